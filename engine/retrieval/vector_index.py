"""Chunk ids and their vectors in a usearch index; the only module that imports usearch.

The file is a cache of the vectors in `text.sqlite`: written beside, flushed and renamed, and read
only after its checksum was verified, because flipped bytes in the graph crash usearch's loader. The
checksum covers whose vectors they are as well: an index of another embedder's is none.
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from usearch.compiled import MetricKind, ScalarKind
from usearch.index import Index

from engine.files import write_atomically

_EXACT_BELOW = 200_000  # vectors; under that an exact search takes milliseconds
_DIGEST = 32  # bytes of sha256 behind the index in its file


class VectorIndex:
    """Nearest chunks by cosine of unit vectors, all of one embedder."""

    def __init__(self) -> None:
        """Empty; the first vectors say how long they are."""
        self._index: Any = None

    def __len__(self) -> int:
        return 0 if self._index is None else len(self._index)

    def __contains__(self, chunk_id: int) -> bool:
        return self._index is not None and chunk_id in self._index

    def add(self, chunk_ids: Sequence[int], vectors: npt.NDArray[np.float32]) -> None:
        """Add vectors, (chunks, dimensions), under new chunk ids."""
        if self._index is None:
            metric, kept_as = MetricKind.Cos, ScalarKind.F16
            self._index = Index(ndim=vectors.shape[1], metric=metric, dtype=kept_as)
        self._index.add(np.asarray(chunk_ids, np.uint64), vectors)

    def search(self, vector: npt.NDArray[np.float32], count: int) -> list[tuple[int, float]]:
        """Up to `count` chunk ids with their cosine, nearest first; `vector` (dimensions,)."""
        if not len(self):
            return []
        exact = len(self) < _EXACT_BELOW
        found = self._index.search(vector, min(count, len(self)), exact=exact)
        return [
            (int(key), 1.0 - float(distance))
            for key, distance in zip(found.keys, found.distances, strict=True)
        ]

    def similarities(
        self, vector: npt.NDArray[np.float32], chunk_ids: Sequence[int]
    ) -> dict[int, float]:
        """The cosine of each of these chunks that is in the index."""
        known = [chunk_id for chunk_id in chunk_ids if chunk_id in self]
        if not known:
            return {}
        stored = np.atleast_2d(self._index.get(np.asarray(known, np.uint64))).astype(np.float32)
        return dict(zip(known, (stored @ vector).tolist(), strict=True))

    def save(self, path: Path, embedder: str) -> None:
        """Write the index with its checksum; a killed run leaves the old file.

        Args:
            path: of the file.
            embedder: the hash of the one whose vectors these are.

        Raises:
            StorageError: the disk is full or cannot be written.
        """
        payload = b"" if self._index is None else bytes(self._index.save())
        write_atomically(path, [payload, _digest(payload, embedder)])

    @classmethod
    def load(cls, path: Path, embedder: str, count: int) -> "VectorIndex | None":
        """The saved index; None if it is missing, damaged, or not of `count` such vectors."""
        if not path.is_file():
            return None
        data = path.read_bytes()
        payload, digest = data[:-_DIGEST], data[-_DIGEST:]
        if _digest(payload, embedder) != digest:
            return None
        index = cls()
        index._index = Index.restore(payload)
        return index if len(index) == count else None


def _digest(payload: bytes, embedder: str) -> bytes:
    return hashlib.sha256(payload + embedder.encode()).digest()
