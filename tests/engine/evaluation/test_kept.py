"""What was measured survives a kill at any byte."""

from pathlib import Path

import pytest

from engine.errors import StorageError
from engine.evaluation.kept import Kept


def test_values_are_there_again(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "work" / "losses.jsonl", list[float])
    kept.put("a", [1.5, 2.0])
    kept.put("b", [3.0])
    kept.put("a", [4.0])
    again = Kept(tmp_path / "work" / "losses.jsonl", list[float])
    assert (again.get("a"), again.get("b"), again.get("c")) == ([4.0], [3.0], None)


def test_a_file_cut_anywhere_keeps_its_whole_lines(tmp_path: Path) -> None:
    path = tmp_path / "losses.jsonl"
    kept = Kept(path, list[float])
    kept.put("a", [1.0])
    whole = len(path.read_bytes())
    kept.put("b", [2.0, 3.0])
    content = path.read_bytes()
    for end in range(whole, len(content)):
        path.write_bytes(content[:end])
        cut = Kept(path, list[float])
        assert (cut.get("a"), cut.get("b")) == ([1.0], None)
        cut.put("c", [4.0])
        assert Kept(path, list[float]).get("c") == [4.0]


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "work").write_text("a file")
    with pytest.raises(StorageError):
        Kept(tmp_path / "work" / "losses.jsonl", list[float])
