"""What can be done with one highlight or note, beside it: colour, words, copy, delete."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from engine.annotations import Annotation, HighlightColour
from memlong_desktop.icons import icon
from memlong_desktop.theme import SPACE_1, SPACE_2, Theme
from memlong_desktop.views.colour_buttons import ColourButtons
from memlong_desktop.views.icon_button import icon_button

_WIDTH = 300
_NOTE_HEIGHT = 84


class NotePopup(QFrame):
    """Lies over its parent beside an annotation; what is written is kept as it closes.

    Args:
        pages: what it stays within, as long as it fits.
        parent: what it stays within in any case.

    Signals:
        colour_chosen: annotation id, `HighlightColour`.
        note_written: annotation id, the note.
        copy_requested: annotation id.
        delete_requested: annotation id.
        closed: it is hidden now.
    """

    colour_chosen = Signal(int, str)
    note_written = Signal(int, str)
    copy_requested = Signal(int)
    delete_requested = Signal(int)
    closed = Signal()

    def __init__(self, pages: QWidget, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages = pages
        self._window = parent
        self._annotation: Annotation | None = None
        self.setObjectName("note_popup")
        self.setFixedWidth(_WIDTH)
        self.hide()
        self._colours = ColourButtons(theme, self)
        self._colours.setAccessibleName(self.tr("Colour"))
        self._colours.chosen.connect(self._on_colour)
        self._copy = icon_button(self)
        self._copy.clicked.connect(self._on_copy)
        self._delete = icon_button(self)
        self._delete.clicked.connect(self._on_delete)
        self._close = icon_button(self)
        self._close.clicked.connect(self.close_popup)
        for button, words in (
            (self._copy, self.tr("Copy the words")),
            (self._delete, self.tr("Delete")),
            (self._close, self.tr("Close")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._note = QPlainTextEdit(self)
        self._note.setPlaceholderText(self.tr("Write a note"))
        self._note.setAccessibleName(self.tr("Note"))
        self._note.setFixedHeight(_NOTE_HEIGHT)
        self._note.setTabChangesFocus(True)
        self._note.setAcceptDrops(False)
        self._note.installEventFilter(self)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._colours, 1)
        for button in (self._copy, self._delete, self._close):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_2, SPACE_1, SPACE_2, SPACE_2)
        column.setSpacing(SPACE_1)
        column.addLayout(row)
        column.addWidget(self._note)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._colours.set_theme(theme)
        self._copy.setIcon(icon("copy", theme))
        self._delete.setIcon(icon("trash-2", theme))
        self._close.setIcon(icon("x", theme))

    @property
    def annotation_id(self) -> int:
        """What it is about; 0 while it is closed."""
        return self._annotation.annotation_id if self._annotation is not None else 0

    def show_annotation(self, annotation: Annotation, beside: QRect, *, write: bool) -> None:
        """Open for an annotation.

        Args:
            annotation: what it is about.
            beside: where that stands, in pixels of the parent.
            write: put the keyboard into the note.
        """
        self.close_popup()
        self._annotation = annotation
        self._colours.show_chosen(annotation.colour)
        self._copy.setEnabled(bool(annotation.anchor.quote))
        self._note.setPlainText(annotation.note)
        self.adjustSize()
        self.place(beside)
        self.show()
        self.raise_()
        (self._note if write else self._colours.buttons[0]).setFocus(
            Qt.FocusReason.PopupFocusReason
        )
        cursor = self._note.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self._note.setTextCursor(cursor)

    def update_annotation(self, annotation: Annotation) -> None:
        """It has changed elsewhere: show its colour; what is being written stays."""
        self._annotation = annotation
        self._colours.show_chosen(annotation.colour)

    def place(self, beside: QRect) -> None:
        """Stand below a rectangle of the parent, or above it where there is more room."""
        room = QRect(self._pages.mapTo(self._window, QPoint(0, 0)), self._pages.size())
        size = self.sizeHint().expandedTo(self.minimumSize())
        below = beside.bottom() + SPACE_2
        above = beside.top() - SPACE_2 - size.height()
        top = below if below + size.height() <= room.bottom() or above < room.top() else above
        top = max(room.top(), min(top, room.bottom() - size.height()))
        left = max(room.left(), min(beside.left(), room.right() - size.width()))
        self.move(left, top)

    @Slot()
    def close_popup(self) -> None:
        """Keep what was written, and hide."""
        if self._annotation is None:
            return
        annotation, self._annotation = self._annotation, None
        note = self._note.toPlainText().strip()
        had_focus = self.isAncestorOf(self.window().focusWidget() or self.window())
        self.hide()
        if note != annotation.note:
            self.note_written.emit(annotation.annotation_id, note)
        if had_focus:
            self._pages.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._note and isinstance(event, QKeyEvent):
            finished = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and bool(
                event.modifiers() & Qt.KeyboardModifier.ControlModifier
            )
            if finished and event.type() == QEvent.Type.KeyPress:
                self.close_popup()
                return True
        return False

    @override
    def event(self, event: QEvent) -> bool:
        # Escape is a shortcut of the window; here it closes.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_popup()
            return
        super().keyPressEvent(event)

    @Slot(str)
    def _on_colour(self, colour: HighlightColour) -> None:
        self.colour_chosen.emit(self.annotation_id, colour)

    @Slot()
    def _on_copy(self) -> None:
        self.copy_requested.emit(self.annotation_id)

    @Slot()
    def _on_delete(self) -> None:
        number = self.annotation_id
        self.close_popup()
        self.delete_requested.emit(number)
