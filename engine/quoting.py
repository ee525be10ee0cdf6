"""How the text of an answer quotes, and points to what it stands on. Pure.

An answer is Markdown in which [n] stands for the citation with that number.
"""

import re
from typing import Final

MARK: Final = re.compile(r"\[(\d{1,3})\]")
"""A mark; its group is the number."""

_MARK_WITH_BLANKS: Final = re.compile(rf"\s*{MARK.pattern}")
_CLOSING: Final = {"“": "”", "„": "“", "«": "»", '"': '"', "「": "」", "『": "』"}
_INNER: Final = str.maketrans({"“": "‘", "”": "’"})
_STRAIGHT: Final = re.compile(r'"([^"]*)"')
_SINGLE: Final = r"‘\1’"


def without_marks(text: str) -> str:
    """The text alone."""
    return _MARK_WITH_BLANKS.sub("", text)


def quoted(text: str) -> str:
    """Words on one line, in quotation marks, and never in two pairs.

    What begins and ends with its own marks stays as it is; one that is lacking, because somebody's
    speech is longer than the sentence, is added. Speech within a sentence stands in single marks.
    """
    line = " ".join(text.split())
    closing = _CLOSING.get(line[:1], "")
    if closing and line[1:].endswith(closing):
        return line
    if closing and not _marks_in(line[1:]):
        return f"{line}{closing}"
    if line.endswith(("”", "»")) and not _marks_in(line[:-1]):
        return f"{'“' if line.endswith('”') else '«'}{line}"
    inner = line if "„" in line else _balanced(line).translate(_INNER)  # there “ closes
    return f"“{_STRAIGHT.sub(_SINGLE, inner)}”"


def _balanced(line: str) -> str:
    """With the mark at the beginning or the end that another sentence has."""
    marks = [sign for sign in line if sign in "“”"]
    before = "“" if marks[:1] == ["”"] else ""
    after = "”" if marks[-1:] == ["“"] else ""
    return f"{before}{line}{after}"


def _marks_in(text: str) -> bool:
    return any(sign in text for pair in _CLOSING.items() for sign in pair)
