"""The short form of `dev.py torture --only hostile`: some broken documents, some traps."""

from pathlib import Path

import pytest

from engine.documents.client import DocumentProcess
from engine.errors import DamagedDocument, DocumentError
from torture import hostile, traps

CHEAP = (
    "page-tree loop.pdf",
    "page of 1e30 points.pdf",
    "form in itself.pdf",
    "links that lead nowhere.pdf",
    "remote resources.epub",
)


def test_harm_is_the_same_for_the_same_seed(data_dir: Path) -> None:
    documents = data_dir / "documents"
    first, again = (list(hostile.broken(5, 7, documents)) for _ in range(2))
    assert first == again
    assert first != list(hostile.broken(5, 8, documents))


def test_broken_documents_end_in_pages_or_a_reason(
    data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    some = {name: traps._TRAPS[name] for name in CHEAP}
    monkeypatch.setattr(traps, "_TRAPS", some)
    found = hostile.run(6, 20261123, tmp_path / "hostile", data_dir / "documents")
    assert found.wrong == []
    assert found.trials == 6 + len(CHEAP)
    assert found.opened > 0
    assert found.refused > 0


def test_what_a_trap_is_out_for_is_not_there(tmp_path: Path) -> None:
    paths = tmp_path / "paths that lead out.epub"
    paths.write_bytes(traps._TRAPS[paths.name]())
    with DocumentProcess(paths) as document, pytest.raises(DamagedDocument, match="outside itself"):
        document.open()
    entity = tmp_path / "entity of a file.fb2"
    entity.write_bytes(traps._TRAPS[entity.name]())
    with DocumentProcess(entity) as document:
        try:
            document.open()
            text = document.text(0, 1)[0].text
        except DocumentError:
            text = ""
    assert "root:" not in text
