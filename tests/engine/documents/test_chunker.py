"""Chunks cover every character that is not blank, in order, once; also across pages."""

import re
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from engine.documents.chunker import Chunk, Chunker
from engine.records.pages import PageText


@dataclass(frozen=True)
class Encoded:
    ids: list[int]
    offsets: list[tuple[int, int]]


class Bytes:
    """A tokenizer like the real ones: words, spaces before them, and bytes for rare characters."""

    def encode(self, text: str) -> Encoded:
        ids: list[int] = []
        offsets: list[tuple[int, int]] = []
        for match in re.finditer(r" ?[a-z]{1,4}|\s|.", text, re.DOTALL):
            piece = match[0]
            rare = not piece.isascii()
            for byte in piece.encode() if rare else [len(piece)]:
                ids.append(byte)
                offsets.append(match.span())
        return Encoded(ids, offsets)


def page(index: int, text: str) -> PageText:
    return PageText(page_index=index, label="", text=text, words=b"")


def chunks_of(texts: list[str], size: int) -> list[Chunk]:
    chunker = Chunker(Bytes(), size)
    chunks = [c for index, text in enumerate(texts) for c in chunker.feed(page(index, text))]
    return [*chunks, *chunker.finish()]


def test_exact_size_and_text() -> None:
    chunks = chunks_of(["one two six", "ten"], 2)
    assert [chunk.text for chunk in chunks] == ["one two", "six", "ten"]
    assert [chunk.chunk_id for chunk in chunks] == [0, 1, 2]
    assert [len(chunk.tokens) for chunk in chunks] == [2, 2, 2]


def test_a_chunk_runs_across_pages() -> None:
    (chunk,) = chunks_of(["one two", "", "  ", "six"], 16)
    assert chunk.text == "one two\nsix"
    assert [(s.page_index, s.start, s.end) for s in chunk.spans] == [(0, 0, 7), (3, 0, 3)]


def test_nothing_gives_nothing() -> None:
    assert chunks_of([], 4) == []
    assert chunks_of(["", " \n "], 4) == []


letters = st.text(st.sampled_from("ab c\n\u00e9\u65e5\U0001f600.\u0301"), max_size=60)


@given(st.lists(letters, max_size=8), st.integers(1, 9))
def test_every_character_is_in_one_chunk_in_order(texts: list[str], size: int) -> None:
    chunks = chunks_of(texts, size)
    assert chunks == chunks_of(texts, size)  # the same every time
    assert [chunk.chunk_id for chunk in chunks] == list(range(len(chunks)))
    covered = []
    for chunk in chunks:
        pieces = [texts[span.page_index][span.start : span.end] for span in chunk.spans]
        assert chunk.text == "\n".join(pieces)
        assert all(piece == piece.strip() != "" for piece in pieces)
        covered += [(s.page_index, i) for s in chunk.spans for i in range(s.start, s.end)]
    assert covered == sorted(set(covered))
    solid = [(p, i) for p, text in enumerate(texts) for i, c in enumerate(text) if c.strip()]
    assert set(solid) <= set(covered)
    assert all(len(chunk.tokens) <= size for chunk in chunks)
    assert all(len(chunk.tokens) == size for chunk in chunks[:-1])
