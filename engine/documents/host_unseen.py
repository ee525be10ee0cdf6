"""Text of a page that nobody sees there: transparent, tiny, or pale on pale.

Part of the document process (it is given pymupdf pages). Transparent text over a picture is what a
scanner recognised in it, and white letters on a dark ground are read: so a page is drawn small
where such text stands, and what stands on something that can be seen is not called hidden.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Any, Final, Literal

import numpy as np
import pymupdf

from engine.documents.host_words import FLAGS
from engine.records.base import Box

_TINY: Final = 2.0  # points; the smallest print of contracts and maps has 3 or more
_CLEAR: Final = 13  # of 255: less is not seen
_PALE: Final = 230  # of 255, of the least of a colour's parts
_CONTRAST: Final = 24  # grey levels between the lightest and the darkest of what is seen
_MOST_PIXELS: Final = 2**20  # of the drawing
_INSET: Final = 0.2  # of a line's height, which the lines above and below may reach into

_Look = Literal["plain", "tiny", "faint"]


def unseen_boxes(page: Any) -> list[Box]:
    """Where such text stands, in the frame in which the page is shown.

    Raises:
        Whatever pymupdf raises for a damaged page.
    """
    found: dict[_Look, list[pymupdf.Rect]] = {"tiny": [], "faint": []}
    for block in page.get_text("dict", flags=FLAGS)["blocks"]:
        for line in block.get("lines", ()):
            # A word may have letters of several fonts: what looks the same is one place.
            for look, spans in groupby(line["spans"], key=_look):
                if look != "plain":
                    place = pymupdf.Rect()
                    for span in spans:
                        place |= span["bbox"]
                    found[look].append((place * page.rotation_matrix).normalize())
    unseen = found["tiny"]
    if found["faint"]:
        unseen += _flat(page, found["faint"])
    return [(rect.x0, rect.y0, rect.x1, rect.y1) for rect in unseen]


def _look(span: dict[str, Any]) -> _Look:
    if span["size"] < _TINY:
        return "tiny"
    colour = span["color"]
    pale = min(colour >> 16, colour >> 8 & 255, colour & 255) >= _PALE
    return "faint" if pale or span["alpha"] < _CLEAR else "plain"


def _flat(page: Any, rects: list[pymupdf.Rect]) -> Iterator[pymupdf.Rect]:
    """Those of some places of a page where nothing can be told from its ground."""
    size = page.rect
    zoom = min(1.0, (_MOST_PIXELS / max(1.0, size.width * size.height)) ** 0.5)
    picture = page.get_pixmap(
        matrix=pymupdf.Matrix(zoom, zoom), colorspace=pymupdf.csGRAY, alpha=False
    )
    rows = np.frombuffer(picture.samples_mv, np.uint8).reshape(picture.height, picture.stride)
    for rect in rects:
        inset = _INSET * rect.height
        top, bottom = (int(zoom * y) for y in (rect.y0 + inset, rect.y1 - inset))
        left, right = int(zoom * rect.x0), int(zoom * rect.x1)
        seen = rows[max(0, top) : max(0, bottom) + 1, max(0, left) : min(right + 1, picture.width)]
        if not seen.size or int(seen.max()) - int(seen.min()) < _CONTRAST:
            yield rect
