"""Searching real documents: page by page, in what is stored, and in a library."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from engine.documents.client import DocumentProcess
from engine.documents.text_store import TextStore
from engine.finding import Hit, Pattern, Query, StoredPages, hits_of, placed, search_library, within
from engine.library import Library
from engine.records.pages import DocumentFacts, PageText
from tests.engine.stored_document import store


@pytest.fixture(scope="module")
def paper(data_dir: Path) -> Iterator[DocumentProcess]:
    with DocumentProcess(data_dir / "documents" / "pdf" / "tracemonkey.pdf") as process:
        process.open()
        yield process


def sifted(process: DocumentProcess, text: str, stop: int) -> dict[int, PageText]:
    pages: dict[int, PageText] = {}
    following = 0
    while following < stop:
        moment = process.sift(Pattern(Query(text)).parts, following, stop)
        assert moment.following > following
        pages |= {page.page_index: page for page in moment.pages}
        following = moment.following
    return pages


@pytest.mark.parametrize(
    "text", ["trace trees", "the", "nanojit", "Permission to make digital", "q"]
)
def test_sifting_loses_no_hit(paper: DocumentProcess, text: str) -> None:
    pattern = Pattern(Query(text))
    whole = [hit for page in paper.text(0, 14) for hit in hits_of(pattern, page)]
    found = [hit for page in sifted(paper, text, 14).values() for hit in hits_of(pattern, page)]
    assert [hit.page_index for hit in found] == [hit.page_index for hit in whole]
    assert [hit.boxes for hit in found] == [hit.boxes for hit in whole]
    assert whole


def test_pages_without_the_words_are_passed_over(paper: DocumentProcess) -> None:
    pages = sifted(paper, "SunSpider", 14)
    assert 0 < len(pages) < 10


def test_a_word_that_is_broken_at_a_line_end_is_found_with_both_its_boxes(
    paper: DocumentProcess,
) -> None:
    broken: list[Hit] = []
    for page in paper.text(0, 4):
        words = placed(page.words)
        for before, after in pairwise(words):
            if (
                before.end == after.start
                and after.y0 > before.y1
                and page.text[after.start].isalpha()
            ):
                whole = page.text[before.start : after.end]
                hits = hits_of(Pattern(Query(whole, whole_words=True)), page)
                broken += [hit for hit in hits if len(hit.boxes) == 2]
    assert len(broken) > 3
    assert all(hit.boxes[1][1] > hit.boxes[0][1] for hit in broken)


def test_boxes_cover_the_words_that_were_searched(paper: DocumentProcess) -> None:
    (page,) = paper.text(0, 1)
    hits = hits_of(Pattern(Query("dynamically typed languages")), page)
    standing = paper.words(0)
    for hit in hits:
        inside = [
            word.text.strip(".,").lower()
            for word in standing
            if any(
                x0 - 1 <= (word.x0 + word.x1) / 2 <= x1 + 1
                and y0 - 1 <= (word.y0 + word.y1) / 2 <= y1 + 1
                for x0, y0, x1, y1 in hit.boxes
            )
        ]
        assert "languages" in "".join(inside)
    assert hits


def test_a_damaged_page_is_none(data_dir: Path) -> None:
    path = data_dir / "documents" / "pdf" / "testPDF_bad_page_303226.pdf"
    with DocumentProcess(path) as process:
        facts = process.open()
        assert sifted(process, "the", facts.page_count)


# ---- what is stored ----------------------------------------------------------------------------


def test_stored_pages_are_read_beside_the_engine(paper: DocumentProcess, tmp_path: Path) -> None:
    pages = paper.text(0, 5)
    store(tmp_path / "a", pages)
    with StoredPages(tmp_path / "a") as stored:
        assert stored.page_indices() == [0, 1, 2, 3, 4]
        assert stored.pages([4, 1, 99]) == [pages[1], pages[4]]
        assert not stored.locked
    with StoredPages(tmp_path / "none") as stored:
        assert stored.page_indices() == []


def test_pages_of_another_version_are_none(paper: DocumentProcess, tmp_path: Path) -> None:
    store(tmp_path / "a", paper.text(0, 2))
    with TextStore(tmp_path / "a") as kept:
        kept.note("text", "0")
    with StoredPages(tmp_path / "a") as stored:
        assert stored.page_indices() == []


def test_a_library_is_searched(paper: DocumentProcess, data_dir: Path, tmp_path: Path) -> None:
    facts = DocumentFacts("Title", "", "PDF", 14, False, False)
    with DocumentProcess(data_dir / "documents" / "pdf" / "vertical.pdf") as other:
        other.open()
        japanese = other.text(0, 3)
    with Library(tmp_path) as library:
        for document_id in ("a", "b", "c"):
            library.add(document_id, Path(f"/{document_id}.pdf"), facts)
        entries = sorted(library.entries(), key=lambda entry: entry.document_id)
    documents = tmp_path / "documents"
    store(documents / "a", paper.text(0, 14))
    store(documents / "b", paper.text(0, 14), encrypted=True)
    store(documents / "c", japanese)

    def search(text: str) -> dict[str, tuple[int, list[str]]]:
        return {
            found.entry.document_id: (
                found.count,
                [p.snippet.text[p.snippet.start : p.snippet.end] for p in found.places],
            )
            for found in search_library(documents, entries, text)
        }

    assert search("trace tree")["a"][1][0].lower() == "trace tree"
    assert set(search("trace tree")) == {"a"}  # b needs a password
    assert search("nanojit compiler")["a"][0] == search("compiler nanojit")["a"][0] > 0
    assert search("nanoj")["a"][1][0].lower() == "nanoj"
    assert search("nowhereinit") == {}
    assert search("...") == {}
    places = next(iter(search_library(documents, entries, "nanojit"))).places
    assert [p.page_index for p in places] == sorted({p.page_index for p in places})
    assert all(place.boxes for place in places)
    words = placed(paper.text(places[0].page_index, 1)[0].words)
    assert within(words, 0, 1)


def test_a_page_of_ornaments_is_searched_too(data_dir: Path) -> None:
    with DocumentProcess(data_dir / "documents" / "pdf" / "freeculture.pdf") as process:
        process.open()
        moment = process.sift(["penguin"], 4, 5)
        nothing = process.sift(["zebra"], 4, 5)
    assert [page.text for page in moment.pages] == ["THE PENGUIN PRESS NEW YORK 2004"]
    assert moment.silent == []
    assert nothing.pages == []
