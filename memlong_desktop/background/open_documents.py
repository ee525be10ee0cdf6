"""The documents that are open side by side, in the order of their tabs. Pure."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from engine.records.pages import OutlineEntry, PageFacts

if TYPE_CHECKING:
    from memlong_desktop.background.reading import OpenedDocument

_MOST_AWAKE: Final = 4


@dataclass
class KeptOpen:
    """An open document and what is known of it by now.

    Attributes:
        document: see `OpenedDocument`.
        outline: None while it is not known.
        pages: facts of the first pages on, without a gap.
    """

    document: "OpenedDocument"
    outline: list[OutlineEntry] | None = None
    pages: list[PageFacts] = field(default_factory=list)


class OpenDocuments:
    """At most one document a file."""

    def __init__(self) -> None:
        self._kept: list[KeptOpen] = []
        self._recent: list[Path] = []  # the last in front comes last

    @property
    def documents(self) -> "list[OpenedDocument]":
        """All of them, in the order of their tabs."""
        return [kept.document for kept in self._kept]

    def at(self, path: Path) -> KeptOpen | None:
        """The document of a file."""
        return next((kept for kept in self._kept if kept.document.path == path), None)

    def put(self, document: "OpenedDocument") -> KeptOpen:
        """A document was opened: it takes the place of its older version, or comes last."""
        new = KeptOpen(document, pages=list(document.first_pages))
        old = self.at(document.path)
        if old is None:
            self._kept.append(new)
        else:
            self._kept[self._kept.index(old)] = new
        return new

    def touch(self, path: Path) -> None:
        """The file is in front now."""
        self._recent = [recent for recent in self._recent if recent != path] + [path]

    def remove(self, path: Path) -> None:
        """The document is closed."""
        self._kept = [kept for kept in self._kept if kept.document.path != path]
        self._recent = [recent for recent in self._recent if recent != path]

    def beside(self, path: Path) -> Path | None:
        """What comes to the front when this one is closed: the tab after it, or before it."""
        paths = [kept.document.path for kept in self._kept]
        if path not in paths or len(paths) < 2:
            return None
        place = paths.index(path)
        return paths[place + 1] if place + 1 < len(paths) else paths[place - 1]

    def resting(self) -> "list[OpenedDocument]":
        """Those that have not been in front for longest, beyond what may stay awake."""
        tired = set(self._recent[:-_MOST_AWAKE])
        return [kept.document for kept in self._kept if kept.document.path in tired]
