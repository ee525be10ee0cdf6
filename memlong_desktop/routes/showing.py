"""What stands in the panes: the document in front, its outline, its conversation, its progress."""

from dataclasses import dataclass
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Slot

from engine.errors import FileMissing
from engine.records.answers import Citation
from engine.records.library import DocumentEntry, ReadingPosition, ViewState
from engine.records.pages import OutlineEntry, PageFacts
from memlong_desktop.background.index_state import IndexState, activity
from memlong_desktop.background.operations import Operations
from memlong_desktop.background.preparing import ModelState
from memlong_desktop.background.reading import OpenedDocument
from memlong_desktop.background.shelf import Recollection
from memlong_desktop.errors import failure_of
from memlong_desktop.page_labels import PageLabels
from memlong_desktop.views.main_window import MainWindow
from memlong_desktop.views.page_cache import PageCache
from memlong_desktop.views.place_history import PlaceHistory


@dataclass(frozen=True)
class _Left:
    """How the reader left a document that is open behind."""

    place: ReadingPosition
    view: ViewState
    history: PlaceHistory


class Showing(QObject):
    """Leads results to the views, and what the views want to know to the operations."""

    def __init__(self, window: MainWindow, operations: Operations) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._cache: PageCache | None = None
        self._shown: OpenedDocument | None = None
        self._drawn = False
        self._place_known = False
        self._view_known = False
        self._wanted_page: int | None = None
        self._arriving: ReadingPosition | None = None  # on pages that are to be laid out
        self._wanted_citation: tuple[Path, Citation] | None = None
        self._left: dict[Path, _Left] = {}
        window.tool_row.page_requested.connect(window.reader.go_to)
        reader = window.reader
        reader.page_changed.connect(window.tool_row.show_page)
        reader.zoom_changed.connect(window.tool_row.show_zoom)
        reader.position_changed.connect(self._on_moved)
        reader.view_changed.connect(self._on_view_changed)
        reader.page_failed.connect(operations.note_page_failure)
        operations.opened.connect(self._on_opened)
        operations.closed.connect(self._on_closed)
        operations.reading.listed.connect(self._on_listed)
        operations.recalled.connect(self._on_recalled)
        operations.outlined.connect(self._on_outline)
        operations.pages_known.connect(self._on_pages)
        operations.library_listed.connect(self._on_library)
        operations.index_changed.connect(self._on_index_changed)
        operations.model_changed.connect(self._on_model_changed)
        operations.failed.connect(window.show_failure)
        self._connect_chat()

    def want_page(self, page_index: int | None) -> None:
        """Show the next document from this page on, not where the reader left it."""
        self._wanted_page = page_index

    @Slot(object)
    def _on_opened(self, document: OpenedDocument) -> None:
        window = self._window
        failure = window.chat_banner.failure
        if failure is not None and failure.remedy == "try_again":  # it was about another document
            window.chat_banner.dismiss()
        if self._shown is not document:
            self._show_document(document)
        window.show_reader(shown=True)
        wanted, self._wanted_citation = self._wanted_citation, None
        if wanted is not None and wanted[0] == document.path:
            self._place_known = True
            self._operations.carrying.lead(wanted[1])
        elif self._wanted_page is not None:
            self._place_known = True
            window.reader.go_to(min(self._wanted_page, document.facts.page_count - 1))
            self._wanted_page = None
        window.reader.setFocus()

    def _show_document(self, document: OpenedDocument) -> None:
        window = self._window
        self._keep_place(document)
        self._drawn = False
        self._place_known = self._view_known = False
        self._arriving = None
        window.show_title(document.title)
        window.outline.set_document_open(is_open=True)
        window.chat.set_conversation([])
        self._show_pages(document)
        self._return_to_place(document)
        window.status_line.show_index(
            self._operations.indexing.state(document.path) or IndexState(document.path)
        )

    def _show_pages(self, document: OpenedDocument) -> None:
        window = self._window
        self._shown = document
        labels = PageLabels(document.facts.page_count)
        labels.set(0, document.first_pages)
        if self._cache is not None:
            self._cache.deleteLater()
        self._cache = PageCache(self._operations.reading.lane, document.render, parent=self)
        self._cache.ready.connect(self._on_page_drawn)
        window.tool_row.show_document(document.title, labels)
        window.outline_items.set_outline([], labels.label)
        window.reader.set_cache(self._cache)
        window.reader.open(document.facts, document.first_pages[0], labels, document.flow)
        window.reader.set_page_facts(0, document.first_pages)

    def show_pages_anew(self, document: OpenedDocument) -> bool:
        """The document in front was laid out anew: show it as it was, from its first page on.

        Returns:
            Whether the reader is where they left it another time, not on the first page.
        """
        reader = self._window.reader
        view, zoom = reader.view, reader.chosen_zoom
        self._show_pages(document)
        reader.set_view(view)
        if zoom > 0:
            reader.set_zoom(zoom)
        arriving, self._arriving = self._arriving, None
        if arriving is not None:
            reader.restore(arriving)
        return arriving is not None

    def _keep_place(self, coming: OpenedDocument) -> None:
        """Another document, or this one read anew, comes to the front: remember how it is left."""
        if self._shown is None:
            return
        known = self._place_known and self._view_known
        if known or self._shown.path == coming.path:
            reader = self._window.reader
            left = _Left(reader.position(), reader.view, reader.history)
            self._left[self._shown.path] = left

    def _return_to_place(self, document: OpenedDocument) -> None:
        """Show a document as it was left; its file may have become shorter meanwhile."""
        left = self._left.pop(document.path, None)
        if left is None:
            return
        self._place_known = self._view_known = True
        reader = self._window.reader
        reader.set_view(left.view)
        last = document.facts.page_count - 1
        page_index = min(left.place.page_index, last)
        reader.restore(msgspec.structs.replace(left.place, page_index=page_index))
        reader.take_history(left.history)

    @Slot()
    def _on_listed(self) -> None:
        """What was closed is left for good."""
        open_now = {document.path for document in self._operations.reading.documents}
        self._left = {path: left for path, left in self._left.items() if path in open_now}

    @Slot()
    def _on_closed(self) -> None:
        window = self._window
        self._shown = None
        if self._cache is not None:
            self._cache.close()
            self._cache.deleteLater()
            self._cache = None
        window.reader.clear()
        window.show_reader(shown=False)
        window.tool_row.clear()
        window.show_title("")
        window.outline_items.set_outline([], window.reader.labels.label)
        window.outline.set_document_open(is_open=False)
        window.chat.set_conversation([])
        window.status_line.show_index(None)
        window.library.mark_open("")

    @Slot(object)
    def _on_recalled(self, recollection: Recollection) -> None:
        window = self._window
        if not self._view_known and recollection.view is not None:
            window.reader.set_view(recollection.view)
        self._view_known = True
        if not self._place_known and recollection.position is not None:
            if self._is_laid_out():
                window.reader.restore(recollection.position)
            else:  # it is a place of other pages, which are to come
                self._arriving = recollection.position
        self._place_known = True
        if recollection.entry is not None:
            window.library.mark_open(recollection.entry.document_id)

    @Slot(object)
    def _on_outline(self, outline: list[OutlineEntry]) -> None:
        self._window.outline_items.set_outline(outline, self._window.reader.labels.label)

    @Slot(int, object)
    def _on_pages(self, first: int, pages: list[PageFacts]) -> None:
        self._window.reader.set_page_facts(first, pages)
        self._window.tool_row.labels_changed()
        self._window.outline_items.labels_changed()

    @Slot(int)
    def _on_page_drawn(self, page_index: int) -> None:
        cached = self._cache.page(page_index) if self._cache is not None else None
        if not self._drawn and cached is not None and not cached.draft:
            self._drawn = True
            self._operations.start_engine()

    @Slot()
    def _on_moved(self) -> None:
        document = self._operations.document
        if document is None or not self._place_known or not self._is_laid_out():
            return
        self._operations.note_position(self._window.reader.position())
        if document.facts.reflowable:  # a place is one of these pages, not of any other layout
            self._on_view_changed()

    @Slot()
    def _on_view_changed(self) -> None:
        if self._operations.document is not None and self._view_known and self._is_laid_out():
            self._operations.note_view(self._window.reader.view)

    def _is_laid_out(self) -> bool:
        """Whether the pages are those that the view asks for."""
        document = self._operations.document
        laid_out = document is not None and document.flow == self._window.reader.view.flow
        return laid_out or document is None or not document.facts.reflowable

    @Slot(object)
    def _on_citation(self, citation: Citation) -> None:
        if self._window.chat_overlaid:
            self._window.show_chat(shown=False)  # the sentence would lie under it
        front = self._operations.entry
        entry = self._window.library_items.entry_of(citation.document)
        if front is None or front.document_id == citation.document:
            self._operations.carrying.lead(citation)
        elif entry is None:  # it was forgotten; no other book is marked in its place
            failure = FileMissing("This document is not in the library.", "Open it first.")
            self._window.show_failure(failure_of(failure, "chat"))
        elif Path(entry.path) == Path(front.path):  # an earlier version: the words may be elsewhere
            self._operations.carrying.lead(msgspec.structs.replace(citation, boxes=()))
        else:  # of several books, one behind this one
            self._wanted_citation = (Path(entry.path), citation)
            self._operations.open_document(Path(entry.path))

    @Slot(object)
    def _on_index_changed(self, state: IndexState) -> None:
        document = self._operations.document
        if document is not None and document.path == state.path:
            self._window.status_line.show_index(state)
        if state.entry is not None:
            self._window.library_items.set_activity(state.entry.document_id, activity(state))

    @Slot(object)
    def _on_model_changed(self, state: ModelState) -> None:
        self._window.status_line.show_model(state.facts, state.progress, state.problem)

    @Slot(object)
    def _on_library(self, entries: list[DocumentEntry]) -> None:
        self._window.library_items.set_entries(entries)
        entry = self._operations.entry
        self._window.library.mark_open(entry.document_id if entry is not None else "")

    def _connect_chat(self) -> None:
        chat, operations = self._window.chat, self._operations
        chat.stop_requested.connect(operations.stop)
        chat.citation_activated.connect(self._on_citation)
        operations.carrying.led.connect(self._window.reader.show_citation)
        operations.asking_allowed.connect(chat.set_available)
        operations.retrieved.connect(chat.set_retrieved)
        operations.asking.cited.connect(chat.add_citation)
        operations.written.connect(chat.add_text)
        operations.answered.connect(chat.finish)
        operations.answer_failed.connect(chat.fail)
        chat.set_available(False, self.tr("Open a book to ask about it."))
