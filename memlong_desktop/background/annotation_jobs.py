"""What is asked about highlights and notes: of the library, on its lane, and of the pages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from engine.annotations import Anchor, Annotation, Landing, PageMarks
from engine.identity import document_id_of
from engine.library import Library
from memlong_desktop.background.reading import OpenedDocument


@dataclass(frozen=True)
class Known:
    """What the library says of a file.

    Attributes:
        document_id: the hash of the file.
        annotations: its own.
        left_behind: those of an earlier version of the file, if they were not carried over.
    """

    document_id: str
    annotations: list[Annotation]
    left_behind: list[Annotation]


def look_up(path: Path, library: Library) -> Known:
    """Which document a file is, and what the reader made in it.

    Raises:
        FileMissing: it cannot be read any more.
        StorageError: the library cannot be read.
    """
    document_id = document_id_of(path)
    table = library.annotations
    table.note_path(document_id, path)
    return Known(document_id, table.of(document_id), table.left_behind(document_id, path))


def keep(path: Path, annotations: list[Annotation], library: Library) -> list[Annotation]:
    """Store annotations; one that does not know its document yet belongs to the file."""
    if any(not annotation.document_id for annotation in annotations):
        owner = document_id_of(path)
        annotations = [
            a if a.document_id else msgspec.structs.replace(a, document_id=owner)
            for a in annotations
        ]
    return library.annotations.keep_all(annotations, path)


def delete(annotation_id: int, library: Library) -> None:
    """Delete one."""
    library.annotations.delete(annotation_id)


def carry_over(
    annotations: list[Annotation], document_id: str, path: Path, library: Library
) -> list[Annotation]:
    """Copy those of an earlier version; see `AnnotationTable.carry_over`."""
    return library.annotations.carry_over(annotations, document_id, path)


# ---- of the pages, on their lane -----------------------------------------------------------------


def anchored(document: OpenedDocument, anchor: Callable[[], Anchor]) -> Anchor:
    """An anchor that is made on the pages that are shown, as it is kept."""
    made = anchor()
    if document.as_kept:
        return made
    (landing,) = document.process.carry([made], back=True)
    return _standing(made, landing)


def kept_anchors(document: OpenedDocument, anchors: Sequence[Anchor | None]) -> list[Anchor | None]:
    """Anchors on the pages that are shown, as they are kept; None stays None."""
    known = [anchor for anchor in anchors if anchor is not None]
    landings = iter(document.process.carry(known, back=True))
    return [None if anchor is None else _standing(anchor, next(landings)) for anchor in anchors]


def shown(annotation: Annotation, landing: Landing) -> Annotation:
    """An annotation where it stands on the pages that are shown."""
    anchor = _standing(annotation.anchor, landing)
    return msgspec.structs.replace(annotation, anchor=anchor)


def _standing(anchor: Anchor, landing: Landing) -> Anchor:
    """An anchor in the layout where it has landed; what has no words there covers no lines."""
    there = landing.anchor
    if landing.found and anchor.quote:
        return there
    marks = (PageMarks(there.page_index, ()),) if anchor.marks else ()
    return msgspec.structs.replace(
        anchor, page_index=there.page_index, top=there.top, marks=marks, start=there.start
    )


def placed(annotation: Annotation, anchor: Anchor | None, page_count: int) -> Annotation:
    """An annotation where it stands now; where its words are gone it keeps its old place."""
    if anchor is not None:
        return msgspec.structs.replace(annotation, anchor=anchor, found=True)
    by_page = annotation.is_page_note and annotation.anchor.page_index < page_count
    return msgspec.structs.replace(annotation, found=by_page)
