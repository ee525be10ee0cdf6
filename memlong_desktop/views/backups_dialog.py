"""The copies of the library: when they were made, what they hold, and the way back to one."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from memlong_desktop.background.shelf import Copy
from memlong_desktop.model_words import size_words
from memlong_desktop.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6
from memlong_desktop.translation import moment
from memlong_desktop.views.plain_label import PlainLabel

_WIDTH: Final = 560
_HEIGHT: Final = 480


class BackupsDialog(QDialog):
    """Shows copies; one can be chosen and put back.

    Signals:
        restore_requested: a `Backup`, or None to begin with an empty library.
        copy_requested: make a copy now.
    """

    restore_requested = Signal(object)
    copy_requested = Signal()

    def __init__(self, *, damaged: bool, parent: QWidget | None = None) -> None:
        """`damaged`: the library cannot be used as it is."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Restore the library"))
        self._damaged = damaged
        self._group = QButtonGroup(self)
        self._copies: list[Copy] = []
        words = PlainLabel(self._introduction(), self)
        words.setWordWrap(True)
        self._problem = PlainLabel(parent=self)
        self._problem.setProperty("role", "error")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._restore = QPushButton(self.tr("Restore"), self)
        self._restore.setEnabled(False)
        self._restore.clicked.connect(self._on_restore)
        self._group.idToggled.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_4)
        column.setSpacing(SPACE_4)
        column.addWidget(words)
        column.addWidget(self._problem)
        column.addWidget(self._scroll, 1)
        column.addLayout(self._buttons())
        self.resize(_WIDTH, _HEIGHT)

    def show_copies(self, copies: list[Copy]) -> None:
        """These are there, the newest first."""
        self._copies = copies
        listed = QWidget(self)
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, SPACE_2, 0)
        column.setSpacing(SPACE_3)
        for number, copy in enumerate(copies):
            column.addLayout(self._row(number, copy, listed))
        if not copies:
            column.addWidget(PlainLabel(self.tr("There is no copy yet."), listed))
        column.addStretch(1)
        self._scroll.setWidget(listed)
        self._restore.setEnabled(False)

    def say(self, problem: str) -> None:
        """Say what went wrong; "" takes it back."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def _introduction(self) -> str:
        if self._damaged:
            return self.tr(
                "The library is damaged: bytes of it have changed on the disk. Choose a copy to go "
                "on with; the damaged file is set aside, not deleted."
            )
        return self.tr(
            "Your books, notes, bookmarks and questions are copied once a day. When you restore a "
            "copy, what is there now is copied first."
        )

    def _row(self, number: int, copy: Copy, parent: QWidget) -> QVBoxLayout:
        made = moment(copy.backup.made_at.timestamp())
        button = QRadioButton(
            self.tr("{date}, {reason}").format(date=made, reason=self._reason(copy)), parent
        )
        button.setEnabled(copy.contents is not None)
        self._group.addButton(button, number)
        held = PlainLabel(self._held(copy), parent)
        held.setProperty("role", "small")
        held.setIndent(SPACE_6)
        button.setAccessibleDescription(held.text())
        column = QVBoxLayout()
        column.setSpacing(SPACE_1)
        column.addWidget(button)
        column.addWidget(held)
        return column

    def _reason(self, copy: Copy) -> str:
        return {
            "daily": self.tr("copy of the day"),
            "asked": self.tr("made because you asked"),
            "migration": self.tr("before a new version of MemLong"),
            "restore": self.tr("before another copy was restored"),
            "damaged": self.tr("set aside because it was damaged"),
        }[copy.backup.kind]

    def _held(self, copy: Copy) -> str:
        size = size_words(copy.backup.size)
        held = copy.contents
        if held is None:
            return self.tr("{size}; damaged, it cannot be put back").format(size=size)
        return self.tr(
            "{size}; books: {books}, highlights and notes: {notes}, bookmarks: {bookmarks}, "
            "answers: {answers}"
        ).format(
            size=size,
            books=held.documents,
            notes=held.notes,
            bookmarks=held.bookmarks,
            answers=held.answers,
        )

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        if self._damaged:
            other = QPushButton(self.tr("Begin with an empty library"), self)
            other.clicked.connect(self._on_empty)
        else:
            other = QPushButton(self.tr("Make a copy now"), self)
            other.clicked.connect(self.copy_requested)
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.reject)
        for button in (other, close, self._restore):
            button.setAutoDefault(False)
        row.addWidget(other)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self._restore)
        return row

    @Slot()
    def _on_chosen(self) -> None:
        self._restore.setEnabled(self._group.checkedId() >= 0)

    @Slot()
    def _on_restore(self) -> None:
        self.restore_requested.emit(self._copies[self._group.checkedId()].backup)

    @Slot()
    def _on_empty(self) -> None:
        self.restore_requested.emit(None)
