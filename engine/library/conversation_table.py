"""Conversations and their answers in the library's database, and the search over all of them.

Rows belong to a subject's id (a document or a collection). The words of questions and answers are
kept once more in a full-text table, which a trigger clears behind whatever is deleted.
"""

import logging
import re
import sqlite3
import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import msgspec

from engine.conversations import (
    LAST,
    NEW_CONVERSATION,
    ConversationEntry,
    FoundAnswer,
    Thread,
    path_to,
)
from engine.database import storage_errors, writing
from engine.records.answers import Answer

MIGRATION: Final = """
    CREATE TABLE conversations (
        conversation_id TEXT PRIMARY KEY,
        subject_id TEXT NOT NULL,
        title TEXT NOT NULL DEFAULT '',
        pinned INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID;
    CREATE INDEX conversations_of_subject ON conversations (subject_id);
    INSERT INTO conversations (conversation_id, subject_id)
        SELECT DISTINCT document_id, document_id FROM answers;
    ALTER TABLE answers RENAME TO earlier_answers;
    CREATE TABLE answers (
        answer_id INTEGER PRIMARY KEY AUTOINCREMENT,
        conversation_id TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE,
        follows INTEGER NOT NULL,
        asked_at REAL NOT NULL,
        shown_at REAL NOT NULL,
        question TEXT NOT NULL,
        answer BLOB NOT NULL
    );
    CREATE INDEX answers_of_conversation ON answers (conversation_id);
    INSERT INTO answers
        SELECT answer_id, document_id,
            coalesce(lag(answer_id) OVER (
                PARTITION BY document_id ORDER BY asked_at, answer_id), 0),
            asked_at, asked_at,
            CASE WHEN json_valid(CAST(answer AS TEXT))
                THEN coalesce(json_extract(CAST(answer AS TEXT), '$.question'), '') ELSE '' END,
            answer
        FROM earlier_answers ORDER BY answer_id;
    CREATE VIRTUAL TABLE answer_words USING fts5
        (question, answer, tokenize='unicode61 remove_diacritics 2', prefix='2 3');
    INSERT INTO answer_words (rowid, question, answer)
        SELECT answer_id, question, json_extract(CAST(answer AS TEXT), '$.text')
        FROM answers WHERE json_valid(CAST(answer AS TEXT));
    CREATE TRIGGER answer_deleted AFTER DELETE ON answers
        BEGIN DELETE FROM answer_words WHERE rowid = old.answer_id; END;
    DROP TABLE earlier_answers
    """

_WORD: Final = re.compile(r"\w+")
_UNSPACED: Final = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_MARK: Final = re.compile("\x02(.*?)\x03", re.DOTALL)
_ENTRY: Final = """
    SELECT c.conversation_id, c.subject_id, c.title, coalesce(first.question, ''), c.pinned,
        count(a.answer_id), max(a.asked_at)
    FROM conversations c
    JOIN answers a ON a.conversation_id = c.conversation_id
    LEFT JOIN answers first ON first.answer_id = (
        SELECT min(answer_id) FROM answers WHERE conversation_id = c.conversation_id)
    """

logger = logging.getLogger(__name__)

_decode = msgspec.json.Decoder(Answer).decode


class ConversationTable:
    """The conversations of all documents; a part of `engine.library.Library`."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def entries(self, subject_id: str = "") -> list[ConversationEntry]:
        """Those about one subject, or all: the pinned ones first, then the last changed."""
        wanted = "WHERE c.subject_id = ?" if subject_id else ""
        rows = self._rows(
            f"{_ENTRY} {wanted} GROUP BY c.conversation_id "
            "ORDER BY c.pinned DESC, max(a.asked_at) DESC",
            *([subject_id] if subject_id else []),
        )
        return [_entry(row) for row in rows]

    def answers(self, conversation_id: str) -> list[Answer]:
        """All answers of a conversation, the last one shown at the end; see `shown_path`.

        An answer that cannot be read is left where it is, with a line in the log; what follows it
        is taken to follow what came before it.
        """
        rows = self._rows(
            "SELECT answer_id, follows, answer FROM answers WHERE conversation_id = ? "
            "ORDER BY shown_at, answer_id",
            conversation_id,
        )
        found: list[Answer] = []
        before: dict[int, int] = {}  # of what cannot be read
        for number, follows, blob in rows:
            try:
                answer = _decode(blob)
            except (msgspec.MsgspecError, UnicodeDecodeError) as failure:
                logger.warning("answer %d cannot be read: %s", number, failure)
                before[number] = follows
                continue
            found.append(_numbered(answer, number, conversation_id, follows))
        if before:
            found = [_joined(answer, before) for answer in found]
        return found

    def leading_to(self, thread: Thread) -> list[Answer]:
        """What was said before a question that belongs there, the beginning first."""
        answers = self.answers(thread.conversation_id) if thread.conversation_id else []
        follows = thread.follows
        if follows == LAST:
            follows = max((answer.answer_id for answer in answers), default=0)
        return path_to(answers, follows)

    def after(self, subject_id: str, turns: Sequence[tuple[str, str]]) -> Thread:
        """Where a question belongs that follows these turns; a new conversation if none has them.

        Args:
            subject_id: what the conversation is about.
            turns: question and answer, oldest first; blanks may differ from what was said.
        """
        wanted = [(question.split(), answer.split()) for question, answer in turns]
        for entry in self.entries(subject_id) if wanted else []:
            answers = self.answers(entry.conversation_id)
            for last in reversed(answers):
                path = path_to(answers, last.answer_id)[-len(wanted) :]
                if [(said.question.split(), said.text.split()) for said in path] == wanted:
                    return Thread(entry.conversation_id, last.answer_id)
        return NEW_CONVERSATION

    def add(self, answer: Answer, thread: Thread) -> Answer:
        """Keep an answer in its place; call inside a transaction. Returns it numbered."""
        conversation_id = thread.conversation_id or uuid.uuid4().hex
        execute = self._connection.execute
        execute(
            "INSERT OR IGNORE INTO conversations (conversation_id, subject_id) VALUES (?, ?)",
            (conversation_id, answer.document_id),
        )
        follows = thread.follows
        if follows == LAST:
            ((follows,),) = execute(
                "SELECT coalesce(max(answer_id), 0) FROM answers WHERE conversation_id = ?",
                (conversation_id,),
            ).fetchall()
        cursor = execute(
            """
            INSERT INTO answers (conversation_id, follows, asked_at, shown_at, question, answer)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            (
                conversation_id,
                follows,
                answer.asked_at,
                time.time(),
                answer.question,
                msgspec.json.encode(answer),
            ),
        )
        number = cursor.lastrowid or 0
        execute(
            "INSERT INTO answer_words (rowid, question, answer) VALUES (?, ?, ?)",
            (number, answer.question, answer.text),
        )
        return _numbered(answer, number, conversation_id, follows)

    def show(self, answer_id: int) -> None:
        """From now on this version of a question is the one that is shown."""
        with self._writing() as execute:
            execute("UPDATE answers SET shown_at = ? WHERE answer_id = ?", (time.time(), answer_id))

    def rename(self, conversation_id: str, title: str) -> None:
        """Call it something else; "" returns to its first question."""
        with self._writing() as execute:
            execute(
                "UPDATE conversations SET title = ? WHERE conversation_id = ?",
                (" ".join(title.split()), conversation_id),
            )

    def pin(self, conversation_id: str, *, pinned: bool) -> None:
        """Keep it on top of the list, or no longer."""
        with self._writing() as execute:
            execute(
                "UPDATE conversations SET pinned = ? WHERE conversation_id = ?",
                (pinned, conversation_id),
            )

    def remove(self, conversation_id: str) -> None:
        """Delete a conversation with all that was said in it."""
        with self._writing() as execute:
            execute("DELETE FROM conversations WHERE conversation_id = ?", (conversation_id,))

    def remove_all(self, subject_id: str) -> None:
        """Delete all conversations about a subject; call inside a transaction."""
        self._connection.execute("DELETE FROM conversations WHERE subject_id = ?", (subject_id,))

    def remove_answer(self, answer_id: int) -> None:
        """Delete a question with all its versions; what followed this one moves up.

        What followed the other versions goes with them. A conversation without answers goes too.
        """
        with self._writing() as execute:
            rows = execute(
                "SELECT conversation_id, follows FROM answers WHERE answer_id = ?", (answer_id,)
            ).fetchall()
            if not rows:
                return
            conversation_id, follows = rows[0]
            execute(
                "UPDATE answers SET follows = -follows - 1 "
                "WHERE conversation_id = ? AND follows = ?",
                (conversation_id, answer_id),
            )
            execute(
                """
                WITH RECURSIVE gone(answer_id) AS (
                    SELECT answer_id FROM answers WHERE conversation_id = ?1 AND follows = ?2
                    UNION SELECT a.answer_id FROM answers a JOIN gone g ON a.follows = g.answer_id
                ) DELETE FROM answers WHERE answer_id IN gone
                """,
                (conversation_id, follows),
            )
            execute(
                "UPDATE answers SET follows = ? WHERE conversation_id = ? AND follows = ?",
                (follows, conversation_id, -answer_id - 1),
            )
            execute(
                "DELETE FROM conversations WHERE conversation_id = ? AND NOT EXISTS "
                "(SELECT 1 FROM answers a WHERE a.conversation_id = conversations.conversation_id)",
                (conversation_id,),
            )

    def search(self, text: str, most: int = 100) -> list[FoundAnswer]:
        """Answers that hold all words of `text`, in the question or the answer, best first.

        The last word may be only begun. Scripts without spaces are searched for as they stand.
        """
        words = _WORD.findall(text)
        if not words:
            return []
        if _UNSPACED.search(text):
            where, values = _containing(words)
            found = f"SELECT rowid, question || char(10) || answer FROM answer_words WHERE {where}"
        else:
            where, values = "answer_words MATCH ?", [_query(words)]
            found = (
                "SELECT rowid, snippet(answer_words, -1, char(2), char(3), '…', 24) "
                f"FROM answer_words WHERE {where} ORDER BY rank"
            )
        rows = self._rows(f"{found} LIMIT ?", *values, most)
        entries = {entry.conversation_id: entry for entry in self.entries()}
        results = []
        for number, excerpt in rows:
            said = self._rows(
                "SELECT conversation_id, question FROM answers WHERE answer_id = ?", number
            )
            plain, marks = _marked(_around(excerpt, words))
            for conversation_id, question in said:  # none where it was deleted just now
                if (entry := entries.get(conversation_id)) is not None:
                    results.append(FoundAnswer(entry, number, question, plain, marks))
        return results

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with storage_errors(self._path):
            return self._connection.execute(query, values).fetchall()

    @contextmanager
    def _writing(self) -> Iterator[Any]:
        with writing(self._connection, self._path):
            yield self._connection.execute


def _entry(row: tuple[Any, ...]) -> ConversationEntry:
    conversation_id, subject_id, title, question, pinned, count, changed_at = row
    return ConversationEntry(
        conversation_id, subject_id, title, question, bool(pinned), count, changed_at
    )


def _numbered(answer: Answer, number: int, conversation_id: str, follows: int) -> Answer:
    return msgspec.structs.replace(
        answer, answer_id=number, conversation_id=conversation_id, follows=follows
    )


def _joined(answer: Answer, before: dict[int, int]) -> Answer:
    follows = answer.follows
    while follows in before:
        follows = before[follows]
    return msgspec.structs.replace(answer, follows=follows)


def _query(words: Sequence[str]) -> str:
    return " AND ".join(f'"{word}"' for word in words) + " *"


def _containing(words: Sequence[str]) -> tuple[str, list[str]]:
    condition = "instr(lower(question || char(10) || answer), lower(?)) > 0"
    return " AND ".join([condition] * len(words)), list(words)


def _around(excerpt: str, words: Sequence[str]) -> str:
    """The same with its first word marked, if nothing is marked yet."""
    if "\x02" in excerpt:
        return excerpt
    at = excerpt.lower().find(words[0].lower())
    start, end = max(0, at - 40), at + len(words[0])
    return f"{excerpt[start:at]}\x02{excerpt[at:end]}\x03{excerpt[end : end + 80]}"


def _marked(excerpt: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The excerpt on one line without its marks, and where they stood."""
    line = " ".join(excerpt.split())
    plain, marks, at = "", [], 0
    for mark in _MARK.finditer(line):
        plain += line[at : mark.start()]
        marks.append((len(plain), len(plain) + len(mark.group(1))))
        plain += mark.group(1)
        at = mark.end()
    return plain + line[at:], tuple(marks)
