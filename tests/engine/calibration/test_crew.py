"""Two processes take the same steps together as one takes alone."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from engine.calibration.crew import crew, device_of_this_process
from tests.engine.calibration.planted import model, portion, trainer

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.slow
def test_two_processes_learn_what_one_learns(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    shared = {"WORLD_SIZE": "2", "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port)}
    command = [sys.executable, "-m", "tests.engine.calibration.crew_member", str(tmp_path)]
    members = [
        subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, **shared, "RANK": str(rank), "LOCAL_RANK": str(rank)},
        )
        for rank in range(2)
    ]
    assert [member.wait(timeout=300) for member in members] == [0, 0]
    first, second = (load_file(tmp_path / f"member-{rank}.safetensors") for rank in range(2))
    alone = model()
    for _ in trainer(alone, 4, portion(rows=7)).steps():
        pass
    for name, tensor in alone.learnt().items():
        assert torch.equal(first[name], second[name])
        torch.testing.assert_close(first[name], tensor, rtol=0, atol=1e-4)


def test_one_process_is_a_crew_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WORLD_SIZE", raising=False)
    with crew() as alone:
        assert (alone.rank, alone.size) == (0, 1)
    monkeypatch.setenv("LOCAL_RANK", "1")
    assert device_of_this_process("cuda:0") == "cuda:1"
    assert device_of_this_process("cpu") == "cpu"
