"""What an earlier version of a file has in common with this one is not computed again.

An edited file is another document with a folder of its own. Chunks with the same tokens have the
same vector, so those are taken over; only what changed goes through the encoder.
"""

import logging
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from engine.documents.text_store import TextStore
from engine.documents.vector_table import VectorTable
from engine.errors import StorageError
from engine.open_document import OpenDocument

logger = logging.getLogger(__name__)

_BATCH = 512  # vectors that are written together


def adopt_vectors(document: OpenDocument, earlier: Iterable[Path], embedder: str) -> int:
    """Take over the vectors of equal chunks; call only while `alone`, when all chunks are cut.

    Args:
        document: of which some chunks have no vector yet.
        earlier: folders of earlier versions; one that cannot be read is passed over.
        embedder: the hash of the one whose vectors are wanted.

    Returns:
        How many vectors were taken over.

    Raises:
        StorageError: the document's own folder cannot be written.
    """
    adopted = 0
    wanted_vectors = document.make_room(embedder)
    for folder in earlier:
        missing = wanted_vectors.missing(document.store.chunk_count())
        if not missing:
            break
        wanted: defaultdict[bytes, list[int]] = defaultdict(list)
        for chunk_id in missing:
            (tokens,) = document.store.tokens([chunk_id])
            wanted[np.asarray(tokens, "<u4").tobytes()].append(chunk_id)
        try:
            with TextStore(folder) as store:
                made = store.vectors_by(embedder)
                same = store.fact("chunks") == document.store.fact("chunks")  # cut in the same way
                if made is not None and same:
                    adopted += _adopt(document, store, made, wanted)
        except StorageError as failure:
            logger.warning("an earlier version cannot be read: %s", failure)
    return adopted


def _adopt(
    document: OpenDocument, earlier: TextStore, made: VectorTable, wanted: dict[bytes, list[int]]
) -> int:
    ids, vectors = made.all()
    adopted = 0
    for first in range(0, len(ids), _BATCH):
        batch = ids[first : first + _BATCH].tolist()
        found: list[int] = []
        rows: list[int] = []
        for row, tokens in enumerate(earlier.tokens(batch), first):
            same = wanted.pop(np.asarray(tokens, "<u4").tobytes(), [])
            found += same
            rows += [row] * len(same)
        if found:
            document.add_vectors(found, vectors[rows], made.embedder)
            adopted += len(found)
    return adopted
