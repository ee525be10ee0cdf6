"""A file that changes while it is read: shown anew in its place, or left as it was."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.annotations import PageMarks
from engine.identity import document_id_of
from engine.library import Library
from engine.records.indexing import DocumentAdded, Progress
from engine.records.pages import DocumentFacts
from memlong_desktop import theme
from memlong_desktop.app import build
from memlong_desktop.desktop import Desktop
from memlong_desktop.paths import UserFolders
from memlong_desktop.routes.bookmarking import BookmarkRoute
from memlong_desktop.single_instance import Launch
from memlong_desktop.views.page_layout import Place
from tests.memlong_desktop.engine_fake import FACTS, FakeEngine, entry

Start = Callable[[Path], Desktop]


def text(*numbers: int) -> str:
    return "\n\n".join(
        f"Paragraph {n} tells of whale number {n * 7}, of the sea around it, and of a sail far "
        f"away that nobody but the {n}th watchman had seen."
        for n in numbers
    )


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "A long book.txt"
    path.write_text(text(*range(300)), encoding="utf-8")
    return path


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def start(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    engine: FakeEngine,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Start]:
    monkeypatch.setattr(theme, "reduced_motion", lambda: True)
    made: list[Desktop] = []

    def starting(file: Path) -> Desktop:
        launch = Launch((str(file),), None)
        desktop = build(qapp, launch, UserFolders(tmp_path / "data"), engine)
        made.append(desktop)
        desktop.window.resize(1280, 800)
        desktop.show()
        qtbot.waitUntil(lambda: desktop.window.reader.page_count > 0, timeout=20_000)
        return desktop

    yield starting
    for desktop in made:
        desktop.window.close()
        desktop.shut_down()
        desktop.window.deleteLater()
        desktop.deleteLater()
    qapp.setStyleSheet("")


def top_words(qtbot: QtBot, desktop: Desktop) -> str:
    """The first words that stand whole in the view."""
    reader, pages = desktop.window.reader, desktop.operations.text.pages
    assert reader.camera is not None
    page_index = reader.camera.place.page_index
    pages.want([page_index])
    qtbot.waitUntil(lambda: pages.words(page_index) is not None, timeout=20_000)
    page = pages.words(page_index)
    assert page is not None
    to_view = reader.page_transform(page_index)
    word = next(word for word in page.words if to_view.map(word.x0, word.y0)[1] >= -2)
    return page.text[word.start : word.start + 40]


def replace(path: Path, content: bytes) -> None:
    """As most programs save: a new file in the place of the old one."""
    beside = path.with_name("beside.tmp")
    beside.write_bytes(content)
    beside.replace(path)


def reloaded(qtbot: QtBot, desktop: Desktop, act: Callable[[], object]) -> None:
    with qtbot.waitSignal(desktop.operations.opened, timeout=20_000):
        act()


@pytest.mark.parametrize("in_place", [True, False])
def test_a_new_version_is_shown_where_the_words_are(
    start: Start, book: Path, qtbot: QtBot, in_place: bool
) -> None:
    desktop = start(book)
    reader = desktop.window.reader
    count = reader.page_count
    reader.set_zoom(1.1)
    reader.look_at(Place(9, 0.4))
    before = top_words(qtbot, desktop)
    new = text(*range(1000, 1040), *range(300)).encode()
    reloaded(qtbot, desktop, lambda: book.write_bytes(new) if in_place else replace(book, new))
    assert desktop.noting.notice.words == "The file has changed: this is the new version"
    assert reader.page_count > count
    assert reader.zoom == pytest.approx(1.1)
    qtbot.waitUntil(lambda: reader.camera.place.page_index > 9, timeout=20_000)
    assert top_words(qtbot, desktop) == before
    assert not desktop.window.actions_table["back"].isEnabled()
    assert desktop.window.reader_banner.failure is None


def test_another_document_that_comes_first_is_not_taken_for_the_new_version(
    start: Start, book: Path, qtbot: QtBot
) -> None:
    other = book.with_name("Another book.txt")
    other.write_text(text(*range(300)), encoding="utf-8")
    desktop = start(other)
    reloaded(qtbot, desktop, lambda: desktop.operations.open_document(book))
    desktop.window.reader.look_at(Place(9, 0.4))
    top_words(qtbot, desktop)
    with qtbot.waitSignal(desktop.operations.reloading.begun, timeout=20_000):
        replace(book, text(*range(1000, 1040), *range(300)).encode())
    desktop.operations.open_document(other)  # open behind: it is in front at once
    assert desktop.operations.document is not None
    assert desktop.operations.document.path == other
    assert desktop.noting.notice.words == ""
    assert desktop.window.reader.page_index == 0
    assert desktop.renewing._relocating._job is None


def test_a_file_that_shrinks_leaves_the_reader_at_its_end(
    start: Start, book: Path, qtbot: QtBot
) -> None:
    desktop = start(book)
    reader = desktop.window.reader
    reader.look_at(Place(reader.page_count - 1))
    reloaded(qtbot, desktop, lambda: book.write_text(text(0, 1, 2)))
    assert reader.page_count == 1
    assert reader.page_index == 0
    qtbot.waitUntil(lambda: reader._cache.page(0) is not None, timeout=20_000)


def test_while_the_new_version_cannot_be_read_the_old_one_stays(
    start: Start, tmp_path: Path, data_dir: Path, qtbot: QtBot
) -> None:
    pdf = tmp_path / "book.pdf"
    shutil.copyfile(data_dir / "documents/pdf/tracemonkey.pdf", pdf)
    desktop = start(pdf)
    reader, banner = desktop.window.reader, desktop.window.reader_banner
    with qtbot.waitSignal(desktop.operations.reloading.failed, timeout=20_000):
        replace(pdf, b"%PDF-1.7 and nothing that could be read")
    assert banner.failure is not None
    assert "You see the old one" in banner.failure.message
    assert banner.failure.tone == "warning"
    assert reader.page_count == 14
    reader.go_to(9)  # a page that was not drawn yet comes from the version that is still open
    qtbot.waitUntil(lambda: reader._cache.page(9) is not None, timeout=20_000)
    assert not reader._cache.has_failed(9)
    whole = (data_dir / "documents/pdf/freeculture.pdf").read_bytes()
    reloaded(qtbot, desktop, lambda: replace(pdf, whole))
    assert reader.page_count == 352
    assert reader.page_index == 9
    assert banner.failure is None


def test_a_file_that_is_gone_stays_on_the_screen_and_may_come_back(
    start: Start, book: Path, qtbot: QtBot
) -> None:
    desktop = start(book)
    notice = desktop.noting.notice
    away = book.with_name("away.txt")
    book.rename(away)
    qtbot.waitUntil(lambda: "moved or deleted" in notice.words, timeout=20_000)
    reader = desktop.window.reader
    reader.go_to(reader.page_count - 1)
    last = reader.page_count - 1
    qtbot.waitUntil(lambda: reader._cache.page(last) is not None, timeout=20_000)
    assert desktop.window.reader_banner.failure is None
    away.write_text(text(5, 6, 7))
    reloaded(qtbot, desktop, lambda: away.rename(book))
    assert reader.page_count == 1


def test_a_touch_without_a_change_of_time_or_size_reads_nothing_anew(
    start: Start, book: Path, qtbot: QtBot
) -> None:
    desktop = start(book)
    status = book.stat()
    begun: list[object] = []
    desktop.operations.reloading.begun.connect(begun.append)
    book.with_name("another.txt").write_text("another file of the folder")
    os.utime(book, ns=(status.st_atime_ns, status.st_mtime_ns))
    watch = desktop.operations.reloading._watch
    qtbot.waitUntil(lambda: not watch._rest.isActive() and watch._job is None, timeout=20_000)
    assert begun == []


def test_highlights_move_along_unasked(start: Start, book: Path, qtbot: QtBot) -> None:
    desktop = start(book)
    annotating, pages = desktop.operations.annotating, desktop.operations.text.pages
    qtbot.waitUntil(lambda: annotating.document_id != "", timeout=20_000)
    pages.want([4])
    qtbot.waitUntil(lambda: pages.words(4) is not None, timeout=20_000)
    page = pages.words(4)
    assert page is not None
    start_at, end_at = page.words[20].start, page.words[40].end
    with qtbot.waitSignal(annotating.made, timeout=20_000) as made:
        annotating.highlight([PageMarks(4, page.boxes(start_at, end_at))], "", "blue")
    new = text(*range(2000, 2040), *range(300)).encode()
    reloaded(qtbot, desktop, lambda: replace(book, new))
    qtbot.waitUntil(lambda: len(annotating.annotations) == 1, timeout=20_000)
    (moved,) = annotating.annotations
    assert moved.document_id == document_id_of(book) != made.args[0].document_id
    assert moved.found
    assert moved.anchor.quote == made.args[0].anchor.quote
    assert moved.anchor.page_index > 4
    assert desktop.window.reader_banner.failure is None


def test_the_engine_is_asked_for_the_new_version_and_its_place_is_kept(
    start: Start, book: Path, qtbot: QtBot, engine: FakeEngine, tmp_path: Path
) -> None:
    desktop = start(book)
    engine.preparing.put(FACTS, None)
    known = entry("a" * 32, path=str(book), title="A long book", format="TXT", state="reading")
    engine.script(book).put(DocumentAdded(known))
    qtbot.waitUntil(lambda: desktop.operations.entry is not None, timeout=20_000)
    reader = desktop.window.reader
    reader.look_at(Place(6, 0.25))
    asked = engine.calls.count(("index", str(book), ""))
    reloaded(qtbot, desktop, lambda: replace(book, text(*range(300), 7).encode()))
    assert desktop.operations.entry is None  # what is known is of the version before
    engine.script(book).put(Progress("reading", 1, 30, "pages"))  # of the version before: dropped
    wanted = asked + 1
    qtbot.waitUntil(lambda: engine.calls.count(("index", str(book), "")) == wanted, timeout=20_000)
    new = entry("b" * 32, path=str(book), title="A long book", format="TXT", state="reading")
    with Library(tmp_path / "data") as library:
        library.add("b" * 32, book, DocumentFacts("", "", "TXT", 30, True, False))
        engine.script(book).put(DocumentAdded(new))
        qtbot.waitUntil(
            lambda: library.position("b" * 32) is not None, timeout=20_000
        )  # though the reader has not moved
        kept = library.position("b" * 32)
    assert kept is not None
    assert kept.page_index == 6


def test_bookmarks_follow_their_words_into_the_new_version(
    start: Start, book: Path, qtbot: QtBot
) -> None:
    desktop = start(book)
    (route,) = desktop.window.findChildren(BookmarkRoute)
    bookmarking = route.bookmarking
    desktop.window.reader.look_at(Place(9, 0.4))
    with qtbot.waitSignal(bookmarking.changed, timeout=20_000):
        desktop.window.actions_table["bookmark"].trigger()
    (before,) = bookmarking.bookmarks
    words = top_words(qtbot, desktop)
    replace(book, (text(*range(500, 560)) + "\n\n" + text(*range(300))).encode())
    reloaded(qtbot, desktop, desktop.operations.reloading.check)
    qtbot.waitUntil(
        lambda: [mark.name for mark in bookmarking.bookmarks] == [before.name], timeout=20_000
    )
    (after,) = bookmarking.bookmarks
    assert after.page_index > before.page_index
    desktop.window.reader.go_to(after.page_index, after.fraction)
    assert top_words(qtbot, desktop) == words


@pytest.mark.parametrize("left", [0, 1_000_000])
def test_a_pdf_that_is_cut_off_while_it_is_open_is_told_of_and_its_place_kept(
    start: Start, tmp_path: Path, data_dir: Path, qtbot: QtBot, left: int
) -> None:
    pdf = tmp_path / "book.pdf"
    shutil.copyfile(data_dir / "documents/pdf/freeculture.pdf", pdf)
    desktop = start(pdf)
    reader, banner = desktop.window.reader, desktop.window.reader_banner
    reader.look_at(Place(200, 0.3))
    qtbot.waitUntil(lambda: reader._cache.page(200) is not None, timeout=20_000)
    os.truncate(pdf, left)  # the very file that is open, not another one under its name
    reader.look_at(Place(300, 0.3))  # nobody has told yet: the page is asked of what is left
    qtbot.waitUntil(lambda: banner.failure is not None, timeout=20_000)
    assert banner.failure is not None
    assert "its new version cannot be read" in banner.failure.message
    assert (reader.page_count, reader.page_index) == (352, 300)
    qtbot.waitUntil(lambda: reader._cache.has_failed(300), timeout=20_000)
    assert reader._cache.page(200) is not None  # what was seen is still there
    whole = (data_dir / "documents/pdf/freeculture.pdf").read_bytes()
    reloaded(qtbot, desktop, lambda: pdf.write_bytes(whole))
    assert banner.failure is None
    assert (reader.page_count, reader.page_index) == (352, 300)
    qtbot.waitUntil(lambda: reader._cache.page(300) is not None, timeout=20_000)
    assert not reader._cache.has_failed(300)
