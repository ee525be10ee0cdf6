"""Whether the document in front can be asked now; if not, why."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from engine.records.library import DocumentEntry
from memlong_desktop.background.front import Front
from memlong_desktop.background.indexing import Indexing
from memlong_desktop.background.preparing import ModelState, Preparing
from memlong_desktop.engine_speech import in_readers_words
from memlong_desktop.translation import tr

if TYPE_CHECKING:
    from pathlib import Path


class MayAsk(QObject):
    """Says so each time the answer becomes another one.

    Signals:
        told: whether a question can be asked now; if not, why.

    Attributes:
        storage_problem: why nothing can be kept; empty while that works.
    """

    told = Signal(bool, str)

    def __init__(
        self, front: Front, indexing: Indexing, preparing: Preparing, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._front = front
        self._indexing = indexing
        self._preparing = preparing
        self._last: tuple[bool, str] | None = None
        self._textless: dict[Path, str] = {}  # why nothing can be asked there
        self.storage_problem = ""

    @Slot()
    def tell(self) -> None:
        """Something changed; say it if that makes a difference."""
        self._say(self._reason())

    @Slot(str)
    def on_textless(self, reason: str) -> None:
        """The document in front has no text to ask about."""
        document = self._front.reading.document
        if document is not None:
            self._textless[document.path] = reason
        self._say(reason)

    def _say(self, reason: str) -> None:
        if self._last != (not reason, reason):
            self._last = (not reason, reason)
            self.told.emit(*self._last)

    def _reason(self) -> str:
        document = self._front.reading.document
        if document is None:
            return self.tr("Open a book to ask about it.")
        found = why_not_ask(self._front.entry, self.storage_problem, self._preparing.state)
        state = self._indexing.state(document.path)
        textless = state is not None and state.no_text
        return found or (self._textless.get(document.path, "") if textless else "")


def why_not_ask(entry: DocumentEntry | None, storage_problem: str, models: ModelState) -> str:
    """Why the open document cannot be asked now; "" if it can.

    A document that is still being indexed can be asked: from what is there by then.
    """
    if storage_problem:
        return tr("{problem} Reading still works.").format(problem=storage_problem)
    if entry is not None and entry.state in ("no_text", "failed") and entry.reason:
        return tr("{reason} It can still be read here.").format(
            reason=in_readers_words(entry.reason)
        )
    if models.problem:
        return tr("{problem} Reading still works.").format(problem=models.problem)
    fetched = models.progress is not None and models.progress.stage in ("downloading", "converting")
    if entry is None and fetched:
        return tr("The models are being fetched; questions can be asked when they are here.")
    if entry is None:
        return tr("One moment: the book is being added to the library.")
    return ""
