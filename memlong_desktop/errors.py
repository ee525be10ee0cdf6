"""The one place where failures become something the reader sees.

Expected failures (`EngineError`) are shown in their own words, in the pane concerned, with one
action. Anything else is a bug: its traceback goes to the log, and the reader is told so plainly.
"""

import logging
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Literal

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)

from engine.errors import EngineError, LibraryDamaged, ModelError, ProcessDied, StorageError
from engine.log import PrivateLog
from memlong_desktop.engine_speech import in_readers_words
from memlong_desktop.translation import mark, tr

logger = logging.getLogger(__name__)

Pane = Literal["reader", "chat"]
Remedy = Literal[
    "",
    "try_again",
    "open_file",
    "restart_engine",
    "prepare",
    "show_log",
    "carry_over",
    "restore_library",
]

# A document process that dies is told as a damaged document: this is about the engine.
_ENGINE_HINT: Final = mark("What it had done is kept; reading still works.")


@dataclass(frozen=True)
class Failure:
    """What a banner shows.

    Attributes:
        pane: where the eye is.
        message: what happened, one sentence.
        hint: what to do next, or "".
        remedy: the one action offered, or "".
        tone: `error` stopped something, `warning` is good to know.
    """

    pane: Pane
    message: str
    hint: str = ""
    remedy: Remedy = ""
    tone: Literal["error", "warning"] = "error"


def failure_of(error: BaseException, pane: Pane, remedy: Remedy = "") -> Failure:
    """What to show of `error`; a bug is logged here with its traceback."""
    if not isinstance(error, EngineError):
        logger.error("unexpected failure", exc_info=error)
        return Failure(
            pane,
            tr("Something went wrong in MemLong."),
            tr("The log says what; nothing that was stored is lost."),
            "show_log",
        )
    logger.info("shown in the %s pane: %s (%s)", pane, error, error.detail or "no detail")
    said = tr(_ENGINE_HINT) if isinstance(error, ProcessDied) else in_readers_words(error.hint)
    return Failure(pane, in_readers_words(error.message), said, remedy or _remedy_for(error))


def _remedy_for(error: EngineError) -> Remedy:
    if isinstance(error, ProcessDied):
        return "restart_engine"
    if isinstance(error, ModelError):
        return "prepare"
    if isinstance(error, LibraryDamaged):
        return "restore_library"
    if isinstance(error, StorageError):
        return "try_again"
    return ""


class Unexpected(QObject):
    """Catches what nobody else caught, on any thread, and tells the window.

    Signals:
        happened: a `Failure`, on the GUI thread.
    """

    happened = Signal(object)
    _raised = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._raised.connect(self._on_raised, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over Python's and Qt's last resorts."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(log_qt_message)

    def uninstall(self) -> None:
        """Give them back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        # Logged here and now: the event loop that would show it may be over, or not begun.
        self._raised.emit(failure_of(error, "reader"))

    def _on_thread_exception(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._raised.emit(failure_of(caught.exc_value, "reader"))

    @Slot(object)
    def _on_raised(self, failure: Failure) -> None:
        self.happened.emit(failure)


def start_log(log_file: Path) -> str:
    """Log into a rotating file; returns a sentence if that is not possible, else ""."""
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    try:
        root.addHandler(PrivateLog(log_file))
    except StorageError:
        root.addHandler(logging.StreamHandler())
        return tr("The folder {folder} cannot be written.").format(folder=log_file.parent.parent)
    return ""


def log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Qt's own messages go to the log too."""
    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
        QtMsgType.QtCriticalMsg: logging.ERROR,
        QtMsgType.QtFatalMsg: logging.CRITICAL,
    }
    logging.getLogger("qt").log(levels[kind], "%s (%s)", message, context.category)
