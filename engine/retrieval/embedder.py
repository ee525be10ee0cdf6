"""What an index needs of an encoder; any whose unit vectors compare by inner product will do."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from engine.retrieval.scale import Scale

Vectors = npt.NDArray[np.float32]


class Embedder(Protocol):
    """Texts to unit vectors: the external retriever's encoder."""

    @property
    def hash(self) -> str:
        """Which weights these are; vectors of others are never compared with its own."""
        ...

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        ...

    @property
    def scale(self) -> Scale:
        """What its cosines mean."""
        ...

    @property
    def is_quick(self) -> bool:
        """Whether a hundred sentences can be embedded while somebody waits."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text, (texts, dimensions)."""
        ...
