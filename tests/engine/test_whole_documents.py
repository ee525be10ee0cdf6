"""Answers about all of a document: what they stand on is there, in order, and is kept."""

from pathlib import Path

import pytest

from engine.chat.condense import backed
from engine.conversations import Thread
from engine.errors import NoText
from engine.holdings import notes_files
from engine.quota import drop_banks
from engine.records.answers import Answer, Answered, Retrieved
from engine.scopes import Scope
from engine.workspace import Workspace
from tests.engine.indexing import Indexed, config_in, index_fully


def asked(workspace: Workspace, document_id: str, question: str, scope: Scope) -> Answer:
    events = list(workspace.ask(document_id, question, scope=scope))
    assert isinstance(events[-1], Answered)
    assert any(isinstance(event, Retrieved) for event in events)
    return events[-1].answer


def assert_stands(workspace: Workspace, answer: Answer) -> None:
    """Every quote is on its page, word for word, in the order of the document."""
    document = workspace._document(answer.document_id)
    assert answer.citations
    for citation in answer.citations:
        assert f"[{citation.number}]" in answer.text
        assert citation.quote in document.store.page(citation.page_index).text
        assert citation.boxes
    listed = answer.text.partition("\n\n")[2] or answer.text
    marks = [c for c in answer.citations if f"[{c.number}]" in listed]
    places = [(c.page_index, listed.index(f"[{c.number}]")) for c in marks]
    assert [place[0] for place in sorted(places, key=lambda place: place[1])] == sorted(
        place[0] for place in places
    )


def test_a_summary_is_written_section_by_section_and_resumes(shared: Indexed) -> None:
    workspace, entry = shared
    document_id = entry.document_id
    folder = workspace._config.documents_dir / document_id
    first = asked(workspace, document_id, "Summarise this paper", Scope())
    assert first.coverage is not None
    assert (first.coverage.kind, first.coverage.read, first.coverage.total) == ("summary", 3, 6)
    assert_stands(workspace, first)

    work = workspace.summarise(document_id)
    while next(work).done < 4:
        pass
    work.close()
    workspace._asking.forget(document_id)  # as a new process: what is there is on disk
    (file,) = notes_files(folder)
    assert next(iter(workspace.summarise(document_id))).done == 4

    second = asked(workspace, document_id, "Summarise this paper", Scope())
    assert second.coverage is not None
    assert second.coverage.read == 4
    assert workspace.library.conversations.answers(second.conversation_id) == [second]

    file.write_bytes(b"{")
    workspace._asking.forget(document_id)
    assert next(iter(workspace.summarise(document_id))).done == 0
    drop_banks(folder)
    assert notes_files(folder) == []


def test_a_list_is_the_documents_own_sentences(shared: Indexed) -> None:
    workspace, entry = shared
    answer = asked(workspace, entry.document_id, "List all benchmarks with traces", Scope())
    assert answer.coverage is not None
    assert answer.coverage.kind == "list"
    assert not answer.coverage.written
    assert answer.coverage.found == len(answer.citations) >= 5
    assert len({citation.page_index for citation in answer.citations}) >= 4  # not of one place
    assert_stands(workspace, answer)


def test_what_is_asked_after_it_is_understood_from_it(shared: Indexed) -> None:
    workspace, entry = shared
    first = asked(workspace, entry.document_id, "List all benchmarks with traces", Scope())
    thread = Thread(first.conversation_id, first.answer_id)
    *_, last = workspace.ask(entry.document_id, "And guards?", thread)
    assert isinstance(last, Answered)
    assert last.answer.coverage is not None
    assert last.answer.coverage.kind == "list"
    assert any("guard" in citation.quote for citation in last.answer.citations)
    *_, last = workspace.ask(entry.document_id, "What happens to them?", thread)
    assert isinstance(last, Answered)
    assert not last.answer.weak  # alone these words are near to nothing
    assert any("trace" in citation.quote for citation in last.answer.citations)


def test_on_purpose_only_passages_are_read(shared: Indexed) -> None:
    workspace, entry = shared
    answer = asked(workspace, entry.document_id, "Summarise the paper", Scope("passages"))
    assert answer.coverage is None


def test_a_document_that_is_not_read_has_no_notes(shared: Indexed) -> None:
    workspace, entry = shared
    workspace.library.set_state(entry.document_id, "reading")
    try:
        with pytest.raises(NoText):
            next(iter(workspace.summarise(entry.document_id)))
        answer = asked(workspace, entry.document_id, "Summarise the paper", Scope())
        assert answer.coverage is None  # from what is read so far
    finally:
        workspace.library.set_state(entry.document_id, "ready")


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("The inspector came to the mill in March.", True),
        ("The inspector came to the mill in April.", False),  # a name that was not given
        ("The inspector counted 40 wheels.", False),  # a number
        ("The inspector is known for his love of music and fine cooking.", False),
        ("Here is a summary of the text", False),  # not a sentence
        ("and in March an inspector came to the mill.", False),  # not from its beginning
        ("Your inspector came to the old mill in March.", False),  # somebody speaks
    ],
)
def test_what_the_text_does_not_say_is_left_out(shared: Indexed, said: str, kept: bool) -> None:
    given = ["In March an inspector came to the old mill.", "He counted the wheels of the mill."]
    made = backed(shared[0]._models, said, given)
    assert made.text == (said if kept else "")
    assert made.sources == ((0,) if kept else ())


def test_the_marks_around_what_was_given_are_not_copied(shared: Indexed) -> None:
    given = ["In March an inspector came to the old mill.", "He counted the wheels of the mill."]
    text = '- "In March an inspector came to the mill." - "He counted the wheels."\n- "He came'
    made = backed(shared[0]._models, text, given)
    assert made.text == "In March an inspector came to the mill. He counted the wheels."
    assert made.sources == (0, 1)


def test_what_was_said_before_is_not_said_again(shared: Indexed) -> None:
    given = ["In March an inspector came to the old mill.", "He counted the wheels of the mill."]
    text = "In March an inspector came to the old mill. The inspector came to the old mill."
    made = backed(shared[0]._models, text, given)
    assert made.text == given[0]


@pytest.mark.slow
def test_the_default_model_sums_up_a_short_text(
    tmp_path: Path, models_dir: Path, excerpt: Path
) -> None:
    short = tmp_path / "short.txt"
    short.write_text(excerpt.read_text(encoding="utf-8")[:6000], encoding="utf-8")
    with Workspace(config_in(tmp_path / "data", models_dir)) as workspace:
        entry = index_fully(workspace, short)
        reports = list(workspace.summarise(entry.document_id))
        assert (reports[-1].stage, reports[-1].done, reports[-1].total) == ("summarising", 1, 1)
        answer = asked(workspace, entry.document_id, "What is this about?", Scope("whole"))
        assert answer.coverage is not None
        summary = asked(workspace, entry.document_id, "Summarise this book", Scope())
        assert summary.coverage is not None
        assert summary.coverage.written
        assert_stands(workspace, summary)
        grown = workspace.library.entry(entry.document_id)
        assert grown is not None
        assert grown.bytes_on_disk > entry.bytes_on_disk
