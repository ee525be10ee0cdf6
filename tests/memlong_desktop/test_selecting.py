"""Selecting text in the whole window, with the mouse and the keyboard, over real documents."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from memlong_desktop import theme
from memlong_desktop.app import build
from memlong_desktop.desktop import Desktop
from memlong_desktop.paths import UserFolders
from memlong_desktop.single_instance import Launch
from memlong_desktop.views.reader_view import ReaderView
from tests.memlong_desktop.engine_fake import FakeEngine

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme, "reduced_motion", lambda: True)


@pytest.fixture
def open_document(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, data_dir: Path, still: None
) -> Iterator[Callable[[str], Desktop]]:
    made: list[Desktop] = []

    def opening(name: str) -> Desktop:
        launch = Launch((str(data_dir / "documents" / name),), None)
        desktop = build(qapp, launch, UserFolders(tmp_path / "data"), FakeEngine())
        made.append(desktop)
        desktop.window.resize(1400, 900)
        desktop.show()
        reader = desktop.window.reader
        qtbot.waitUntil(lambda: reader.page_count > 0, timeout=20_000)
        reader.set_zoom(1.0)
        ready(qtbot, desktop, 0)
        return desktop

    yield opening
    for desktop in made:
        desktop.window.close()
        desktop.shut_down()
        desktop.window.deleteLater()
        desktop.deleteLater()
    qapp.setStyleSheet("")


def ready(qtbot: QtBot, desktop: Desktop, page_index: int) -> None:
    pages = desktop.operations.text.pages
    pages.want([page_index])
    qtbot.waitUntil(lambda: pages.words(page_index) is not None, timeout=20_000)


def spot(desktop: Desktop, words: str, page_index: int = 0, *, end: bool = False) -> QPoint:
    """Where the first (or last) word of some words of a page stands in the view."""
    page = desktop.operations.text.pages.words(page_index)
    assert page is not None
    at = page.text.index(words)
    at = at + len(words) - 1 if end else at
    word = next(word for word in page.words if word.start <= at < word.end)
    middle = QPointF((word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2)
    return desktop.window.reader.page_transform(page_index).map(middle).toPoint()


def drag(qtbot: QtBot, reader: ReaderView, begin: QPoint, end: QPoint) -> None:
    view = reader.viewport()
    qtbot.mousePress(view, LEFT, pos=begin)
    _move(reader, (begin + end) / 2)
    _move(reader, end)
    qtbot.mouseRelease(view, LEFT, pos=end)


def _move(reader: ReaderView, to: QPoint) -> None:
    """A move with the button held, which `qtbot.mouseMove` does not tell."""
    view = reader.viewport()
    where = QPointF(view.mapToGlobal(to))
    none = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(to), where, LEFT, LEFT, none)
    QApplication.sendEvent(view, event)


def click(qtbot: QtBot, desktop: Desktop, at: QPoint, times: int = 1) -> None:
    for _ in range(times):
        qtbot.mouseClick(desktop.window.reader.viewport(), LEFT, pos=at)


def test_a_drag_selects_across_lines_and_copies(
    qtbot: QtBot, open_document: Callable[[str], Desktop]
) -> None:
    desktop = open_document("pdf/tracemonkey.pdf")
    reader, selection = desktop.window.reader, desktop.selecting.selection
    actions = desktop.window.actions_table
    assert not actions["copy"].isEnabled()
    begin, end = spot(desktop, "Dynamic languages such"), spot(desktop, "typed ones.", end=True)
    drag(qtbot, reader, begin, end)
    expected = (
        "Dynamic languages such as JavaScript are more difficult to compile than statically "
        "typed ones."
    )
    assert selection.text() == expected
    (part,) = selection.selection()
    assert part.page_index == 0
    assert part.text == expected
    assert len(part.boxes) == 2
    actions["copy"].trigger()
    assert QGuiApplication.clipboard().text() == expected
    actions["copy_citation"].trigger()
    cited = QGuiApplication.clipboard().text()
    assert cited.startswith(f"“{expected}” (")
    assert cited.endswith(", p. 1)")
    # It is painted in the theme's colour.
    x0, y0, x1, y1 = part.boxes[1]
    rect = reader.page_transform(0).mapRect(QRectF(QPointF(x0, y0), QPointF(x1, y1)))
    wanted = theme.light().selection

    def painted() -> bool:  # once the page is sharp
        image = reader.viewport().grab().toImage()
        row = (image.pixelColor(x, round(rect.top())) for x in range(*_ends(rect)))
        return any(abs(c.red() - wanted.red()) + abs(c.blue() - wanted.blue()) < 4 for c in row)

    qtbot.waitUntil(painted, timeout=20_000)
    # A click beside it ends it.
    click(qtbot, desktop, spot(desktop, "Abstract"))
    assert selection.is_empty
    assert not actions["copy"].isEnabled()


def _ends(rect: QRectF) -> tuple[int, int]:
    return round(rect.left()), round(rect.right())


def test_double_and_triple_click_and_shift(
    qtbot: QtBot, open_document: Callable[[str], Desktop]
) -> None:
    desktop = open_document("pdf/tracemonkey.pdf")
    selection = desktop.selecting.selection
    at = spot(desktop, "JavaScript are more")
    click(qtbot, desktop, at, 2)
    assert selection.text() == "JavaScript"
    click(qtbot, desktop, at)
    assert selection.text().startswith("Dynamic languages such as JavaScript")
    assert selection.text().endswith("benchmark programs.")
    selection.clear()
    click(qtbot, desktop, spot(desktop, "typed ones."), 2)  # elsewhere: counted anew
    assert selection.text() == "typed"
    view = desktop.window.reader.viewport()
    qtbot.mouseClick(view, LEFT, SHIFT, pos=spot(desktop, "concrete type"))
    assert selection.text() == "typed ones. Since no concrete"
    qtbot.mouseClick(view, LEFT, SHIFT, pos=spot(desktop, "statically typed"))
    assert selection.text() == "statically typed"


def test_the_keyboard_extends_by_word_and_line(
    qtbot: QtBot, open_document: Callable[[str], Desktop]
) -> None:
    desktop = open_document("pdf/tracemonkey.pdf")
    reader, selection = desktop.window.reader, desktop.selecting.selection
    click(qtbot, desktop, spot(desktop, "JavaScript are more"), 2)
    reader.setFocus()
    for _ in range(2):
        qtbot.keyClick(reader, Qt.Key.Key_Right, SHIFT)
    assert selection.text() == "JavaScript are more"
    for _ in range(4):
        qtbot.keyClick(reader, Qt.Key.Key_Left, SHIFT)
    assert selection.text() == "such as JavaScript"
    before = reader.verticalScrollBar().value()
    qtbot.keyClick(reader, Qt.Key.Key_Down, SHIFT)
    assert selection.text().startswith("JavaScript are more difficult to compile")
    assert reader.verticalScrollBar().value() == before
    qtbot.keyClick(reader, Qt.Key.Key_Escape)
    assert selection.is_empty


def test_all_of_a_page_and_over_a_pages_end(
    qtbot: QtBot, open_document: Callable[[str], Desktop]
) -> None:
    desktop = open_document("pdf/tracemonkey.pdf")
    reader, selection = desktop.window.reader, desktop.selecting.selection
    reader.setFocus()
    desktop.window.actions_table["select_page"].trigger()
    assert selection.text().startswith("Trace-based Just-in-Time")
    page = desktop.operations.text.pages.words(0)
    assert page is not None
    assert selection.text() == page.text
    qtbot.keyClick(reader, Qt.Key.Key_Right, SHIFT)
    qtbot.waitUntil(lambda: len(selection.selection()) == 2, timeout=20_000)
    assert [part.page_index for part in selection.selection()] == [0, 1]
    assert selection.selection()[1].start == 0
    desktop.window.actions_table["copy_citation"].trigger()
    assert QGuiApplication.clipboard().text().endswith(", pp. 1–2)")


def test_right_to_left_and_vertical_text(
    qtbot: QtBot, open_document: Callable[[str], Desktop]
) -> None:
    desktop = open_document("pdf/right_to_left_01.pdf")
    reader, selection = desktop.window.reader, desktop.selecting.selection
    begin = spot(desktop, "تعتبر")
    end = spot(desktop, "القوية التي", end=True)
    drag(qtbot, reader, begin, end)
    assert selection.text() == "تعتبر البرمجة بلغة R و Python من الأدوات القوية التي"
    reader.setFocus()
    qtbot.keyClick(reader, Qt.Key.Key_Left, SHIFT)  # onwards, in this script
    assert selection.text().endswith("القوية التي يمكن")


def test_vertical_text(qtbot: QtBot, open_document: Callable[[str], Desktop]) -> None:
    desktop = open_document("pdf/vertical.pdf")
    drag(qtbot, desktop.window.reader, spot(desktop, "い"), spot(desktop, "本"))
    assert desktop.selecting.selection.text() == "いうえお日本"


def test_a_rotated_page(qtbot: QtBot, open_document: Callable[[str], Desktop]) -> None:
    desktop = open_document("pdf/test_2634.pdf")
    page = desktop.operations.text.pages.words(0)
    assert page is not None
    sample = "Dossier réalisé par"
    desktop.window.reader.set_zoom(0.5)
    at = spot(desktop, sample)
    assert desktop.window.reader.viewport().rect().contains(at)
    drag(qtbot, desktop.window.reader, spot(desktop, sample), spot(desktop, sample, end=True))
    assert " ".join(desktop.selecting.selection.text().split()) == sample


def test_the_menu_of_a_page_and_asking(
    qtbot: QtBot, open_document: Callable[[str], Desktop]
) -> None:
    desktop = open_document("pdf/tracemonkey.pdf")
    window, selection = desktop.window, desktop.selecting.selection

    def offered() -> list[str]:
        menu = QMenu(window)
        window.reader.menu_requested.emit(menu, None)
        return [action.objectName() for action in menu.actions() if action.text()]

    assert "select_page" in offered()
    assert "copy" not in offered()
    click(qtbot, desktop, spot(desktop, "JavaScript are more"), 2)
    of_selection = ["copy", "copy_citation", "ask_selection", "find_selection", "look_up"]
    assert offered()[: len(of_selection)] == of_selection
    assert not selection.is_empty  # the menu takes nothing away
    window.show_chat(shown=False)
    window.actions_table["ask_selection"].trigger()
    assert window.chat_shown
    assert window.chat.question_box.text == "“JavaScript” "


def test_the_pointer_shows_where_text_is(
    qtbot: QtBot, open_document: Callable[[str], Desktop]
) -> None:
    desktop = open_document("pdf/tracemonkey.pdf")
    view = desktop.window.reader.viewport()
    qtbot.mouseMove(view, spot(desktop, "Abstract"))
    assert view.cursor().shape() == Qt.CursorShape.IBeamCursor
    qtbot.mouseMove(view, QPoint(4, 4))
    assert view.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_another_document_has_nothing_selected(
    qtbot: QtBot, open_document: Callable[[str], Desktop], data_dir: Path
) -> None:
    desktop = open_document("pdf/tracemonkey.pdf")
    selection = desktop.selecting.selection
    click(qtbot, desktop, spot(desktop, "Abstract"), 2)
    assert selection.text() == "Abstract"
    desktop.operations.open_document(data_dir / "documents" / "pdf" / "vertical.pdf")
    qtbot.waitUntil(lambda: desktop.window.reader.page_count == 3, timeout=20_000)
    assert selection.is_empty
