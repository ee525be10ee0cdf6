"""An answer being written, as a screen reader hears it: sentence by sentence, never in pieces."""

import re
from typing import Final

from engine.quoting import MARK, without_marks

_SIGNS: Final = re.compile(r"[*_`#>|]+|\u2060")
_END: Final = re.compile(
    rf"[.!?\u3002\uff01\uff1f][\"')\u201d\u2019]*(?:\s*{MARK.pattern})*(?=\s)|\n"
)


class SpokenSentences:
    """Takes pieces of text and gives whole sentences."""

    def __init__(self) -> None:
        self._open = ""
        self._any = False

    @property
    def any_said(self) -> bool:
        """Whether a sentence was given already."""
        return self._any

    def add(self, text: str) -> list[str]:
        """The sentences that are complete with this piece."""
        self._open += text
        said = []
        while (end := _END.search(self._open)) is not None:
            sentence = _plain(self._open[: end.end()])
            self._open = self._open[end.end() :]
            if sentence:
                said.append(sentence)
        self._any = self._any or bool(said)
        return said

    def rest(self) -> str:
        """What is left when the answer ends."""
        left, self._open = _plain(self._open), ""
        return left


def _plain(text: str) -> str:
    return " ".join(_SIGNS.sub("", without_marks(text)).split())
