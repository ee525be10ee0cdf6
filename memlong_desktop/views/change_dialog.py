"""Says what using another model costs before it is used."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from engine.offers import Offer


class ChangeDialog(QMessageBox):
    """Use a model, or stay with the present one."""

    def __init__(self, offer: Offer, cost: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)  # names and titles are whatever files say
        self.setWindowTitle(self.tr("Use another model?"))
        asked = self.tr("Answer with {0}?")
        if offer.role == "embedder":
            asked = self.tr("Find passages with {0}?")
        self.setText(asked.format(offer.name))
        self.setInformativeText(cost)
        self._use = self.addButton(self.tr("Use it"), QMessageBox.ButtonRole.AcceptRole)
        self.addButton(QMessageBox.StandardButton.Cancel)
        self.setDefaultButton(self._use)

    @property
    def agreed(self) -> bool:
        """Whether it was closed by the button that uses it."""
        return self.clickedButton() is self._use
