"""A question about a real document, answered by another engine: cited, kept, stopped, broken."""

import os
from collections.abc import Iterator
from contextlib import closing
from operator import attrgetter

import msgspec
import psutil
import pytest

from engine.conversations import NEW_CONVERSATION
from engine.errors import OtherEngineFailed
from engine.other_engine.choice import OtherEngine
from engine.records.answers import Answer, Answered, Retrieved, Token
from engine.records.indexing import Progress
from engine.workspace import Workspace
from tests.engine.indexing import Indexed
from tests.engine.other_engine import engine_server as moods
from tests.engine.other_engine.engine_server import OtherServer, running

QUESTION = "What is a trace tree in a tracing compiler?"


@pytest.fixture
def server(shared: Indexed) -> Iterator[OtherServer]:
    """Answers for the workspace."""
    workspace, _ = shared
    with running() as server:
        workspace.answer_with(OtherEngine(server.address, "large"))
        yield server
        workspace.answer_with(None)


def kept(workspace: Workspace, document_id: str) -> list[Answer]:
    conversations = workspace.library.conversations
    return [
        answer
        for entry in conversations.entries(document_id)
        for answer in conversations.answers(entry.conversation_id)
        if answer.elsewhere
    ]


def test_passages_are_sent_the_answer_is_cited_and_says_where_it_comes_from(
    shared: Indexed, server: OtherServer
) -> None:
    workspace, entry = shared
    events = list(workspace.ask(entry.document_id, QUESTION))
    found = next(event for event in events if isinstance(event, Retrieved))
    answer = events[-1].answer  # type: ignore[union-attr]
    said = "".join(event.text for event in events if isinstance(event, Token))
    assert said == answer.text
    assert answer.text.replace("[1]", "").split()[:3] == ["Trace", "trees", "are"]
    assert (answer.model, answer.elsewhere) == ("large", server.address[7:-3])
    assert answer.memory.chunks == 0
    assert answer.elsewhere in answer.notes[-1]
    assert answer.citations
    assert not answer.stopped
    (body, _) = server.asked[-1]
    sent = body["messages"][-1]["content"]
    assert all(" ".join(p.text.split())[:40].replace('"', "'") in sent for p in found.passages)
    assert answer.prompt is not None
    assert sent in answer.prompt.text
    assert workspace.weigh(QUESTION, NEW_CONVERSATION).window < 4096


def test_an_answer_that_breaks_off_is_kept_and_one_that_never_began_is_refused(
    shared: Indexed, server: OtherServer
) -> None:
    workspace, entry = shared
    server.mood = moods.broken
    *_, last = workspace.ask(entry.document_id, QUESTION)
    assert isinstance(last, Answered)
    assert last.answer.stopped
    assert "ends early" in last.answer.notes[-1]
    before = len(kept(workspace, entry.document_id))
    server.mood = moods.page
    with pytest.raises(OtherEngineFailed):
        list(workspace.ask(entry.document_id, QUESTION))
    assert len(kept(workspace, entry.document_id)) == before


def test_a_silent_engine_is_stopped_at_once_and_its_process_ends(
    shared: Indexed, server: OtherServer
) -> None:
    workspace, entry = shared
    server.mood = moods.stall
    with closing(workspace.ask(entry.document_id, QUESTION)) as events:  # type: ignore[type-var]
        begun = (event for event in events if isinstance(event, Token))
        next(begun)  # then it is silent
        waited = next(event for event in events if isinstance(event, Progress))
    assert waited.stage == "waiting"
    children = psutil.Process(os.getpid()).children()
    assert not [c for c in children if "engine.other_engine.host" in " ".join(c.cmdline())]
    assert max(kept(workspace, entry.document_id), key=attrgetter("answer_id")).stopped


def test_a_run_that_is_offline_sends_nothing(shared: Indexed, server: OtherServer) -> None:
    workspace, entry = shared
    config = workspace._config
    workspace._config = msgspec.structs.replace(config, offline=True)
    try:
        with pytest.raises(OtherEngineFailed, match="offline"):
            list(workspace.ask(entry.document_id, QUESTION))
    finally:
        workspace._config = config
    assert server.asked == []
