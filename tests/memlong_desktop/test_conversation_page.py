"""A conversation as Markdown, HTML, PDF, on paper; and as a screen reader hears it."""

from collections.abc import Callable
from html import unescape
from pathlib import Path

import msgspec
import pymupdf
import pytest
from PySide6.QtWidgets import QApplication

from engine.documents.client import DocumentProcess
from engine.errors import ExportRefused
from engine.records.answers import Answer
from engine.scopes import Coverage
from memlong_desktop.conversation_page import conversation_html, conversation_pdf
from memlong_desktop.conversation_text import answer_markdown, answer_text, conversation_markdown
from memlong_desktop.item_models.spoken_sentences import SpokenSentences
from memlong_desktop.paths import resource
from memlong_desktop.routes.exporting import _written
from memlong_desktop.routes.welcoming import SAMPLE
from tests.memlong_desktop.conversation_samples import answer, citation

HOSTILE = "<script>alert(1)</script> ![x](http://evil.example/x.png) **bold** [1]"
ARABIC = "الثقافة الحرة تدعم المبدعين."
TALK = [
    answer(HOSTILE, question="Is <b>this</b> *safe*?"),
    answer(ARABIC, answer_id=2, question="ما هي؟", citations=(citation(1, ARABIC),)),
    answer("| a | b |\n|---|---|\n| 1 | 2 |", answer_id=3, citations=(), notes=("Cut.",)),
]


def test_markdown_has_each_question_with_its_answer_and_sources() -> None:
    text = conversation_markdown("A *talk*", TALK)
    assert text.startswith("# A \\*talk\\*\n\n## Is \\<b\\>this\\</b\\> \\*safe\\*?\n\n")
    assert "\\[1\\] “Ours was a free culture.” — *Free Culture*, p. 12" in text
    assert answer_markdown(answer("No.", citations=())) == "No."


def test_html_holds_nothing_that_loads_or_runs() -> None:
    page = conversation_html("A <talk>", TALK)
    assert "<title>A &lt;talk&gt;</title>" in page
    assert "<script>" not in page
    assert "<img" not in page
    assert "<strong>bold</strong> <sup>[1]</sup>" in page
    assert f'<div dir="rtl"><p>{ARABIC}</p>' in page
    assert "<table>" in page
    assert '<p class="note">Cut.</p>' in page


PART = msgspec.structs.replace(
    answer("Part of it.", stopped=True, notes=("Memory was short.",)),
    citations=(
        msgspec.structs.replace(citation(1), recognised=True),
        msgspec.structs.replace(citation(2), boxes=()),
    ),
    coverage=Coverage("summary", 3, 27, "The *Door*", 9, written=True),
)


def as_page(answer: Answer) -> str:
    return unescape(conversation_html("", [answer]))


@pytest.mark.parametrize("made", [answer_text, answer_markdown, as_page])
def test_every_copy_says_what_the_screen_says_of_an_answer(made: Callable[[Answer], str]) -> None:
    said = made(PART).replace("\\", "")
    for words in (
        "Stopped before its end.",
        "From sections 1–3 of 27 so far, up to “The *Door*”.",
        "Memory was short.",
        "No sentence says this directly; the nearest:",
        "p. 12, recognised",
        "Not found in the text: nothing is marked on the page.",
    ):
        assert words in said
    nowhere = answer("Nothing close.", weak=True)
    assert "The nearest passages:" in made(nowhere)


def test_a_pdf_can_be_read_again(qapp: QApplication) -> None:
    many = [answer("A long paragraph of the answer. " * 90, answer_id=n) for n in range(1, 9)]
    with pymupdf.open(stream=conversation_pdf("A talk", many)) as document:
        assert document.page_count > 2
        first = " ".join(document[0].get_text().split())
    assert first.startswith("A talk What is its opposite? A long paragraph")


@pytest.mark.parametrize(
    ("name", "begins"), [("t.md", b"# T"), ("t.html", b"<!DOCTYPE"), ("t.PDF", b"%PDF")]
)
def test_the_file_becomes_what_it_is_called(
    qapp: QApplication, tmp_path: Path, name: str, begins: bytes
) -> None:
    target = _written(tmp_path / "book.pdf", tmp_path / name, "T", TALK)
    assert target.read_bytes().startswith(begins)


def test_the_book_itself_is_never_written_over(tmp_path: Path) -> None:
    book = tmp_path / "book.pdf"
    book.write_bytes(b"precious")
    (tmp_path / "link.pdf").symlink_to(book)
    for target in (book, tmp_path / "link.pdf"):
        with pytest.raises(ExportRefused):
            _written(book, target, "T", TALK)
    assert book.read_bytes() == b"precious"


def test_sentences_are_heard_when_they_are_whole() -> None:
    heard = SpokenSentences()
    assert heard.add("It is Mr") == []
    assert heard.add("s. Raquin.") == ["It is Mrs."]
    assert heard.add(" [1] She sells **thread**. And") == ["Raquin.", "She sells thread."]
    assert heard.add(" more") == []
    assert heard.rest() == "And more"
    assert heard.any_said
    assert heard.rest() == ""


def test_the_sample_book_is_small_and_has_chapters() -> None:
    path = resource(*SAMPLE)
    assert path.stat().st_size < 500_000
    assert "public domain" in path.with_name("README.md").read_text(encoding="utf-8")
    with DocumentProcess(path) as process:
        assert process.open(None).title.endswith("Jekyll and Mr. Hyde")
        titles = [entry.title for entry in process.outline()]
    assert len(titles) == 10
    assert titles[0] == "Story of the Door"
