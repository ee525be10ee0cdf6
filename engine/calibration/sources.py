"""What there is to learn from in a data folder, read once and then at hand, piece by piece."""

import logging
from collections.abc import Iterator
from pathlib import Path

import msgspec

from engine.calibration.passages import flowing
from engine.corpora.books import Book, corpus_books, folder_books
from engine.corpora.fairytaleqa import fairytales
from engine.corpora.questions import AskedDocument
from engine.errors import TooLittleData
from engine.files import TEMPORARY, storage_error, write_atomically

logger = logging.getLogger(__name__)

_LEAST = 20_000  # characters of a book that is worth reading in order
_BEGINNING = 4_000  # characters of title pages and tables of contents


class _Places(msgspec.Struct, frozen=True):
    """Where each book stands in the file of all, in bytes."""

    names: tuple[str, ...]
    ends: tuple[int, ...]


class Books:
    """All books end to end in one file, read wherever a piece is wanted.

    Attributes:
        names: of the books.
    """

    def __init__(self, folder: Path, places: _Places) -> None:
        """Reads what `gather` wrote."""
        self._file = folder / "books.txt"
        self._starts = (0, *places.ends[:-1])
        self._ends = places.ends
        self.names = places.names

    def __len__(self) -> int:
        return len(self.names)

    def size(self, book: int) -> int:
        """Bytes of a book that may be read; its beginning is left out."""
        return self._ends[book] - self._starts[book] - _BEGINNING

    def piece(self, book: int, start: int, size: int) -> str:
        """Whole paragraphs of a book from `start` on, about `size` bytes."""
        first = self._starts[book] + _BEGINNING + start
        with self._file.open("rb") as file:
            file.seek(first)
            content = file.read(min(size, self._ends[book] - first))
        text = content.decode("utf-8", errors="ignore")  # a cut may go through a letter
        return text[text.find("\n") + 1 :]

    @staticmethod
    def gather(folder: Path, data: Path) -> "Books":
        """The books of a data folder: its corpus, or the text files that lie in it.

        Args:
            folder: where the file of all books is kept.
            data: the data folder.

        Raises:
            DataUnusable: a book is damaged, or not UTF-8.
            TooLittleData: none is long enough.
            StorageError: the disk is full.
        """
        listing = folder / "books.json"
        if listing.is_file():
            places = msgspec.json.decode(listing.read_bytes(), type=_Places)
            return Books(folder, places)
        names, ends = list[str](), list[int]()
        target = folder / "books.txt"
        temporary = target.with_name(target.name + TEMPORARY)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with temporary.open("wb") as file:
                for book in _books(data):
                    text = flowing(book.text)
                    if len(text) < _LEAST:
                        logger.info("%s is too short to learn from", book.name)
                        continue
                    file.write(text.encode())
                    names.append(book.name)
                    ends.append(file.tell())
            if names:
                temporary.replace(target)
        except OSError as failure:
            temporary.unlink(missing_ok=True)
            raise storage_error(failure, target) from failure
        if not names:
            temporary.unlink()
            raise TooLittleData(
                f"No text in {data.name} is long enough to learn from.",
                "Put at least one book of twenty pages there, as a text file in UTF-8.",
            )
        places = _Places(tuple(names), tuple(ends))
        write_atomically(listing, [msgspec.json.encode(places)])
        return Books(folder, places)


def tales_of(data: Path) -> list[AskedDocument]:
    """FairytaleQA's train split, if the data folder has it; else nothing."""
    if not (data / "questions" / "fairytaleqa.tar.xz").is_file():
        return []
    return fairytales(data, "train")


def require_folder(data: Path) -> None:
    """Refuses a data folder that is none.

    Raises:
        TooLittleData: there is no such folder, or nothing in it.
    """
    if not data.is_dir() or not any(data.iterdir()):
        raise TooLittleData(
            f"There is nothing to learn from in {data}.",
            "Name a folder with books as text files.",
        )


def _books(data: Path) -> Iterator[Book]:
    if (data / "corpus").is_dir():
        yield from corpus_books(data)
    else:
        yield from folder_books(data)
