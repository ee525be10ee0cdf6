"""A file that may be changed by another program: told once the change has come to rest."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal, Slot

from memlong_desktop.background.lanes import Job, Lane
from memlong_desktop.background.throttle import single_shot

_REST_MS: Final = 300  # a program that writes a file says so many times a second

Stamp = tuple[int, int]
"""Size in bytes and time of the last change in nanoseconds."""


class FileWatch(QObject):
    """Watches a file and its folder: programs write in place, or put a new file in its place.

    Signals:
        changed: the file is another one than was noted, and has been at rest for a moment.
        gone: it is not there any more.
    """

    changed = Signal()
    gone = Signal()

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        """Files are looked at on `lane`: a slow disk holds up nobody else."""
        super().__init__(parent)
        self._lane = lane
        self._path: Path | None = None
        self._known: Stamp | None = None
        self._seen: Stamp | None = None  # at the last look
        self._told_gone = False
        self._job: Job | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self.check)
        self._watcher.directoryChanged.connect(self.check)
        self._rest = single_shot(self, _REST_MS, self._look)

    def watch(self, path: Path, stamp: Stamp | None) -> None:
        """Watch a file instead of any other; `stamp` is of what was read of it."""
        self.stop()
        self._path = path
        self._known = self._seen = stamp
        self._told_gone = False
        self._watcher.addPaths([str(path), str(path.parent)])
        self.check()  # it may have changed since it was read

    def stop(self) -> None:
        """Watch nothing."""
        self._rest.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        self._path = None

    @Slot()
    def check(self) -> None:
        """Look at the file when nothing has happened to it for a moment."""
        if self._path is not None:
            self._rest.start()

    @Slot()
    def _look(self) -> None:
        if self._path is None:
            return
        if self._job is not None:
            self._job.cancel()
        self._job = self._lane.run(partial(_stamp_of, self._path))
        self._job.yielded.connect(self._on_stamp)

    @Slot(object)
    def _on_stamp(self, stamp: Stamp | None) -> None:
        self._job = None
        path = self._path
        if path is None:
            return
        if stamp is None:
            if not self._told_gone:
                self._told_gone = True
                self.gone.emit()
            return
        self._told_gone = False
        if str(path) not in self._watcher.files():  # another file has taken its place
            self._watcher.addPath(str(path))
        before, self._seen = self._seen, stamp
        if stamp == self._known:
            return
        if stamp != before:
            self._rest.start()  # still being written, for all we know
            return
        self._known = stamp
        self.changed.emit()


def _stamp_of(path: Path) -> Stamp | None:
    """Runs on the lane."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns
