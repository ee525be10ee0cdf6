"""Reading, indexing and answering open no connection, in whatever process."""

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from engine.client import EngineClient
from engine.config import EngineConfig
from engine.records.answers import Answered
from engine.records.indexing import DocumentAdded
from engine.records.models import ModelFacts

WATCH = Path(__file__).parent / "network_watch"


@pytest.fixture
def watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file in which the processes started from here on say what they do with sockets."""
    log = tmp_path / "network.log"
    monkeypatch.setenv("PYTHONPATH", str(WATCH))
    monkeypatch.setenv("NETWORK_WATCH", str(log))
    for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "HF_HUB_DISABLE_TELEMETRY"):
        monkeypatch.delenv(name, raising=False)
    return log


def _python(code: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)


def test_the_watch_sees_connections(watched: Path) -> None:
    code = "import socket; socket.create_connection(('127.0.0.1', 9))"
    assert "no network here" in _python(code).stderr
    assert "looked up ('127.0.0.1', 9" in watched.read_text()


def test_indexing_and_asking_open_no_connection(
    watched: Path, new_config: EngineConfig, tiny_model: Path, excerpt: Path
) -> None:
    config = msgspec.structs.replace(new_config, language_model=str(tiny_model), remember=True)
    client = EngineClient(config)
    try:
        *_, facts = client.prepare()
        assert isinstance(facts, ModelFacts)
        events = list(client.index(str(excerpt)))
        added = next(event for event in events if isinstance(event, DocumentAdded))
        answer = list(client.ask(added.entry.document_id, "What does Madame Raquin sell?"))
        assert isinstance(answer[-1], Answered)
    finally:
        client.close()
    said = watched.read_text().splitlines()
    assert any("engine.server" in line for line in said)
    assert any("engine.documents.host" in line for line in said)
    assert [line for line in said if not line.startswith("watching ")] == []
    log = (config.data_dir / "logs" / "engine.log").read_text(encoding="utf-8")
    assert "Raquin" not in log, "neither text nor questions are logged"


def test_the_engine_makes_its_libraries_stay_offline(watched: Path) -> None:
    assert os.environ.get("HF_HUB_OFFLINE") is None
    code = "import engine, huggingface_hub.constants as c; print(c.HF_HUB_OFFLINE)"
    assert _python(code).stdout == "True\n"
