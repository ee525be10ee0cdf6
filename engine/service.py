"""What the engine process answers: the whole interface between a window and the engine.

Implemented by `engine.workspace.Workspace`, served by `engine.server`, called through
`engine.client.EngineClient`. Streams are generators: closing one cancels the work.
"""

from collections.abc import Iterator
from typing import Final, Protocol

from engine.config import Tuning
from engine.conversations import NEW_CONVERSATION, PromptSize, Thread
from engine.other_engine.choice import OtherEngine
from engine.records.answers import AnswerEvent
from engine.records.indexing import IndexEvent, Progress
from engine.records.library import DocumentEntry
from engine.records.models import ModelFacts
from engine.scopes import HERE, Scope
from engine.serve import background

EARLY: Final = "early"
"""Says to an engine process that it is started before its configuration is known."""


class EngineService(Protocol):
    """Streaming calls that are marked `background` wait while anything else is asked."""

    @background
    def prepare(self) -> Iterator[Progress | ModelFacts]:
        """Fetch the models if they are missing and load them; ends with `ModelFacts`.

        Raises:
            ModelError: they cannot be fetched or loaded; indexing and search work without the
                language model as long as its tokenizer is there.
        """
        ...

    @background
    def check_models(self) -> Iterator[Progress]:
        """Compare the models' files, byte by byte, with what was fetched.

        Raises:
            ModelInvalid: a disk has changed one; it is fetched again next time.
        """
        ...

    @background
    def index(self, path: str, password: str | None) -> Iterator[IndexEvent]:
        """Read, index and remember a document; resumes where an earlier run was stopped.

        Yields `DocumentAdded` first, then `Progress` of each stage, `ReadyToAsk` when questions
        can be answered from all of it, `Remembered` when its bank is complete. Pausing is closing
        the stream; calling again resumes.

        Raises:
            DocumentError: it cannot be opened or read.
            StorageError: nothing more can be written.
        """
        ...

    def ask(
        self,
        document_id: str,
        question: str,
        thread: Thread = NEW_CONVERSATION,
        scope: Scope = HERE,
    ) -> Iterator[AnswerEvent]:
        """Answer from one document: `Retrieved`, then `Token`s, then `Answered`.

        `thread` says which conversation it belongs to, and what it follows there.

        A model that reads the memory says between them where the answer `Looked` so far. An answer
        about all of the document tells its `Progress` where it takes a while.

        Works while the document is still being indexed, from what is indexed by then. Closing the
        stream stops the answer; what was written so far is kept as a stopped answer.
        """
        ...

    @background
    def summarise(self, document_id: str) -> Iterator[Progress]:
        """Write a note on each section of a document that has none yet; resumes.

        Summaries are answered from these notes. They are kept for the model in use.

        Raises:
            NoText: the document has not been read to its end.
            ModelError: the models cannot be loaded.
            StorageError: nothing more can be written.
        """
        ...

    def documents(self) -> tuple[DocumentEntry, ...]:
        """The documents of the library, the last opened first."""
        ...

    def thread_after(self, subject_id: str, turns: tuple[tuple[str, str], ...]) -> Thread:
        """Where a question belongs that follows these questions and answers.

        A program remembers a conversation by what was said. One in which just that was said last is
        gone on with; else it is a new one.
        """
        ...

    def weigh(self, question: str, thread: Thread) -> PromptSize:
        """What a question would take of the model's window; nothing is loaded for it.

        Raises:
            ModelError: the language model is not there.
        """
        ...

    def forget(self, document_id: str, everything: bool) -> int:
        """Delete what was made of a document; the file itself is never touched.

        Args:
            document_id: which.
            everything: what the reader marked, noted and asked in it, too. Without, that is
                there again when the document is opened again.

        Returns:
            The bytes that are free now.
        """
        ...

    def configure(self, tuning: Tuning) -> None:
        """Go on with these settings: an answer or a memory under way heeds what it still can."""
        ...

    def answer_with(self, other: OtherEngine | None) -> None:
        """From the next question on another engine writes the answers, or (None) the model here."""
        ...
