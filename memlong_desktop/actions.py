"""The action table alive in one window: shortcuts, menus, and what is enabled now.

Each route module says what its actions do (`on`) and which of the conditions it knows hold (`set`).
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from memlong_desktop.action_spec import ActionSpec, Condition, Group
from memlong_desktop.action_table import TABLE
from memlong_desktop.icons import icon
from memlong_desktop.theme import Theme
from memlong_desktop.translation import tr


class Actions(QObject):
    """The table as live `QAction`s of one window; each is also a shortcut of that window."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        self._choices: dict[str, QActionGroup] = {}
        self._led: set[str] = set()
        self._true: set[Condition] = set()
        for spec in TABLE:
            action = QAction(spec.label, window)
            action.setObjectName(spec.id)
            action.setCheckable(spec.checkable or bool(spec.one_of))
            action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.setToolTip(tool_tip(spec))
            if spec.one_of:
                self._choices.setdefault(spec.one_of, QActionGroup(self)).addAction(action)
            window.addAction(action)
            self._actions[spec.id] = action
        self._icons = {spec.id: spec.icon for spec in TABLE if spec.icon}
        self.set_theme(theme)
        self._enable()

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def on(self, action_id: str, slot: Callable[..., object]) -> None:
        """Say what an action does, once.

        Args:
            action_id: its id in the table.
            slot: a bound method of a QObject; told whether the action is on if it can be.

        Raises:
            KeyError: there is no such action.
            ValueError: it was said before.
        """
        if action_id in self._led:
            raise ValueError(f"the action {action_id} does something already")
        self._actions[action_id].triggered.connect(slot)
        self._led.add(action_id)

    @property
    def led(self) -> frozenset[str]:
        """The ids of the actions that do something."""
        return frozenset(self._led)

    def set(self, condition: Condition, holds: bool) -> None:
        """Say whether a condition holds, and enable what makes sense now."""
        if holds == (condition in self._true):
            return
        if holds:
            self._true.add(condition)
        else:
            self._true.discard(condition)
        self._enable()

    def set_theme(self, theme: Theme) -> None:
        """Recolour the icons."""
        for action_id, name in self._icons.items():
            self._actions[action_id].setIcon(icon(name, theme))

    def menu(self, parent: QWidget) -> QMenu:
        """The whole table as one menu with a section a group."""
        menu = QMenu(parent)
        self._fill(menu)
        return menu

    def menu_bar(self, parent: QWidget) -> QMenuBar:
        """The same as the bar at the top of a Mac's screen."""
        bar = QMenuBar(parent)
        self._fill(bar)
        return bar

    def _fill(self, menu: QMenu | QMenuBar) -> None:
        for group, specs in by_group().items():
            section = menu.addMenu(tr(group))
            for spec in specs:
                if spec.begins:
                    section.addSeparator()
                section.addAction(self._actions[spec.id])

    def menu_of(self, parent: QWidget, groups: Sequence[Sequence[str]]) -> QMenu:
        """Some actions as a menu, with a line between groups."""
        menu = QMenu(parent)
        for group in groups:
            menu.addSeparator()
            menu.addActions([self._actions[action_id] for action_id in group])
        return menu

    def _enable(self) -> None:
        for spec in TABLE:
            self._actions[spec.id].setEnabled(self._true.issuperset(spec.needs))


def by_group() -> Mapping[Group, list[ActionSpec]]:
    """The table in the order of its menus."""
    groups: dict[Group, list[ActionSpec]] = {}
    for spec in TABLE:
        groups.setdefault(spec.group, []).append(spec)
    return groups


def keys_shown(spec: ActionSpec) -> str:
    """The shortcut as this platform writes it, or ""."""
    return keys_written(spec.shortcuts[0]) if spec.shortcuts else ""


def keys_written(keys: str) -> str:
    """Keys in Qt's portable form as this platform and the reader's language write them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def tool_tip(spec: ActionSpec) -> str:
    """The action's name with its shortcut."""
    keys = keys_shown(spec)
    name = spec.label.rstrip("…")
    return f"{name} ({keys})" if keys else name
