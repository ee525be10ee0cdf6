"""One question to several documents: each has its say, and what is cited says which it is of."""

from pathlib import Path

import pytest

from engine.errors import FileMissing
from engine.records.answers import Answered, Retrieved
from engine.scopes import Scope
from tests.engine.indexing import Indexed, index_fully

MILL = (
    "A trace compiler records the hot loops of a program and compiles the traces of each loop. "
    "The old mill stands by the river Inn. It was built in 1752 by Johann Gruber. "
    "In winter its wheel is taken out of the water, so that the ice does not break it. "
)


def test_each_document_has_its_say(shared: Indexed, tmp_path: Path) -> None:
    workspace, paper = shared
    file = tmp_path / "mill.txt"
    file.write_text(MILL, encoding="utf-8")
    mill = index_fully(workspace, file)
    both = workspace.library.collections.of([paper.document_id, mill.document_id])
    scope = Scope(collection_id=both.collection_id)

    question = "How does a trace compiler compile the traces of hot loops?"
    events = list(workspace.ask("", question, scope=scope))
    (retrieved,) = [event for event in events if isinstance(event, Retrieved)]
    assert {p.document for p in retrieved.passages} == {paper.document_id, mill.document_id}
    assert all(p.title for p in retrieved.passages)
    assert isinstance(events[-1], Answered)
    answer = events[-1].answer
    assert answer.document_id == both.collection_id
    assert answer.memory.chunks == 0
    (entry,) = workspace.library.conversations.entries(both.collection_id)
    assert workspace.library.conversations.answers(entry.conversation_id) == [answer]
    for citation in answer.citations:
        store = workspace._document(citation.document).store
        assert citation.quote in store.page(citation.page_index).text
        assert citation.title in (paper.title, mill.title)

    events = list(workspace.ask("", "Who built the old mill by the river Inn?", scope=scope))
    assert isinstance(events[-1], Answered)
    about_mill = events[-1].answer
    assert not about_mill.weak
    assert about_mill.notes == (f"Nothing in “{paper.title}” is close.",)
    assert {citation.document for citation in about_mill.citations} == {mill.document_id}

    *_, last = workspace.ask("", "Which king signed the treaty of Lisbon?", scope=scope)
    assert isinstance(last, Answered)
    assert last.answer.weak
    assert last.answer.text == "Nothing in these documents is close to the question."

    asking = workspace.ask("", question, scope=scope)
    next(asking)
    workspace.forget(mill.document_id, everything=True)  # ends what reads it
    assert list(asking) == []
    workspace.library.collections.remove(both.collection_id)
    with pytest.raises(FileMissing):
        list(workspace.ask("", question, scope=scope))
