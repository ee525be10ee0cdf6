"""An engine that does what a test tells it, for faults that cannot be had from the real one."""

import queue
from collections.abc import Iterator

from engine.config import Tuning
from engine.conversations import NEW_CONVERSATION, PromptSize, Thread
from engine.other_engine.choice import OtherEngine
from engine.records.answers import Answer, AnswerEvent, AnswerTimes, MemoryUse
from engine.records.indexing import IndexEvent, Progress
from engine.records.library import DocumentEntry
from engine.records.models import ModelFacts
from engine.scopes import HERE, Scope

FACTS = ModelFacts(name="Small Model", device="cpu", calibrated=False)


def entry(document_id: str = "a" * 32, **changes: object) -> DocumentEntry:
    values: dict[str, object] = {
        "document_id": document_id,
        "path": f"/books/{document_id}.pdf",
        "title": "A Book",
        "author": "Somebody",
        "format": "PDF",
        "page_count": 12,
        "chunk_count": 40,
        "token_count": 4000,
        "state": "ready",
        "reason": "",
        "bank_tokens": 0,
        "bytes_on_disk": 1000,
        "opened_at": 1.0,
    }
    return DocumentEntry(**(values | changes))  # type: ignore[arg-type]


def answer(text: str = "Yes.", **changes: object) -> Answer:
    values: dict[str, object] = {
        "answer_id": 1,
        "document_id": "a" * 32,
        "question": "Is it?",
        "text": text,
        "citations": (),
        "passages": (),
        "weak": False,
        "stopped": False,
        "memory": MemoryUse(calibrated=False, chunks=0, tokens=0),
        "model": "Small Model",
        "times": AnswerTimes(retrieve=0.1, first_token=0.2, total=0.3),
        "asked_at": 1.0,
    }
    return Answer(**(values | changes))  # type: ignore[arg-type]


class Script:
    """A stream that yields what is put into it; an exception is raised, None ends it."""

    def __init__(self) -> None:
        self._items: queue.SimpleQueue[object] = queue.SimpleQueue()
        self.closed = 0

    def put(self, *items: object) -> None:
        for item in items:
            self._items.put(item)

    def stream(self) -> Iterator[object]:
        try:
            while (item := self._items.get()) is not None:
                if isinstance(item, Exception):
                    raise item
                yield item
        finally:
            self.closed += 1


class FakeEngine:
    """Scripts for each call; `calls` notes what was asked of it."""

    def __init__(self) -> None:
        self.preparing = Script()
        self.switching = Script()
        self.asking = Script()
        self.indexing: dict[str, Script] = {}
        self.summaries: dict[str, Script] = {}
        self.scopes: list[Scope] = []  # of the questions, in order
        self.calls: list[tuple[str, ...]] = []
        self.threads: list[Thread] = []
        self.others: list[OtherEngine | None] = []  # who was to answer, in order

    def script(self, path: object) -> Script:
        return self.indexing.setdefault(str(path), Script())

    def prepare(self) -> Iterator[Progress | ModelFacts]:
        self.calls.append(("prepare",))
        return self.preparing.stream()  # type: ignore[return-value]

    def switch(self, language_model: str, *, beside: bool) -> Iterator[Progress | ModelFacts]:
        self.calls.append(("switch", language_model, "beside" if beside else "instead"))
        return self.switching.stream()  # type: ignore[return-value]

    def get_ready(self) -> None:
        self.calls.append(("get_ready",))

    def stand_down(self) -> None:
        self.calls.append(("stand_down",))

    def index(self, path: str, password: str | None) -> Iterator[IndexEvent]:
        self.calls.append(("index", path, password or ""))
        return self.script(path).stream()  # type: ignore[return-value]

    def ask(
        self,
        document_id: str,
        question: str,
        thread: Thread = NEW_CONVERSATION,
        scope: Scope = HERE,
    ) -> Iterator[AnswerEvent]:
        self.threads.append(thread)
        self.scopes.append(scope)
        self.calls.append(("ask", document_id, question))
        return self.asking.stream()  # type: ignore[return-value]

    def summarise(self, document_id: str) -> Iterator[Progress]:
        self.calls.append(("summarise", document_id))
        return self.summaries.setdefault(document_id, Script()).stream()  # type: ignore[return-value]

    def weigh(self, question: str, thread: Thread) -> PromptSize:
        return PromptSize(8000, 20 + len(question.split()), 0, 512, 0, 0)

    def forget(self, document_id: str, everything: bool) -> int:
        self.calls.append(("forget", document_id, str(everything)))
        return 1000

    def configure(self, tuning: Tuning) -> None:
        self.calls.append(("configure", repr(tuning)))

    def answer_with(self, other: OtherEngine | None) -> None:
        self.others.append(other)

    def close(self) -> None:
        """Ends every stream, as the death of the real process does."""
        scripts = (*self.indexing.values(), *self.summaries.values())
        for script in (self.preparing, self.switching, self.asking, *scripts):
            script.put(None)
