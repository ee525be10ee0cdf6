"""What will be on paper, before it is printed. Imports the printer's library; import it late."""

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QWidget

from memlong_desktop.theme import paper


def print_preview(printer: QPrinter, title: str, parent: QWidget) -> QPrintPreviewDialog:
    """Qt's own dialog on a printer that outlives it; gone when it is closed."""
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setWindowTitle(title)
    # Qt replays the pages with a pen in the widgets' colour, which in a dark window is white.
    for pages in dialog.findChildren(QPrintPreviewWidget):
        pages.setStyleSheet(f"color: {paper('paper').ink.name()};")
    return dialog
