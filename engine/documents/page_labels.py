"""Printed page labels (i, ii, 1, A-3) from a document's numbering rules; pure functions."""

from bisect import bisect_right
from typing import NamedTuple

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


class LabelRule(NamedTuple):
    """From page `first_page` on: `prefix`, then a number of `style` counted from `first_number`.

    `style` is one of D (1, 2), R and r (I, i), A and a (A, a) or "" (the prefix alone).
    """

    first_page: int
    prefix: str
    style: str
    first_number: int


def label_of(rules: list[LabelRule], page_index: int) -> str:
    """The label of a page; "" where no rule covers it. `rules` are sorted by first page."""
    at = bisect_right(rules, page_index, key=lambda rule: rule.first_page) - 1
    if at < 0:
        return ""
    rule = rules[at]
    return rule.prefix + _number(rule.style, rule.first_number + page_index - rule.first_page)


def _number(style: str, number: int) -> str:
    if not style:
        return ""
    if number < 1 or style == "D":
        return str(number)
    text = _roman(number) if style in "Rr" else _letters(number)
    return text.upper() if style.isupper() else text


def _roman(number: int) -> str:
    if number > 4999:  # nobody prints it
        return str(number)
    parts = []
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        parts.append(letters * count)
    return "".join(parts)


def _letters(number: int) -> str:
    repeat, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * min(repeat + 1, 20)
