"""Chunks that hold the question's words: SQLite FTS5, ranked by bm25.

Lives in a document's `text.sqlite` beside the chunks; contentless, since the text stands in the
pages already.
"""

import math
import re
import sqlite3
from collections.abc import Iterable, Sequence

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD = re.compile(r"\w+")

# Words that say nothing about what a question is after; an OR over them costs 300 ms and ranks
# noise. English only, like the default models; for other languages bm25 weighs them down itself.
_STOP_TEXT = (
    "a about above after again all also am an and any are as at be because been before being "
    "below between both but by can could did do does doing down during each few for from further "
    "had has have having he her here hers him his how i if in into is it its itself just me more "
    "most my no nor not of off on once only or other our out over own s same she should so some "
    "such t than that the their them then there these they this those through to too under until "
    "up very was we were what when where which while who whom why will with would you your "
    "author book chapter document text say says tell"
)
_STOP = frozenset(_STOP_TEXT.split())


def create(connection: sqlite3.Connection, sample: str) -> None:
    """Make the full-text table, for the script that `sample` of the text is written in."""
    letters = max(1, len(_WORD.findall(sample)) * 4)
    cjk = len(_CJK.findall(sample)) / letters > 0.2
    tokenizer = "trigram" if cjk else "porter unicode61 remove_diacritics 2"
    connection.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS chunk_text USING fts5 "
        f"(text, content='', tokenize='{tokenizer}')"
    )


def add(connection: sqlite3.Connection, chunks: Iterable[tuple[int, str]]) -> None:
    """Add chunks by id and text; call inside a transaction."""
    connection.executemany("INSERT INTO chunk_text (rowid, text) VALUES (?, ?)", chunks)


def search(connection: sqlite3.Connection, question: str, count: int) -> dict[int, float]:
    """Up to `count` chunk ids with their bm25, best first; empty if no word is known."""
    if not _exists(connection):
        return {}
    words = terms(question)
    if not words:
        return {}
    query = " OR ".join(f'"{word}"' for word in words)
    return dict(
        connection.execute(  # SQLite's rank is the smaller the better
            "SELECT rowid, -rank FROM chunk_text WHERE chunk_text MATCH ? ORDER BY rank LIMIT ?",
            (query, count),
        )
    )


def terms(question: str) -> list[str]:
    """The words of a question that are worth searching, in order, each once.

    Runs of CJK, which have no spaces, are cut into overlapping groups of three characters.
    """
    found: dict[str, None] = {}
    for word in _WORD.findall(question.lower()):
        if _CJK.search(word) and len(word) > 3:
            found.update(dict.fromkeys(word[i : i + 3] for i in range(len(word) - 2)))
        elif word not in _STOP:
            found[word] = None
    return list(found)


def stem(word: str) -> str:
    """The beginning of a word, so that "killed" is found in "killing"."""
    return word[: max(4, len(word) - 2)]


def rarity(connection: sqlite3.Connection, question: str, chunks: int) -> dict[str, float]:
    """The question's words, each with its inverse document frequency among `chunks` chunks.

    Words that no chunk holds are the rarest; empty if there is no full-text table.
    """
    if not _exists(connection):
        return {}
    query = "SELECT count(*) FROM chunk_text WHERE chunk_text MATCH ?"
    found: dict[str, float] = {}
    for word in terms(question):
        (holding,) = connection.execute(query, (f'"{word}"',)).fetchone()
        found[word] = math.log1p((chunks - holding + 0.5) / (holding + 0.5))
    return found


def _exists(connection: sqlite3.Connection) -> bool:
    query = "SELECT 1 FROM sqlite_master WHERE name = 'chunk_text'"
    return connection.execute(query).fetchone() is not None


def holding(connection: sqlite3.Connection, words: Sequence[str], count: int) -> list[int]:
    """Up to `count` ids of chunks that hold all words, the last perhaps only begun; best first.

    Empty where there is no full-text table, or where it cannot know so short a word.
    """
    found = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'chunk_text'").fetchone()
    if found is None or not words:
        return []
    trigram = "trigram" in found[0]
    if trigram and any(len(word) < 3 for word in words):
        return []
    query = " AND ".join(f'"{word}"' for word in words) + ("" if trigram else " *")
    rows = connection.execute(
        "SELECT rowid FROM chunk_text WHERE chunk_text MATCH ? ORDER BY rank LIMIT ?",
        (query, count),
    )
    return [chunk_id for (chunk_id,) in rows]
