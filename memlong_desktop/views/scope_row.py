"""Under the question: what it is put to, and how it is answered; two quiet menus."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from engine.scopes import Way
from memlong_desktop import theme
from memlong_desktop.icons import icon
from memlong_desktop.theme import Theme

_CHEVRON: Final = 14


class ScopeRow(QWidget):
    """The two choices.

    Signals:
        way_chosen: a `Way`.
    """

    way_chosen = Signal(str)

    def __init__(self, chosen: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = chosen
        self._way: Way = "auto"
        self._names: dict[Way, tuple[str, str]] = {
            "auto": (
                self.tr("Answer as it sounds"),
                self.tr(
                    "A summary or a list is made from the whole document, the rest from a few "
                    "passages"
                ),
            ),
            "passages": (
                self.tr("From passages"),
                self.tr("The few passages that are nearest to the question are read"),
            ),
            "whole": (
                self.tr("From the whole document"),
                self.tr("Every section takes part; slower"),
            ),
        }
        self._button = QPushButton(self)
        self._button.setObjectName("quiet")
        self._menu = QMenu(self._button)
        self._menu.setToolTipsVisible(True)
        group = QActionGroup(self)
        self._actions: dict[Way, QAction] = {}
        for way, (name, tip) in self._names.items():
            action = self._menu.addAction(name)
            action.setCheckable(True)
            action.setToolTip(tip)
            action.setData(way)
            group.addAction(action)
            self._actions[way] = action
        self._button.setMenu(self._menu)
        group.triggered.connect(self._on_way)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.SPACE_1)
        self._row.addWidget(self._button)
        self._row.addStretch(1)
        self.set_theme(chosen)
        self.set_way("auto")

    @property
    def way(self) -> Way:
        """How questions are answered."""
        return self._way

    @property
    def way_button(self) -> QPushButton:
        """Opens the choice."""
        return self._button

    def set_way(self, way: Way) -> None:
        """Show a choice."""
        self._way = way
        name, tip = self._names[way]
        self._actions[way].setChecked(True)
        self._button.setText(name)
        self._button.setToolTip(tip)
        self._button.setAccessibleName(self.tr("How to answer: {0}").format(name))

    def set_theme(self, chosen: Theme) -> None:
        """Recolour."""
        self._theme = chosen
        self._button.setIcon(icon("chevron-down", chosen))
        self._button.setIconSize(QSize(chosen.px(_CHEVRON), chosen.px(_CHEVRON)))
        self._button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the chevron comes last

    @Slot(QAction)
    def _on_way(self, action: QAction) -> None:
        way: Way = action.data()
        self.set_way(way)
        self.way_chosen.emit(way)
