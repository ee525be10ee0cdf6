"""One window with all that stands behind it: built, wired, dressed, taken down."""

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from memlong_desktop import geometry
from memlong_desktop import theme as themes
from memlong_desktop.background.operations import Operations
from memlong_desktop.background.resting import Resting
from memlong_desktop.paths import UserFolders
from memlong_desktop.preferences import Preferences
from memlong_desktop.routes.asked import Asked
from memlong_desktop.routes.attending import Attending
from memlong_desktop.routes.bookmarking import BookmarkRoute
from memlong_desktop.routes.choosing import Choosing
from memlong_desktop.routes.collecting import CollectionRoute
from memlong_desktop.routes.commands import Commands
from memlong_desktop.routes.describing import Describing
from memlong_desktop.routes.equipping import Equipping
from memlong_desktop.routes.exporting import Exporting
from memlong_desktop.routes.flowing import Flowing
from memlong_desktop.routes.following import Following
from memlong_desktop.routes.handing_over import HandingOverRoute
from memlong_desktop.routes.informing import Informing
from memlong_desktop.routes.keeping import KeepingRoute
from memlong_desktop.routes.launching import Launching
from memlong_desktop.routes.legibility import Legibility
from memlong_desktop.routes.looking_up import LookingUp
from memlong_desktop.routes.noting import Noting
from memlong_desktop.routes.opening import Opening
from memlong_desktop.routes.paging import Paging
from memlong_desktop.routes.pointing import Pointing
from memlong_desktop.routes.preferring import Preferring
from memlong_desktop.routes.printing import PrintRoute
from memlong_desktop.routes.recent import RecentBooks
from memlong_desktop.routes.renewing import Renewing
from memlong_desktop.routes.searching import Searching
from memlong_desktop.routes.selecting import Selecting
from memlong_desktop.routes.showing import Showing
from memlong_desktop.routes.speaking import Speaking
from memlong_desktop.routes.storing import Storing
from memlong_desktop.routes.summarising import SummaryRoute
from memlong_desktop.routes.tabbing import Tabbing
from memlong_desktop.routes.viewing import Viewing
from memlong_desktop.routes.wayfinding import Wayfinding
from memlong_desktop.routes.working import Working
from memlong_desktop.setting_specs import spec
from memlong_desktop.settings import Settings
from memlong_desktop.single_instance import Launch, LaunchListener, may_come_to_front
from memlong_desktop.theme import Theme, ThemeChoice
from memlong_desktop.views.main_window import MainWindow


class Desktop(QObject):
    """The running program.

    Attributes:
        window: what is seen.
        operations: the verbs; shut down with the window.
        preferences: what is set.
    """

    def __init__(
        self,
        qt: QApplication,
        operations: Operations,
        settings: Settings,
        folders: UserFolders,
        launch: Launch,
    ) -> None:
        """Build the window and open what the launch asks for; `show` shows it."""
        super().__init__(qt)
        self._qt = qt
        self._folders = folders
        self.preferences = Preferences(settings, folders.settings_file, self)
        self.operations = operations
        theme = self._theme()
        self._dress(theme)
        self.window = MainWindow(theme)
        self.preferences.changed.connect(self._on_set)
        self.preferences.failed.connect(self.window.show_failure)
        self._showing = Showing(self.window, self.operations)
        self._opening = Opening(self.window, self.operations, self._showing)
        # The other routes live as children of the window.
        Commands(self.window)
        Viewing(self.window, self.operations)
        Flowing(self.window, self.operations, self._showing)
        Working(self.window, self.operations, self._opening)
        self.asked = Asked(self.window, self.operations, self._opening, theme)
        for route in (
            Attending,
            SummaryRoute,
            CollectionRoute,
            Following,
            Describing,
            PrintRoute,
            KeepingRoute,
        ):
            route(self.window, self.operations)
        Pointing(self.window)
        Wayfinding(self.window, self.operations)
        self._tabbing = Tabbing(self.window, self.operations)
        Paging(self.window, self.operations, theme)
        BookmarkRoute(self.window, self.operations, theme)
        Informing(self.window, self.operations, folders)
        self.equipping = Equipping(self.window, self.operations, self.preferences)
        self.handing_over = HandingOverRoute(self.window, self.operations, self.preferences)
        self.selecting = Selecting(self.window, self.operations)
        self.searching = Searching(self.window, self.operations, self.selecting.selection)
        Speaking(self.window, self.operations)
        Legibility(self.window, self.operations)
        self.noting = Noting(self.window, self.operations, self.selecting.selection)
        LookingUp(
            self.window,
            self.operations,
            self._opening,
            self.selecting.selection,
            self.searching,
        )
        self.exporting = Exporting(self.window, self.operations, self.asked, self.noting.notice)
        self.renewing = Renewing(self.window, self.operations, self.noting.notice)
        RecentBooks(self.window, self.operations, self._opening, self.preferences)
        preferring = Preferring(self.window, self.preferences)
        Choosing(self.window, self._opening, self.preferences, preferring)
        documents = folders.data / "documents"
        self.storing = Storing(
            self.window, self.operations, self.preferences, preferring, documents
        )
        self.launching = Launching(self.window, self.operations, self._opening, self.searching)
        self._resting = Resting(self.operations, settings.models.idle_minutes, self)
        self._geometry = geometry.load(folders.geometry_file)
        self.window.restore_geometry(self._geometry)  # now that all panels are there
        self.window.closing.connect(self._on_closing)
        qt.styleHints().colorSchemeChanged.connect(self._on_system_theme)
        self._listener = LaunchListener(folders.data, self)
        self._listener.launched.connect(self._on_launched)
        self._down = False
        self._begin(launch)

    def _begin(self, launch: Launch) -> None:
        """List the library; open what is asked for, and what was open the last time."""
        self.operations.shelf.refresh()
        self.operations.keeping.back_up_if_due()
        self.launching.launch(launch)
        if self.settings.start.tabs:
            self._tabbing.restore(self._geometry, front=not launch.files)
        if self.operations.reading.opening is None:
            QTimer.singleShot(0, self.operations.start_engine)

    @property
    def settings(self) -> Settings:
        """What is set now."""
        return self.preferences.settings

    def show(self) -> None:
        """Show the window and receive later launches."""
        self.window.show()
        self.window.setFocus()
        self._listener.listen()

    @Slot()
    def end(self) -> None:
        """Close the window, which ends the program."""
        self.window.close()
        self._qt.quit()  # a dialog may have kept the window from closing

    def shut_down(self) -> None:
        """Take everything down; a second call does nothing."""
        if self._down:
            return
        self._down = True
        self._listener.close()
        self.operations.shut_down()

    def set_theme(self, choice: ThemeChoice) -> None:
        """Dress the window, and keep the choice."""
        self.preferences.put(spec("appearance.theme"), choice)

    def _redress(self) -> None:
        theme = self._theme()
        self._dress(theme)
        self.window.set_theme(theme)

    def _theme(self) -> Theme:
        appearance = self.settings.appearance
        scale = themes.system_scale() * appearance.text_percent / 100
        return themes.chosen(appearance.theme).at(scale)

    def _dress(self, theme: Theme) -> None:
        themes.reduce_motion(asked=self.settings.appearance.motion == "reduced")
        font = self._qt.font()
        font.setPixelSize(theme.px(themes.FONT_BASE))
        self._qt.setFont(font)
        self._qt.setPalette(themes.palette(theme))
        self._qt.setStyleSheet(themes.style_sheet(theme))

    @Slot()
    def _on_system_theme(self) -> None:
        if self.settings.appearance.theme == "system":
            self._redress()

    @Slot(object, object)
    def _on_set(self, now: Settings, before: Settings) -> None:
        if now.appearance != before.appearance:
            self._redress()
        self.operations.show_usually(now.pages.view)
        if now.engine != before.engine:
            self.operations.configure(now.config(self._folders.data).tuning)
        if now.models != before.models:
            self.operations.fetching.use_mirror(now.models.mirror)
            self._resting.set_minutes(now.models.idle_minutes)

    @Slot(object)
    def _on_launched(self, launch: Launch) -> None:
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        may_come_to_front(launch)
        window.activateWindow()
        self.launching.launch(launch)

    @Slot()
    def _on_closing(self) -> None:
        self._geometry = self._tabbing.kept(self.window.geometry_kept(self._geometry))
        geometry.save(self._geometry, self._folders.geometry_file)
