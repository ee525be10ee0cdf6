"""The reader's highlights and notes as real annotations in a copy of a PDF.

Part of the document process: of one that was given the copy as its only file, and may write to it.
The annotations are appended as a PDF's own next revision: what the file holds already, its
annotations and signatures too, stays as it is.
"""

import contextlib
import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import pymupdf

from engine.annotations import Annotation
from engine.errors import ExportRefused

Colour = tuple[float, float, float]
"""Red, green and blue, each 0 to 1."""

_NOTE_AT: Final = 24.0  # points from the page's corner to its first note, and from one to the next


def annotate(
    file: Path,
    password: str | None,
    annotations: Sequence[Annotation],
    colours: Mapping[str, Colour],
) -> int:
    """Write annotations into a PDF; returns how many found their place.

    Raises:
        ExportRefused: the password does not open it.
        OSError: it cannot be written.
        Whatever pymupdf raises for a damaged document.
    """
    with contextlib.closing(pymupdf.open(file, filetype="pdf")) as document:
        if document.needs_pass and not document.authenticate(password or ""):
            raise ExportRefused("The copy stays locked.", "Open the document again.")
        notes: dict[int, int] = {}
        written = 0
        for annotation in annotations:
            if not annotation.found:
                continue
            if annotation.is_page_note:
                written += _add_note(document, annotation, colours, notes)
            else:
                written += _add_highlight(document, annotation, colours)
        whole = None
        if document.can_save_incrementally():
            document.saveIncr()
        else:  # it was mended while it was opened
            whole = document.tobytes(encryption=pymupdf.mupdf.PDF_ENCRYPT_KEEP)
    if whole is not None:
        file.write_bytes(whole)
    return written


def _add_highlight(document: Any, annotation: Annotation, colours: Mapping[str, Colour]) -> bool:
    """One PDF annotation a page that the highlight covers; the note stands on the first."""
    added = False
    for mark in annotation.anchor.marks:
        if not mark.boxes or not 0 <= mark.page_index < document.page_count:
            continue
        page = document.load_page(mark.page_index)
        back = page.derotation_matrix
        quads = [(pymupdf.Rect(box) * back).normalize().quad for box in mark.boxes]
        drawn = page.add_highlight_annot(quads)
        drawn.set_colors(stroke=colours[annotation.colour])
        _describe(drawn, annotation, "" if added else annotation.note)
        added = True
    return added


def _add_note(
    document: Any, annotation: Annotation, colours: Mapping[str, Colour], notes: dict[int, int]
) -> bool:
    page_index = annotation.anchor.page_index
    if not 0 <= page_index < document.page_count:
        return False
    page = document.load_page(page_index)
    notes[page_index] = notes.get(page_index, 0) + 1
    point = pymupdf.Point(_NOTE_AT, _NOTE_AT * notes[page_index]) * page.derotation_matrix
    drawn = page.add_text_annot(point, annotation.note, icon="Note")
    drawn.set_colors(stroke=colours[annotation.colour])
    _describe(drawn, annotation, annotation.note)
    return True


def _describe(drawn: Any, annotation: Annotation, note: str) -> None:
    drawn.set_info(
        content=note,
        creationDate=_date(annotation.made_at),
        modDate=_date(annotation.changed_at),
    )
    drawn.update()


def _date(seconds: float) -> str:
    """A date as PDF writes it."""
    moment = dt.datetime.fromtimestamp(seconds, dt.UTC)
    return moment.strftime("D:%Y%m%d%H%M%SZ")
