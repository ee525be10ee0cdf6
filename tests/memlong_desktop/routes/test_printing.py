"""The pages of a book on paper: here, into PDF files."""

from collections.abc import Callable
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from memlong_desktop.desktop import Desktop
from memlong_desktop.routes.printing import PrintRoute
from memlong_desktop.views.properties_dialog import PropertiesDialog

Start = Callable[..., Desktop]
SIZES = ((595, 842), (1684, 1191), (200, 300), (595, 842))  # A4, A2 on its side, a small one, A4


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Four pages, each with a black square in its middle."""
    path = tmp_path / "four pages.pdf"
    with pymupdf.open() as made:
        for width, height in SIZES:
            page = made.new_page(width=width, height=height)
            x, y = width / 2, height / 2
            page.draw_rect(pymupdf.Rect(x - 40, y - 40, x + 40, y + 40), fill=(0, 0, 0))
        made.set_metadata({"title": "Four pages", "author": "Ada"})
        made.save(path)
    return path


def printer_to(target: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setResolution(150)
    return printer


def test_pages_are_printed_told_of_and_stopped(
    start: Start, book: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    desktop = start(book)
    route = desktop.window.findChild(PrintRoute)
    printing = route.printing
    target = tmp_path / "printed.pdf"
    with qtbot.waitSignal(printing.finished, timeout=20_000):
        route.print_to(printer_to(target), range(4))
    with pymupdf.open(target) as made:
        assert made.page_count == 4
        wide = [page.rect.width > page.rect.height for page in made]
        assert wide == [False, True, False, False]  # the paper is turned for the wide one
        for page, (width, height) in zip(made, SIZES, strict=True):
            (picture,) = page.get_image_info()
            box = pymupdf.Rect(picture["bbox"])
            assert page.rect.contains(box)
            assert box.width <= width + 1  # never larger than it is
            assert box.width / box.height == pytest.approx(width / height, rel=0.02)
            assert (box.x0 + box.x1) / 2 == pytest.approx(page.rect.width / 2, abs=6)
            pixels = page.get_pixmap(dpi=36, colorspace=pymupdf.csGRAY)
            assert pixels.pixel(pixels.width // 2, pixels.height // 2)[0] < 40

    with qtbot.waitSignal(printing.finished, timeout=20_000):
        route.print_to(printer_to(tmp_path / "one.pdf"), [2])
    with pymupdf.open(tmp_path / "one.pdf") as made:
        assert made.page_count == 1

    with qtbot.assertNotEmitted(printing.finished, wait=300):
        route.print_to(printer_to(tmp_path / "stopped.pdf"), range(4))
        assert printing.is_busy
        printing.cancel()
    assert not printing.is_busy


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told(
    start: Start, book: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    desktop = start(book)
    route = desktop.window.findChild(PrintRoute)
    with qtbot.waitSignal(route.printing.failed, timeout=20_000):
        route.print_to(printer_to(tmp_path / "no" / "folder.pdf"), [0])
    failure = desktop.window.reader_banner.failure
    assert failure is not None
    assert failure.message == "The pages cannot be printed."
    assert not route.printing.is_busy


def test_what_is_known_of_a_book_is_told(start: Start, book: Path) -> None:
    desktop = start(book)
    desktop.window.actions_table["properties"].trigger()
    (dialog,) = desktop.window.findChildren(PropertiesDialog)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    told = dict(zip(said[::2], said[1::2], strict=True))
    assert told["Title"] == "Four pages"
    assert told["Author"] == "Ada"
    assert told["Format"] == "PDF"
    assert told["Pages"] == "4"
    assert told["Size of the first page"] == "210 × 297 mm"
    assert told["File"] == str(book)
    assert told["Size of the file"].endswith(("bytes", "kB"))
    dialog.close()
