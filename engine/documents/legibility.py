"""Whether a text is language at all; a pure function."""

import unicodedata


def readable(text: str) -> bool:
    """Whether text is language rather than glyph numbers of a font without a Unicode map."""
    signs = [c for c in text if not c.isspace()]
    if not signs:
        return True
    bad = sum(unicodedata.category(c) in ("Co", "Cn", "Cc", "Cs") or c == "\ufffd" for c in signs)
    if bad > 0.2 * len(signs):
        return False
    letters = sum(c.isalnum() for c in signs)
    return len(signs) < 4 or letters > 0.3 * len(signs)
