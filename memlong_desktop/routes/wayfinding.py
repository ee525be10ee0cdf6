"""The ways around the document in front: its contents follow the reader, and lead them."""

from PySide6.QtCore import QObject, Slot

from memlong_desktop.background.operations import Operations
from memlong_desktop.views.main_window import MainWindow


class Wayfinding(QObject):
    """Leads what lists places to the reader, and the reader's place to what lists places."""

    def __init__(self, window: MainWindow, operations: Operations) -> None:
        super().__init__(window)
        self._window = window
        window.outline.place_requested.connect(window.reader.go_to_point)
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
