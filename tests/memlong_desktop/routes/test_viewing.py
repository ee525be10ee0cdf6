"""The view's actions in the whole window: what they do to the pages, and what is kept of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from engine.library import Library
from engine.records.library import ReadingPosition, ViewState
from engine.records.pages import DocumentFacts
from memlong_desktop import theme
from memlong_desktop.desktop import Desktop
from memlong_desktop.views.tool_row import VIEW_MENU

Start = Callable[..., Desktop]


@pytest.fixture
def paper(start: Start, data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Desktop:
    monkeypatch.setattr(theme, "reduced_motion", lambda: True)
    return start(data_dir / "documents/pdf/tracemonkey.pdf")


def trigger(desktop: Desktop, *action_ids: str) -> ViewState:
    for action_id in action_ids:
        desktop.window.actions_table[action_id].trigger()
    return desktop.window.reader.view


def test_every_action_of_the_menu_changes_the_view_and_says_so(paper: Desktop) -> None:
    actions = paper.window.actions_table
    for action_id, view in (
        ("fit_page", ViewState(fit="page")),
        ("fit_text", ViewState(fit="text")),
        ("two_pages", ViewState(fit="text", spread="two")),
        ("two_with_cover", ViewState(fit="text", spread="cover")),
        ("single_page", ViewState(fit="text", spread="cover", continuous=False)),
        ("rotate_right", ViewState(fit="text", spread="cover", continuous=False, turn=90)),
        ("rotate_left", ViewState(fit="text", spread="cover", continuous=False)),
        ("cut_margins", ViewState(fit="text", spread="cover", continuous=False, cut=True)),
        ("one_page", ViewState(fit="text", continuous=False, cut=True)),
        ("single_page", ViewState(fit="text", cut=True)),
        ("cut_margins", ViewState(fit="text")),
        ("fit_width", ViewState()),
    ):
        assert trigger(paper, action_id) == view, action_id
        for name, on in (
            ("fit_page", view.fit == "page"),
            ("fit_text", view.fit == "text"),
            ("two_pages", view.spread == "two"),
            ("two_with_cover", view.spread == "cover"),
            ("one_page", view.spread == "one"),
            ("single_page", not view.continuous),
            ("cut_margins", view.cut),
        ):
            assert actions[name].isChecked() == on, (action_id, name)


def test_what_is_on_is_switched_off_by_the_same_keys(paper: Desktop) -> None:
    assert trigger(paper, "two_pages", "two_pages").spread == "one"
    assert trigger(paper, "dark_pages").colours == "dark"
    assert trigger(paper, "dark_pages").colours == "paper"
    assert paper.window.actions_table["paper_pages"].isChecked()


def test_a_zoom_that_is_chosen_follows_nothing(paper: Desktop) -> None:
    trigger(paper, "actual_size")
    assert paper.window.reader.zoom == 1.0
    actions = paper.window.actions_table
    assert not any(actions[fit].isChecked() for fit in ("fit_width", "fit_page", "fit_text"))


def test_the_button_beside_the_zoom_lists_them(paper: Desktop) -> None:
    button = paper.window.tool_row._view
    assert button.isVisible()
    assert button.accessibleName()
    listed = [action.objectName() for action in button.menu().actions() if action.objectName()]
    assert listed == [action_id for group in VIEW_MENU for action_id in group]


def test_the_presentation_is_one_page_on_black_and_escape_ends_it(
    paper: Desktop, qtbot: QtBot
) -> None:
    window, reader = paper.window, paper.window.reader
    trigger(paper, "two_pages")
    reader.set_zoom(1.5)
    reader.go_to(4)
    before = reader.position()
    trigger(paper, "present")
    assert window.isFullScreen()
    for hidden in (window.tool_row, window.rail, window.status_line, window.chat):
        assert not hidden.isVisible()
    assert reader.camera is not None
    assert reader.camera.pages() == range(4, 5)
    assert reader.viewport().cursor().shape() == Qt.CursorShape.BlankCursor
    qtbot.mouseMove(reader.viewport(), QPoint(50, 60))
    assert reader.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor
    image = reader.viewport().grab().toImage()
    assert image.pixelColor(1, image.height() // 2) == QColor(Qt.GlobalColor.black)
    rect = reader.page_rect(4)
    assert rect.height() == pytest.approx(reader.viewport().height(), abs=1)
    middle = QPoint(reader.viewport().width() // 2, 100)
    qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert reader.page_index == 5
    qtbot.keyClick(reader, Qt.Key.Key_Right)
    qtbot.keyClick(reader, Qt.Key.Key_Space)
    assert reader.page_index == 7
    qtbot.mouseClick(reader.viewport(), Qt.MouseButton.RightButton, pos=middle)
    qtbot.keyClick(reader, Qt.Key.Key_PageUp)
    assert reader.page_index == 5
    qtbot.keyClick(reader, Qt.Key.Key_Escape)
    assert not reader.presenting
    assert not window.isFullScreen()
    assert window.tool_row.isVisible()
    assert window.chat.isVisible()
    assert reader.page_index in (4, 5)
    assert reader.view == ViewState(fit="none", spread="two")
    assert reader.position().zoom == before.zoom == 1.5


def test_full_screen_ends_with_escape_too(paper: Desktop, qtbot: QtBot) -> None:
    trigger(paper, "full_screen")
    assert paper.window.isFullScreen()
    assert paper.window.actions_table["full_screen"].isChecked()
    assert paper.window.tool_row.isVisible()
    qtbot.keyClick(paper.window.reader, Qt.Key.Key_Escape)
    assert not paper.window.isFullScreen()
    assert not paper.window.actions_table["full_screen"].isChecked()


def test_closing_the_book_ends_the_presentation(paper: Desktop) -> None:
    trigger(paper, "present")
    paper.operations.close_document()
    assert not paper.window.isFullScreen()
    assert paper.window.tool_row.isVisible()


def test_margins_are_learned_and_cut(paper: Desktop, qtbot: QtBot) -> None:
    reader = paper.window.reader
    trigger(paper, "cut_margins")
    assert reader.camera is not None
    layout = reader.camera.layout
    qtbot.waitUntil(lambda: layout.margins.settled, timeout=60_000)
    x0, y0, x1, y1 = layout.shown(3)
    width, height = layout.whole_size(3)
    assert 30 < x0 < 60 < y0 + 40
    assert width - 60 < x1 < width - 30
    assert y1 < height - 30


def test_a_document_is_shown_as_it_was_left(
    start: Start, data_dir: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    path = data_dir / "documents/pdf/tracemonkey.pdf"
    view = ViewState(fit="page", spread="cover", turn=180, cut=True, colours="sepia")
    with Library(tmp_path / "data") as library:
        library.add("d", path, DocumentFacts("", "", "PDF", 14, False, False))
        library.save_view("d", view)
        library.save_position("d", ReadingPosition(6, 0.0, 0.0))
    desktop = start(path)
    reader = desktop.window.reader
    qtbot.waitUntil(lambda: reader.view == view, timeout=20_000)
    qtbot.waitUntil(lambda: reader.page_index in (5, 6), timeout=20_000)
    assert desktop.window.actions_table["sepia_pages"].isChecked()
    qtbot.waitUntil(lambda: desktop.operations.entry is not None, timeout=20_000)
    trigger(desktop, "dark_pages", "rotate_right")
    desktop.operations.close_document()

    def kept() -> ViewState | None:
        with Library(tmp_path / "data") as library:
            return library.view("d")

    qtbot.waitUntil(lambda: kept() not in (None, view), timeout=20_000)
    assert kept() == ViewState(fit="page", spread="cover", turn=270, cut=True, colours="dark")
