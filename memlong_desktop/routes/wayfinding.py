"""The ways around the document in front: contents that follow the reader, and places by name."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from engine.records.pages import Destination
from memlong_desktop.background.operations import Operations
from memlong_desktop.views.main_window import MainWindow

if TYPE_CHECKING:
    from memlong_desktop.background.lanes import Job


class Wayfinding(QObject):
    """Leads what lists places to the reader, and the reader's place to what lists places."""

    def __init__(self, window: MainWindow, operations: Operations) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._name = ""
        self._looking: Job | None = None
        window.outline.place_requested.connect(window.reader.go_to_point)
        window.tool_row.name_entered.connect(self._on_name)
        window.reader.position_changed.connect(self._on_moved)
        operations.outlined.connect(self._on_moved)

    @Slot()
    def _on_moved(self) -> None:
        camera = self._window.reader.camera
        if camera is None:
            return
        place = camera.place
        frame = camera.frame(place.page_index)
        line = frame.area.y + place.fraction * frame.area.height
        _, y = frame.point(frame.area.x, line)
        self._window.outline.follow(place.page_index, y)

    @Slot(str)
    def _on_name(self, name: str) -> None:
        """No page is called so; perhaps a place is."""
        document = self._operations.document
        if document is None:
            return
        if self._looking is not None:
            self._looking.cancel()
        self._name = name
        lane = self._operations.reading.lane
        self._looking = lane.run(partial(document.process.named_place, name))
        self._looking.yielded.connect(self._on_place)
        self._looking.failed.connect(self._on_no_place)

    @Slot(object)
    def _on_place(self, place: Destination | None) -> None:
        if place is None:
            self._window.tool_row.say_unknown(self._name)
            return
        self._window.reader.go_to_point(place)
        self._window.reader.setFocus()

    @Slot(object)
    def _on_no_place(self, _failure: Exception) -> None:
        # What keeps the document from answering is told where its pages are drawn.
        self._window.tool_row.say_unknown(self._name)
