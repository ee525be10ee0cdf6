"""Checkpoints: whole or not there, in parts that can be carried, of one run alone."""

import errno
from pathlib import Path

import pytest
import torch

from engine.calibration import checkpoint
from engine.calibration.checkpoint import DESCRIPTION, Place, read_checkpoint, write_checkpoint
from engine.errors import RunMismatch, StorageError


def _tensors(step: int) -> dict[str, torch.Tensor]:
    return {"a": torch.full((3, 4), float(step)), "steps": torch.tensor(float(step))}


def _write(folder: Path, *steps: int) -> None:
    for step in steps:
        write_checkpoint(folder, "run", Place(step=step), _tensors(step))


def test_the_newest_comes_back_and_old_ones_go(tmp_path: Path) -> None:
    assert read_checkpoint(tmp_path, "run") is None
    _write(tmp_path, 3, 20, 100)
    found = read_checkpoint(tmp_path, "run")
    assert found is not None
    place, tensors = found
    assert place == Place(step=100)
    assert tensors.keys() == _tensors(100).keys()
    for name, tensor in _tensors(100).items():
        assert torch.equal(tensors[name], tensor)
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("name", ["part-00.safetensors", DESCRIPTION])
def test_one_that_was_cut_short_is_passed_over(tmp_path: Path, name: str) -> None:
    _write(tmp_path, 1, 2)
    cut = tmp_path / "step-00000002" / name
    cut.write_bytes(cut.read_bytes()[:-9])
    found = read_checkpoint(tmp_path, "run")
    assert found is not None
    assert found[0].step == 1
    (tmp_path / "step-00000001" / name).unlink()
    with pytest.raises(RunMismatch, match="No checkpoint of this training run is whole"):
        read_checkpoint(tmp_path, "run")


def test_what_a_killed_process_left_is_not_a_checkpoint(tmp_path: Path) -> None:
    _write(tmp_path, 1)
    (tmp_path / "step-00000002.part").mkdir()
    found = read_checkpoint(tmp_path, "run")
    assert found is not None
    assert found[0].step == 1
    _write(tmp_path, 2)
    assert not (tmp_path / "step-00000002.part").exists()


def test_another_runs_checkpoints_are_refused(tmp_path: Path) -> None:
    _write(tmp_path, 1)
    with pytest.raises(RunMismatch, match="another model"):
        read_checkpoint(tmp_path, "other")


def test_large_tensors_lie_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkpoint, "PART_BYTES", 1000)
    large = {"a": torch.randn(30, 50), "b": torch.randn(7), "c": torch.arange(400)}
    path = write_checkpoint(tmp_path, "run", Place(step=1), large)
    assert max(file.stat().st_size for file in path.glob("part-*")) < 1300
    found = read_checkpoint(tmp_path, "run")
    assert found is not None
    for name, tensor in large.items():
        assert torch.equal(found[1][name], tensor)


def test_a_full_disk_leaves_the_last_checkpoint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(tmp_path, 1)

    def full(self: Path, content: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", full)
        with pytest.raises(StorageError, match="disk is full"):
            _write(tmp_path, 2)
    assert [path.name for path in tmp_path.iterdir()] == ["step-00000001"]
    assert read_checkpoint(tmp_path, "run") is not None
