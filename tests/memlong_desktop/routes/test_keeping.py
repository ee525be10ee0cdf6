"""Copies of the library in the window: made, listed, put back; also when the library is damaged."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from engine.library import Backup, Library
from engine.records.pages import DocumentFacts
from memlong_desktop.app import build
from memlong_desktop.desktop import Desktop
from memlong_desktop.paths import UserFolders
from memlong_desktop.single_instance import Launch
from memlong_desktop.views.backups_dialog import BackupsDialog
from tests.memlong_desktop.engine_fake import FakeEngine

FACTS = DocumentFacts("A Book", "Somebody", "PDF", 7, False, False)


@pytest.fixture
def desktop(qapp: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    with Library(tmp_path) as library:
        library.add("a", Path("a.pdf"), FACTS)
        library.back_up("asked")
        library.add("b", Path("b.pdf"), FACTS)
    made = build(qapp, Launch(), UserFolders(tmp_path), FakeEngine())
    yield made
    made.shut_down()
    made.window.deleteLater()


def dialog_of(desktop: Desktop, qtbot: QtBot) -> BackupsDialog:
    """The dialog, with its copies listed."""
    desktop.window.actions_table["restore_library"].trigger()
    (dialog,) = desktop.window.findChildren(BackupsDialog)
    qtbot.waitUntil(lambda: bool(dialog.findChildren(QRadioButton)))
    return dialog


def press(dialog: BackupsDialog, words: str) -> None:
    next(b for b in dialog.findChildren(QPushButton) if b.text() == words).click()


def books(desktop: Desktop) -> int:
    return desktop.window.library_items.rowCount()


def test_a_copy_is_made_and_another_put_back(desktop: Desktop, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: books(desktop) == 2)
    dialog = dialog_of(desktop, qtbot)
    before = len(dialog.findChildren(QRadioButton))
    press(dialog, "Make a copy now")
    qtbot.waitUntil(lambda: len(dialog.findChildren(QRadioButton)) > before)
    oldest = dialog.findChildren(QRadioButton)[-1]
    assert "because you asked" in oldest.text()
    assert "books: 1" in oldest.accessibleDescription()
    oldest.setChecked(True)
    with qtbot.waitSignal(dialog.finished):
        press(dialog, "Restore")
    qtbot.waitUntil(lambda: books(desktop) == 1)
    kinds = [copy.kind for copy in _backups(desktop)]
    assert kinds.count("restore") == 1
    assert ("prepare",) in cast("FakeEngine", desktop.operations._engine).calls


def test_a_damaged_library_is_told_and_a_copy_takes_its_place(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    with Library(tmp_path) as library:
        library.add("a", Path("a.pdf"), FACTS)
        library.back_up("asked")
    (tmp_path / "library.sqlite").write_bytes(b"\xa5" * 9000)
    desktop = build(qapp, Launch(), UserFolders(tmp_path), FakeEngine())
    desktop.show()
    banner = desktop.window.reader_banner
    qtbot.waitUntil(lambda: banner.failure is not None)
    assert banner.failure is not None
    assert banner.failure.remedy == "restore_library"
    dialog = dialog_of(desktop, qtbot)
    dialog.findChildren(QRadioButton)[0].setChecked(True)
    with qtbot.waitSignal(dialog.finished):
        press(dialog, "Restore")
    qtbot.waitUntil(lambda: books(desktop) == 1)
    assert banner.failure is None
    assert not desktop.operations.library_loss.damaged
    desktop.shut_down()
    desktop.window.deleteLater()


def _backups(desktop: Desktop) -> list[Backup]:
    return list(desktop.operations.shelf._library.backups.listed())  # type: ignore[union-attr]
