"""One document's folder as one unit: its text, its vectors, and the index made from them."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Self

import numpy as np
import numpy.typing as npt

from engine.documents.text_store import TextStore
from engine.retrieval.vector_index import VectorIndex

_DIMENSIONS = 384


class OpenDocument:
    """What is kept of a document, open for reading and adding; belongs to the engine's thread.

    Attributes:
        document_id: first 32 hex digits of the sha256 of the file.
        store: pages, chunks and vectors.
        index: chunk ids by vector; holds exactly the vectors of the store.
    """

    def __init__(self, folder: Path) -> None:
        """Open (or start) the folder of a document; the index is rebuilt if its file is not good.

        Raises:
            StorageError: it cannot be opened or written.
        """
        self.document_id = folder.name
        self.folder = folder
        self.store = TextStore(folder)
        self._index_path = folder / "vectors.usearch"
        saved = VectorIndex.load(self._index_path, _DIMENSIONS, self.store.vector_count())
        self.index = saved or self._rebuilt()

    def _rebuilt(self) -> VectorIndex:
        index = VectorIndex(_DIMENSIONS)
        ids, vectors = self.store.vectors()
        if len(ids):
            index.add(ids.tolist(), vectors)
        return index

    def add_vectors(self, chunk_ids: Sequence[int], vectors: npt.NDArray[np.float32]) -> None:
        """Keep one unit vector a chunk, (chunks, dimensions), on disk and in the index."""
        with self.store.writing():
            self.store.add_vectors(chunk_ids, vectors)
        self.index.add(chunk_ids, vectors)

    def save_index(self) -> None:
        """Write the index's file, so that the next opening need not rebuild it."""
        self.index.save(self._index_path)

    @property
    def bytes_on_disk(self) -> int:
        """All that is kept of the document."""
        return sum(path.stat().st_size for path in self.folder.rglob("*") if path.is_file())

    def close(self) -> None:
        """Close the files."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()


def delete(folder: Path) -> None:
    """Delete all that is kept of a document; its folder is renamed first, so it goes at once."""
    if folder.exists():
        doomed = folder.with_name(f"{folder.name}.deleted")
        shutil.rmtree(doomed, ignore_errors=True)
        folder.rename(doomed)
        shutil.rmtree(doomed)
