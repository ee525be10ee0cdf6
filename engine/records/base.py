"""What all records are: frozen, typed, checked where they come in; and how places are told.

Coordinates are PDF points with the origin at the page's top left, in the page's unrotated,
unzoomed frame as it is shown at 100 %.
"""

from typing import Literal

import msgspec

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1 in points."""

Extent = tuple[int, float, float]
"""A page index, and where on that page something begins and ends, in points from its top."""

MemoryKind = Literal["kv", "state"]
"""What a bank stores of each token: the paper's raw K and V, or the memory layer's output state."""


class Record(msgspec.Struct, frozen=True, tag=True):
    """Base of all records; the class name travels as the tag that tells union members apart."""
