"""A report holds logs, versions and settings; the reader's name and documents are not in it."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from engine.errors import StorageError
from memlong_desktop import problem_report
from memlong_desktop.paths import UserFolders
from memlong_desktop.theme import light
from memlong_desktop.views.report_dialog import ReportDialog


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> UserFolders:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    made = UserFolders(tmp_path / "data")
    made.make()
    made.logs.mkdir()
    made.log_file.write_text(f"opened {tmp_path}/books/a.pdf\n", encoding="utf-8")
    made.settings_file.write_text("version = 1\n", encoding="utf-8")
    return made


def test_what_is_in_it(folders: UserFolders, tmp_path: Path) -> None:
    report = problem_report.collect(folders)
    assert [part.name for part in report] == [
        "versions.txt",
        "settings.toml",
        "logs/memlong-desktop.log",
    ]
    assert report[2].text == "opened ~/books/a.pdf\n"
    assert "torch" in report[0].text
    problem_report.write(report, tmp_path / "report.zip")
    with zipfile.ZipFile(tmp_path / "report.zip") as archive:
        assert archive.read("settings.toml") == b"version = 1\n"
    with pytest.raises(StorageError, match=r"report\.zip cannot be written") as refused:
        problem_report.write(report, tmp_path / "nowhere" / "report.zip")
    assert "data folder" not in refused.value.message + refused.value.hint


def test_all_of_it_is_shown_before(folders: UserFolders, qtbot: QtBot) -> None:
    report = problem_report.collect(folders)
    dialog = ReportDialog(report, light())
    qtbot.addWidget(dialog)
    choice, text = dialog.findChild(QComboBox), dialog.findChild(QPlainTextEdit)
    for number, part in enumerate(report):
        choice.setCurrentIndex(number)
        assert text.toPlainText() == part.text
    save = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Save…")
    with qtbot.waitSignal(dialog.save_requested):
        save.click()
