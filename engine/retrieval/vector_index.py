"""Chunk ids and their vectors in a usearch index; the only module that imports usearch.

The file is a cache of the vectors in `text.sqlite`: written beside, flushed and renamed, and read
only after its checksum was verified, because flipped bytes in the graph crash usearch's loader.
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
    """Nearest chunks by cosine of unit vectors."""

    def __init__(self, dimensions: int) -> None:
        """An empty index of vectors of `dimensions`."""
        self._index: Any = _empty(dimensions)

    def __len__(self) -> int:
        return len(self._index)

    def __contains__(self, chunk_id: int) -> bool:
        return chunk_id in self._index

    def add(self, chunk_ids: Sequence[int], vectors: npt.NDArray[np.float32]) -> None:
        """Add vectors, (chunks, dimensions), under new chunk ids."""
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

    def save(self, path: Path) -> None:
        """Write the index with its checksum; a killed run leaves the old file.

        Raises:
            StorageError: the disk is full or cannot be written.
        """
        payload = bytes(self._index.save())
        write_atomically(path, [payload, hashlib.sha256(payload).digest()])

    @classmethod
    def load(cls, path: Path, dimensions: int, count: int) -> "VectorIndex | None":
        """The saved index, or None if it is missing, damaged, or not of `count` vectors."""
        if not path.is_file():
            return None
        data = path.read_bytes()
        payload, digest = data[:-_DIGEST], data[-_DIGEST:]
        if hashlib.sha256(payload).digest() != digest:
            return None
        index = cls(dimensions)
        index._index.load(payload)
        return index if len(index) == count else None


def _empty(dimensions: int) -> Index:
    return Index(ndim=dimensions, metric=MetricKind.Cos, dtype=ScalarKind.F16)
