"""A piece cut out of a text, on one line, as it is shown: what was cut off is said by dots. Pure.

Passages are cut at so many tokens, within sentences and words.
"""

import re
from typing import Final

_DOTS: Final = "…"
_REST: Final = re.compile(r"[\s,;:.!?)\]\u2019\u201d\u00bb-]+")  # of what stood before
_STOP: Final = re.compile(r"[.!?\u2026\u3002\uff01\uff1f\u061f][\"'”’»)\]」』]*$")


def excerpt(text: str, most: int = 0) -> str:
    """A piece with dots at whichever end is no end of a sentence.

    Args:
        text: the piece.
        most: characters of it that are shown, to whole words; 0 for all.
    """
    line = begun(text)
    if most and len(line) > most:
        return f"{line[:most].rsplit(' ', 1)[0]}{_DOTS}"
    return ended(line)


def begun(text: str) -> str:
    """With dots at the beginning, unless that begins a sentence."""
    line = " ".join(text.split())
    rest = _REST.match(line)
    inner = line[rest.end() :] if rest else line
    return f"{_DOTS} {inner}" if inner and (rest or inner[0].islower()) else line


def ended(text: str) -> str:
    """With dots at the end, unless that ends a sentence."""
    line = " ".join(text.split())
    return line if not line or _STOP.search(line) else f"{line.rstrip(',;: ')} {_DOTS}"
