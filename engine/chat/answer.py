"""One question from start to end: retrieve, prompt, generate, cite, keep."""

import contextlib
import logging
import time
from collections.abc import Iterator, Sequence

import msgspec

from engine.chat.citations import ranked
from engine.chat.citing import Citing
from engine.chat.effort import Effort, efforts
from engine.chat.elsewhere import WINDOW, Elsewhere, fitting_messages, offline
from engine.chat.follow_up import refers_back, resolved
from engine.chat.generate import Generation
from engine.chat.prompt import build_prompt, fitting_prompt, turns_that_fit, usual_for
from engine.chat.question import checked
from engine.chat.sources import Source
from engine.chat.wording import Wording
from engine.config import EngineConfig
from engine.conversations import NEW_CONVERSATION, Thread
from engine.devices import ran_out_of_memory
from engine.errors import EngineError, OtherEngineFailed, OutOfMemory, ProcessDied
from engine.library import Library
from engine.model_set import ModelSet
from engine.other_engine.choice import OtherEngine
from engine.records.answers import (
    Answer,
    Answered,
    AnswerEvent,
    AnswerTimes,
    Looked,
    MemoryUse,
    PromptFacts,
    Retrieved,
    Token,
)
from engine.records.indexing import Progress

logger = logging.getLogger(__name__)

NOTHING_CLOSE = "Nothing in this document is close to the question."
NOTHING_CLOSE_IN_ANY = "Nothing in these documents is close to the question."
NOTHING_SAID = "The model gave no answer. The nearest passages are below."
_LEFT_OUT = "Of what was said before, the last {0} of {1} questions were read with this one."
_CUT_SHORT = "Memory was short: the answer ends early."
_BROKE_OFF = "{0} The answer ends early."
_ELSEWHERE = "The question and its passages were sent to {0}; memory cannot be read there."
_LOOKED_EVERY = 8  # pieces of the answer
_NO_MEMORY = MemoryUse(calibrated=False, chunks=0, tokens=0)


class Conversation:
    """Answers one question from passages of a source and keeps the answer in the library."""

    def __init__(
        self, source: Source, library: Library, models: ModelSet, config: EngineConfig
    ) -> None:
        """All of them stay owned by the caller."""
        self._source = source
        self._library = library
        self._models = models
        self._config = config
        self._thread = NEW_CONVERSATION
        self._before: list[Answer] = []

    def ask(self, question: str, thread: Thread = NEW_CONVERSATION) -> Iterator[AnswerEvent]:
        """`Retrieved`, `Token`s, `Cited`s and `Looked`s, `Answered`; see `EngineService.ask`.

        Raises:
            QuestionRefused: the question is empty or too long.
            ModelError: the models cannot be loaded.
            StorageError: the answer cannot be kept.
        """
        question = checked(question)
        self._thread = thread
        asked_at, started = time.time(), time.perf_counter()
        self._before = self._library.conversations.leading_to(thread)
        located = self._source.find(resolved(question, self._before))
        found = time.perf_counter()
        draft = Answer(
            answer_id=0,
            document_id=self._source.subject_id,
            question=question,
            text="",
            citations=(),
            passages=located.passages,
            weak=located.weak,
            stopped=False,
            memory=_NO_MEMORY,
            model=self._models.name,
            times=AnswerTimes(found - started, 0.0, 0.0),
            asked_at=asked_at,
            notes=located.notes,
        )
        yield Retrieved(located.passages, located.weak)
        if located.weak:
            nothing = NOTHING_CLOSE_IN_ANY if self._source.is_several else NOTHING_CLOSE
            yield from self._say(nothing, draft, started)
        else:
            yield from self._answer(draft, started)

    def _say(self, text: str, draft: Answer, started: float) -> Iterator[AnswerEvent]:
        """Answer in place of the model, with the nearest passages.

        Without anything close, a small model would only invent: it is not asked.
        """
        yield Token(text)
        said = time.perf_counter() - started
        citations = self._source.nearest(draft.question)
        total = time.perf_counter() - started
        yield Answered(
            self._library.add_answer(
                msgspec.structs.replace(
                    draft,
                    text=text,
                    citations=citations,
                    times=AnswerTimes(draft.times.retrieve, said, total),
                ),
                self._thread,
            )
        )

    def _answer(self, draft: Answer, started: float) -> Iterator[AnswerEvent]:
        if (other := self._models.other) is not None:
            generation, draft = self._sent(draft, other)
        else:
            yield from self._models.loading()  # right after a start it may not be there yet
            generation, draft = self._begun(draft)
        citing = self._source.citing()
        first_token = 0.0
        try:
            with contextlib.closing(generation.pieces()) as pieces:
                for count, piece in enumerate(pieces):
                    if not piece:  # nothing new; what else there is to do goes on
                        yield Progress("waiting", int(time.perf_counter() - started), 0, "seconds")
                        continue
                    first_token = first_token or time.perf_counter() - started
                    yield from citing.add(piece)
                    if count % _LOOKED_EVERY == 0 and (shares := _looked(generation)):
                        yield Looked(shares)
        except GeneratorExit:
            # Stopped by the reader: what was shown so far is kept.
            if citing.text:
                self._keep(draft, generation, citing, first_token, started, stopped=True)
            raise
        except (OtherEngineFailed, ProcessDied, RuntimeError, MemoryError) as failure:
            note = _why_cut_short(failure, begun=bool(citing.text))
            if not note:
                raise
            draft = msgspec.structs.replace(draft, notes=(*draft.notes, note))
        if not generation.text.strip():
            yield from self._say(NOTHING_SAID, draft, started)
            return
        yield from citing.finish()
        stopped = not generation.complete
        yield Answered(self._keep(draft, generation, citing, first_token, started, stopped=stopped))

    def _sent(self, draft: Answer, other: OtherEngine) -> tuple[Wording, Answer]:
        """An answer that another engine writes, and the draft that says so.

        Raises:
            OtherEngineFailed: nothing may be sent in this run.
        """
        if self._config.offline:
            raise offline()
        limit = self._config.answer_tokens
        before, notes = self._turns(draft.question, WINDOW - limit)
        tokenizer = self._models.tokenizer
        said, prompt = fitting_messages(
            tokenizer,
            draft.question,
            draft.passages,
            WINDOW - limit,
            before,
            self._instruction(draft),
        )
        worded = Elsewhere(other, tokenizer, said, limit, self._thread.variant)
        return worded, msgspec.structs.replace(
            draft,
            model=other.model,
            prompt=prompt,
            elsewhere=other.host,
            notes=(*draft.notes, *notes, _ELSEWHERE.format(other.host)),
        )

    def _begun(self, draft: Answer) -> tuple[Wording, Answer]:
        """An answer whose prompt was read, and the draft that says what was read with it.

        Raises:
            OutOfMemory: not even the smallest attempt fitted.
        """
        longest = self._models.language_model.backbone.shape.positions - self._config.answer_tokens
        before, notes = self._turns(draft.question, longest)
        prompt = build_prompt(
            self._models.tokenizer,
            draft.question,
            draft.passages,
            longest,
            before,
            self._instruction(draft),
        )
        reads = self._source.remembers and self._config.read_memory and self._models.calibrated
        chunks = len(draft.passages) if reads else 0
        device = self._models.language_model.backbone.device.type
        detail = ""
        for effort in efforts(len(prompt), chunks, device):
            if effort.on_cpu:
                self._models.move_to_cpu()
            try:
                generation, used, given = self._attempt(draft, effort, before)
            except (RuntimeError, MemoryError, OutOfMemory) as failure:
                if not isinstance(failure, OutOfMemory) and not ran_out_of_memory(failure):
                    raise
                detail = str(failure)
                logger.warning("out of memory: %s", failure)
            else:
                notes = (*draft.notes, *notes, *([effort.note] if effort.note else []))
                return generation, msgspec.structs.replace(
                    draft, memory=used, notes=notes, prompt=given
                )
        raise OutOfMemory(
            "There is not enough memory left to answer.",
            "Close other programs, or choose a smaller model.",
            detail,
        )

    def _instruction(self, draft: Answer) -> str:
        """What the model is told: the reader's words, or the usual ones ("": in English)."""
        return self._config.instruction or usual_for(draft.question, draft.passages)

    def _turns(self, question: str, window: int) -> tuple[Sequence[Answer], tuple[str, ...]]:
        """The turns that the question is read with, and what is said of those left out."""
        if not self._before or not refers_back(question):
            return (), ()
        kept = turns_that_fit(self._models.tokenizer, self._before, window)
        if len(kept) == len(self._before):
            return kept, ()
        return kept, (_LEFT_OUT.format(len(kept), len(self._before)),)

    def _attempt(
        self, draft: Answer, effort: Effort, before: Sequence[Answer]
    ) -> tuple[Generation, MemoryUse, PromptFacts]:
        model, tokenizer = self._models.language_model, self._models.tokenizer
        limit = self._config.answer_tokens
        prompt, quoted = fitting_prompt(
            tokenizer,
            draft.question,
            draft.passages,
            effort.prompt_tokens,
            before,
            self._instruction(draft),
        )
        retrieved = self._source.recall(effort.chunks) if effort.chunks else None
        decoder = model.decoder(prompt, retrieved, room=limit)
        generation = Generation(decoder, tokenizer, limit, self._thread.variant)
        used = MemoryUse(
            calibrated=model.calibrated,
            chunks=len(retrieved.chunk_ids[0]) if retrieved is not None else 0,
            tokens=retrieved.tokens if retrieved is not None else 0,
            chunk_ids=tuple(retrieved.chunk_ids[0]) if retrieved is not None else (),
        )
        text = tokenizer.decode(prompt, keep_special=True)
        return generation, used, PromptFacts(text, len(prompt), quoted)

    def _keep(
        self,
        draft: Answer,
        generation: Wording,
        citing: Citing,
        first_token: float,
        started: float,
        *,
        stopped: bool,
    ) -> Answer:
        total = time.perf_counter() - started
        return self._library.add_answer(
            msgspec.structs.replace(
                draft,
                text=citing.text,
                citations=ranked(citing.citations(), generation.attention()),
                looked=_looked(generation),
                tokens=generation.tokens,
                times=AnswerTimes(draft.times.retrieve, first_token, total),
                stopped=stopped,
            ),
            self._thread,
        )


def _why_cut_short(failure: Exception, *, begun: bool) -> str:
    """What is said under an answer that ends early; "" if there is none to keep."""
    if isinstance(failure, EngineError):
        logger.warning("the other engine: %s (%s)", failure, failure.detail)
        return _BROKE_OFF.format(failure.message) if begun else ""
    if not ran_out_of_memory(failure):
        return ""
    logger.warning("out of memory while answering: %s", failure)
    return _CUT_SHORT


def _looked(generation: Wording) -> tuple[tuple[int, float], ...]:
    """Chunk ids with their shares, in the order of the document; none without memory."""
    return tuple(sorted(generation.attention().items()))
