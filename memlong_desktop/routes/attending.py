"""What the strip beside the pages shows: where the answer looks, and where an earlier one did."""

from PySide6.QtCore import QObject, Slot

from engine.conversations import shown_path
from engine.records.answers import Answer, Looked, Passage, Retrieved
from engine.records.pages import Destination, OutlineEntry
from memlong_desktop.background.conversing import ShownConversation
from memlong_desktop.background.exchange import Exchange
from memlong_desktop.background.operations import Operations
from memlong_desktop.background.reading import OpenedDocument
from memlong_desktop.item_models.conversation_items import Turn
from memlong_desktop.strip_places import Length, places
from memlong_desktop.views.main_window import MainWindow


class Attending(QObject):
    """Leads answers to the strip, and the reader to the places that are chosen on it."""

    def __init__(self, window: MainWindow, operations: Operations) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._document: OpenedDocument | None = None
        self._length = Length(0, self._height)
        self._question = ""
        self._passages: tuple[Passage, ...] = ()
        self._placed: tuple[Passage, ...] = ()  # the same, on the pages that are shown
        self._shares: tuple[tuple[int, float], ...] = ()
        self._follows = False  # the answer under way; until the reader chooses another
        window.strip.place_requested.connect(self._on_place)
        window.strip.passage_requested.connect(self._on_passage)
        window.reader.position_changed.connect(self._on_moved)
        window.reader.view_changed.connect(self._on_moved)
        window.chat.turns.turn_chosen.connect(self._on_turn)
        operations.opened.connect(self._on_opened)
        operations.reading.laid_out.connect(self._on_laid_out)
        operations.carrying.placed.connect(self._on_placed)
        operations.closed.connect(self._on_closed)
        operations.outlined.connect(self._on_outline)
        operations.conversing.shown.connect(self._on_conversation)
        operations.asking.resumed.connect(self._on_resumed)
        operations.question_begun.connect(self._on_begun)
        operations.retrieved.connect(self._on_retrieved)
        operations.asking.looked.connect(self._on_looked)
        operations.answered.connect(self._on_answered)

    # ---- the document in front ----

    @Slot(object)
    def _on_opened(self, document: OpenedDocument) -> None:
        if document is self._document:
            return
        self._show("", (), ())
        self._on_laid_out(document)

    @Slot(object)
    def _on_laid_out(self, document: OpenedDocument) -> None:
        self._document = document
        self._length = Length(document.facts.page_count, self._height)
        self._window.strip.set_document(self._length, self._name)
        self._place()
        self._on_moved()

    @Slot()
    def _on_closed(self) -> None:
        self._document = None
        self._length = Length(0, self._height)
        self._window.strip.set_document(self._length, self._name)
        self._show("", (), ())

    @Slot(object)
    def _on_outline(self, outline: list[OutlineEntry]) -> None:
        self._window.strip.set_outline(outline)

    @Slot()
    def _on_moved(self) -> None:
        camera = self._window.reader.camera
        if camera is None or not camera.pages():
            return
        first, last = camera.pages()[0], camera.pages()[-1]
        top, end = camera.frame(first), camera.frame(last)
        _, y0 = top.point(top.area.x, max(0.0, top.area.y))
        bottom = min(camera.height, end.area.y + end.area.height)
        _, y1 = end.point(end.area.x, bottom)
        self._window.strip.set_view(self._length.at(first, y0), self._length.at(last, y1))

    def _height(self, page_index: int) -> float:
        camera = self._window.reader.camera
        return camera.layout.whole_size(page_index)[1] if camera is not None else 1.0

    def _name(self, place: Destination) -> str:
        page = self.tr("Page {0}").format(self._window.reader.page_label(place.page_index))
        chapter = self._window.outline_items.chapter_of(place.page_index, place.y)
        return f"{chapter.data()}, {page}" if chapter.isValid() else page

    @Slot(object)
    def _on_place(self, place: Destination) -> None:
        if self._window.chat_overlaid:
            self._window.show_chat(shown=False)
        self._window.reader.go_to_point(place)

    @Slot(object)
    def _on_passage(self, passage: Passage) -> None:
        """Show a passage and mark it, as far as it stands on the page where it begins."""
        page_index = passage.boxes[0][0] if passage.boxes else passage.page_index
        if self._window.chat_overlaid:
            self._window.show_chat(shown=False)
        boxes = tuple(box for page, box in passage.boxes if page == page_index)
        self._window.reader.show_citation(page_index, boxes)

    # ---- answers ----

    @Slot(object)
    def _on_conversation(self, conversation: ShownConversation) -> None:
        path = shown_path(conversation.answers)
        if path and not self._operations.asking.active:
            self._show_answer(path[-1])

    @Slot(object)
    def _on_resumed(self, exchange: Exchange) -> None:
        self._follows = True
        passages = exchange.found.passages if exchange.found is not None else ()
        self._show(exchange.question, passages, exchange.looked.shares)

    @Slot(str)
    def _on_begun(self, question: str) -> None:
        self._follows = True
        self._show(question, (), ())

    @Slot(object)
    def _on_retrieved(self, retrieved: Retrieved) -> None:
        if self._follows:
            self._show(self._question, retrieved.passages, ())

    @Slot(object)
    def _on_looked(self, looked: Looked) -> None:
        if self._follows:
            self._show(self._question, self._passages, looked.shares)

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        if self._follows:
            self._follows = False
            self._show_answer(answer)

    @Slot(object)
    def _on_turn(self, turn: Turn) -> None:
        if turn.answer is not None:
            self._follows = False
            self._show_answer(turn.answer)

    def _show_answer(self, answer: Answer) -> None:
        self._show(answer.question, answer.passages, answer.looked)

    def _show(
        self,
        question: str,
        passages: tuple[Passage, ...],
        shares: tuple[tuple[int, float], ...],
    ) -> None:
        entry = self._operations.entry
        front = entry.document_id if entry is not None else ""
        passages = tuple(p for p in passages if p.document in ("", front))  # of several books
        known = passages == self._passages and bool(self._placed)
        self._question, self._passages, self._shares = question, passages, shares
        if known:
            self._draw()
        else:
            self._place()

    def _place(self) -> None:
        """Find out where the passages stand on the pages that are shown."""
        self._placed = ()
        self._draw()
        self._operations.carrying.place(self._passages)

    @Slot(object)
    def _on_placed(self, passages: tuple[Passage, ...]) -> None:
        self._placed = passages
        self._draw()

    def _draw(self) -> None:
        found = places(self._placed, self._shares, self._length)
        self._window.strip.set_places(found, self._question)
