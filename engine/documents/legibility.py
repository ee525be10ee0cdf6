"""Whether a text is language at all; pure functions."""

import re
import unicodedata
from typing import Final

LETTERS_OF_A_PAGE: Final = 20
"""Fewer are a stamp or a page number on a picture of text."""

_LEADERS: Final = re.compile(r"([.\u00b7\u2024\u2026_-])(?:\s*\1){3,}")  # or lines to be filled in


def is_bare(text: str) -> bool:
    """Whether a page has so little text, or such, that it may be a picture of text."""
    return sum(c.isalnum() for c in text) < LETTERS_OF_A_PAGE or not readable(text)


def readable(text: str) -> bool:
    """Whether text is language rather than glyph numbers of a font without a Unicode map."""
    signs = [c for c in text if not c.isspace()]
    if not signs:
        return True
    bad = sum(unicodedata.category(c) in ("Co", "Cn", "Cc", "Cs") or c == "\ufffd" for c in signs)
    if bad > 0.2 * len(signs):
        return False
    signs = [c for c in _LEADERS.sub("", text) if not c.isspace()]
    letters = sum(c.isalnum() for c in signs)
    return len(signs) < 4 or letters > 0.3 * len(signs)
