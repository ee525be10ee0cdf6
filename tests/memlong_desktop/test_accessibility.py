"""Everything can be reached, is named, is seen to have the keyboard, and can be read.

Walks the whole window over a real book with an answer beside it, and every dialog there is.
"""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt, QUrl
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QWidget,
)
from pytestqt.qtbot import QtBot

from engine.holdings import Holding
from engine.offers import Offer
from engine.other_engine.choice import OtherEngine
from engine.records.indexing import DocumentAdded, Progress
from memlong_desktop import theme as themes
from memlong_desktop import views
from memlong_desktop.app import build
from memlong_desktop.desktop import Desktop
from memlong_desktop.errors import Failure
from memlong_desktop.item_models.palette_items import PaletteEntry
from memlong_desktop.paths import UserFolders, resource
from memlong_desktop.problem_report import Part
from memlong_desktop.setting_specs import spec
from memlong_desktop.settings import Appearance, Settings
from memlong_desktop.single_instance import Launch
from memlong_desktop.theme import Theme
from memlong_desktop.views.about_dialog import AboutDialog
from memlong_desktop.views.backups_dialog import BackupsDialog
from memlong_desktop.views.change_dialog import ChangeDialog
from memlong_desktop.views.forget_dialog import ForgetDialog
from memlong_desktop.views.leave_dialog import LeaveDialog
from memlong_desktop.views.models_dialog import ModelsDialog
from memlong_desktop.views.other_engine_dialog import OtherEngineDialog
from memlong_desktop.views.palette import Palette
from memlong_desktop.views.password_dialog import PasswordDialog
from memlong_desktop.views.prompt_dialog import PromptDialog
from memlong_desktop.views.properties_dialog import PropertiesDialog
from memlong_desktop.views.rebuild_dialog import RebuildDialog
from memlong_desktop.views.report_dialog import ReportDialog
from memlong_desktop.views.settings_dialog import SettingsDialog
from memlong_desktop.views.shortcut_sheet import ShortcutSheet
from memlong_desktop.views.storage_dialog import StorageDialog
from tests.memlong_desktop.conversation_samples import answer
from tests.memlong_desktop.desktop_at_work import Start
from tests.memlong_desktop.engine_fake import FACTS, FakeEngine, entry
from tests.memlong_desktop.note_samples import sample
from tests.memlong_desktop.reached import assert_all_reached, nameless, roleless, stops, unseen
from tests.memlong_desktop.test_theme import contrast

THEMES = [themes.light(), themes.dark(), themes.high_contrast()]
LIGHT = THEMES[0]
GROUNDS = ("surface", "raised", "desk", "hover", "selected", "error_ground", "warning_ground")


def _models(around: QWidget) -> ModelsDialog:
    dialog = ModelsDialog(LIGHT, around)
    offers = [
        Offer("one", "One", "language", "MIT", "In use.", download=1, presence="here"),
        Offer("two", "Two", "language", "MIT", "To use.", download=1, presence="here"),
        Offer("three", "Three", "embedder", "MIT", "To fetch.", download=1, gated=True),
    ]
    dialog.show_offers(offers, ("one",), 1000)
    card = dialog.card("three")
    assert card is not None
    card.ask_for_token(can_keep=True)
    return dialog


def _storage(around: QWidget) -> StorageDialog:
    dialog = StorageDialog(LIGHT, around)
    dialog.show_rows([(entry(), Holding("a" * 32, 1, 2, 3))], 2**30)
    return dialog


DIALOGS: dict[type[QDialog], Callable[[QWidget], QDialog]] = {
    AboutDialog: AboutDialog,
    ForgetDialog: lambda around: ForgetDialog("A book", 2**20, around),
    BackupsDialog: lambda around: BackupsDialog(damaged=False, parent=around),
    PropertiesDialog: lambda around: PropertiesDialog([("Title", "A book")], LIGHT, around),
    ReportDialog: lambda around: ReportDialog([Part("versions.txt", "1")], LIGHT, around),
    LeaveDialog: lambda around: LeaveDialog(QUrl("https://example.org/a"), around),
    ChangeDialog: lambda around: ChangeDialog(
        Offer("one", "One", "language", "MIT", ""), "It takes a while.", around
    ),
    RebuildDialog: lambda around: RebuildDialog("A book", around),
    ModelsDialog: _models,
    StorageDialog: _storage,
    OtherEngineDialog: lambda around: OtherEngineDialog(
        LIGHT,
        OtherEngine("https://example.org/v1", "a-model"),
        on=True,
        can_keep=True,
        parent=around,
    ),
    Palette: lambda around: Palette(
        [PaletteEntry(f"Thing {n}", "View", around.show) for n in range(30)], LIGHT, around
    ),
    PasswordDialog: lambda around: PasswordDialog("a.pdf", around),
    PromptDialog: lambda around: PromptDialog("Answer from these passages.", around),
    SettingsDialog: lambda around: SettingsDialog(
        Settings(appearance=Appearance("dark", 110)), LIGHT, around
    ),
    ShortcutSheet: lambda around: ShortcutSheet(LIGHT, around),
}


# ---- what is looked at ---------------------------------------------------------------------------


@pytest.fixture
def desktop(qapp: QApplication, qtbot: QtBot, tmp_path: Path, data_dir: Path) -> Iterator[Desktop]:
    """A real book, a library, an answer with citations, a model, an index under way."""
    book = data_dir / "documents" / "pdf" / "PhysicalModelingInMatlab4.pdf"
    engine = FakeEngine()
    desktop = build(qapp, Launch((str(book),)), UserFolders(tmp_path / "data"), engine)
    desktop.preferences.put(spec("appearance.theme"), "light")
    window = desktop.window
    window.resize(1280, 800)
    desktop.show()
    qtbot.waitUntil(lambda: window.reader.page_count > 0, timeout=30_000)
    qtbot.waitUntil(lambda: window.outline_items.rowCount() > 0, timeout=30_000)
    engine.preparing.put(FACTS, None)
    known = entry(path=str(book), title="Physical Modeling")
    engine.script(book).put(DocumentAdded(known), Progress("reading", 3, 12, "pages"))
    qtbot.waitUntil(lambda: desktop.operations.entry is not None, timeout=30_000)
    window.library_items.set_entries([known, entry("b" * 32, title="Another")])
    window.chat.set_conversation([answer(answer_id=1), answer(answer_id=2)])
    qtbot.waitUntil(window.isActiveWindow)
    yield desktop
    window.close()
    desktop.shut_down()
    window.deleteLater()
    desktop.deleteLater()


@pytest.fixture(params=list(DIALOGS), ids=lambda kind: kind.__name__)
def dialog(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot) -> Iterator[QDialog]:
    """Each dialog of the program, open, in the light theme."""
    qapp.setPalette(themes.palette(LIGHT))
    qapp.setStyleSheet(themes.style_sheet(LIGHT))
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(1100, 760)
    around.show()
    dialog = DIALOGS[request.param](around)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    yield dialog
    qapp.setStyleSheet("")


def panels(desktop: Desktop) -> Iterator[str]:
    """Opens one panel after the other."""
    window = desktop.window
    for name in window.panel_names:
        window.show_panel(name)
        QApplication.processEvents()
        yield name


# ---- names and roles -----------------------------------------------------------------------------


def test_every_control_of_the_window_has_a_name_and_a_role(desktop: Desktop) -> None:
    for panel in panels(desktop):
        assert nameless(desktop.window) == [], panel
        assert roleless(desktop.window) == [], panel


def test_every_control_of_a_dialog_has_a_name_and_a_role(dialog: QDialog) -> None:
    assert nameless(dialog) == []
    assert roleless(dialog) == []
    assert dialog.windowTitle()


def test_every_dialog_is_looked_at() -> None:
    modules = [m.name for m in pkgutil.iter_modules(views.__path__)]
    found = {
        kind
        for name in modules
        for _, kind in inspect.getmembers(
            importlib.import_module(f"{views.__name__}.{name}"), inspect.isclass
        )
        if issubclass(kind, QDialog) and kind.__module__.startswith(views.__name__)
    }
    assert found == set(DIALOGS)


# ---- the keyboard --------------------------------------------------------------------------------


def test_tab_reaches_all_of_the_window_and_comes_back(desktop: Desktop) -> None:
    for _ in panels(desktop):
        assert_all_reached(desktop.window)


def test_tab_reaches_all_of_a_dialog_and_esc_leaves_it(dialog: QDialog, qtbot: QtBot) -> None:
    assert_all_reached(dialog)
    here = dialog.focusWidget()
    assert here is not None
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(here, Qt.Key.Key_Escape)


def test_the_focus_is_seen_everywhere_in_the_window(desktop: Desktop) -> None:
    assert unseen(desktop.window) == []
    for panel in panels(desktop):
        side = desktop.window.findChild(QWidget, "side_panel")
        assert unseen(desktop.window, side) == [], panel


def test_the_focus_is_seen_everywhere_in_a_dialog(dialog: QDialog) -> None:
    assert unseen(dialog) == []


def test_what_unfolds_in_the_window_is_named_reached_and_seen(desktop: Desktop) -> None:
    window = desktop.window
    newest = window.chat.turns.views[-1]
    newest.how_button.click()
    window.actions_table["find"].trigger()
    failure = Failure("reader", "The file is gone.", "Put it back.", "try_again")
    window.show_failure(failure)
    window.show_panel("library")
    window.library.begin_choosing(["b" * 32])
    popup = desktop.noting.popup
    popup.show_annotation(sample(1), QRect(300, 300, 80, 20), write=False)
    QApplication.processEvents()
    assert newest.making is not None
    assert not desktop.searching.bar.isHidden()
    assert not window.reader_banner.isHidden()
    assert nameless(window) == []
    assert roleless(window) == []
    assert_all_reached(window)
    choosing = window.library.choosing
    for unfolded in (desktop.searching.bar, window.reader_banner, newest, choosing, popup):
        assert any(unfolded.isAncestorOf(stop) for stop in stops(window))
        assert unseen(window, unfolded) == []


def test_a_window_without_a_book_is_named_reached_and_seen(start: Start, qtbot: QtBot) -> None:
    window = start().window
    qtbot.waitUntil(window.isActiveWindow)
    assert window.empty.isVisible()
    assert nameless(window) == []
    assert roleless(window) == []
    assert_all_reached(window)
    assert unseen(window, window.empty) == []


# ---- contrast ------------------------------------------------------------------------------------


def pairs_of(sheet: str) -> set[tuple[str, str]]:
    """Each ink of a style sheet with every ground that it can stand on, as tokens."""
    pairs = set()
    for selector, body in re.findall(r"([^{}]+)\{([^}]*)\}", re.sub(r"/\*.*?\*/", "", sheet)):
        if "disabled" in selector:
            continue  # what cannot be used is allowed to be faint
        said = dict(re.findall(r"([\w-]+):\s*\$(\w+)", body))
        ground = said.get("background") or said.get("background-color")
        ink = said.get("color")
        if ink is not None:
            pairs |= {(ink, each) for each in ([ground] if ground else GROUNDS)}
        elif ground in GROUNDS:
            pairs |= {("text", ground), ("secondary", ground)}
        if "selection-color" in said:
            pairs.add((said["selection-color"], said["selection-background-color"]))
        if "placeholder-text-color" in said:
            pairs.add((said["placeholder-text-color"], str(ground)))
    return pairs


SHEET = resource("style.qss").read_text(encoding="utf-8")
PAINTED = {  # by delegates and in the chat
    ("accent", "surface"),
    ("accent", "raised"),
    ("accent", "selected"),
    ("accent", "hover"),
    ("on_accent", "accent"),
    ("error", "selected"),
    ("warning", "selected"),
}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_text_of_the_style_sheet_is_readable(theme: Theme) -> None:
    pairs = pairs_of(SHEET) | PAINTED
    assert len(pairs) > 20
    faint = {
        (ink, ground): round(contrast(getattr(theme, ink), getattr(theme, ground)), 2)
        for ink, ground in pairs
    }
    assert {pair: ratio for pair, ratio in faint.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_edges_of_what_can_be_used_are_seen(theme: Theme) -> None:
    """3 : 1 is what is asked of what is no text."""
    for edge in ("accent", "secondary"):
        for ground in ("surface", "raised", "desk"):
            assert contrast(getattr(theme, edge), getattr(theme, ground)) >= 3.0
    assert isinstance(theme.accent, QColor)
