"""The documents that are open, one of them shown: opened, described and drawn on the page lane.

Each keeps its own process. Those that have not been in front for long let it go; it starts again
with the next page that is asked for. One more waits for the next document that is opened.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.annotations import Anchor, Landing
from engine.client import DocumentProcess, Spare
from engine.records.library import Flow
from engine.records.pages import DocumentFacts, OutlineEntry, PageFacts, PageImage
from memlong_desktop.background.lanes import Job, Lane
from memlong_desktop.background.open_documents import KeptOpen, OpenDocuments

logger = logging.getLogger(__name__)

_FIRST_PAGES: Final = 32
_KEPT: Final = Flow()
_RANGE: Final = 256
_SPARE_MS: Final = 3000  # after a document was opened: first what is seen of it


@dataclass(frozen=True)
class OpenedDocument:
    """A document that can be shown.

    Attributes:
        path: the file.
        facts: see `DocumentFacts`.
        first_pages: facts of the first pages, at least one.
        password: what opened it, or None.
        process: draws its pages; call it on the page lane only.
        flow: how it is laid out, if it has no pages of its own.
    """

    path: Path
    facts: DocumentFacts
    first_pages: list[PageFacts]
    password: str | None
    process: DocumentProcess
    flow: Flow = _KEPT

    @property
    def as_kept(self) -> bool:
        """Whether it is laid out as what is kept of it: nothing has to be carried."""
        return self.flow == _KEPT

    @property
    def title(self) -> str:
        """The title in the file, or else the file's name."""
        return self.facts.title or self.path.stem

    def render(
        self, page_index: int, zoom: float, clip: tuple[int, int, int, int] | None = None
    ) -> PageImage:
        """Draw a page at `zoom` pixels a point, or a part of it; runs on the page lane."""
        return self.process.render(page_index, zoom, clip)


class Reading(QObject):
    """Opens documents; the one before stays in front until the next one is open, and open then.

    Attributes:
        flow_of: how a file's document is to be laid out.
        spare: the process that the next document takes.

    Signals:
        listed: other documents are open than before, or another one is in front.
        opened: an `OpenedDocument`.
        laid_out: the `OpenedDocument` in front, which has other pages now, and where the `Anchor`s
            that were to be carried stand on them.
        not_laid_out: the exception; its pages are as they were.
        failed: path, exception.
        reload_failed: the exception; what was open stays open.
        outlined: a list of `OutlineEntry`.
        pages_known: first page index, list of `PageFacts`.
    """

    listed = Signal()
    opened = Signal(object)
    laid_out = Signal(object, object)
    not_laid_out = Signal(object)
    failed = Signal(object, object)
    reload_failed = Signal(object)
    outlined = Signal(object)
    pages_known = Signal(int, object)

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._processes: list[DocumentProcess] = []  # touched on the lane only
        self._path = Path()
        self._password: str | None = None
        self.flow_of: Callable[[Path], Flow] = _default_flow
        self._opening: Job | None = None
        self._brought: OpenedDocument | None = None  # open, but to be laid out otherwise first
        self._laying_out: Job | None = None
        self._following: list[Job] = []
        self._document: OpenedDocument | None = None
        self._open_documents = OpenDocuments()
        self.spare = Spare()  # used on the lane only
        self._preparing = QTimer(self, interval=_SPARE_MS, singleShot=True)
        self._preparing.timeout.connect(self._on_time_to_prepare)
        self._preparing.start()

    @property
    def lane(self) -> Lane:
        """Where pages are drawn."""
        return self._lane

    @property
    def document(self) -> OpenedDocument | None:
        """What is in front."""
        return self._document

    @property
    def documents(self) -> list[OpenedDocument]:
        """All that are open, in the order of their tabs."""
        return self._open_documents.documents

    @property
    def opening(self) -> tuple[Path, str | None] | None:
        """Path and password of what is being opened."""
        return None if self._opening is None else (self._path, self._password)

    def open(self, path: Path, password: str | None = None) -> None:
        """Bring a file to the front instead of what is there or is being opened.

        What is open behind is shown at once; what is in front is read anew.
        """
        self.stay()
        kept = self._open_documents.at(path)
        if kept is not None and kept.document is not self._document:
            self._bring(kept)
            return
        self._path = path
        self._password = password
        self._opening = self._lane.submit(partial(self._open, path, password))
        self._opening.yielded.connect(self._on_opened)
        self._opening.failed.connect(self._on_failed)

    def stay(self) -> None:
        """Give up what is being opened; what is in front stays there."""
        if self._opening is not None:
            self._opening.cancel()
            self._opening = self._brought = None

    def reload(self) -> None:
        """Open the file of the document anew; unless that fails, it takes the old one's place."""
        if self._document is None or self._opening is not None:
            return
        self._path, self._password = self._document.path, self._document.password
        self._opening = self._lane.submit(partial(self._open, self._path, self._password))
        self._opening.yielded.connect(self._on_opened)
        self._opening.failed.connect(self._on_reload_failed)

    def lay_out(self, flow: Flow, anchors: Sequence[Anchor] = ()) -> None:
        """Give the document in front, if it has no pages of its own, other pages.

        Nothing happens while it is laid out already, or another document is being opened.

        Args:
            flow: see `Flow`.
            anchors: places of its pages now.
        """
        document = self._document
        if document is None or not document.facts.reflowable or self._opening is not None:
            return
        if self._laying_out is None or not self._laying_out.active:
            job = self._lane.run(partial(_lay_out, document, flow, list(anchors)))
            job.yielded.connect(self._on_laid_out)
            job.failed.connect(self.not_laid_out)
            self._laying_out = job

    def close(self) -> Path | None:
        """Close the document in front; returns the file that should come there, if one is open."""
        self.stay()
        beside = None
        if self._document is not None:
            beside = self._open_documents.beside(self._document.path)
            self._open_documents.remove(self._document.path)
        self._let_go()
        self._tidy()
        return beside

    def drop(self, path: Path) -> None:
        """Close a document that is open behind."""
        kept = self._open_documents.at(path)
        if kept is not None and kept.document is not self._document:
            self._open_documents.remove(path)
            self._tidy()

    def shut_down(self) -> None:
        """End all processes; the lane must be closed."""
        self._preparing.stop()
        self._document = None
        self.spare.close()
        self._keep_only([])

    def _open(self, path: Path, password: str | None) -> Iterator[OpenedDocument]:
        """Runs on the page lane."""
        process = DocumentProcess(path, spare=self.spare)
        self._processes.append(process)
        try:
            facts = process.open(password)
            pages = process.page_facts(0, _FIRST_PAGES)
        except BaseException:
            self._processes.remove(process)
            process.close()
            raise
        yield OpenedDocument(path, facts, pages, password, process)

    def _keep_only(self, kept: list[DocumentProcess]) -> None:
        """Runs on the page lane, or after it was closed."""
        for process in [p for p in self._processes if p not in kept]:
            self._processes.remove(process)
            process.close()

    def _tidy(self) -> None:
        """End the processes of what is closed; those of what rests start again when called."""
        processes = [document.process for document in self._open_documents.documents]
        self._lane.run(partial(self._keep_only, processes))
        for document in self._open_documents.resting():
            self._lane.run(document.process.close)
        self.listed.emit()

    def _let_go(self) -> None:
        self._document = None
        for job in self._following:
            job.cancel()
        self._following.clear()

    @Slot(object)
    def _on_opened(self, document: OpenedDocument) -> None:
        before = self._open_documents.at(document.path)
        flow = self.flow_of(document.path) if before is None else before.document.flow
        if document.facts.reflowable and flow != document.flow:
            self._brought = document
            self._opening = self._lane.run(partial(_lay_out, document, flow, []))
            self._opening.yielded.connect(self._on_brought)
            self._opening.failed.connect(self._on_brought_as_kept)
        else:
            self._arrive(document)

    def _arrive(self, document: OpenedDocument) -> None:
        self._opening = self._brought = None
        self._bring(self._open_documents.put(document))

    @Slot(object)
    def _on_brought(self, laid_out: tuple[OpenedDocument, list[Landing]]) -> None:
        self._arrive(laid_out[0])

    @Slot(object)
    def _on_brought_as_kept(self, failure: Exception) -> None:
        assert self._brought is not None
        logger.warning("a document cannot be laid out as it was", exc_info=failure)
        self._arrive(self._brought)

    @Slot(object)
    def _on_laid_out(self, laid_out: tuple[OpenedDocument, list[Landing]]) -> None:
        self._laying_out = None  # what is told now may ask for the next layout
        document, landings = laid_out
        if self._document is None or self._document.process is not document.process:
            self._lay_out_as_before(document)
            return
        for job in self._following:
            job.cancel()
        kept = self._open_documents.put(document)
        self._document = document
        self.laid_out.emit(document, [landing.anchor for landing in landings])
        self._learn(kept)

    def _lay_out_as_before(self, document: OpenedDocument) -> None:
        """The reader went elsewhere meanwhile; what knows of this document knows its old pages."""
        kept = self._open_documents.at(document.path)
        if kept is not None and kept.document.process is document.process:
            self._lane.run(partial(document.process.lay_out, kept.document.flow))

    @Slot()
    def _on_time_to_prepare(self) -> None:
        self._lane.run_last(self.spare.prepare)

    def _bring(self, kept: KeptOpen) -> None:
        """Bring an open document to the front, and learn what is not known of it yet."""
        self._let_go()
        document = kept.document
        self._document = document
        self._open_documents.touch(document.path)
        self.opened.emit(document)
        # After the signal: the page that is seen comes before anything else.
        self._tidy()
        self._preparing.start()
        self._learn(kept)

    def _learn(self, kept: KeptOpen) -> None:
        """Tell what is known of the document in front, and ask for what is not."""
        document = kept.document
        first = len(document.first_pages)
        if len(kept.pages) > first:
            self.pages_known.emit(first, kept.pages[first:])
        if kept.outline is not None:
            self.outlined.emit(kept.outline)
        else:
            outline = self._lane.run(document.process.outline)
            outline.yielded.connect(self._on_outline)
            outline.failed.connect(self._on_detail_failed)
            self._following = [outline]
        self._ask_for_pages(document, len(kept.pages))

    def _ask_for_pages(self, document: OpenedDocument, first: int) -> None:
        if first >= document.facts.page_count:
            return
        # One job a range, so that drawing a page gets its turn between two of them.
        job = self._lane.run(partial(_range, document.process, first))
        job.yielded.connect(self._on_pages)
        job.failed.connect(self._on_detail_failed)
        self._following = [known for known in self._following if known.active] + [job]

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        self._opening = None
        self._preparing.start()
        self.failed.emit(self._path, failure)

    @Slot(object)
    def _on_reload_failed(self, failure: Exception) -> None:
        self._opening = None
        self._preparing.start()
        self.reload_failed.emit(failure)

    @Slot(object)
    def _on_outline(self, outline: list[OutlineEntry]) -> None:
        kept = self._in_front()
        if kept is not None:
            kept.outline = outline
        self.outlined.emit(outline)

    @Slot(object)
    def _on_pages(self, found: tuple[int, list[PageFacts]]) -> None:
        first, pages = found
        if self._document is None or not pages:
            return
        kept = self._in_front()
        if kept is not None and len(kept.pages) == first:
            kept.pages += pages
        self.pages_known.emit(first, pages)
        self._ask_for_pages(self._document, first + len(pages))

    def _in_front(self) -> KeptOpen | None:
        document = self._document
        return None if document is None else self._open_documents.at(document.path)

    @Slot(object)
    def _on_detail_failed(self, failure: Exception) -> None:
        if self._document is not None:
            self.failed.emit(self._document.path, failure)


def _default_flow(_path: Path) -> Flow:
    return _KEPT


def _lay_out(
    document: OpenedDocument, flow: Flow, anchors: list[Anchor]
) -> tuple[OpenedDocument, list[Landing]]:
    """Runs on the page lane."""
    process = document.process
    kept = process.carry(anchors, back=True)
    facts = process.lay_out(flow)
    pages = process.page_facts(0, _FIRST_PAGES)
    landings = process.carry([landing.anchor for landing in kept])
    return replace(document, facts=facts, first_pages=pages, flow=flow), landings


def _range(process: DocumentProcess, first: int) -> tuple[int, list[PageFacts]]:
    return first, process.page_facts(first, _RANGE)
