"""Where a question is written: grows to six lines; Enter sends, Esc stops the answer."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextOption
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from engine.config import QUESTION_LIMIT
from engine.scopes import Collection
from memlong_desktop import theme
from memlong_desktop.icons import icon, tinted
from memlong_desktop.theme import Theme
from memlong_desktop.translation import number
from memlong_desktop.views.plain_label import PlainLabel
from memlong_desktop.views.scope_row import ScopeRow

_MOST_LINES: Final = 6
_NEARLY: Final = 0.9
_SEND: Final = 28
_SEND_ICON: Final = 18


class QuestionEdit(QPlainTextEdit):
    """The text itself.

    Signals:
        sent: Enter.
        escaped: Esc.
        recalled: Up, in an empty box.
        focus_changed: it has the keyboard, or no longer.
    """

    sent = Signal()
    escaped = Signal()
    recalled = Signal()
    focus_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift:
            self.sent.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() == Qt.Key.Key_Up and not self.toPlainText():
            self.recalled.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    @Slot()
    def _fit(self) -> None:
        """As tall as its lines, up to six."""
        # The size of a plain text document is counted in lines.
        lines = max(1, min(_MOST_LINES, round(self.document().size().height())))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 2)
        fits = self.document().size().height() <= _MOST_LINES
        off, as_needed = (
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff,
            Qt.ScrollBarPolicy.ScrollBarAsNeeded,
        )
        self.setVerticalScrollBarPolicy(off if fits else as_needed)


class QuestionBox(QWidget):
    """The box, its one button, and a line that says what stands in the way.

    Attributes:
        scope_row: what the question is put to.

    Signals:
        question_submitted: a question that can be asked.
        stop_requested: stop the answer that is being written.
        text_changed: something else is written than before.
    """

    question_submitted = Signal(str)
    stop_requested = Signal()
    text_changed = Signal()

    def __init__(self, chosen: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = chosen
        self._busy = False
        self._available = True
        self._last_question = ""
        self._reason = ""
        self._hint = ""
        self._size = ""
        self._waited_at: QWidget | None = None  # had the keyboard when this box was to get it
        self._frame = QFrame(self)
        self._frame.setObjectName("askFrame")
        self._frame.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # its rim, too, is where one writes
        self._frame.setCursor(Qt.CursorShape.IBeamCursor)
        self._edit = QuestionEdit(self._frame)
        self._edit.setObjectName("questionEdit")
        self._frame.setFocusProxy(self._edit)
        self._edit.setAccessibleName(self.tr("Question"))
        self._button = QToolButton(self._frame)
        self._button.setObjectName("sendButton")
        self._button.setCursor(Qt.CursorShape.ArrowCursor)
        self._note = PlainLabel(parent=self)
        self._note.setObjectName("askNote")
        self._note.setWordWrap(True)
        inside = QHBoxLayout(self._frame)
        inside.setContentsMargins(theme.SPACE_3, theme.SPACE_1, theme.SPACE_1, theme.SPACE_1)
        inside.setSpacing(theme.SPACE_2)
        inside.addWidget(self._edit, 1, Qt.AlignmentFlag.AlignVCenter)
        inside.addWidget(self._button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_1)
        self.scope_row = ScopeRow(chosen, self)
        column.addWidget(self._frame)
        column.addWidget(self.scope_row)
        self.set_source(None)
        column.addWidget(self._note)
        self.setFocusProxy(self._edit)
        self._edit.sent.connect(self._send)
        self._edit.escaped.connect(self._stop)
        self._edit.recalled.connect(self._recall)
        self._edit.focus_changed.connect(self._on_focus)
        self._edit.textChanged.connect(self._refresh)
        self._edit.textChanged.connect(self.text_changed)
        self._button.clicked.connect(self._on_button)
        self.set_theme(chosen)

    @property
    def text(self) -> str:
        """What is written."""
        return self._edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Write something for the reader to go on from."""
        self._edit.setPlainText(text)
        self._edit.moveCursor(self._edit.textCursor().MoveOperation.End)

    def set_hint(self, words: str) -> None:
        """Something to know about the question that is being written; "" for nothing."""
        self._hint = words
        self._refresh()

    def set_size(self, words: str) -> None:
        """How much of the model's window the question takes; "" while that is not known."""
        self._size = words
        self._refresh()

    def set_source(self, collection: Collection | None) -> None:
        """Show which books are asked; None: the one in front."""
        self.scope_row.set_source(collection)
        words = self.tr("Ask about this book")
        if collection is not None:
            one = len(collection.documents) == 1
            words = (
                self.tr("Ask about the chosen book") if one else self.tr("Ask about these books")
            )
        self._edit.setPlaceholderText(words)

    def set_available(self, *, available: bool, reason: str) -> None:
        """Whether questions can be asked now, and if not, why."""
        self._available = available
        self._reason = reason
        self._edit.setEnabled(available)
        self._refresh()
        waited_at, self._waited_at = self._waited_at, self._waited_at if not available else None
        if available and waited_at is not None and waited_at is QApplication.focusWidget():
            self.take_focus()

    def take_focus(self) -> None:
        """Take the keyboard; if nothing can be asked yet, then, unless it has gone elsewhere."""
        self._waited_at = None if self._available else QApplication.focusWidget()
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_busy(self, *, busy: bool) -> None:
        """An answer is being written: the button stops it."""
        self._busy = busy
        self._refresh()

    def set_last_question(self, question: str) -> None:
        """What Up brings back."""
        self._last_question = question

    def set_theme(self, chosen: Theme) -> None:
        """Recolour."""
        self._theme = chosen
        self._button.setFixedSize(chosen.px(_SEND), chosen.px(_SEND))
        self._button.setIconSize(QSize(chosen.px(_SEND_ICON), chosen.px(_SEND_ICON)))
        self.scope_row.set_theme(chosen)
        self._refresh()

    @property
    def is_available(self) -> bool:
        """Whether questions can be asked now."""
        return self._available and not self._busy

    @property
    def note(self) -> str:
        """What stands in the way, as it is shown; "" if nothing does."""
        return self._note.text() if not self._note.isHidden() else ""

    @Slot()
    def _refresh(self) -> None:
        length = len(self.text.strip())
        sendable = self._available and 0 < length <= QUESTION_LIMIT
        if self._busy:
            self._button.setIcon(icon("square", self._theme))
            self._button.setToolTip(self.tr("Stop the answer (Esc)"))
            self._button.setAccessibleName(self.tr("Stop the answer"))
        else:
            colour = self._theme.on_accent if sendable else self._theme.secondary
            self._button.setIcon(tinted("arrow-up", colour))
            self._button.setToolTip(self.tr("Ask (Enter)"))
            self._button.setAccessibleName(self.tr("Ask"))
        self._button.setEnabled(self._busy or sendable)
        self._set_state(self._button, "primary" if sendable and not self._busy else "")
        note = self._note_for(length)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        too_long = self._available and length > QUESTION_LIMIT
        self._set_state(self._note, "error" if too_long else "")

    def _note_for(self, length: int) -> str:
        if not self._available:
            return self._reason
        if length > QUESTION_LIMIT:
            words = self.tr("{0} characters are possible; shorten the question by {1}.")
            return words.format(number(QUESTION_LIMIT), number(length - QUESTION_LIMIT))
        if length > QUESTION_LIMIT * _NEARLY:
            return self.tr("{0} characters left").format(number(QUESTION_LIMIT - length))
        if self._busy and length:
            return self.tr("It can be asked when this answer is complete; Esc stops that.")
        return self._hint or (self._size if length else "")

    @Slot()
    def _send(self) -> None:
        question = self.text.strip()
        if self._busy or not self._available or not 0 < len(question) <= QUESTION_LIMIT:
            return
        self.question_submitted.emit(question)
        self._edit.clear()

    @Slot()
    def _stop(self) -> None:
        if self._busy:
            self.stop_requested.emit()

    @Slot()
    def _on_button(self) -> None:
        if self._busy:
            self._stop()
        else:
            self._send()

    @Slot()
    def _recall(self) -> None:
        if self._last_question:
            self.set_text(self._last_question)

    @Slot(bool)
    def _on_focus(self, focused: bool) -> None:
        self._set_state(self._frame, "focused" if focused else "")

    @staticmethod
    def _set_state(widget: QWidget, state: str) -> None:
        """Let the style sheet see a state."""
        if widget.property("state") != state:
            widget.setProperty("state", state)
            widget.style().unpolish(widget)
            widget.style().polish(widget)
