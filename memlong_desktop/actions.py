"""Everything the reader can do, as one table; menus, shortcuts and their help are made from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from memlong_desktop.icons import icon
from memlong_desktop.theme import Theme

ActionId = Literal[
    "open",
    "close_document",
    "quit",
    "back",
    "forward",
    "go_to_page",
    "zoom_in",
    "zoom_out",
    "fit_width",
    "library",
    "outline",
    "panel",
    "chat",
    "ask",
    "stop",
    "pause",
    "resume",
    "cancel_indexing",
    "full_screen",
    "shortcuts",
    "show_log",
    "about",
]
Condition = Literal[
    "always", "document", "can_go_back", "can_go_forward", "answering", "indexing", "paused"
]
Group = Literal["File", "Go", "View", "Book", "Help"]


@dataclass(frozen=True)
class ActionSpec:
    """One thing to do.

    Attributes:
        id: its name in the code.
        text: its name on the screen.
        group: the menu it stands in.
        shortcuts: key sequences in Qt's portable form; the first is shown.
        icon: a name in `resources/icons`, or "".
        enabled_when: what must be true for it to make sense.
        checkable: whether it is on or off.
    """

    id: ActionId
    text: str
    group: Group
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    enabled_when: Condition = "always"
    checkable: bool = False


TABLE: Final = (
    ActionSpec("open", "Open a file…", "File", ("Ctrl+O",), "folder-open"),
    ActionSpec("close_document", "Close the book", "File", ("Ctrl+W",), "x", "document"),
    ActionSpec("quit", "Quit", "File", ("Ctrl+Q",)),
    ActionSpec("back", "Back", "Go", ("Alt+Left",), "arrow-left", "can_go_back"),
    ActionSpec("forward", "Forward", "Go", ("Alt+Right",), "arrow-right", "can_go_forward"),
    ActionSpec("go_to_page", "Go to page…", "Go", ("Ctrl+G",), "", "document"),
    ActionSpec("zoom_in", "Zoom in", "View", ("Ctrl+=", "Ctrl++"), "plus", "document"),
    ActionSpec("zoom_out", "Zoom out", "View", ("Ctrl+-",), "minus", "document"),
    ActionSpec("fit_width", "Fit width", "View", ("Ctrl+0",), "move-horizontal", "document"),
    ActionSpec("library", "Library", "View", ("Ctrl+Shift+L",), "library", checkable=True),
    ActionSpec("outline", "Contents", "View", ("Ctrl+Shift+O",), "list-tree", checkable=True),
    ActionSpec("panel", "Show or hide the side panel", "View", ("Ctrl+B",), "panel-left"),
    ActionSpec("chat", "Questions", "View", ("Ctrl+J",), "message-square-text", checkable=True),
    ActionSpec("full_screen", "Full screen", "View", ("F11",), checkable=True),
    ActionSpec("ask", "Ask about this book", "Book", ("Ctrl+L",), "", "document"),
    ActionSpec("stop", "Stop the answer", "Book", ("Esc",), "square", "answering"),
    ActionSpec("pause", "Pause indexing", "Book", (), "pause", "indexing"),
    ActionSpec("resume", "Resume indexing", "Book", (), "play", "paused"),
    ActionSpec("cancel_indexing", "Cancel indexing", "Book", (), "x", "indexing"),
    ActionSpec("shortcuts", "Keyboard shortcuts", "Help", ("F1",), "keyboard"),
    ActionSpec("show_log", "Show the logs", "Help", (), "file-text"),
    ActionSpec("about", "About MemLong", "Help", (), "info"),
)


class Actions(QObject):
    """The table as live `QAction`s of one window; each is also a shortcut of that window."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._actions: dict[ActionId, QAction] = {}
        for spec in TABLE:
            action = QAction(spec.text, window)
            action.setObjectName(spec.id)
            action.setCheckable(spec.checkable)
            action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.setToolTip(tool_tip(spec))
            window.addAction(action)
            self._actions[spec.id] = action
        self._icons = {spec.id: spec.icon for spec in TABLE if spec.icon}
        self.set_theme(theme)
        self.update(())

    def __getitem__(self, action_id: ActionId) -> QAction:
        return self._actions[action_id]

    def set_theme(self, theme: Theme) -> None:
        """Recolour the icons."""
        for action_id, name in self._icons.items():
            self._actions[action_id].setIcon(icon(name, theme))

    def update(self, conditions: Iterable[Condition]) -> None:
        """Enable what makes sense under these conditions."""
        true = {"always", *conditions}
        for spec in TABLE:
            self._actions[spec.id].setEnabled(spec.enabled_when in true)

    def menu(self, parent: QWidget) -> QMenu:
        """The whole table as one menu with a section a group."""
        menu = QMenu(parent)
        for group, specs in by_group().items():
            section = menu.addMenu(group)
            section.addActions([self._actions[spec.id] for spec in specs])
        return menu


def by_group() -> Mapping[Group, list[ActionSpec]]:
    """The table in the order of its menus."""
    groups: dict[Group, list[ActionSpec]] = {}
    for spec in TABLE:
        groups.setdefault(spec.group, []).append(spec)
    return groups


def keys_shown(spec: ActionSpec) -> str:
    """The shortcut as this platform writes it, or ""."""
    if not spec.shortcuts:
        return ""
    return QKeySequence(spec.shortcuts[0]).toString(QKeySequence.SequenceFormat.NativeText)


def tool_tip(spec: ActionSpec) -> str:
    """The action's name with its shortcut."""
    keys = keys_shown(spec)
    name = spec.text.rstrip("…")
    return f"{name} ({keys})" if keys else name
