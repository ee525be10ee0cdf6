"""Books that were opened last, in the menu."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from engine.library import Library
from engine.records.pages import DocumentFacts
from memlong_desktop.desktop import Desktop

Start = Callable[..., Desktop]


def titles(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.data() is not None]


def test_they_are_opened_and_the_list_is_cleared(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    data = tmp_path / "data"
    book = tmp_path / "first.txt"
    book.write_text("Once upon a time.", encoding="utf-8")
    with Library(data) as library:
        for name in ("First & foremost", "Second", "Broken"):
            facts = DocumentFacts(name, "", "TXT", 1, True, False)
            library.add(name, book if name.startswith("F") else tmp_path / name, facts)
        library.set_state("Broken", "failed", "It is damaged.")
    desktop = start(data=data)
    action = desktop.window.actions_table["recent"]
    menu = action.menu()
    assert isinstance(menu, QMenu)
    qtbot.waitUntil(lambda: len(titles(menu)) == 2, timeout=20_000)
    assert set(titles(menu)) == {"First && foremost", "Second"}
    assert not desktop.window.empty.first_steps.isVisibleTo(desktop.window.empty)

    next(each for each in menu.actions() if each.text().startswith("First")).trigger()
    qtbot.waitUntil(lambda: desktop.window.reader.page_count > 0, timeout=20_000)
    assert desktop.operations.document is not None
    assert desktop.operations.document.path == book

    menu.actions()[-1].trigger()
    assert titles(menu) == []
    assert not action.isEnabled()
    assert desktop.window.library_items.rowCount() == 3  # nothing is forgotten
    assert desktop.preferences.settings.start.recent_since > 0  # and so at the next start
