"""Answers about all of a document: a summary, what becomes of something, all that is so.

A summary is written from the notes on its sections (`overview`); the others from sentences that
are gathered from every section. What the model says is kept only where those sentences back it,
and everything stands in the order of the document, so the answer can be checked from top to end.
"""

import time
from collections.abc import Callable, Generator, Iterator, Sequence

import msgspec

from engine.chat.follow_up import resolved
from engine.chat.gathered import write_gathered
from engine.chat.overview import Overview
from engine.chat.summary import write_summary
from engine.chat.writing import Writing
from engine.conversations import NEW_CONVERSATION, Thread
from engine.devices import ran_out_of_memory
from engine.documents.sections import Section
from engine.errors import OutOfMemory
from engine.library import Library
from engine.model_set import ModelSet
from engine.open_document import OpenDocument
from engine.records.answers import (
    Answer,
    Answered,
    AnswerEvent,
    AnswerTimes,
    Cited,
    MemoryUse,
    Retrieved,
    Token,
)
from engine.records.library import DocumentEntry
from engine.scopes import WholeKind


class WholeConversation:
    """Answers questions about all of one document and keeps the answers in the library."""

    def __init__(
        self,
        entry: DocumentEntry,
        document: OpenDocument,
        library: Library,
        models: ModelSet,
        overview: Callable[[], Overview],
    ) -> None:
        """All of them stay owned by the caller; `overview` opens the notes."""
        self._entry = entry
        self._document = document
        self._library = library
        self._models = models
        self._overview = overview
        self._thread = NEW_CONVERSATION
        self._sought = ""
        self._started = self._found = self._first = 0.0

    def ask(
        self,
        question: str,
        kind: WholeKind,
        sections: Sequence[Section],
        thread: Thread,
        before: Sequence[Answer] = (),
    ) -> Iterator[AnswerEvent]:
        """`Progress`, `Retrieved`, `Token`s, `Answered`; see `EngineService.ask`.

        Args:
            question: checked already.
            kind: what it wants.
            sections: of the document, which was read and indexed to its end.
            thread: where the answer belongs.
            before: what was said before it, oldest first; it may refer back to that.

        Raises:
            ModelError: the models cannot be loaded.
            OutOfMemory: memory does not suffice.
            StorageError: the answer or the notes cannot be kept.
        """
        self._thread = thread
        self._sought = resolved(question, before)
        self._started = time.perf_counter()
        self._found = self._first = 0.0
        draft = Answer(
            answer_id=0,
            document_id=self._entry.document_id,
            question=question,
            text="",
            citations=(),
            passages=(),
            weak=False,
            stopped=False,
            memory=MemoryUse(calibrated=False, chunks=0, tokens=0),
            model=self._models.name,
            times=AnswerTimes(0.0, 0.0, 0.0),
            asked_at=time.time(),
        )
        writing = Writing(self._document, self._entry.title)
        try:
            draft = yield from self._told(self._write(draft, writing, kind, sections), writing)
        except GeneratorExit:
            # Stopped by the reader: what was written so far is kept.
            if writing.text:
                self._keep(draft, writing, stopped=True)
            raise
        except (RuntimeError, MemoryError) as failure:
            if not ran_out_of_memory(failure):
                raise
            raise OutOfMemory(
                "There is not enough memory left to answer.",
                "Close other programs, or choose a smaller model.",
                str(failure),
            ) from failure
        yield Answered(self._keep(draft, writing, stopped=False))

    def _write(
        self, draft: Answer, writing: Writing, kind: WholeKind, sections: Sequence[Section]
    ) -> Generator[AnswerEvent, None, Answer]:
        if kind == "summary":
            passages, coverage = yield from write_summary(writing, self._overview(), self._models)
            return msgspec.structs.replace(draft, passages=passages, coverage=coverage)
        passages, weak, coverage = yield from write_gathered(
            writing, self._document, self._sought, kind, sections, self._models
        )
        return msgspec.structs.replace(draft, passages=passages, weak=weak, coverage=coverage)

    def _told(
        self, events: Generator[AnswerEvent, None, Answer], writing: Writing
    ) -> Generator[AnswerEvent, None, Answer]:
        """The same events, each citation before its mark; notes when the first of them came."""
        told = 0
        while True:
            try:
                event = next(events)
            except StopIteration as end:
                draft: Answer = end.value
                return draft
            elapsed = time.perf_counter() - self._started
            if isinstance(event, Retrieved):
                self._found = elapsed
            elif isinstance(event, Token):
                self._first = self._first or elapsed
                for citation in writing.citations[told:]:
                    yield Cited(citation)
                told = len(writing.citations)
            yield event

    def _keep(self, draft: Answer, writing: Writing, *, stopped: bool) -> Answer:
        total = time.perf_counter() - self._started
        return self._library.add_answer(
            msgspec.structs.replace(
                draft,
                text=writing.text.strip(),
                citations=writing.citations,
                stopped=stopped,
                times=AnswerTimes(self._found, self._first, total),
            ),
            self._thread,
        )
