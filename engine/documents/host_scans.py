"""Whether the pages of a document are pictures of text, which nobody can search or ask.

Part of the document process.
"""

import time
from typing import Final

from engine.documents.host_pages import HostPages
from engine.documents.legibility import readable

_SAMPLE_PAGES: Final = 6  # that are looked at
_SAMPLE_S: Final = 0.5
_LETTERS_OF_A_PAGE: Final = 20  # fewer are a stamp or a page number on a scan


def is_scan(pages: HostPages) -> bool:
    """Whether sampled pages are pictures with hardly any text, or signs that mean nothing."""
    step = max(1, len(pages) // _SAMPLE_PAGES)
    start = time.monotonic()
    text = ""
    seen = pictured = 0
    for page_index in range(0, len(pages), step)[:_SAMPLE_PAGES]:
        text += " ".join(word[4] for word in pages.raw_words(page_index))
        seen += 1
        pictured += pages.has_pictures(page_index)
        if time.monotonic() - start > _SAMPLE_S:
            break
    if not readable(text):
        return True
    letters = sum(c.isalnum() for c in text)
    return letters < _LETTERS_OF_A_PAGE * seen and 2 * pictured >= max(seen, 1)
