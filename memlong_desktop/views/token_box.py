"""Where an access token is entered, for a model that is given only to those who accepted terms."""

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from memlong_desktop.theme import SPACE_2
from memlong_desktop.views.plain_label import PlainLabel


class TokenBox(QWidget):
    """A line for the token, the way to the model's page, and whether to keep it.

    Signals:
        given: the token; whether to keep it in the system's keyring.
    """

    given = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = ""
        self._edit = QLineEdit(self)
        self._edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._edit.setPlaceholderText(self.tr("Access token"))
        self._edit.setAccessibleName(self.tr("Access token"))
        self._edit.returnPressed.connect(self._on_done)
        self._keep = QCheckBox(self.tr("Keep it in this system's keyring"), self)
        self._keep.setObjectName("keep_token")
        self._lost = PlainLabel(self.tr("It is used once and kept nowhere."), self)
        self._lost.setProperty("role", "small")
        show = QPushButton(self.tr("Open the model's page"), self)
        show.clicked.connect(self._on_show)
        done = QPushButton(self.tr("Continue"), self)
        done.clicked.connect(self._on_done)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self._edit, 1)
        for button in (show, done):
            button.setAutoDefault(False)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_2, 0, 0)
        column.addLayout(row)
        column.addWidget(self._keep)
        column.addWidget(self._lost)
        self.hide()

    def open(self, page: str, *, can_keep: bool) -> None:
        """Ask for a token.

        Args:
            page: where the terms are accepted.
            can_keep: there is a keyring to keep it in.
        """
        self._page = page
        self._keep.setVisible(can_keep)
        self._lost.setVisible(not can_keep)
        self.show()
        self._edit.setFocus()

    @Slot()
    def _on_show(self) -> None:
        QDesktopServices.openUrl(QUrl(self._page))

    @Slot()
    def _on_done(self) -> None:
        token = self._edit.text().strip()
        self._edit.clear()  # it stays in no widget
        if token:
            self.given.emit(token, self._keep.isVisible() and self._keep.isChecked())
