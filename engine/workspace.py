"""The facade: everything a reader can do with documents, in one object on one thread.

The command line holds a `Workspace` itself; a window talks to one in the engine process
(`engine.server`). The documents that were used last are kept open: a few small files each.
"""

import contextlib
from collections.abc import Generator, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from engine import ingest
from engine.adoption import adopt_vectors
from engine.banks import Banks
from engine.config import EngineConfig, Tuning
from engine.conversations import NEW_CONVERSATION, PromptSize, Thread
from engine.database import database_errors, storage_errors
from engine.documents.client import DocumentProcess
from engine.documents.tessdata import why_no_text
from engine.errors import DatabaseDamaged, DocumentError, FileMissing, ModelError, NoText
from engine.files import size_of
from engine.identity import document_id_of
from engine.library import Library
from engine.model_set import ModelSet
from engine.open_document import (
    OpenDocument,
    delete,
    finish_deletions,
    reading_lock,
)
from engine.open_documents import OpenDocuments
from engine.other_engine.choice import OtherEngine
from engine.outlines import keep_outline
from engine.records.answers import AnswerEvent
from engine.records.indexing import DocumentAdded, IndexEvent, Progress, ReadyToAsk, Remembered
from engine.records.library import DocumentEntry
from engine.records.models import ModelFacts
from engine.records.pages import DocumentFacts
from engine.scopes import HERE, Scope

if TYPE_CHECKING:
    from engine.asking import Asking

_EARLIER_VERSIONS = 3  # of a file, that are looked through for what has not changed

_T = TypeVar("_T")


class Workspace:
    """Implements `engine.service.EngineService`.

    Attributes:
        library: the catalogue of documents and conversations.
    """

    def __init__(self, config: EngineConfig) -> None:
        """Open the data folder; no model is loaded yet.

        Raises:
            StorageError: the data folder cannot be used.
        """
        self._config = config
        with storage_errors(config.documents_dir / "documents"):
            config.documents_dir.mkdir(parents=True, exist_ok=True)
            finish_deletions(config.documents_dir)
        self.library = Library(config.data_dir)
        self._models = ModelSet(config)
        self._banks = Banks(self._models, lambda: self._config)
        self._open = OpenDocuments(config.documents_dir, self._banks.close_one)
        self._document = self._open.of
        self._running: dict[str, list[Generator[object, None, None]]] = {}  # by document

    def close(self) -> None:
        """Close all files."""
        self._banks.close()
        self._open.close()
        self.library.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    # ---- what a window calls, see EngineService ----------------------------------------------

    def prepare(self) -> Iterator[Progress | ModelFacts]:
        """Fetch missing models, then load them."""
        yield from self._models.fetch_missing()
        yield from self._models.load()  # while nobody waits, so that the first question need not
        yield self._models.facts()

    def check_models(self) -> Iterator[Progress]:
        """Compare the models' files with what was fetched."""
        return self._models.check()

    def index(self, path: str, password: str | None) -> Iterator[IndexEvent]:
        """Read, index and remember a document; resumes."""
        file = Path(path).absolute()
        ingest.require_file(file)
        known = self.library.entry(document_id_of(file))
        if known is not None and password is None and self._is_complete(known):
            # Nothing has to be read: the file need not even be opened here.
            entry = self.library.touch(known.document_id, file)
            yield from self._tracked(known.document_id, self._reuse(entry))
            return
        with DocumentProcess(file) as process:
            facts = self._facts(process, file, password)
            # After the process has noted size and time of the file: what is read is what is hashed.
            document_id = document_id_of(file)
            entry = self.library.add(document_id, file, facts)
            if password is not None:  # whoever asks later has to know it as well
                self._document(document_id).store.note("encrypted", "yes")
            yield from self._tracked(document_id, self._index(entry, facts, process))

    def ask(
        self,
        document_id: str,
        question: str,
        thread: Thread = NEW_CONVERSATION,
        scope: Scope = HERE,
    ) -> Iterator[AnswerEvent]:
        """Answer from one document."""
        events = self._asking.ask(document_id, question, thread, scope)
        several = self.library.collections.one(scope.collection_id)
        yield from self._tracked(document_id, events, several.documents if several else ())

    def summarise(self, document_id: str) -> Iterator[Progress]:
        """Write the notes on a document's sections that are missing."""
        yield from self._tracked(document_id, self._asking.summarise(document_id))
        self._measured(self._document(document_id))

    def documents(self) -> tuple[DocumentEntry, ...]:
        """The documents of the library."""
        return tuple(self.library.entries())

    def thread_after(self, subject_id: str, turns: tuple[tuple[str, str], ...]) -> Thread:
        """Where a question belongs that follows these turns."""
        return self.library.conversations.after(subject_id, turns)

    def weigh(self, question: str, thread: Thread) -> PromptSize:
        """What a question would take of the model's window."""
        from engine.chat.elsewhere import WINDOW
        from engine.chat.weigh import weigh

        before = self.library.conversations.leading_to(thread)
        window = WINDOW if self._models.other else self._models.window
        window -= self._config.answer_tokens
        return weigh(self._models.tokenizer, question, before, window, self._config.retrieval)

    def forget(self, document_id: str, everything: bool) -> int:
        """Delete what was made of a document; work on it is ended first."""
        for work in list(self._running.get(document_id, ())):
            work.close()
        self._forget_notes(document_id)
        self._open.close_one(document_id)
        folder = self._config.documents_dir / document_id
        if folder.exists():
            with reading_lock(folder):
                pass  # nobody else is reading it
        freed = size_of(folder)
        delete(folder)
        if everything:
            self.library.remove(document_id)
        else:
            self.library.hide(document_id)
        return freed

    def answer_with(self, other: OtherEngine | None) -> None:
        """Hand answers to another engine, or to the model here again."""
        self._models.other = other

    def configure(self, tuning: Tuning) -> None:
        """Go on with these settings."""
        self._config = self._config.tuned(tuning)
        self._models.configure(self._config)
        self._make_room()

    # ---- inside ------------------------------------------------------------------------------

    @cached_property
    def _asking(self) -> "Asking":
        from engine.asking import Asking  # imports torch

        return Asking(
            self.library,
            self._models,
            lambda: self._config,
            self._document,
            self._banks.if_free,
        )

    def _tracked(
        self,
        document_id: str,
        events: Generator[_T, None, None],
        also_reads: Sequence[str] = (),
    ) -> Generator[_T, None, None]:
        """The same events; known as work on these documents as long as they come."""
        busy = {document_id, *also_reads}
        for known in busy:
            self._running.setdefault(known, []).append(events)
        self._open.close_idle(self._running)
        try:
            with database_errors(self._config.documents_dir / document_id / "text.sqlite"):
                yield from events
        except DatabaseDamaged:
            self._open.give_up_text(document_id)
            raise
        finally:
            for known in busy:
                self._running[known].remove(events)
                if not self._running[known]:
                    del self._running[known]

    def _is_complete(self, entry: DocumentEntry) -> bool:
        """Whether all of a document is there, and it may be used without its password."""
        if entry.state != "ready" or not (self._config.documents_dir / entry.document_id).is_dir():
            return False
        try:
            tokenizer = self._models.tokenizer
            _ = self._models.embedders.chosen_model
        except ModelError:  # it is fetched first
            return False
        try:
            with database_errors(self._config.documents_dir / entry.document_id / "text.sqlite"):
                document = self._document(entry.document_id)
                self._models.embedders.settle(document)
                reader = ingest.Reader(document, tokenizer, self._config.retrieval)
                encrypted = document.store.fact("encrypted") is not None
                return reader.complete and not encrypted and not document.store.vectors.missing(1)
        except DatabaseDamaged:
            self._open.give_up_text(entry.document_id)
            return False

    def _reuse(self, entry: DocumentEntry) -> Generator[IndexEvent, None, None]:
        document = self._document(entry.document_id)
        yield DocumentAdded(entry)
        yield from self._models.fetch_missing()
        yield from self._finish(document, reused=True)

    def _finish(self, document: OpenDocument, *, reused: bool) -> Generator[IndexEvent, None, None]:
        """Say that questions can be asked, then remember."""
        document.save_index()
        yield ReadyToAsk(self._measured(document), reused)
        yield from self._embed_anew(document)
        if self._remembers:
            yield from self._remember(document)

    def _embed_anew(self, document: OpenDocument) -> Iterator[Progress]:
        """Vectors of the embedder that is chosen now, where another one's answer still."""
        chosen = self._models.embedders.chosen_model.model_hash
        if document.embedder == chosen:
            return
        made = document.store.vectors_by(chosen)
        if made is not None and not made.missing(1):  # from when it was chosen before
            with document.alone():
                document.answer_with(chosen)
            document.save_index()
        else:
            done, total = made.count() if made else 0, document.store.chunk_count()
            yield Progress("reindexing", done, total, "passages")
            embedder = self._models.embedder
            with document.alone():
                yield from ingest.index(document, embedder, "reindexing")
        self._models.embedders.keep(self._open.embedders)
        self._measured(document)

    def _index(
        self, entry: DocumentEntry, facts: DocumentFacts, process: DocumentProcess
    ) -> Generator[IndexEvent, None, None]:
        document_id = entry.document_id
        if entry.state == "failed":  # what went wrong last time is no reason against questions
            entry = self.library.set_state(document_id, "reading")
        yield DocumentAdded(entry)
        document = self._document(document_id)
        yield from self._models.fetch_missing()
        self._models.embedders.settle(document)
        reader = ingest.Reader(document, self._models.tokenizer, self._config.retrieval)
        reused = reader.complete and not document.store.vectors.missing(1)
        if not reused:
            with document.alone():
                self.library.set_state(document_id, "reading")
                if not reader.complete:
                    self._banks.close_one(document_id)  # its chunks may be cut anew
                    with self._failing(document_id):
                        yield from reader.read(process, facts, self._config.scan_language)
                with self._failing(document_id):  # it may have been paused just before
                    keep_outline(document, process)
                process.close()
                self._require_text(document, entry, facts)
                embedder = self._models.embedder
                adopt_vectors(document, self._earlier_versions(entry), embedder.hash)
                yield from ingest.index(document, embedder)
        process.close()
        self._require_text(document, entry, facts)
        self.library.set_state(document_id, "ready")
        yield from self._finish(document, reused=reused)

    def _earlier_versions(self, entry: DocumentEntry) -> list[Path]:
        """Folders of what lay at the same path before, the last one first."""
        others = (e.document_id for e in self.library.entries() if e.path == entry.path)
        folders = (self._config.documents_dir / i for i in others if i != entry.document_id)
        return [folder for folder in folders if folder.is_dir()][:_EARLIER_VERSIONS]

    def _facts(self, process: DocumentProcess, file: Path, password: str | None) -> DocumentFacts:
        """Open the file; one that cannot be opened is listed with the reason."""
        try:
            return process.open(password)
        except DocumentError as failure:
            if isinstance(failure, FileMissing):
                raise
            document_id = document_id_of(file)
            if self.library.entry(document_id) is None:
                facts = DocumentFacts(file.stem, "", file.suffix[1:].upper(), 0, False, False)
                self.library.add(document_id, file, facts)
                self.library.set_state(document_id, "failed", failure.message)
            raise

    @contextlib.contextmanager
    def _failing(self, document_id: str) -> Iterator[None]:
        """Note in the library why a document could not be read to its end."""
        try:
            yield
        except DocumentError as failure:
            self.library.set_state(document_id, "failed", failure.message)
            raise

    def _require_text(
        self, document: OpenDocument, entry: DocumentEntry, facts: DocumentFacts
    ) -> None:
        if document.store.chunk_count():
            return
        why = why_no_text(is_scan=facts.needs_ocr)
        failure = NoText(why, "It can still be read here.")
        self.library.set_state(entry.document_id, "no_text", failure.message)
        raise failure

    def _measured(self, document: OpenDocument, bank_tokens: int | None = None) -> DocumentEntry:
        known = self.library.entry(document.document_id)
        assert known is not None
        return self.library.set_sizes(
            document.document_id,
            chunks=document.store.chunk_count(),
            tokens=document.store.token_count(),
            bank_tokens=known.bank_tokens if bank_tokens is None else bank_tokens,
            bytes_on_disk=document.bytes_on_disk,
        )

    @property
    def _remembers(self) -> bool:
        """Whether banks are written: not while another engine answers, which cannot read them."""
        return self._config.remember and self._models.other is None

    def _remember(self, document: OpenDocument) -> Iterator[Progress | Remembered]:
        """Write what is missing of the document's bank, then keep all banks under the quota."""
        entry = self.library.entry(document.document_id)
        earlier = self._earlier_versions(entry) if entry is not None else []
        complete = yield from self._banks.write(document, earlier, lambda: self._remembers)
        if complete:
            self._measured(document, self._banks.of(document).tokens)
            self._make_room(finished=document.document_id)
            yield Remembered(self._measured(document))

    def _forget_notes(self, document_id: str) -> None:
        if "_asking" in self.__dict__:  # or there are none in memory, and torch is not there yet
            self._asking.forget(document_id)

    def _make_room(self, finished: str = "") -> None:
        """Drop banks of the documents that were not opened for longest, while over the quota.

        Those that are worked on keep theirs, and when work on one has `finished`, so does the one
        that was opened last.
        """
        entries = self.library.entries()
        keep = {i for i, work in self._running.items() if len(work) > int(i == finished)}
        if finished:
            keep.add(entries[0].document_id)
        for document_id in self._banks.make_room(entries, keep):
            self._forget_notes(document_id)
            self._measured(self._document(document_id), bank_tokens=0)
