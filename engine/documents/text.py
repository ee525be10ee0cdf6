"""From lines to the text of a page, as it is indexed, quoted and searched; pure functions.

Words of one paragraph are separated by one space, paragraphs by one newline, words broken at a
line end are whole again, and every character knows its box.
"""

import re
from collections.abc import Sequence

from engine.documents.page_lines import HYPHENS, Line, Piece, is_unspaced
from engine.documents.paragraphs import Paragraphs
from engine.documents.word_boxes import PlacedWord, pack

_PLAIN = str.maketrans(HYPHENS, "-" * len(HYPHENS))
# Only what hardly ever begins an unhyphenated word: "pre", "non" or "well" would break words.
_KEEPS_HYPHEN = re.compile("self|half|quasi|(twen|thir|for|fif|six|seven|eigh|nine)ty")


def compose(lines: Sequence[Line], *, hyphenated: bool = True) -> tuple[str, bytes]:
    """The text of a page and its packed word boxes.

    Args:
        lines: in reading order, without running heads.
        hyphenated: whether words may have been broken for the page; they are not in documents
            that are laid out here, where a hyphen at a line end belongs to the word.
    """
    paragraphs = Paragraphs(lines)
    words = (p.text.lower().translate(_PLAIN) for line in lines for p in line.pieces)
    known = {word for word in words if "-" in word[1:-1]}
    text = _Text(known, hyphenated)
    previous: Line | None = None
    for line in lines:
        if previous is not None:
            text.end_line(previous, line, paragraphs.part(previous, line))
        text.add(line.pieces)
        previous = line
    return text.finish()


class _Text:
    """Grows a page's text piece by piece and keeps the offsets of its words."""

    def __init__(self, known: set[str], hyphenated: bool) -> None:
        self._hyphenated = hyphenated
        self._known = known  # hyphenated words that stand unbroken on the page
        self._parts: list[str] = []
        self._words: list[PlacedWord] = []
        self._length = 0
        self._glue = True  # nothing comes before the next piece

    def add(self, pieces: Sequence[Piece]) -> None:
        for piece in pieces:
            if not (self._glue or piece.glued):
                self._append(" ")
            self._glue = False
            start = self._length
            self._append(piece.text)
            box = (piece.x0, piece.y0, piece.x1, piece.y1)
            self._words.append((start, self._length, *box))

    def end_line(self, line: Line, following: Line, paragraph: bool) -> None:
        """Decide what stands between two lines: newline, space, nothing, or one hyphen less."""
        last, first = line.pieces[-1].text, following.pieces[0].text
        if line.soft_end and first[0].isalpha():
            self._glue = True
        elif paragraph:
            self._append("\n")
            self._glue = True
        elif last[-1] in HYPHENS and len(last) > 1 and last[-2].isalnum() and first[0].isalnum():
            self._glue = True
            if not self._hyphen_stays(last, first):
                self._drop_last_character()
        else:
            self._glue = is_unspaced(last[-1]) or is_unspaced(first[0])

    def finish(self) -> tuple[str, bytes]:
        return "".join(self._parts), pack(self._words)

    def _hyphen_stays(self, last: str, first: str) -> bool:
        stem = last[:-1].lower()
        return (
            not self._hyphenated
            or not first[0].islower()
            or not last[-2].islower()
            or any(hyphen in stem for hyphen in HYPHENS)
            or _KEEPS_HYPHEN.fullmatch(stem.strip("\"'(\u201c\u2018")) is not None
            or f"{stem}-{first.lower()}" in self._known
        )

    def _drop_last_character(self) -> None:
        self._parts[-1] = self._parts[-1][:-1]
        self._length -= 1
        start, end, *box = self._words[-1]
        self._words[-1] = (start, end - 1, box[0], box[1], box[2], box[3])

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
