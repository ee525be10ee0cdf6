"""Titles, file names and error texts come from strangers: they are shown, never laid out.

Rich text would fetch an image that a title names; on some systems that opens a connection.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import Qt as Gui
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from engine.records.answers import Citation
from engine.records.models import ModelFacts
from engine.records.pages import OutlineEntry, PageFacts
from memlong_desktop import theme as themes
from memlong_desktop.background.index_state import IndexState
from memlong_desktop.errors import Failure
from memlong_desktop.item_models.library_items import LibraryItems
from memlong_desktop.item_models.outline_items import OutlineItems
from memlong_desktop.page_labels import PageLabels
from memlong_desktop.plain_tip import plain_tip
from memlong_desktop.views.about_dialog import AboutDialog
from memlong_desktop.views.elided_label import ElidedLabel
from memlong_desktop.views.forget_dialog import ForgetDialog
from memlong_desktop.views.main_window import MainWindow
from memlong_desktop.views.password_dialog import PasswordDialog
from memlong_desktop.views.quote_row import QuoteRow
from memlong_desktop.views.shortcut_sheet import ShortcutSheet
from tests.memlong_desktop.engine_fake import answer, entry

HOSTILE = "<img src=x> & <b>bold</b>"
LIGHT = themes.light()


def labels_that_guess(widget: QWidget) -> list[str]:
    """The words of labels that would take their text for rich text if it looked like it."""
    return [
        label.text()
        for label in widget.findChildren(QLabel)
        if label.text() and label.textFormat() != Qt.TextFormat.PlainText
    ]


def shown(tip: str) -> str:
    """What a tool tip shows: Qt lays out what looks like rich text."""
    if not Gui.mightBeRichText(tip):
        return tip
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText()


def tip_of(items: QAbstractItemModel) -> str:
    return str(items.data(items.index(0, 0), Qt.ItemDataRole.ToolTipRole))


@pytest.mark.parametrize(
    "text", ["plain", HOSTILE, "a\nb", "one <b>\ntwo\nthree", "&lt;", "  <i> two  blanks", ""]
)
def test_a_tip_shows_its_text_as_it_is(text: str) -> None:
    assert shown(plain_tip(text)) == text


def test_no_label_of_the_window_guesses(qtbot: QtBot) -> None:
    window = MainWindow(LIGHT)
    qtbot.addWidget(window)
    known = entry(title=HOSTILE, path=f"/books/{HOSTILE}", reason=HOSTILE)
    window.tool_row.show_document(HOSTILE, PageLabels(3))
    window.tool_row.show_page(1)
    window.library_items.set_entries([known])
    window.empty.set_recent([known])
    window.outline_items.set_outline([OutlineEntry(0, HOSTILE, 0)], PageLabels(3).label)
    cited = Citation(1, "a" * 32, HOSTILE, 0, 1, HOSTILE, HOSTILE, (), 1.0)
    noted = answer(HOSTILE, question=HOSTILE, citations=(cited,), model=HOSTILE, notes=(HOSTILE,))
    window.chat.set_conversation([noted])
    window.chat.turns.views[0].how_button.click()
    window.chat.set_available(False, HOSTILE)
    for banner in (window.reader_banner, window.chat_banner):
        banner.show_failure(Failure("reader", HOSTILE, HOSTILE))
    window.status_line.show_index(IndexState(Path(HOSTILE), phase="failed", reason=HOSTILE))
    window.status_line.show_model(ModelFacts(HOSTILE, "cpu", calibrated=False), None, "")
    window.show_title(HOSTILE)
    assert window.windowTitle() == f"{HOSTILE} — MemLong"
    assert labels_that_guess(window) == []
    for widget in window.findChildren(QWidget):
        assert "<img" not in widget.toolTip(), widget


@pytest.mark.parametrize("dialog", [AboutDialog, partial(ShortcutSheet, LIGHT)])
def test_no_label_of_a_dialog_guesses(dialog: Callable[[], QWidget], qtbot: QtBot) -> None:
    made = dialog()
    qtbot.addWidget(made)
    assert labels_that_guess(made) == []


def test_a_locked_file_keeps_its_name(qtbot: QtBot) -> None:
    dialog = PasswordDialog(HOSTILE)
    qtbot.addWidget(dialog)
    dialog.refuse()
    assert labels_that_guess(dialog) == []
    assert any(HOSTILE in label.text() for label in dialog.findChildren(QLabel))


def test_the_title_of_what_is_forgotten_is_plain(qtbot: QtBot) -> None:
    dialog = ForgetDialog(HOSTILE, 0)
    qtbot.addWidget(dialog)
    assert isinstance(dialog, QMessageBox)
    assert dialog.textFormat() == Qt.TextFormat.PlainText
    assert HOSTILE in dialog.text()
    assert HOSTILE not in dialog.informativeText()


def test_tips_of_rows_are_plain() -> None:
    library = LibraryItems()
    library.set_entries([entry(title=HOSTILE, reason=HOSTILE, path=f"/{HOSTILE}")])
    assert shown(tip_of(library)) == f"{HOSTILE}\n{HOSTILE}\n/{HOSTILE}"
    outline = OutlineItems()
    outline.set_outline([OutlineEntry(0, HOSTILE, 0)], PageLabels(1).label)
    assert shown(tip_of(outline)) == HOSTILE


def test_tips_of_widgets_are_plain(qtbot: QtBot) -> None:
    label = ElidedLabel(HOSTILE)
    qtbot.addWidget(label)
    label.resize(40, 20)
    label.grab()
    assert shown(label.toolTip()) == HOSTILE
    row = QuoteRow(Citation(1, "a" * 32, HOSTILE, 0, 1, HOSTILE, HOSTILE, (), 1.0), LIGHT)
    qtbot.addWidget(row)
    assert shown(row.toolTip()) == f"Open p. {HOSTILE}"


def test_facts_of_a_page_may_name_it_anything() -> None:
    labels = PageLabels(1)
    labels.set(0, [PageFacts(HOSTILE, 1, 1)])
    assert labels.label(0) == HOSTILE
