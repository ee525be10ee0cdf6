"""How soon the hits of a search are there, in a PDF of a thousand pages.

    python benchmarks/searching.py [--json docs/results/searching.json]

The PDF is put together from real books. Each search begins in its middle, with the file open and
nothing searched before; times are medians of three. "Stored": the engine has read the document, as
it has a minute after it was first opened; "not read": the document process searches the file. A
rare word stands on few pages, a common one on most.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import pymupdf
from PySide6.QtCore import QCoreApplication, QEventLoop

from benchmarks.rows import Row, arguments, at_most, plain, report
from engine.client import DocumentProcess
from engine.documents.reader import TEXT_VERSION
from engine.documents.text_store import TextStore
from engine.finding import Query
from memlong_desktop.background.finding import Finding
from memlong_desktop.background.lanes import Lane
from memlong_desktop.background.reading import OpenedDocument

_BOOKS = (
    "freeculture.pdf",
    "mupdf_explored.pdf",
    "PhysicalModelingInMatlab4.pdf",
    "OWASP_Application_Security_Verification_Standard_5.0.0_en.pdf",
    "manual.pdf",
    "tracemonkey.pdf",
)
_PAGES = 1000
_ROUNDS = 3
_RARE, _COMMON = "parser", "the"
_FIRST_S, _ALL_S = 0.2, 1.5


def main() -> None:
    """Run and report."""
    options = arguments("first and all hits of a search").parse_args()
    application = QCoreApplication([])
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder, _opened(options.data, Path(folder)) as document:
        page_lane, text_lane = Lane("page"), Lane("text")
        finding = Finding(page_lane, text_lane)
        finding.set_document(document)
        rows += _rows(finding, "not read", _RARE, judged=True)
        rows += _rows(finding, "not read", _COMMON, judged=False)
        _store(document, Path(folder))
        finding.set_folder(Path(folder))
        rows += _rows(finding, "stored", _RARE, judged=True)
        rows += _rows(finding, "stored", _COMMON, judged=True)
        for lane in (page_lane, text_lane):
            lane.close()
    application.processEvents()
    report(rows, options.json)


@contextmanager
def _opened(data: Path, folder: Path) -> Iterator[OpenedDocument]:
    """A thousand pages of real books as one open document."""
    whole = pymupdf.open()
    for name in _BOOKS:
        with pymupdf.open(data / "documents" / "pdf" / name) as book:
            whole.insert_pdf(book, to_page=min(len(book), _PAGES - len(whole)) - 1)
    path = folder / "thousand.pdf"
    whole.save(path)
    whole.close()
    with DocumentProcess(path) as process:
        facts = process.open()
        yield OpenedDocument(path, facts, process.page_facts(0, 1), None, process)


def _rows(finding: Finding, state: str, word: str, *, judged: bool) -> list[Row]:
    times = [_search(finding, word) for _ in range(_ROUNDS)]
    first, everything = (statistics.median(each) for each in zip(*times, strict=True))
    name = f'"{word}" in {_PAGES} pages, {state}'
    if judged:
        return [
            at_most(f"{name}: first hit", first, "s", _FIRST_S),
            at_most(f"{name}: all hits", everything, "s", _ALL_S),
        ]
    return [
        at_most(f"{name}: first hit", first, "s", _FIRST_S),
        plain(f"{name}: all hits", everything, "s"),
    ]


def _search(finding: Finding, word: str) -> tuple[float, float]:
    """Seconds to the first hit and to the end."""
    loop = QEventLoop()
    start = time.perf_counter()
    first: list[float] = []

    def note(_hits: object) -> None:
        first.append(time.perf_counter() - start)

    finding.found.connect(note)
    finding.finished.connect(loop.quit)
    finding.failed.connect(loop.quit)
    finding.search(Query(word), _PAGES // 2)
    loop.exec()
    finding.found.disconnect(note)
    return first[0], time.perf_counter() - start


def _store(document: OpenedDocument, folder: Path) -> None:
    """Keep its text as the engine does."""
    with TextStore(folder) as store:
        for pages in document.process.texts(0, document.facts.page_count, 64):
            with store.writing():
                store.add_pages(pages)
        store.note("text", str(TEXT_VERSION))


if __name__ == "__main__":
    main()
