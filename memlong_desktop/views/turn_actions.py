"""The small buttons of one answer: there for the keyboard always, seen on hover and on focus.

Where a question has several answers, the buttons that go from one to the next are always seen.
"""

from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget
from typing_extensions import override

from memlong_desktop.icons import icon
from memlong_desktop.theme import Theme
from memlong_desktop.views.plain_label import PlainLabel

_SIDE: Final = 26
_ICON: Final = 16


class ShyButton(QToolButton):
    """Paints itself only when its row is revealed, but can be reached and pressed at any time.

    Args:
        row: reveals it.
        icon_name: in `resources/icons`.
        words: what it does.
        shy: whether it hides at all.
    """

    focused = Signal(bool)

    def __init__(self, row: "TurnActions", icon_name: str, words: str, *, shy: bool = True) -> None:
        super().__init__(row)
        self._row = row
        self._shy = shy
        self.icon_name = icon_name
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._row.is_revealed or not self._shy:
            super().paintEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)


class TurnActions(QWidget):
    """Copy, ask again, edit, delete; and from one version to the next.

    Signals:
        copy_requested, markdown_requested, again_requested, edit_requested, delete_requested:
            pressed.
        version_requested: -1 or +1.
    """

    copy_requested = Signal()
    markdown_requested = Signal()
    again_requested = Signal()
    edit_requested = Signal()
    delete_requested = Signal()
    version_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hovered = False
        self._has_focus = False
        self._buttons = {
            "earlier": ShyButton(self, "chevron-left", self.tr("The version before"), shy=False),
            "later": ShyButton(self, "chevron-right", self.tr("The next version"), shy=False),
            "copy": ShyButton(self, "copy", self.tr("Copy the answer and its sources")),
            "again": ShyButton(self, "rotate-cw", self.tr("Ask again")),
            "edit": ShyButton(self, "pencil", self.tr("Edit the question")),
            "delete": ShyButton(self, "trash-2", self.tr("Delete this answer")),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._version = PlainLabel(parent=self)
        self._version.setObjectName("note")
        for name, button in self._buttons.items():
            row.addWidget(button)
            button.focused.connect(self._on_focus)
            if name == "earlier":
                row.addWidget(self._version)
        self._buttons["earlier"].clicked.connect(partial(self.version_requested.emit, -1))
        self._buttons["later"].clicked.connect(partial(self.version_requested.emit, 1))
        self._buttons["copy"].clicked.connect(self.copy_requested)
        self._copy_menu = QMenu(self)
        text = self._copy_menu.addAction(self.tr("Copy as text"))
        text.triggered.connect(self.copy_requested)
        markdown = self._copy_menu.addAction(self.tr("Copy as Markdown"))
        markdown.triggered.connect(self.markdown_requested)
        self._buttons["copy"].setMenu(self._copy_menu)
        self._buttons["copy"].setPopupMode(QToolButton.ToolButtonPopupMode.DelayedPopup)
        self._buttons["copy"].setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._buttons["copy"].customContextMenuRequested.connect(self._on_copy_menu)
        self._buttons["again"].clicked.connect(self.again_requested)
        self._buttons["edit"].clicked.connect(self.edit_requested)
        # One more press: what is deleted cannot be brought back.
        self._delete_menu = QMenu(self)
        deletion = self._delete_menu.addAction(self.tr("Delete this question and its answers"))
        deletion.triggered.connect(self.delete_requested)
        self._buttons["delete"].setMenu(self._delete_menu)
        self._buttons["delete"].setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.set_theme(theme)
        self.set_version(1, 1)

    @property
    def is_revealed(self) -> bool:
        """Whether the buttons are seen."""
        return self._hovered or self._has_focus

    def button(self, name: str) -> ShyButton:
        """`earlier`, `later`, `copy`, `again`, `edit` or `delete`."""
        return self._buttons[name]

    @property
    def delete_menu(self) -> QMenu:
        """Asks back before anything is deleted."""
        return self._delete_menu

    def set_version(self, version: int, versions: int) -> None:
        """Which of how many answers in this place is shown."""
        earlier, later = self._buttons["earlier"], self._buttons["later"]
        for part in (earlier, later, self._version):
            part.setVisible(versions > 1)
        earlier.setEnabled(version > 1)
        later.setEnabled(version < versions)
        self._version.setText(f"{version}/{versions}")
        self._version.setAccessibleName(self.tr("Version {0} of {1}").format(version, versions))

    def set_hovered(self, *, hovered: bool) -> None:
        """The pointer is over the turn, or no longer."""
        self._hovered = hovered
        self._repaint()

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        for button in self._buttons.values():
            button.setIcon(icon(button.icon_name, theme))
            button.setIconSize(QSize(theme.px(_ICON), theme.px(_ICON)))
            button.setFixedSize(theme.px(_SIDE), theme.px(_SIDE))

    @Slot(QPoint)
    def _on_copy_menu(self, _at: QPoint) -> None:
        button = self._buttons["copy"]
        self._copy_menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _on_focus(self, focused: bool) -> None:
        self._has_focus = focused
        self._repaint()

    def _repaint(self) -> None:
        for button in self._buttons.values():
            button.update()
