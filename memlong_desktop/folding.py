"""Text as it is compared: without case, accents and other marks. No Qt."""

import unicodedata


def folded(text: str) -> str:
    """The text without case and diacritics: "Élan" and "elan" are the same."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in apart if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare).translate(_STROKES)


_STROKES = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "\u0131": "i", "æ": "ae", "œ": "oe"})
"""Letters that Unicode does not take apart."""
