"""Links, tables of contents and named places of real files, through a real document process."""

from pathlib import Path

import pymupdf
import pytest

from engine.documents.client import DocumentProcess
from engine.records.pages import Destination, PageLink


def words_at(document: DocumentProcess, page_index: int, link: PageLink) -> str:
    x0, y0, x1, y1 = link.box
    return " ".join(
        word.text
        for word in document.words(page_index)
        if x0 < (word.x0 + word.x1) / 2 < x1 and y0 < (word.y0 + word.y1) / 2 < y1
    )


def first_words(document: DocumentProcess, place: Destination, count: int = 3) -> str:
    below = [word for word in document.words(place.page_index) if word.y1 > place.y]
    return " ".join(word.text for word in below[:count])


def test_links_inside_a_paper_lead_to_the_words_they_name(data_dir: Path) -> None:
    with DocumentProcess(data_dir / "documents/pdf/MullenJSSv18i03.pdf") as document:
        document.open()
        links = document.links(0)
        website, footnote, section = links[:3]
        assert (website.destination, website.address) == (None, "http://www.jstatsoft.org/")
        assert footnote.address == ""
        assert footnote.destination is not None
        assert footnote.destination.page_index == 0
        assert footnote.destination.y > footnote.box[1]  # the foot of the same page
        assert words_at(document, 0, section) == "2"
        assert section.destination is not None
        assert first_words(document, section.destination).startswith("2.")


def test_notes_of_an_ebook_are_places_in_it(data_dir: Path) -> None:
    with DocumentProcess(data_dir / "documents/epub/idpf-moby-dick.epub") as document:
        document.open()
        contents = {words_at(document, 2, link): link.destination for link in document.links(2)}
        assert len(contents) == 7
        assert all(place is not None for place in contents.values())
        (note,) = document.links(3)
        assert note.destination is not None
        assert note.destination.page_index == 3
        assert note.destination.y > 200


def test_links_of_fiction_book_notes_are_places_in_it(data_dir: Path) -> None:
    with DocumentProcess(data_dir / "documents/other/test.fb2") as document:
        document.open()
        assert all(link.destination is not None for link in document.links(0))


def test_what_lies_outside_is_an_address_and_never_a_place(data_dir: Path) -> None:
    with DocumentProcess(data_dir / "documents/pdf/mupdf_explored.pdf") as document:
        document.open()
        links = document.links(1)
        assert [link.destination for link in links] == [None] * len(links)
        assert links[0].address == "file://mupdf.com/downloads"


def test_a_turned_page_has_its_links_where_they_are_seen(tmp_path: Path) -> None:
    path = tmp_path / "turned.pdf"
    with pymupdf.open() as made:
        for _ in range(2):
            made.new_page(width=400, height=600)
        made[0].insert_text((50, 100), "there")
        made[0].insert_link(
            {
                "kind": pymupdf.LINK_GOTO,
                "from": pymupdf.Rect(48, 86, 120, 106),
                "page": 1,
                "to": pymupdf.Point(30, 200),
            }
        )
        made[0].set_rotation(90)
        made.save(path)
    with DocumentProcess(path) as document:
        document.open()
        (link,) = document.links(0)
        assert words_at(document, 0, link) == "there"
        assert link.destination is not None
        assert link.destination.page_index == 1


def test_links_that_lead_nowhere_are_kept_and_say_so(tmp_path: Path) -> None:
    path = tmp_path / "nowhere.pdf"
    with pymupdf.open() as made:
        page = made.new_page()
        page.insert_link(
            {
                "kind": pymupdf.LINK_NAMED,
                "from": pymupdf.Rect(10, 10, 90, 30),
                "page": 0,
                "name": "missing",
                "nameddest": "missing",
            }
        )
        made.save(path)
    with DocumentProcess(path) as document:
        document.open()
        (link,) = document.links(0)
        assert (link.destination, link.address) == (None, "")


def test_a_damaged_page_has_no_links(data_dir: Path) -> None:
    with DocumentProcess(data_dir / "documents/pdf/testPDF_bad_page_303226.pdf") as document:
        facts = document.open()
        assert all(isinstance(document.links(page), list) for page in range(facts.page_count))


def test_named_places_are_found_by_their_name(data_dir: Path) -> None:
    with DocumentProcess(data_dir / "documents/pdf/manual.pdf") as document:
        document.open()
        place = document.named_place("section.1")
        assert place is not None
        assert first_words(document, place).startswith("1. Foreword")
        assert document.named_place("no such place") is None
        assert document.named_place("") is None
        assert document.named_place("a&page=2") is None


@pytest.mark.parametrize(
    ("name", "count"), [("MullenJSSv18i03.pdf", 69), ("mupdf_explored.pdf", 352)]
)
def test_chapters_lead_to_their_line(data_dir: Path, name: str, count: int) -> None:
    with DocumentProcess(data_dir / "documents/pdf" / name) as document:
        document.open()
        outline = document.outline()
        assert len(outline) == count
        inside = [entry for entry in outline if entry.y > 150]
        assert inside
        for entry in inside[:10]:
            words = first_words(document, Destination(entry.page_index, 0.0, entry.y - 2), 12)
            assert entry.title.split()[-1].rstrip(".") in words


def test_broken_chapters_are_kept_and_lead_nowhere(data_dir: Path) -> None:
    file = data_dir / "documents/pdf/outlines-with-invalid-destinations.pdf"
    with DocumentProcess(file) as document:
        document.open()
        outline = document.outline()
        assert len(outline) == 9
        assert [entry.page_index for entry in outline if entry.title.startswith("Invalid")] == (
            [-1] * 5
        )
        assert outline[0].page_index == 1
        assert outline[0].y == pytest.approx(125.8, abs=1)
