"""A question finds its way: to a few passages of a document, to all of it, or to several."""

import logging
from collections.abc import Callable, Generator, Sequence

from engine.chat.answer import Conversation
from engine.chat.follow_up import asks_the_same
from engine.chat.kinds import kind_in_whole, kind_of
from engine.chat.overview import Overview
from engine.chat.question import checked
from engine.chat.sources import OneDocument, SeveralDocuments, Source
from engine.chat.whole import WholeConversation
from engine.config import EngineConfig
from engine.conversations import Thread
from engine.document_memory import DocumentMemory
from engine.errors import FileMissing, NoText
from engine.library import Library
from engine.model_set import ModelSet
from engine.open_document import OpenDocument
from engine.outlines import sections_in
from engine.records.answers import Answer, AnswerEvent
from engine.records.indexing import Progress
from engine.records.library import DocumentEntry
from engine.scopes import Scope, WholeKind

logger = logging.getLogger(__name__)


class Asking:
    """Chooses who answers, and holds the notes on whole documents."""

    def __init__(
        self,
        library: Library,
        models: ModelSet,
        config: Callable[[], EngineConfig],
        document: Callable[[str], OpenDocument],
        memory: Callable[[OpenDocument], DocumentMemory | None],
    ) -> None:
        """All of them stay owned by the caller.

        Args:
            library: knows the documents and keeps the answers.
            models: write and compare.
            config: of the engine, as it is now.
            document: opens what is kept of a document.
            memory: opens its bank, or says that it cannot.
        """
        self._config = config
        self._library = library
        self._models = models
        self._document = document
        self._memory = memory
        self._overviews: dict[str, Overview] = {}

    def ask(
        self, document_id: str, question: str, thread: Thread, scope: Scope
    ) -> Generator[AnswerEvent, None, None]:
        """See `EngineService.ask`."""
        question = checked(question)
        if scope.collection_id:
            yield from self._conversation(self._several(scope.collection_id)).ask(question, thread)
            return
        entry, document = self._askable(document_id)
        before = self._library.conversations.leading_to(thread)
        kind = self._kind(question, scope, before)
        if kind is not None and entry.state == "ready" and not document.store.vectors.missing(1):
            whole = WholeConversation(
                entry,
                document,
                self._library,
                self._models,
                lambda: self._overview(entry, document),
            )
            yield from whole.ask(question, kind, sections_in(document, entry), thread, before)
            return
        source = OneDocument(
            document,
            entry.title,
            self._models.embedders,
            self._config().retrieval,
            lambda: self._memory(document),
        )
        yield from self._conversation(source).ask(question, thread)

    def summarise(self, document_id: str) -> Generator[Progress, None, None]:
        """Write the notes on a document that are missing; see `EngineService.summarise`."""
        entry, document = self._askable(document_id)
        if entry.state != "ready" or document.store.vectors.missing(1):
            raise NoText(
                "The document has not been read to its end yet.", "Try again when it has been."
            )
        yield from self._overview(entry, document).write()

    def forget(self, document_id: str) -> None:
        """The document is forgotten, or its notes are: they are read again when they are needed."""
        self._overviews.pop(document_id, None)

    def _conversation(self, source: Source) -> Conversation:
        return Conversation(source, self._library, self._models, self._config())

    def _several(self, collection_id: str) -> SeveralDocuments:
        """The documents of a collection that can be asked by now.

        Raises:
            FileMissing: there is no such collection.
            NoText: none of them can be asked.
        """
        collection = self._library.collections.one(collection_id)
        if collection is None:
            raise FileMissing("These books are not in the library any more.", "Choose others.")
        documents, unread = [], []
        for document_id in collection.documents:
            try:
                entry, document = self._askable(document_id)
            except NoText as failure:
                logger.info("%s is left out: %s", document_id, failure)
                known = self._library.entry(document_id)
                unread += [known.title] if known is not None else []
            else:
                documents.append((document, entry.title))
        if not documents:
            raise NoText(
                "None of these books can be asked yet.", "Open them, so that they are read."
            )
        return SeveralDocuments(
            collection_id, documents, self._models.embedders, self._config().retrieval, unread
        )

    @staticmethod
    def _kind(question: str, scope: Scope, before: Sequence[Answer]) -> WholeKind | None:
        """What a question wants of the whole document; None: passages will do."""
        if scope.way == "passages":
            return None
        kind = kind_in_whole(question) if scope.way == "whole" else kind_of(question)
        last = before[-1].coverage if before else None
        if last is not None and last.kind != "summary" and asks_the_same(question):
            return last.kind
        return kind

    def _askable(self, document_id: str) -> tuple[DocumentEntry, OpenDocument]:
        entry = self._library.entry(document_id)
        if entry is None:
            raise FileMissing("This document is not in the library.", "Open it first.")
        document = self._document(document_id)
        if entry.state == "no_text":
            raise NoText(entry.reason, "")
        if not document.store.chunk_count():
            raise NoText(
                "Nothing of this document has been read yet.", "Ask again in a few seconds."
            )
        return entry, document

    def _overview(self, entry: DocumentEntry, document: OpenDocument) -> Overview:
        """The notes on a document: one object for all who read and write them."""
        known = self._overviews.get(entry.document_id)
        if known is None or not known.is_of(document, self._models):
            known = Overview(document, sections_in(document, entry), self._models)
            self._overviews[entry.document_id] = known
        return known
