"""What is done with selected text: copied, cited, asked about."""

from typing import Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPlainTextEdit, QTextEdit

from memlong_desktop.background.operations import Operations
from memlong_desktop.text_selection import with_citation
from memlong_desktop.views.main_window import MainWindow
from memlong_desktop.views.page_selection import PageSelection

_LONGEST_QUOTE: Final = 600  # characters of a selection in a question
_OF_SELECTION: Final = (
    ("copy", "copy_citation"),
    ("ask_selection", "find_selection", "look_up"),
)


class Selecting(QObject):
    """Leads the actions of a selection, and puts them into the menu of a page.

    Attributes:
        selection: what is selected on the pages; others may watch it and add to the menu.
    """

    def __init__(self, window: MainWindow, operations: Operations) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        pages = operations.text.pages
        self.selection = PageSelection(window.reader, pages, self)
        pages.ready.connect(self.selection.note_ready)
        self.selection.changed.connect(self._on_changed)
        operations.opened.connect(self._on_opened)
        operations.reading.laid_out.connect(self._on_opened)
        operations.closed.connect(self.selection.clear)
        window.reader.menu_requested.connect(self._on_menu)
        actions = window.actions_table
        actions.on("copy", self._on_copy)
        actions.on("copy_citation", self._on_copy_citation)
        actions.on("select_page", self._on_select_page)
        actions.on("ask_selection", self._on_ask)
        self._shown: object = None

    @Slot(object)
    def _on_opened(self, document: object) -> None:
        if document is not self._shown:
            self._shown = document
            self.selection.clear()

    @Slot()
    def _on_changed(self) -> None:
        self._window.actions_table.set("selection", not self.selection.is_empty)

    @Slot(object)
    def _on_menu(self, menu: QMenu) -> None:
        actions = self._window.actions_table
        if self.selection.is_empty:
            menu.addAction(actions["select_page"])
            return
        for group in _OF_SELECTION:
            menu.addActions([actions[action_id] for action_id in group])
            menu.addSeparator()

    @Slot()
    def _on_copy(self) -> None:
        if not _copy_of_focus():
            QGuiApplication.clipboard().setText(self.selection.text())

    @Slot()
    def _on_copy_citation(self) -> None:
        parts, document = self.selection.selection(), self._operations.document
        if document is not None and parts:
            labels = self._window.reader.labels
            pages = [labels.label(part.page_index) for part in (parts[0], parts[-1])]
            text = with_citation(self.selection.text(), document.title, pages)
            QGuiApplication.clipboard().setText(text)

    @Slot()
    def _on_select_page(self) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit | QPlainTextEdit | QTextEdit):
            focus.selectAll()
        else:
            self.selection.select_page()

    @Slot()
    def _on_ask(self) -> None:
        text = " ".join(self.selection.text().split())
        if len(text) > _LONGEST_QUOTE:
            text = text[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + "\u2026"
        box = self._window.chat.question_box
        before = box.text.strip()
        box.set_text(f"{before} \u201c{text}\u201d " if before else f"\u201c{text}\u201d ")
        self._window.show_chat(shown=True)
        self._window.chat.focus_question()


def _copy_of_focus() -> bool:
    """Copy what is selected in the text that has the keyboard; False if there is none."""
    focus = QApplication.focusWidget()
    if isinstance(focus, QLineEdit) and focus.hasSelectedText():
        focus.copy()
        return True
    if isinstance(focus, QLabel) and focus.hasSelectedText():
        QGuiApplication.clipboard().setText(str(focus.property("selectedText")))
        return True
    if isinstance(focus, QPlainTextEdit | QTextEdit) and focus.textCursor().hasSelection():
        focus.copy()
        return True
    return False
