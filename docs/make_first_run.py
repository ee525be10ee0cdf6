"""Makes the pictures of a first run: welcome, sample book, suggested question, cited answer.

    python docs/make_first_run.py [--models DIR] [--images DIR]

The real window and the real engine on an empty data folder; each step is the click that a new
reader would make, on what the program offers. The camera is that of `make_images.py`.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent))
from make_images import SIZE, Camera
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from engine.config import default_data_dir
from memlong_desktop.app import build, make_application
from memlong_desktop.desktop import Desktop
from memlong_desktop.paths import UserFolders, resource
from memlong_desktop.single_instance import Launch

if TYPE_CHECKING:
    from engine.records.answers import Answer

QUESTION = 0  # of those that are suggested


def run(models: Path, images: Path) -> None:
    """Go through the steps."""
    qt = make_application([sys.argv[0]])
    images.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        if models.is_dir():
            (data / "models").symlink_to(models.resolve())
        desktop = build(qt, Launch(), UserFolders(data))
        desktop.window.resize(*SIZE)
        desktop.set_theme("light")
        desktop.show()
        camera = Camera(qt, desktop, images)
        try:
            steps(camera, desktop)
        finally:
            desktop.window.close()
            desktop.shut_down()


def steps(camera: Camera, desktop: Desktop) -> None:
    """What a new reader sees, and clicks."""
    window, operations = desktop.window, desktop.operations
    answers: list[Answer] = []
    written: list[str] = []
    operations.answered.connect(answers.append)
    operations.written.connect(written.append)
    camera.rest()
    camera.snap("first-run-1-welcome")
    camera.wait(lambda: operations.preparing.state.facts, 900)
    sample = resource("sample", "jekyll-and-hyde.epub")
    click(window.empty.sample)

    def ready() -> bool:
        state = operations.indexing.state(sample)
        return state is not None and state.ready and operations.entry is not None

    camera.wait(ready, 1800)
    camera.rest(1.0)
    camera.snap("first-run-2-sample")
    offered = [button for button in window.chat.findChildren(QPushButton) if is_offered(button)]
    click(offered[QUESTION])
    camera.wait(lambda: answers, 900)
    camera.rest(1.0)
    located = [citation for citation in answers[0].citations if citation.boxes]
    if located:
        window.chat.citation_activated.emit(located[0])
        camera.rest(1.0)
    camera.snap("first-run-3-answer")


def is_offered(button: QPushButton) -> bool:
    """Whether it asks a suggested question."""
    return button.isVisible() and button.property("question") is not None


def click(widget: QWidget) -> None:
    """As a mouse does."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def main() -> int:
    """Parse the command line; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--models", type=Path, default=default_data_dir() / "models")
    parser.add_argument("--images", type=Path, default=Path(__file__).parent / "images")
    options = parser.parse_args()
    run(options.models, options.images)
    return 0


if __name__ == "__main__":
    sys.exit(main())
