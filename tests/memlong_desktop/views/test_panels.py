import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from engine.records.indexing import Progress
from engine.records.models import ModelFacts
from engine.records.pages import Destination, OutlineEntry, PageFacts
from memlong_desktop import theme as themes
from memlong_desktop.background.index_state import IndexState, recalled
from memlong_desktop.errors import Failure
from memlong_desktop.item_models.library_items import LibraryItems
from memlong_desktop.page_labels import PageLabels
from memlong_desktop.views.banner import Banner
from memlong_desktop.views.empty_library import EmptyLibrary
from memlong_desktop.views.library_view import LibraryView
from memlong_desktop.views.main_window import MainWindow
from memlong_desktop.views.password_dialog import PasswordDialog
from tests.memlong_desktop.engine_fake import entry

LIGHT = themes.light()
THEMES = [themes.light(), themes.dark(), themes.high_contrast()]


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow(LIGHT)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


def test_a_banner_says_what_and_what_to_do(qtbot: QtBot) -> None:
    banner = Banner(LIGHT)
    qtbot.addWidget(banner)
    assert banner.isHidden()
    failure = Failure("reader", "It is cut short.", "Get it again.", "open_file")
    banner.show_failure(failure)
    assert banner.isVisible()
    assert banner.accessibleName() == "It is cut short. Get it again."
    with qtbot.waitSignal(banner.remedy_chosen) as chosen:
        qtbot.mouseClick(banner._remedy, Qt.MouseButton.LeftButton)
    assert chosen.args == [failure]
    assert banner.isHidden()


def test_a_banner_without_a_remedy_has_no_button(qtbot: QtBot) -> None:
    banner = Banner(LIGHT)
    qtbot.addWidget(banner)
    banner.show_failure(Failure("chat", "So it is.", tone="warning"))
    assert banner._remedy.isHidden()
    qtbot.mouseClick(banner._close, Qt.MouseButton.LeftButton)
    assert banner.failure is None


def test_three_passwords_and_no_more(qtbot: QtBot) -> None:
    dialog = PasswordDialog("secret.pdf")
    qtbot.addWidget(dialog)
    dialog.open()
    typed: list[str] = []
    dialog.password_entered.connect(typed.append)
    for left in (2, 1, 0):
        qtbot.keyClicks(dialog._password, "guess")
        qtbot.keyClick(dialog._password, Qt.Key.Key_Return)
        assert dialog.tries_left == left
        assert dialog.refuse() == (left > 0)
    assert typed == ["guess"] * 3
    assert dialog.isHidden()


def test_an_empty_password_cannot_be_sent(qtbot: QtBot) -> None:
    dialog = PasswordDialog("secret.pdf")
    qtbot.addWidget(dialog)
    assert not dialog._open.isEnabled()


def test_the_library_opens_what_is_clicked(qtbot: QtBot) -> None:
    items = LibraryItems()
    view = LibraryView(items, LIGHT)
    qtbot.addWidget(view)
    view.resize(240, 400)
    view.show()
    items.set_entries([entry("a" * 32, title="One"), entry("b" * 32, title="Two")])
    view._list.doItemsLayout()
    with qtbot.waitSignal(view.open_requested) as opened:
        position = view._list.visualRect(view._filtered.index(1, 0)).center()
        qtbot.mouseClick(view._list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(position))
    assert opened.args[0].title == "Two"
    view.mark_open("a" * 32)
    view.focus_list()
    qtbot.waitUntil(view._list.hasFocus)
    with qtbot.waitSignal(view.forget_requested) as forgotten:
        qtbot.keyClick(view._list, Qt.Key.Key_Delete)
    assert forgotten.args[0].title == "One"
    qtbot.keyClicks(view._filter, "nothing like it")
    assert view._stack.currentIndex() == 1


def test_the_welcome_is_as_high_as_its_words_in_any_language(qtbot: QtBot) -> None:
    empty = EmptyLibrary(LIGHT)
    qtbot.addWidget(empty)
    empty.resize(700, 800)
    empty._words.setText("Chaque mot de cette phrase compte. " * 5)
    empty.show()
    words = empty._words
    assert words.height() >= words.heightForWidth(words.width())


def test_recent_books_can_be_opened(qtbot: QtBot) -> None:
    view = EmptyLibrary(LIGHT)
    qtbot.addWidget(view)
    view.set_recent([entry("a" * 32, title="Good")])
    view.set_recent([entry("a" * 32, title="Good")])
    assert view._recent.count() == 2  # the head and one book
    button = view._recent.itemAt(1).widget()
    with qtbot.waitSignal(view.recent_requested) as wanted:
        button.click()  # type: ignore[attr-defined]
    assert wanted.args[0].title == "Good"


def test_the_page_box_takes_labels_and_numbers(window: MainWindow, qtbot: QtBot) -> None:
    labels = PageLabels(10)
    labels.set(0, [PageFacts(label, 1, 1) for label in ("i", "ii", "1", "2")])
    row = window.tool_row
    row.show_document("A Book", labels)
    row.show_page(1)
    assert (row._page.text(), row._count.text()) == ("ii", "(2 of 10)")
    row.show_page(8)
    assert (row._page.text(), row._count.text()) == ("9", "/ 10")
    row.edit_page()
    with qtbot.waitSignal(row.page_requested) as asked:
        row._page.setText("2")
        qtbot.keyClick(row._page, Qt.Key.Key_Return)
    assert asked.args == [3]
    with qtbot.assertNotEmitted(row.page_requested), qtbot.waitSignal(row.name_entered) as named:
        row._page.setText("nowhere")
        qtbot.keyClick(row._page, Qt.Key.Key_Return)
    assert named.args == ["nowhere"]
    qtbot.keyClick(row._page, Qt.Key.Key_Escape)
    assert row._page.text() == "9"


def test_panels_open_and_close_with_the_second_click(window: MainWindow) -> None:
    assert window.panel == "library"
    window.toggle_panel()
    assert window.panel is None
    assert not window.actions_table["library"].isChecked()
    window.show_panel("outline")
    assert window.actions_table["outline"].isChecked()
    window.toggle_panel()
    window.toggle_panel()
    assert window.panel == "outline"


def test_the_chat_lies_over_the_pages_when_there_is_no_room(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert window.chat_shown
    window.resize(900, 600)
    qtbot.waitUntil(lambda: window.chat_overlaid)
    assert not window.chat_shown
    window.show_chat(shown=True)
    assert window._chat_pane.geometry().right() == window._splitter.geometry().right()
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: not window.chat_overlaid)
    assert window.chat_shown
    assert window._splitter.indexOf(window._chat_pane) == 2


def test_a_failure_of_a_hidden_pane_is_said_where_it_is_seen(window: MainWindow) -> None:
    window.show_chat(shown=False)
    window.show_failure(Failure("chat", "No model."))
    assert window.reader_banner.isVisible()
    window.show_chat(shown=True)
    window.show_failure(Failure("chat", "No model."))
    assert window.chat_banner.isVisible()


def test_the_status_line_offers_what_makes_sense(window: MainWindow) -> None:
    line = window.status_line
    visible = {
        "waiting": {"pause", "cancel_indexing"},
        "running": {"pause", "cancel_indexing"},
        "paused": {"resume", "cancel_indexing"},
        "stopped": {"resume"},
        "failed": {"resume"},
        "done": set(),
    }
    from pathlib import Path

    for phase, wanted in visible.items():
        line.show_index(IndexState(Path("/a.pdf"), phase))  # type: ignore[arg-type]
        assert {name for name, button in line._buttons.items() if button.isVisible()} == wanted
    line.show_index(recalled(Path("/a.pdf"), entry(state="no_text", reason="A scan.")))
    assert line.words[0] == "No text"
    assert not any(button.isVisible() for button in line._buttons.values())
    line.show_index(None)
    assert not any(chip.isVisible() for chip in line._chips)


def test_the_model_chip_tells_how_far_it_is(window: MainWindow) -> None:
    line = window.status_line
    line.show_model(None, Progress("downloading", 61, 100, "bytes", 1.0, 40.0), "")
    assert line.model_words == "Fetching the models 61%  40 s left"
    line.show_model(ModelFacts("SmolLM2 135M", "cpu", calibrated=True), None, "")
    assert line.model_words == "SmolLM2 135M, calibrated"
    line.show_model(None, None, "There is no network.")
    assert line.model_words == "No model"
    assert line._model.toolTip() == "There is no network."


def test_the_outline_follows_the_reader(window: MainWindow, qtbot: QtBot) -> None:
    window.outline.set_document_open(is_open=True)
    window.outline_items.set_outline(
        [OutlineEntry(1, "One", 0), OutlineEntry(2, "Inside", 5), OutlineEntry(1, "Two", 9)],
        lambda page_index: str(page_index + 1),
    )
    window.outline.follow(7, 0.0)
    assert window.outline._tree.currentIndex().data() == "Inside"
    with qtbot.waitSignal(window.outline.place_requested) as asked:
        qtbot.keyClick(window.outline._tree, Qt.Key.Key_Return)
    assert asked.args == [Destination(5, 0.0, 0.0)]


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_theme_can_be_put_on(window: MainWindow, theme: themes.Theme) -> None:
    window.show_panel("outline")
    window.set_theme(theme)
    assert not window.grab().isNull()


def test_controls_have_names(window: MainWindow) -> None:
    from PySide6.QtWidgets import QAbstractButton, QLineEdit

    for widget in (*window.findChildren(QAbstractButton), *window.findChildren(QLineEdit)):
        decoration = isinstance(widget.parent(), QLineEdit)
        if decoration or widget.objectName().startswith("qt_") or widget.isHidden():
            continue
        named = widget.accessibleName() or widget.text() or widget.toolTip()
        assert named, f"{type(widget).__name__} in {type(widget.parent()).__name__}"
