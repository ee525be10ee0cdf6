"""Where a search of the library says that something stands."""

import pytest
from PySide6.QtCore import Qt

from engine.finding import FoundDocument, Hit, Snippet
from memlong_desktop.item_models.found_items import FoundItems
from memlong_desktop.item_models.hit_items import HitRole
from tests.memlong_desktop.engine_fake import entry


@pytest.mark.parametrize(
    ("kind", "label", "place", "heard"),
    [
        ("PDF", "xii", "xii", "A Book, Page xii: a whale"),
        ("PDF", "", "31", "A Book, Page 31: a whale"),
        ("EPUB", "", "25%", "A Book, 25% of the book: a whale"),
    ],
)
def test_pages_are_named_where_they_are_the_documents_own(
    kind: str, label: str, place: str, heard: str
) -> None:
    items = FoundItems()
    hit = Hit(30, (), Snippet("a whale", 2, 7), label)
    items.add(FoundDocument(entry(format=kind, page_count=120), 1, (hit,)))
    row = items.index(1)
    assert row.data(HitRole.PAGE_LABEL) == place
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == heard
