"""The records of a reader's own highlights and notes.

An annotation is anchored three ways: by the page and the boxes that it covers, by the characters
of that page's text, and by the quoted words with some text before and after. The first is painted
at once; the others find it again when the file has changed or its text was laid out anew.
"""

from typing import Final, Literal, get_args

from engine.records.base import Box, Record

HighlightColour = Literal["yellow", "green", "blue", "purple", "orange"]
"""The fixed set; told apart with every common colour blindness, and always named as well."""

COLOURS: Final[tuple[HighlightColour, ...]] = get_args(HighlightColour)

CONTEXT: Final = 48
"""Characters that are kept from before and after a quote."""


class PageMarks(Record, frozen=True):
    """What an annotation covers of one page: one box a line, in points."""

    page_index: int
    boxes: tuple[Box, ...]


class Anchor(Record, frozen=True):
    """The place of an annotation.

    Attributes:
        page_index: the page it begins on.
        top: points from the page's top, for the order of the list.
        marks: the pages it covers, in order; none for a note on a whole page.
        quote: the words, pages joined by newlines; "" for a note on a whole page.
        start: the quote's first character in the text of its first page; -1 where the words are
            not part of that text (a running head, a page that holds pictures).
        prefix: the text before the quote, at most `CONTEXT` characters, of the same page.
        suffix: the text after it, of the page it ends on.
    """

    page_index: int
    top: float = 0.0
    marks: tuple[PageMarks, ...] = ()
    quote: str = ""
    start: int = -1
    prefix: str = ""
    suffix: str = ""


class Annotation(Record, frozen=True):
    """A highlight with or without a note, or a note on a page.

    Attributes:
        annotation_id: its number in the library; 0 before it has one.
        document_id: first 32 hex digits of the sha256 of the file it was made in.
        anchor: where it stands; kept as it was where `found` is false.
        note: the reader's own words, or "".
        found: whether its words were found in this version of the document.
        made_at: seconds since the epoch.
        changed_at: likewise, of the last change of colour or note.
    """

    annotation_id: int
    document_id: str
    anchor: Anchor
    colour: HighlightColour
    note: str
    made_at: float
    changed_at: float
    found: bool = True

    @property
    def is_page_note(self) -> bool:
        """Whether it is a note on a whole page, without a highlight."""
        return not self.anchor.marks


class Found(Record, frozen=True):
    """A place where an anchor's words stand in a changed document.

    Attributes:
        anchor: the new place.
        alike: how much of what surrounded the words surrounds them still, 0 to 1.
    """

    anchor: Anchor
    alike: float


class Landing(Record, frozen=True):
    """Where an anchor of one layout of a document stands in another one.

    Attributes:
        anchor: the place; without words and marks where `found` is false: as near as can be told.
        found: whether the words of the anchor stand there; of an anchor without words always true.
    """

    anchor: Anchor
    found: bool


def better(anchor: Anchor, a: Found | None, b: Found | None) -> Found | None:
    """Of two places the one that is more like an anchor's old one: its surroundings, then near."""
    if a is None or b is None:
        return a or b
    return max(a, b, key=lambda found: _likeness(anchor, found))


def _likeness(anchor: Anchor, found: Found) -> tuple[float, int, int]:
    near = -abs(found.anchor.page_index - anchor.page_index)
    return found.alike, near, -abs(found.anchor.start - anchor.start)


def in_order(annotation: Annotation) -> tuple[int, float, int, int]:
    """The key that sorts annotations by their place in the document."""
    anchor = annotation.anchor
    return anchor.page_index, anchor.top, anchor.start, annotation.annotation_id
