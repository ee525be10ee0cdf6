"""The conversations: which one is shown, and what is done with them, on the library lane."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from engine.conversations import LAST, ConversationEntry, FoundAnswer, Thread
from engine.library import Library
from engine.records.answers import Answer
from memlong_desktop.background.asking import Asking
from memlong_desktop.background.shelf import Shelf
from memlong_desktop.engine_speech.answers import in_words

if TYPE_CHECKING:
    from memlong_desktop.background.lanes import Job


@dataclass(frozen=True)
class ShownConversation:
    """A conversation that is looked at.

    Attributes:
        subject_id: the document (or collection) that it is about.
        entry: None as long as nothing of it is stored.
        answers: all of them, see `engine.conversations.shown_path`.
        answer_id: the one to bring into view; 0 for the end.
    """

    subject_id: str
    conversation_id: str
    entry: ConversationEntry | None
    answers: list[Answer]
    answer_id: int = 0


class Conversing(QObject):
    """Follows the document in front, one conversation at a time.

    Signals:
        shown: a `ShownConversation`.
        listed: all `ConversationEntry`s.
        found: a list of `FoundAnswer`, for what was searched last.
    """

    shown = Signal(object)
    listed = Signal(object)
    found = Signal(object)

    def __init__(self, shelf: Shelf, asking: Asking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._asking = asking
        self._subject_id = ""
        self._conversation_id = ""
        self._left: dict[str, str] = {}  # subject -> the conversation that was looked at last
        self._wanted: dict[str, int] = {}  # subject -> the answer to bring into view
        self._searched = ""
        self._loading: Job | None = None
        asking.changed.connect(self.refresh)
        asking.stored.connect(self._on_stored)

    @property
    def subject_id(self) -> str:
        """What the conversation that is shown is about, or ""."""
        return self._subject_id

    @property
    def conversation_id(self) -> str:
        """The conversation that is shown, or ""."""
        return self._conversation_id

    def next_thread(self, subject_id: str) -> Thread:
        """Where the next question about a subject belongs: at the end of what is shown."""
        if subject_id != self._subject_id or not self._conversation_id:
            self._give_up_loading()  # what comes now must not take the question's place
            self._subject_id = subject_id
            self._conversation_id = uuid.uuid4().hex
        return Thread(self._conversation_id, LAST)

    def want(self, subject_id: str, conversation_id: str, answer_id: int = 0) -> None:
        """When the subject comes to the front, or now if it is there, show this conversation."""
        if subject_id == self._subject_id:
            self._load(conversation_id, answer_id)
        else:
            self._left[subject_id] = conversation_id
            self._wanted[subject_id] = answer_id

    def enter(self, subject_id: str) -> None:
        """A subject is in front: show the conversation about it that goes on, or the last one."""
        if subject_id == self._subject_id:
            return
        self._subject_id = subject_id
        answer_id = self._wanted.pop(subject_id, 0)
        left = self._left.get(subject_id, "")
        self._load(left or self._asking.conversation_in(subject_id), answer_id)

    def turn_to(self, subject_id: str) -> None:
        """Something else is asked, with the same document in front."""
        if subject_id != self._subject_id:
            self.leave()
            self.enter(subject_id)

    @Slot()
    def leave(self) -> None:
        """Nothing is in front; what is being answered goes on."""
        if self._conversation_id:
            self._left[self._subject_id] = self._conversation_id
        self._subject_id = self._conversation_id = ""
        self._asking.show("")

    @Slot()
    def begin(self) -> None:
        """Begin another conversation about the same subject."""
        if self._subject_id:
            self._give_up_loading()
            self._show(ShownConversation(self._subject_id, uuid.uuid4().hex, None, []))

    # ---- what is done with them --------------------------------------------------------------

    @Slot()
    def refresh(self) -> None:
        """List all conversations."""
        self._shelf.run(_all).yielded.connect(self._on_listed)

    def search(self, text: str) -> None:
        """Search all of them."""
        self._searched = text
        self._shelf.run(partial(_search, text)).yielded.connect(self._on_found)

    def rename(self, conversation_id: str, title: str) -> None:
        """Call a conversation something else; "" returns to its first question."""
        self._change(lambda library: library.conversations.rename(conversation_id, title))

    def pin(self, conversation_id: str, *, pinned: bool) -> None:
        """Keep a conversation on top of the list, or no longer."""
        self._change(lambda library: library.conversations.pin(conversation_id, pinned=pinned))

    def remove(self, conversation_id: str) -> None:
        """Delete a conversation."""
        if conversation_id == self._conversation_id:
            self._asking.stop()
        self._change(lambda library: library.conversations.remove(conversation_id))
        if conversation_id == self._conversation_id:
            self._load("")

    def remove_answer(self, answer_id: int) -> None:
        """Delete one question with its answers."""
        if answer_id > 0:
            self._change(lambda library: library.delete_answer(answer_id))

    def show_version(self, answer_id: int) -> None:
        """From now on this version of a question is shown."""
        self._change(lambda library: library.conversations.show(answer_id))

    # ---- inside ------------------------------------------------------------------------------

    def _change(self, change: Callable[[Library], object]) -> None:
        self._shelf.run(change)
        self.refresh()

    def _load(self, conversation_id: str, answer_id: int = 0) -> None:
        loading = partial(_loaded, self._subject_id, conversation_id, answer_id)
        self._give_up_loading()
        self._loading = self._shelf.run(loading)
        self._loading.yielded.connect(self._on_loaded)

    def _give_up_loading(self) -> None:
        if self._loading is not None:
            self._loading.cancel()
            self._loading = None

    def _show(self, conversation: ShownConversation) -> None:
        self._conversation_id = conversation.conversation_id
        self.shown.emit(conversation)
        known = [answer.answer_id for answer in conversation.answers]
        self._asking.show(conversation.conversation_id, known)

    @Slot(object)
    def _on_loaded(self, conversation: ShownConversation) -> None:
        if conversation.subject_id == self._subject_id:
            self._show(conversation)

    @Slot()
    def _on_stored(self) -> None:
        """The engine has stored a stopped answer: show that one, it has a number."""
        if self._conversation_id and not self._asking.active:
            self._load(self._conversation_id)
        self.refresh()

    @Slot(object)
    def _on_listed(self, entries: list[ConversationEntry]) -> None:
        self.listed.emit(entries)

    @Slot(object)
    def _on_found(self, found: tuple[str, list[FoundAnswer]]) -> None:
        if found[0] == self._searched:
            self.found.emit(found[1])


# ---- on the library lane -------------------------------------------------------------------------


def _loaded(
    subject_id: str, conversation_id: str, answer_id: int, library: Library
) -> ShownConversation:
    """The conversation, or where none is named the last changed one of the subject."""
    table = library.conversations
    entries = table.entries(subject_id)
    if not conversation_id:
        newest = max(entries, key=lambda entry: entry.changed_at, default=None)
        conversation_id = newest.conversation_id if newest is not None else uuid.uuid4().hex
    entry = next((e for e in entries if e.conversation_id == conversation_id), None)
    answers = [in_words(a) for a in table.answers(conversation_id)] if entry is not None else []
    return ShownConversation(subject_id, conversation_id, entry, answers, answer_id)


def _all(library: Library) -> list[ConversationEntry]:
    return library.conversations.entries()


def _search(text: str, library: Library) -> tuple[str, list[FoundAnswer]]:
    return text, library.conversations.search(text)
