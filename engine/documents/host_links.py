"""Where a document leads: its table of contents, the links of a page, its named places.

Part of the document process (it imports pymupdf). Places are in the frame in which a page is
shown. Whatever leads nowhere is kept and says so: the reader decides what to tell.
"""

import math
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import quote

import pymupdf

from engine.documents.host_formats import MUPDF_ERRORS
from engine.records.pages import Destination, OutlineEntry, PageLink

_MOST_ENTRIES: Final = 20_000  # of a table of contents
_MOST_LEVELS: Final = 64
_MOST_LINKS: Final = 5_000  # of a page
_LONGEST_ADDRESS: Final = 2_000
_LONGEST_TITLE: Final = 1_000


def outline(document: "pymupdf.Document") -> list[OutlineEntry]:
    """The table of contents in order; what a damaged part of it holds is left out."""
    entries: list[OutlineEntry] = []
    try:
        for level, node in _nodes(document.outline):
            entries.append(_entry(document, level, node))
            if len(entries) == _MOST_ENTRIES:
                break
    except MUPDF_ERRORS:
        return entries  # the rest is broken; the pages are still there
    return entries


def page_links(document: "pymupdf.Document", page: Any) -> list[PageLink]:
    """The links of a page, in the order of the file.

    Raises:
        Whatever pymupdf raises for a damaged page.
    """
    found: list[PageLink] = []
    link = pymupdf.mupdf.fz_load_links(page.this)
    while link.m_internal and len(found) < _MOST_LINKS:
        rect = pymupdf.Rect(link.rect()).normalize()
        box = (rect.x0, rect.y0, rect.x1, rect.y1)
        if all(map(math.isfinite, box)) and not rect.is_empty:
            address = link.m_internal.uri or ""
            if pymupdf.mupdf.fz_is_external_link(address):
                shown = one_line(address, _LONGEST_ADDRESS)
                found.append(PageLink(box, None, shown))
            else:
                found.append(PageLink(box, _resolved(document, address)))
        link = link.next()
    return found


def named_place(document: "pymupdf.Document", name: str) -> Destination | None:
    """The place that the document itself calls by this name."""
    return _resolved(document, f"#nameddest={quote(name, safe='')}") if document.is_pdf else None


def one_line(text: str | None, longest: int = _LONGEST_TITLE) -> str:
    """Text from a file as one printable line."""
    shown = "".join(c if c.isprintable() else " " for c in text or "")
    return " ".join(shown.split())[:longest]


def _resolved(document: "pymupdf.Document", address: str) -> Destination | None:
    if not address:
        return None
    try:
        page_index, x, y = document.resolve_link(address)
    except MUPDF_ERRORS:
        return None
    return _destination(document, page_index, x, y)


def _destination(
    document: "pymupdf.Document", page_index: int, x: float, y: float
) -> Destination | None:
    if not 0 <= page_index < document.page_count:
        return None
    return Destination(page_index, _finite(x), _finite(y))


def _finite(points: float) -> float:
    return max(0.0, float(points)) if math.isfinite(points) else 0.0


def _nodes(first: Any) -> Iterator[tuple[int, Any]]:
    """Level (from 1) and node, parents before children."""
    above: list[Any] = [first]
    while above:
        node = above.pop()
        if node is None or not node.this.m_internal:  # the empty table of contents is a null
            continue
        yield len(above) + 1, node
        above.append(node.next)
        if len(above) < _MOST_LEVELS:
            above.append(node.down)


def _entry(document: "pymupdf.Document", level: int, node: Any) -> OutlineEntry:
    place = None if node.is_external else _place_of(document, node)
    title = one_line(node.title)
    if place is None:
        return OutlineEntry(level=level, title=title, page_index=-1)
    return OutlineEntry(level=level, title=title, page_index=place.page_index, y=place.y)


def _place_of(document: "pymupdf.Document", node: Any) -> Destination | None:
    found = node.this.m_internal
    if found.page.page < 0:  # ebooks know it only when they are asked
        return _resolved(document, node.uri or "")
    location = pymupdf.mupdf.FzLocation(found.page)
    page_index = pymupdf.mupdf.fz_page_number_from_location(document.this, location)
    return _destination(document, page_index, found.x, found.y)
