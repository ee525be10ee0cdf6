"""What is kept of each document on disk, and for what: a look at its folder, nothing is opened."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from engine.files import size_of


class Holding(msgspec.Struct, frozen=True):
    """Bytes that one document uses.

    Attributes:
        document_id: whose.
        text: its text, passages, vectors, and the index of its words.
        memory: its banks.
        summaries: notes on its sections, from which summaries are written.
    """

    document_id: str
    text: int
    memory: int
    summaries: int

    @property
    def total(self) -> int:
        """All of it."""
        return self.text + self.memory + self.summaries


def holdings(documents_dir: Path, document_ids: Sequence[str]) -> list[Holding]:
    """What each of these documents uses, in their order; one without a folder uses nothing."""
    return [holding(documents_dir / document_id) for document_id in document_ids]


def holding(folder: Path) -> Holding:
    """What the document of a folder uses."""
    memory = bank_bytes(folder)
    summaries = sum(path.stat().st_size for path in notes_files(folder))
    return Holding(folder.name, size_of(folder) - memory - summaries, memory, summaries)


def bank_folders(document_folder: Path) -> list[Path]:
    """The banks of one document, one a model and memory kind."""
    return sorted(document_folder.glob("bank-*"))


def notes_files(document_folder: Path) -> list[Path]:
    """The notes on a document's sections, a file a model (`engine.chat.overview`)."""
    return sorted(document_folder.glob("overview-*.json"))


def bank_bytes(document_folder: Path) -> int:
    """What a document's banks use on disk."""
    return sum(size_of(folder) for folder in bank_folders(document_folder))
