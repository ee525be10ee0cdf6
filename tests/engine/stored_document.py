"""A document's folder as the engine leaves it, made from some pages at once."""

from pathlib import Path

from engine.documents.chunker import Chunk
from engine.documents.reader import TEXT_VERSION
from engine.documents.text_store import TextStore
from engine.records.pages import PageText, Span
from engine.retrieval import lexical


def store(folder: Path, pages: list[PageText], *, encrypted: bool = False) -> None:
    folder.mkdir(parents=True)
    with TextStore(folder) as kept, kept.writing() as connection:
        kept.add_pages(pages)
        kept.note("text", str(TEXT_VERSION))
        if encrypted:
            kept.note("encrypted", "yes")
        chunks = [
            Chunk(page.page_index, (1,), (Span(page.page_index, 0, len(page.text)),), page.text)
            for page in pages
        ]
        kept.add_chunks(chunks)
        lexical.create(connection, "".join(page.text for page in pages))
        lexical.add(connection, ((chunk.chunk_id, chunk.text) for chunk in chunks))
