"""The tabs of the open documents, above the pages; with one document there are none."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QMouseEvent
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget
from typing_extensions import override

from memlong_desktop.icons import icon, tinted
from memlong_desktop.plain_tip import plain_tip
from memlong_desktop.theme import ICON, Theme

_WIDEST = 220

News = Literal["", "writing", "answered"]
"""What goes on in a document: an answer is written, or complete and not looked at yet."""

_SIGNS: Final = {"writing": "pencil", "answered": "message-square-text"}


@dataclass(frozen=True)
class Tab:
    """A document's title and file, and what goes on in it."""

    title: str
    path: Path
    news: News = ""


class DocumentTabs(QTabBar):
    """A click brings a document to the front, the middle button or its cross closes it.

    Signals:
        chosen: the path of a document.
        close_requested: the path of a document.
    """

    chosen = Signal(object)
    close_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("document_tabs")
        self.setAccessibleName(self.tr("Open books"))
        self.setDrawBase(False)
        self.setDocumentMode(True)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setUsesScrollButtons(True)
        self.hide()
        self._theme = theme
        self._tabs: list[Tab] = []
        self._pressed = -1
        self.currentChanged.connect(self._on_current)

    @property
    def tabs(self) -> list[Tab]:
        """The open documents, from left to right."""
        return list(self._tabs)

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        for place in range(self.count()):
            self._show_sign(place)
            button = self.tabButton(place, QTabBar.ButtonPosition.RightSide)
            if isinstance(button, QToolButton):
                button.setIcon(icon("x", theme))

    def show_tabs(self, tabs: Sequence[Tab], current: Path | None) -> None:
        """Show these, with the one in front marked."""
        blocked = self.blockSignals(True)
        while self.count() > len(tabs):
            self.removeTab(self.count() - 1)
        while self.count() < len(tabs):
            place = self.addTab("")
            self.setTabButton(place, QTabBar.ButtonPosition.RightSide, self._cross())
        self._tabs = list(tabs)
        for place, tab in enumerate(tabs):
            self.setTabText(place, tab.title.replace("&", "&&"))
            words = self._words(tab.news)
            self.setTabToolTip(place, plain_tip("\n".join([tab.title, str(tab.path), *words])))
            self.setAccessibleTabName(place, ", ".join([tab.title, *words]))
            self._show_sign(place)
            cross = self.tabButton(place, QTabBar.ButtonPosition.RightSide)
            cross.setAccessibleName(self.tr("Close {0}").format(tab.title))
            if tab.path == current:
                self.setCurrentIndex(place)
        self.blockSignals(blocked)
        self.setVisible(len(tabs) > 1)

    def _words(self, news: News) -> list[str]:
        if news == "writing":
            return [self.tr("An answer is being written")]
        return [self.tr("An answer is ready")] if news == "answered" else []

    def _show_sign(self, place: int) -> None:
        sign = _SIGNS.get(self._tabs[place].news, "")
        self.setTabIcon(place, tinted(sign, self._theme.accent) if sign else QIcon())

    @override
    def tabSizeHint(self, index: int) -> QSize:
        size = super().tabSizeHint(index)
        return QSize(min(size.width(), self._theme.px(_WIDEST)), size.height())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self.tabAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.MiddleButton:
            super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self.tabAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.MiddleButton:
            super().mouseReleaseEvent(event)
        elif place >= 0 and place == self._pressed:
            self.close_requested.emit(self._tabs[place].path)

    def _cross(self) -> QToolButton:
        cross = QToolButton(self)
        cross.setProperty("role", "small")
        cross.setIcon(icon("x", self._theme))
        cross.setIconSize(QSize(ICON - 6, ICON - 6))
        cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard closes what is in front
        cross.setToolTip(self.tr("Close"))
        cross.clicked.connect(self._on_cross)
        return cross

    @Slot()
    def _on_cross(self) -> None:
        for place, tab in enumerate(self._tabs):
            if self.tabButton(place, QTabBar.ButtonPosition.RightSide) is self.sender():
                self.close_requested.emit(tab.path)
                return

    @Slot(int)
    def _on_current(self, place: int) -> None:
        if 0 <= place < len(self._tabs):
            self.chosen.emit(self._tabs[place].path)
