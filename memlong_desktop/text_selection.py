"""What is selected in a document: from where, to where, by which unit. Pure, no Qt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from engine.records.base import Box
from memlong_desktop.page_words import PageWords, Unit
from memlong_desktop.translation import tr

_HYPHENS = "-\u2010\u2011"


class SelectedText(NamedTuple):
    """The part of a selection on one page.

    Attributes:
        page_index: from 0.
        start: first character of the page's text (`PageText.text`).
        end: one past the last.
        text: what stands there.
        boxes: one a line, in points.
    """

    page_index: int
    start: int
    end: int
    text: str
    boxes: tuple[Box, ...]


class Stretch(NamedTuple):
    """Characters of one page; stretches are ordered as they are read."""

    page_index: int
    start: int
    end: int


@dataclass(frozen=True)
class Selection:
    """From where the reader began to where the pointer is, whichever comes first.

    Attributes:
        anchor: what was taken first.
        focus: what is taken last.
        unit: how much is taken at once.
    """

    anchor: Stretch
    focus: Stretch
    unit: Unit = "piece"

    @property
    def pages(self) -> range:
        """The pages that it touches."""
        first, last = sorted((self.anchor.page_index, self.focus.page_index))
        return range(first, last + 1)

    def extended(self, focus: Stretch) -> "Selection":
        """The same beginning, another end."""
        return Selection(self.anchor, focus, self.unit)

    def on(self, page: PageWords) -> tuple[int, int]:
        """The characters of a page that are selected; an empty stretch where none is."""
        if page.page_index not in self.pages:
            return 0, 0
        first, last = min(self.anchor, self.focus), max(self.anchor, self.focus)
        start = first.start if page.page_index == first.page_index else 0
        end = len(page.text)
        if page.page_index == last.page_index:
            same = first.page_index == last.page_index
            end = max(first.end, last.end) if same else last.end
        return start, end

    def parts(self, pages: Mapping[int, PageWords]) -> list[SelectedText]:
        """What is selected, page by page; pages without a selected character are left out."""
        found = []
        for page_index in self.pages:
            page = pages.get(page_index)
            if page is None:
                continue
            start, end = self.on(page)
            if start < end:
                text = page.text[start:end]
                found.append(SelectedText(page_index, start, end, text, page.boxes(start, end)))
        return found


def joined(parts: Iterable[SelectedText]) -> str:
    """The text of a selection; a sentence that goes on over a page's end stays one."""
    text = ""
    for part in parts:
        words = part.text.strip()
        if text and words:
            goes_on = text[-1].isalnum() or text[-1] in f",;{_HYPHENS}"
            broken = text[-1] in _HYPHENS and text[-2:-1].isalpha() and words[0].islower()
            if broken:
                text = text[:-1]
            elif goes_on and words[0].islower():
                text += " "
            else:
                text += "\n"
        text += words
    return text


def with_citation(text: str, title: str, pages: Iterable[str]) -> str:
    """The text in quotation marks with where it stands: "text" (Title, p. 12).

    Args:
        text: what is quoted, on one line.
        title: of the document.
        pages: labels of the first and the last page.
    """
    labels = list(dict.fromkeys(pages))
    where = tr("p. {page}").format(page=labels[0])
    if len(labels) > 1:
        where = tr("pp. {first}\u2013{last}").format(first=labels[0], last=labels[-1])
    quoted = " ".join(text.split())
    inner = quoted.replace("\u201c", "\u2018").replace("\u201d", "\u2019").replace('"', "'")
    return f"\u201c{inner}\u201d ({title}, {where})"
