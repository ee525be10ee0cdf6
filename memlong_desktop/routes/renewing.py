"""A file that changes on disk: shown anew where the reader was, quietly, or left as it was."""

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Slot

from engine.annotations import Anchor
from engine.errors import EngineError
from memlong_desktop.background.operations import Operations
from memlong_desktop.background.reading import OpenedDocument
from memlong_desktop.background.relocating import Relocating
from memlong_desktop.errors import Failure, failure_of
from memlong_desktop.place_anchors import anchors_from
from memlong_desktop.views.main_window import MainWindow
from memlong_desktop.views.notice import Notice
from memlong_desktop.views.page_layout import Place

if TYPE_CHECKING:
    from engine.records.library import ReadingPosition

_TRIES = 4  # words further down that are looked for, should the first ones be gone


class Renewing(QObject):
    """Keeps the reader's place by the words at the top of the view.

    Page and fraction are restored at once (`Showing`); where the words stand elsewhere in the new
    version the view follows them, unless the reader has moved meanwhile.

    Attributes:
        notice: what has happened to the file.
    """

    def __init__(self, window: MainWindow, operations: Operations, notice: Notice) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self.notice = notice
        self._anchors: list[Anchor] = []
        self._down: list[float] = []  # pixels from the view's top to each anchor
        self._awaited: Path | None = None  # the file of which a new version is being opened
        self._restored: ReadingPosition | None = None
        self._said: Failure | None = None
        self._relocating = Relocating(operations.reading.lane, self)
        self._relocating.finished.connect(self._on_found)
        self._relocating.failed.connect(self._on_not_found)
        operations.reloading.begun.connect(self._on_begun)
        operations.reloading.failed.connect(self._on_failed)
        operations.reloading.gone.connect(self._on_gone)
        operations.opened.connect(self._on_opened)
        operations.closed.connect(self._on_closed)
        operations.recalled.connect(self._on_recalled)

    @Slot(object)
    def _on_begun(self, path: Path) -> None:
        self._awaited = path
        reader = self._window.reader
        top = reader.page_point(QPointF(reader.viewport().width() / 2, 0.0), nearest=True)
        page = None if top is None else self._operations.text.pages.words(top.page_index)
        self._anchors, self._down = [], []
        if top is None or page is None:
            return
        to_view = reader.page_transform(page.page_index)
        for anchor in islice(anchors_from(page, top.y), _TRIES):
            self._anchors.append(anchor)
            self._down.append(to_view.map(QPointF(0.0, anchor.top)).y())

    @Slot(object)
    def _on_opened(self, document: OpenedDocument) -> None:
        # Another document may have come to the front before the new version was open.
        awaited, self._awaited = self._awaited == document.path, None
        if self._said is not None and self._window.reader_banner.failure is self._said:
            self._window.reader_banner.dismiss()
        self._said = None
        self._relocating.stop()
        if not awaited:
            self._restored = None
            return
        self.notice.say(self.tr("The file has changed: this is the new version"))
        self._restored = self._window.reader.position()
        if self._anchors:
            self._relocating.start(document.process, document.facts.page_count, self._anchors)

    @Slot(object)
    def _on_found(self, places: list[Anchor | None]) -> None:
        reader = self._window.reader
        if reader.position() != self._restored:
            return  # the reader has gone elsewhere
        for place, down in zip(places, self._down, strict=True):
            if place is not None:
                if place.page_index not in self._visible():
                    reader.look_at(Place(place.page_index))
                to_view = reader.page_transform(place.page_index)
                bar = reader.verticalScrollBar()
                bar.setValue(bar.value() + round(to_view.map(QPointF(0.0, place.top)).y() - down))
                return

    def _visible(self) -> range:
        camera = self._window.reader.camera
        return camera.pages() if camera is not None else range(0)

    @Slot(object)
    def _on_not_found(self, _failure: Exception) -> None:
        """The file has changed once more: there is another search to come."""

    @Slot(object)
    def _on_recalled(self, _recollection: object) -> None:
        if self._restored is not None and self._operations.entry is not None:
            # A new version is a document of its own: it begins where the old one was left.
            self._operations.note_position(self._window.reader.position())
            self._operations.note_view(self._window.reader.view)

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        self._awaited = None
        if not isinstance(failure, EngineError):
            self._window.show_failure(failure_of(failure, "reader"))
            return
        reason = failure_of(failure, "reader")
        self._said = Failure(
            "reader",
            self.tr(
                "The file has changed, and its new version cannot be read. You see the old one."
            ),
            reason.message,
            "try_again",
            tone="warning",
        )
        self._window.show_failure(self._said)

    @Slot()
    def _on_gone(self) -> None:
        self.notice.say(self.tr("The file was moved or deleted. You see it as it was."))

    @Slot()
    def _on_closed(self) -> None:
        self._awaited = None
        self._restored = None
        self._relocating.stop()
