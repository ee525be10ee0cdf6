"""What the window asks of the engine; `engine.client.EngineClient` answers it."""

from collections.abc import Iterator
from typing import Protocol

from engine.config import Tuning
from engine.conversations import NEW_CONVERSATION, PromptSize, Thread
from engine.other_engine.choice import OtherEngine
from engine.records.answers import AnswerEvent
from engine.records.indexing import IndexEvent, Progress
from engine.records.models import ModelFacts
from engine.scopes import HERE, Scope


class EngineCalls(Protocol):
    """Blocking calls, made on lanes; a stream that is closed is cancelled."""

    def prepare(self) -> Iterator[Progress | ModelFacts]:
        """Fetch and load the models."""
        ...

    def switch(self, language_model: str, *, beside: bool) -> Iterator[Progress | ModelFacts]:
        """Load another language model and go on with it; see `EngineClient.switch`."""
        ...

    def get_ready(self) -> None:
        """A `switch` may come."""
        ...

    def stand_down(self) -> None:
        """None comes."""
        ...

    def index(self, path: str, password: str | None) -> Iterator[IndexEvent]:
        """Read, index and remember a document."""
        ...

    def ask(
        self,
        document_id: str,
        question: str,
        thread: Thread = NEW_CONVERSATION,
        scope: Scope = HERE,
    ) -> Iterator[AnswerEvent]:
        """Answer a question from one document, or from several."""
        ...

    def summarise(self, document_id: str) -> Iterator[Progress]:
        """Write the notes on its sections that are missing."""
        ...

    def weigh(self, question: str, thread: Thread) -> PromptSize:
        """What a question would take of the model's window."""
        ...

    def forget(self, document_id: str, everything: bool) -> int:
        """Delete what was made of a document, or everything; returns the bytes freed."""
        ...

    def configure(self, tuning: Tuning) -> None:
        """Go on with these settings, and start with them next time."""
        ...

    def answer_with(self, other: OtherEngine | None) -> None:
        """Hand answers to another engine, or to the model here again; also after a new start."""
        ...

    def close(self) -> None:
        """End the engine process."""
        ...
