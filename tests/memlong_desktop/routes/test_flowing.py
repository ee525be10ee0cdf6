"""A real EPUB in larger text, in the whole window: the place stays, what is kept stands right."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from engine.annotations import Anchor, Annotation, PageMarks
from engine.documents.client import DocumentProcess
from engine.documents.sentences import sentences
from engine.documents.word_boxes import boxes_for
from engine.identity import document_id_of
from engine.library import Library
from engine.records.answers import Citation, Passage
from engine.records.base import Box
from engine.records.library import Flow
from engine.records.pages import Destination, PageText
from memlong_desktop import theme as themes
from memlong_desktop.desktop import Desktop
from memlong_desktop.routes.bookmarking import BookmarkRoute
from memlong_desktop.routes.flowing import SIZES, size_beside
from memlong_desktop.views.tool_row import TEXT_MENU
from tests.memlong_desktop.engine_fake import answer

Start = Callable[..., Desktop]
LARGE = Flow(size=12.0, family="sans", margins="wide", spacing="wide")
PAGE = 9  # of the default layout: with prose on it and before it


def letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


class Book:
    """The EPUB in its default layout, and what a library keeps of it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.id = document_id_of(path)
        with DocumentProcess(path) as process:
            self.facts = process.open()
            self.pages = process.text(0, self.facts.page_count)
        self.quote, self.boxes, self.start = self.sentence(self.pages[PAGE])

    @property
    def citation(self) -> Citation:
        """As an answer names it."""
        label = str(PAGE + 1)
        return Citation(1, self.id, "Georgia", 3, PAGE, label, self.quote, self.boxes, 1.0)

    def sentence(self, page: PageText) -> tuple[str, tuple[Box, ...], int]:
        """One of the middle of a page."""
        spans = [span for span in sentences(page.text) if 60 < span[1] - span[0] < 300]
        start, end = spans[len(spans) // 2]
        return page.text[start:end], boxes_for(page.words, start, end), start

    def keep(self, data: Path) -> None:
        """A conversation with a citation and a passage, and a highlight; no view yet."""
        boxes = tuple((PAGE, box) for box in self.boxes)
        passages = (Passage(3, self.quote, PAGE, str(PAGE + 1), 0.9, boxes=boxes),)
        said = answer(document_id=self.id, citations=(self.citation,), passages=passages)
        marks = (PageMarks(PAGE, self.boxes),)
        anchor = Anchor(PAGE, self.boxes[0][1], marks, self.quote, self.start)
        with Library(data) as library:
            library.add(self.id, self.path, self.facts)
            library.add_answer(said)
            library.annotations.keep_all(
                [Annotation(0, self.id, anchor, "green", "Mine", 1.0, 1.0)], self.path
            )


@pytest.fixture(scope="module")
def book(data_dir: Path) -> Book:
    return Book(data_dir / "documents/epub/idpf-georgia-cfi.epub")


@pytest.fixture
def desktop(
    start: Start, book: Book, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Desktop:
    monkeypatch.setattr(themes, "reduced_motion", lambda: True)
    book.keep(tmp_path / "data")
    opened: Desktop = start(book.path)
    qtbot.waitUntil(lambda: opened.operations.entry is not None, timeout=20_000)
    qtbot.waitUntil(lambda: bool(opened.operations.annotating.annotations), timeout=20_000)
    return opened


def lay_out(desktop: Desktop, qtbot: QtBot, *action_ids: str) -> Flow:
    """Trigger actions of the text, as quickly as keys can be pressed."""
    for action_id in action_ids:
        desktop.window.actions_table[action_id].trigger()
    wanted = desktop.window.reader.view.flow
    qtbot.waitUntil(lambda: document_flow(desktop) == wanted, timeout=30_000)
    return wanted


def document_flow(desktop: Desktop) -> Flow | None:
    document = desktop.operations.document
    return None if document is None else document.flow


def enlarge(desktop: Desktop, qtbot: QtBot) -> None:
    flow = lay_out(desktop, qtbot, "larger_text", "sans_letters", "wide_margins", "wide_lines")
    assert flow == LARGE


def words_in(desktop: Desktop, qtbot: QtBot, page_index: int, boxes: tuple[Box, ...] = ()) -> str:
    """What can be read on a page that is shown; of some boxes, what they cover."""
    pages = desktop.operations.text.pages
    pages.want([page_index])
    qtbot.waitUntil(lambda: pages.words(page_index) is not None, timeout=20_000)
    page = pages.words(page_index)
    assert page is not None
    if not boxes:
        return page.text
    return " ".join(
        page.text[word.start : word.end]
        for word in page.words
        if any(
            x0 <= (word.x0 + word.x1) / 2 <= x1 and y0 <= (word.y0 + word.y1) / 2 <= y1
            for x0, y0, x1, y1 in boxes
        )
    )


def first_line(desktop: Desktop, qtbot: QtBot) -> str:
    """The first line in view, whose words are all seen."""
    reader = desktop.window.reader
    point = reader.page_point(QPointF(10.0, 0.0), nearest=True)
    assert point is not None
    words_in(desktop, qtbot, point.page_index)
    page = desktop.operations.text.pages.words(point.page_index)
    assert page is not None
    first = next(word for word in page.words if word.y0 > point.y)
    line = [word for word in page.words if abs(word.y0 - first.y0) < 3.0]
    return page.text[line[0].start : line[-1].end]


def test_a_citation_lands_on_its_sentence_in_any_layout(
    desktop: Desktop, book: Book, qtbot: QtBot
) -> None:
    window, reader = desktop.window, desktop.window.reader
    qtbot.waitUntil(lambda: len(window.strip.places) == 1, timeout=20_000)
    cited = book.citation
    window.chat.citation_activated.emit(cited)
    assert reader.page_index == PAGE
    count = reader.page_count
    enlarge(desktop, qtbot)
    assert reader.page_count > 1.3 * count
    with qtbot.waitSignal(desktop.operations.carrying.led, timeout=20_000) as led:
        window.chat.citation_activated.emit(cited)
    page_index, boxes = led.args
    assert reader.page_index == page_index > PAGE
    assert letters(book.quote) in letters(words_in(desktop, qtbot, page_index, boxes))
    assert not reader.citation_outline().isEmpty()
    qtbot.waitUntil(lambda: len(window.strip.places) == 1, timeout=20_000)
    (place,) = window.strip.places
    assert place.place.page_index == page_index
    assert place.passage.boxes == tuple((page_index, box) for box in boxes)
    reader.clear_citation()
    window.strip.passage_requested.emit(place.passage)
    assert reader.page_index == page_index
    assert not reader.citation_outline().isEmpty()
    (mine,) = desktop.operations.annotating.annotations
    assert mine.anchor.page_index == page_index
    covered = words_in(desktop, qtbot, mine.anchor.page_index, mine.anchor.marks[0].boxes)
    assert letters(book.quote) in letters(covered)
    desktop.searching.search("the")  # what is stored is of other pages than these
    items, finding = desktop.searching.items, desktop.operations.text.finding
    qtbot.waitUntil(lambda: items.rowCount() > 0 and not finding.active, timeout=30_000)
    found = items.rowCount()
    lay_out(desktop, qtbot, "usual_text")
    qtbot.waitUntil(lambda: items.rowCount() == found and not finding.active, timeout=30_000)
    hit = items.hit(found - 1)
    assert letters(words_in(desktop, qtbot, hit.page_index, hit.boxes)).startswith("the")


def test_the_place_stays_and_comes_back(
    desktop: Desktop, start: Start, book: Book, tmp_path: Path, qtbot: QtBot
) -> None:
    reader = desktop.window.reader
    reader.go_to(4)
    reader.show_citation(PAGE, book.boxes)
    place = reader.place_of(Destination(PAGE, 0.0, book.boxes[0][1]))
    reader.go_to(place.page_index, place.fraction)
    enlarge(desktop, qtbot)
    around = book.pages[PAGE - 1].text[-200:] + book.pages[PAGE].text[: book.start + 200]
    assert letters(first_line(desktop, qtbot)) in letters(around)
    reader.back()
    reader.back()
    assert 4 < reader.page_index < PAGE + 3  # what was page 4 has another number now
    kept, count, view = reader.position(), reader.page_count, reader.view
    desktop.window.close()
    desktop.shut_down()
    with Library(tmp_path / "data") as library:
        assert library.view(book.id) == view
        assert library.position(book.id) == kept
    again = start(book.path).window.reader
    assert (again.page_count, again.view.flow) == (count, LARGE)  # from its first page on
    qtbot.waitUntil(lambda: again.position() == kept, timeout=20_000)


def test_what_is_made_in_large_text_is_kept_in_the_default_layout(
    desktop: Desktop, book: Book, tmp_path: Path, qtbot: QtBot
) -> None:
    enlarge(desktop, qtbot)
    reader, annotating = desktop.window.reader, desktop.operations.annotating
    reader.go_to(reader.page_count // 2)
    page_index = reader.page_index
    words_in(desktop, qtbot, page_index)
    page = desktop.operations.text.pages.words(page_index)
    assert page is not None
    chosen = page.words[10:22]
    words = page.text[chosen[0].start : chosen[-1].end]
    boxes = tuple((word.x0, word.y0, word.x1, word.y1) for word in chosen)
    with qtbot.waitSignal(annotating.made, timeout=20_000) as made:
        annotating.highlight([PageMarks(page_index, boxes)], words, "blue")
    shown = made.args[0]
    assert shown.anchor.page_index == page_index
    (route,) = desktop.window.findChildren(BookmarkRoute)
    with qtbot.waitSignal(route.bookmarking.changed, timeout=20_000):
        desktop.window.actions_table["bookmark"].trigger()
    assert route.bookmarking.bookmarks[0].page_index == page_index
    assert desktop.window.actions_table["bookmark"].isChecked()
    with Library(tmp_path / "data") as library:
        _, mine = sorted(library.annotations.of(book.id), key=lambda a: a.annotation_id)
        (marked,) = library.bookmarks.of(book.id)
    assert letters(mine.anchor.quote) == letters(words)
    assert letters(words) in letters(book.pages[mine.anchor.page_index].text)
    assert mine.anchor.page_index < page_index
    assert marked.page_index in (mine.anchor.page_index - 1, mine.anchor.page_index)
    lay_out(desktop, qtbot, "usual_text")
    qtbot.waitUntil(lambda: len(annotating.annotations) == 2)
    assert {a.anchor for a in annotating.annotations} >= {mine.anchor}
    assert route.bookmarking.bookmarks == [marked]


def test_only_documents_whose_text_flows_have_these_actions(
    start: Start, data_dir: Path, desktop: Desktop, qtbot: QtBot
) -> None:
    actions, row = desktop.window.actions_table, desktop.window.tool_row
    names = [action_id for group in TEXT_MENU for action_id in group]
    assert all(actions[name].isEnabled() for name in names)
    assert row.text_button.isVisible()
    assert actions["own_letters"].isChecked()
    desktop.operations.open_document(data_dir / "documents/pdf/vertical.pdf")
    qtbot.waitUntil(lambda: desktop.window.reader.page_count == 3, timeout=20_000)
    assert not any(actions[name].isEnabled() for name in names)
    assert not row.text_button.isVisible()


def test_sizes_go_up_and_down_and_end() -> None:
    assert size_beside(11.0, 1) == 12.0
    assert size_beside(11.5, -1) == 11.0
    assert size_beside(float(SIZES[-1]), 1) == SIZES[-1]
    assert size_beside(float(SIZES[0]), -1) == SIZES[0]


def test_new_documents_are_shown_as_the_settings_say(
    start: Start, book: Book, tmp_path: Path, qtbot: QtBot
) -> None:
    settings = tmp_path / "data" / "settings.toml"
    settings.parent.mkdir()
    settings.write_text('[pages]\ncolours = "sepia"\ntext_size = 13\n', encoding="utf-8")
    reader = start(book.path).window.reader
    assert reader.view.flow == Flow(size=13.0)
    qtbot.waitUntil(lambda: reader.view.colours == "sepia", timeout=20_000)
    assert reader.page_colours == "sepia"
