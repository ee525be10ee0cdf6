"""What is known of the book that is open: what it says of itself, its file, what was made of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from memlong_desktop.theme import SPACE_2, SPACE_4, SPACE_6, Theme
from memlong_desktop.views.plain_label import PlainLabel

_WIDTH = 460

Row = tuple[str, str]
"""A name and what stands beside it."""


class PropertiesDialog(QDialog):
    """Rows to read and to copy from.

    Signals:
        folder_requested: show where the file lies.
    """

    folder_requested = Signal()

    def __init__(self, rows: Sequence[Row], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Properties"))
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE_4)
        form.setVerticalSpacing(SPACE_2)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name, words in rows:
            label = PlainLabel(name, self)
            label.setProperty("role", "secondary")
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            value = PlainLabel(words, self)
            value.setWordWrap(True)
            value.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            value.setAccessibleName(f"{name}: {words}")
            form.addRow(label, value)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        folder = buttons.addButton(
            self.tr("Show the folder"), QDialogButtonBox.ButtonRole.ActionRole
        )
        folder.clicked.connect(self.folder_requested)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_4)
        column.setSpacing(SPACE_6)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(theme.px(_WIDTH))
