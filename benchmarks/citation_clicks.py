"""Clicks on citations in the real window, and the letters that are under what they mark."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pymupdf
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from benchmarks.reader_watch import NoEngine, open_time, wait
from engine.documents.host_flow import lay_out, style_of
from engine.documents.host_formats import open_file
from engine.records.answers import Citation
from engine.records.library import Flow
from memlong_desktop.app import build, make_application
from memlong_desktop.paths import UserFolders
from memlong_desktop.single_instance import Launch

_JOINTS = re.compile(r"[\s\u00ad\u2010\u2011\u200c\u200d-]+")
_AT_ENDS = 16  # letters of the words that a sentence begins and ends in, beside its own
_ALL = 0.9  # share of a quote's letters; with fewer something else is marked


class Clicks:
    """The window, with no engine behind it."""

    def __init__(self, folder: Path, explain: bool) -> None:
        """A fresh data folder; `explain`: print what is not as it should be."""
        qt = make_application(["citations"])
        self._desktop = build(qt, Launch(()), UserFolders(folder), NoEngine())
        self._desktop.show()
        self._explain = explain

    def on(self, path: Path, citations: Sequence[Citation]) -> Counter[str]:
        """Click on each; returns how many were `right`, `loose` or `wrong`."""
        open_time(self._desktop, path)
        found: Counter[str] = Counter()
        document = opened(path)
        for citation in citations:
            page_index, outline = self._click(citation)
            marked = letters_under(document[page_index], outline)
            judged = (
                verdict(citation.quote, marked) if page_index == citation.page_index else "wrong"
            )
            found[judged] += 1
            if self._explain and judged != "right":
                print(f"{judged}: page {page_index + 1} of {path.name}")
                print(f"  quoted {citation.quote!r}\n  marked {marked!r}")
        self._desktop.operations.close_document()
        return found

    def close(self) -> None:
        """Close the window."""
        self._desktop.window.close()
        self._desktop.shut_down()

    def _click(self, citation: Citation) -> tuple[int, QPainterPath]:
        """The page in front after a click, and what is marked on it, in points."""
        reader = self._desktop.window.reader
        reader.clear_citation()
        self._desktop.window.chat.citation_activated.emit(citation)
        wait(lambda: not reader.citation_outline().isEmpty() or not citation.boxes)
        page_index = reader.page_index
        to_page, invertible = reader.page_transform(page_index).inverted()
        assert invertible
        return page_index, to_page.map(reader.citation_outline())


def opened(path: Path) -> "pymupdf.Document":
    """The document, by pymupdf alone; without pages of its own, laid out as the app does it."""
    pymupdf.mupdf.fz_set_user_css(style_of(Flow()))
    document, _ = open_file(path, None)
    if document.is_reflowable:
        lay_out(document, Flow())
    return document


def letters_under(page: Any, outline: QPainterPath) -> str:
    """The characters of a pymupdf page whose middle lies within an outline."""
    turn = page.rotation_matrix
    found = []
    for block in page.get_text("rawdict")["blocks"]:
        for line in block.get("lines", ()):
            for span in line["spans"]:
                for character in span["chars"]:
                    area = (pymupdf.Rect(character["bbox"]) * turn).normalize()
                    x, y = (area.x0 + area.x1) / 2, (area.y0 + area.y1) / 2
                    if outline.contains(QPointF(x, y)):
                        found.append(character["c"])
    return "".join(found)


def verdict(quote: str, marked: str) -> str:
    """`right`: the letters of the quote, and hardly any others; `wrong`: not its letters."""
    wanted, there = Counter(_squeezed(quote)), Counter(_squeezed(marked))
    missing, beside = (wanted - there).total(), (there - wanted).total()
    if not missing and beside <= _AT_ENDS:
        return "right"
    return "wrong" if missing > (1 - _ALL) * wanted.total() else "loose"


def _squeezed(text: str) -> str:
    """Without what line ends and typography may add or take."""
    return _JOINTS.sub("", unicodedata.normalize("NFKC", text))
