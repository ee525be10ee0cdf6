"""Searching the books of the library, and opening one where the words stand."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from engine.annotations import Anchor, Landing
from engine.errors import EngineError
from engine.finding import FoundDocument, Hit
from engine.records.library import DocumentEntry
from memlong_desktop.background.operations import Operations
from memlong_desktop.background.reading import OpenedDocument
from memlong_desktop.routes.opening import Opening
from memlong_desktop.routes.searching import Searching
from memlong_desktop.views.main_window import MainWindow
from memlong_desktop.views.page_selection import PageSelection

_LONGEST = 120  # characters of a selection that is looked up


class LookingUp(QObject):
    """Leads the words in the library's filter to a search of the books.

    Attributes:
        items: what was found.
    """

    def __init__(
        self,
        window: MainWindow,
        operations: Operations,
        opening: Opening,
        selection: PageSelection,
        searching: Searching,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._opening = opening
        self._selection = selection
        self._searching = searching
        self._search = operations.text.library
        self._text = ""
        self._words = ""
        self._going_to: tuple[Path, str, int] | None = None
        self.items = window.library.found_items
        window.library.search_requested.connect(self._on_search)
        window.library.found.place_requested.connect(self._on_place)
        self._search.found.connect(self._on_found)
        self._search.finished.connect(self._on_finished)
        self._search.failed.connect(self._on_failed)
        operations.opened.connect(self._on_opened)
        window.actions_table.on("look_up", self._on_look_up)

    @Slot()
    def _on_look_up(self) -> None:
        text = " ".join(self._selection.text().split())
        self._window.show_panel("library")
        self._window.library.search(text if len(text) <= _LONGEST else "")

    @Slot(str)
    def _on_search(self, text: str) -> None:
        self._text = text
        self._search.stop()
        self.items.clear()
        self._window.library.set_found_shown(shown=bool(text))
        if text:
            self._window.library.found.say(self.tr("Searching"))
            self._search.search(text, self._window.library_items.entries)

    @Slot(object)
    def _on_found(self, document: FoundDocument) -> None:
        self.items.add(document)
        self._window.library.found.say("")

    @Slot()
    def _on_finished(self) -> None:
        nothing = self.items.rowCount() == 0
        words = self.tr("No book that was read so far holds all of these words.")
        self._window.library.found.say(words if nothing else "")

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        if not isinstance(failure, EngineError):
            raise failure
        self._window.library.found.say(f"{failure.message} {failure.hint}".strip())

    @Slot(object, object)
    def _on_place(self, entry: DocumentEntry, hit: Hit | None) -> None:
        if hit is None:
            self._opening.open_entry(entry)
            return
        found = hit.snippet.text[hit.snippet.start : hit.snippet.end]
        self._going_to = (Path(entry.path), found or self._text.split()[0], hit.page_index)
        self._opening.open_entry(entry, hit.page_index)

    @Slot(object)
    def _on_opened(self, document: OpenedDocument) -> None:
        going_to, self._going_to = self._going_to, None
        if going_to is None or going_to[0] != document.path:
            return
        _, words, page_index = going_to
        if document.as_kept:
            self._searching.search(words)
            return
        self._words = words
        place = partial(document.process.carry, [Anchor(page_index, quote=words)])
        job = self._operations.reading.lane.run(place)
        job.yielded.connect(self._on_landed)

    @Slot(object)
    def _on_landed(self, landings: list[Landing]) -> None:
        """What was found stands on this page of the layout that is shown."""
        self._window.reader.go_to(landings[0].anchor.page_index)
        self._searching.search(self._words)
