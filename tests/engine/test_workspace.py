"""The facade on real documents: read, ask, forget, refuse; alone and beside another process."""

import json
import shutil
import subprocess
import sys
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from engine.config import EngineConfig
from engine.errors import (
    DamagedDocument,
    DocumentInUse,
    FileChanged,
    FileMissing,
    ModelInvalid,
    ModelUnavailable,
    NoText,
    PasswordNeeded,
    QuestionRefused,
    StorageError,
    WrongPassword,
)
from engine.records.answers import Answered, Retrieved, Token
from engine.records.indexing import DocumentAdded, Progress, ReadyToAsk, Remembered
from engine.records.library import ReadingPosition
from engine.workspace import Workspace
from tests.engine.indexing import Indexed, index_fully
from tests.engine.sample_answer import answer_to

_HOLD = """
import sys
from pathlib import Path
from engine.open_document import OpenDocument
with OpenDocument(Path(sys.argv[1])) as document, document.alone():
    print("held", flush=True)
    sys.stdin.read()
"""


def test_indexing_tells_what_it_does_and_reopening_does_nothing_again(
    new_config: EngineConfig, excerpt: Path, tiny_model: Path
) -> None:
    config = msgspec.structs.replace(new_config, language_model=str(tiny_model), remember=True)
    with Workspace(config) as workspace:
        first, *between, ready, remembered = (
            event
            for event in workspace.index(str(excerpt), None)
            if not (isinstance(event, Progress) and event.stage == "remembering")
        )
        assert isinstance(first, DocumentAdded)
        assert isinstance(ready, ReadyToAsk)
        assert isinstance(remembered, Remembered)
        assert not ready.reused
        assert (ready.entry.state, ready.entry.title) == ("ready", "raquin")
        assert Path(ready.entry.path) == excerpt
        assert remembered.entry.bank_tokens == remembered.entry.token_count > 0
        assert remembered.entry.bytes_on_disk > ready.entry.bytes_on_disk
        progress = [event for event in between if isinstance(event, Progress)]
        assert [p.stage for p in progress] == sorted((p.stage for p in progress), reverse=True)
        for before, after in pairwise(progress):
            assert after.stage != before.stage or after.done > before.done
        assert all(p.done <= p.total for p in progress)
    with Workspace(config) as workspace:
        added, *rest = workspace.index(str(excerpt), None)
        assert isinstance(added, DocumentAdded)
        assert [type(event) for event in rest] == [ReadyToAsk, Remembered]
        assert isinstance(rest[0], ReadyToAsk)
        assert rest[0].reused
        assert not workspace._models.embedders.loaded


def test_a_relative_path_is_kept_whole(
    new_config: EngineConfig, data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(data_dir / "documents" / "other" / "testTXT.txt", tmp_path / "a.txt")
    monkeypatch.chdir(tmp_path)
    with Workspace(new_config) as workspace:
        assert Path(index_fully(workspace, Path("a.txt")).path) == tmp_path / "a.txt"


def test_a_question_while_indexing_is_not_complete(new_config: EngineConfig, paper: Path) -> None:
    with Workspace(new_config) as workspace:
        with closing(workspace.index(str(paper), None)) as events:
            added = next(events)
            assert isinstance(added, DocumentAdded)
            document_id = added.entry.document_id
            with pytest.raises(NoText, match="Nothing of this document has been read yet"):
                list(workspace.ask(document_id, "What is a trace tree?"))
            for event in events:
                if isinstance(event, Progress) and event.stage == "indexing":
                    break
            document = workspace._document(document_id)
            before = document.store.vectors.count()
            assert before == 16
            # Words of the last pages, whose vectors are not there yet.
            question = "Which acknowledgments thank reviewers for feedback on the paper?"
            (retrieved,) = (
                e for e in workspace.ask(document_id, question) if isinstance(e, Retrieved)
            )
            assert document.store.vectors.count() > before
            assert any(passage.chunk_id >= 16 for passage in retrieved.passages)
            ready = list(events)[-1]
        assert isinstance(ready, ReadyToAsk)
        assert document.store.vectors.count() == ready.entry.chunk_count == len(document.index)
        (answer,) = workspace.library.conversation(document_id)
        assert answer.question == question


def test_a_stopped_answer_is_kept(shared: Indexed) -> None:
    workspace, entry = shared
    events = workspace.ask(entry.document_id, "How does TraceMonkey record a trace?")
    with closing(events):
        text = "".join(e.text for e in (next(events) for _ in range(5)) if isinstance(e, Token))
    kept = workspace.library.conversation(entry.document_id)[-1]
    assert kept.stopped
    assert kept.text == text != ""
    workspace.library.delete_answer(kept.answer_id)


def test_forgetting_ends_work_on_the_document(new_config: EngineConfig, excerpt: Path) -> None:
    with Workspace(new_config) as workspace:
        events = workspace.index(str(excerpt), None)
        added = next(events)
        assert isinstance(added, DocumentAdded)
        document_id = added.entry.document_id
        step = next(e for e in events if isinstance(e, Progress) and e.stage == "indexing")
        assert step.done == 16
        answer = workspace.ask(document_id, "What does Madame Raquin sell in her shop?")
        next(answer)
        workspace.forget(document_id, everything=True)
        assert list(events) == []
        assert list(answer) == []
        assert workspace.library.entries() == []
        assert list(new_config.documents_dir.iterdir()) == []
        with pytest.raises(FileMissing, match="not in the library"):
            list(workspace.ask(document_id, "And now?"))
        workspace.forget(document_id, everything=True)  # nothing left to forget is no error
        assert index_fully(workspace, excerpt).chunk_count > 0


def test_a_deletion_that_was_killed_is_finished_at_the_next_start(
    new_config: EngineConfig,
) -> None:
    left = new_config.documents_dir / "0123.deleted"
    left.mkdir(parents=True)
    (left / "text.sqlite").write_text("somebody's book")
    Workspace(new_config).close()
    assert not left.exists()


def test_what_cannot_be_asked_is_listed_with_the_reason(
    new_config: EngineConfig, data_dir: Path, without_tesseract: None
) -> None:
    pdf = data_dir / "documents" / "pdf"
    with Workspace(new_config) as workspace:
        for name, kind, state in (
            ("loremipsum-flat.pdf", NoText, "no_text"),
            ("blank.pdf", NoText, "no_text"),
            ("qpdf__empty.pdf", DamagedDocument, "failed"),
            ("invalid.pdf", DamagedDocument, "failed"),
            ("r6-user-password.pdf", PasswordNeeded, "failed"),
        ):
            with pytest.raises(kind) as failure:
                list(workspace.index(str(pdf / name), None))
            listed = workspace.library.entries()[0]
            assert (Path(listed.path).name, listed.state) == (name, state)
            assert listed.reason == failure.value.message
            if kind is NoText:
                with pytest.raises(NoText):
                    list(workspace.ask(listed.document_id, "What does it say?"))
        with pytest.raises(WrongPassword):
            list(workspace.index(str(pdf / "r6-user-password.pdf"), "wrong"))
        entry = index_fully(workspace, pdf / "r6-user-password.pdf", "asdfzxcv")
        assert (entry.state, entry.reason) == ("ready", "")


def test_a_file_that_changes_while_it_is_read_loses_nothing(
    new_config: EngineConfig, excerpt: Path, tmp_path: Path
) -> None:
    path = tmp_path / "book.txt"
    shutil.copy(excerpt, path)
    with Workspace(new_config) as workspace:
        events = workspace.index(str(path), None)
        next(events)
        path.write_text("quite another text")
        with pytest.raises(FileChanged):
            list(events)
        (entry,) = workspace.library.entries()
        assert (entry.state, "changed" in entry.reason) == ("failed", True)
        shutil.copy(excerpt, path)
        again = index_fully(workspace, path)
        assert (again.document_id, again.state, again.reason) == (entry.document_id, "ready", "")


def test_questions_that_are_refused(shared: Indexed) -> None:
    workspace, entry = shared
    for question in ("", " \n\t", "\x00\x01\x1b", "\ud800", "\u3000\u00a0"):
        with pytest.raises(QuestionRefused, match="empty"):
            list(workspace.ask(entry.document_id, question))
    with pytest.raises(QuestionRefused, match="4,001 characters"):
        list(workspace.ask(entry.document_id, "w" * 4001))


@pytest.mark.parametrize(
    "question",
    [
        "\U0001f600\U0001f468\u200d\U0001f469\u200d\U0001f467?",
        "\u05de\u05d4\u05d5 \u05e2\u05e5 \u05de\u05e2\u05e7\u05d1?",
        "\u202eWhat\u202c is a trace?\x07",
        "\u4ec0\u4e48\u662f\u8ddf\u8e2a\u6811\uff1f",
        "Was ist ein Trace-Baum, und wof\u00fcr benutzt man ihn?",
        "\"' OR 1=1; DROP TABLE chunks; -- NEAR(a b) AND (* ^",
        "trace " * 660,
        "???",
    ],
)
def test_unusual_questions_are_answered(shared: Indexed, question: str) -> None:
    workspace, entry = shared
    events = list(workspace.ask(entry.document_id, question))
    assert isinstance(events[0], Retrieved)
    last = events[-1]
    assert isinstance(last, Answered)
    assert last.answer.text
    assert last.answer.passages == events[0].passages
    assert workspace.library.conversation(entry.document_id)[-1] == last.answer
    workspace.library.delete_answer(last.answer.answer_id)


def test_a_model_that_is_not_there(new_config: EngineConfig, excerpt: Path) -> None:
    for choice, kind in (("nosuch", ModelUnavailable), (str(excerpt.parent), ModelInvalid)):
        config = msgspec.structs.replace(new_config, language_model=choice)
        with Workspace(config) as workspace:
            with pytest.raises(kind):
                list(workspace.index(str(excerpt), None))
            (entry,) = workspace.library.entries()
            assert entry.state == "reading"


def test_another_process_reads_the_same_document(new_config: EngineConfig, excerpt: Path) -> None:
    with Workspace(new_config) as workspace:
        with closing(workspace.index(str(excerpt), None)) as events:
            added = next(events)
            assert isinstance(added, DocumentAdded)
        folder = new_config.documents_dir / added.entry.document_id
        command = [sys.executable, "-c", _HOLD, str(folder)]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as other:
            assert other.stdout is not None
            assert other.stdout.readline() == "held\n"
            with pytest.raises(DocumentInUse, match="Another MemLong process"):
                list(workspace.index(str(excerpt), None))
            with pytest.raises(DocumentInUse):
                workspace.forget(added.entry.document_id, everything=True)
            assert folder.exists()
            other.kill()
        entry = index_fully(workspace, excerpt)
        with Workspace(new_config) as second:  # both may ask, and index what is complete
            assert index_fully(second, excerpt).chunk_count == entry.chunk_count


def test_vectors_that_another_process_wrote_are_found(
    new_config: EngineConfig, excerpt: Path
) -> None:
    with Workspace(new_config) as one, Workspace(new_config) as other:
        with closing(one.index(str(excerpt), None)) as events:
            added = next(events)
            assert isinstance(added, DocumentAdded)
            next(e for e in events if isinstance(e, Progress) and e.stage == "indexing")
        entry = index_fully(other, excerpt)
        assert len(one._document(entry.document_id).index) == entry.chunk_count


def test_what_is_made_of_a_document_can_be_made_again(
    new_config: EngineConfig, excerpt: Path, tmp_path: Path
) -> None:
    short = tmp_path / "short.txt"
    short.write_text(excerpt.read_text(encoding="utf-8")[:3000], encoding="utf-8")
    with Workspace(new_config) as workspace:
        entry = index_fully(workspace, short)
        library, known = workspace.library, entry.document_id
        answers = [library.add_answer(answer_to(known, "Who?"))]
        library.save_position(known, ReadingPosition(3, 0.5, 1.25))
        marked = library.bookmarks.add(known, 2, 0.0, "here")
        # Without its notes a document is no longer listed; opened again, all is there.
        assert workspace.forget(known, everything=False) > 1000
        assert library.entries() == []
        assert index_fully(workspace, short).chunk_count == entry.chunk_count
        assert library.conversation(known) == answers
    path = new_config.documents_dir / known / "text.sqlite"
    content = bytearray(path.read_bytes())
    content[8192:] = b"\xa5" * (len(content) - 8192)
    path.write_bytes(content)
    with Workspace(new_config) as workspace:
        damaged = pytest.raises(StorageError, match=r"text\.sqlite in the data folder is damaged")
        with damaged:
            list(workspace.ask(known, "What does Madame Raquin sell?"))
        assert index_fully(workspace, short).chunk_count == entry.chunk_count
    for folder in new_config.data_dir.iterdir():
        if folder.is_dir() and not folder.is_symlink():
            shutil.rmtree(folder)
    with Workspace(new_config) as workspace:
        assert index_fully(workspace, short).chunk_count == entry.chunk_count
        assert workspace.library.conversation(known) == answers
        assert workspace.library.position(known) == ReadingPosition(3, 0.5, 1.25)
        assert workspace.library.bookmarks.of(known) == [marked]


def test_a_damaged_index_file_is_made_again(new_config: EngineConfig, excerpt: Path) -> None:
    with Workspace(new_config) as workspace:
        entry = index_fully(workspace, excerpt)
    path = new_config.documents_dir / entry.document_id / "vectors.usearch"
    good = path.read_bytes()
    for damage in (b"", good[:1000], good[:500] + b"\xff" * 64 + good[564:]):
        path.write_bytes(damage)
        with Workspace(new_config) as workspace:
            index_fully(workspace, excerpt)
            assert len(workspace._document(entry.document_id).index) == entry.chunk_count
        assert len(path.read_bytes()) == len(good)


def test_answers_are_plain_json(shared: Indexed) -> None:
    workspace, entry = shared
    *_, last = workspace.ask(entry.document_id, "What is a trace tree?")
    assert isinstance(last, Answered)
    assert json.loads(msgspec.json.encode(last.answer))["document_id"] == entry.document_id


def test_an_encrypted_document_asks_for_its_password_each_time(
    new_config: EngineConfig, data_dir: Path
) -> None:
    locked = data_dir / "documents" / "pdf" / "password-example.pdf"
    with Workspace(new_config) as workspace:
        index_fully(workspace, locked, "test")
        with pytest.raises(PasswordNeeded):
            list(workspace.index(str(locked), None))
        again = [e for e in workspace.index(str(locked), "test") if isinstance(e, ReadyToAsk)]
    assert again[0].reused


def test_settings_are_heeded_while_it_runs(
    new_config: EngineConfig, excerpt: Path, tiny_model: Path
) -> None:
    config = msgspec.structs.replace(new_config, language_model=str(tiny_model), remember=True)
    with Workspace(config) as workspace:
        events = workspace.index(str(excerpt), None)
        next(e for e in events if isinstance(e, Progress) and e.stage == "remembering")
        workspace.configure(msgspec.structs.replace(config.tuning, remember=False))
        assert not any(isinstance(e, Remembered) for e in events)  # it stopped, and ended well
        workspace.configure(config.tuning)
        *_, remembered = workspace.index(str(excerpt), None)
        assert isinstance(remembered, Remembered)
        assert remembered.entry.bank_tokens > 0
        document_id = remembered.entry.document_id
        short = msgspec.structs.replace(config.tuning, answer_tokens=16, bank_quota=1)
        workspace.configure(short)
        entry = workspace.library.entry(document_id)
        assert entry is not None
        assert entry.bank_tokens == 0  # there was no room for it any more
        tokens = [e for e in workspace.ask(document_id, "Who is she?") if isinstance(e, Token)]
        assert 0 < len(tokens) <= 16
