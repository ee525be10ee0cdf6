"""The thumbnails panel over real documents: lazy, last in the queue, marked, steered by keys."""

from collections.abc import Callable
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from engine.records.pages import PageImage
from memlong_desktop.desktop import Desktop
from memlong_desktop.item_models.page_items import PageRole
from memlong_desktop.routes.paging import Paging
from memlong_desktop.views.page_cache import PageCache
from memlong_desktop.views.page_pictures import Tile
from memlong_desktop.views.thumbnails_view import CAPACITY, ThumbnailsView

Start = Callable[..., Desktop]


def panel(desktop: Desktop) -> ThumbnailsView:
    (found,) = desktop.window.findChildren(ThumbnailsView)
    return found


def grid(desktop: Desktop) -> QListView:
    (found,) = panel(desktop).findChildren(QListView)
    return found


def pictures(desktop: Desktop) -> PageCache:
    (paging,) = desktop.window.findChildren(Paging)
    assert paging._cache is not None
    return paging._cache


def drawn(desktop: Desktop) -> list[int]:
    count = desktop.window.reader.page_count
    return [page for page in range(count) if pictures(desktop).page(page) is not None]


@pytest.fixture
def book(start: Start, data_dir: Path) -> Desktop:
    return start(data_dir / "documents/pdf/freeculture.pdf")


def show(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.window.actions_table["thumbnails"].trigger()
    view = panel(desktop)
    qtbot.waitUntil(lambda: set(view.pages_in_view()) <= set(drawn(desktop)), timeout=20_000)


def test_only_what_is_seen_and_a_little_more_is_drawn(book: Desktop, qtbot: QtBot) -> None:
    assert drawn(book) == []  # a hidden panel asks for nothing
    show(book, qtbot)
    seen = panel(book).pages_in_view()
    assert seen.start == 0
    assert 4 <= len(seen) <= 20
    qtbot.waitUntil(lambda: book.operations.reading.lane.waiting == 0, timeout=20_000)
    assert len(drawn(book)) <= 3 * len(seen)
    image = pictures(book).page(5)
    assert image is not None
    assert image.image.width() <= 150


def test_the_page_in_view_is_marked_and_shown(book: Desktop, qtbot: QtBot) -> None:
    show(book, qtbot)
    book.window.reader.go_to(200)
    index = grid(book).currentIndex()
    assert index.row() == 200
    assert index.data(PageRole.IS_CURRENT)
    assert 200 in panel(book).pages_in_view()
    qtbot.waitUntil(lambda: 200 in drawn(book), timeout=20_000)


def test_a_click_and_a_key_go_to_a_page(book: Desktop, qtbot: QtBot) -> None:
    show(book, qtbot)
    view = grid(book)
    point = view.visualRect(view.model().index(3, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert book.window.reader.page_index == 3
    assert book.window.actions_table["back"].isEnabled()
    panel(book).focus_list()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert book.window.reader.page_index == 3  # looking around does not move the reader
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert book.window.reader.page_index == 4


def test_reading_does_not_wait_for_thumbnails(book: Desktop, qtbot: QtBot) -> None:
    asked: list[str] = []
    lane = book.operations.reading.lane
    thumbnails, reader = pictures(book), book.window.reader
    render = thumbnails._render

    def rendering(page_index: int, zoom: float, clip: Tile | None = None) -> PageImage:
        asked.append("thumbnail")
        return render(page_index, zoom, clip)

    thumbnails._render = rendering
    book.window.actions_table["thumbnails"].trigger()
    qtbot.waitUntil(lambda: "thumbnail" in asked, timeout=20_000)
    before = len(asked)
    job = lane.run(lambda: asked.append("page"))
    with qtbot.waitSignal(job.finished, timeout=20_000):
        reader.go_to(100)
    assert "page" in asked[before : before + 2]  # after the one that was being drawn, no later


def test_thumbnails_take_the_looks_of_the_pages(book: Desktop, qtbot: QtBot) -> None:
    show(book, qtbot)
    before = pictures(book).page(5)
    assert before is not None
    tall = before.image.height() > before.image.width()
    book.window.reader.change_view(colours="dark", turn=90)
    turned = lambda: (p := pictures(book).page(5)) is not None and p.turn == 90  # noqa: E731
    qtbot.waitUntil(turned, timeout=20_000)
    after = pictures(book).page(5)
    assert after is not None
    assert (after.image.width() > after.image.height()) == tall
    whole = after.in_colours("dark").scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation)
    assert whole.pixelColor(0, 0).lightness() < 100


def test_another_book_has_its_own_pages(book: Desktop, qtbot: QtBot, data_dir: Path) -> None:
    show(book, qtbot)
    book.operations.open_document(data_dir / "documents/pdf/vertical.pdf")
    qtbot.waitUntil(lambda: grid(book).model().rowCount() == 3, timeout=20_000)
    qtbot.waitUntil(lambda: drawn(book) == [0, 1, 2], timeout=20_000)
    book.operations.close_document()
    assert grid(book).model().rowCount() == 352  # the tab before it
    book.operations.close_document()
    assert grid(book).model().rowCount() == 0


def test_a_page_that_cannot_be_drawn_is_paper_and_no_message(
    start: Start, data_dir: Path, qtbot: QtBot
) -> None:
    desktop = start(data_dir / "documents/pdf/testPDF_bad_page_303226.pdf")
    desktop.window.actions_table["thumbnails"].trigger()
    qtbot.waitUntil(lambda: len(drawn(desktop)) >= 2, timeout=20_000)
    assert not panel(desktop).grab().isNull()


def test_a_hundred_thousand_pages(start: Start, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "many.pdf"
    write_blank_pages(path, 100_000)
    desktop = start(path)
    clock = QElapsedTimer()
    clock.start()
    desktop.window.actions_table["thumbnails"].trigger()
    assert clock.elapsed() < 1000
    clock.restart()
    grid(desktop).scrollToBottom()
    seen = panel(desktop).pages_in_view()
    assert seen.stop == 100_000
    assert len(seen) < 30
    assert clock.elapsed() < 500
    desktop.window.reader.go_to(77_777)
    assert 77_777 in panel(desktop).pages_in_view()
    assert pictures(desktop).bytes_held <= CAPACITY


def write_blank_pages(path: Path, count: int) -> None:
    """A PDF of empty pages, written by hand: making them one by one would take minutes."""
    fan = 1000
    groups = -(-count // fan)
    body = bytearray(b"%PDF-1.4\n")
    offsets: list[int] = []

    def add(content: str) -> None:
        offsets.append(len(body))
        body.extend(f"{len(offsets)} 0 obj\n{content}\nendobj\n".encode())

    add("<</Type/Catalog/Pages 2 0 R>>")
    kids = " ".join(f"{3 + n} 0 R" for n in range(groups))
    add(f"<</Type/Pages/Count {count}/Kids[{kids}]/MediaBox[0 0 400 600]>>")
    first = 3 + groups
    for group in range(groups):
        pages = range(group * fan, min((group + 1) * fan, count))
        kids = " ".join(f"{first + page} 0 R" for page in pages)
        add(f"<</Type/Pages/Parent 2 0 R/Count {len(pages)}/Kids[{kids}]>>")
    for page in range(count):
        add(f"<</Type/Page/Parent {3 + page // fan} 0 R>>")
    start = len(body)
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    body.extend(f"xref\n0 {len(offsets) + 1}\n0000000000 65535 f \n{table}".encode())
    body.extend(
        f"trailer<</Size {len(offsets) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF".encode()
    )
    path.write_bytes(body)
    with pymupdf.open(path) as made:
        assert made.page_count == count
