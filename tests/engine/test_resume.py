"""A run that is killed at any moment continues, and ends as if nothing had happened."""

import hashlib
import itertools
import random
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from engine.config import EngineConfig
from engine.records.answers import Answered
from engine.records.indexing import Progress, ReadyToAsk, Remembered
from engine.records.library import DocumentEntry
from engine.workspace import Workspace
from tests.engine.indexing import config_in

QUESTION = "What does the shop of Madame Raquin sell?"


def contents(config: EngineConfig, document_id: str) -> dict[str, object]:
    """All that is kept of a document, comparable."""
    folder = config.documents_dir / document_id
    found: dict[str, object] = {}
    with closing(sqlite3.connect(folder / "text.sqlite")) as connection:
        for table in ("pages", "chunks", "vectors", "facts"):
            found[table] = connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()
        found["words"] = connection.execute(
            "SELECT rowid FROM chunk_text WHERE chunk_text MATCH 'raquin' ORDER BY rank"
        ).fetchall()
    for path in folder.glob("bank-*/*"):
        if path.suffix == ".bin" or path.name == "manifest.json":
            found[path.name] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def finished(config: EngineConfig, path: Path) -> tuple[DocumentEntry, object, object]:
    """The document's entry, contents and an answer after indexing it to the end."""
    with Workspace(config) as workspace:
        events = list(workspace.index(str(path), None))
        entry = events[-1]
        assert isinstance(entry, Remembered)
        assert any(isinstance(event, ReadyToAsk) for event in events)
        answers = [
            event.answer
            for event in workspace.ask(entry.entry.document_id, QUESTION)
            if isinstance(event, Answered)
        ]
        (listed,) = workspace.library.entries()
        assert listed.state == "ready"
    answer = msgspec.structs.replace(answers[0], times=answers[0].times, asked_at=0.0)
    comparable = (answer.text, answer.citations, answer.passages)
    return listed, contents(config, listed.document_id), comparable


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="SIGALRM")
def test_killed_while_reading_indexing_and_remembering(
    tmp_path: Path, models_dir: Path, excerpt: Path, tiny_model: Path
) -> None:
    whole, killed = (
        msgspec.structs.replace(
            config_in(tmp_path / name, models_dir, remember=True), language_model=str(tiny_model)
        )
        for name in ("whole", "killed")
    )
    chance = random.Random()
    moments = [
        ("reading", 1, chance.uniform(0, 0.02)),
        ("indexing", 1, chance.uniform(0, 0.5)),
        ("remembering", chance.randint(1, 6), chance.uniform(0, 0.05)),
    ]
    encoded = msgspec.json.encode(killed, enc_hook=str).decode()
    for stage, events, seconds in moments:
        script = str(Path(__file__).with_name("killed_run.py"))
        command = [sys.executable, script, encoded, str(excerpt), stage, str(events), str(seconds)]
        run = subprocess.run(command, capture_output=True, check=False)
        assert run.returncode == -signal.SIGALRM, (stage, events, seconds, run.stderr)
        with Workspace(killed) as workspace:
            (entry,) = workspace.library.entries()
            assert entry.state == ("ready" if stage == "remembering" else "reading")
    expected, found = finished(whole, excerpt), finished(killed, excerpt)
    assert found[1] == expected[1], moments
    assert found[2] == expected[2]
    same = {"opened_at": 0.0, "bytes_on_disk": 0}
    assert msgspec.structs.replace(found[0], **same) == msgspec.structs.replace(expected[0], **same)


def test_paused_after_every_step(new_config: EngineConfig, excerpt: Path, tmp_path: Path) -> None:
    whole = msgspec.structs.replace(new_config, data_dir=tmp_path / "whole")
    (tmp_path / "whole").mkdir()
    (tmp_path / "whole" / "models").symlink_to(new_config.models_dir)
    with Workspace(whole) as workspace:
        *_, last = workspace.index(str(excerpt), None)
        assert isinstance(last, ReadyToAsk)
    with Workspace(new_config) as workspace:
        for _ in range(20):
            with closing(workspace.index(str(excerpt), None)) as events:
                # The first report may be of pages that are read from disk again.
                steps = (event for event in events if isinstance(event, Progress | ReadyToAsk))
                step = list(itertools.islice(steps, 2))[-1]
            if isinstance(step, ReadyToAsk):
                break
        assert isinstance(step, ReadyToAsk)
        assert step.reused
        document_id = step.entry.document_id
        assert step.entry.state == "ready"
    assert contents(new_config, document_id) == contents(whole, document_id)
    with Workspace(new_config) as workspace:  # the saved index is found, and is whole
        assert len(workspace._document(document_id).index) == step.entry.chunk_count
