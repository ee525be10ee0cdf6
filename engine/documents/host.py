"""The document process: the only one that imports pymupdf. `python -m engine.documents.host`.

It reads one document and answers `DocumentService` over its pipes. What a document can do to it is
bounded: the time of a call everywhere, its memory on Linux only. It is a process of its own, not a
sandbox: whoever broke the PDF library open could do what the user can. What has no pages of its own
is opened from memory (`host_formats`), so that no path in it leads to another file. A page that
cannot be read is an empty page, not the end of the document.
"""

import contextlib
import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pymupdf
from typing_extensions import override

from engine.annotations import Anchor, Annotation, Found, Landing, PageMarks
from engine.documents import host_links
from engine.documents.anchoring import Relocation, anchor_for, page_anchor
from engine.documents.host_annotations import write_copy
from engine.documents.host_flow import Flows, lay_out, style_of
from engine.documents.host_formats import MUPDF_ERRORS, open_file
from engine.documents.host_links import one_line
from engine.documents.host_pixels import PagePixels, printed_box
from engine.documents.host_text import HostText
from engine.documents.host_words import page_words, raw_text
from engine.documents.legibility import readable
from engine.documents.page_labels import LabelRule, label_of
from engine.documents.page_lines import RawWord, clean_word
from engine.documents.reader import (
    CURRENT_PAGE,
    PIXELS_OFFSET,
    REFLOW_HEIGHT,
    REFLOW_WIDTH,
    DocumentService,
    Raster,
    Sifted,
    Word,
)
from engine.errors import DamagedDocument, ExportRefused, StorageError
from engine.records import (
    Box,
    Destination,
    DocumentFacts,
    Flow,
    OutlineEntry,
    PageFacts,
    PageLink,
    PageText,
)
from engine.serve import serve

_MEMORY_LIMIT = 2 * 2**30  # bytes of address space; real books need about 350 MiB of it
_CALL_LIMIT_S = 150  # longer than any limit of the client, which gives up first
_SAMPLE_PAGES = 6  # that are looked at to tell a scan
_SAMPLE_S = 0.5
_LETTERS_OF_A_PAGE = 20  # fewer are a stamp or a page number on a scan
_LONGEST_LABEL = 40  # signs of a page's label
_A4 = (595.0, 842.0)


class DocumentHost(DocumentService):
    """One open document."""

    _document: "pymupdf.Document"
    _text: HostText
    _flows: Flows

    def __init__(self) -> None:
        self._pixels: int | None = None  # file descriptor
        self._broken: frozenset[int] = frozenset()
        self._rules: list[LabelRule] = []
        self._reflowable = False
        self._opened: tuple[Path, str | None, str] = (Path(), None, "")  # file, password, kind
        self._drawing = PagePixels()

    @override
    def open(
        self, path: str, password: str | None, pixels_path: str, broken: list[int]
    ) -> DocumentFacts:
        self._pixels = os.open(pixels_path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        self._broken = frozenset(broken)
        file = Path(path)
        with _time_limit():
            # Before the file is opened: opening lays out what the table of contents leads to.
            pymupdf.mupdf.fz_set_user_css(style_of(Flow()))
            document, kind = open_file(file, password)
            self._document = document
            self._opened = (file, password, kind)
            self._reflowable = bool(document.is_reflowable)
            try:
                if self._reflowable:
                    lay_out(document, Flow())
                count = int(document.page_count)
                if count and 0 not in self._broken:
                    with self._working_on(0):
                        self._page(0)
            except (*MUPDF_ERRORS, MemoryError) as failure:
                raise _unreadable(file, failure) from failure
            if count == 0:
                raise DamagedDocument(f"{file.name} has no pages.", "There is nothing to read.")
            self._rules = self._label_rules(kind)
            self._text = HostText(self, count, reflowable=self._reflowable)
            self._flows = Flows(document, lambda: open_file(file, password)[0])
            return self._facts()

    @override
    def lay_out(self, flow: Flow) -> DocumentFacts:
        with _time_limit():
            if self._reflowable:
                try:
                    self._document = self._flows.lay_out(flow)
                except (*MUPDF_ERRORS, MemoryError) as failure:
                    raise _unreadable(self._opened[0], failure) from failure
                self._text = HostText(self, int(self._document.page_count), reflowable=True)
            return self._facts()

    @override
    def carry(self, anchors: list[Anchor], towards: Literal["shown", "default"]) -> list[Landing]:
        with _time_limit():
            return self._flows.carry(anchors, self._text, back=towards == "default")

    @override
    def outline(self) -> list[OutlineEntry]:
        with _time_limit():
            return host_links.outline(self._document)

    @override
    def page_facts(self, first: int, count: int) -> list[PageFacts]:
        with _time_limit():
            return [self._page_facts(index) for index in self._range(first, count)]

    @override
    def render(
        self, page_index: int, zoom: float, clip: tuple[int, int, int, int] | None
    ) -> Raster:
        with _time_limit(), self._working_on(page_index):
            try:
                pixmap = self._drawing.draw(self._page(page_index), zoom, clip)
            except (*MUPDF_ERRORS, MemoryError) as failure:
                raise DamagedDocument(
                    f"Page {page_index + 1} is damaged and cannot be shown.", "", str(failure)
                ) from failure
        assert self._pixels is not None
        try:
            _write_at(self._pixels, PIXELS_OFFSET, pixmap.samples_mv)
        except OSError as failure:
            raise StorageError(
                f"There is no room to draw page {page_index + 1}.",
                "Free some space in the folder for temporary files.",
                str(failure),
            ) from failure
        return Raster(width=pixmap.width, height=pixmap.height, stride=pixmap.stride)

    @override
    def printed(self, pages: list[int]) -> list[Box | None]:
        with _time_limit():
            return [self._printed(page_index) for page_index in pages]

    @override
    def text(self, first: int, count: int) -> list[PageText]:
        with _time_limit():
            return [self._text.page(index) for index in self._range(first, count)]

    @override
    def sift(self, parts: list[str], first: int, stop: int) -> Sifted:
        with _time_limit():
            return self._text.sift(parts, first, stop)

    @override
    def words(self, page_index: int) -> list[Word]:
        with _time_limit():
            raw = self.raw_words(page_index)
        return [
            Word(clean_word(text), x0, y0, x1, y1, block, line)
            for x0, y0, x1, y1, text, block, line, _ in raw
        ]

    @override
    def links(self, page_index: int) -> list[PageLink]:
        with _time_limit(), self._working_on(page_index):
            try:
                return host_links.page_links(self._document, self._page(page_index))
            except (*MUPDF_ERRORS, MemoryError):
                return []

    @override
    def named_place(self, name: str) -> Destination | None:
        with _time_limit():
            return host_links.named_place(self._document, name)

    @override
    def anchor(self, marks: list[PageMarks], words: str) -> Anchor:
        with _time_limit():
            pages = [self._text.page(mark.page_index) for mark in marks]
        return anchor_for(pages, marks, words)

    @override
    def page_anchor(self, page_index: int) -> Anchor:
        with _time_limit():
            return page_anchor(self._text.page(page_index))

    @override
    def relocate(self, anchors: list[Anchor], first: int, count: int) -> list[Found | None]:
        search = Relocation(anchors, range(first, first + count))
        with _time_limit():
            for page_index in range(max(0, first - 1), self._document.page_count):
                if search.done:
                    break
                search.feed(self._text.page(page_index))
        return search.finish()

    @override
    def annotated_copy(
        self,
        target: str,
        annotations: list[Annotation],
        colours: dict[str, tuple[float, float, float]],
    ) -> int:
        file, password, kind = self._opened
        if kind != "PDF":
            raise ExportRefused(
                "Only a copy of a PDF can hold notes.", "Export them as Markdown instead."
            )
        with _time_limit():
            return write_copy(file, password, Path(target), annotations, colours)

    def _facts(self) -> DocumentFacts:
        said, count = self._document.metadata or {}, int(self._document.page_count)
        return DocumentFacts(
            title=one_line(said.get("title")),
            author=one_line(said.get("author")),
            format=self._opened[2].removesuffix(".ZIP"),
            page_count=count,
            reflowable=self._reflowable,
            needs_ocr=self._needs_ocr(count),
        )

    def _range(self, first: int, count: int) -> range:
        last = min(first + count, self._document.page_count)
        return range(max(0, first), last)

    def _page(self, page_index: int) -> Any:
        if page_index in self._broken:
            raise RuntimeError("this page killed an earlier process")
        return self._document.load_page(page_index)

    @contextlib.contextmanager
    def _working_on(self, page_index: int) -> Iterator[None]:
        """Leaves the page's number where the client finds it if this process does not survive."""
        assert self._pixels is not None
        _write_at(self._pixels, 0, CURRENT_PAGE.pack(page_index))
        try:
            yield
        finally:
            _write_at(self._pixels, 0, CURRENT_PAGE.pack(-1))

    def _page_facts(self, page_index: int) -> PageFacts:
        label = self.label(page_index)
        if self._reflowable:
            return PageFacts(label, REFLOW_WIDTH, REFLOW_HEIGHT)
        with self._working_on(page_index):
            try:
                rect = self._page(page_index).rect
                width, height = float(rect.width), float(rect.height)
            except MUPDF_ERRORS:
                width, height = _A4
        return PageFacts(label, width, height)

    def _printed(self, page_index: int) -> Box | None:
        with self._working_on(page_index):
            try:
                return printed_box(self._page(page_index))
            except (*MUPDF_ERRORS, MemoryError):
                return None

    def raw_words(self, page_index: int) -> list[RawWord]:
        """The words of a page in the frame in which it is shown; none of a damaged page."""
        with self._working_on(page_index):
            try:
                return page_words(self._page(page_index))
            except (*MUPDF_ERRORS, MemoryError):
                return []

    def raw_text(self, page_index: int) -> str:
        """The characters of a page as the file has them; none of a damaged page."""
        with self._working_on(page_index):
            try:
                return raw_text(self._page(page_index))
            except (*MUPDF_ERRORS, MemoryError):
                return ""

    def height(self, page_index: int) -> float:
        """Of a page, in points."""
        return self._page_facts(page_index).height

    def _label_rules(self, kind: str) -> list[LabelRule]:
        if kind != "PDF":
            return []
        try:
            found = self._document.get_page_labels()
        except MUPDF_ERRORS:
            return []
        rules = [
            LabelRule(
                int(rule.get("startpage", 0)),
                str(rule.get("prefix", "")),
                str(rule.get("style", "")),
                int(rule.get("firstpagenum", 1)),
            )
            for rule in found
        ]
        return sorted(rules)

    def label(self, page_index: int) -> str:
        """The printed label of a page."""
        return one_line(label_of(self._rules, page_index), _LONGEST_LABEL)

    def _needs_ocr(self, count: int) -> bool:
        """Whether sampled pages are pictures with hardly any text, or signs that mean nothing."""
        step = max(1, count // _SAMPLE_PAGES)
        start = time.monotonic()
        text = ""
        seen = pictured = 0
        for index in range(0, count, step)[:_SAMPLE_PAGES]:
            text += " ".join(word[4] for word in self.raw_words(index))
            seen += 1
            pictured += self._has_pictures(index)
            if time.monotonic() - start > _SAMPLE_S:
                break
        if not readable(text):
            return True
        letters = sum(c.isalnum() for c in text)
        return letters < _LETTERS_OF_A_PAGE * seen and 2 * pictured >= max(seen, 1)

    def _has_pictures(self, page_index: int) -> bool:
        with self._working_on(page_index):
            try:
                return bool(self._page(page_index).get_image_info())
            except (*MUPDF_ERRORS, MemoryError):
                return False


def _unreadable(file: Path, failure: BaseException) -> DamagedDocument:
    return DamagedDocument(
        f"{file.name} is damaged: its pages cannot be read.",
        "Get the file again, or open it in another program and save a copy.",
        str(failure),
    )


def _write_at(file: int, offset: int, data: bytes | memoryview) -> None:
    os.lseek(file, offset, os.SEEK_SET)
    rest = memoryview(data).cast("B")
    while rest:
        rest = rest[os.write(file, rest) :]


@contextlib.contextmanager
def _time_limit() -> Iterator[None]:
    """Ends the process if the call never ends and the client is not there to see it.

    The alarm's default action needs no Python, so it works while C code spins.
    """
    if hasattr(signal, "alarm"):
        signal.alarm(_CALL_LIMIT_S)
    try:
        yield
    finally:
        if hasattr(signal, "alarm"):
            signal.alarm(0)


def _limit_resources() -> None:
    """Bound memory, and leave no core file with somebody's document in it."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # macOS has the name but not the limit.
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_LIMIT, _MEMORY_LIMIT))


def main() -> None:
    """Serve one document until the client is gone."""
    _limit_resources()
    pymupdf.TOOLS.mupdf_display_errors(False)
    pymupdf.TOOLS.mupdf_display_warnings(False)
    serve(DocumentHost(), DocumentService)


if __name__ == "__main__":
    main()
