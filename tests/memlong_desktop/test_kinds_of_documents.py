"""Documents of every kind in the same view, and one of a hundred thousand pages."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from memlong_desktop.desktop import Desktop
from tests.memlong_desktop.desktop_at_work import Start, drop

MANY = 100_000


def words_of(desktop: Desktop, qtbot: QtBot, page_index: int) -> str:
    pages = desktop.operations.text.pages
    pages.want([page_index])
    qtbot.waitUntil(lambda: pages.words(page_index) is not None, timeout=20_000)
    page = pages.words(page_index)
    assert page is not None
    return page.text


def is_drawn(desktop: Desktop, page_index: int) -> bool:
    cache = desktop.window.reader._cache
    cached = cache.page(page_index) if cache is not None else None
    return cached is not None and not cached.draft


def test_every_kind_flows_into_pages_that_can_be_read_and_enlarged(
    start: Start, data_dir: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    notes = tmp_path / "Notes.md"
    notes.write_text("# On whales\n\n*Moby* was one. " + "The sea went on. " * 400, "utf-8")
    other = data_dir / "documents" / "other"
    kinds = {
        other / "testWORD.docx": "DOCX",
        other / "test.fb2": "FB2",
        other / "test_open2.mobi": "MOBI",
        other / "testHTML.html": "HTML",
        other / "testTXT.txt": "TXT",
        notes: "Markdown",
    }
    desktop = start()
    reader = desktop.window.reader
    for path, kind in kinds.items():
        drop(desktop, path)

        def shown(path: Path = path) -> bool:
            document = desktop.operations.document
            return document is not None and document.path == path and is_drawn(desktop, 0)

        qtbot.waitUntil(shown, timeout=20_000)
        assert desktop.operations.document is not None
        assert desktop.operations.document.facts.format == kind
        assert words_of(desktop, qtbot, 0).strip(), kind
        before = desktop.operations.document.flow
        count = reader.page_count
        desktop.window.actions_table["larger_text"].trigger()
        qtbot.waitUntil(lambda before=before: desktop.operations.document.flow != before)
        assert reader.page_count >= count, kind
    assert desktop.window.reader_banner.failure is None


def test_a_text_of_three_megabytes_flows_and_keeps_its_place(
    start: Start, data_dir: Path, qtbot: QtBot
) -> None:
    desktop = start(data_dir / "documents" / "other" / "2600-0.txt")
    reader = desktop.window.reader
    count = reader.page_count
    assert count > 1500
    reader.go_to(900)
    qtbot.waitUntil(lambda: is_drawn(desktop, 900), timeout=20_000)
    desktop.window.actions_table["larger_text"].trigger()
    qtbot.waitUntil(lambda: reader.page_count > count, timeout=20_000)
    assert reader.page_index / reader.page_count == pytest.approx(900 / count, abs=0.02)
    qtbot.waitUntil(lambda: is_drawn(desktop, reader.page_index), timeout=20_000)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A PDF of as many pages, each of them the same."""
    kids = b" ".join(b"%d 0 R" % number for number in range(5, MANY + 5))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (MANY, kids),
        b"<</Length 44>>stream\nBT /F0 20 Tf 20 50 Td (A page of many.) Tj ET \nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 3 0 R"
    objects += [page + b"/Resources<</Font<</F0 4 0 R>>>>>>"] * MANY
    pdf, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, 1):
        places.append(b"%010d 00000 n \n" % len(pdf))
        pdf += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start, size = len(pdf), len(objects) + 1
    pdf += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, b"".join(places))
    pdf += b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (size, start)
    path = tmp_path_factory.mktemp("many") / "many.pdf"
    path.write_bytes(pdf)
    return path


def test_a_hundred_thousand_pages_are_there_at_once(start: Start, many: Path, qtbot: QtBot) -> None:
    desktop = start(many)
    reader = desktop.window.reader
    assert reader.page_count == MANY
    reader.go_to(MANY - 1)
    assert reader.page_index == MANY - 1
    qtbot.waitUntil(lambda: is_drawn(desktop, MANY - 1), timeout=20_000)
    assert words_of(desktop, qtbot, MANY - 1) == "A page of many."
    reader.back()
    assert reader.page_index == 0
