"""Reading files into pages and chunks; files that are not there, change, or vanish."""

import os
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from engine import ingest
from engine.config import EngineConfig, RetrievalConfig
from engine.documents.client import DocumentProcess
from engine.documents.text_store import TextStore
from engine.errors import FileChanged, FileMissing, UnsupportedFormat
from engine.identity import document_id_of
from engine.model.tokenizer import Tokenizer, load_tokenizer
from engine.open_document import OpenDocument
from engine.workspace import Workspace
from tests.engine.indexing import index_fully


@pytest.fixture
def tokenizer(models_dir: Path) -> Tokenizer:
    return load_tokenizer(models_dir / "smollm2-135m-instruct")


@pytest.fixture
def document(tmp_path: Path) -> Iterator[OpenDocument]:
    with OpenDocument(tmp_path / "0123") as document:
        yield document


def test_the_id_is_of_the_bytes_not_of_the_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"the same")
    (tmp_path / "b.md").write_bytes(b"the same")
    (tmp_path / "c.txt").write_bytes(b"another")
    a, b, c = (document_id_of(tmp_path / name) for name in ("a.txt", "b.md", "c.txt"))
    assert a == b != c
    assert len(a) == 32


def test_what_is_no_file_is_told_apart(tmp_path: Path) -> None:
    with pytest.raises(FileMissing, match=r"There is no file gone\.pdf"):
        ingest.require_file(tmp_path / "gone.pdf")
    with pytest.raises(FileMissing, match="is a folder"):
        ingest.require_file(tmp_path)
    with pytest.raises(FileMissing, match="Check its name"):
        ingest.require_file(tmp_path / ("long" * 2000))
    with pytest.raises(FileMissing):
        ingest.require_file(tmp_path / "a\0b")
    with pytest.raises(UnsupportedFormat, match="bytes that are no text"):
        ingest.require_file(tmp_path / "bad\udcffname.pdf")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.pdf")
        with pytest.raises(FileMissing, match="a device or a pipe"):
            ingest.require_file(tmp_path / "pipe.pdf")


def test_chunks_cover_the_text_and_survive_another_chunk_length(
    document: OpenDocument, tokenizer: Tokenizer, excerpt: Path
) -> None:
    for length in (128, 64):
        reader = ingest.Reader(document, tokenizer, RetrievalConfig(chunk_tokens=length))
        assert not reader.complete
        with DocumentProcess(excerpt) as process:
            facts = process.open()
            steps = list(reader.read(process, facts))
        assert reader.complete
        assert [step.done for step in steps] == [16, facts.page_count]
        store = document.store
        chunks = [store.chunk(number) for number in range(store.chunk_count())]
        assert {len(chunk.tokens) for chunk in chunks[:-1]} == {length}
        text = "".join("".join(page.text.split()) for page in store.pages())
        assert "".join("".join(chunk.text.split()) for chunk in chunks) == text
        assert store.token_count() == sum(len(chunk.tokens) for chunk in chunks)
        assert store.vectors.count() == 0


def test_a_file_that_changes_or_vanishes_between_two_steps(
    document: OpenDocument, tokenizer: Tokenizer, excerpt: Path, tmp_path: Path
) -> None:
    path = tmp_path / "book.txt"
    path.write_bytes(excerpt.read_bytes())
    reader = ingest.Reader(document, tokenizer, RetrievalConfig())

    def read_with(disturb: Iterator[None]) -> None:
        with DocumentProcess(path) as process:
            facts = process.open()
            for _ in reader.read(process, facts):
                next(disturb, None)

    def change() -> Iterator[None]:
        path.write_text("something else altogether")
        yield

    def remove() -> Iterator[None]:
        path.unlink()
        yield

    with pytest.raises(FileChanged, match="was changed while"):
        read_with(change())
    assert document.store.page_count() == 16
    path.write_bytes(excerpt.read_bytes())
    with DocumentProcess(path) as process:
        facts = process.open()
        path.unlink()
        with pytest.raises(FileChanged, match="was deleted or moved while"):
            list(reader.read(process, facts))
    path.write_bytes(excerpt.read_bytes())
    read_with(iter(()))
    assert reader.complete


def test_chunks_of_another_tokenizer_go_with_their_vectors(
    new_config: EngineConfig, excerpt: Path, models_dir: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other-model"
    other.mkdir()
    for file in (models_dir / "smollm2-135m-instruct").iterdir():
        if file.name == "tokenizer.json":
            (other / file.name).write_bytes(file.read_bytes() + b"\n")
        else:
            (other / file.name).symlink_to(file)
    with Workspace(new_config) as workspace:
        first = index_fully(workspace, excerpt)
    with Workspace(msgspec.structs.replace(new_config, language_model=str(other))) as workspace:
        second = index_fully(workspace, excerpt)
        document = workspace._document(second.document_id)
        assert len(document.index) == document.store.vectors.count() == second.chunk_count
    assert first.chunk_count == second.chunk_count


def test_text_that_an_older_version_read_is_read_anew(
    new_config: EngineConfig, excerpt: Path
) -> None:
    with Workspace(new_config) as workspace:
        entry = index_fully(workspace, excerpt)
    with TextStore(new_config.documents_dir / entry.document_id) as store:
        first = store.page(0)
        with store.writing() as connection:
            connection.execute("UPDATE pages SET text = 'as it was read before'")
            store.note("text", "0")
            store.note("read", "0 made with an older version")
    with Workspace(new_config) as workspace:
        again = index_fully(workspace, excerpt)
    assert again.chunk_count == entry.chunk_count
    with TextStore(new_config.documents_dir / entry.document_id) as store:
        assert store.page(0) == first
        assert store.vectors.count() == again.chunk_count
