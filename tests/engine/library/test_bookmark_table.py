from pathlib import Path

import pytest

from engine.errors import StorageError
from engine.library import Library
from engine.records.library import Bookmark
from engine.records.pages import DocumentFacts

FACTS = DocumentFacts("A Book", "", "PDF", 12, reflowable=False, needs_ocr=False)
ID, OTHER = "a" * 32, "b" * 32


def test_bookmarks_are_kept_in_the_order_of_pages(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        late = library.bookmarks.add(ID, 9, 0.5, "The end")
        early = library.bookmarks.add(ID, 2, 0.0, "The beginning")
        library.bookmarks.add(OTHER, 1, 0.0, "Elsewhere")
    with Library(tmp_path) as library:
        assert library.bookmarks.of(ID) == [early, late]
        assert early == Bookmark(early.bookmark_id, 2, 0.0, "The beginning")
        library.bookmarks.rename(late.bookmark_id, "Almost the end")
        library.bookmarks.remove(early.bookmark_id)
        assert [mark.name for mark in library.bookmarks.of(ID)] == ["Almost the end"]
        assert len(library.bookmarks.of(OTHER)) == 1


def test_a_forgotten_document_takes_its_bookmarks_along(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        library.add(ID, tmp_path / "a.pdf", FACTS)
        library.bookmarks.add(ID, 2, 0.0, "Gone")
        library.bookmarks.add(OTHER, 2, 0.0, "Stays")
        library.remove(ID)
        assert library.bookmarks.of(ID) == []
        assert len(library.bookmarks.of(OTHER)) == 1


def test_a_document_needs_no_entry_to_be_marked(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        made = library.bookmarks.add(ID, 0, 0.25, "Before the engine knows it")
        library.add(ID, tmp_path / "a.pdf", FACTS)
        assert library.bookmarks.of(ID) == [made]


def test_a_library_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        library._connection.execute("PRAGMA query_only = ON")
        with pytest.raises(StorageError):
            library.bookmarks.add(ID, 0, 0.0, "Nowhere to go")
