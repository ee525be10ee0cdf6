"""Selecting text on pages with the mouse and the keyboard.

A drag takes words, a double click a word without its marks, a triple click a paragraph; dragging on
after either takes whole words or paragraphs. Shift extends what is there.
"""

from collections.abc import Callable, Iterable
from typing import Final, Protocol

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QTransform
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from memlong_desktop import theme
from memlong_desktop.page_words import PageWords, Unit
from memlong_desktop.text_selection import SelectedText, Selection, Stretch, joined
from memlong_desktop.views import page_painting
from memlong_desktop.views.page_marks import PagePoint
from memlong_desktop.views.reader_view import ReaderView

_UNITS: Final[tuple[Unit, ...]] = ("piece", "word", "paragraph")
_EDGE: Final = 24  # pixels from the view's edge where a drag scrolls
_SCROLL_MS: Final = 30
_REST_MS: Final = 200


class Words(Protocol):
    """Where the words of pages come from (`PageTexts`)."""

    def words(self, page_index: int) -> PageWords | None:
        """The words of a page, if they are there."""
        ...

    def want(self, page_indices: Iterable[int], *, soon: bool = True) -> None:
        """Have them ready."""
        ...


class PageSelection(QObject):
    """What is selected on the reader's pages: a layer that paints it and a hand that makes it.

    Signals:
        changed: something else is selected, or nothing.
    """

    changed = Signal()

    def __init__(self, reader: ReaderView, texts: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._texts = texts
        self._selection: Selection | None = None
        self._pages: dict[int, PageWords] = {}
        self._origin: Selection | None = None
        self._waiting: tuple[int, Callable[[], None]] | None = None  # for the words of a page
        self._dragging = False
        self._pointer = QPointF()
        self._clicks = 0
        self._since_click = QElapsedTimer()
        self._clicked_at = QPointF()
        self._scrolling = QTimer(self, interval=_SCROLL_MS)
        self._scrolling.timeout.connect(self._on_scroll)
        self._resting = QTimer(self, interval=_REST_MS, singleShot=True)
        self._resting.timeout.connect(self._on_rest)
        reader.add_layer(self)
        reader.add_hand(self)
        reader.installEventFilter(self)
        reader.position_changed.connect(self._resting.start)

    # ---- what is selected ----

    def selection(self) -> list[SelectedText]:
        """What is selected, page by page in order; empty if nothing is."""
        return [] if self._selection is None else self._selection.parts(self._pages)

    def text(self) -> str:
        """All of it as one text."""
        return joined(self.selection())

    @property
    def is_empty(self) -> bool:
        """Whether nothing is selected."""
        return self._selection is None

    def clear(self) -> None:
        """Select nothing."""
        self._waiting = None
        self._dragging = False
        self._scrolling.stop()
        if self._selection is not None:
            self._take(None)
        self._pages = {}

    def select(self, page_index: int, start: int, end: int) -> None:
        """Select characters of one page."""
        self._when_ready(
            page_index,
            lambda: self._take(
                Selection(Stretch(page_index, start, end), Stretch(page_index, start, end))
            ),
        )

    def select_page(self) -> None:
        """Select all text of the page in view."""
        page_index = self._reader.page_index

        def take() -> None:
            page = self._texts.words(page_index)
            if page is not None and page.words:
                whole = Stretch(page_index, 0, len(page.text))
                self._take(Selection(whole, whole, "page"))

        self._when_ready(page_index, take)

    @Slot(int)
    def note_ready(self, page_index: int) -> None:
        """The words of a page have come."""
        if self._waiting is not None and self._waiting[0] == page_index:
            _, act = self._waiting
            self._waiting = None
            act()
        self._collect_pages()

    # ---- a layer ----

    def paint(self, painter: QPainter, page_index: int, to_view: QTransform) -> None:
        """Mark what is selected on a page."""
        page = self._pages.get(page_index)
        if self._selection is None or page is None:
            return
        start, end = self._selection.on(page)
        if start < end:
            outline = page_painting.marks(page.boxes(start, end), to_view)
            page_painting.fill_marks(painter, outline, theme.light().selection)

    # ---- a hand ----

    def pressed(self, event: QMouseEvent, at: PagePoint | None) -> bool:
        """Begin to select, or extend what is selected."""
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        self._count_click(event.position())
        if at is None:
            self.clear()
            return False
        self._dragging = True
        self._origin = None
        self._pointer = event.position()
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        unit = _UNITS[(self._clicks - 1) % len(_UNITS)]
        if extends and self._selection is not None:
            self._when_ready(at.page_index, lambda: self._extend(at))
        else:
            self._when_ready(at.page_index, lambda: self._begin(at, unit))
        return False

    def moved(self, event: QMouseEvent, at: PagePoint | None) -> bool:
        """Extend the selection, or show that there are words to select."""
        if not event.buttons() & Qt.MouseButton.LeftButton:
            page = None if at is None else self._texts.words(at.page_index)
            if at is not None and page is not None and page.word_at(at.x, at.y) is not None:
                self._reader.viewport().setCursor(Qt.CursorShape.IBeamCursor)
                return True
            return False
        if not self._dragging:
            return False
        self._pointer = event.position()
        distance = (self._pointer - self._clicked_at).manhattanLength()
        if at is not None and distance >= QApplication.startDragDistance():
            self._drag_to(at)
        self._scroll_at_edge()
        return True

    def released(self, event: QMouseEvent, at: PagePoint | None) -> bool:
        """The selection is made."""
        del at
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragging = False
            self._scrolling.stop()
        return False

    # ---- the keyboard ----

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self._reader
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and self._selection is not None:
            self.clear()
            return True
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._selection is None or modifiers != Qt.KeyboardModifier.ShiftModifier:
            return False
        focus = self._selection.focus
        page = self._pages.get(focus.page_index)
        if page is None or not page.words:
            return False
        key = Qt.Key(event.key())
        from_right = page.reads_from_right(focus.start)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            ahead = 1 if (key == Qt.Key.Key_Right) != from_right else -1
            found = page.neighbour(focus.start, focus.end, ahead)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            ahead = 1 if key == Qt.Key.Key_Down else -1
            found = page.across(focus.start, ahead)
        else:
            return False
        if found is not None:
            self._focus_on(Stretch(focus.page_index, *found))
        elif 0 <= focus.page_index + ahead < self._reader.page_count:
            self._enter_page(focus.page_index + ahead, ahead)
        return True

    def _enter_page(self, page_index: int, ahead: int) -> None:
        """Go on selecting on the next page, or the one before."""

        def enter() -> None:
            page = self._texts.words(page_index)
            if page is not None and page.words:
                span = page.span(0 if ahead > 0 else len(page.words) - 1, "piece")
                self._focus_on(Stretch(page_index, *span))

        self._when_ready(page_index, enter)

    # ---- inside ----

    def _count_click(self, point: QPointF) -> None:
        interval = QApplication.doubleClickInterval()
        near = (point - self._clicked_at).manhattanLength() < QApplication.startDragDistance()
        quick = self._since_click.isValid() and self._since_click.elapsed() < interval
        self._clicks = self._clicks + 1 if near and quick else 1
        self._since_click.start()
        self._clicked_at = point

    def _begin(self, at: PagePoint, unit: Unit) -> None:
        page = self._texts.words(at.page_index)
        inside = None if page is None else page.word_at(at.x, at.y)
        number = inside
        if page is not None and number is None:
            number = page.nearest(at.x, at.y)
        if page is None or number is None:
            self._take(None)
            return
        taken = Stretch(at.page_index, *page.span(number, unit))
        # A single click selects nothing yet: it is where a drag would begin.
        self._origin = Selection(taken, taken, unit)
        self._take(None if unit == "piece" or inside is None else self._origin)

    def _drag_to(self, at: PagePoint) -> None:
        if self._selection is None and self._origin is not None:
            self._take(self._origin)
        self._when_ready(at.page_index, lambda: self._extend(at))

    def _extend(self, at: PagePoint) -> None:
        page = self._texts.words(at.page_index)
        if page is None or self._selection is None:
            return
        number = page.nearest(at.x, at.y)
        if number is not None:
            self._focus_on(Stretch(at.page_index, *page.span(number, self._selection.unit)))

    def _focus_on(self, focus: Stretch) -> None:
        if self._selection is not None and focus != self._selection.focus:
            self._take(self._selection.extended(focus))

    def _take(self, selection: Selection | None) -> None:
        if selection == self._selection:
            return
        self._selection = selection
        if selection is None:
            self._pages = {}
        self._collect_pages()
        self._reader.viewport().update()
        self.changed.emit()

    def _collect_pages(self) -> None:
        """Hold the words of all selected pages; ask for those that are not there."""
        if self._selection is None:
            return
        pages = {index: self._pages.get(index) for index in self._selection.pages}
        found = {index: page or self._texts.words(index) for index, page in pages.items()}
        missing = [index for index, page in found.items() if page is None]
        before = len(self._pages)
        self._pages = {index: page for index, page in found.items() if page is not None}
        if missing:
            self._texts.want(missing)
        if len(self._pages) != before:
            self._reader.viewport().update()

    def _when_ready(self, page_index: int, act: Callable[[], None]) -> None:
        """Act now, or when the words of a page have come; only the last wish counts."""
        if self._texts.words(page_index) is not None:
            self._waiting = None
            act()
            return
        self._waiting = page_index, act
        self._texts.want([page_index])

    def _scroll_at_edge(self) -> None:
        inside = _EDGE <= self._pointer.y() <= self._reader.viewport().height() - _EDGE
        if inside:
            self._scrolling.stop()
        elif not self._scrolling.isActive():
            self._scrolling.start()

    @Slot()
    def _on_scroll(self) -> None:
        height = self._reader.viewport().height()
        over = self._pointer.y() - (height - _EDGE)
        under = self._pointer.y() - _EDGE
        bar = self._reader.verticalScrollBar()
        bar.setValue(bar.value() + round(over if over > 0 else min(under, 0.0)))
        at = self._reader.page_point(self._pointer, nearest=True)
        if at is not None:
            self._drag_to(at)

    @Slot()
    def _on_rest(self) -> None:
        """The reader looks at these pages: their words may be pointed at next."""
        camera = self._reader.camera
        if camera is not None and self._reader.isVisible():
            self._texts.want(camera.pages(), soon=False)
