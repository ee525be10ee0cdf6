"""What all tests share: an offscreen window, real data, real models, no thread left behind."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"  # nobody's own is touched
os.environ["LC_ALL"] = "C.UTF-8"  # the tests read English, whatever the system speaks

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import appdirs
import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from engine.model.download import fetch_all, missing_defaults
from memlong_desktop.theme import reduce_motion

ROOT = Path(__file__).resolve().parents[1]
_GRACE_S = 3.0  # for threads that were told to end and are on their way

# How long an example takes says something of the machine, nothing of the code.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


@pytest.fixture(scope="session")
def data_dir() -> Path:
    """The folder with real books and documents."""
    folder = Path(os.environ.get("MEMLONG_DATA") or ROOT.parent / "shared" / "data")
    if not folder.is_dir():
        pytest.skip(f"no data at {folder}: set MEMLONG_DATA to the folder with books/ in it")
    return folder


@pytest.fixture
def without_tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As if no text could be recognised in pictures."""
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path / "nothing"))


@pytest.fixture(scope="session")
def models_dir() -> Path:
    """The folder with the real default models, fetched once per user."""
    folder = os.environ.get("MEMLONG_TEST_MODELS")
    cache = Path(appdirs.user_cache_dir("memlong-desktop", appauthor=False))
    models = Path(folder) if folder else cache / "models"
    models.mkdir(parents=True, exist_ok=True)
    with FileLock(models / "tests.lock"):  # tests run side by side
        fetch_all(missing_defaults(models), models, lambda _entry, _progress: None)
    return models


@pytest.fixture(scope="session", autouse=True)
def _data_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test touches the library of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MEMLONG_DATA_DIR", str(tmp_path_factory.mktemp("data")))
        yield


@pytest.fixture(autouse=True)
def _plain_application() -> Iterator[None]:
    """The style and text size that a whole window gives the application go with the window."""
    yield
    application = QApplication.instance()
    if isinstance(application, QApplication) and application.styleSheet():
        application.setStyleSheet("")
        application.setPalette(application.style().standardPalette())
        application.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
        reduce_motion(asked=False)


@pytest.fixture(autouse=True)
def _no_leaked_threads() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    until = time.monotonic() + _GRACE_S
    for thread in _new_threads(before):
        thread.join(max(0.0, until - time.monotonic()))
    left = [thread.name for thread in _new_threads(before)]
    assert not left, f"threads left running: {left}"


def _new_threads(before: set[threading.Thread]) -> list[threading.Thread]:
    return [
        thread
        for thread in threading.enumerate()
        if thread not in before
        # Qt's own threads show up as dummies that Python never forgets.
        and not isinstance(thread, threading._DummyThread)
        and type(thread).__name__ != "TMonitor"  # tqdm's, one a process
    ]
