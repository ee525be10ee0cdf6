"""The engine process is killed in the middle of its work: the window says so, and goes on."""

import os
import signal
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from engine.records.indexing import Progress
from tests.end_to_end.conftest import StartVisit
from tests.end_to_end.driver import LONG_MS, Visit


def test_killed_while_indexing(visit: StartVisit, data_dir: Path) -> None:
    here = visit(data_dir / "documents" / "pdf" / "tracemonkey.pdf")
    here.wait_until(lambda: here.state().indexing, LONG_MS)
    assert here.engine.pid is not None
    os.kill(here.engine.pid, signal.SIGKILL)
    here.wait_until(lambda: here.state().phase == "failed")
    assert "engine" in here.said("chat")
    assert "failed" in here.window.status_line.words[1]
    done = _last_indexed(here)
    assert done > 0

    here.window.reader.go_to(9)  # pages are drawn all the same
    here.wait_until(lambda: here.page_is_painted(9))

    here.engine.index_events.clear()
    restart = next(
        button
        for button in here.window.chat_banner.findChildren(QPushButton)
        if button.text() == "Restart it"
    )
    here.qtbot.mouseClick(restart, Qt.MouseButton.LeftButton)
    here.wait_until(lambda: here.state().ready, LONG_MS)
    assert here.said("chat") == ""
    assert "reading" not in here.engine.stages(), "no page is read twice"
    first = next(e for e in here.engine.index_events if isinstance(e, Progress))
    assert first.done > done, "no passage is encoded twice"
    here.leave()


def _last_indexed(visit: Visit) -> int:
    progress = visit.state().indexing
    assert progress is not None
    return progress.done
