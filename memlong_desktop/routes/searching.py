"""Searching the document in front: from the bar to the hits, and from hit to hit."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Slot
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from engine.errors import EngineError
from engine.finding import Hit, Query
from memlong_desktop.background.finding import MOST_HITS, Searched
from memlong_desktop.background.operations import Operations
from memlong_desktop.item_models.hit_items import HitItems
from memlong_desktop.translation import number, percent
from memlong_desktop.views.find_bar import FindBar
from memlong_desktop.views.hits_view import HitsView
from memlong_desktop.views.main_window import MainWindow
from memlong_desktop.views.page_selection import PageSelection
from memlong_desktop.views.search_marks import SearchMarks

_LONGEST: Final = 120  # characters of a selection that is searched for
_MOSTLY: Final = 0.5  # share of silent pages that is worth a word while there are hits


class Searching(QObject):
    """Leads what is typed into the bar to a search, and its hits to list, pages and counts.

    Attributes:
        bar: where words are typed.
        items: the hits.
    """

    def __init__(
        self, window: MainWindow, operations: Operations, selection: PageSelection
    ) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._selection = selection
        self._finding = operations.text.finding
        self.items = HitItems(self)
        self.bar = FindBar(window.actions_table, window.theme, window)
        self._marks = SearchMarks(self.items)
        self._view = HitsView(self.items, window.theme, window)
        self._arrived = False  # whether the reader was brought to a hit of this search
        self._left = False  # whether the way back to before the search is kept
        self._progress = Searched(0, 0, 0)
        self._shown: object = None
        window.add_bar(self.bar)
        window.add_panel("hits", self._view)
        window.reader.add_layer(self._marks)
        window.reader.installEventFilter(self)
        self.bar.query_changed.connect(self._on_query)
        self.bar.stepped.connect(self._on_step)
        self.bar.dismissed.connect(self._on_dismissed)
        self._view.hit_requested.connect(self._on_hit)
        self._finding.found.connect(self._on_found)
        self._finding.progressed.connect(self._on_progress)
        self._finding.finished.connect(self._on_progress)
        self._finding.failed.connect(self._on_failed)
        operations.opened.connect(self._on_opened)
        operations.reading.laid_out.connect(self._on_laid_out)
        operations.closed.connect(self._on_closed)
        operations.pages_known.connect(self.items.labels_changed)
        actions = window.actions_table
        actions.on("find", self._on_find)
        actions.on("find_next", self._on_next)
        actions.on("find_previous", self._on_previous)
        actions.on("find_selection", self._on_find_selection)

    @property
    def current(self) -> Hit | None:
        """The hit that the reader is at."""
        return self._marks.current

    def search(self, text: str) -> None:
        """Open the bar and search for a text."""
        self.bar.open(text)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and not self.bar.isHidden()
        ):
            self.bar.dismiss()
            return True
        return False

    # ---- intents -----------------------------------------------------------------------------

    @Slot()
    def _on_find(self) -> None:
        self.bar.open(self._selected_words())

    @Slot()
    def _on_find_selection(self) -> None:
        self.bar.open(self._selected_words())

    @Slot()
    def _on_next(self) -> None:
        self._on_step(1)

    @Slot()
    def _on_previous(self) -> None:
        self._on_step(-1)

    @Slot(object)
    def _on_query(self, query: Query) -> None:
        self._finding.stop()
        self._marks.current = None
        self.items.clear()
        self._arrived = False
        self._progress = Searched(0, 0, 0)
        self._window.reader.viewport().update()
        if not query.is_empty:
            self._finding.search(query, self._window.reader.page_index)
        self._say()

    @Slot(int)
    def _on_step(self, hits: int) -> None:
        if self.bar.isHidden():
            self.bar.open()
            return
        count = self.items.rowCount()
        if not count:
            return
        if self.current is None:
            self._go_to(self._first())
        else:
            self._go_to(self.items.hit((self.items.row_of(self.current) + hits) % count))

    @Slot(object)
    def _on_hit(self, hit: Hit) -> None:
        self._left = False  # chosen from the list: a jump of its own
        self._go_to(hit)
        self._window.reader.setFocus()

    @Slot()
    def _on_dismissed(self) -> None:
        self._left = False
        self._window.reader.setFocus()

    # ---- results -----------------------------------------------------------------------------

    @Slot(object)
    def _on_found(self, hits: list[Hit]) -> None:
        self.items.add(hits)
        if not self._arrived:
            self._arrived = True
            self._go_to(self._first())
        self._window.reader.viewport().update()

    @Slot(object)
    def _on_progress(self, progress: Searched) -> None:
        self._progress = progress
        self._say()

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        if not isinstance(failure, EngineError):
            raise failure
        self.bar.say(self.tr("Stopped"), problem=True)
        self.bar.warn(f"{failure.message} {failure.hint}".strip())

    @Slot(object)
    def _on_opened(self, document: object) -> None:
        if document is self._shown:
            return
        self._shown = document
        self._on_closed()
        self.items.set_labels(self._window.reader.labels.label)

    @Slot(object)
    def _on_laid_out(self, document: object) -> None:
        """The pages are others: search them, and let the reader stay where they are."""
        self._shown = document
        self.items.set_labels(self._window.reader.labels.label)
        self._on_query(Query("") if self.bar.isHidden() else self.bar.query)
        self._arrived = True

    @Slot()
    def _on_closed(self) -> None:
        self.bar.dismiss()
        self._on_query(Query(""))

    # ---- inside ------------------------------------------------------------------------------

    def _first(self) -> Hit | None:
        """The hit where the reader is, or the next one after that place."""
        reader = self._window.reader
        to_page, _ = reader.page_transform(reader.page_index).inverted()
        top = to_page.map(QPointF(0, 0)).y()
        return self.items.first_from(reader.page_index, top)

    def _go_to(self, hit: Hit | None) -> None:
        if hit is None:
            return
        self._marks.current = hit
        reader = self._window.reader
        moved = reader.bring_into_view(hit.page_index, hit.boxes, leave=not self._left)
        self._left = self._left or moved
        self._view.mark(self.items.row_of(hit))
        self._say()
        reader.viewport().update()

    def _selected_words(self) -> str:
        text = " ".join(self._selection.text().split())
        return text if len(text) <= _LONGEST else ""

    def _say(self) -> None:
        """Tell the counts."""
        count, active = self.items.rowCount(), self._finding.active
        if self.bar.query.is_empty or self.bar.isHidden():
            self.bar.say("")
            self.bar.warn("")
            self._view.say("", "")
            return
        shown = number(count) if count < MOST_HITS else self.tr("{0} or more").format(number(count))
        if count and self.current is not None:
            row = self.items.row_of(self.current) + 1
            words = self.tr("{0} of {1}").format(number(row), shown)
        elif active:
            words = self._percent()
        else:
            words = self.tr("Not found")
        self.bar.say(words, problem=not count and not active)
        warning = self._warning(count, active=active)
        self.bar.warn(warning)
        total = self.tr("1 hit") if count == 1 else self.tr("{0} hits").format(shown)
        self._view.say(f"{total} · {self._percent()}" if active else total if count else "", words)

    def _percent(self) -> str:
        progress = self._progress
        share = progress.done / progress.total if progress.total else 0.0
        return self.tr("searching, {0}").format(percent(share))

    def _warning(self, count: int, *, active: bool) -> str:
        """What to know of pages that cannot be searched."""
        silent, done = self._progress.silent, self._progress.done
        if not silent or (count and silent < _MOSTLY * done) or (active and not count):
            return ""
        if silent == done:
            return self.tr("The pages of this file hold no text that can be searched.")
        if silent == 1:
            return self.tr("One page holds no text that can be searched.")
        return self.tr("{0} pages hold no text that can be searched.").format(number(silent))
