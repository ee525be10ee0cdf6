import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.errors import DamagedDocument, ModelUnavailable, ProcessDied, StorageError
from memlong_desktop.errors import Failure, Unexpected, failure_of, start_log


@pytest.mark.parametrize(
    ("error", "remedy"),
    [
        (DamagedDocument("It is cut short.", "Get it again."), ""),
        (ProcessDied("The engine ended."), "restart_engine"),
        (ModelUnavailable("No model."), "prepare"),
        (StorageError("Read-only."), "try_again"),
    ],
)
def test_expected_failures_are_shown_in_their_own_words(error: Exception, remedy: str) -> None:
    shown = failure_of(error, "chat")
    assert shown.message == error.message  # type: ignore[attr-defined]
    assert (shown.pane, shown.remedy) == ("chat", remedy)


def test_a_bug_is_logged_with_its_traceback_and_said_plainly(
    caplog: pytest.LogCaptureFixture,
) -> None:
    try:
        [][1]
    except IndexError as error:
        shown = failure_of(error, "reader")
    assert shown.message == "Something went wrong in MemLong."
    assert shown.remedy == "show_log"
    assert "Traceback" in caplog.text


@pytest.fixture
def unexpected(qapp: object) -> Iterator[Unexpected]:
    made = Unexpected()
    made.install()
    yield made
    made.uninstall()


def test_what_nobody_caught_reaches_the_window(unexpected: Unexpected, qtbot: QtBot) -> None:
    with qtbot.waitSignal(unexpected.happened) as caught:
        sys.excepthook(ValueError, ValueError("odd"), None)
    assert isinstance(caught.args[0], Failure)


def test_what_a_thread_did_not_catch_too(unexpected: Unexpected, qtbot: QtBot) -> None:
    def work() -> None:
        raise ValueError("odd")

    thread = threading.Thread(target=work)
    with qtbot.waitSignal(unexpected.happened):
        thread.start()
    thread.join()


@pytest.fixture
def root_log() -> Iterator[logging.Logger]:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield root
    for handler in [h for h in root.handlers if h not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def test_the_log_is_written(tmp_path: Path, root_log: logging.Logger) -> None:
    assert start_log(tmp_path / "logs" / "x.log") == ""
    logging.getLogger("test").warning("something to read")
    assert "something to read" in (tmp_path / "logs" / "x.log").read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path, root_log: logging.Logger) -> None:
    (tmp_path / "logs").write_text("a file is in the way")
    assert "cannot be written" in start_log(tmp_path / "logs" / "x.log")
