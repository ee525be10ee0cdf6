"""Whole books: the corpus to train on, and the books that perplexity is measured on."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.corpora.files import HINT, archived, decoded, text_file
from engine.errors import DataUnusable


@dataclass(frozen=True)
class Book:
    """A book without the notes of who digitised it; `name` is its file's, without `.txt`."""

    name: str
    text: str


def corpus_books(data: Path, wanted: Callable[[str], bool] = lambda _name: True) -> Iterator[Book]:
    """The books of `corpus/*.tar.xz`, archive after archive, one in memory at a time.

    Args:
        data: the data folder.
        wanted: whether a book of that name is read; others are skipped without being decoded.

    Raises:
        DataUnusable: no archive there, or one that is damaged.
    """
    archives = sorted((data / "corpus").glob("*.tar.xz"))
    if not archives:
        raise DataUnusable("There is no corpus in the data folder.", HINT, str(data))
    for archive in archives:
        for name, content in archived(archive, lambda name: _is_book(name) and wanted(_stem(name))):
            yield Book(_stem(name), decoded(content, name))


def perplexity_books(data: Path) -> list[Book]:
    """The books of `perplexity/`, by authors who are not in the corpus.

    Raises:
        DataUnusable: none there, or one that cannot be read.
    """
    return folder_books(data / "perplexity")


def folder_books(folder: Path) -> list[Book]:
    """The `.txt` files of a folder, by name.

    Raises:
        DataUnusable: none there, or one that cannot be read.
    """
    files = sorted(folder.glob("*.txt"))
    if not files:
        raise DataUnusable(f"There are no books in {folder.name}.", HINT, str(folder))
    return [Book(file.stem, text_file(file)) for file in files]


def _is_book(name: str) -> bool:
    return name.endswith(".txt")


def _stem(name: str) -> str:
    return name.rpartition("/")[2].removesuffix(".txt")
