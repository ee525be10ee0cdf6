"""Places of a page kept by their words, so that they are found again in another text. Pure."""

from collections.abc import Iterator
from typing import Final

from engine.annotations import CONTEXT, Anchor
from memlong_desktop.page_words import PageWords

_QUOTE: Final = 160  # characters by which a place is found again


def anchors_from(page: PageWords, top: float) -> Iterator[Anchor]:
    """What the lines of a page from `top` (points) on are found by, line by line."""
    last = top - 1.0
    for word in page.words:
        if word.y0 <= last:
            continue
        last = word.y1
        end = min(len(page.text), word.start + _QUOTE)
        yield Anchor(
            page_index=page.page_index,
            top=word.y0,
            quote=page.text[word.start : end],
            start=word.start,
            prefix=page.text[max(0, word.start - CONTEXT) : word.start],
            suffix=page.text[end : end + CONTEXT],
        )
