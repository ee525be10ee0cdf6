"""Full-text search of chunks, in scripts with and without spaces."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.retrieval import lexical


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        yield connection


def found(connection: sqlite3.Connection, question: str, count: int) -> list[int]:
    return list(lexical.search(connection, question, count))


def filled(connection: sqlite3.Connection, *texts: str) -> sqlite3.Connection:
    lexical.create(connection, "".join(texts))
    lexical.add(connection, enumerate(texts))
    return connection


def test_words_are_found_in_any_form(connection: sqlite3.Connection) -> None:
    filled(
        connection, "The harpooneers were sleeping.", "A caf\u00e9 in Z\u00fcrich", "Nothing here"
    )
    assert found(connection, "Where did the harpooneer sleep?", 5) == [0]
    assert found(connection, "cafe in Zurich", 5) == [1]
    assert found(connection, "whale", 5) == []


def test_rarer_words_weigh_more(connection: sqlite3.Connection) -> None:
    filled(connection, "sea sea sea", "sea and Queequeg", "sea", "sea shore")
    assert found(connection, "sea Queequeg", 2)[0] == 1


def test_scripts_without_spaces(connection: sqlite3.Connection) -> None:
    filled(
        connection,
        "\u5c71\u8def\u3092\u767b\u308a\u306a\u304c\u3089",
        "\u667a\u306b\u50cd\u3051\u3070\u89d2\u304c\u7acb\u3064",
    )
    assert found(connection, "\u667a\u306b\u50cd\u3051\u3070\u3069\u3046\u306a\u308b", 5) == [1]


def test_without_a_table_nothing_is_found(connection: sqlite3.Connection) -> None:
    assert found(connection, "anything", 5) == []


def test_stop_words_alone_find_nothing() -> None:
    assert lexical.terms("What is the author of this book about?") == []
    assert lexical.terms("Who is Ishmael, Ishmael?") == ["ishmael"]


@given(st.text(max_size=80))
def test_no_question_breaks_the_query(question: str) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        filled(connection, "some text NEAR here", "AND OR NOT")
        assert set(found(connection, question, 5)) <= {0, 1}


@pytest.mark.parametrize("question", ['"', "a* NEAR(b, c)", "text:x", "AND", "--", "';--", "\x00"])
def test_query_language_is_only_words(connection: sqlite3.Connection, question: str) -> None:
    found(filled(connection, "some text"), question, 5)


def test_how_rare_the_words_of_a_question_are(connection: sqlite3.Connection) -> None:
    assert lexical.rarity(connection, "the sea", 4) == {}
    filled(connection, "sea sea sea", "sea and Queequeg", "seas", "shore")
    weights = lexical.rarity(connection, "Did the sea take Queequeg or Ahab?", 4)
    assert list(weights) == ["sea", "take", "queequeg", "ahab"]
    assert 0 < weights["sea"] < weights["queequeg"] < weights["ahab"] == weights["take"]
