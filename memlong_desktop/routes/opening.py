"""How documents come to the front: launches, drops, the file dialog, the library, a password."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from engine.records.library import DocumentEntry
from memlong_desktop.background.operations import Operations
from memlong_desktop.background.reading import OpenedDocument
from memlong_desktop.dropped_files import KINDS, documents
from memlong_desktop.errors import Failure
from memlong_desktop.routes.showing import Showing
from memlong_desktop.single_instance import Launch
from memlong_desktop.views.main_window import MainWindow
from memlong_desktop.views.password_dialog import PasswordDialog

_PATTERNS: Final = " ".join(f"*{kind}" for kind in KINDS)
_OF_ONE_DOCUMENT: Final = ("try_again", "carry_over")


class Opening(QObject):
    """Leads every way of opening to one operation, and asks for passwords."""

    def __init__(self, window: MainWindow, operations: Operations, showing: Showing) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._showing = showing
        self._path: Path | None = None
        self._dialog: PasswordDialog | None = None
        window.files_dropped.connect(self.open_files)
        window.library.open_requested.connect(self.open_entry)
        window.empty.recent_requested.connect(self.open_entry)
        window.empty.open_requested.connect(self.choose_file)
        window.actions_table.on("open", self.choose_file)
        operations.password_wanted.connect(self._on_password_wanted)
        operations.opened.connect(self._on_opened)

    def launch(self, launch: Launch) -> None:
        """Open what a launch asks for: the first file in front, the others behind it."""
        if not launch.files:
            return
        first, *others = (Path(name) for name in launch.files)
        self._open(first, None if launch.page is None else launch.page - 1)
        for path in others:
            self._operations.add_document(path)

    def _open(self, path: Path, page_index: int | None = None) -> None:
        self._window.reader_banner.dismiss()
        self._showing.want_page(page_index)
        self._path = path
        self._operations.open_document(path)

    def try_again(self) -> None:
        """Open what could not be opened before."""
        if self._path is not None:
            self._window.reader_banner.dismiss()
            self._operations.open_document(self._path, again=True)

    @Slot(object)
    def open_files(self, files: list[Path]) -> None:
        """Open the first, and read the others behind it; folders and links lead to documents."""
        self.launch(Launch(tuple(str(path.absolute()) for path in documents(files))))

    @Slot()
    def choose_file(self) -> None:
        """Ask which files."""
        folder = str(self._path.parent) if self._path else ""
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Open a file"), folder, self._filter()
        )
        self.open_files([Path(name) for name in names])

    def _filter(self) -> str:
        words = self.tr("Books and documents ({0});;All files (*)")
        return words.format(_PATTERNS)

    @Slot(object)
    def open_entry(self, entry: DocumentEntry, page_index: int | None = None) -> None:
        """Open a document of the library, where the reader left it or on a page."""
        self._open(Path(entry.path), page_index)

    @Slot(object, bool)
    def _on_password_wanted(self, path: Path, was_wrong: bool) -> None:
        dialog = self._dialog
        if dialog is None:
            dialog = PasswordDialog(path.name, self._window)
            dialog.password_entered.connect(self._on_password)
            dialog.finished.connect(self._on_dialog_finished)
            self._dialog = dialog
            dialog.open()
        elif was_wrong and not dialog.refuse():
            message = self.tr("{name} stays closed: three passwords were wrong.")
            message = message.format(name=path.name)
            hint = self.tr("Ask whoever locked the file for its password.")
            self._window.show_failure(Failure("reader", message, hint, "try_again"))

    @Slot(str)
    def _on_password(self, password: str) -> None:
        if self._path is not None:
            self._operations.open_document(self._path, password)

    @Slot()
    def _on_dialog_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    @Slot(object)
    def _on_opened(self, document: OpenedDocument) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        if self._path == document.path or self._operations.reading.opening is not None:
            return
        self._path = document.path  # by a tab: what is tried again from now on is this one
        failure = self._window.reader_banner.failure
        if failure is not None and failure.remedy in _OF_ONE_DOCUMENT:
            self._window.reader_banner.dismiss()
