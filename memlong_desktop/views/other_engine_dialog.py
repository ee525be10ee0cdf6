"""Where the reader hands answers to another engine, and takes them back."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.other_engine.choice import OtherEngine, usable
from memlong_desktop.theme import SPACE_2, SPACE_3, SPACE_6, Theme
from memlong_desktop.views.plain_label import PlainLabel

_WIDTH: Final = 520
_EXAMPLE: Final = "http://127.0.0.1:11434/v1"


class OtherEngineDialog(QDialog):
    """Asks where the engine is and what its model is called; says what that means.

    Signals:
        handed_over: an `OtherEngine`; whether its key is to be kept.
        taken_back: the model here shall answer again.
    """

    handed_over = Signal(object, bool)
    taken_back = Signal()

    def __init__(
        self,
        theme: Theme,
        known: OtherEngine,
        *,
        on: bool,
        can_keep: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Args tell what is set.

        Args:
            theme: of the window.
            known: what was entered before, without its key.
            on: it answers now.
            can_keep: there is a keyring to keep a key in.
            parent: the window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Answers by another engine"))
        self.setMinimumWidth(theme.px(_WIDTH))
        self._address = QLineEdit(known.address, self)
        self._address.setPlaceholderText(_EXAMPLE)
        self._model = QLineEdit(known.model, self)
        self._key = QLineEdit(self)
        self._key.setEchoMode(QLineEdit.EchoMode.Password)
        self._key.setPlaceholderText(self.tr("Only if it wants one"))
        self._keep = QCheckBox(self.tr("Keep the key in this system's keyring"), self)
        self._keep.setObjectName("keep_token")
        self._keep.setVisible(can_keep)
        self._meaning = PlainLabel(parent=self)
        self._meaning.setWordWrap(True)
        self._use = QPushButton(self.tr("Let it answer"), self)
        self._use.setProperty("role", "primary")
        self._use.setDefault(True)
        self._back = QPushButton(self.tr("Let the model here answer"), self)
        self._back.setVisible(on)
        self._lay_out()
        for edit in (self._address, self._model, self._key):
            edit.textChanged.connect(self._on_text)
        self._use.clicked.connect(self._on_use)
        self._back.clicked.connect(self._on_back)
        self._on_text()

    @property
    def meaning(self) -> str:
        """What is said about the address that is entered."""
        return self._meaning.text()

    @property
    def _entered(self) -> OtherEngine:
        return OtherEngine(
            self._address.text().strip(), self._model.text().strip(), self._key.text().strip()
        )

    @Slot()
    def _on_text(self) -> None:
        other = self._entered
        good = usable(other.address)
        self._use.setEnabled(good and bool(other.model) and (other.is_private or not other.key))
        if not good:
            words = self.tr("The address begins with http:// or https:// and often ends with /v1.")
        elif other.is_here:
            words = self.tr("That is on this computer: nothing leaves it.")
        elif other.key and not other.is_private:
            words = self.tr("A key is only sent over an encrypted connection, https.")
        elif not other.is_private:
            words = self.tr(
                "Questions and passages will leave this computer for {host}, not encrypted: others "
                "in the network can read along."
            )
        else:
            words = self.tr("Questions and passages will leave this computer for {host}.")
        self._meaning.setText(words.format(host=other.host) if good else words)
        self._meaning.setProperty("role", "warning" if good and not other.is_here else "secondary")
        self._meaning.style().unpolish(self._meaning)
        self._meaning.style().polish(self._meaning)

    @Slot()
    def _on_use(self) -> None:
        other = self._entered
        self._key.clear()  # it stays in no widget
        self.accept()
        self.handed_over.emit(other, self._keep.isVisibleTo(self) and self._keep.isChecked())

    @Slot()
    def _on_back(self) -> None:
        self.accept()
        self.taken_back.emit()

    def _lay_out(self) -> None:
        words = PlainLabel(
            self.tr(
                "An engine that you or others run (vLLM, llama.cpp, Ollama) writes the answers "
                "from passages that are found here. It is sent your question, what was said before "
                "it, and those passages; never a whole document. Memory cannot be read there, and "
                "answers about a whole document are still written here."
            ),
            self,
        )
        words.setWordWrap(True)
        form = QFormLayout()
        form.setSpacing(SPACE_2)
        for name, edit in (
            (self.tr("Address"), self._address),
            (self.tr("Model"), self._model),
            (self.tr("Key"), self._key),
        ):
            form.addRow(name, edit)
            edit.setAccessibleName(name)
        form.addRow("", self._keep)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self._use, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._back, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_6)
        column.setSpacing(SPACE_3)
        for part in (words, self._meaning):
            column.addWidget(part)
        column.insertLayout(1, form)
        column.addWidget(buttons)
