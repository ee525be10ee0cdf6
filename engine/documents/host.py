"""The document process: the only one that imports pymupdf. `python -m engine.documents.host`.

It reads one document and answers `DocumentService` over its pipes. A document can break into this
process and is then as poor as it: one file to read, no network, no other process, a bounded amount
of memory and time, as far as the system offers that (`confinement`, `host_limits`). What has no
pages of its own is opened from memory (`host_formats`), so that no path in it leads to another
file. A page that cannot be read is an empty page, not the end of the document.
"""

import os
import signal
import sys
from pathlib import Path
from typing import Final, Literal

import msgspec
import pymupdf
from typing_extensions import override

from engine.annotations import Anchor, Annotation, Found, Landing, PageMarks
from engine.documents import host_links
from engine.documents.anchoring import Relocation, anchor_for, page_anchor
from engine.documents.confinement import confine
from engine.documents.host_annotations import annotate
from engine.documents.host_flow import Flows, lay_out, style_of
from engine.documents.host_formats import MUPDF_ERRORS, open_file
from engine.documents.host_limits import COPY_S, be_patient, limit_resources, time_limit
from engine.documents.host_links import one_line
from engine.documents.host_pages import HostPages, label_rules
from engine.documents.host_pixels import PagePixels
from engine.documents.host_scans import is_picture, is_scan, recognised_words
from engine.documents.host_text import HostText
from engine.documents.legibility import readable
from engine.documents.page_lines import clean_word
from engine.documents.reader import Assignment, DocumentService, Raster, Sifted, Word
from engine.documents.shared_pixels import PixelsWriter
from engine.documents.tessdata import find_tessdata
from engine.errors import DamagedDocument, ExportRefused, StorageError
from engine.network_guard import refuse_connections
from engine.records.base import Box
from engine.records.library import Flow
from engine.records.pages import (
    Destination,
    DocumentFacts,
    OutlineEntry,
    PageFacts,
    PageLink,
    PageText,
)
from engine.serve import serve
from engine.wire import read_frame

_LONGEST_LANGUAGE: Final = 20  # signs
_RECOGNISE_S: Final = 60  # of computing, for one page


class DocumentHost(DocumentService):
    """One open document."""

    _document: "pymupdf.Document"
    _pages: HostPages
    _text: HostText
    _flows: Flows
    _pixels: PixelsWriter

    def __init__(self) -> None:
        self._opened: tuple[Path, str | None, str] = (Path(), None, "")  # file, password, kind
        self._drawing = PagePixels()
        self._tessdata = find_tessdata()  # while it may look for them

    @override
    def open(
        self, path: str, password: str | None, pixels_path: str, broken: list[int]
    ) -> DocumentFacts:
        self._pixels = PixelsWriter(pixels_path)
        file = Path(path)
        with time_limit():
            # Before the file is opened: opening lays out what the table of contents leads to.
            pymupdf.mupdf.fz_set_user_css(style_of(Flow()))
            document, kind = open_file(file, password)
            self._opened = (file, password, kind)
            try:
                if document.is_reflowable:
                    lay_out(document, Flow())
                rules = label_rules(document) if kind == "PDF" else []
                self._pages = HostPages(document, rules, self._pixels, frozenset(broken))
                if len(self._pages) and 0 not in broken:
                    with self._pages.loaded(0):
                        pass
            except MUPDF_ERRORS as failure:
                raise _unreadable(file, failure) from failure
            if not len(self._pages):
                raise DamagedDocument(f"{file.name} has no pages.", "There is nothing to read.")
            self._document = document
            self._text = HostText(self._pages)
            self._flows = Flows(document, lambda: open_file(file, password)[0])
            return self._facts()

    @override
    def lay_out(self, flow: Flow) -> DocumentFacts:
        with time_limit():
            if self._pages.reflowable:
                try:
                    self._document = self._flows.lay_out(flow)
                except MUPDF_ERRORS as failure:
                    raise _unreadable(self._opened[0], failure) from failure
                self._pages = self._pages.laid_out(self._document)
                self._text = HostText(self._pages)
            return self._facts()

    @override
    def carry(self, anchors: list[Anchor], towards: Literal["shown", "default"]) -> list[Landing]:
        with time_limit():
            return self._flows.carry(anchors, self._text, back=towards == "default")

    @override
    def outline(self) -> list[OutlineEntry]:
        with time_limit():
            return host_links.outline(self._document)

    @override
    def page_facts(self, first: int, count: int) -> list[PageFacts]:
        with time_limit():
            return [self._pages.facts(index) for index in self._range(first, count)]

    @override
    def render(
        self, page_index: int, zoom: float, clip: tuple[int, int, int, int] | None
    ) -> Raster:
        with time_limit():
            try:
                with self._pages.loaded(page_index) as page:
                    pixmap = self._drawing.draw(page, zoom, clip)
            except MUPDF_ERRORS as failure:
                raise DamagedDocument(
                    f"Page {page_index + 1} is damaged and cannot be shown.", "", str(failure)
                ) from failure
        try:
            self._pixels.write(pixmap.samples_mv)
        except OSError as failure:
            raise StorageError(
                f"There is no room to draw page {page_index + 1}.",
                "Free some space in the folder for temporary files.",
                str(failure),
            ) from failure
        return Raster(width=pixmap.width, height=pixmap.height, stride=pixmap.stride)

    @override
    def printed(self, pages: list[int]) -> list[Box | None]:
        with time_limit():
            return [self._pages.printed(page_index) for page_index in pages]

    @override
    def text(self, first: int, count: int) -> list[PageText]:
        with time_limit():
            return [self._text.page(index) for index in self._range(first, count)]

    @override
    def recognise(self, page_index: int, languages: str) -> PageText | None:
        be_patient()
        if self._tessdata is None:
            return None
        with time_limit(_RECOGNISE_S):
            try:
                with self._pages.loaded(page_index) as page:
                    if not is_picture(page):
                        return None
                    words = recognised_words(page, self._tessdata, languages)
            except MUPDF_ERRORS:
                return None
            self._pages.set_recognised(page_index, words)
            self._text.forget(page_index)
            return self._text.page(page_index)

    @override
    def sift(self, parts: list[str], first: int, stop: int) -> Sifted:
        with time_limit():
            return self._text.sift(parts, first, stop)

    @override
    def words(self, page_index: int) -> list[Word]:
        with time_limit():
            raw = self._pages.raw_words(page_index)
        return [
            Word(clean_word(text), x0, y0, x1, y1, block, line)
            for x0, y0, x1, y1, text, block, line, _ in raw
        ]

    @override
    def legible(self, page_index: int) -> bool:
        with time_limit():
            return readable(self._pages.raw_text(page_index))

    @override
    def links(self, page_index: int) -> list[PageLink]:
        with time_limit():
            try:
                with self._pages.loaded(page_index) as page:
                    return host_links.page_links(self._document, page)
            except MUPDF_ERRORS:
                return []

    @override
    def named_place(self, name: str) -> Destination | None:
        with time_limit():
            return host_links.named_place(self._document, name)

    @override
    def anchor(self, marks: list[PageMarks], words: str) -> Anchor:
        with time_limit():
            pages = [self._text.page(mark.page_index) for mark in marks]
        return anchor_for(pages, marks, words)

    @override
    def page_anchor(self, page_index: int) -> Anchor:
        with time_limit():
            return page_anchor(self._text.page(page_index))

    @override
    def relocate(self, anchors: list[Anchor], first: int, count: int) -> list[Found | None]:
        search = Relocation(anchors, range(first, first + count))
        with time_limit():
            for page_index in range(max(0, first - 1), len(self._pages)):
                if search.done:
                    break
                search.feed(self._text.page(page_index))
        return search.finish()

    @override
    def annotate(
        self, annotations: list[Annotation], colours: dict[str, tuple[float, float, float]]
    ) -> int:
        file, password, kind = self._opened
        if kind != "PDF":
            raise ExportRefused(
                "Only a copy of a PDF can hold notes.", "Export them as Markdown instead."
            )
        with time_limit(COPY_S):
            try:
                return annotate(file, password, annotations, colours)
            except OSError as failure:
                raise StorageError(
                    "The copy cannot be written.",
                    "Choose another folder, or free some space.",
                    str(failure),
                ) from failure
            except MUPDF_ERRORS as failure:
                raise DamagedDocument(
                    "No copy can be written: the document is damaged.",
                    "Its notes can be exported as Markdown.",
                    str(failure),
                ) from failure

    def _facts(self) -> DocumentFacts:
        said = self._document.metadata or {}
        return DocumentFacts(
            title=one_line(said.get("title")),
            author=one_line(said.get("author")),
            format=self._opened[2].removesuffix(".ZIP"),
            page_count=len(self._pages),
            reflowable=self._pages.reflowable,
            needs_ocr=is_scan(self._pages),
            language=one_line(self._document.language, _LONGEST_LANGUAGE),
        )

    def _range(self, first: int, count: int) -> range:
        return range(max(0, first), min(first + count, len(self._pages)))


def _unreadable(file: Path, failure: BaseException) -> DamagedDocument:
    return DamagedDocument(
        f"{file.name} is damaged: its pages cannot be read.",
        "Get the file again, or open it in another program and save a copy.",
        str(failure),
    )


def assigned() -> Assignment | None:
    """What the client says first; waits for it, and starts no thread for that (`confinement`).

    Returns:
        None if the client has gone.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the client decides when this process ends
    frame = read_frame(sys.stdin.buffer)
    return None if frame is None else msgspec.msgpack.decode(frame, type=Assignment)


def main() -> None:
    """Serve one document until the client is gone."""
    host = DocumentHost()
    task = assigned()
    if task is None:
        return
    limit_resources(writable=task.writable)
    confine(Path(task.document), Path(task.shared), writable=task.writable)
    refuse_connections()
    pymupdf.TOOLS.mupdf_display_errors(False)
    pymupdf.TOOLS.mupdf_display_warnings(False)
    serve(host, DocumentService)


if __name__ == "__main__":
    main()
    # A client that was killed leaves the thread that listens to it waiting; Python would abort.
    os._exit(0)
