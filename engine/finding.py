"""What a window holds for finding words: in a page's text, in what is stored, in the library.

Nothing heavy is imported here; all of it runs in the window's process, on its lanes.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from engine.documents.headings import numbered_headings
from engine.documents.legibility import is_bare, readable
from engine.documents.matching import Pattern, Query, Snippet, snippet
from engine.documents.placed_words import WordBox, follows, merged, placed, stacked, union, within
from engine.documents.stored_pages import StoredPages
from engine.records.base import Box, Record
from engine.records.library import DocumentEntry
from engine.records.pages import PageText, Span
from engine.retrieval import lexical

__all__ = [
    "FoundDocument",
    "Hit",
    "Pattern",
    "Query",
    "Snippet",
    "StoredPages",
    "WordBox",
    "follows",
    "hits_of",
    "is_bare",
    "merged",
    "numbered_headings",
    "placed",
    "readable",
    "search_library",
    "stacked",
    "union",
    "within",
]

_WORD: Final = re.compile(r"\w+")
_CHUNKS: Final = 200  # of one document that are looked at
_PLACES: Final = 3  # of one document that are shown


class Hit(Record, frozen=True):
    """One place of a page where the words stand.

    Attributes:
        page_index: from 0.
        boxes: one for each line of it, in points.
        snippet: the words around it.
        label: the page's printed label, "" where it has none.
    """

    page_index: int
    boxes: tuple[Box, ...]
    snippet: Snippet
    label: str = ""


class FoundDocument(Record, frozen=True):
    """A document of the library that holds the words.

    Attributes:
        entry: which.
        count: passages that hold them; at most `_CHUNKS` are counted.
        places: the best of them, in the order of the document.
    """

    entry: DocumentEntry
    count: int
    places: tuple[Hit, ...]


def hits_of(pattern: Pattern, page: PageText) -> list[Hit]:
    """All hits on a page, in reading order."""
    spans = pattern.spans(page.text)
    if not spans:
        return []
    words = placed(page.words)
    return [
        Hit(
            page.page_index,
            merged(word.box for word in within(words, start, end)),
            snippet(page.text, start, end),
            page.label,
        )
        for start, end in spans
    ]


def search_library(
    documents: Path, entries: Iterable[DocumentEntry], text: str
) -> Iterator[FoundDocument]:
    """The documents whose stored text holds all words of `text`, in the order of `entries`.

    A document that needs a password is left out: what is stored of it is not shown without.

    Args:
        documents: the folder with a folder for each document.
        entries: the library.
        text: words; the last one may be only begun.

    Raises:
        StorageError: what is stored is damaged.
    """
    words = _WORD.findall(text.lower())
    if not words:
        return
    for entry in entries:
        with StoredPages(documents / entry.document_id) as stored:
            if stored.connection is None or stored.locked:
                continue
            count, places = _places(stored, text, words)
        if count:
            yield FoundDocument(entry, count, tuple(places))


def _places(stored: StoredPages, text: str, words: list[str]) -> tuple[int, list[Hit]]:
    assert stored.connection is not None
    chunk_ids = lexical.holding(stored.connection, words, _CHUNKS)
    patterns = [Pattern(Query(text)), *(Pattern(Query(word)) for word in words)]
    shown: dict[int, Hit] = {}
    for chunk_id in chunk_ids:
        hit = _hit_in(stored, stored.spans(chunk_id), patterns)
        if hit is not None:
            shown.setdefault(hit.page_index, hit)
        if len(shown) == _PLACES:
            break
    return len(chunk_ids), [shown[page_index] for page_index in sorted(shown)]


def _hit_in(stored: StoredPages, spans: tuple[Span, ...], patterns: list[Pattern]) -> Hit | None:
    """Where a chunk shows why it was found: the words together, or one of them, or its start."""
    pages = {page.page_index: page for page in stored.pages([s.page_index for s in spans])}
    for pattern in patterns:
        for span in spans:
            page = pages.get(span.page_index)
            if page is None:
                continue
            for start, end in pattern.spans(page.text[: span.end]):
                if start >= span.start:
                    return _hit(page, start, end)
    first = next((span for span in spans if span.page_index in pages), None)
    return None if first is None else _hit(pages[first.page_index], first.start, first.start)


def _hit(page: PageText, start: int, end: int) -> Hit:
    words = within(placed(page.words), start, end)
    boxes = merged(word.box for word in words)
    return Hit(page.page_index, boxes, snippet(page.text, start, end), page.label)
