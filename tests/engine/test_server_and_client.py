"""The engine process as a window uses it."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from engine.client import EngineClient
from engine.config import EngineConfig
from engine.errors import (
    FileMissing,
    ModelUnavailable,
    PasswordNeeded,
    ProcessDied,
    QuestionRefused,
    StorageError,
)
from engine.library import Library
from engine.records.answers import Answered, Retrieved, Token
from engine.records.indexing import DocumentAdded, Progress, ReadyToAsk, Remembered
from engine.records.models import ModelFacts


@pytest.fixture
def config(new_config: EngineConfig, tiny_model: Path) -> EngineConfig:
    return msgspec.structs.replace(new_config, language_model=str(tiny_model), remember=True)


@pytest.fixture
def client(config: EngineConfig) -> Iterator[EngineClient]:
    client = EngineClient(config)
    yield client
    client.close()


def test_prepare_index_ask_pause_and_forget(
    client: EngineClient, config: EngineConfig, excerpt: Path
) -> None:
    assert client.pid is None
    *_, facts = client.prepare()
    assert isinstance(facts, ModelFacts)
    events = client.index(str(excerpt))
    added = next(events)
    assert isinstance(added, DocumentAdded)
    document_id = added.entry.document_id
    next(e for e in events if isinstance(e, Progress) and e.stage == "indexing")
    # The question goes before the rest of the indexing, and both go on.
    answer = list(client.ask(document_id, "What does Madame Raquin sell?"))
    assert isinstance(answer[0], Retrieved)
    assert isinstance(answer[-1], Answered)
    with Library(config.data_dir) as window:  # beside the engine's, on the same file
        assert window.conversation(document_id) == [answer[-1].answer]
        with closing(events):  # pause
            assert isinstance(next(events), Progress)
        resumed = list(client.index(str(excerpt)))
        assert {type(e) for e in resumed} == {DocumentAdded, Progress, ReadyToAsk, Remembered}
        entry = window.entry(document_id)
        assert entry is not None
        assert entry.state == "ready"
        question = "Who lives above the shop in the arcade of the Pont Neuf?"
        with closing(client.ask(document_id, question)) as stopped:
            next(e for e in stopped if isinstance(e, Token))
        assert window.conversation(document_id)[-1].stopped
        assert client.forget(document_id, everything=True) > 10_000
        assert window.entries() == []
    with pytest.raises(FileMissing):
        list(client.ask(document_id, "And now?"))


def test_settings_reach_the_engine_before_and_while_it_runs(
    client: EngineClient, config: EngineConfig, excerpt: Path
) -> None:
    client.configure(msgspec.structs.replace(config.tuning, remember=False))
    assert client.pid is None  # nothing is started for that
    assert not any(isinstance(e, Remembered) for e in client.index(str(excerpt)))
    client.configure(config.tuning)
    assert isinstance(list(client.index(str(excerpt)))[-1], Remembered)


def test_refusals_arrive_as_what_they_are(
    client: EngineClient, data_dir: Path, tmp_path: Path
) -> None:
    pdf = data_dir / "documents" / "pdf"
    with pytest.raises(PasswordNeeded):
        list(client.index(str(pdf / "password-example.pdf")))
    with pytest.raises(FileMissing, match=r"There is no file gone\.pdf"):
        list(client.index(str(tmp_path / "gone.pdf")))
    with pytest.raises(FileMissing, match="not in the library"):
        list(client.ask("0" * 32, "Why?"))
    with pytest.raises(QuestionRefused, match="4,001 characters"):
        list(client.ask("0" * 32, "w" * 4001))


def test_a_data_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    client = EngineClient(EngineConfig(tmp_path / "file" / "data"))
    with pytest.raises(StorageError, match="there is a file where"):
        list(client.prepare())
    with pytest.raises(StorageError, match="there is a file where"):
        client.forget("0" * 32, everything=True)
    client.close()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_killed_engine_is_started_again_and_resumes(client: EngineClient, excerpt: Path) -> None:
    events = client.index(str(excerpt))
    step = next(e for e in events if isinstance(e, Progress) and e.stage == "indexing")
    assert client.pid is not None
    os.kill(client.pid, signal.SIGKILL)
    with pytest.raises(ProcessDied, match="engine ended unexpectedly"):
        list(events)
    again = list(client.index(str(excerpt)))
    indexing = [e.done for e in again if isinstance(e, Progress) and e.stage == "indexing"]
    assert indexing
    assert indexing[0] > step.done
    assert isinstance(again[-1], Remembered)


def test_files_of_the_current_folder_are_never_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, new_config: EngineConfig, excerpt: Path
) -> None:
    for name in ("msgspec.py", "engine.py", "pymupdf.py"):
        (tmp_path / name).write_text("open('was-run', 'w').close(); raise SystemExit(3)\n")
    monkeypatch.chdir(tmp_path)
    client = EngineClient(new_config)
    try:
        events = client.index(str(excerpt))
        assert isinstance(next(events), DocumentAdded)
        events.close()
    finally:
        client.close()
    assert not (tmp_path / "was-run").exists()


def test_a_process_that_waits_is_taken_by_a_switch_or_ended(
    client: EngineClient, config: EngineConfig, tiny_model: Path, tmp_path: Path
) -> None:
    client.get_ready()
    client.get_ready()
    assert client._early is not None
    waiting = client._early.pid
    assert client.pid is None  # it is no engine yet
    client.stand_down()
    with pytest.raises(ProcessLookupError):
        os.kill(waiting, 0)

    client.get_ready()
    waiting = client._early.pid
    other = tmp_path / "other"
    other.symlink_to(tiny_model, target_is_directory=True)
    *_, facts = client.switch(str(other), beside=True)
    assert isinstance(facts, ModelFacts)
    assert facts.choice == str(other)
    assert client.pid == waiting
    client.stand_down()  # none waits any more
    assert client.pid == waiting


def test_another_model_takes_over_while_the_first_one_works(
    client: EngineClient, config: EngineConfig, tiny_model: Path, excerpt: Path, tmp_path: Path
) -> None:
    first = client.index(str(excerpt))
    next(first)
    before = client.pid
    with pytest.raises(ModelUnavailable, match="no model called"):
        list(client.switch("nonesuch", beside=True))
    assert client.pid == before  # and what it does goes on

    other = tmp_path / "other"
    other.symlink_to(tiny_model, target_is_directory=True)
    *_, facts = client.switch(str(other), beside=True)
    assert isinstance(facts, ModelFacts)
    assert facts.choice == str(other)
    assert facts.machine is not None
    assert facts.machine.products > 0
    assert client.pid != before
    left = list(first)  # by the first one, to its end
    assert any(isinstance(event, ReadyToAsk) for event in left)
    with pytest.raises(ProcessLookupError):
        os.kill(before or 0, 0)  # then it is gone
