"""The bar above the pages in which words are searched for."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget
from typing_extensions import override

from engine.finding import Query
from memlong_desktop.actions import Actions
from memlong_desktop.icons import icon, pixmap
from memlong_desktop.plain_tip import plain_tip
from memlong_desktop.theme import ICON, SPACE_1, SPACE_2, SPACE_3, Theme
from memlong_desktop.views.icon_button import icon_button
from memlong_desktop.views.plain_label import PlainLabel
from memlong_desktop.views.search_box import SearchBox

_TYPING_MS: Final = 150
_WIDEST: Final = 320  # of the field
_COUNT: Final = 96


class FindBar(QFrame):
    """Hidden until something is to be found.

    Signals:
        query_changed: a `Query` to search for now; an empty one to stop.
        stepped: to the next hit (1) or the one before (-1).
        dismissed: the bar was closed.
    """

    query_changed = Signal(object)
    stepped = Signal(int)
    dismissed = Signal()

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find_bar")
        self.setAccessibleName(self.tr("Find in this book"))
        self._theme = theme
        self._told = Query("")
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self._tell)
        words = self.tr("Find in this book")
        self._field = SearchBox(words, words, theme, self)
        self._field.setMaximumWidth(_WIDEST)
        self._field.setAcceptDrops(False)
        self._field.textChanged.connect(self._typing.start)
        self._field.installEventFilter(self)
        self._case = self._switch("case-sensitive", self.tr("Match case"))
        self._words = self._switch("whole-word", self.tr("Whole words"))
        self._marks = self._switch("", self.tr("Tell letters with accents from those without"))
        self._marks.setText("\u00e9")
        self._count = PlainLabel(parent=self)
        self._count.setMinimumWidth(_COUNT)
        self._count.setProperty("role", "secondary")
        self._warning = PlainLabel(parent=self)
        self._warning.hide()
        self._buttons = [
            self._button(actions, name) for name in ("find_previous", "find_next", "hits")
        ]
        self._close = icon_button(self)
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.clicked.connect(self.dismiss)
        self._lay_out()
        self.set_theme(theme)
        self.hide()

    @property
    def query(self) -> Query:
        """What is searched for, as the bar stands."""
        return Query(
            self._field.text(),
            match_case=self._case.isChecked(),
            whole_words=self._words.isChecked(),
            match_marks=self._marks.isChecked(),
        )

    def open(self, text: str = "") -> None:
        """Show the bar with the keyboard in it; search for `text` at once if there is any."""
        self.show()
        if text:
            self._field.setText(text)
            self._tell()
        elif self._told != self.query:
            self._typing.start()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    @Slot()
    def dismiss(self) -> None:
        """Hide the bar; nothing is searched for any more."""
        if self.isHidden():
            return
        self._typing.stop()
        self._told = Query("")
        self.hide()
        self.query_changed.emit(self._told)
        self.dismissed.emit()

    def say(self, words: str, *, problem: bool = False) -> None:
        """How many hits there are, or that there are none."""
        self._count.setText(words)
        self._field.setProperty("state", "nothing" if problem else "")
        self._field.style().unpolish(self._field)
        self._field.style().polish(self._field)

    def warn(self, words: str) -> None:
        """What could not be searched; "" for nothing."""
        self._warning.setVisible(bool(words))
        self._warning.setToolTip(plain_tip(words))
        self._warning.setAccessibleName(words)

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        self._field.set_theme(theme)
        self._case.setIcon(icon("case-sensitive", theme))
        self._words.setIcon(icon("whole-word", theme))
        self._close.setIcon(icon("x", theme))
        ratio = self.devicePixelRatioF()
        self._warning.setPixmap(pixmap("triangle-alert", theme.warning, ICON, ratio))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._key(event)
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if self._typing.isActive():
                self._tell()
            else:
                self.stepped.emit(-1 if back else 1)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            return False
        return True

    @Slot()
    def _tell(self) -> None:
        self._typing.stop()
        query = self.query
        if query != self._told and not self.isHidden():
            self._told = query
            self.query_changed.emit(query)

    def _switch(self, name: str, words: str) -> QToolButton:
        button = icon_button(self)
        button.setCheckable(True)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.toggled.connect(self._tell)
        if not name:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        return button

    def _button(self, actions: Actions, action_id: str) -> QToolButton:
        button = icon_button(self)
        button.setDefaultAction(actions[action_id])
        button.setAccessibleName(actions[action_id].text())
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, SPACE_1, SPACE_2, SPACE_1)
        row.setSpacing(SPACE_1)
        row.addWidget(self._field, 4)
        for switch in (self._case, self._words, self._marks):
            row.addWidget(switch)
        row.addSpacing(SPACE_2)
        row.addWidget(self._count)
        row.addWidget(self._warning)
        row.addStretch(1)
        for button in self._buttons:
            row.addWidget(button)
        row.addWidget(self._close)
