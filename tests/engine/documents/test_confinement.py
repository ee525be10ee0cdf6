"""What the document process gives up, asked of a real process that tries."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from engine.documents import confinement, landlock, seccomp

ROOT = Path(__file__).resolve().parents[3]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux offers this")


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "book.txt"
    path.write_text("A book.")
    (tmp_path / "shared").touch()
    (tmp_path / "secret.txt").write_text("Not for you.")
    return path


def tried(document: Path, *writable: str) -> dict[str, Any]:
    """What came of each attempt; in a process, for nobody can undo it."""
    folder = document.parent
    files = (document, folder / "shared", folder / "secret.txt")
    command = [sys.executable, "-m", "tests.engine.documents.breaking_out", *map(str, files)]
    done = subprocess.run([*command, *writable], cwd=ROOT, capture_output=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.skipif(not landlock.version(), reason="this kernel has no Landlock")
@pytest.mark.skipif(not seccomp.available(), reason="no filter for this processor")
def test_there_is_one_file_and_nobody_else(document: Path) -> None:
    found = tried(document)
    assert found["held"] == ["no new privileges", "landlock", "seccomp"]
    allowed = {"read the document", "draw it", "write pixels", "import"}
    allowed |= {"signal itself", "limit itself", "slow itself", "move itself"}
    ends = found["ends"]
    assert {name for name, end in ends.items() if end == "done"} == allowed
    assert {end for end in ends.values() if end != "done"} == {"PermissionError"}
    assert (document.parent / "secret.txt").read_text() == "Not for you."
    assert not (document.parent / "new").exists()


@pytest.mark.skipif(not landlock.version(), reason="this kernel has no Landlock")
def test_a_copy_made_for_it_may_be_written(document: Path) -> None:
    ends = tried(document, "writable")["ends"]
    assert ends["write to the document"] == "done"
    assert ends["read another file"] == "PermissionError"


def test_a_system_without_it_reads_documents_all_the_same(
    document: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse() -> None:
        raise OSError(1, "a container does not allow it")

    monkeypatch.setattr(seccomp, "gain_nothing", refuse)
    monkeypatch.setattr(landlock, "version", lambda: 0)
    monkeypatch.setattr(seccomp, "available", lambda: False)
    assert confinement.confine(document, document, writable=False) == []
    assert "does not offer all isolation" in caplog.text
