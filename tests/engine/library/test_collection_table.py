"""Sets of documents that are asked together, with a history of their own."""

from pathlib import Path

import pytest

from engine.library import Library
from engine.records.pages import DocumentFacts
from tests.memlong_desktop.engine_fake import answer

FACTS = DocumentFacts("T", "", "PDF", 1, reflowable=False, needs_ocr=False)
A, B, C = ("a" * 32, "b" * 32, "c" * 32)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library(tmp_path)
    for document_id in (A, B, C):
        library.add(document_id, Path(f"/{document_id}.pdf"), FACTS)
    return library


def test_the_same_set_is_the_same_collection(library: Library) -> None:
    with library:
        chosen = library.collections.of([B, A, B])
        assert chosen.documents == (A, B)
        assert library.collections.of((A, B)) == chosen
        other = library.collections.of([A, C])
        library.collections.rename(other.collection_id, "  My\nset ")
        assert [c.name for c in library.collections.all()] == ["My set", ""]


def test_answers_belong_to_it_and_go_with_it(library: Library) -> None:
    with library:
        chosen = library.collections.of([A, B])
        kept = library.add_answer(answer(document_id=chosen.collection_id, answer_id=0))
        assert kept.answer_id
        (entry,) = library.conversations.entries(chosen.collection_id)
        assert library.conversations.answers(entry.conversation_id) == [kept]
        library.remove(A)
        left = library.collections.one(chosen.collection_id)
        assert left is not None
        assert left.documents == (B,)
        library.collections.remove(chosen.collection_id)
        assert library.conversations.entries(chosen.collection_id) == []
        assert library.entry(B) is not None
