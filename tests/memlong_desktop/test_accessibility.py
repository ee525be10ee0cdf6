"""Everything can be reached, is named, is seen to have the keyboard, and can be read.

Walks the whole window over a real book with an answer beside it, and every dialog there is.
"""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QScrollArea,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from engine.holdings import Holding
from engine.offers import Offer
from engine.records import DocumentAdded, Progress
from memlong_desktop import theme as themes
from memlong_desktop import views
from memlong_desktop.app import build
from memlong_desktop.desktop import Desktop
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
from memlong_desktop.views.palette import Palette
from memlong_desktop.views.password_dialog import PasswordDialog
from memlong_desktop.views.prompt_dialog import PromptDialog
from memlong_desktop.views.rebuild_dialog import RebuildDialog
from memlong_desktop.views.report_dialog import ReportDialog
from memlong_desktop.views.settings_dialog import SettingsDialog
from memlong_desktop.views.shortcut_sheet import ShortcutSheet
from memlong_desktop.views.storage_dialog import StorageDialog
from tests.memlong_desktop.conversation_samples import answer
from tests.memlong_desktop.engine_fake import FACTS, FakeEngine, entry
from tests.memlong_desktop.test_theme import contrast

THEMES = [themes.light(), themes.dark(), themes.high_contrast()]
LIGHT = THEMES[0]
GROUNDS = ("surface", "raised", "desk", "hover", "selected", "error_ground", "warning_ground")
SEEN_PIXELS = 40  # that change with the focus at least; a caret alone is less


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
    ReportDialog: lambda around: ReportDialog([Part("versions.txt", "1")], LIGHT, around),
    LeaveDialog: lambda around: LeaveDialog(QUrl("https://example.org/a"), around),
    ChangeDialog: lambda around: ChangeDialog("A model", "It takes a while.", around),
    RebuildDialog: lambda around: RebuildDialog("A book", around),
    ModelsDialog: _models,
    StorageDialog: _storage,
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


def stops(top: QWidget) -> list[QWidget]:
    """What the Tab key is to reach."""
    return [
        widget
        for widget in top.findChildren(QWidget)
        if widget.window() is top
        and widget.isVisibleTo(top)
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not _is_inner(widget)
        and (not widget.visibleRegion().isEmpty() or _can_be_scrolled_to(widget))
    ]


def _is_inner(widget: QWidget) -> bool:
    """The parts of one of Qt's own controls."""
    parent = widget.parentWidget()
    return isinstance(parent, QAbstractSpinBox | QComboBox) or (
        isinstance(parent, QAbstractScrollArea) and not isinstance(parent, QScrollArea)
    )


def _can_be_scrolled_to(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above is not None


def told(widget: QWidget) -> str:
    """Which one it is, for whoever reads a failure."""
    owner = type(widget.parentWidget()).__name__
    return f"{type(widget).__name__} {widget.objectName()!r} in {owner}: {name_of(widget)!r}"


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


def panels(desktop: Desktop) -> Iterator[str]:
    """Opens one panel after the other."""
    window = desktop.window
    for name in window.panel_names:
        window.show_panel(name)
        QApplication.processEvents()
        yield name


# ---- names and roles -----------------------------------------------------------------------------

MEANS_NOTHING = {
    QAccessible.Role.NoRole,
    QAccessible.Role.Client,
    QAccessible.Role.Window,
    QAccessible.Role.Pane,
}


def nameless(top: QWidget) -> list[str]:
    controls = {*stops(top), *(b for b in top.findChildren(QAbstractButton) if b.isVisible())}
    return [told(widget) for widget in controls if not name_of(widget).strip()]


def roleless(top: QWidget) -> list[str]:
    return [
        told(widget)
        for widget in stops(top)
        if QAccessible.queryAccessibleInterface(widget).role() in MEANS_NOTHING
        and not isinstance(widget, QScrollArea)  # Qt has no better word for it
    ]


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


def link_in(widget: QWidget) -> tuple[int, int]:
    """Where the link is that has the keyboard, in a text with links."""
    if not isinstance(widget, QTextBrowser):
        return (0, 0)
    cursor = widget.textCursor()
    return (cursor.selectionStart(), cursor.selectionEnd())


def walked(top: QWidget, key: Qt.Key) -> list[QWidget]:
    """What has the keyboard, one after the other, until it comes round."""
    first = top.focusWidget()
    assert first is not None
    seen = [first]
    for _ in range(300):
        here = top.focusWidget()
        assert here is not None
        link = link_in(here)
        QTest.keyClick(here, key)
        after = top.focusWidget()
        assert after is not None
        if after is here and link_in(here) != link:
            continue  # the next link of a text
        if after is first:
            return seen
        assert after is not here, f"the keyboard stays in {told(here)}"
        assert after not in seen, f"the keyboard goes round from {told(after)}, not from the start"
        seen.append(after)
    raise AssertionError("the keyboard never comes back")


def assert_all_reached(top: QWidget) -> None:
    expected = stops(top)
    expected[0].setFocus(Qt.FocusReason.TabFocusReason)
    forward = walked(top, Qt.Key.Key_Tab)
    missed = [told(widget) for widget in expected if widget not in forward]
    assert missed == []
    backward = walked(top, Qt.Key.Key_Backtab)
    # An answer that has had the keyboard brings out its actions and the strip.
    assert [told(widget) for widget in forward if widget not in backward] == []


def test_tab_reaches_all_of_the_window_and_comes_back(desktop: Desktop) -> None:
    for _ in panels(desktop):
        assert_all_reached(desktop.window)


def test_tab_reaches_all_of_a_dialog_and_esc_leaves_it(dialog: QDialog, qtbot: QtBot) -> None:
    assert_all_reached(dialog)
    here = dialog.focusWidget()
    assert here is not None
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(here, Qt.Key.Key_Escape)


def unseen(top: QWidget, within: QWidget | None = None) -> list[str]:
    """What (of a part of it) does not look different when it has the keyboard."""
    places = stops(top)
    found = []
    for number, widget in enumerate(places):
        if within is not None and not within.isAncestorOf(widget):
            continue
        elsewhere = places[(number + len(places) // 2) % len(places)]
        if elsewhere is widget:
            continue
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        _bring_into_view(widget)
        with_it = _picture(top, widget)
        elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
        _bring_into_view(widget)
        without = _picture(top, widget)
        if _differing(with_it, without) < SEEN_PIXELS:
            found.append(told(widget))
    return found


def _bring_into_view(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
    QApplication.processEvents()


def _picture(top: QWidget, widget: QWidget) -> QImage:
    rect = widget.rect().translated(widget.mapTo(top, widget.rect().topLeft()))
    picture = top.grab(rect.adjusted(-16, -16, 16, 16)).toImage()
    return picture.convertToFormat(QImage.Format.Format_RGB32)


def _differing(one: QImage, other: QImage) -> int:
    if one.size() != other.size():
        return SEEN_PIXELS
    pixels = [np.frombuffer(image.constBits(), np.uint32) for image in (one, other)]
    return int(np.count_nonzero(pixels[0] != pixels[1]))


def test_the_focus_is_seen_everywhere_in_the_window(desktop: Desktop) -> None:
    assert unseen(desktop.window) == []
    for panel in panels(desktop):
        side = desktop.window.findChild(QWidget, "side_panel")
        assert unseen(desktop.window, side) == [], panel


def test_the_focus_is_seen_everywhere_in_a_dialog(dialog: QDialog) -> None:
    assert unseen(dialog) == []


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
