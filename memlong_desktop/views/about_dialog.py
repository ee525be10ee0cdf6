"""What this program is made of."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QDialogButtonBox,
    QVBoxLayout,
    QWidget,
)

from memlong_desktop.icons import application_icon
from memlong_desktop.theme import SPACE_3, SPACE_4, SPACE_6
from memlong_desktop.version import parts, version
from memlong_desktop.views.plain_label import PlainLabel


class AboutDialog(QDialog):
    """Name, version, licence, and the versions of what does the work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About MemLong"))
        picture = PlainLabel(parent=self)
        picture.setPixmap(application_icon().pixmap(64, 64))
        name = PlainLabel(f"MemLong Desktop {version()}", self)
        name.setProperty("role", "display")
        words = PlainLabel(self.tr("Ask questions of long books on your own computer."), self)
        licence = PlainLabel(
            self.tr("AGPL-3.0-or-later. You may use, study, change and share it."), self
        )
        licence.setProperty("role", "secondary")
        made_of = PlainLabel("\n".join(parts()), self)
        made_of.setProperty("role", "small")
        column = QVBoxLayout()
        column.setSpacing(SPACE_3)
        for label in (picture, name, words, licence, made_of):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        _finish(self, column)


def _finish(dialog: QDialog, inside: QBoxLayout) -> None:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_4)
    column.setSpacing(SPACE_6)
    column.addLayout(inside)
    column.addWidget(buttons)
