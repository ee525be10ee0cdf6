"""Makes the pictures in docs/images from the running program.

    python docs/make_images.py BOOK PDF [--question TEXT] [--models DIR] [--answers-only]

Starts the real window and the real engine on an empty data folder, opens BOOK, goes
through the ways to read with PDF in a second tab, and asks about BOOK. Nothing is touched up; a
picture is only brought down to 256 colours. Choose books whose pages may be shown.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QPoint, QRect
from PySide6.QtGui import QCursor, QHelpEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QToolTip, QWidget

from engine.annotations import HighlightColour
from engine.config import default_data_dir
from memlong_desktop.app import build, make_application
from memlong_desktop.desktop import Desktop
from memlong_desktop.paths import UserFolders, resource
from memlong_desktop.single_instance import Launch
from memlong_desktop.theme import ThemeChoice
from memlong_desktop.views.turn_view import TurnView

if TYPE_CHECKING:
    from engine.records.answers import Answer

SIZE = (1280, 800)
THEMES: tuple[ThemeChoice, ...] = ("light", "dark")
CHAPTER = 26  # of the book, a page from 0: where its pictures are taken
INDEXED = 0.05  # of the book, when the picture of indexing is taken
WRITTEN = 120  # characters of the answer, when the picture of answering is taken
PAGE = 9  # of the PDF, from 0: where its pictures are taken
WORD = "security"  # that is searched for in it
MARKED: tuple[tuple[str, str, HighlightColour, str], ...] = (  # from and to, on that page
    ("This enhances", "risks.", "yellow", "The gist. Quote this in the introduction."),
    ("Level 1 is", "requirements.", "green", ""),
    ("This release", "requirement set.", "blue", "Compare with the version before."),
)


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
        """Let animations end, and then pages become sharp."""
        deadline = QDeadlineTimer(round(seconds * 1000))
        self.wait(deadline.hasExpired)
        self.wait(lambda: not self._desktop.operations.reading.lane.waiting)

    def take(self, name: str, *themes: ThemeChoice) -> None:
        """Take the picture in these themes, or in light and dark."""
        for theme in themes or THEMES:
            self._desktop.set_theme(theme)
            self.rest(0.3)
            path = self._folder / f"{name}-{theme.replace('_', '-')}.png"
            self._save(path)

    def snap(self, name: str) -> None:
        """Take the picture as it is: what is open stays open."""
        self.rest(0.3)
        theme = self._desktop.window.theme.name
        self._save(self._folder / f"{name}-{theme.replace('_', '-')}.png")

    def _save(self, path: Path) -> None:
        window = self._desktop.window
        picture = window.grab()
        painter = QPainter(picture)
        for other in QApplication.topLevelWidgets():  # dialogs and tips lie over it
            if other is not window and other.isVisible():
                at = window.mapFromGlobal(other.mapToGlobal(QPoint(0, 0)))
                painter.drawPixmap(at, other.grab())
                if isinstance(other, QDialog):  # in place of the frame that a desktop draws
                    painter.setPen(window.theme.control_line)
                    painter.drawRect(QRect(at, other.size()))
        painter.end()
        few_colours(picture.toImage()).save(str(path), quality=0)  # packed as small as it gets
        sys.stdout.write(f"{path}\n")


def few_colours(image: QImage) -> QImage:
    """The same picture in 256 colours: its most frequent ones, the rest as near as can be.

    Args:
        image: any picture.

    Returns:
        A picture with a colour table.
    """
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    width, height = image.width(), image.height()
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(height, -1)[:, :width]
    seen, which, counts = np.unique(pixels & 0xFFFFFF, return_inverse=True, return_counts=True)
    parts = np.stack([seen >> 16, (seen >> 8) & 255, seen & 255], axis=1).astype(np.int32)
    # Grounds stay as they are. Of the rest, the most frequent of those that hardly differ stands
    # for all: edges of letters are thousands of greys, which would crowd out a rare colour.
    order = [int(index) for index in np.argsort(-counts)]
    buckets = (parts >> 3) @ np.array([1024, 32, 1])
    chosen = order[:16]
    known = {int(buckets[index]) for index in chosen}
    for index in order[16:]:
        if len(chosen) < 256 and int(buckets[index]) not in known:
            known.add(int(buckets[index]))
            chosen.append(index)
    table = parts[chosen]
    nearest = np.empty(len(seen), np.uint8)
    for start in range(0, len(seen), 4096):
        apart = parts[start : start + 4096, None] - table[None]
        nearest[start : start + 4096] = (apart * apart).sum(axis=2).argmin(axis=1)
    indices = np.ascontiguousarray(nearest[which.reshape(height, width)])
    small = QImage(indices.tobytes(), width, height, width, QImage.Format.Format_Indexed8)
    small.setColorTable([0xFF000000 | int(seen[index]) for index in chosen])
    return small.copy()


def run(
    book: Path, pdf: Path, question: str, models: Path, images: Path, *, all_states: bool
) -> None:
    """Go through the states, or only through those of answers."""
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
            if all_states:
                before_reading(camera, desktop, data)
                reading(camera, desktop, book)
                enlarging(camera, desktop)
                ways_to_read(camera, desktop, pdf)  # while the engine reads on behind them
                searching(camera, desktop)
                marking(camera, desktop)
                choosing(camera, desktop)
                alone(camera, desktop)
            asking(camera, desktop, book, question)
            whole_book(camera, desktop)
        finally:
            desktop.window.close()
            desktop.shut_down()


def before_reading(camera: Camera, desktop: Desktop, folder: Path) -> None:
    """The empty library, and a file that cannot be opened."""
    window, operations = desktop.window, desktop.operations
    camera.wait(lambda: operations.preparing.state.facts)
    camera.rest()
    camera.take("empty", "light")
    damaged = folder / "A damaged book.pdf"
    damaged.write_bytes(b"%PDF-1.7\n%cut short")
    window.files_dropped.emit([damaged])
    camera.wait(lambda: window.reader_banner.failure)
    camera.rest()
    camera.take("error", "light")
    window.reader_banner.dismiss()


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

    camera.wait(indexed, 1800)
    window.reader.go_to(CHAPTER)
    camera.rest()
    camera.take("indexing", "light")


def enlarging(camera: Camera, desktop: Desktop) -> None:
    """The text of a book that has no pages of its own, larger and in other letters."""
    window, operations = desktop.window, desktop.operations
    action, button = window.actions_table, window.tool_row.text_button
    window.show_chat(shown=False)
    for action_id in ("larger_text", "larger_text", "larger_text", "sans_letters", "wide_lines"):
        action[action_id].trigger()
    action["sepia_pages"].trigger()

    def laid_out() -> bool:
        document = operations.document
        return document is not None and document.flow == window.reader.view.flow

    camera.wait(laid_out)
    camera.rest(1.0)
    menu = button.menu()
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    camera.take("larger-text", "light")
    menu.close()
    action["usual_text"].trigger()
    action["paper_pages"].trigger()
    camera.wait(laid_out)
    window.show_chat(shown=True)


def asking(camera: Camera, desktop: Desktop, book: Path, question: str) -> None:
    """An answer is being written; its citation is clicked; then the strip tells where it looked."""
    window, operations = desktop.window, desktop.operations
    operations.open_document(book)
    window.show_panel("outline")
    window.show_chat(shown=True)

    def ready() -> bool:
        state = operations.indexing.state(book)
        return state is not None and state.ready and operations.entry is not None

    camera.wait(ready, 3600)
    camera.rest()
    written: list[str] = []
    answers: list[Answer] = []
    operations.written.connect(written.append)
    operations.answered.connect(answers.append)
    window.chat.question_submitted.emit(question)
    camera.wait(lambda: answers or sum(map(len, written)) > WRITTEN, 1800)
    camera.take("answering", "dark")
    camera.wait(lambda: answers, 1800)
    camera.rest()
    located = [citation for citation in answers[0].citations if citation.boxes]
    if located:
        window.chat.citation_activated.emit(located[0])
        camera.rest(1.0)
    camera.take("citation", "light", "dark", "high_contrast")
    desktop.set_theme("light")
    strip = window.strip
    if strip.places:
        best = max(range(len(strip.places)), key=lambda i: strip.places[i].strength)
        at = strip.bar(best).center().toPoint()
        tip = QHelpEvent(QEvent.Type.ToolTip, at, strip.mapToGlobal(at))
        QApplication.sendEvent(strip, tip)
        camera.snap("strip")
        QToolTip.hideText()
    window.chat.findChildren(TurnView)[-1].how_button.click()
    camera.rest()
    camera.take("made", "light")
    window.chat.question_submitted.emit("What is the boiling point of tungsten?")
    camera.wait(lambda: len(answers) > 1, 1800)
    camera.rest()
    camera.take("weak", "light")


def whole_book(camera: Camera, desktop: Desktop) -> None:
    """The sample book, summarised section by section."""
    window, operations = desktop.window, desktop.operations
    sample = resource("sample", "jekyll-and-hyde.epub")
    operations.open_document(sample)

    def ready() -> bool:
        state = operations.indexing.state(sample)
        return state is not None and state.ready and operations.entry is not None

    camera.wait(ready, 3600)
    camera.rest()
    answers: list[Answer] = []
    operations.answered.connect(answers.append)
    window.chat.question_submitted.emit("Summarise this book.")
    camera.wait(lambda: answers, 3600)
    camera.rest(1.0)
    camera.take("whole-book", "light")


def ways_to_read(camera: Camera, desktop: Desktop, pdf: Path) -> None:
    """A second book: pages side by side, recoloured, cut; thumbnails."""
    window, operations = desktop.window, desktop.operations
    action = window.actions_table
    window.files_dropped.emit([pdf])
    camera.wait(lambda: operations.document and operations.document.path == pdf)
    camera.wait(lambda: window.reader.page_count > PAGE)
    camera.rest(1.0)
    window.reader.go_to(PAGE)
    window.show_chat(shown=False)
    window.show_panel("outline")
    action["two_pages"].trigger()
    action["fit_page"].trigger()
    camera.rest(1.0)
    camera.take("two-pages", "light")
    action["one_page"].trigger()
    action["fit_width"].trigger()
    window.reader.go_to(PAGE)
    action["dark_pages"].trigger()
    camera.rest(1.0)
    camera.take("dark-pages", "dark")
    action["sepia_pages"].trigger()
    camera.rest(1.0)
    camera.take("sepia-pages", "light")
    action["paper_pages"].trigger()
    action["cut_margins"].trigger()
    window.reader.go_to(PAGE)
    camera.rest(1.0)
    camera.take("cut-margins", "light")
    action["cut_margins"].trigger()
    window.show_panel("thumbnails")
    window.reader.go_to(PAGE)
    camera.rest(1.0)
    camera.take("thumbnails", "light")


def searching(camera: Camera, desktop: Desktop) -> None:
    """Hits on the pages and in a list."""
    window = desktop.window
    desktop.searching.search(WORD)
    camera.wait(desktop.searching.items.rowCount)
    camera.wait(lambda: not desktop.operations.text.finding.active)
    window.show_panel("hits")
    camera.rest(1.0)
    camera.take("search", "light")
    desktop.searching.bar.dismiss()


def marking(camera: Camera, desktop: Desktop) -> None:
    """Highlights of one's own, one of them open."""
    window, noting = desktop.window, desktop.noting
    annotating = desktop.operations.annotating
    window.reader.go_to(PAGE)

    def made(count: int) -> bool:
        return len(annotating.annotations) == count

    pages = desktop.operations.text.pages
    pages.want([PAGE])
    camera.wait(lambda: pages.words(PAGE))
    words = pages.words(PAGE)
    assert words is not None
    for count, (first, last, colour, note) in enumerate(MARKED, 1):
        start = words.text.index(first)
        end = words.text.index(last, start) + len(last)
        desktop.selecting.selection.select(PAGE, start, end)
        camera.wait(desktop.selecting.selection.text)
        noting.highlight(colour)
        camera.wait(partial(made, count))
        if note:
            annotating.change(max(a.annotation_id for a in annotating.annotations), note=note)
            camera.rest()
    window.show_panel("notes")
    camera.rest(1.5)
    camera.take("notes", "light", "high_contrast")
    desktop.set_theme("light")
    noting.layer.clicked.emit(annotating.annotations[0].annotation_id)
    camera.snap("note")
    noting.popup.close_popup()


def choosing(camera: Camera, desktop: Desktop) -> None:
    """The command palette, the shortcuts and the settings, over the window."""
    desktop.set_theme("light")
    for action_id, typed in (("palette", "pag"), ("shortcuts", ""), ("settings", "")):
        desktop.window.actions_table[action_id].trigger()
        dialog = open_dialog(camera)
        if typed:
            dialog.findChildren(QLineEdit)[0].setText(typed)
        camera.snap(action_id)
        dialog.close()
        camera.rest()


def open_dialog(camera: Camera) -> QDialog:
    """The dialog that just opened."""

    def shown() -> list[QWidget]:
        return [
            w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) if w.isVisible()
        ]

    camera.wait(shown)
    dialog = shown()[0]
    assert isinstance(dialog, QDialog)
    return dialog


def alone(camera: Camera, desktop: Desktop) -> None:
    """One page and nothing else."""
    window = desktop.window
    window.reader.go_to(PAGE)
    window.actions_table["present"].trigger()
    camera.rest(1.0)
    window.resize(*SIZE)
    camera.rest(1.0)
    camera.snap("presentation")
    window.actions_table["present"].trigger()


def main() -> None:
    """Parse the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("book", type=Path, metavar="BOOK")
    parser.add_argument("pdf", type=Path, metavar="PDF")
    parser.add_argument("--question", default="What is this book about?")
    parser.add_argument("--models", type=Path, default=default_data_dir() / "models")
    parser.add_argument("--images", type=Path, default=Path(__file__).with_name("images"))
    parser.add_argument("--answers-only", action="store_true", help="of BOOK and the sample book")
    options = parser.parse_args()
    run(
        options.book.absolute(),
        options.pdf.absolute(),
        options.question,
        options.models,
        options.images.absolute(),
        all_states=not options.answers_only,
    )


if __name__ == "__main__":
    main()
