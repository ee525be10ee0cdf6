"""Places that an answer names, brought to the pages that are shown.

What the engine says of a document is said of its default layout. Where the reader has laid it out
otherwise, the places pass through here on their way to the reader; else they go on at once.
"""

from collections.abc import Callable, Sequence
from functools import partial

import msgspec
from PySide6.QtCore import QObject, Signal, Slot

from engine.annotations import Anchor, Landing, PageMarks
from engine.records.answers import Citation, Passage
from engine.records.base import Box
from memlong_desktop.background.lanes import Job, Lane
from memlong_desktop.background.reading import OpenedDocument


class Carrying(QObject):
    """Two questions at most at a time: where a citation stands, and where passages do.

    Signals:
        led: the page index and the boxes of the citation that was asked for.
        placed: the tuple of passages that was asked for, with their places.
        failed: the exception; nothing is told of these places.
    """

    led = Signal(int, object)
    placed = Signal(object)
    failed = Signal(object)

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._document: OpenedDocument | None = None
        self._leading: Job | None = None
        self._placing: Job | None = None
        self._wanted: Citation | None = None  # on its way

    @Slot(object)
    def show(self, document: OpenedDocument) -> None:
        """This document is in front, or is laid out otherwise than before.

        A citation on its way is led to where it stands now; whoever wants passages asks again.
        """
        before, wanted = self._document, self._wanted
        self.clear()
        self._document = document
        if wanted is not None and before is not None and before.process is document.process:
            self.lead(wanted)

    @Slot()
    def clear(self) -> None:
        """Nothing is in front; what was on its way is dropped."""
        self._document = self._wanted = None
        for job in (self._leading, self._placing):
            if job is not None:
                job.cancel()

    def lead(self, citation: Citation) -> None:
        """Say where a citation of the document in front stands."""
        if self._leading is not None:
            self._leading.cancel()
        self._leading = self._carry([citation_anchor(citation)], self._on_led)
        self._wanted = citation if self._leading is not None else None
        if self._leading is None:
            self.led.emit(citation.page_index, citation.boxes)

    def place(self, passages: tuple[Passage, ...]) -> None:
        """Say where passages of the document in front stand."""
        if self._placing is not None:
            self._placing.cancel()
        anchors = [passage_anchor(passage) for passage in passages]
        told = partial(self._on_placed, passages)
        self._placing = self._carry(anchors, told) if passages else None
        if self._placing is None:
            self.placed.emit(passages)

    def _carry(self, anchors: list[Anchor], told: Callable[[list[Landing]], None]) -> Job | None:
        """Ask the document process; None where everything stands where it is kept."""
        document = self._document
        if document is None or document.as_kept:
            return None
        job = self._lane.run(partial(document.process.carry, anchors))
        job.yielded.connect(told)
        job.failed.connect(self.failed)
        return job

    def _on_led(self, landings: Sequence[Landing]) -> None:
        self._wanted = None
        self.led.emit(*citation_place(landings[0]))

    def _on_placed(self, passages: tuple[Passage, ...], landings: Sequence[Landing]) -> None:
        self.placed.emit(tuple(map(passage_at, passages, landings)))


# ---- pure ----------------------------------------------------------------------------------------


def citation_anchor(citation: Citation) -> Anchor:
    """What a citation is found by."""
    top = min((box[1] for box in citation.boxes), default=0.0)
    marks = (PageMarks(citation.page_index, citation.boxes),)
    return Anchor(citation.page_index, top, marks, citation.quote)


def citation_place(landing: Landing) -> tuple[int, tuple[Box, ...]]:
    """Page and boxes where a citation begins; no boxes where its words were not found."""
    marks = landing.anchor.marks
    return landing.anchor.page_index, marks[0].boxes if landing.found and marks else ()


def passage_anchor(passage: Passage) -> Anchor:
    """What a passage is found by."""
    top = passage.extents[0][1] if passage.extents else 0.0
    return Anchor(passage.page_index, top, quote=passage.text)


def passage_at(passage: Passage, landing: Landing) -> Passage:
    """A passage where it has landed; nothing to be marked where its words were not found."""
    marks = [one for one in landing.anchor.marks if landing.found and one.boxes]
    extents = tuple(
        (one.page_index, min(box[1] for box in one.boxes), max(box[3] for box in one.boxes))
        for one in marks
    )
    boxes = tuple((one.page_index, box) for one in marks for box in one.boxes)
    page_index = landing.anchor.page_index
    return msgspec.structs.replace(passage, page_index=page_index, extents=extents, boxes=boxes)
