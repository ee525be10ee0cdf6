"""The document in front is read anew when its file changes; until then the old one stays."""

import logging

from PySide6.QtCore import QObject, Signal, Slot

from memlong_desktop.background.file_watch import FileWatch
from memlong_desktop.background.lanes import Lane
from memlong_desktop.background.reading import OpenedDocument, Reading

logger = logging.getLogger(__name__)


class Reloading(QObject):
    """Watches the file in front.

    While a new version cannot be read (it may be half written), the process that has the old one
    open goes on drawing it; the next change is another try.

    Signals:
        begun: the path of a file that has changed: a new version is about to be opened.
        failed: the exception: the new version cannot be read, the old one stays.
        gone: the file is not there any more, the old version stays.
    """

    begun = Signal(object)
    failed = Signal(object)
    gone = Signal()

    def __init__(self, lane: Lane, reading: Reading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._reading = reading
        self._document: OpenedDocument | None = None
        self._watch = FileWatch(lane, self)
        self._watch.changed.connect(self._on_changed)
        self._watch.gone.connect(self._on_gone)
        reading.opened.connect(self._on_opened)
        reading.laid_out.connect(self._on_laid_out)
        reading.reload_failed.connect(self._on_failed)

    @Slot()
    def check(self) -> None:
        """Something says that the file is another one: look at it."""
        self._watch.check()

    @Slot()
    def stop(self) -> None:
        """Nothing is in front any more."""
        self._document = None
        self._watch.stop()

    @Slot(object)
    def _on_opened(self, document: OpenedDocument) -> None:
        self._document = document
        self._watch.watch(document.path, document.process.stamp)

    @Slot(object)
    def _on_laid_out(self, document: OpenedDocument) -> None:
        self._document = document

    @Slot()
    def _on_changed(self) -> None:
        document = self._document
        if document is None or document is not self._reading.document:
            return
        logger.info("%s has changed", document.path.name)
        self._lane.run(document.process.keep)
        self.begun.emit(document.path)
        self._reading.reload()

    @Slot()
    def _on_gone(self) -> None:
        if self._document is not None:
            self._lane.run(self._document.process.keep)
            self.gone.emit()

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        self.failed.emit(failure)
