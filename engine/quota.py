"""How much of the disk all banks together may use; the least recently opened documents give way.

Only banks are ever dropped: text and vectors stay, so a document can still be asked, and its bank
is written anew when it is opened again.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.holdings import bank_folders, notes_files


@dataclass(frozen=True)
class BankSize:
    """What one document's banks use."""

    document_id: str
    opened_at: float
    bytes: int


def to_drop(sizes: Sequence[BankSize], quota: int, keep: Collection[str]) -> list[str]:
    """The documents whose banks have to go, least recently opened first.

    Args:
        sizes: of all documents.
        quota: bytes that all banks together may use.
        keep: documents in use, which never give way.
    """
    excess = sum(size.bytes for size in sizes) - quota
    dropped: list[str] = []
    for size in sorted(sizes, key=lambda size: size.opened_at):
        if excess <= 0:
            break
        if size.bytes and size.document_id not in keep:
            dropped.append(size.document_id)
            excess -= size.bytes
    return dropped


def drop_banks(document_folder: Path) -> None:
    """Delete a document's banks, and with them the notes that its models wrote on its sections.

    Raises:
        BankInUse: another process has one open.
    """
    from engine.memory.bank import Bank

    for folder in bank_folders(document_folder):
        Bank.discard(folder)
    for file in notes_files(document_folder):
        file.unlink(missing_ok=True)
