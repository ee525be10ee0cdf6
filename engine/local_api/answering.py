"""A question of a program, asked of the engine, and its answer written back."""

import contextlib
import time
import uuid
from collections.abc import Callable, Generator
from typing import cast

from engine.client import EngineClient
from engine.local_api.messages import (
    END,
    ChatRequest,
    Completion,
    Kind,
    Listing,
    Model,
    Said,
    can_be_asked,
    complete,
    document,
    event,
    piece,
)
from engine.local_api.refusals import bad_request, unknown_document
from engine.records.answers import Answered, AnswerEvent, Token


def models(engine: EngineClient) -> Listing:
    """The documents that can be asked, as models."""
    return Listing(
        [
            Model(entry.document_id, entry.title, int(entry.opened_at))
            for entry in engine.documents()
            if can_be_asked(entry)
        ]
    )


def documents(engine: EngineClient) -> Listing:
    """All documents of the library."""
    return Listing([document(entry) for entry in engine.documents()])


class Asked:
    """One question.

    Attributes:
        streamed: whether the answer is wanted piece by piece.
    """

    def __init__(self, engine: EngineClient, request: ChatRequest) -> None:
        """Nothing is asked yet.

        Raises:
            Refusal: there is no such document, or no question.
        """
        try:
            self._question, turns = request.question()
        except ValueError as failure:
            raise bad_request(str(failure)) from failure
        if request.model not in {model.id for model in models(engine).data}:
            raise unknown_document(
                "There is no such document, or it cannot be asked yet: see /v1/models."
            )
        self._engine = engine
        self._document = request.model
        self._thread = engine.thread_after(request.model, turns)
        self.streamed = bool(request.stream)

    def whole(self, still_there: Callable[[], None]) -> Completion:
        """The answer, once it is complete.

        Args:
            still_there: raises when nobody waits any more; the answer is then stopped.
        """
        with self._events() as events:
            for found in events:
                still_there()
                if isinstance(found, Answered):
                    return complete(self._begun("chat.completion"), found.answer)
        raise AssertionError("an answer ends with Answered")

    def pieces(self, still_there: Callable[[], None]) -> Generator[bytes, None, None]:
        """The answer as server-sent events; nothing comes before the engine has begun."""
        begun = self._begun("chat.completion.chunk")
        role = "assistant"
        with self._events() as events:
            for found in events:
                still_there()
                if isinstance(found, Token):
                    yield event(piece(begun, Said(role, found.text)))
                    role = ""
                elif isinstance(found, Answered):
                    yield event(complete(begun, found.answer))
        yield END

    def _events(self) -> "contextlib.closing[Generator[AnswerEvent, None, None]]":
        """Closed early, the answer is stopped in the engine too."""
        asked = self._engine.ask(self._document, self._question, self._thread)
        return contextlib.closing(cast("Generator[AnswerEvent, None, None]", asked))

    def _begun(self, kind: Kind) -> Completion:
        return Completion(
            f"chatcmpl-{uuid.uuid4().hex}", kind, int(time.time()), self._document, []
        )
