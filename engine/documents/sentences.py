"""Sentences of a page's text, well enough to cite them; a pure function.

A sentence ends at a full stop, question or exclamation mark that is followed by something that
can begin a sentence, at the end marks of scripts without spaces, and at every newline: paragraphs,
headings and list items stand on lines of their own.
"""

import re
from typing import Final

_CLOSING: Final = "\"'\u201d\u2019\u00bb)\\]\u300d\u300f\uff09"
OPENING: Final = "\"'\u201c\u2018\u00ab(\\[\u00bf\u00a1\u2014\u2013-"
_END: Final = re.compile(
    f"(?P<stop>[.!?\u2026]+[{_CLOSING}]*)(?P<notes>\\d{{0,3}}) +(?=[{OPENING}]*(?P<next>\\w))"
    f"|[\u061f\u06d4\u0964][{_CLOSING}]* +"
    f"|[\u3002\uff01\uff1f]++[{_CLOSING}]*+(?!\u3068|\u3063\u3066)"
    "|\n+"
)
_WORD_BEFORE: Final = re.compile(r"(?:^|[\s(\[\"'\u201c\u2018])([^\s(\[\"'\u201c\u2018]+)$")
_NEVER_LAST: Final = re.compile(
    "mr|mrs|ms|messrs|mmes?|mlles?|dr|prof|rev|hon|st|ste|gen|col|lt|capt|cpt|maj|sgt|gov|sen|rep"
    r"|vs|cf|viz|resp|incl|approx|z\.b|d\.h|vgl|bzw|p\.ex",
    re.IGNORECASE,
)
_BEFORE_NUMBERS: Final = re.compile(
    "nos?|nr|vols?|pp?|figs?|eqs?|chs?|chap|secs?|sect|arts?|abb|bd|eds?"
    "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec",
    re.IGNORECASE,
)
_INITIAL: Final = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans (start, end) of the sentences of `text`, in order, without blanks around them.

    Together they cover every character that is not blank.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if _ends_sentence(text, start, match):
            _add(spans, text, start, match.end())
            start = match.end()
    _add(spans, text, start, len(text))
    return spans


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    stop, following = match["stop"], match["next"]
    if stop is None:
        return True
    if following.islower():  # "Who?" he said; and so on ... and on
        return False
    if not stop.startswith(".") or stop.startswith(".."):
        return True
    before = _WORD_BEFORE.search(text, max(start, match.start() - 40), match.start())
    if before is None or len(stop) > 1 or match["notes"]:
        return True
    word = before[1]
    if _NEVER_LAST.fullmatch(word) or (following.isdigit() and _BEFORE_NUMBERS.fullmatch(word)):
        return False
    # An initial, or an abbreviation such as U.S.: too long a quotation is better than half a one.
    return word == "I" or _INITIAL.fullmatch(word) is None


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        first = start + len(piece) - len(piece.lstrip())
        spans.append((first, first + len(stripped)))
