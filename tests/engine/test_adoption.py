"""An edited file is not encoded anew where it is as it was."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import msgspec
import numpy as np
import pytest

from engine.adoption import adopt_vectors
from engine.config import EngineConfig
from engine.documents.text_store import TextStore
from engine.open_document import OpenDocument
from engine.records.indexing import Progress, Remembered
from engine.retrieval.embedder import Vectors
from engine.retrieval.encoder import Encoder
from engine.workspace import Workspace
from tests.engine.indexing import index_fully


@pytest.fixture
def encoded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text that the real encoder is given."""
    texts: list[str] = []
    embed = Encoder.embed

    def embed_and_note(self: Encoder, batch: Sequence[str]) -> Vectors:
        texts.extend(batch)
        return embed(self, batch)

    monkeypatch.setattr(Encoder, "embed", embed_and_note)
    return texts


def test_the_bank_begins_where_the_versions_part(
    new_config: EngineConfig, excerpt: Path, tiny_model: Path, tmp_path: Path
) -> None:
    config = msgspec.structs.replace(new_config, language_model=str(tiny_model), remember=True)
    book = tmp_path / "book.txt"
    text = excerpt.read_text(encoding="utf-8")[:12_000]
    book.write_text(text, encoding="utf-8")
    with Workspace(config) as workspace:
        first = index_fully(workspace, book)
        book.write_text(f"{text}\n\nAnd she closed the book, and went home.", encoding="utf-8")
        events = list(workspace.index(str(book), None))
        done = [e.done for e in events if isinstance(e, Progress) and e.stage == "remembering"]
        whole = (first.chunk_count - 1) // 7 * 7  # whole windows before the last chunk
        assert done[0] == whole * 128
        assert isinstance(events[-1], Remembered)
        assert events[-1].entry.bank_tokens == events[-1].entry.token_count


def vectors_of(config: EngineConfig, document_id: str) -> dict[int, bytes]:
    with TextStore(config.documents_dir / document_id) as store:
        ids, vectors = store.vectors.all()
    return {int(i): vector.tobytes() for i, vector in zip(ids, vectors, strict=True)}


def test_only_what_changed_is_encoded(
    new_config: EngineConfig,
    excerpt: Path,
    tiny_model: Path,
    tmp_path: Path,
    encoded: list[str],
) -> None:
    config = msgspec.structs.replace(new_config, language_model=str(tiny_model))
    book = tmp_path / "book.txt"
    text = excerpt.read_text(encoding="utf-8")[:12_000]
    book.write_text(text, encoding="utf-8")
    with Workspace(config) as workspace:
        first = index_fully(workspace, book)
        count = len(encoded)
        assert count == first.chunk_count > 10
        encoded.clear()
        book.write_text(f"{text}\n\nAnd she closed the book, and went home.", encoding="utf-8")
        second = index_fully(workspace, book)
        assert second.document_id != first.document_id
        assert 1 <= len(encoded) <= 2  # the last chunk, which has grown
        assert any("closed the book" in chunk for chunk in encoded)
    before, after = (vectors_of(config, entry.document_id) for entry in (first, second))
    assert len(after) == second.chunk_count
    assert sum(before[i] == after[i] for i in before if i in after) >= count - 1
    with OpenDocument(config.documents_dir / second.document_id) as document:
        assert len(document.index) == second.chunk_count


def chunked(folder: Path, chunks: Sequence[tuple[int, ...]], made_with: str) -> None:
    """A store with chunks of these tokens; each has its place as its vector."""
    folder.mkdir(parents=True)
    with TextStore(folder) as store, store.writing() as connection:
        for number, tokens in enumerate(chunks):
            blob = np.asarray(tokens, "<u4").tobytes()
            connection.execute("INSERT INTO chunks VALUES (?, ?, ?)", (number, blob, b"\x90"))
        store.note("chunks", made_with)


def with_vectors(folder: Path) -> None:
    with TextStore(folder) as store, store.writing():
        count = store.chunk_count()
        vectors = np.zeros((count, 384), np.float32)
        vectors[np.arange(count), np.arange(count)] = 1.0
        store.vectors.begin("an-embedder")
        store.vectors.add(range(count), vectors)


def test_equal_chunks_are_found_wherever_they_stand(tmp_path: Path) -> None:
    a, b, c, d = (1, 2, 3), (4, 5), (6,), (7, 8)
    chunked(tmp_path / "old", [a, b, c], "1 t 128")
    with_vectors(tmp_path / "old")
    chunked(tmp_path / "new", [d, c, a, a], "1 t 128")
    with OpenDocument(tmp_path / "new") as document:
        assert adopt_vectors(document, [tmp_path / "old"], "an-embedder") == 3
        ids, vectors = document.store.vectors.all()
        assert ids.tolist() == [1, 2, 3]
        assert [int(vector.argmax()) for vector in vectors] == [2, 0, 0]
        assert document.store.vectors.missing(9) == [0]
        assert adopt_vectors(document, [tmp_path / "old"], "an-embedder") == 0


def test_chunks_that_were_cut_in_another_way_are_left(tmp_path: Path) -> None:
    chunked(tmp_path / "old", [(1, 2)], "1 another-tokenizer 128")
    with_vectors(tmp_path / "old")
    chunked(tmp_path / "new", [(1, 2)], "1 t 128")
    with OpenDocument(tmp_path / "new") as document:
        assert adopt_vectors(document, [tmp_path / "old"], "an-embedder") == 0


def test_a_damaged_earlier_version_costs_nothing_but_its_vectors(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("older", "old", "new"):
        chunked(tmp_path / name, [(1, 2)], "1 t 128")
    with_vectors(tmp_path / "older")
    (tmp_path / "old" / "text.sqlite").write_bytes(b"not a database at all" * 500)
    with OpenDocument(tmp_path / "new") as document:
        assert adopt_vectors(document, [tmp_path / "old", tmp_path / "older"], "an-embedder") == 1
    assert "an earlier version cannot be read" in caplog.text
    with closing(sqlite3.connect(tmp_path / "new" / "text.sqlite")) as connection:
        assert connection.execute("SELECT count(*) FROM vectors").fetchone() == (1,)
