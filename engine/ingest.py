"""A file becomes something that can be asked: pages, chunks, vectors, then its bank.

Three stages, each a generator of `Progress` that may be closed at any time and resumes where it
was: what is on disk is always whole, and always the beginning of the document.
"""

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from engine.config import RetrievalConfig
from engine.documents.chunker import Chunk, Chunker
from engine.documents.client import DocumentProcess
from engine.documents.reader import TEXT_VERSION
from engine.documents.recognising import Recogniser
from engine.documents.tessdata import find_tessdata
from engine.errors import FileChanged, FileMissing, UnsupportedFormat
from engine.model.tokenizer import Tokenizer
from engine.open_document import OpenDocument
from engine.progress import Meter
from engine.records.indexing import Progress, Stage
from engine.records.pages import DocumentFacts, PageText
from engine.retrieval import lexical
from engine.retrieval.embedder import Embedder

_PAGES = 16  # a step of reading
_BATCH = 16  # chunks of one step of indexing: under half a second on one core
_SAMPLE = 20_000  # characters that show which script a text is written in


def require_file(path: Path) -> None:
    """Check that there is a file to open.

    Raises:
        FileMissing: nothing is there, or a folder, a device or a pipe.
        UnsupportedFormat: its name cannot be written down.
    """
    try:
        str(path).encode()
    except UnicodeEncodeError as failure:
        raise UnsupportedFormat(
            "The file's name or folder holds bytes that are no text.", "Rename it.", str(failure)
        ) from failure
    try:
        is_file, exists = path.is_file(), path.exists()
    except (OSError, ValueError) as failure:  # too long, a null byte, a loop of links
        raise FileMissing(
            f"There is no file {path.name[:80]}.", "Check its name.", str(failure)
        ) from failure
    if is_file:
        return
    if exists:
        what = "a folder" if path.is_dir() else "no document but a device or a pipe"
        raise FileMissing(f"{path.name or path} is {what}.", "Choose a file.")
    raise FileMissing(f"There is no file {path.name}.", "It may have been moved or renamed.")


class Reader:
    """Stage one: pages to text, text to chunks, chunks into the full-text index."""

    def __init__(
        self, document: OpenDocument, tokenizer: Tokenizer, config: RetrievalConfig
    ) -> None:
        """Chunks are cut with `tokenizer`; `read` drops those cut with another one first.

        Pages that an older version of the program read are read anew, and so is a scan that was
        read when there was no Tesseract to recognise its text, once there is.
        """
        self._tessdata = find_tessdata()
        self._document = document
        self._store = document.store
        self._tokenizer = tokenizer
        self._config = config
        self._made_with = f"{TEXT_VERSION} {tokenizer.hash} {config.chunk_tokens}"

    @property
    def complete(self) -> bool:
        """Whether every page was read and cut."""
        return self._store.fact("read") == self._made_with and not self._unrecognised

    @property
    def _unrecognised(self) -> bool:
        return self._tessdata is not None and self._store.fact("unrecognised") is not None

    def read(
        self, process: DocumentProcess, facts: DocumentFacts, scan_language: str = ""
    ) -> Iterator[Progress]:
        """Read what is missing.

        Args:
            process: has the document open.
            facts: of the document.
            scan_language: see `EngineConfig`.

        Raises:
            DocumentError: the document cannot be read.
            FileChanged: the file is not the one that was opened any more.
            StorageError: nothing can be written.
        """
        if self._unrecognised or self._store.fact("text") not in (None, str(TEXT_VERSION)):
            self._document.drop_text()
        elif self._store.fact("chunks") not in (None, self._made_with):
            self._document.drop_chunks()
        page_count, recogniser = facts.page_count, None
        if self._tessdata is not None:
            language = self._tessdata.chosen(scan_language, facts.language)
            recogniser = Recogniser(process, language)
        stage: Stage = "recognising" if recogniser and facts.needs_ocr else "reading"
        meter = Meter(stage, page_count, "pages", done := self._store.page_count())
        chunker = Chunker(self._tokenizer, self._config.chunk_tokens)
        known = self._store.chunk_count()
        for pages, new in self._batches(process, page_count, recogniser):
            if not pages:
                yield meter.at(done)  # still at work on the next page
                continue
            chunks = [chunk for page in pages for chunk in chunker.feed(page)]
            self._keep(pages if new else [], [c for c in chunks if c.chunk_id >= known])
            if (done := pages[-1].page_index + 1) < page_count:
                yield meter.at(done)
        with self._store.writing():
            self._keep_in_transaction([], [c for c in chunker.finish() if c.chunk_id >= known])
            self._store.note("chunks", self._made_with)
            self._store.note("read", self._made_with)
            if facts.needs_ocr and recogniser is None:
                self._store.note("unrecognised", "yes")
        yield meter.at(page_count)

    def _batches(
        self, process: DocumentProcess, page_count: int, recogniser: Recogniser | None
    ) -> Iterator[tuple[Sequence[PageText], bool]]:
        stored = self._store.page_count()
        for first in range(0, stored, _PAGES):
            yield [self._store.page(i) for i in range(first, min(first + _PAGES, stored))], False
        with contextlib.closing(process.texts(stored, page_count, _PAGES)) as texts:
            whole = _none_missing(texts)
            for pages in recogniser.over(whole) if recogniser else whole:
                yield pages, True

    def _keep(self, pages: Sequence[PageText], chunks: list[Chunk]) -> None:
        if pages or chunks:
            with self._store.writing():
                self._keep_in_transaction(pages, chunks)

    def _keep_in_transaction(self, pages: Sequence[PageText], chunks: list[Chunk]) -> None:
        connection = self._store.connection
        self._store.add_pages(pages)
        self._store.note("text", str(TEXT_VERSION))
        self._store.add_chunks(chunks)
        if chunks:
            self._store.note("chunks", self._made_with)
            lexical.create(connection, "".join(c.text for c in chunks)[:_SAMPLE])
            lexical.add(connection, ((c.chunk_id, c.text) for c in chunks))


def _none_missing(batches: Iterable[list[PageText]]) -> Iterator[list[PageText]]:
    for pages in batches:
        if not pages:
            raise FileChanged("The file became shorter while it was read.", "Open it again.")
        yield pages


def index(
    document: OpenDocument, embedder: Embedder, stage: Stage = "indexing"
) -> Iterator[Progress]:
    """Stage two: a vector for every chunk that this embedder has given none yet.

    Vectors of another one answer until all are there. Call only while `alone`.

    Args:
        document: whose chunks are all cut.
        embedder: the one that is chosen.
        stage: what is told; "reindexing" where the document can be asked already.

    Raises:
        StorageError: nothing can be written.
    """
    store = document.store
    vectors = document.make_room(embedder.hash)
    meter = Meter(stage, store.chunk_count(), "passages", vectors.count())
    while missing := vectors.missing(_BATCH):
        texts = [store.chunk(chunk_id).text for chunk_id in missing]
        document.add_vectors(missing, embedder.embed(texts), embedder.hash)
        yield meter.at(vectors.count())
    document.answer_with(embedder.hash)
    document.save_index()
