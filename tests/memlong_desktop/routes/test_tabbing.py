"""Several real documents in tabs of the whole window: each keeps its process and its place."""

from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar, QToolButton
from pytestqt.qtbot import QtBot

from memlong_desktop.desktop import Desktop
from memlong_desktop.errors import Failure

Start = Callable[..., Desktop]


@pytest.fixture
def files(data_dir: Path) -> list[Path]:
    folder = data_dir / "documents/pdf"
    return [folder / name for name in ("manual.pdf", "vertical.pdf", "multipage.pdf")]


def titles(desktop: Desktop) -> list[str]:
    tabs = desktop.window.tabs
    return [tabs.tabText(place) for place in range(tabs.count())]


def open_also(desktop: Desktop, file: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desktop.operations.opened, timeout=60_000):
        desktop.operations.open_document(file)


@pytest.fixture
def three(start: Start, files: list[Path], qtbot: QtBot) -> Desktop:
    desktop = start(files[0])
    for file in files[1:]:
        open_also(desktop, file, qtbot)
    return desktop


def front(desktop: Desktop) -> Path:
    assert desktop.operations.document is not None
    return desktop.operations.document.path


def test_one_document_has_no_tabs(start: Start, files: list[Path], qtbot: QtBot) -> None:
    desktop = start(files[0])
    assert not desktop.window.tabs.isVisible()
    assert not desktop.window.actions_table["next_tab"].isEnabled()
    open_also(desktop, files[1], qtbot)
    assert desktop.window.tabs.isVisible()
    assert len(titles(desktop)) == 2
    desktop.operations.close_document()
    assert not desktop.window.tabs.isVisible()
    assert front(desktop) == files[0]


def test_keys_and_clicks_go_from_one_to_the_next(
    three: Desktop, files: list[Path], qtbot: QtBot
) -> None:
    tabs, actions = three.window.tabs, three.window.actions_table
    assert tabs.currentIndex() == 2
    actions["next_tab"].trigger()  # round again
    assert front(three) == files[0]
    assert tabs.currentIndex() == 0
    actions["previous_tab"].trigger()
    assert front(three) == files[2]
    point = tabs.tabRect(1).center()
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=point)
    assert front(three) == files[1]
    assert three.window.reader.page_count == 3
    assert three.window.windowTitle().startswith(titles(three)[1])


def test_what_is_tried_again_is_the_document_in_front(
    three: Desktop, files: list[Path], qtbot: QtBot
) -> None:
    banner = three.window.reader_banner
    three._opening.open_files([files[2]])
    three.window.show_failure(Failure("reader", "Of the third.", "", "try_again"))
    three.operations.open_document(files[0])
    assert banner.failure is None
    three.window.show_failure(Failure("reader", "Of the first.", "", "try_again"))
    with qtbot.waitSignal(three.operations.opened, timeout=60_000):
        three._opening.try_again()
    assert front(three) == files[0]


def test_each_keeps_its_process_place_view_and_way_back(
    three: Desktop, files: list[Path], qtbot: QtBot
) -> None:
    reader = three.window.reader
    pids = {document.path: document.process.pid for document in three.operations.reading.documents}
    assert all(pid is not None and psutil.pid_exists(pid) for pid in pids.values())
    three.operations.open_document(files[0])
    qtbot.waitUntil(lambda: three.window.outline_items.rowCount() > 10, timeout=60_000)
    qtbot.waitUntil(lambda: three.operations.shelf._lane.waiting == 0, timeout=60_000)
    reader.go_to(20, 0.25)
    reader.change_view(turn=90)
    place = reader.position()
    three.operations.open_document(files[1])
    assert reader.view.turn == 0
    assert not three.window.actions_table["back"].isEnabled()
    assert three.window.outline_items.rowCount() == 0
    three.operations.open_document(files[0])
    assert reader.position().page_index == place.page_index
    assert reader.position().fraction == pytest.approx(place.fraction, abs=0.02)
    assert reader.view.turn == 90
    assert three.window.outline_items.rowCount() > 10  # at once: it is not asked for again
    assert three.window.actions_table["back"].isEnabled()
    three.window.actions_table["back"].trigger()
    assert reader.page_index == 0
    after = {document.path: document.process.pid for document in three.operations.reading.documents}
    assert after == pids


def test_a_file_that_is_open_is_not_opened_twice(
    three: Desktop, files: list[Path], qtbot: QtBot
) -> None:
    open_also(three, files[1], qtbot)
    assert len(titles(three)) == 3
    assert front(three) == files[1]


def test_closing_ends_the_process_and_brings_the_neighbour(
    three: Desktop, files: list[Path], qtbot: QtBot
) -> None:
    documents = three.operations.reading.documents
    pids = [document.process.pid for document in documents]
    tabs = three.window.tabs
    qtbot.mouseClick(tabs, Qt.MouseButton.MiddleButton, pos=tabs.tabRect(0).center())
    assert front(three) == files[2]  # what is in front stays there
    assert len(titles(three)) == 2
    qtbot.waitUntil(lambda: documents[0].process.pid is None, timeout=60_000)
    assert pids[0] is not None
    cross = tabs.tabButton(1, QTabBar.ButtonPosition.RightSide)
    assert isinstance(cross, QToolButton)
    cross.click()
    assert front(three) == files[1]
    three.window.actions_table["close_document"].trigger()
    assert three.operations.document is None
    assert titles(three) == []
    qtbot.waitUntil(lambda: documents[1].process.pid is None, timeout=60_000)


def test_a_process_that_was_let_go_starts_again(
    three: Desktop, files: list[Path], qtbot: QtBot
) -> None:
    first = three.operations.reading.documents[0]
    job = three.operations.reading.lane.run(first.process.close)
    with qtbot.waitSignal(job.finished, timeout=60_000):
        pass
    three.operations.open_document(files[0])
    three.window.reader.go_to(9)
    cache = three._showing._cache
    assert cache is not None
    qtbot.waitUntil(lambda: cache.page(9) is not None, timeout=60_000)
    assert first.process.alive


def test_titles_are_shown_as_they_are(start: Start, tmp_path: Path, qtbot: QtBot) -> None:
    books = [tmp_path / "Tom & <b>Jerry.txt", tmp_path / "Other.txt"]
    for book in books:
        book.write_text("Words enough for a page. " * 20, encoding="utf-8")
    desktop = start(books[0])
    open_also(desktop, books[1], qtbot)
    assert titles(desktop)[0] == "Tom && <b>Jerry"  # Qt shows && as one
    assert "&lt;b&gt;" in desktop.window.tabs.tabToolTip(0)
    assert desktop.window.tabs.accessibleTabName(0) == "Tom & <b>Jerry"


def test_the_tabs_are_there_again_and_only_the_one_in_front_is_read(
    three: Desktop, start: Start, files: list[Path], qtbot: QtBot
) -> None:
    three.operations.open_document(files[1])
    names = titles(three)
    three.window.close()
    three.shut_down()
    again = start()
    qtbot.waitUntil(lambda: again.operations.document is not None, timeout=60_000)
    assert front(again) == files[1]
    assert titles(again) == names
    assert again.window.tabs.currentIndex() == 1
    assert [document.path for document in again.operations.reading.documents] == [files[1]]
    with qtbot.waitSignal(again.operations.opened, timeout=60_000):
        again.window.actions_table["next_tab"].trigger()
    assert front(again) == files[2]
    again.window.tabs.close_requested.emit(files[0])  # still waits
    assert titles(again) == names[1:]


def test_a_click_on_the_tab_in_front_keeps_it_there(
    three: Desktop, files: list[Path], qtbot: QtBot, data_dir: Path
) -> None:
    three.operations.open_document(data_dir / "documents/pdf/tracemonkey.pdf")
    assert three.operations.reading.opening is not None
    three.window.tabs.chosen.emit(files[2])
    assert three.operations.reading.opening is None
    qtbot.waitUntil(lambda: three.operations.reading.lane.waiting == 0, timeout=60_000)
    assert front(three) == files[2]
    assert len(titles(three)) == 3
