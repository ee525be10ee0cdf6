"""A message in the pane it concerns: one sentence, a hint, one action."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget
from typing_extensions import override

from memlong_desktop.errors import Failure, Remedy
from memlong_desktop.icons import icon, pixmap
from memlong_desktop.theme import ICON, SPACE_1, SPACE_2, SPACE_3, Theme
from memlong_desktop.translation import mark, tr
from memlong_desktop.views.icon_button import icon_button
from memlong_desktop.views.plain_label import PlainLabel

_NARROW: Final = 480
_WORDS: dict[Remedy, str] = {
    "try_again": mark("Try again"),
    "open_file": mark("Open another file"),
    "restart_engine": mark("Restart it"),
    "prepare": mark("Try again"),
    "show_log": mark("Show the logs"),
    "carry_over": mark("Bring them over"),
    "restore_library": mark("Restore a copy…"),
}


class Banner(QFrame):
    """Hidden until there is something to say.

    Signals:
        remedy_chosen: the `Failure` whose action was pressed.
    """

    remedy_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._failure: Failure | None = None
        self._theme = theme
        self._icon = PlainLabel(parent=self)
        self._message = PlainLabel(parent=self)
        self._message.setProperty("role", "strong")
        self._hint = PlainLabel(parent=self)
        for label in (self._message, self._hint):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._remedy = QPushButton(self)
        self._remedy.hide()
        self._remedy.clicked.connect(self._on_remedy)
        self._close = icon_button(self, "small")
        self._close.setToolTip(self.tr("Dismiss"))
        self._close.setAccessibleName(self.tr("Dismiss this message"))
        self._close.clicked.connect(self.dismiss)
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE_3, SPACE_2, SPACE_2, SPACE_2)
        grid.setHorizontalSpacing(SPACE_3)
        grid.setVerticalSpacing(SPACE_1)
        grid.addWidget(self._icon, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._message, 0, 1)
        grid.addWidget(self._hint, 1, 1)
        grid.addWidget(self._close, 0, 3, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)
        self._grid = grid
        self._is_narrow: bool | None = None
        self._place_remedy()
        self.set_theme(theme)
        self.hide()

    @property
    def failure(self) -> Failure | None:
        """What is said now."""
        return self._failure

    def show_failure(self, failure: Failure) -> None:
        """Say it, and tell a screen reader."""
        self._failure = failure
        self._message.setText(failure.message)
        self._hint.setText(failure.hint)
        self._hint.setVisible(bool(failure.hint))
        words = tr(_WORDS.get(failure.remedy, ""))
        self._remedy.setText(words)
        self._remedy.setVisible(bool(words))
        self.setProperty("tone", failure.tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.set_theme(self._theme)
        self.setAccessibleName(f"{failure.message} {failure.hint}".strip())
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        warning = self._failure is not None and self._failure.tone == "warning"
        name = "info" if warning else "circle-alert"
        colour = theme.warning if warning else theme.error
        self._icon.setPixmap(pixmap(name, colour, theme.px(ICON), self.devicePixelRatioF()))
        self._close.setIcon(icon("x", theme))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_remedy()

    def _place_remedy(self) -> None:
        """Beside the words, or under them where there is no room."""
        narrow = self.width() < _NARROW
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        self._grid.removeWidget(self._remedy)
        if narrow:
            self._grid.addWidget(self._remedy, 2, 1, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(self._remedy, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)

    @Slot()
    def dismiss(self) -> None:
        """Stop saying it."""
        self._failure = None
        self.hide()

    @Slot()
    def _on_remedy(self) -> None:
        failure = self._failure
        self.dismiss()
        if failure is not None:
            self.remedy_chosen.emit(failure)
