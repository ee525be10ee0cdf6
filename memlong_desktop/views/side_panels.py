"""The side panels: one is open, or none; each is an action of the table with the same name."""

from abc import abstractmethod

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from memlong_desktop.actions import Actions
from memlong_desktop.theme import Theme

_LEAST_WIDTH = 200


class SidePanel(QFrame):
    """What can stand in the panel.

    Signals:
        switched: (the panel) open it, or close it if it is open.
    """

    switched = Signal(object)

    # Qt's classes have a metaclass of their own, so `abstractmethod` binds the type checker only.

    @abstractmethod
    def set_theme(self, theme: Theme) -> None:
        """Recolour."""

    @abstractmethod
    def focus_list(self) -> None:
        """Put the keyboard on what it lists."""

    @Slot()
    def switch(self) -> None:
        """Ask to be opened, or closed."""
        self.switched.emit(self)


class SidePanels(QStackedWidget):
    """Keeps the panels by name."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side_panel")
        self.setMinimumWidth(_LEAST_WIDTH)
        self._actions = actions
        self._panels: dict[str, SidePanel] = {}

    def add(self, name: str, panel: SidePanel) -> None:
        """Add a panel; the action `name` of the table opens and closes it."""
        self._panels[name] = panel
        self.addWidget(panel)
        self._actions.on(name, panel.switch)
        panel.switched.connect(self._on_switched)

    @property
    def names(self) -> tuple[str, ...]:
        """The panels there are, in their order."""
        return tuple(self._panels)

    @property
    def name(self) -> str | None:
        """The panel that is open."""
        return None if self.isHidden() else self._last()

    def show_panel(self, name: str | None) -> None:
        """Open a panel, or none; one that there is not means none."""
        panel = self._panels.get(name or "")
        if panel is not None:
            self.setCurrentWidget(panel)
        self.setHidden(panel is None)
        for other in self._panels:
            self._actions[other].setChecked(panel is not None and other == name)

    def toggle(self) -> None:
        """Hide the panel, or bring the last one back."""
        self.show_panel(self._last() if self.isHidden() else None)

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        for panel in self._panels.values():
            panel.set_theme(theme)

    def _last(self) -> str | None:
        current = self.currentWidget()
        return next((name for name, panel in self._panels.items() if panel is current), None)

    @Slot(object)
    def _on_switched(self, panel: SidePanel) -> None:
        closes = not self.isHidden() and self.currentWidget() is panel
        name = next(name for name, each in self._panels.items() if each is panel)
        self.show_panel(None if closes else name)
        if not closes:
            panel.focus_list()
