"""Highlights and notes in the whole window: made, found, changed, listed, exported."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QMouseEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog, QListView, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from engine.annotations import COLOURS, Annotation
from engine.identity import document_id_of
from engine.library import Library
from memlong_desktop import theme
from memlong_desktop.app import build
from memlong_desktop.desktop import Desktop
from memlong_desktop.item_models.note_items import NoteFilter, NoteItems, NoteRole
from memlong_desktop.paths import UserFolders
from memlong_desktop.single_instance import Launch
from tests.memlong_desktop.engine_fake import FakeEngine
from tests.memlong_desktop.note_samples import sample

LEFT = Qt.MouseButton.LeftButton
TEXT = "\n\n".join(
    f"Paragraph {n} tells of whale number {n * 7} and of the sea around it." for n in range(300)
)
Start = Callable[[Path], Desktop]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "A long book.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def start(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Start]:
    monkeypatch.setattr(theme, "reduced_motion", lambda: True)
    made: list[Desktop] = []

    def starting(file: Path) -> Desktop:
        launch = Launch((str(file),), None)
        desktop = build(qapp, launch, UserFolders(tmp_path / "data"), FakeEngine())
        made.append(desktop)
        desktop.window.resize(1280, 800)
        desktop.show()
        reader = desktop.window.reader
        qtbot.waitUntil(lambda: reader.page_count > 0, timeout=20_000)
        annotating = desktop.operations.annotating
        qtbot.waitUntil(lambda: annotating.document_id != "", timeout=20_000)
        return desktop

    yield starting
    for desktop in made:
        desktop.window.close()
        desktop.shut_down()
        desktop.window.deleteLater()
        desktop.deleteLater()
    qapp.setStyleSheet("")


def notes(desktop: Desktop) -> list[Annotation]:
    return desktop.operations.annotating.annotations


def spot(qtbot: QtBot, desktop: Desktop, words: str, page_index: int = 0) -> QPoint:
    """Where the first of some words of a page stands in the view."""
    pages = desktop.operations.text.pages
    pages.want([page_index])
    qtbot.waitUntil(lambda: pages.words(page_index) is not None, timeout=20_000)
    page = pages.words(page_index)
    assert page is not None
    at = page.text.index(words)
    word = next(word for word in page.words if word.start <= at < word.end)
    middle = QPointF((word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2)
    return desktop.window.reader.page_transform(page_index).map(middle).toPoint()


def select(qtbot: QtBot, desktop: Desktop, begin: QPoint, end: QPoint) -> None:
    view = desktop.window.reader.viewport()
    qtbot.mousePress(view, LEFT, pos=begin)
    for to in ((begin + end) / 2, end):
        where = QPointF(view.mapToGlobal(to))
        none = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(QEvent.Type.MouseMove, QPointF(to), where, LEFT, LEFT, none)
        QApplication.sendEvent(view, event)
    qtbot.mouseRelease(view, LEFT, pos=end)


def highlighted(qtbot: QtBot, desktop: Desktop, begin: str, end: str) -> Annotation:
    before = {note.annotation_id for note in notes(desktop)}
    select(qtbot, desktop, spot(qtbot, desktop, begin), spot(qtbot, desktop, end))
    desktop.window.actions_table["highlight"].trigger()
    qtbot.waitUntil(lambda: len(notes(desktop)) == len(before) + 1, timeout=20_000)
    return next(note for note in notes(desktop) if note.annotation_id not in before)


def colour_at(desktop: Desktop, annotation: Annotation) -> QColor:
    """Of the paper between two lines of letters, where the highlight lies."""
    area = desktop.noting.layer.area(annotation)
    at = QPointF(area.left() + 2, area.top() + 2).toPoint()
    return desktop.window.reader.viewport().grab().toImage().pixelColor(at)


def test_a_selection_becomes_a_highlight(
    start: Start, book: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    desktop = start(book)
    actions = desktop.window.actions_table
    assert not actions["highlight"].isEnabled()
    assert not actions["export_notes"].isEnabled()
    made = highlighted(qtbot, desktop, "Paragraph 1 ", "whale number 7 ")
    assert made.anchor.quote == "Paragraph 1 tells of whale"
    assert made.colour == "yellow"
    assert desktop.selecting.selection.is_empty
    assert actions["export_notes"].isEnabled()
    assert not actions["export_annotated"].isEnabled()  # not a PDF
    assert colour_at(desktop, made) == theme.light().own_yellow
    with Library(tmp_path / "data") as library:
        assert library.annotations.of(document_id_of(book)) == [made]


def test_a_click_opens_the_popup_and_what_it_does_is_kept(
    start: Start, book: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    desktop = start(book)
    made = highlighted(qtbot, desktop, "Paragraph 2 ", "number 14 ")
    popup, view = desktop.noting.popup, desktop.window.reader.viewport()
    assert not popup.isVisible()
    qtbot.mouseClick(view, LEFT, pos=spot(qtbot, desktop, "whale number 14"))
    assert popup.isVisible()
    assert popup.annotation_id == made.annotation_id
    popup._colours.buttons[COLOURS.index("blue")].click()
    assert notes(desktop)[0].colour == "blue"
    assert colour_at(desktop, made) != theme.light().own_yellow
    note = popup.findChild(QPlainTextEdit)
    note.setFocus()
    qtbot.keyClicks(note, "My own words")
    qtbot.keyClick(note, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert notes(desktop)[0].note == "My own words"
    qtbot.mouseClick(view, LEFT, pos=spot(qtbot, desktop, "whale number 14"))
    popup._copy.click()
    assert QGuiApplication.clipboard().text() == made.anchor.quote
    qtbot.mouseClick(view, LEFT, pos=spot(qtbot, desktop, "Paragraph 7 "))  # elsewhere
    assert not popup.isVisible()
    # The next highlight has the colour that was chosen last.
    assert highlighted(qtbot, desktop, "Paragraph 4 ", "number 28 ").colour == "blue"


def test_a_deletion_can_be_taken_back(start: Start, book: Path, qtbot: QtBot) -> None:
    desktop = start(book)
    made = highlighted(qtbot, desktop, "Paragraph 2 ", "number 14 ")
    undo = desktop.window.actions_table["undo_delete"]
    qtbot.mouseClick(
        desktop.window.reader.viewport(), LEFT, pos=spot(qtbot, desktop, "whale number 14")
    )
    assert not undo.isEnabled()
    desktop.noting.popup._delete.click()
    assert notes(desktop) == []
    assert desktop.noting.notice.words == "Highlight deleted"
    assert undo.isEnabled()
    desktop.noting.notice._button.click()
    assert notes(desktop) == [made]
    assert desktop.noting.notice.words == ""
    assert not undo.isEnabled()
    desktop.operations.annotating.delete(made.annotation_id)
    undo.trigger()
    assert notes(desktop) == [made]


def test_what_is_being_written_is_kept_when_the_window_closes(
    start: Start, book: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    desktop = start(book)
    highlighted(qtbot, desktop, "Paragraph 2 ", "number 14 ")
    qtbot.mouseClick(
        desktop.window.reader.viewport(), LEFT, pos=spot(qtbot, desktop, "whale number 14")
    )
    qtbot.keyClicks(desktop.noting.popup.findChild(QPlainTextEdit), "Not finished")
    desktop.window.close()
    desktop.shut_down()
    with Library(tmp_path / "data") as library:
        (kept,) = library.annotations.of(document_id_of(book))
    assert kept.note == "Not finished"


def test_what_can_be_undone_goes_with_its_document(start: Start, book: Path, qtbot: QtBot) -> None:
    desktop = start(book)
    made = highlighted(qtbot, desktop, "Paragraph 2 ", "number 14 ")
    desktop.operations.annotating.delete(made.annotation_id)
    assert desktop.noting.notice.words == "Highlight deleted"
    other = book.with_name("other.txt")
    other.write_text("Another book.", encoding="utf-8")
    with qtbot.waitSignal(desktop.operations.opened, timeout=20_000):
        desktop.operations.open_document(other)
    assert desktop.noting.notice.words == ""
    assert not desktop.window.actions_table["undo_delete"].isEnabled()


def test_a_note_on_a_page_needs_no_selection(start: Start, book: Path, qtbot: QtBot) -> None:
    desktop = start(book)
    desktop.window.reader.go_to(2)
    desktop.window.actions_table["page_note"].trigger()
    popup = desktop.noting.popup
    qtbot.waitUntil(popup.isVisible, timeout=20_000)
    note = popup.findChild(QPlainTextEdit)
    qtbot.waitUntil(note.hasFocus)
    qtbot.keyClicks(note, "About this page")
    qtbot.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (made,) = notes(desktop)
    assert made.is_page_note
    assert (made.anchor.page_index, made.note) == (2, "About this page")
    # Its sign stands on the page, and a click on it opens it.
    sign = desktop.noting.layer.area(made)
    assert desktop.window.reader.page_rect(2).contains(sign)
    qtbot.mouseClick(desktop.window.reader.viewport(), LEFT, pos=sign.center().toPoint())
    assert popup.annotation_id == made.annotation_id


def test_the_panel_lists_goes_there_and_deletes_by_keyboard(
    start: Start, book: Path, qtbot: QtBot
) -> None:
    desktop = start(book)
    window = desktop.window
    first = highlighted(qtbot, desktop, "Paragraph 4 ", "number 28 ")
    other = highlighted(qtbot, desktop, "Paragraph 1 ", "number 7 ")
    annotating = desktop.operations.annotating
    annotating.note_page(window.reader.page_count - 1, "green")
    qtbot.waitUntil(lambda: len(notes(desktop)) == 3, timeout=20_000)
    window.actions_table["notes"].trigger()
    assert window.panel == "notes"
    panel = desktop.noting.panel
    rows = panel.findChild(QListView)
    assert rows.hasFocus()
    shown = [rows.model().index(n, 0).data(NoteRole.ANNOTATION) for n in range(3)]
    assert shown[:2] == [other, first]
    rows.setCurrentIndex(rows.model().index(2, 0))
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert window.reader.page_index == window.reader.page_count - 1
    assert window.actions_table["back"].isEnabled()
    rows.setCurrentIndex(rows.model().index(0, 0))
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert other not in notes(desktop)
    assert rows.model().rowCount() == 2
    assert rows.model().index(0, 0).data(NoteRole.ANNOTATION) == first


def test_a_note_can_be_written_where_words_are_selected(
    start: Start, book: Path, qtbot: QtBot
) -> None:
    desktop = start(book)
    begin = spot(qtbot, desktop, "Paragraph 3 ")
    select(qtbot, desktop, begin, spot(qtbot, desktop, "number 21 "))
    menu = QMenu()
    at = desktop.window.reader.page_point(QPointF(begin))
    desktop.window.reader.menu_requested.emit(menu, at)
    colours = next(a for a in menu.actions() if a.text() == "Highlight").menu()
    assert [action.text() for action in colours.actions()] == [c.capitalize() for c in COLOURS]
    assert "Highlight and write a note…" in [action.text() for action in menu.actions()]
    desktop.window.actions_table["highlight_note"].trigger()
    qtbot.waitUntil(desktop.noting.popup.isVisible, timeout=20_000)
    qtbot.waitUntil(desktop.noting.popup.findChild(QPlainTextEdit).hasFocus)
    select(qtbot, desktop, begin, spot(qtbot, desktop, "number 21 "))
    colours.actions()[COLOURS.index("purple")].trigger()
    qtbot.waitUntil(lambda: "purple" in [note.colour for note in notes(desktop)], timeout=20_000)


def test_notes_of_a_changed_file_are_offered_and_brought_over(
    start: Start, book: Path, qtbot: QtBot
) -> None:
    desktop = start(book)
    made = highlighted(qtbot, desktop, "Paragraph 4 ", "number 28 ")
    desktop.operations.close_document()
    assert notes(desktop) == []
    book.write_text("A new beginning of the book.\n\n" * 40 + TEXT, encoding="utf-8")
    desktop.operations.open_document(book)
    banner = desktop.window.reader_banner
    qtbot.waitUntil(lambda: banner.failure is not None, timeout=20_000)
    assert banner.failure is not None
    assert banner.failure.message == "This file has changed since you made 1 note in it."
    assert not desktop.noting.panel._carry.isHidden()
    banner._remedy.click()
    qtbot.waitUntil(lambda: len(notes(desktop)) == 1, timeout=20_000)
    (moved,) = notes(desktop)
    assert moved.found
    assert moved.anchor.quote == made.anchor.quote
    assert moved.anchor.page_index > made.anchor.page_index
    assert desktop.noting.panel._carry.isHidden()
    assert desktop.noting.notice.words == "1 note brought over"


def test_notes_are_exported_where_the_reader_says(
    start: Start,
    book: Path,
    qtbot: QtBot,
    tmp_path: Path,
    data_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    desktop = start(data_dir / "documents/pdf/tracemonkey.pdf")
    highlighted(qtbot, desktop, "Dynamic languages such", "JavaScript are more")
    notice = desktop.noting.notice
    desktop.window.actions_table["export_notes"].trigger()
    qtbot.waitUntil(lambda: notice.words == "1 note written to out.md", timeout=20_000)
    assert "Dynamic languages such as JavaScript" in target.with_suffix(".md").read_text("utf-8")
    desktop.window.actions_table["export_annotated"].trigger()
    qtbot.waitUntil(lambda: notice.words == "1 note written to out.pdf", timeout=20_000)
    assert target.with_suffix(".pdf").read_bytes()[:5] == b"%PDF-"
    # Over the original: refused, in the banner.
    original = data_dir / "documents/pdf/tracemonkey.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(original), ""))
    desktop.window.actions_table["export_annotated"].trigger()
    banner = desktop.window.reader_banner
    qtbot.waitUntil(lambda: banner.failure is not None, timeout=20_000)
    assert banner.failure is not None
    assert "original itself" in banner.failure.message


def test_the_list_keeps_the_rules_of_item_models(qtbot: QtBot) -> None:
    items = NoteItems()
    tester = QAbstractItemModelTester(items, QAbstractItemModelTester.FailureReportingMode.Fatal)
    one, two, three = (sample(n, page_index=n, note=f"note {n}") for n in (1, 2, 3))
    resets: list[None] = []
    items.modelReset.connect(lambda: resets.append(None))
    for shown in ([two], [two, three], [one, two, three], [one, three], [one], []):
        items.set_annotations(shown)
        assert [items.index(n).data(NoteRole.ANNOTATION) for n in range(items.rowCount())] == shown
    assert resets == []  # each was one row more or less
    items.set_annotations([one, two, three])
    assert len(resets) == 1
    del tester


def test_the_filter_takes_words_and_colours(qtbot: QtBot) -> None:
    items, filtered = NoteItems(), NoteFilter()
    filtered.setSourceModel(items)
    items.set_annotations(
        [
            sample(1, quote="The White Whale", note="of Ahab", colour="blue"),
            sample(2, quote="A white sail", colour="green"),
            sample(3, quote="", note="nothing", colour="blue"),
        ]
    )

    def shown() -> list[int]:
        rows = range(filtered.rowCount())
        return [filtered.index(n, 0).data(NoteRole.ANNOTATION).annotation_id for n in rows]

    filtered.set_words("WHITE")
    assert shown() == [1, 2]
    filtered.set_words("ahab whale")
    assert shown() == [1]
    filtered.set_words("")
    filtered.set_colours(frozenset(["blue"]))
    assert shown() == [1, 3]
    filtered.set_colours(frozenset())
    assert shown() == [1, 2, 3]


def test_a_row_says_to_a_screen_reader_what_it_shows(qtbot: QtBot) -> None:
    items = NoteItems()
    items.set_labels(lambda page_index: "xii" if page_index == 3 else "?")
    items.set_annotations(
        [
            sample(1, page_index=3, quote="Call me\nIshmael", note="First words", colour="purple"),
            sample(2, page_index=3, quote="gone", found=False),
        ]
    )
    said = [items.index(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(2)]
    assert said == [
        "page xii, Purple, Call me Ishmael, First words",
        "page xii, Yellow, gone, not found in this version",
    ]
