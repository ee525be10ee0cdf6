"""The line in which something is searched while typing."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from memlong_desktop.icons import tinted
from memlong_desktop.theme import Theme


class SearchBox(QLineEdit):
    """A line with a glass in front and a cross behind."""

    def __init__(
        self, placeholder: str, name: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """`name` is what a screen reader calls it."""
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        for clearing in self.findChildren(QAction):
            clearing.setText(self.tr("Clear"))  # Qt gives its cross no name
        self._icon = self.addAction(
            tinted("search", theme.secondary), QLineEdit.ActionPosition.LeadingPosition
        )
        self._icon.setText(placeholder)

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._icon.setIcon(tinted("search", theme.secondary))
