"""Larger text, other letters and margins; and places that are found again in another layout."""

import signal
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import psutil
import pytest

from engine.annotations import Anchor, Landing
from engine.documents.client import DocumentProcess
from engine.documents.sentences import sentences
from engine.errors import FileChanged
from engine.records.library import Flow
from engine.records.pages import PageText

LARGE = Flow(size=18.0, family="sans", margins="wide")
SMALL = Flow(size=8.0, margins="narrow")
TEXT = 40_000  # characters of a long book


def letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def all_pages(document: DocumentProcess, count: int) -> list[PageText]:
    return document.text(0, count)


def letters_before(pages: Sequence[PageText], anchor: Anchor) -> int:
    """Of the whole document: tells every place from every other, in any layout."""
    before = sum(len(letters(page.text)) for page in pages[: anchor.page_index])
    return before + len(letters(pages[anchor.page_index].text[: anchor.start]))


def quotes(pages: Sequence[PageText], step: int) -> list[Anchor]:
    """A sentence of every `step`th page, as an answer cites it."""
    found: list[Anchor] = []
    for page in pages[::step]:
        spans = [span for span in sentences(page.text) if span[1] - span[0] > 30]
        if spans:
            start, end = spans[len(spans) // 2]
            found.append(
                Anchor(
                    page.page_index,
                    quote=page.text[start:end],
                    start=start,
                    prefix=page.text[max(0, start - 48) : start],
                    suffix=page.text[end : end + 48],
                )
            )
    return found


@pytest.fixture(scope="module")
def text_path(data_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("flow") / "351.txt"
    text = (data_dir / "documents/other/351.txt").read_text(encoding="utf-8")
    path.write_text(text[:TEXT], encoding="utf-8")
    return path


@pytest.fixture(params=["epub", "txt"])
def book(
    request: pytest.FixtureRequest, data_dir: Path, text_path: Path
) -> Iterator[DocumentProcess]:
    epub = data_dir / "documents/epub/idpf-georgia-cfi.epub"
    with DocumentProcess(epub if request.param == "epub" else text_path) as document:
        yield document


def test_another_layout_has_other_pages_of_the_same_words(book: DocumentProcess) -> None:
    facts = book.open()
    default = all_pages(book, facts.page_count)
    large = book.lay_out(LARGE)
    assert large.page_count > 2 * facts.page_count
    words = "".join(letters(page.text) for page in all_pages(book, large.page_count))
    assert words == "".join(letters(page.text) for page in default)
    assert book.page_facts(large.page_count - 1, 9)[0].width == book.page_facts(0, 1)[0].width
    assert book.lay_out(SMALL).page_count < facts.page_count
    assert book.lay_out(Flow()) == facts
    assert all_pages(book, facts.page_count) == default  # what is kept of it is right again


@pytest.mark.parametrize("flow", [LARGE, SMALL])
def test_a_sentence_is_found_in_another_layout_and_back(book: DocumentProcess, flow: Flow) -> None:
    facts = book.open()
    default = all_pages(book, facts.page_count)
    anchors = quotes(default, 2)
    assert len(anchors) > 3
    shown = all_pages(book, book.lay_out(flow).page_count)
    landings = book.carry(anchors)
    for anchor, landing in zip(anchors, landings, strict=True):
        assert landing.found
        assert letters(landing.anchor.quote) == letters(anchor.quote)
        assert letters_before(shown, landing.anchor) == letters_before(default, anchor)
        assert landing.anchor.marks[0].boxes
    back = book.carry([landing.anchor for landing in landings], back=True)
    assert [(b.anchor.page_index, b.anchor.start) for b in back] == [
        (anchor.page_index, anchor.start) for anchor in anchors
    ]


def test_a_place_without_words_keeps_its_letters(book: DocumentProcess) -> None:
    facts = book.open()
    default = all_pages(book, facts.page_count)
    places = [
        Anchor(page.page_index, start=len(page.text) // 3) for page in default[::2] if page.text
    ]
    shown = all_pages(book, book.lay_out(LARGE).page_count)
    for place, landing in zip(places, book.carry(places), strict=True):
        assert landing.found
        assert letters_before(shown, landing.anchor) == letters_before(default, place)


def test_a_quote_whose_start_is_not_known_is_found_by_its_words(book: DocumentProcess) -> None:
    facts = book.open()
    anchors = [
        Anchor(anchor.page_index, quote=anchor.quote)
        for anchor in quotes(all_pages(book, facts.page_count), 5)
    ]
    book.lay_out(LARGE)
    for anchor, landing in zip(anchors, book.carry(anchors), strict=True):
        assert landing.found
        assert letters(landing.anchor.quote) == letters(anchor.quote)


def test_words_that_are_not_there_are_marked_nowhere(book: DocumentProcess) -> None:
    facts = book.open()
    here = quotes(all_pages(book, facts.page_count), 3)[1]
    book.lay_out(LARGE)
    absent = Anchor(here.page_index, quote="No such sentence was ever in this book.", start=5)
    missing, present = book.carry([absent, here])
    assert not missing.found
    assert missing.anchor.marks == ()
    assert abs(missing.anchor.page_index - present.anchor.page_index) <= 4  # its own page grew


def test_of_sentences_that_are_alike_the_same_one_is_found(tmp_path: Path) -> None:
    path = tmp_path / "refrain.txt"
    path.write_text("\n\n".join(["The same words again and again."] * 300), encoding="utf-8")
    with DocumentProcess(path) as document:
        default = all_pages(document, document.open().page_count)
        anchors = quotes(default, 2)
        shown = all_pages(document, document.lay_out(LARGE).page_count)
        places = [letters_before(shown, found.anchor) for found in document.carry(anchors)]
        assert places == [letters_before(default, anchor) for anchor in anchors]


def test_letters_and_margins_are_those_that_were_chosen(text_path: Path) -> None:
    with DocumentProcess(text_path) as document:
        document.open()
        own = document.words(1)
        document.lay_out(Flow(family="sans"))
        sans = document.words(1)
        assert [word.text for word in own[:5]] == [word.text for word in sans[:5]]
        assert [word.x1 for word in own[:5]] != [word.x1 for word in sans[:5]]
        left: list[float] = []
        for margins in ("narrow", "normal", "wide"):
            document.lay_out(Flow(size=12.0, margins=margins))
            left.append(min(word.x0 for word in document.words(1)))
        assert left == pytest.approx([16.0, 35.2, 66.0], abs=1.0)


@pytest.mark.parametrize("name", ["test_open2.mobi", "testWORD.docx", "testHTML.html", "test.fb2"])
def test_every_format_without_pages_gets_larger(data_dir: Path, name: str) -> None:
    with DocumentProcess(data_dir / "documents/other" / name) as document:
        document.open()
        small = document.words(0)[0]
        document.lay_out(LARGE)
        large = document.words(0)[0]
        assert small.text == large.text
        assert large.y1 - large.y0 > 1.2 * (small.y1 - small.y0)


def test_pages_of_a_pdf_stay_as_they_are(data_dir: Path) -> None:
    with DocumentProcess(data_dir / "documents/pdf/MullenJSSv18i03.pdf") as document:
        facts = document.open()
        anchor = Anchor(3, start=10)
        assert document.lay_out(LARGE) == facts
        assert document.carry([anchor]) == [Landing(anchor, found=True)]


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")
def test_a_process_that_was_killed_has_the_same_layout_again(text_path: Path) -> None:
    with DocumentProcess(text_path) as document:
        document.open()
        count = document.lay_out(LARGE).page_count
        before = document.text(count - 3, 3)
        assert document.pid is not None
        psutil.Process(document.pid).send_signal(signal.SIGKILL)
        assert document.text(count - 3, 3) == before


def test_a_file_that_has_changed_is_not_laid_out_anew(tmp_path: Path, text_path: Path) -> None:
    path = tmp_path / "book.txt"
    path.write_bytes(text_path.read_bytes())
    with DocumentProcess(path) as document:
        count = document.open().page_count
        before = document.text(0, count)
        path.write_text("Another book altogether.", encoding="utf-8")
        document.keep()
        with pytest.raises(FileChanged):
            document.lay_out(LARGE)
        assert document.text(0, count) == before
