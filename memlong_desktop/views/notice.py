"""A quiet line over the pages: what was just done, and one way to take it back or go on."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget
from typing_extensions import override

from memlong_desktop.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_6
from memlong_desktop.views.plain_label import PlainLabel

_SHOWN_MS: Final = 8000


class Notice(QFrame):
    """Stands at the bottom of its parent for some seconds, longer while the pointer rests on it.

    Signals:
        acted: its button was pressed.
    """

    acted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.hide()
        self._words = PlainLabel(parent=self)
        self._button = QPushButton(self)
        self._button.setProperty("role", "quiet")
        self._button.clicked.connect(self._on_clicked)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._timer.timeout.connect(self._on_time)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, SPACE_1, SPACE_2, SPACE_1)
        row.setSpacing(SPACE_2)
        row.addWidget(self._words)
        row.addWidget(self._button)
        self._pages = parent
        parent.installEventFilter(self)

    @property
    def words(self) -> str:
        """What it says now; "" while it is hidden."""
        return self._words.text() if self.isVisible() else ""

    def say(self, words: str, action: str = "") -> None:
        """Say something, and offer an action ("" for none)."""
        self._words.setText(words)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{words} {action}"))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._pages and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        left = (self._pages.width() - self.width()) // 2
        self.move(max(0, left), max(0, self._pages.height() - self.height() - SPACE_6))

    @Slot()
    def _on_time(self) -> None:
        if self.underMouse() or self._button.hasFocus():
            self._timer.start()
        else:
            self.hide()

    @Slot()
    def _on_clicked(self) -> None:
        self.hide()
        self.acted.emit()
