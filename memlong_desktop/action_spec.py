"""What is said of one thing that can be done: its name, its menu, its keys, when it makes sense."""

from dataclasses import dataclass
from typing import Final, Literal

from memlong_desktop.translation import tr

Group = Literal["File", "Edit", "View", "Text", "Go", "Notes", "Book", "Help"]
Condition = Literal[
    "document",
    "can_go_back",
    "can_go_forward",
    "answering",
    "indexing",
    "paused",
    "summarising",
    "selection",
    "notes",
    "deleted_note",
    "pdf",
    "flowing",
    "several_documents",
    "conversation",
    "recent_books",
]


@dataclass(frozen=True)
class ActionSpec:
    """One thing to do.

    Attributes:
        id: its name in the code.
        text: its name on the screen.
        group: the menu it stands in.
        shortcuts: key sequences in Qt's portable form; the first is shown.
        icon: a name in `resources/icons`, or "".
        needs: what must be true for it to make sense, all of it; nothing: always.
        checkable: whether it is on or off.
        one_of: names a choice; of the actions with the same name one is on ("" for none).
        begins: a line stands above it in its menu.
        words: other words that people may look for in the command palette.
    """

    id: str
    text: str
    group: Group
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    needs: tuple[Condition, ...] = ()
    checkable: bool = False
    one_of: str = ""
    begins: bool = False
    words: str = ""

    @property
    def label(self) -> str:
        """Its name in the reader's language."""
        return tr(self.text)

    @property
    def menu(self) -> str:
        """The name of its menu in the reader's language."""
        return tr(self.group)


IN_BOOK: Final[tuple[Condition, ...]] = ("document",)
"""What most actions need: a book is open."""
