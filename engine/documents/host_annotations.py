"""The reader's highlights and notes as real annotations in a copy of a PDF.

Part of the document process. The file that was opened is only ever read: its bytes are copied,
the annotations are appended to the copy as a PDF's own next revision, and the copy takes its name
when it is whole. What the file holds already, its annotations and signatures too, stays as it is.
"""

import contextlib
import datetime as dt
import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import pymupdf

from engine.annotations import Annotation
from engine.documents.host_formats import MUPDF_ERRORS
from engine.errors import DamagedDocument, ExportRefused, StorageError

Colour = tuple[float, float, float]
"""Red, green and blue, each 0 to 1."""

_NOTE_AT: Final = 24.0  # points from the page's corner to its first note, and from one to the next


def write_copy(
    original: Path,
    password: str | None,
    target: Path,
    annotations: Sequence[Annotation],
    colours: Mapping[str, Colour],
) -> int:
    """Write a copy of a PDF with annotations in it; returns how many found their place.

    Raises:
        ExportRefused: the target is the original itself.
        DamagedDocument: the PDF cannot be written to.
        StorageError: the copy cannot be written.
    """
    require_other_file(original, target)
    try:
        handle, name = tempfile.mkstemp(suffix=".part", dir=target.parent)
        os.close(handle)
        temporary = Path(name)
    except OSError as failure:
        raise _unwritable(target, failure) from failure
    try:
        shutil.copyfile(original, temporary)
        shutil.copymode(original, temporary)
        written = _annotate(temporary, password, annotations, colours)
        with temporary.open("r+b") as file:
            os.fsync(file.fileno())
        temporary.replace(target)
    except OSError as failure:
        raise _unwritable(target, failure) from failure
    except MUPDF_ERRORS as failure:
        raise DamagedDocument(
            f"No copy of {original.name} can be written: it is damaged.",
            "Its notes can be exported as Markdown.",
            str(failure),
        ) from failure
    finally:
        with contextlib.suppress(OSError):  # gone where all went well
            temporary.unlink()
    return written


def require_other_file(original: Path, target: Path) -> None:
    """Make sure that a target is not the file it is made from, by whatever name.

    Raises:
        ExportRefused: it is.
    """
    same = target.resolve() == original.resolve()
    with contextlib.suppress(OSError):  # there is no such file yet
        same = same or target.samefile(original)
    if same:
        raise ExportRefused(
            "This is the original itself, which is never changed.", "Choose another name."
        )


def _annotate(
    file: Path,
    password: str | None,
    annotations: Sequence[Annotation],
    colours: Mapping[str, Colour],
) -> int:
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


def _unwritable(target: Path, failure: OSError) -> StorageError:
    return StorageError(
        f"{target.name} cannot be written.",
        "Choose another folder, or free some space.",
        str(failure),
    )
