"""Quotes stand word for word on the page that is cited, inside the boxes that are marked."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from engine.chat.citations import nearest
from engine.chat.citing import cite, citing_from
from engine.chat.retrieve import Match, passage_of, retrieve
from engine.config import RetrievalConfig
from engine.documents.chunker import Chunk
from engine.documents.client import DocumentProcess
from engine.documents.reader import Word
from engine.documents.sentences import sentences
from engine.documents.word_boxes import pack
from engine.open_document import OpenDocument
from engine.records.answers import Citation
from engine.records.pages import PageFacts, PageText, Span
from engine.retrieval.embedder import Embedder
from tests.engine.indexing import Indexed

_JOINTS = re.compile(r"[\s\u00ad\u2010\u2011-]+")
_SLACK = 1.0  # points


def squeezed(text: str) -> str:
    """Text without what line ends may add or take: blanks and hyphens."""
    return _JOINTS.sub("", text)


def assert_stands_on(citation: Citation, words: Sequence[Word], page: PageFacts) -> None:
    """Check a citation against the page as pymupdf reads it, not against our own text of it."""
    quote = squeezed(citation.quote)
    assert quote in squeezed("".join(word.text for word in words))
    assert citation.boxes
    for x0, y0, x1, y1 in citation.boxes:
        assert -_SLACK <= x0 < x1 <= page.width + _SLACK
        assert -_SLACK <= y0 < y1 <= page.height + _SLACK
    marked = [word for word in words if any(_holds(box, word) for box in citation.boxes)]
    held = Counter(squeezed("".join(word.text for word in marked)))
    assert not Counter(quote) - held  # all of the quote
    assert (held - Counter(quote)).total() < 16  # and no more than the words it begins and ends in


def _holds(box: tuple[float, float, float, float], word: Word) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
    return box[0] - _SLACK <= x <= box[2] + _SLACK and box[1] - _SLACK <= y <= box[3] + _SLACK


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("documents/pdf/tracemonkey.pdf", 10),
        ("documents/epub/idpf-georgia-cfi.epub", 8),
        ("documents/other/test.fb2", 5),
    ],
)
def test_every_quote_is_on_its_page(
    index_book: Callable[[str], Indexed], data_dir: Path, name: str, step: int
) -> None:
    workspace, entry = index_book(name)
    document, embedder = workspace._document(entry.document_id), workspace._models.embedder
    questions = found = 0
    with DocumentProcess(data_dir / name) as process:
        process.open()
        for chunk_id in range(0, entry.chunk_count, step):
            text = document.store.chunk(chunk_id).text
            start, end = max(sentences(text), key=lambda span: min(span[1] - span[0], 200))
            question = text[start:end][:200]
            matches = retrieve(document, question, embedder, RetrievalConfig())
            made_up = f"{question} Nobody says otherwise. {text[:120]}"
            marked, cited = cite(made_up, citing_from(document, "T", matches, embedder))
            for number in {c.number for c in cited} if "[1]" in marked else set():
                assert f"[{number}]" in marked
            citations = (*cited, *nearest(question, document, "T", matches, embedder))
            questions += 1
            assert citations
            for citation in citations:
                page = process.page_facts(citation.page_index, 1)[0]
                assert_stands_on(citation, process.words(citation.page_index), page)
                assert citation.page_label == (page.label or str(citation.page_index + 1))
                found += 1
    assert questions >= 12
    assert found > questions


def document_of(
    folder: Path,
    text: str,
    *,
    recognised: bool = False,
    unseen: tuple[tuple[int, int], ...] = (),
) -> tuple[OpenDocument, Match]:
    """A document of one page, and one match that covers all of it; each word has its own box."""
    words = [
        (m.start(), m.end(), 10.0 * m.start(), 10.0, 10.0 * m.end() - 5, 20.0)
        for m in re.finditer(r"\S+", text)
    ]
    document = OpenDocument(folder)
    with document.store.writing():
        document.store.add_pages([PageText(0, "", text, pack(words), recognised, unseen)])
    span = Span(0, 0, len(text))
    return document, Match(Chunk(0, (1,), (span,), text), 0.5)


@pytest.fixture(scope="session")
def embedder(shared: Indexed) -> Embedder:
    return shared[0]._models.embedder


def test_an_answer_without_support_keeps_its_text(tmp_path: Path, embedder: Embedder) -> None:
    document, match = document_of(tmp_path / "d", "Cats sleep all day long. Dogs bark at night.")
    with document:
        answer = "Quarterly revenue rose sharply."
        text, (citation,) = cite(answer, citing_from(document, "T", [match], embedder))
    assert text == answer
    assert citation.share == 1.0
    assert not citation.recognised


def test_what_was_recognised_is_cited_as_such(tmp_path: Path, embedder: Embedder) -> None:
    text = "Cats sleep all day long. Dogs bark at night."
    document, match = document_of(tmp_path / "d", text, recognised=True)
    with document:
        _, (citation,) = cite("Cats sleep.", citing_from(document, "T", [match], embedder))
        assert passage_of(document, match).recognised
    assert citation.recognised


def test_what_nobody_sees_on_its_page_is_cited_as_such(tmp_path: Path, embedder: Embedder) -> None:
    text = "Cats sleep all day long. Dogs bark at night."
    document, match = document_of(tmp_path / "d", text, unseen=((25, len(text)),))
    with document:
        citing = citing_from(document, "T", [match], embedder)
        _, (first, second) = cite("Cats sleep. Dogs bark.", citing)
        assert passage_of(document, match).unseen
    assert (first.unseen, second.unseen) == (False, True)


def test_marks_stand_behind_what_they_support(tmp_path: Path, embedder: Embedder) -> None:
    document, match = document_of(
        tmp_path / "d",
        "The treaty was signed in Vienna in 1815. The harvest failed the following year.",
    )
    with document:
        answer = "The treaty was signed in 1815 in Vienna. The next year the harvest failed."
        text, citations = cite(answer, citing_from(document, "T", [match], embedder))
    first, second = citations
    assert text == (
        "The treaty was signed in 1815 in Vienna. [1] The next year the harvest failed. [2]"
    )
    assert first.quote == "The treaty was signed in Vienna in 1815."
    assert second.quote == "The harvest failed the following year."
    assert first.share + second.share == pytest.approx(1.0)


@pytest.mark.parametrize(
    "text",
    ["Cats. Dogs. 12.", "x", "\u5c71\u8def\u3092\u767b\u308b\u3002", "word " * 300, "w" * 900],
)
def test_pages_without_ordinary_sentences_can_be_cited(
    tmp_path: Path, embedder: Embedder, text: str
) -> None:
    document, match = document_of(tmp_path / "d", text.strip())
    with document:
        (citation,) = nearest("What is it?", document, "T", [match], embedder)
    assert citation.quote in text
    assert 0 < len(citation.quote) <= 400
    assert citation.quote == citation.quote.strip()
    assert citation.boxes


def test_a_long_quote_ends_at_words(tmp_path: Path, embedder: Embedder) -> None:
    words = [f"word{number}" for number in range(200)]
    text = " ".join(words)
    document, whole = document_of(tmp_path / "d", text)
    inside = Span(0, 402, 1203)  # begins and ends within words
    match = Match(Chunk(0, (1,), (inside,), text[402:1203]), 0.5)
    with document:
        (citation,) = nearest("Which word?", document, "T", [match], embedder)
    assert set(citation.quote.split()) <= set(words)
    assert whole.chunk.text.find(citation.quote) >= inside.start
