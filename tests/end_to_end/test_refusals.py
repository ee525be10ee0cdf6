"""Files that cannot be read, or only with a password, or only looked at: one sentence each."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from memlong_desktop.views.password_dialog import PasswordDialog
from tests.end_to_end.conftest import StartVisit
from tests.end_to_end.driver import LONG_MS, Visit


@pytest.fixture
def pdfs(data_dir: Path) -> Path:
    return data_dir / "documents" / "pdf"


def test_a_banner_says_what_is_wrong_with_a_file(
    visit: StartVisit, pdfs: Path, tmp_path: Path
) -> None:
    here = visit()
    bad = [
        tmp_path / "nothing here.pdf",
        tmp_path,
        pdfs / "empty.pdf",
        pdfs / "invalid.pdf",
        pdfs / "qpdf__empty.pdf",
    ]
    said = set()
    for file in bad:
        here.drop(file)
        here.wait_until(lambda: here.said("reader") and here.said("reader") not in said)
        sentence = here.said("reader")
        assert file.name in sentence, sentence
        assert "Error" not in sentence
        assert here.window.reader_banner.isVisible()
        assert not here.window.reader.isVisible()
        said.add(sentence)
    assert len(said) == len(bad)

    here.drop(pdfs / "zen_of_python_corrupted.pdf")  # damaged, but readable
    here.wait_until(lambda: here.page_is_painted(0))
    assert here.said("reader") == ""

    here.drop(pdfs / "empty.pdf")  # what was open stays open
    here.wait_until(lambda: here.said("reader"))
    assert here.page_is_painted(0)
    assert "zen" in here.window.windowTitle().casefold()
    here.leave()


def test_a_locked_file_opens_with_its_password(visit: StartVisit, pdfs: Path) -> None:
    here = visit()
    here.drop(pdfs / "password-example.pdf")
    _type_password(here, "guess")
    here.wait_until(lambda: "2 more tries" in _words(_dialog(here)))
    assert not here.window.reader.isVisible()
    _type_password(here, "test")
    here.wait_until(lambda: here.page_is_painted(0))
    assert here.window.findChildren(PasswordDialog) == []
    here.wait_until(lambda: here.state().ready, LONG_MS)  # the engine has it too
    here.leave()


def test_three_wrong_passwords_end_in_a_refusal(visit: StartVisit, pdfs: Path) -> None:
    here = visit()
    here.drop(pdfs / "password-example.pdf")
    for guess, words in (("one", "2 more tries"), ("two", "one more try")):
        _type_password(here, guess)
        here.wait_until(lambda words=words: words in _words(_dialog(here)))
    _type_password(here, "three")
    here.wait_until(lambda: here.said("reader"))
    assert "three passwords were wrong" in here.said("reader")
    here.wait_until(lambda: here.window.findChildren(PasswordDialog) == [])
    assert here.window.empty.isVisible()
    here.leave()


def test_a_scan_can_be_read_but_not_asked(
    visit: StartVisit, pdfs: Path, without_tesseract: None
) -> None:
    here = visit(pdfs / "loremipsum-flat.pdf")
    here.wait_until(lambda: here.page_is_painted(0))
    here.wait_until(lambda: here.state().phase == "failed", LONG_MS)
    assert "pictures: install Tesseract" in here.why_not_ask()
    assert here.said("reader") == here.said("chat") == "", "nothing is broken: no banner"
    here.leave()


def _dialog(visit: Visit) -> PasswordDialog:
    (dialog,) = visit.window.findChildren(PasswordDialog)
    return dialog


def _type_password(visit: Visit, password: str) -> None:
    def enabled() -> bool:
        dialogs = visit.window.findChildren(PasswordDialog)
        return bool(dialogs) and _line(dialogs[0]).isEnabled()

    visit.wait_until(enabled)
    line = _line(_dialog(visit))
    line.clear()
    visit.qtbot.keyClicks(line, password)
    visit.qtbot.keyClick(line, Qt.Key.Key_Return)


def _line(dialog: PasswordDialog) -> QLineEdit:
    line = dialog.findChild(QLineEdit)
    assert line is not None
    return line


def _words(dialog: PasswordDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if not label.isHidden())
