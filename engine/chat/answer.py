"""One question from start to end: retrieve, prompt, generate, cite, keep."""

import time
import unicodedata
from collections.abc import Iterator, Sequence

import msgspec

from engine.chat.citations import cite, nearest
from engine.chat.generate import Generation
from engine.chat.prompt import build_prompt
from engine.chat.retrieve import Match, is_weak, passage_of, retrieve
from engine.config import EngineConfig
from engine.errors import QuestionRefused
from engine.library import Library
from engine.model_set import ModelSet
from engine.open_document import OpenDocument
from engine.records import (
    Answer,
    Answered,
    AnswerEvent,
    AnswerTimes,
    DocumentEntry,
    MemoryUse,
    Passage,
    Retrieved,
    Token,
)

QUESTION_LIMIT = 4000  # characters
NOTHING_CLOSE = "Nothing in this document is close to the question."
_NO_MEMORY = MemoryUse(calibrated=False, chunks=0, tokens=0)


class Conversation:
    """Answers questions about one document and keeps the answers in the library."""

    def __init__(
        self,
        entry: DocumentEntry,
        document: OpenDocument,
        library: Library,
        models: ModelSet,
        config: EngineConfig,
    ) -> None:
        """All of them stay owned by the caller."""
        self._entry = entry
        self._document = document
        self._library = library
        self._models = models
        self._config = config

    def ask(self, question: str) -> Iterator[AnswerEvent]:
        """`Retrieved`, `Token`s, `Answered`; see `EngineService.ask`.

        Raises:
            QuestionRefused: the question is empty or too long.
            ModelError: the models cannot be loaded.
            StorageError: the answer cannot be kept.
        """
        question = checked(question)
        asked_at, started = time.time(), time.perf_counter()
        matches = retrieve(self._document, question, self._models.embedder, self._config.retrieval)
        weak = is_weak(question, matches, self._config.retrieval)
        passages = tuple(passage_of(self._document, match) for match in matches)
        found = time.perf_counter()
        draft = Answer(
            answer_id=0,
            document_id=self._entry.document_id,
            question=question,
            text="",
            citations=(),
            passages=passages,
            weak=weak,
            stopped=False,
            memory=_NO_MEMORY,
            model=self._models.name,
            times=AnswerTimes(found - started, 0.0, 0.0),
            asked_at=asked_at,
        )
        yield Retrieved(passages, weak)
        if weak:
            yield from self._say_nothing_close(draft, matches, started)
        else:
            yield from self._answer(draft, matches, started)

    def _say_nothing_close(
        self, draft: Answer, matches: Sequence[Match], started: float
    ) -> Iterator[AnswerEvent]:
        """Without anything close, a small model would only invent: it is not asked."""
        yield Token(NOTHING_CLOSE)
        said = time.perf_counter() - started
        citations = nearest(
            draft.question, self._document, self._entry.title, matches, self._models.embedder
        )
        total = time.perf_counter() - started
        yield Answered(
            self._library.add_answer(
                msgspec.structs.replace(
                    draft,
                    text=NOTHING_CLOSE,
                    citations=citations,
                    times=AnswerTimes(draft.times.retrieve, said, total),
                )
            )
        )

    def _answer(
        self, draft: Answer, matches: Sequence[Match], started: float
    ) -> Iterator[AnswerEvent]:
        generation = self._generation(draft.question, draft.passages)
        first_token = 0.0
        try:
            for piece in generation.pieces():
                first_token = first_token or time.perf_counter() - started
                yield Token(piece)
        except GeneratorExit:
            # Stopped by the reader: what was written so far is kept, without citations.
            if generation.text:
                self._keep(draft, generation.text, first_token, started, stopped=True)
            raise
        text, citations = cite(
            generation.text, self._document, self._entry.title, matches, self._models.embedder
        )
        draft = msgspec.structs.replace(draft, citations=citations)
        stopped = not generation.complete
        yield Answered(self._keep(draft, text, first_token, started, stopped=stopped))

    def _generation(self, question: str, passages: Sequence[Passage]) -> Generation:
        model, tokenizer = self._models.language_model, self._models.tokenizer
        limit = self._config.answer_tokens
        prompt = build_prompt(tokenizer, question, passages, model.backbone.shape.positions - limit)
        return Generation(model.decoder(prompt, room=limit), tokenizer, limit)

    def _keep(
        self, draft: Answer, text: str, first_token: float, started: float, *, stopped: bool
    ) -> Answer:
        total = time.perf_counter() - started
        times = AnswerTimes(draft.times.retrieve, first_token, total)
        return self._library.add_answer(
            msgspec.structs.replace(draft, text=text, times=times, stopped=stopped)
        )


def checked(question: str) -> str:
    """The question without blanks around it and control characters in it.

    Raises:
        QuestionRefused: nothing is left, or it is too long.
    """
    question = "".join(map(_harmless, question)).strip()
    if not question:
        raise QuestionRefused("The question is empty.", "Write what you want to know.")
    if len(question) > QUESTION_LIMIT:
        raise QuestionRefused(
            f"The question has {len(question):,} characters; {QUESTION_LIMIT:,} are possible.",
            "Shorten it; text of the document need not be repeated.",
        )
    return question


def _harmless(character: str) -> str:
    """Blanks of any kind as blanks; control characters and half ones (surrogates) as nothing."""
    if character.isspace():
        return character if character in "\n\t" else " "
    # Joiners and direction marks stay: Persian words and emoji are spelt with them.
    return "" if unicodedata.category(character) in ("Cc", "Cs", "Cn") else character
