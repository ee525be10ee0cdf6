"""What pymupdf pages look like: their pixels, whole or in part, and how far their print reaches.

Part of the document process (it is given pymupdf pages).
"""

from collections import OrderedDict
from typing import Any, Final

import pymupdf
from pymupdf import mupdf

from engine.documents.reader import MOST_PIXELS
from engine.records.base import Box

_KEPT: Final = 4  # pages whose drawing instructions are kept for the next picture of them
_GROUND: Final = 0.9  # of a page; what covers more of it is its background
_SPECK: Final = 0.5  # points; what is smaller in both directions is nothing


class PagePixels:
    """Draws pages; what a page consists of is worked out once for a draft and all its tiles."""

    def __init__(self) -> None:
        self._lists: OrderedDict[int, Any] = OrderedDict()

    def draw(self, page: Any, zoom: float, clip: tuple[int, int, int, int] | None) -> Any:
        """A pixmap of a page.

        Args:
            page: of pymupdf.
            zoom: pixels a point; less is taken where a whole page is too large.
            clip: x0, y0, x1, y1: the part of the whole picture that is wanted, in pixels.

        Raises:
            Whatever pymupdf raises for a damaged page.
        """
        size = page.rect
        if clip is None:
            most = (MOST_PIXELS / max(1.0, size.width * size.height)) ** 0.5
            zoom = max(min(zoom, most), 1 / max(1.0, min(size.width, size.height)))
            area = mupdf.fz_round_rect(mupdf.FzRect(0, 0, size.width * zoom, size.height * zoom))
        else:
            x0, y0, x1, y1 = clip
            if not 0 < (x1 - x0) * (y1 - y0) <= MOST_PIXELS or x1 <= x0:
                raise ValueError(f"no picture is {x1 - x0} x {y1 - y0} pixels")
            area = mupdf.FzIrect(x0, y0, x1, y1)
        pixmap = mupdf.fz_new_pixmap_with_bbox(
            mupdf.fz_device_rgb(), area, mupdf.FzSeparations(), 0
        )
        mupdf.fz_clear_pixmap_with_value(pixmap, 0xFF)
        matrix = mupdf.fz_concat(mupdf.fz_translate(-size.x0, -size.y0), mupdf.fz_scale(zoom, zoom))
        device = mupdf.fz_new_draw_device(matrix, pixmap)
        mupdf.fz_run_display_list(
            self._instructions(page),
            device,
            mupdf.FzMatrix(),
            mupdf.FzRect(mupdf.FzRect.Fixed_INFINITE),
            mupdf.FzCookie(),
        )
        mupdf.fz_close_device(device)
        return pymupdf.Pixmap("raw", pixmap)

    def _instructions(self, page: Any) -> Any:
        kept = self._lists.pop(page.number, None)
        if kept is None:
            kept = mupdf.fz_new_display_list_from_page(page.this)
        self._lists[page.number] = kept
        if len(self._lists) > _KEPT:
            self._lists.popitem(last=False)
        return kept


def printed_box(page: Any) -> Box | None:
    """The smallest box around all that is printed on a page, as it is shown; None if nothing is.

    A background does not count, nor does the picture that a scan is.

    Raises:
        Whatever pymupdf raises for a damaged page.
    """
    whole = page.rect
    turn = page.rotation_matrix if page.rotation else None
    printed = pymupdf.Rect()
    for kind, corners in page.get_bboxlog():
        if kind.startswith("clip"):
            continue
        box = pymupdf.Rect(*corners)
        if turn is not None:
            box = (box * turn).normalize()
        box &= whole
        if box.is_empty or box.get_area() > _GROUND * whole.get_area():
            continue
        if box.width >= _SPECK or box.height >= _SPECK:
            printed = box if printed.is_empty else printed | box
    if printed.is_empty:
        return None
    return (
        float(printed.x0 - whole.x0),
        float(printed.y0 - whole.y0),
        float(printed.x1 - whole.x0),
        float(printed.y1 - whole.y0),
    )
