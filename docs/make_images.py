# ruff: noqa: INP001 - a script beside the documents it makes
"""Makes the pictures in docs/images from the running program.

    python docs/make_images.py BOOK [--question TEXT] [--models DIR]

Starts the real window and the real engine on an empty data folder, opens BOOK, and takes a picture
of each state: empty library, indexing, answering, a citation clicked, a file that cannot be read;
light and dark. Nothing is touched up. Choose a book whose pages may be shown.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

from engine.config import default_data_dir
from memlong_desktop.app import build, make_application
from memlong_desktop.desktop import Desktop
from memlong_desktop.paths import UserFolders
from memlong_desktop.single_instance import Launch
from memlong_desktop.theme import ThemeChoice

if TYPE_CHECKING:
    from engine.records import Answer

SIZE = (1280, 800)
THEMES: tuple[ThemeChoice, ...] = ("light", "dark")
INDEXED = 0.3  # of the book, when the picture of indexing is taken
WRITTEN = 120  # characters of the answer, when the picture of answering is taken


class Camera:
    """Waits for states of one window and takes pictures of them."""

    def __init__(self, qt: QApplication, desktop: Desktop, folder: Path) -> None:
        self._qt = qt
        self._desktop = desktop
        self._folder = folder

    def wait(self, condition: Callable[[], object], seconds: float = 300.0) -> None:
        """Run the event loop until `condition` holds.

        Raises:
            TimeoutError: it does not within `seconds`.
        """
        deadline = QDeadlineTimer(round(seconds * 1000))
        while not condition():
            if deadline.hasExpired():
                raise TimeoutError(condition)
            self._qt.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def rest(self, seconds: float = 0.4) -> None:
        """Let animations end and pages become sharp."""
        deadline = QDeadlineTimer(round(seconds * 1000))
        self.wait(deadline.hasExpired)

    def take(self, name: str) -> None:
        """Take the picture in every theme."""
        for theme in THEMES:
            self._desktop.set_theme(theme)
            self.rest(0.1)
            path = self._folder / f"{name}-{theme}.png"
            self._desktop.window.grab().save(str(path))
            sys.stdout.write(f"{path}\n")


def run(book: Path, question: str, models: Path, images: Path) -> None:
    """Go through the states."""
    qt = make_application([sys.argv[0]])
    images.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        if models.is_dir():
            (data / "models").symlink_to(models.resolve())
        desktop = build(qt, Launch(), UserFolders(data))
        desktop.window.resize(*SIZE)
        desktop.show()
        QCursor.setPos(desktop.window.mapToGlobal(desktop.window.rect().center()))
        camera = Camera(qt, desktop, images)
        try:
            before_reading(camera, desktop, data)
            reading(camera, desktop, book)
            asking(camera, desktop, question)
        finally:
            desktop.window.close()
            desktop.shut_down()


def before_reading(camera: Camera, desktop: Desktop, folder: Path) -> None:
    """The empty library, and a file that cannot be opened."""
    window, operations = desktop.window, desktop.operations
    camera.wait(lambda: operations.preparing.state.facts)
    camera.rest()
    camera.take("empty")
    damaged = folder / "A damaged book.pdf"
    damaged.write_bytes(b"%PDF-1.7\n%cut short")
    window.files_dropped.emit([damaged])
    camera.wait(lambda: window.reader_banner.failure)
    camera.rest()
    camera.take("error")


def reading(camera: Camera, desktop: Desktop, book: Path) -> None:
    """A book is open and being indexed."""
    window, operations = desktop.window, desktop.operations
    window.files_dropped.emit([book])
    camera.wait(lambda: operations.document)
    camera.rest(2.0)  # the outline follows the first page
    window.show_panel("outline" if window.outline_items.rowCount() else "library")

    def indexed() -> bool:
        state = operations.indexing.state(book)
        progress = state.indexing if state else None
        return progress is not None and progress.done > INDEXED * progress.total

    camera.wait(indexed)
    camera.take("indexing")
    camera.wait(lambda: operations.entry and operations.entry.state == "ready", 1800)


def asking(camera: Camera, desktop: Desktop, question: str) -> None:
    """An answer is being written; then its citation is clicked."""
    window, operations = desktop.window, desktop.operations
    written: list[str] = []
    answers: list[Answer] = []
    operations.written.connect(written.append)
    operations.answered.connect(answers.append)
    window.chat.question_submitted.emit(question)
    camera.wait(lambda: answers or sum(map(len, written)) > WRITTEN)
    camera.take("answering")
    camera.wait(lambda: answers)
    camera.rest()
    located = [citation for citation in answers[0].citations if citation.boxes]
    if located:
        window.chat.citation_activated.emit(located[0])
        camera.rest(1.0)
    camera.take("citation")


def main() -> None:
    """Parse the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("book", type=Path, metavar="BOOK")
    parser.add_argument("--question", default="What is this book about?")
    parser.add_argument("--models", type=Path, default=default_data_dir() / "models")
    parser.add_argument("--images", type=Path, default=Path(__file__).with_name("images"))
    options = parser.parse_args()
    run(options.book.absolute(), options.question, options.models, options.images.absolute())


if __name__ == "__main__":
    main()
