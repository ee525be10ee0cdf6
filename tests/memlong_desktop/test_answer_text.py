"""The answer's text: Markdown from an allow-list, chips, and streaming at a flat cost."""

import statistics
import time

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextDocument, QTextListFormat, QTextTable
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from memlong_desktop import theme
from memlong_desktop.views.answer_text import AnswerText


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    pane = QWidget()
    qtbot.addWidget(pane)
    pane.resize(800, 600)
    pane.show()
    return pane


@pytest.fixture
def text(around: QWidget) -> AnswerText:
    view = AnswerText(theme.light(), around)
    view.setStyleSheet("padding: 0; font-size: 14px")
    view.resize(360, 100)
    view.show()
    return view


def plain(view: AnswerText) -> str:
    return view.toPlainText().replace("\u00a0", " ")


def test_blocks_and_emphasis(text: AnswerText) -> None:
    text.set_answer(
        "# Title\n\nOne **two** *three*\nfour\n\n- a\n- b\n\n3. c\n\n> said\n\n```\nx < y\n```"
    )
    assert plain(text).splitlines() == [
        "Title",
        "One two three",
        "four",
        "a",
        "b",
        "c",
        "said",
        "x < y",
    ]
    blocks = []
    block = text.document().begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    lists = [block.textList() for block in blocks]
    assert lists[2].format().style() == QTextListFormat.Style.ListDisc
    assert lists[3] is not None
    assert lists[4].format().start() == 3
    assert lists[5] is None


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '<img src="http://example.org/x.png">',
        "<b>bold</b> and <!-- hidden -->",
        "![picture](http://example.org/x.png)",
        "![picture](file:///etc/passwd)",
        "[click](javascript:alert(1))",
        "[click](file:///etc/passwd)",
        "[click](citation:1:0)",
        "<data:text/html,x>",
        "[1]: http://example.org",
        "[1](http://example.org)",
        "<table><tr><td>x</td></tr></table>",
    ],
)
def test_what_is_not_allowed_stays_the_text_it_is(text: AnswerText, hostile: str) -> None:
    text.set_answer(hostile)
    assert plain(text) == hostile
    assert "<img" not in text.toHtml()
    assert "href" not in text.toHtml()


def test_a_link_is_told_of_and_opened_by_nobody_here(qtbot: QtBot, text: AnswerText) -> None:
    text.set_answer("See [the *source*](http://example.org/a?b=1) there.")
    assert plain(text) == "See the source there."
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    with qtbot.waitSignal(text.address_chosen) as chosen:
        qtbot.keyClick(text, Qt.Key.Key_Return)
    assert chosen.args == [QUrl("http://example.org/a?b=1")]


def test_a_mark_is_a_mark_whatever_follows(text: AnswerText) -> None:
    text.set_answer("あ。 [1](http://example.org) and `[1]`", [1])
    assert [chip.number for chip in text.chips] == [1]
    assert plain(text) == "あ。 [1](http://example.org) and [1]"
    assert "http" not in {url[:4] for url in _addresses(text)}


def _addresses(text: AnswerText) -> set[str]:
    """The addresses of all that can be pressed."""
    found = set()
    block = text.document().begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            found.add(at.fragment().charFormat().anchorHref())
            at += 1
        block = block.next()
    return found - {""}


def test_a_table_is_a_table_and_marks_work_in_it(text: AnswerText) -> None:
    markdown = "Before.\n\n| a | b |\n|---|--:|\n| **c** | d [1] |\n\nAfter."
    text.set_answer(markdown, [1])
    (table,) = text.document().rootFrame().childFrames()
    assert isinstance(table, QTextTable)
    assert (table.rows(), table.columns()) == (2, 2)
    assert table.cellAt(1, 0).firstCursorPosition().block().text() == "c"
    right = table.cellAt(1, 1).firstCursorPosition()
    assert right.blockFormat().alignment() == Qt.AlignmentFlag.AlignRight
    assert [chip.number for chip in text.chips] == [1]
    whole = plain(text)
    assert whole.split("\n")[-1] == "After."
    text.set_answer("")
    text.add_number(1)
    for letter in markdown:
        text.write(letter)
    assert plain(text) == whole
    assert len(text.document().rootFrame().childFrames()) == 1


def test_code_has_a_button_that_copies_it(qtbot: QtBot, text: AnswerText) -> None:
    text.set_answer("Do\n\n```py\na = 1\n\nb = 2\n```\n\nand `not this`.")
    (button,) = text.viewport().findChildren(QToolButton)
    assert button.accessibleName() == "Copy this code"
    assert text.viewport().rect().contains(button.geometry())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "a = 1\n\nb = 2"
    text.set_answer("No code.")
    assert button.isHidden()


def test_nothing_can_be_loaded(text: AnswerText) -> None:
    kind = QTextDocument.ResourceType.ImageResource.value
    assert text.loadResource(kind, QUrl("file:///etc/passwd")) is None
    assert not text.openLinks()
    assert not text.openExternalLinks()


def test_marks_with_a_citation_become_chips(text: AnswerText) -> None:
    text.set_answer("One. [1] Two [2][9].", [1, 2])
    assert [chip.number for chip in text.chips] == [1, 2]
    assert plain(text) == "One. [1] Two [2][9]."
    for chip in text.chips:
        rect = text.chip_rect(chip)
        assert rect.width() > 8
        assert text.viewport().rect().contains(rect.toAlignedRect())


def test_a_chip_is_pressed_with_the_mouse(qtbot: QtBot, text: AnswerText) -> None:
    text.set_answer("One. [1] Two [2].", [1, 2])
    with qtbot.waitSignal(text.citation_chosen) as chosen:
        qtbot.mouseClick(
            text.viewport(),
            Qt.MouseButton.LeftButton,
            pos=text.chip_rect(text.chips[1]).center().toPoint(),
        )
    assert chosen.args == [2]


def test_chips_are_reached_with_the_keyboard(qtbot: QtBot, text: AnswerText) -> None:
    text.set_answer("One. [1] Two [1] three [2].", [1, 2])
    text.setFocus()
    chosen: list[int] = []
    text.citation_chosen.connect(chosen.append)
    for _ in range(3):
        qtbot.keyClick(text, Qt.Key.Key_Tab)
        qtbot.keyClick(text, Qt.Key.Key_Return)
    assert chosen == [1, 1, 2]


def test_it_is_as_tall_as_its_text(qtbot: QtBot, text: AnswerText) -> None:
    text.set_answer("word " * 10)
    short = text.height()
    text.set_answer("word " * 100)
    assert text.height() > 4 * short
    tall = text.height()
    text.resize(720, text.height())
    assert text.height() < tall * 0.7
    assert text.verticalScrollBar().maximum() == 0


def test_lines_are_half_as_high_again_as_the_type(text: AnswerText) -> None:
    text.set_answer("word " * 100)
    layout = text.document().begin().layout()
    assert layout.lineAt(1).y() - layout.lineAt(0).y() == pytest.approx(21, abs=1)


@pytest.mark.parametrize(
    "markdown",
    [
        "A *b* c.\n\n1. one\n2. two\n\nEnd **bold**\n\n```\ncode\n\nmore\n```\n\nlast",
        "It goes on *and on*. [1] Nobody knows why. [2] " * 40,
        "- an item of a list [1]\n" * 60 + "\nEnd.",
        "> quoted words. More of them. " * 40,
    ],
)
def test_streamed_text_ends_up_as_if_written_at_once(text: AnswerText, markdown: str) -> None:
    for number in (1, 2):
        text.add_number(number)
    for start in range(0, len(markdown), 7):
        text.write(markdown[start : start + 7])
    streamed, chips = plain(text), text.chips
    assert markdown.count("[1]") + markdown.count("[2]") == len(chips)
    text.set_answer(markdown, [1, 2])
    assert streamed.strip() == plain(text).strip()
    assert chips == text.chips


def test_right_to_left_text_is_laid_out_as_such(text: AnswerText) -> None:
    text.set_answer("الثقافة الحرة [1]\n\nLeft to right", [1])
    first = text.document().begin()
    assert first.textDirection() == Qt.LayoutDirection.RightToLeft
    assert first.next().textDirection() == Qt.LayoutDirection.LeftToRight
    rect = text.chip_rect(text.chips[0])
    assert rect.left() >= 0
    assert rect.right() < text.width()


def test_the_cost_of_a_token_does_not_grow_with_the_answer(text: AnswerText) -> None:
    paragraph = "and then the fox jumps over the lazy dog " * 9
    words = ((paragraph.strip() + ".\n\n").split(" ")) * 32
    costs = []
    for word in words[:2500]:
        start = time.perf_counter()
        text.write(word + " ")
        costs.append(time.perf_counter() - start)
    early = statistics.median(costs[200:700])
    late = statistics.median(costs[-500:])
    assert late < 3 * early + 0.0005


def _lines(text: AnswerText) -> list[str]:
    """What stands in each line that is drawn."""
    found = []
    block = text.document().begin()
    while block.isValid():
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            start = line.textStart()
            found.append(block.text()[start : start + line.textLength()].rstrip())
        block = block.next()
    return found


@pytest.mark.parametrize("words", ["and then *the* fox jumped. [1] So", "وقال الثعلب. [1] ثم"])
def test_a_paragraph_without_end_is_laid_out_in_parts_that_nobody_sees(
    text: AnswerText, words: str
) -> None:
    markdown = f"{words} " * 260
    text.add_number(1)
    for start in range(0, len(markdown), 9):
        text.write(markdown[start : start + 9])
    seen, chips, height = _lines(text), text.chips, text.height()
    places = [text.chip_rect(chip) for chip in chips]
    block, longest = text.document().begin(), 0
    while block.isValid():
        longest, block = max(longest, block.length()), block.next()
    assert longest < 3_000 < len(markdown)
    text.set_answer(markdown, [1])
    assert text.document().blockCount() == 1
    assert seen == _lines(text)
    assert height == text.height()
    assert [chip.link for chip in chips] == [chip.link for chip in text.chips]
    for place, chip in zip(places, text.chips, strict=True):
        assert text.chip_rect(chip).center().toPoint() == place.center().toPoint()
