"""Searching in the whole window, over real documents, stored and not."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from engine.client import DocumentProcess
from engine.documents.reader import TEXT_VERSION
from engine.documents.text_store import TextStore
from engine.finding import Hit, Query
from engine.records.indexing import DocumentAdded
from memlong_desktop import theme
from memlong_desktop.app import build
from memlong_desktop.desktop import Desktop
from memlong_desktop.paths import UserFolders
from memlong_desktop.single_instance import Launch
from tests.memlong_desktop.engine_fake import FACTS, FakeEngine, entry

SHIFT = Qt.KeyboardModifier.ShiftModifier
Open = Callable[..., Desktop]


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def open_document(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    data_dir: Path,
    engine: FakeEngine,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Open]:
    monkeypatch.setattr(theme, "reduced_motion", lambda: True)
    made: list[Desktop] = []

    def opening(name: str, page: int | None = None) -> Desktop:
        launch = Launch((str(data_dir / "documents" / name),), page)
        desktop = build(qapp, launch, UserFolders(tmp_path / "data"), engine)
        made.append(desktop)
        desktop.window.resize(1400, 900)
        desktop.show()
        qtbot.waitUntil(lambda: desktop.window.reader.page_count > 0, timeout=20_000)
        return desktop

    yield opening
    for desktop in made:
        desktop.window.close()
        desktop.shut_down()
        desktop.window.deleteLater()
        desktop.deleteLater()
    qapp.setStyleSheet("")


def type_words(qtbot: QtBot, desktop: Desktop, words: str) -> None:
    desktop.window.actions_table["find"].trigger()
    field = desktop.searching.bar._field
    field.clear()
    qtbot.keyClicks(field, words)


def settled(qtbot: QtBot, desktop: Desktop, query: Query) -> list[Hit]:
    searching = desktop.searching
    qtbot.waitUntil(
        lambda: (
            searching.bar._told == query
            and not searching.bar._typing.isActive()
            and not desktop.operations.text.finding.active
        ),
        timeout=30_000,
    )
    return [searching.items.hit(row) for row in range(searching.items.rowCount())]


def seen(desktop: Desktop, hit: Hit) -> bool:
    reader = desktop.window.reader
    at = reader.page_transform(hit.page_index).map(QPointF(*hit.boxes[0][:2]))
    return reader.viewport().rect().contains(at.toPoint())


def count(desktop: Desktop) -> str:
    return desktop.searching.bar._count.text()


def expected_pages(data_dir: Path, name: str, words: str) -> list[int]:
    with DocumentProcess(data_dir / "documents" / name) as process:
        pages = process.text(0, process.open().page_count)
    return [
        page.page_index
        for page in pages
        for _ in range(page.text.lower().replace("\n", " ").count(words))
    ]


def test_hits_come_while_typing_and_are_counted(
    qtbot: QtBot, open_document: Open, data_dir: Path
) -> None:
    desktop = open_document("pdf/tracemonkey.pdf")
    assert desktop.searching.bar.isHidden()
    type_words(qtbot, desktop, "trace tree")
    hits = settled(qtbot, desktop, Query("trace tree"))
    expected = expected_pages(data_dir, "pdf/tracemonkey.pdf", "trace tree")
    assert [hit.page_index for hit in hits] == expected
    assert len(hits) > 10
    assert count(desktop) == f"1 of {len(hits)}"
    assert all(hit.snippet.text[hit.snippet.start :].lower().startswith("trace") for hit in hits)


def test_from_hit_to_hit_and_back(qtbot: QtBot, open_document: Open) -> None:
    desktop = open_document("pdf/tracemonkey.pdf")
    reader, searching = desktop.window.reader, desktop.searching
    type_words(qtbot, desktop, "nanojit")
    hits = settled(qtbot, desktop, Query("nanojit"))
    assert searching.current is hits[0]
    assert seen(desktop, hits[0])
    field = searching.bar._field
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert searching.current is hits[1]
    desktop.window.actions_table["find_next"].trigger()
    assert searching.current is hits[2]
    assert count(desktop) == f"3 of {len(hits)}"
    assert seen(desktop, hits[2])
    qtbot.keyClick(field, Qt.Key.Key_Return, SHIFT)
    desktop.window.actions_table["find_previous"].trigger()
    desktop.window.actions_table["find_previous"].trigger()
    assert searching.current is hits[-1]  # round the beginning
    reader.back()
    assert reader.page_index == 0  # where the search began, however many hits were looked at
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert searching.bar.isHidden()
    assert searching.items.rowCount() == 0
    assert searching.current is None


def test_the_search_begins_where_the_reader_is(qtbot: QtBot, open_document: Open) -> None:
    desktop = open_document("pdf/freeculture.pdf", 200)
    told: list[int] = []
    desktop.operations.text.finding.found.connect(lambda hits: told.append(hits[0].page_index))
    type_words(qtbot, desktop, "doctrine")
    hits = settled(qtbot, desktop, Query("doctrine"))
    assert desktop.searching.current is not None
    assert desktop.searching.current.page_index >= 199
    assert told[0] >= 199
    assert min(told) < 199
    assert [hit.page_index for hit in hits] == sorted(hit.page_index for hit in hits)


def test_case_whole_words_and_accents(qtbot: QtBot, open_document: Open) -> None:
    desktop = open_document("pdf/tracemonkey.pdf")
    bar = desktop.searching.bar
    type_words(qtbot, desktop, "Trace")
    everything = len(settled(qtbot, desktop, Query("Trace")))
    bar._case.click()
    cased = len(settled(qtbot, desktop, Query("Trace", match_case=True)))
    bar._words.click()
    whole = len(settled(qtbot, desktop, Query("Trace", match_case=True, whole_words=True)))
    assert everything > cased > whole > 0


def test_what_is_not_there_is_said(qtbot: QtBot, open_document: Open) -> None:
    desktop = open_document("pdf/tracemonkey.pdf")
    type_words(qtbot, desktop, "zebra")
    assert settled(qtbot, desktop, Query("zebra")) == []
    qtbot.waitUntil(lambda: count(desktop) == "Not found")
    assert desktop.searching.bar._warning.isHidden()


@pytest.mark.parametrize("name", ["pdf/multipage.pdf", "pdf/truetype_font_nomapping.pdf"])
def test_pages_without_usable_text_are_told_of(
    qtbot: QtBot, open_document: Open, name: str
) -> None:
    desktop = open_document(name)
    type_words(qtbot, desktop, "nowhere")
    assert settled(qtbot, desktop, Query("nowhere")) == []
    warning = desktop.searching.bar._warning
    qtbot.waitUntil(lambda: not warning.isHidden())
    assert "hold no text that can be searched" in warning.toolTip()


def test_hits_are_listed_by_page_and_chosen(qtbot: QtBot, open_document: Open) -> None:
    desktop = open_document("pdf/tracemonkey.pdf")
    window, searching = desktop.window, desktop.searching
    type_words(qtbot, desktop, "nanojit")
    hits = settled(qtbot, desktop, Query("nanojit"))
    window.actions_table["hits"].trigger()
    assert window.panel == "hits"
    view = searching._view.findChild(QListView)
    assert view is not None
    row = len(hits) - 1
    index = searching.items.index(row)
    view.scrollTo(index)
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center()
    )
    assert searching.current is hits[row]
    assert seen(desktop, hits[row])
    assert view.currentIndex().row() == row
    image = searching._view.grab().toImage()
    assert not image.isNull()


def test_hits_are_painted(qtbot: QtBot, open_document: Open) -> None:
    desktop = open_document("pdf/tracemonkey.pdf")
    reader = desktop.window.reader
    reader.set_zoom(1.0)
    type_words(qtbot, desktop, "JavaScript")
    hits = settled(qtbot, desktop, Query("JavaScript"))
    other = next(h for h in hits if h.page_index == 0 and h is not desktop.searching.current)
    wanted = theme.light().search_highlight

    def painted() -> bool:
        to_view = reader.page_transform(0)
        x0, y0, x1, _ = other.boxes[0]
        left, right = to_view.map(QPointF(x0, y0)), to_view.map(QPointF(x1, y0))
        image = reader.viewport().grab().toImage()
        colours = [
            image.pixelColor(x, round(left.y())) for x in range(int(left.x()), int(right.x()))
        ]
        return any(_near(colour, wanted) for colour in colours)

    qtbot.waitUntil(painted, timeout=20_000)


def _near(a: QColor, b: QColor) -> bool:
    return abs(a.red() - b.red()) + abs(a.green() - b.green()) + abs(a.blue() - b.blue()) < 6


def test_what_is_selected_is_searched_for(qtbot: QtBot, open_document: Open) -> None:
    desktop = open_document("pdf/tracemonkey.pdf")
    pages = desktop.operations.text.pages
    pages.want([0])
    qtbot.waitUntil(lambda: pages.words(0) is not None, timeout=20_000)
    page = pages.words(0)
    assert page is not None
    start = page.text.index("JavaScript")
    desktop.selecting.selection.select(0, start, start + len("JavaScript"))
    desktop.window.actions_table["find_selection"].trigger()
    assert settled(qtbot, desktop, Query("JavaScript"))
    assert desktop.searching.bar._field.text() == "JavaScript"


def test_stored_text_is_searched_and_what_is_missing_read(
    qtbot: QtBot, open_document: Open, engine: FakeEngine, data_dir: Path, tmp_path: Path
) -> None:
    name = "pdf/tracemonkey.pdf"
    desktop = open_document(name)
    document = desktop.operations.document
    assert document is not None
    known = entry(path=str(document.path), title="T", state="reading")
    folder = tmp_path / "data" / "documents" / known.document_id
    folder.mkdir(parents=True)
    with DocumentProcess(document.path) as process:
        process.open()
        pages = process.text(0, 6)
    with TextStore(folder) as store, store.writing():
        store.add_pages(pages)
        store.note("text", str(TEXT_VERSION))
    engine.preparing.put(FACTS, None)
    engine.script(document.path).put(DocumentAdded(known))
    finding = desktop.operations.text.finding
    qtbot.waitUntil(lambda: finding._folder == folder, timeout=20_000)
    done: list[int] = []
    finding.progressed.connect(lambda progress: done.append(progress.done))
    type_words(qtbot, desktop, "trace tree")
    hits = settled(qtbot, desktop, Query("trace tree"))
    assert [h.page_index for h in hits] == expected_pages(data_dir, name, "trace tree")
    assert 6 in done  # what is stored first, in one go
    assert done[-1] == 14


def test_a_new_search_ends_the_one_before(qtbot: QtBot, open_document: Open) -> None:
    desktop = open_document("pdf/freeculture.pdf")
    finding = desktop.operations.text.finding
    finding.search(Query("the"), 0)
    with qtbot.waitSignal(finding.found, timeout=20_000):
        pass
    desktop.searching.items.clear()
    finding.search(Query("Lessig"), 0)
    with qtbot.waitSignal(finding.finished, timeout=60_000):
        pass
    items = desktop.searching.items
    texts = {items.hit(row).snippet for row in range(items.rowCount())}
    assert texts
    assert all("lessig" in snippet.text.lower() for snippet in texts)


def test_closing_the_book_closes_the_bar(qtbot: QtBot, open_document: Open) -> None:
    desktop = open_document("pdf/tracemonkey.pdf")
    type_words(qtbot, desktop, "trace")
    settled(qtbot, desktop, Query("trace"))
    desktop.window.actions_table["close_document"].trigger()
    assert desktop.searching.bar.isHidden()
    assert desktop.searching.items.rowCount() == 0
    assert not desktop.window.actions_table["find"].isEnabled()
