"""The composition root: starts every part in the order that shows a page soonest.

How a start goes: the command line is parsed and handed over if a window runs already
(`__main__`). Here, the lanes start first and, with a file given, its document process at once: it
starts while the window is imported and built. The window is shown. When the first page is drawn
(or, without a file, when the event loop runs), the engine process starts: it imports torch, the
window never does.

How an end goes: geometry and reading position are kept, all jobs are cancelled, the engine process
is closed (which ends the streams that lanes wait for), the lanes are joined, the document process
and last the library are closed.
"""

import logging
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from engine.client import EngineClient
from engine.network_guard import refuse_connections
from memlong_desktop import settings_file
from memlong_desktop.background.calls import EngineCalls
from memlong_desktop.background.lanes import Lanes
from memlong_desktop.background.operations import Operations
from memlong_desktop.data_lock import DataFolderLock
from memlong_desktop.ending import Ending
from memlong_desktop.errors import Failure, Unexpected, start_log
from memlong_desktop.icons import application_icon
from memlong_desktop.paths import UserFolders
from memlong_desktop.single_instance import Launch, hand_over_soon
from memlong_desktop.translation import speak, tr

if TYPE_CHECKING:
    from memlong_desktop.desktop import Desktop

logger = logging.getLogger(__name__)


DESKTOP_ENTRY: Final = "desktop.memlong.memlong-desktop"
"""The installed entry's name: by it Wayland finds the icon, and the launcher our window."""


class OnlyNow(msgspec.Struct, frozen=True):
    """What the command line says for one run.

    Attributes:
        language_model: catalogue id or folder; "" for the one that is set.
        offline: refuse every download.
        new_window: do not give anything to a window that runs already.
    """

    language_model: str = ""
    offline: bool = False
    new_window: bool = False


_AS_SET = OnlyNow()


def make_application(arguments: list[str]) -> QApplication:
    """The Qt application with its name, icon, style and base font."""
    qt = QApplication(arguments)
    qt.setApplicationName("memlong-desktop")
    qt.setApplicationDisplayName("MemLong")
    qt.setDesktopFileName(DESKTOP_ENTRY)
    qt.setStyle("Fusion")
    qt.setWindowIcon(application_icon())
    return qt


def build(
    qt: QApplication,
    launch: Launch,
    folders: UserFolders,
    engine: EngineCalls | None = None,
    *,
    only_now: OnlyNow = _AS_SET,
    log_problem: str = "",
) -> "Desktop":
    """Build everything and open what the launch asks for; nothing is shown yet.

    Args:
        qt: the application.
        launch: what to open.
        folders: where data lies.
        engine: answers for the engine process; None makes the real one.
        only_now: what holds for this run instead of what is set.
        log_problem: why nothing can be logged, or "".
    """
    settings, problem = settings_file.load(folders.settings_file)
    config = settings.config(folders.data, only_now.language_model)
    config = msgspec.structs.replace(config, offline=only_now.offline)
    calls = engine or EngineClient(config)
    operations = Operations(Lanes.started(qt), calls, folders.data, qt)
    operations.fetching.set_up(config)
    operations.show_usually(settings.pages.view)
    if launch.files:
        operations.open_document(Path(launch.files[0]))
    try:
        # Only now: the document's process starts while the views are imported.
        from memlong_desktop.desktop import Desktop

        desktop = Desktop(qt, operations, settings, folders, launch)
    except BaseException:
        operations.shut_down()  # threads that still run would abort the program without a word
        raise
    if problem:
        desktop.window.show_failure(Failure("reader", problem, tone="warning"))
    elif log_problem:
        message = tr("What goes wrong cannot be logged.")
        desktop.window.show_failure(Failure("reader", message, log_problem, tone="warning"))
    return desktop


def run(launch: Launch, data_dir: Path, only_now: OnlyNow) -> int:
    """Show the window and stay until it is closed.

    Args:
        launch: what to open.
        data_dir: where library, index and models lie.
        only_now: see `build`.

    Returns:
        The exit code.
    """
    refuse_connections()
    qt = make_application([sys.argv[0]])
    folders = UserFolders(data_dir)
    folders.make()
    # Before anything is said: that may be a refusal.
    speak(qt, settings_file.language(folders.settings_file))
    lock = DataFolderLock(data_dir)
    if not lock.take():  # it starts at this moment, it hangs, or it is on another computer
        if not only_now.new_window and hand_over_soon(data_dir, launch):
            return 0
        return _refuse(data_dir, lock.owner)
    log_problem = start_log(folders.log_file)
    unexpected = Unexpected(qt)
    unexpected.install()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # the children end when their input does
    try:
        desktop = build(
            qt,
            launch,
            folders,
            only_now=only_now,
            log_problem=log_problem,
        )
    except Exception:
        logger.exception("the window could not be built")
        unexpected.uninstall()
        raise
    unexpected.happened.connect(desktop.window.show_failure)
    ending = Ending(qt)
    ending.asked.connect(desktop.end)
    desktop.show()
    try:
        return qt.exec()
    finally:
        desktop.shut_down()
        ending.close()
        unexpected.uninstall()
        lock.release()


def _refuse(data_dir: Path, owner: str) -> int:
    """Say that another window has the data folder."""
    words = QCoreApplication.translate(
        "DataFolder", "Another MemLong window has the data folder {folder} open: {owner}."
    ).format(folder=data_dir, owner=owner)
    hint = QCoreApplication.translate(
        "DataFolder", "Close that one first, or choose another folder with --data-dir."
    )
    print(f"{words} {hint}", file=sys.stderr)
    if QGuiApplication.platformName() != "offscreen":
        box = QMessageBox(QMessageBox.Icon.Warning, "MemLong", words)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(hint)
        box.exec()
    return 1
