import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from engine.records.pages import Destination, OutlineEntry
from memlong_desktop.item_models.outline_items import OutlineFilter, OutlineItems, OutlineRole

BOOK = [
    OutlineEntry(1, "Book One", 2),
    OutlineEntry(2, "Chapter I", 2),
    OutlineEntry(2, "Chapter II", 9),
    OutlineEntry(1, "Book Two", 20),
    OutlineEntry(1, "A broken link", -1),
]


def shown(items: QAbstractItemModel, parent: QModelIndex | None = None) -> list[object]:
    above = parent or QModelIndex()
    rows: list[object] = []
    for row in range(items.rowCount(above)):
        index = items.index(row, 0, above)
        below = shown(items, index)
        rows.append((index.data(), below) if below else index.data())
    return rows


def filled(outline: list[OutlineEntry]) -> OutlineItems:
    items = OutlineItems()
    items.set_outline(outline, lambda page_index: f"p{page_index}")
    return items


def test_it_is_a_proper_model(qtmodeltester: ModelTester) -> None:
    items = filled(BOOK)
    qtmodeltester.check(items)
    items.set_outline([], str)
    qtmodeltester.check(items)


def test_chapters_stand_under_their_books() -> None:
    items = filled(BOOK)
    assert shown(items) == [
        ("Book One", ["Chapter I", "Chapter II"]),
        "Book Two",
        "A broken link",
    ]
    assert items.index(1, 1).data() == "p20"
    assert items.index(2, 1).data() == ""
    assert items.index(0, 0).data(OutlineRole.PAGE_INDEX) == 2


def test_the_chapter_of_a_page_is_the_innermost() -> None:
    items = filled(BOOK)
    assert not items.chapter_of(1).isValid()
    found = [items.chapter_of(page).data() for page in (2, 8, 9, 19, 20, 500)]
    assert found == [
        "Chapter I", "Chapter I", "Chapter II", "Chapter II", "Book Two", "Book Two",
    ]  # fmt: skip


def test_of_chapters_on_one_page_the_last_that_has_begun_counts() -> None:
    items = filled([OutlineEntry(1, "Top", 3, 70.0), OutlineEntry(1, "Middle", 3, 400.0)])
    assert not items.chapter_of(3, 60.0).isValid()
    assert items.chapter_of(3, 399.0).data() == "Top"
    assert items.chapter_of(3, 400.0).data() == "Middle"
    assert items.index(1, 0).data(OutlineRole.PLACE) == Destination(3, 0.0, 400.0)


def test_a_line_that_leads_nowhere_says_so() -> None:
    items = filled(BOOK)
    broken = items.index(3 - 1, 0)
    assert broken.data(OutlineRole.PLACE) is None
    assert "leads nowhere" in broken.data(Qt.ItemDataRole.ToolTipRole)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("chapter ii", [("Book One", ["Chapter II"])]),
        ("BOOK", [("Book One", []), "Book Two"]),
        ("two book", ["Book Two"]),
        ("nothing", []),
    ],
)
def test_a_filter_keeps_what_a_match_stands_under(
    words: str, kept: list[object], qtmodeltester: ModelTester
) -> None:
    filtered = OutlineFilter()
    filtered.setSourceModel(filled(BOOK))
    filtered.set_words(words)
    assert shown(filtered) == [
        row[0] if isinstance(row, tuple) and not row[1] else row for row in kept
    ]
    assert filtered.active
    qtmodeltester.check(filtered)
    filtered.set_words("")
    assert shown(filtered) == shown(filtered.sourceModel())


@pytest.mark.parametrize(
    ("title", "words"),
    [("Élan vital", "elan"), ("Ægir", "aegir"), ("Straße", "STRASSE"), ("Łódź", "lodz")],
)
def test_case_and_diacritics_do_not_count(title: str, words: str) -> None:
    filtered = OutlineFilter()
    filtered.setSourceModel(filled([OutlineEntry(1, title, 0), OutlineEntry(1, "Other", 1)]))
    filtered.set_words(words)
    assert shown(filtered) == [title]
    assert filtered.first_match().data() == title


@given(st.lists(st.builds(OutlineEntry, st.integers(-2, 6), st.text(), st.integers(-1, 50))))
def test_every_line_stands_somewhere_in_order(outline: list[OutlineEntry]) -> None:
    def flat(rows: list[object]) -> list[str]:
        titles: list[str] = []
        for row in rows:
            title, below = row if isinstance(row, tuple) else (row, [])
            titles += [title, *flat(below)]
        return titles

    items = filled(outline)
    assert flat(shown(items)) == [entry.title for entry in outline]
    for page_index in range(51):
        chapter = items.chapter_of(page_index)
        if chapter.isValid():
            assert chapter.data(OutlineRole.PAGE_INDEX) <= page_index
