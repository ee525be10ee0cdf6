"""What it costs to show one more word of an answer, at its beginning and after 5,000 words.

    python benchmarks/streaming.py [--json docs/results/streaming.json]

The real conversation, offscreen: a word is added, laid out and painted, as when a model writes. The
answer is written as paragraphs with marks, then as one paragraph without end, which is laid out in
parts while it is written.
"""

import os
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.rows import Row, arguments, at_most, plain, report

_EARLY, _LATE = 200, 5_000  # words
_MEASURED = 60  # words, at either place
_FLAT = 1.25
_USUAL, _ENDLESS = 80, 10**9  # words of a paragraph
_BETWEEN = 40  # words at once, where nothing is measured
_WORDS = ("the", "keeper", "wrote", "*every*", "night", "which", "ships", "had", "passed", "by")


def main() -> None:
    """Run and report."""
    parser = arguments("words of an answer, shown one by one")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    early, late = word_costs(_USUAL, (_EARLY, _LATE))
    endless_early, endless_late = word_costs(_ENDLESS, (_EARLY, _LATE))
    rows: list[Row] = [
        plain(f"one more word at {_EARLY} words", early * 1e3, "ms"),
        plain(f"one more word at {_LATE:,} words", late * 1e3, "ms"),
        at_most("late against early", late / early, "x", _FLAT),
        at_most("the same, a single paragraph", endless_late / endless_early, "x", _FLAT),
    ]
    report(rows, options.json)


def word_costs(paragraph: int, places: tuple[int, ...]) -> list[float]:
    """Seconds to show one more word, the median of some, after so many words each.

    Args:
        paragraph: words of a paragraph.
        places: after how many words, ascending.
    """
    from PySide6.QtWidgets import QApplication

    from engine.records.answers import Citation
    from memlong_desktop import theme
    from memlong_desktop.views.chat_view import ChatView

    qt = QApplication.instance() or QApplication(["streaming"])
    chat = ChatView(theme.light())
    chat.resize(400, 700)
    chat.show()
    chat.begin("What did the keeper write?")
    chat.add_citation(Citation(1, "d", "T", 0, 0, "1", "Every night.", (), 0.0))
    costs: list[float] = []
    written = 0
    for place in places:
        while written < place:
            chat.add_text("".join(_word(written + n, paragraph) for n in range(_BETWEEN)))
            qt.processEvents()
            written += _BETWEEN
        taken = []
        for _ in range(_MEASURED):
            started = time.perf_counter()
            chat.add_text(_word(written, paragraph))
            qt.processEvents()
            taken.append(time.perf_counter() - started)
            written += 1
        costs.append(statistics.median(taken))
    chat.close()
    chat.deleteLater()
    return costs


def _word(number: int, paragraph: int) -> str:
    word = _WORDS[number % len(_WORDS)]
    if (number + 1) % paragraph == 0:
        return f"{word}. [1]\n\n"
    return f"{word}. [1] And " if number % 17 == 16 else f"{word} "


if __name__ == "__main__":
    main()
