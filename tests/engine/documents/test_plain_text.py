"""Plain texts as books: encodings, chapters, paragraphs."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.documents.plain_text import chapters, decode, title_of
from engine.errors import DamagedDocument


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "iso-8859-1"]
)
def test_encodings(encoding: str) -> None:
    text = "Façade, naïve: £5 for “quotes” and – dashes"
    if encoding == "iso-8859-1":
        text = "Façade, naïve: £5"
    assert decode(text.encode(encoding)) == text


def test_line_ends_and_signs_without_meaning() -> None:
    assert decode(b"a\r\nb\rc\nd\0e\x0cf") == "a\nb\nc\nde\n\nf"
    assert decode(b"a\x81b") == "a\ufffdb"
    with pytest.raises(DamagedDocument, match="claims to be utf-16"):
        decode(b"\xff\xfea")


def test_title_and_author() -> None:
    head = "The Project Gutenberg EBook\n\nTitle: Of Human Bondage\nAuthor:  W. S. Maugham\n"
    assert title_of(head) == ("Of Human Bondage", "W. S. Maugham")
    assert title_of("Title is nothing") == ("", "")


def titles(text: str) -> list[tuple[int, str]]:
    return [(c.level, c.title) for c in chapters(text) if c.title]


def test_headings_lead_chapters_and_contents_do_not() -> None:
    text = """CONTENTS

BOOK ONE: 1805

CHAPTER I

CHAPTER II

BOOK ONE: 1805

CHAPTER I

It was night.

CHAPTER II

It was day.
"""
    assert titles(text) == [(1, "BOOK ONE: 1805"), (2, "CHAPTER I"), (2, "CHAPTER II")]


def test_bare_numerals_count_if_there_are_several() -> None:
    assert titles("I\n\nText.\n\nII\n\nText.\n\nIII\n\nText.") == [(1, "I"), (1, "II"), (1, "III")]
    assert titles("Text.\n\n12\n\nText.") == []


@pytest.mark.parametrize(
    "line",
    [
        "Part of the reason was that he left.",
        "chapter and verse were quoted",
        "Letter after letter came,",
        "Book me a room\nand another\nand a third",
    ],
)
def test_sentences_are_no_headings(line: str) -> None:
    assert titles(f"Text.\n\n{line}\n\nText.") == []


def test_prose_is_unwrapped_and_verse_is_not() -> None:
    prose = "It was a dark and stormy night, and the rain fell in torrents on all\nthe roofs."
    verse = "Tiger, tiger, burning bright\n  In the forests of the night"
    (chapter,) = chapters(f"{prose}\n\n{verse}")
    assert "torrents on all the roofs." in chapter.body
    assert "burning bright<br/>&#160;&#160;In the forests" in chapter.body


def test_signs_of_markup_are_text() -> None:
    (chapter,) = chapters("Is 1 < 2 & 3 > 2? <script>no</script>")
    assert chapter.body == "<p>Is 1 &lt; 2 &amp; 3 &gt; 2? &lt;script&gt;no&lt;/script&gt;</p>"


def test_long_texts_without_headings_are_parted() -> None:
    text = "\n\n".join(["word " * 200] * 300)
    parts = chapters(text)
    assert len(parts) > 3
    assert max(len(part.body) for part in parts) < 80_000


@given(st.lists(st.sampled_from(["CHAPTER I", "I", "Some text.", "BOOK TWO", "  ", "a\nb"])))
def test_nothing_is_lost(paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs)
    bodies = "".join(part.body for part in chapters(text))
    bodies = re.sub("<[^>]*>", "", bodies)
    assert "".join(bodies.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("name", "count", "some"),
    [
        ("War-and-Peace_pg2600.txt", 380, (1, "BOOK ONE: 1805")),
        ("Middlemarch_pg145.txt", 96, (2, "CHAPTER LXXXVI.")),
        ("Moby-Dick_pg2701.txt", 139, (1, "CHAPTER 135. The Chase.—Third Day.")),
    ],
)
def test_real_books(data_dir: Path, name: str, count: int, some: tuple[int, str]) -> None:
    found = titles(decode((data_dir / "books" / name).read_bytes()))
    assert len(found) == count
    assert some in found
