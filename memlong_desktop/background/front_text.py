"""Text for selecting and searching: of the document in front, and of all that are stored."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from engine.records.library import DocumentEntry
from memlong_desktop.background.finding import Finding
from memlong_desktop.background.headings import Headings
from memlong_desktop.background.index_state import IndexState
from memlong_desktop.background.lanes import Lane
from memlong_desktop.background.library_search import LibrarySearch
from memlong_desktop.background.page_legibility import PageLegibility
from memlong_desktop.background.page_texts import PageTexts
from memlong_desktop.background.reading import OpenedDocument


class FrontText(QObject):
    """Tells those who need text which document is in front, and where it is stored.

    Attributes:
        pages: the words of single pages.
        legibility: which pages have none that mean something.
        headings: those of a document without a table of contents.
        finding: searches the document in front.
        library: searches all that are stored.
        documents: the folder with a folder for each document.
    """

    def __init__(
        self, page_lane: Lane, text_lane: Lane, documents: Path, parent: QObject | None = None
    ) -> None:
        """Nothing is in front yet.

        Args:
            page_lane: of the document process.
            text_lane: for what is stored.
            documents: the folder with a folder for each document.
            parent: owns it.
        """
        super().__init__(parent)
        self.pages = PageTexts(page_lane, text_lane, self)
        self.legibility = PageLegibility(page_lane, self)
        self.headings = Headings(text_lane, self)
        self.finding = Finding(page_lane, text_lane, self)
        self.library = LibrarySearch(text_lane, documents, self)
        self.documents = documents
        self._document: OpenedDocument | None = None
        self._stored: Path | None = None  # the folder of what is in front, once that is known

    @Slot(object)
    def show(self, document: OpenedDocument) -> None:
        """This document is in front, or is laid out otherwise than before."""
        before, self._document = self._document, document
        if before is None or before.process is not document.process:
            self._stored = None
            self.headings.clear()
        self.pages.set_document(document)
        self.legibility.set_document(document)
        self.finding.set_document(document)
        self._use_stored()

    @Slot()
    def clear(self) -> None:
        """Nothing is in front."""
        self._document = self._stored = None
        self.headings.clear()
        self.pages.set_document(None)
        self.legibility.set_document(None)
        self.finding.set_document(None)

    @Slot(object)
    def follow(self, state: IndexState) -> None:
        """How far the engine has come with a file."""
        reading, front = state.reading, self._document
        if reading is None or front is None or state.path != front.path:
            return
        if reading.stage == "recognising" or reading.done == reading.total:
            self.pages.forget_bare()
            self.headings.look()

    @Slot(object, object)
    def recognise(self, path: Path, entry: DocumentEntry) -> None:
        """The engine has looked at a file's bytes and knows which document it is.

        Only then is what is stored of it known to be of this file.
        """
        if self._document is not None and path == self._document.path:
            self._stored = self.documents / entry.document_id
            self._use_stored()

    def _use_stored(self) -> None:
        """What is stored is of the pages that a document has in its default layout."""
        document, folder = self._document, self._stored
        if folder is not None and document is not None and document.as_kept:
            self.pages.set_folder(folder)
            self.finding.set_folder(folder)
            self.headings.set_folder(folder, document.facts.page_count)
