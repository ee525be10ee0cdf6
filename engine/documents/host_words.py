"""The words of a pymupdf page, in the frame in which the page is shown.

Part of the document process (it is given pymupdf pages).
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import Any, Final

import pymupdf

from engine.documents.page_lines import RawWord

FLAGS: Final = pymupdf.TEXT_PRESERVE_LIGATURES | pymupdf.TEXT_MEDIABOX_CLIP
"""How pages are read, whatever of their text is asked for."""

_ALEFS: Final = "\u0627\u0623\u0625\u0622\u0671"
_LAM: Final = "\u0644"
_ALEF_LAM = re.compile(f"[{_ALEFS}]{_LAM}")
_NO_WIDTH = 0.1  # points


def page_words(page: Any) -> list[RawWord]:
    """All words of a page, in the order of the file.

    Raises:
        Whatever pymupdf raises for a damaged page.
    """
    words: list[RawWord] = page.get_text("words", flags=FLAGS)
    if any(_ALEF_LAM.search(word[4]) for word in words if not word[4].isascii()):
        words = list(_arabic_words(page))
    if page.rotation:
        turn = page.rotation_matrix
        words = [(*(pymupdf.Rect(*word[:4]) * turn).normalize(), *word[4:]) for word in words]
    return words


def raw_text(page: Any) -> str:
    """The text of a page as the file has it, line by line; four times as quick as its words.

    Raises:
        Whatever pymupdf raises for a damaged page.
    """
    text = page.get_textpage(flags=FLAGS)
    buffer = pymupdf.mupdf.fz_new_buffer_from_stext_page(text.this)
    return bytes(pymupdf.mupdf.fz_buffer_extract(buffer)).decode(errors="replace")


def _arabic_words(page: Any) -> Iterator[RawWord]:
    """Words with lam-alef the right way round.

    WORKAROUND(pymupdf, a ligature that a file maps to two characters comes out reversed in
    right-to-left text): the second character of a ligature has no width, which tells it from a
    real alef before lam.
    """
    for block_number, block in enumerate(page.get_text("rawdict", flags=FLAGS)["blocks"]):
        for line_number, line in enumerate(block.get("lines", ())):
            characters = [c for span in line["spans"] for c in span["chars"]]
            for number, word in enumerate(_split(characters)):
                boxes = [character["bbox"] for character in word]
                x0, y0 = min(b[0] for b in boxes), min(b[1] for b in boxes)
                x1, y1 = max(b[2] for b in boxes), max(b[3] for b in boxes)
                yield x0, y0, x1, y1, _mended(word), block_number, line_number, number


def _split(characters: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """Words, parted also where the direction changes: their places tell the order then."""
    for (blank, _), members in groupby(characters, key=lambda c: _kind(c["c"])):
        if not blank:
            yield list(members)


def _kind(character: str) -> tuple[bool, bool]:
    """Whether a character is blank, and whether it is written from right to left."""
    return character.isspace(), unicodedata.bidirectional(character) in ("R", "AL", "NSM")


def _mended(word: list[dict[str, Any]]) -> str:
    letters = [character["c"] for character in word]
    for at in range(len(word) - 1):
        x0, _, x1, _ = word[at]["bbox"]
        if letters[at] in _ALEFS and letters[at + 1] == _LAM and x1 - x0 < _NO_WIDTH:
            letters[at], letters[at + 1] = letters[at + 1], letters[at]
    return "".join(letters)
