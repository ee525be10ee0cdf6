"""The pages as a screen reader meets them: a document whose text is that of the page in view.

Qt knows nothing to read in a view that paints pictures, so the reader gets an accessible interface
of its own with Qt's text interface: text, the place of each letter, the letter under a point, and
scrolling to a stretch. Words are fetched when somebody listens, not before.
"""

from collections.abc import Iterable
from typing import Final, Protocol, cast

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleObject,
    QAccessibleTextInterface,
    QAccessibleTextUpdateEvent,
    QWindow,
)
from shiboken6 import Shiboken
from typing_extensions import override

from memlong_desktop.page_words import PageWords
from memlong_desktop.views.reader_view import ReaderView

_NAME: Final = "memlong_speech"  # a property of the reader: what speaks for it


class Words(Protocol):
    """Where the words of pages come from (`PageTexts`)."""

    def words(self, page_index: int) -> PageWords | None:
        """The words of a page, if they are there."""
        ...

    def want(self, page_indices: Iterable[int], *, soon: bool = True) -> None:
        """Have them ready."""
        ...


class PageSpeech(QObject):
    """What is said of the page in view."""

    def __init__(self, reader: ReaderView, texts: Words, parent: QObject | None = None) -> None:
        """Speak for a reader from now on."""
        super().__init__(parent)
        self.reader = reader
        self.caret = 0
        self._texts = texts
        self._said = ""
        self._interface: _SpokenPages | None = None  # Qt does not keep it alive
        reader.setProperty(_NAME, self)
        reader.page_changed.connect(self._on_page)
        QAccessible.installFactory(_interface_of)  # a second time changes nothing

    @property
    def page(self) -> PageWords | None:
        """The words of the page in view; wanted, if they are not there yet."""
        if self.reader.page_count == 0:
            return None
        page_index = self.reader.page_index
        words = self._texts.words(page_index)
        if words is None:
            self._texts.want([page_index])
        return words

    @property
    def text(self) -> str:
        """The text of the page in view, as far as it is there."""
        page = self.page
        self._said = page.text if page is not None else ""
        return self._said

    @property
    def name(self) -> str:
        """Where the reader is, in words."""
        reader = self.reader
        if reader.page_count == 0:
            return reader.accessibleName()
        label = reader.labels.label(reader.page_index)
        words = self.tr("Page {0}, {1} of {2}")
        if label == str(reader.page_index + 1):
            words = self.tr("Page {1} of {2}")
        return words.format(label, reader.page_index + 1, reader.page_count)

    @property
    def interface(self) -> "_SpokenPages":
        """What Qt asks."""
        if self._interface is None or not Shiboken.isValid(self._interface):
            self._interface = _SpokenPages(self)
        return self._interface

    @Slot(int)
    def note_ready(self, page_index: int) -> None:
        """The words of a page are there."""
        if QAccessible.isActive() and page_index == self.reader.page_index:
            before = self._said
            event = QAccessibleTextUpdateEvent(self.reader, 0, before, self.text)
            QAccessible.updateAccessibility(event)

    @Slot(int)
    def _on_page(self, page_index: int) -> None:
        self.caret = 0
        if not QAccessible.isActive():
            return
        changed = QAccessibleEvent(self.reader, QAccessible.Event.NameChanged)
        QAccessible.updateAccessibility(changed)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.reader, self.name))
        self.note_ready(page_index)


class _SpokenPages(QAccessibleObject, QAccessibleTextInterface):
    """The reader's accessible interface."""

    def __init__(self, speech: PageSpeech) -> None:
        QAccessibleObject.__init__(self, speech.reader)
        QAccessibleTextInterface.__init__(self)
        self._speech = speech

    # WORKAROUND(PySide6, interface_cast is declared to return void*, and what Python returns is
    # handed on as it is, None too; remove when returning the object itself works): an address.
    @override
    def interface_cast(self, t: QAccessible.InterfaceType) -> int:
        as_text = Shiboken.getCppPointer(self)[1]
        asked = as_text if t == QAccessible.InterfaceType.TextInterface else 0
        return cast("int", Shiboken.VoidPtr(asked))

    # ---- where it stands ----

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Document

    @override
    def state(self) -> QAccessible.State:
        reader, state = self._speech.reader, QAccessible.State()
        state.focusable = state.readOnly = state.multiLine = state.selectableText = 1
        state.focused = int(reader.hasFocus())
        state.invisible = int(not reader.isVisible())
        return state

    @override
    def rect(self) -> QRect:
        reader = self._speech.reader
        return QRect(reader.mapToGlobal(QPoint(0, 0)), reader.size())

    @override
    def window(self) -> QWindow:
        return self._speech.reader.window().windowHandle()

    @override
    def parent(self) -> QAccessibleInterface:
        around = self._speech.reader.parentWidget()
        assert around is not None
        return QAccessible.queryAccessibleInterface(around)

    @override
    def child(self, index: int) -> QAccessibleInterface:
        return cast("QAccessibleInterface", None)

    @override
    def childCount(self) -> int:
        return 0

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    # ---- what it says ----

    # In C++ these are two methods: text(what) of the interface, text(start, end) of its text.
    @override
    def text(self, *asked: object) -> str:
        if len(asked) == 2:
            start, end = asked
            assert isinstance(start, int)
            assert isinstance(end, int)
            return self._speech.text[start:end]
        return self._speech.name if asked[0] == QAccessible.Text.Name else ""

    @override
    def characterCount(self) -> int:
        return len(self._speech.text)

    @override
    def characterRect(self, offset: int) -> QRect:
        page, reader = self._speech.page, self._speech.reader
        boxes = page.boxes(offset, offset + 1) if page is not None else ()
        if page is None or not boxes:
            return QRect()
        x0, y0, x1, y1 = boxes[0]
        to_view = reader.page_transform(page.page_index)
        area = QRect(to_view.map(QPointF(x0, y0)).toPoint(), to_view.map(QPointF(x1, y1)).toPoint())
        return area.normalized().translated(reader.viewport().mapToGlobal(QPoint(0, 0)))

    @override
    def offsetAtPoint(self, point: QPoint) -> int:
        page, reader = self._speech.page, self._speech.reader
        place = reader.page_point(QPointF(reader.viewport().mapFromGlobal(point)))
        if page is None or place is None or place.page_index != page.page_index:
            return -1
        number = page.nearest(place.x, place.y)
        return page.words[number].start if number is not None else -1

    @override
    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:
        page, reader = self._speech.page, self._speech.reader
        camera, rect = reader.camera, self.characterRect(startIndex)
        if page is None or camera is None or rect.isEmpty():
            return
        top = reader.viewport().mapFromGlobal(rect.topLeft()).y()
        if not 0 <= top <= reader.viewport().height() - rect.height():
            camera.scroll_to(camera.x, camera.y + top - reader.viewport().height() / 3)
            reader.follow_camera()

    @override
    def cursorPosition(self) -> int:
        return min(self._speech.caret, self.characterCount())

    @override
    def setCursorPosition(self, position: int) -> None:
        self._speech.caret = position
        self.scrollToSubstring(position, position + 1)

    # Selecting is done with the keyboard in the view; what is selected is said by `Copy`.

    @override
    def selectionCount(self) -> int:
        return 0

    @override
    def addSelection(self, startOffset: int, endOffset: int) -> None:
        return

    @override
    def removeSelection(self, selectionIndex: int) -> None:
        return

    @override
    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:
        return


def _interface_of(_name: str, asked: QObject) -> QAccessibleInterface | None:
    """Called by Qt for every object that a screen reader meets."""
    speech = asked.property(_NAME) if isinstance(asked, ReaderView) else None
    return speech.interface if isinstance(speech, PageSpeech) else None
