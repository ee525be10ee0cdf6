"""The reader's own highlights and notes of the document in front: made, changed, found again.

They belong to the hash of the file, which is computed here: reading needs no engine. Everything is
written on the library lane as it happens; what is being written when the document goes is written
all the same, only nobody is told any more.
"""

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal, Slot

from engine.annotation_export import write_markdown
from engine.annotations import Anchor, Annotation, HighlightColour, Landing, PageMarks, in_order
from memlong_desktop.background import annotation_jobs
from memlong_desktop.background.annotation_jobs import Known
from memlong_desktop.background.lanes import Job, Lane
from memlong_desktop.background.reading import OpenedDocument
from memlong_desktop.background.relocating import Relocating
from memlong_desktop.background.shelf import Shelf


class Annotating(QObject):
    """The annotations of one document, and the verbs.

    They are kept where they stand in the document's default layout, and told of where they stand on
    the pages that are shown.

    Signals:
        changed: all `Annotation`s of the document in front, in its order.
        made: one that was just made.
        deleted: one that was just deleted; `undo` brings it back.
        left_behind: how many an earlier version of this file has; `carry_over` takes them along.
        carried: how many were taken along, and how many of them were not found.
        exported: the file, how many are in it, how many were left out.
        failed: the exception.
    """

    changed = Signal(object)
    made = Signal(object)
    deleted = Signal(object)
    left_behind = Signal(int)
    carried = Signal(int, int)
    exported = Signal(object, int, int)
    failed = Signal(object)

    def __init__(self, lane: Lane, shelf: Shelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._shelf = shelf
        self._document: OpenedDocument | None = None
        self._document_id = ""
        self._annotations: list[Annotation] = []  # as they are kept
        self._landed: dict[Anchor, Landing] = {}  # where they stand, if that is elsewhere
        self._new: list[int] = []  # ids of those that were just made
        self._deleted: list[Annotation] = []
        self._earlier: list[Annotation] = []
        self._sought: list[Annotation] = []
        self._carrying = False
        self._follows = False  # the same file was in front before, as another version
        self._told: list[tuple[Job, Callable[..., None]]] = []  # what the document waits for
        self._relocating = Relocating(lane, self)
        self._relocating.finished.connect(self._on_relocated)
        self._relocating.failed.connect(self.failed)

    # ---- the document ------------------------------------------------------------------------

    @property
    def annotations(self) -> list[Annotation]:
        """All of the document in front, in its order, as far as it is known where they stand."""
        if self._document is None or self._document.as_kept:
            return list(self._annotations)
        shown = (
            annotation_jobs.shown(a, self._landed[a.anchor])
            for a in self._annotations
            if a.anchor in self._landed
        )
        return sorted(shown, key=in_order)

    @property
    def document_id(self) -> str:
        """The hash of the file in front; "" while it is not known."""
        return self._document_id

    @property
    def can_undo(self) -> bool:
        """Whether something of this document was deleted since it was opened."""
        return bool(self._deleted)

    @Slot(object)
    def open(self, document: OpenedDocument) -> None:
        """Another document is in front."""
        if document is not self._document:
            # A file that changed under the reader's eyes takes its notes along unasked.
            follows = self._document is not None and self._document.path == document.path
            self.close()
            self._document, self._follows = document, follows
            self._on_library(partial(annotation_jobs.look_up, document.path), self._on_known)

    @Slot(object)
    def lay_out(self, document: OpenedDocument) -> None:
        """The document in front has other pages now."""
        if self._document is not None:
            self._document = document
            self._landed.clear()
            self._show(self._annotations)

    @Slot()
    def close(self) -> None:
        """No document is in front."""
        self._landed.clear()
        self._new.clear()
        self._relocating.stop()
        for job, slot in self._told:
            if job.active:  # not cancelled: what is to be written has to be written
                job.yielded.disconnect(slot)
        self._told.clear()
        self._document = None
        self._document_id = ""
        self._deleted.clear()
        self._earlier = []
        self._show([])

    # ---- verbs -------------------------------------------------------------------------------

    def highlight(self, marks: Sequence[PageMarks], words: str, colour: HighlightColour) -> None:
        """Highlight selected words: their boxes on each page, and their text."""
        document = self._document
        if document is not None and any(mark.boxes for mark in marks):
            self._make(document, partial(document.process.anchor, list(marks), words), colour)

    def note_page(self, page_index: int, colour: HighlightColour) -> None:
        """Make a note on a page; its words come with `change`."""
        document = self._document
        if document is not None:
            self._make(document, partial(document.process.page_anchor, page_index), colour)

    def change(
        self,
        annotation_id: int,
        *,
        colour: HighlightColour | None = None,
        note: str | None = None,
    ) -> None:
        """Change the colour or the note of one."""
        known = self._one(annotation_id)
        if known is None:
            return
        new = msgspec.structs.replace(
            known,
            colour=known.colour if colour is None else colour,
            note=known.note if note is None else note.strip(),
        )
        if new != known:
            new = msgspec.structs.replace(new, changed_at=time.time())
            self._show([new if a is known else a for a in self._annotations])
            self._keep([new])

    def delete(self, annotation_id: int) -> None:
        """Delete one; `undo` brings it back."""
        known = self._one(annotation_id)
        if known is None:
            return
        self._show([a for a in self._annotations if a is not known])
        self._deleted.append(known)
        self._shelf.run(partial(annotation_jobs.delete, annotation_id))
        self.deleted.emit(known)

    @Slot()
    def undo(self) -> None:
        """Bring back what was deleted last."""
        if self._deleted:
            back = self._deleted.pop()
            self._show([*self._annotations, back])
            self._keep([back])

    @Slot()
    def carry_over(self) -> None:
        """Take the annotations of the version before along to this one; the old ones stay too."""
        if self._document is not None and self._earlier:
            self._relocate(self._earlier, carrying=True)  # offered until it has worked

    # ---- out ---------------------------------------------------------------------------------

    def export_markdown(self, target: Path, label: Callable[[int], str]) -> None:
        """Write all of them into a Markdown file.

        Args:
            target: the file.
            label: the printed number of a page index.
        """
        document = self._document
        if document is not None:
            known = self.annotations
            labels = {a.anchor.page_index: label(a.anchor.page_index) for a in known}
            write = partial(write_markdown, document.path, target, document.title, known)
            self._export(lambda: (target, write(labels.__getitem__), 0))

    def export_copy(self, target: Path, colours: dict[str, tuple[float, float, float]]) -> None:
        """Write them into a copy of the PDF as annotations of its own.

        Args:
            target: the copy.
            colours: red, green and blue (0 to 1) of each colour's name.
        """
        document = self._document
        if document is not None:
            known, write = self.annotations, document.process.annotated_copy

            def export() -> tuple[Path, int, int]:
                """Runs on the page lane."""
                written = write(target, known, colours)
                return target, written, len(known) - written

            self._export(export)

    # ---- inside ------------------------------------------------------------------------------

    def _one(self, annotation_id: int) -> Annotation | None:
        found = (a for a in self._annotations if a.annotation_id == annotation_id)
        return next(found, None)

    def _make(
        self, document: OpenedDocument, anchor: Callable[[], Anchor], colour: HighlightColour
    ) -> None:
        document_id = self._document_id
        make = partial(annotation_jobs.anchored, document, anchor)
        job = self._lane.run(lambda: (document, document_id, make(), colour))
        job.failed.connect(self.failed)
        job.yielded.connect(self._on_anchored)  # also when the document has gone meanwhile

    def _export(self, write: Callable[[], tuple[Path, int, int]]) -> None:
        self._on_pages(write, self._on_exported)

    def _keep(self, annotations: list[Annotation], told: Callable[..., None] | None = None) -> None:
        if self._document is not None:
            self._on_library(partial(annotation_jobs.keep, self._document.path, annotations), told)

    def _show(self, annotations: list[Annotation]) -> None:
        self._annotations = sorted(annotations, key=in_order)
        self.changed.emit(self.annotations)
        document = self._document
        if document is None or document.as_kept:
            return
        missing = [a.anchor for a in self._annotations if a.anchor not in self._landed]
        if missing:
            carry = partial(document.process.carry, missing)
            self._on_pages(lambda: (document, missing, carry()), self._on_landed)

    def _on_library(
        self, function: Callable[..., object], told: Callable[..., None] | None
    ) -> None:
        self._follow(self._shelf.run(function), told)  # the shelf tells of its failures

    def _on_pages(self, function: Callable[[], object], told: Callable[..., None]) -> None:
        job = self._lane.run(function)
        job.failed.connect(self.failed)
        self._follow(job, told)

    def _follow(self, job: Job, told: Callable[..., None] | None) -> None:
        if told is not None:
            job.yielded.connect(told)
            self._told = [(known, slot) for known, slot in self._told if known.active]
            self._told.append((job, told))

    def _relocate(self, annotations: list[Annotation], *, carrying: bool) -> None:
        document = self._document
        assert document is not None
        self._sought, self._carrying = annotations, carrying
        anchors = [annotation.anchor for annotation in annotations]
        self._relocating.start(document.process, document.facts.page_count, anchors)

    @Slot(object)
    def _on_known(self, known: Known) -> None:
        document = self._document
        if document is None:
            return
        self._document_id = known.document_id
        early = [a for a in self._annotations if a not in known.annotations]
        self._show([*known.annotations, *early])
        self._earlier = known.left_behind
        if document.facts.reflowable and known.annotations and document.as_kept:
            # Another version of this program may have laid it out in another way.
            self._relocate(known.annotations, carrying=False)
        if known.left_behind and self._follows:
            self.carry_over()
        elif known.left_behind:
            self.left_behind.emit(len(known.left_behind))

    @Slot(object)
    def _on_anchored(self, made: tuple[OpenedDocument, str, Anchor, HighlightColour]) -> None:
        document, document_id, anchor, colour = made
        now = time.time()
        new = Annotation(0, document_id, anchor, colour, "", now, now)
        told = self._on_made if document is self._document else None
        self._on_library(partial(annotation_jobs.keep, document.path, [new]), told)

    @Slot(object)
    def _on_made(self, kept: list[Annotation]) -> None:
        self._new += [annotation.annotation_id for annotation in kept]
        self._show([*self._annotations, *kept])
        self._tell_made()

    def _tell_made(self) -> None:
        """Tell of new ones, once it is known where they stand."""
        for annotation in self.annotations:
            if annotation.annotation_id in self._new:
                self._new.remove(annotation.annotation_id)
                self.made.emit(annotation)

    @Slot(object)
    def _on_landed(self, found: tuple[OpenedDocument, list[Anchor], list[Landing]]) -> None:
        document, anchors, landings = found
        if document is self._document:
            self._landed.update(zip(anchors, landings, strict=True))
            self.changed.emit(self.annotations)
            self._tell_made()

    @Slot(object)
    def _on_relocated(self, anchors: list[Anchor | None]) -> None:
        """They were looked for on the pages that are shown."""
        document = self._document
        if document is not None and not document.as_kept:
            work = partial(annotation_jobs.kept_anchors, document, anchors)
            self._on_pages(work, self._on_replaced)
        else:
            self._on_replaced(anchors)

    @Slot(object)
    def _on_replaced(self, anchors: list[Anchor | None]) -> None:
        document = self._document
        if document is None:
            return
        sought, self._sought = self._sought, []
        count = document.facts.page_count
        placed = [
            annotation_jobs.placed(annotation, anchor, count)
            for annotation, anchor in zip(sought, anchors, strict=True)
        ]
        if self._carrying:
            work = partial(annotation_jobs.carry_over, placed, self._document_id, document.path)
            self._on_library(work, self._on_carried)
            return
        moved = {a.annotation_id: a for a, old in zip(placed, sought, strict=True) if a != old}
        # Colour and note may have been changed while their words were looked for.
        new = [
            msgspec.structs.replace(
                a, anchor=moved[a.annotation_id].anchor, found=moved[a.annotation_id].found
            )
            for a in self._annotations
            if a.annotation_id in moved
        ]
        if new:
            self._show([*(a for a in self._annotations if a.annotation_id not in moved), *new])
            self._keep(new)

    @Slot(object)
    def _on_carried(self, copies: list[Annotation]) -> None:
        self._earlier = []
        self._show([*self._annotations, *copies])
        self.carried.emit(len(copies), sum(not a.found for a in copies))

    @Slot(object)
    def _on_exported(self, result: tuple[Path, int, int]) -> None:
        self.exported.emit(*result)
