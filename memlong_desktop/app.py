"""The composition root: builds every part, wires them, and takes them down in order.

How a start goes: the command line is parsed and handed over if a window runs already
(`__main__`). Here, the lanes start first and, with a file given, its document process at once: it
starts while the window is built. The window is shown. When the first page is drawn (or, without a
file, when the event loop runs), the engine process starts: it imports torch, the window never does.

How an end goes: geometry and reading position are kept, all jobs are cancelled, the engine process
is closed (which ends the streams that lanes wait for), the lanes are joined, the document process
and last the library are closed.
"""

import logging
import signal
import sys
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from engine.client import EngineClient
from memlong_desktop import settings as settings_file
from memlong_desktop import theme as themes
from memlong_desktop.background.calls import EngineCalls
from memlong_desktop.background.lanes import Lanes
from memlong_desktop.background.operations import Operations
from memlong_desktop.errors import Failure, Unexpected, start_log
from memlong_desktop.icons import application_icon
from memlong_desktop.paths import UserFolders
from memlong_desktop.routes.commands import Commands
from memlong_desktop.routes.opening import Opening
from memlong_desktop.routes.showing import Showing
from memlong_desktop.settings import Settings
from memlong_desktop.single_instance import Launch, LaunchListener
from memlong_desktop.theme import Theme, ThemeChoice
from memlong_desktop.version import version
from memlong_desktop.views.main_window import MainWindow

logger = logging.getLogger(__name__)


class Desktop(QObject):
    """One running window with all that stands behind it.

    Attributes:
        window: what is seen.
        operations: the verbs.
    """

    def __init__(
        self, qt: QApplication, launch: Launch, folders: UserFolders, engine: EngineCalls | None
    ) -> None:
        """Build everything and open what the launch asks for.

        Args:
            qt: the application.
            launch: what to open.
            folders: where data lies.
            engine: answers for the engine process; None makes the real one.
        """
        super().__init__(qt)
        self._qt = qt
        self._folders = folders
        self._settings, problem = settings_file.load(folders.settings_file)
        config = self._settings.engine.config(folders.data)
        self.operations = Operations(
            Lanes.started(self), engine or EngineClient(config), folders.data, self
        )
        if launch.files:
            self.operations.open_document(Path(launch.files[0]))
        theme = themes.chosen(self._settings.appearance.theme)
        self._dress(theme)
        self.window = MainWindow(theme)
        self.window.rail.show_choice(self._settings.appearance.theme)
        self._geometry = QSettings(str(folders.geometry_file), QSettings.Format.IniFormat)
        self.window.restore_geometry(self._geometry)
        self._showing = Showing(self.window, self.operations)
        self._opening = Opening(self.window, self.operations, self._showing)
        self._commands = Commands(self.window, self.operations, self._opening, folders)
        self.window.rail.theme_chosen.connect(self._on_theme_chosen)
        self.window.closing.connect(self._on_closing)
        qt.styleHints().colorSchemeChanged.connect(self._on_system_theme)
        self._listener = LaunchListener(folders.data, self)
        self._listener.launched.connect(self._on_launched)
        self._down = False
        if problem:
            self.window.show_failure(Failure("reader", problem, tone="warning"))
        self.operations.shelf.refresh()
        self._opening.launch(launch)
        if not launch.files:
            QTimer.singleShot(0, self.operations.start_engine)

    @property
    def settings(self) -> Settings:
        """What is set now."""
        return self._settings

    def show(self) -> None:
        """Show the window and receive later launches."""
        self.window.show()
        self.window.setFocus()
        self._listener.listen()

    def shut_down(self) -> None:
        """Take everything down; a second call does nothing."""
        if self._down:
            return
        self._down = True
        self._listener.close()
        self.operations.shut_down()

    def set_theme(self, choice: ThemeChoice) -> None:
        """Dress the window, and keep the choice."""
        appearance = msgspec.structs.replace(self._settings.appearance, theme=choice)
        self._settings = msgspec.structs.replace(self._settings, appearance=appearance)
        self.window.rail.show_choice(choice)
        self._redress()
        try:
            settings_file.save(self._settings, self._folders.settings_file)
        except OSError as failure:
            logger.warning("the settings cannot be kept", exc_info=failure)
            message = "The settings cannot be kept."
            hint = f"The folder {self._folders.data} cannot be written."
            self.window.show_failure(Failure("reader", message, hint, tone="warning"))

    def _redress(self) -> None:
        theme = themes.chosen(self._settings.appearance.theme)
        self._dress(theme)
        self.window.set_theme(theme)

    def _dress(self, theme: Theme) -> None:
        self._qt.setPalette(themes.palette(theme))
        self._qt.setStyleSheet(themes.style_sheet(theme))

    @Slot(str)
    def _on_theme_chosen(self, choice: ThemeChoice) -> None:
        self.set_theme(choice)

    @Slot()
    def _on_system_theme(self) -> None:
        if self._settings.appearance.theme == "system":
            self._redress()

    @Slot(object)
    def _on_launched(self, launch: Launch) -> None:
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        self._opening.launch(launch)

    @Slot()
    def _on_closing(self) -> None:
        self.window.save_geometry(self._geometry)
        self._geometry.sync()


def make_application(arguments: list[str]) -> QApplication:
    """The Qt application with its name, icon, style and base font."""
    qt = QApplication(arguments)
    qt.setApplicationName("memlong-desktop")
    qt.setApplicationDisplayName("MemLong")
    qt.setApplicationVersion(version())
    qt.setDesktopFileName("memlong-desktop")
    qt.setStyle("Fusion")
    qt.setWindowIcon(application_icon())
    font = qt.font()
    font.setPixelSize(themes.FONT_BASE)
    qt.setFont(font)
    return qt


def run(launch: Launch, data_dir: Path) -> int:
    """Show the window and stay until it is closed.

    Returns:
        The exit code.
    """
    qt = make_application([sys.argv[0]])
    folders = UserFolders(data_dir)
    start_log(folders.log_file)
    unexpected = Unexpected(qt)
    unexpected.install()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # the children end when their input does
    desktop = Desktop(qt, launch, folders, None)
    unexpected.happened.connect(desktop.window.show_failure)
    desktop.show()
    try:
        return qt.exec()
    finally:
        desktop.shut_down()
        unexpected.uninstall()
