"""First tokens of answers, from the question on: found, recalled, read."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.indexed import Models
from engine.chat.generate import Generation
from engine.chat.prompt import build_prompt
from engine.chat.retrieve import Match, passage_of, retrieve
from engine.config import RetrievalConfig
from engine.document_memory import DocumentMemory
from engine.model.decoding import Decoder
from engine.open_document import OpenDocument

QUESTIONS = (
    "Who is Anna Pavlovna Scherer?",
    "What does Prince Vasili want for his son?",
    "How is Pierre dressed at the party?",
    "What does the little princess do at the party?",
    "Why does Prince Andrew go to the war?",
)
CHUNKS = 8  # recalled from memory: 1,024 tokens, the paper's top-k
PASSAGES = 4  # quoted in the prompt as well


@dataclass(frozen=True)
class Asked:
    """A document that is asked: `chunks` from its memory, `passages` in the prompt."""

    document: OpenDocument
    memory: DocumentMemory | None
    chunks: int = CHUNKS
    passages: int = PASSAGES

    def matches(self, question: str, models: Models) -> list[Match]:
        """What is found for a question."""
        count = max(self.chunks, self.passages)
        config = RetrievalConfig(passages=count)
        return retrieve(self.document, question, models.set.embedder, config)

    def decoder(self, question: str, models: Models) -> Decoder:
        """Everything that happens before the first token can be chosen."""
        matches = self.matches(question, models)
        retrieved = None
        if self.memory is not None:
            retrieved = self.memory.recall([m.chunk.chunk_id for m in matches[: self.chunks]])
        prompt = self._prompt(question, matches, models)
        return models.memlong.decoder(prompt, retrieved, models.config.answer_tokens)

    def prompt(self, question: str, models: Models) -> list[int]:
        """The tokens that the model is given."""
        return self._prompt(question, self.matches(question, models), models)

    def _prompt(self, question: str, matches: Sequence[Match], models: Models) -> list[int]:
        passages = [passage_of(self.document, match) for match in matches[: self.passages]]
        room = models.memlong.backbone.shape.positions - models.config.answer_tokens
        return build_prompt(models.tokenizer, question, passages, room)

    def first_token(self, question: str, models: Models) -> float:
        """Seconds from the question to the first piece of the answer."""
        started = time.perf_counter()
        decoder = self.decoder(question, models)
        next(Generation(decoder, models.tokenizer, models.config.answer_tokens).pieces(), "")
        return time.perf_counter() - started


def first_tokens(asked: Sequence[Asked], models: Models, rounds: int) -> list[list[float]]:
    """Seconds to the first token, a list a document; all are asked in turn."""
    for one in asked:
        one.first_token(QUESTIONS[0], models)
    times: list[list[float]] = [[] for _ in asked]
    for _ in range(rounds):
        for question in QUESTIONS:
            for one, taken in zip(asked, times, strict=True):
                taken.append(one.first_token(question, models))
    return times
