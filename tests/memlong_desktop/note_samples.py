"""Annotations for tests of what shows them."""

from engine.annotations import Anchor, Annotation, HighlightColour, PageMarks


def sample(
    number: int,
    *,
    page_index: int = 0,
    quote: str = "some words",
    note: str = "",
    colour: HighlightColour = "yellow",
    found: bool = True,
) -> Annotation:
    """An annotation; without a quote a note on a page."""
    marks = (PageMarks(page_index, ((10.0, 20.0, 90.0, 32.0),)),) if quote else ()
    anchor = Anchor(page_index, 20.0, marks, quote, 5 if quote else -1)
    return Annotation(number, "a" * 32, anchor, colour, note, 1.0, 1.0, found)
