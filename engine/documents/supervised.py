"""One document's process: started, called, and started again when it dies.

What can be asked of it is `engine.documents.client`. A page that kills the process twice is
treated as damaged from then on; the rest of the document stays readable.
"""

import contextlib
import logging
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Self, TypeVar

from engine.documents.deaths import Deaths
from engine.documents.opened_file import OpenedFile
from engine.documents.reader import Assignment, DocumentService
from engine.documents.shared_pixels import SharedPixels
from engine.documents.spare import HOST, Spare, started
from engine.errors import (
    DamagedDocument,
    EngineError,
    ExportRefused,
    FileMissing,
    PasswordNeeded,
    ProcessDied,
    ProcessHung,
    ReaderDied,
    StorageError,
    UnsupportedFormat,
    WrongPassword,
)
from engine.records.library import Flow
from engine.records.pages import DocumentFacts

if TYPE_CHECKING:
    from engine.process import Process

logger = logging.getLogger(__name__)

P = ParamSpec("P")
R = TypeVar("R")

# All that a document's process ever says has gone wrong.
_ITS_OWN = frozenset(
    {
        DamagedDocument,
        ExportRefused,
        FileMissing,
        PasswordNeeded,
        StorageError,
        UnsupportedFormat,
        WrongPassword,
    }
)
_CALL_S = 30.0
_OPEN_S = 60.0


class Supervised:
    """A file and the process that has it open, if any; belongs to one thread at a time."""

    def __init__(
        self,
        path: Path,
        *,
        command: Sequence[str] = HOST,
        writable: bool = False,
        spare: Spare | None = None,
        call_limit_s: float = _CALL_S,
        open_limit_s: float = _OPEN_S,
    ) -> None:
        """Prepare for a file; nothing is started before `open`.

        Args:
            path: the document.
            command: what to run as the document process; it is told its `Assignment` first, so
                that it can give up all else before it looks at the document.
            writable: the file is a copy that the process may write to.
            spare: where one may wait that needs not be started.
            call_limit_s: the longest a call may take.
            open_limit_s: the longest that opening (which lays out texts) may take.
        """
        self._file = OpenedFile(path.absolute())
        self._command = command
        self._writable = writable
        self._spare = spare
        self._limits = (call_limit_s, open_limit_s)
        self._process: Process | None = None
        self._password: str | None = None
        self._kept = False
        self._flow = Flow()
        self._deaths = Deaths()
        self._pixels: SharedPixels | None = None

    @property
    def alive(self) -> bool:
        """Whether a process has the document open."""
        return self._process is not None and self._process.alive

    @property
    def stamp(self) -> tuple[int, int] | None:
        """Size in bytes and time of change in nanoseconds of the file that was opened."""
        return self._file.stamp

    def keep(self) -> None:
        """Go on with what is open although its file has changed, as long as the process lives."""
        self._kept = True

    @property
    def pid(self) -> int | None:
        """The process id of the child, if there is one."""
        return self._process.pid if self._process is not None else None

    def open(self, password: str | None = None) -> DocumentFacts:
        """Start the process and open the file; again with a password if one was needed.

        Raises:
            FileMissing, UnsupportedFormat, DamagedDocument, PasswordNeeded, WrongPassword.
        """
        self._password = password
        self._file.note()
        while True:
            try:
                return self._start()
            except ProcessDied as death:
                self._note_death(death, opening=True)

    def lay_out(self, flow: Flow) -> DocumentFacts:
        """See `DocumentService.lay_out`; a process that is started again lays it out so again.

        Raises:
            DamagedDocument: it cannot be laid out so; it stays as it is.
            FileChanged: the file is not the one that was opened.
        """
        self._file.check()  # it is opened once more
        with self._patience(self._limits[1]):
            facts = self._call(DocumentService.lay_out, flow)
        if flow != self._flow:
            self._flow = flow
            self._deaths.clear()  # the pages have other numbers now
        return facts

    def close(self) -> None:
        """End the process and remove the shared file."""
        self._stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def _call(
        self, method: Callable[Concatenate[Any, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        self._check_unchanged()
        while True:
            try:
                if self._process is None:
                    self._start()
                assert self._process is not None
                with self._not_believed_in_all():
                    return self._process.call(method, *args, **kwargs)
            except ProcessDied as death:
                self._note_death(death)

    @contextlib.contextmanager
    def _not_believed_in_all(self) -> Iterator[None]:
        """A process that a document took over cannot make the window act on another's error.

        That the library is damaged, for instance: that would offer to replace it.
        """
        try:
            yield
        except EngineError as error:
            if isinstance(error, ProcessDied) or type(error) in _ITS_OWN:
                raise
            raise ReaderDied(
                f"{self._file.name} cannot be read: its process told of something that is not its.",
                "Get the file again.",
                f"{type(error).__name__}: {error.message}",
            ) from error

    @contextlib.contextmanager
    def _patience(self, limit_s: float) -> Iterator[None]:
        """Let calls take so long."""
        usual = self._limits
        self._limits = (limit_s, usual[1])
        if self._process is not None:
            self._process.limit_s = limit_s
        try:
            yield
        finally:
            self._limits = usual
            if self._process is not None:
                self._process.limit_s = usual[0]

    def _note_death(self, death: ProcessDied, *, opening: bool = False) -> None:
        """Blame the page that was worked on; give up on a document that kills too often."""
        page_index = self._pixels.current_page() if self._pixels is not None else -1
        self._stop()
        logger.warning("%s (page index %d, %s)", death.message, page_index, death.detail)
        surely = opening and (page_index >= 0 or isinstance(death, ProcessHung))
        why = self._deaths.note(page_index, surely=surely)
        if why:
            raise ReaderDied(
                f"{self._file.name} is damaged: {why}.",
                "Try once more, get the file again, or save a copy of it in another program.",
                f"{death.message} {death.detail}",
            ) from death

    def _start(self) -> DocumentFacts:
        self._stop()
        self._check_unchanged()
        call_s, open_s = self._limits
        pixels = self._pixels = SharedPixels()
        waiting = self._spare.take() if self._spare is not None else None
        process = self._process = waiting or started(self._command)
        process.limit_s = open_s
        try:
            process.tell(Assignment(str(self._file.path), str(pixels.path), self._writable))
            with self._not_believed_in_all():
                facts = process.call(
                    DocumentService.open,
                    str(self._file.path),
                    self._password,
                    str(pixels.path),
                    self._deaths.broken,
                )
                if self._flow != Flow():
                    facts = process.call(DocumentService.lay_out, self._flow)
        except ProcessDied:
            raise  # whoever notes the death reads the shared file first
        except BaseException:
            self._stop()
            raise
        pixels.drop_name()
        process.limit_s = call_s
        return facts

    def _stop(self) -> None:
        if self._process is not None:
            self._process.kill()  # it has nothing to save, and may be busy for long
            self._process = None
        if self._pixels is not None:
            self._pixels.close()
            self._pixels = None

    def _check_unchanged(self) -> None:
        if not (self._kept and self.alive):
            self._file.check()
