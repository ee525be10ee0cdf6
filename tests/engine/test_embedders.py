"""Another embedder: documents are embedded anew behind the questions, and never mixed."""

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import numpy as np
import pytest

from engine.config import EngineConfig
from engine.documents.text_store import _MIGRATIONS
from engine.errors import ModelInvalid
from engine.model.default_models import MINILM
from engine.model.folder import describe_folder
from engine.open_document import OpenDocument
from engine.records.answers import Answered, Retrieved
from engine.records.indexing import DocumentAdded, Progress, ReadyToAsk
from engine.records.library import DocumentEntry
from engine.scopes import Scope
from engine.workspace import Workspace
from tests.engine.indexing import index_fully
from tests.engine.tiny_encoder import make

QUESTION = "What does the shop of Madame Raquin sell?"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory, excerpt: Path) -> Path:
    """A beginning of a novel, of two batches of chunks."""
    path = tmp_path_factory.mktemp("book") / "raquin.txt"
    path.write_text(excerpt.read_text("utf-8")[:12_000], "utf-8")
    return path


@pytest.fixture(scope="module")
def encoder(tmp_path_factory: pytest.TempPathFactory, book: Path) -> Path:
    """The folder of a tiny embedder of BGE-M3's kind, with vectors of 64 numbers."""
    return make(tmp_path_factory.mktemp("encoders") / "tiny", [book.read_text("utf-8")])


@pytest.fixture
def config(new_config: EngineConfig, tiny_model: Path) -> EngineConfig:
    return msgspec.structs.replace(new_config, language_model=str(tiny_model))


def chosen(config: EngineConfig, encoder: Path) -> EngineConfig:
    return msgspec.structs.replace(config, embedder=str(encoder))


def hash_of(encoder: Path) -> str:
    return describe_folder(encoder, "embedder").model_hash


def found(workspace: Workspace, entry: DocumentEntry) -> tuple[int, ...]:
    """The chunks that the question finds."""
    events = workspace.ask(entry.document_id, QUESTION)
    with closing(events):
        retrieved = next(e for e in events if isinstance(e, Retrieved))
    return tuple(passage.chunk_id for passage in retrieved.passages)


def renewed(events: Iterator[object]) -> list[int]:
    """How far the new vectors were, each time it was told."""
    return [e.done for e in events if isinstance(e, Progress) and e.stage == "reindexing"]


def test_the_old_vectors_answer_until_the_new_ones_are_complete(
    config: EngineConfig, encoder: Path, book: Path
) -> None:
    with Workspace(config) as workspace:
        entry = index_fully(workspace, book)
        document = workspace._document(entry.document_id)
        before = found(workspace, entry)
        assert document.embedder == MINILM.model_hash

        workspace.configure(chosen(config, encoder).tuning)
        events = workspace.index(str(book), None)
        assert isinstance(next(events), DocumentAdded)
        ready = next(events)
        assert isinstance(ready, ReadyToAsk)
        assert ready.reused, "it can be asked all the time"
        done = []
        for event in events:
            assert isinstance(event, Progress)
            done.append(event.done)
            if event.done < event.total:
                assert document.embedder == MINILM.model_hash
                assert found(workspace, entry) == before
                (listed,) = workspace.library.entries()
                assert listed.state == "ready"
        count = entry.chunk_count
        assert done == [0, 16, count]

        assert document.embedder == hash_of(encoder)
        _, vectors = document.store.vectors.all()
        assert vectors.shape == (count, 64)
        assert len(document.index) == count
        assert found(workspace, entry), "asked with the new one"
        assert set(workspace._models.embedders.loaded) == {hash_of(encoder)}

        # The vectors before are still there: going back costs nothing.
        workspace.configure(config.tuning)
        assert renewed(workspace.index(str(book), None)) == []
        assert document.embedder == MINILM.model_hash
        assert found(workspace, entry) == before
    with Workspace(config) as workspace:  # the index that was saved is the right one
        document = workspace._document(entry.document_id)
        assert document._saved
        assert found(workspace, entry) == before


@pytest.mark.skipif(sys.platform == "win32", reason="SIGALRM")
def test_killed_and_gone_on_with(config: EngineConfig, encoder: Path, book: Path) -> None:
    with Workspace(config) as workspace:
        entry = index_fully(workspace, book)
        before = found(workspace, entry)
    config = chosen(config, encoder)
    encoded = msgspec.json.encode(config, enc_hook=str).decode()
    script = str(Path(__file__).with_name("killed_run.py"))
    command = [sys.executable, script, encoded, str(book), "reindexing", "2", "0"]
    run = subprocess.run(command, capture_output=True, check=False)
    assert run.returncode == -signal.SIGALRM, run.stderr
    with Workspace(config) as workspace:
        document = workspace._document(entry.document_id)
        assert document.embedder == MINILM.model_hash
        assert document.store.other_vectors.count() >= 16
        assert found(workspace, entry) == before
        done = renewed(workspace.index(str(book), None))
        assert done[0] >= 16, "what was made is not made again"
        assert done[-1] == entry.chunk_count
        assert document.embedder == hash_of(encoder)


def test_documents_of_two_embedders_are_asked_together(
    config: EngineConfig, encoder: Path, book: Path, tmp_path: Path
) -> None:
    mill = tmp_path / "mill.txt"
    mill.write_text("The old mill stands by the river Inn. It was built in 1752.", "utf-8")
    with Workspace(config) as workspace:
        first = index_fully(workspace, book)
        workspace.configure(chosen(config, encoder).tuning)
        second = index_fully(workspace, mill)
        made_by = [workspace._document(e.document_id).embedder for e in (first, second)]
        assert made_by == [MINILM.model_hash, hash_of(encoder)]
        both = workspace.library.collections.of([first.document_id, second.document_id])
        events = list(workspace.ask("", QUESTION, scope=Scope(collection_id=both.collection_id)))
        (retrieved,) = [event for event in events if isinstance(event, Retrieved)]
        assert {p.document for p in retrieved.passages} >= {first.document_id}
        assert all(-1 <= passage.similarity <= 1 for passage in retrieved.passages)
        assert isinstance(events[-1], Answered)
        assert set(workspace._models.embedders.loaded) == {*made_by}
        for scope in (Scope(way="whole"), Scope(way="passages")):
            *_, last = workspace.ask(first.document_id, QUESTION, scope=scope)
            assert isinstance(last, Answered)


def test_an_embedder_that_is_gone_makes_way(
    config: EngineConfig, encoder: Path, book: Path, tmp_path: Path
) -> None:
    with Workspace(chosen(config, encoder)) as workspace:
        entry = index_fully(workspace, book)
    with Workspace(config) as workspace:  # a folder of the reader's is known only while it is set
        document = workspace._document(entry.document_id)
        assert found(workspace, entry), "what holds the words is embedded at once"
        assert document.embedder == MINILM.model_hash
        assert 0 < document.store.vectors.count() < entry.chunk_count
        assert index_fully(workspace, book).state == "ready"
        assert document.store.vectors.count() == entry.chunk_count == len(document.index)
    with Workspace(chosen(config, tmp_path / "none")) as workspace:
        assert found(workspace, entry), "by the vectors there are, whatever is chosen"
        with pytest.raises(ModelInvalid, match="no folder"):
            list(workspace.index(str(book), None))


# ---- what is on disk -------------------------------------------------------------------------


def unit(count: int, length: int) -> np.ndarray:
    made = np.random.default_rng(length).standard_normal((count, length)).astype(np.float32)
    return np.asarray(made / np.linalg.norm(made, axis=1, keepdims=True))


def chunks_in(document: OpenDocument, count: int) -> None:
    with document.store.writing() as connection:
        rows = [(number, b"\0" * 4, b"\x90") for number in range(count)]
        connection.executemany("INSERT INTO chunks VALUES (?, ?, ?)", rows)


def test_vectors_of_two_are_kept_and_those_of_a_third_take_a_place(tmp_path: Path) -> None:
    with OpenDocument(tmp_path / "one") as document:
        chunks_in(document, 3)
        document.add_vectors([0, 1, 2], unit(3, 8), "first")
        assert document.make_room("second").missing(9) == [0, 1, 2]
        document.add_vectors([0, 1], unit(2, 16), "second")
        assert (document.embedder, len(document.index)) == ("first", 3)
        document.add_vectors([0], unit(1, 4), "third")  # of an embedder that was given up
        assert document.store.vectors_by("third") is None
        assert document.make_room("third").missing(9) == [0, 1, 2]
        assert document.store.vectors_by("second") is None
        document.answer_with("third")
        assert (document.embedder, len(document.index)) == ("third", 0)
        document.answer_with("first")
        document.save_index()
    with OpenDocument(tmp_path / "one") as document:
        assert (document.embedder, len(document.index)) == ("first", 3)
        assert document._saved
        document.drop_chunks()
        assert (document.embedder, len(document.index)) == ("", 0)


def test_another_process_sees_that_other_vectors_answer(tmp_path: Path) -> None:
    with OpenDocument(tmp_path / "one") as document, OpenDocument(tmp_path / "one") as other:
        chunks_in(document, 2)
        document.add_vectors([0, 1], unit(2, 8), "first")
        other.refresh()
        document.make_room("second")
        document.add_vectors([0, 1], unit(2, 16), "second")
        document.answer_with("second")
        other.add_vectors([0], unit(1, 8), "first")  # late, for a question to the index before
        assert document.store.vectors_by("second") is not None
        other.save_index()  # of the vectors before, over the file of the new ones
        other.refresh()
        assert (other.embedder, len(other.index)) == ("second", 2)
    with OpenDocument(tmp_path / "one") as document:
        assert not document._saved, "the file is of another embedder"
        assert document.index.search(unit(1, 16)[0], 2)


def test_a_library_from_before_there_was_a_choice(tmp_path: Path) -> None:
    folder = tmp_path / "one"
    folder.mkdir()
    with closing(sqlite3.connect(folder / "text.sqlite")) as connection, connection:
        for script in _MIGRATIONS[:3]:
            connection.executescript(script)
        connection.execute("PRAGMA user_version = 3")
        for number, vector in enumerate(unit(4, 384).astype("<f2")):
            connection.execute("INSERT INTO chunks VALUES (?, ?, ?)", (number, b"", b"\x90"))
            connection.execute("INSERT INTO vectors VALUES (?, ?)", (number, vector.tobytes()))
    with OpenDocument(folder) as document:
        assert document.embedder == MINILM.model_hash
        assert document.store.vectors.missing(9) == []
        nearest = document.index.search(unit(4, 384)[2], 1)
        assert nearest == [(2, pytest.approx(1.0, abs=1e-2))]
