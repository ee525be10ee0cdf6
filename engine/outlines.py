"""The outline of a document, kept with its text, and the sections it is read in."""

import logging
from pathlib import Path

import msgspec

from engine.documents.client import DocumentProcess
from engine.documents.sections import Section, headings_of, sections_of
from engine.errors import EngineError
from engine.open_document import OpenDocument
from engine.records.library import DocumentEntry
from engine.records.pages import OutlineEntry

logger = logging.getLogger(__name__)

_FACT = "outline"
_decode = msgspec.json.Decoder(list[OutlineEntry]).decode


def keep_outline(document: OpenDocument, process: DocumentProcess) -> None:
    """Note the outline beside the text, once, while the document's file is open.

    Raises:
        StorageError: it cannot be written.
    """
    if document.store.fact(_FACT) is not None:
        return
    content = msgspec.json.encode(process.outline()).decode()
    with document.store.writing():
        document.store.note(_FACT, content)


def sections_in(document: OpenDocument, entry: DocumentEntry) -> list[Section]:
    """The sections of a document that was read to its end.

    The outline of one that was read before outlines were kept is taken from its file now; if that
    is not there any more, or locked, the sections are even parts.
    """
    if document.store.fact(_FACT) is None:
        try:
            with DocumentProcess(Path(entry.path)) as process:
                process.open()
                keep_outline(document, process)
        except EngineError as failure:
            logger.info("no outline of %s: %s", document.document_id, failure)
    outline = _decode(document.store.fact(_FACT) or "[]")
    spans = document.store.spans()
    wanted = {entry.page_index for entry in outline}
    known = range(document.store.page_count())
    pages = {index: document.store.page(index) for index in sorted(wanted) if index in known}
    return sections_of(headings_of(outline, spans, pages), spans)
