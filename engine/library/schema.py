"""How the tables of the library came to be: script n brings version n to version n + 1.

A script that was released is never changed; another one is added behind it.
"""

from typing import Final

from engine.library import annotation_table, bookmark_table, collection_table, conversation_table

MIGRATIONS: Final = (
    """
    CREATE TABLE documents (
        document_id TEXT PRIMARY KEY,
        path TEXT NOT NULL,
        title TEXT NOT NULL,
        author TEXT NOT NULL,
        format TEXT NOT NULL,
        page_count INTEGER NOT NULL,
        chunk_count INTEGER NOT NULL DEFAULT 0,
        token_count INTEGER NOT NULL DEFAULT 0,
        state TEXT NOT NULL DEFAULT 'reading',
        reason TEXT NOT NULL DEFAULT '',
        bank_tokens INTEGER NOT NULL DEFAULT 0,
        bytes_on_disk INTEGER NOT NULL DEFAULT 0,
        opened_at REAL NOT NULL
    );
    CREATE TABLE positions (
        document_id TEXT PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
        page_index INTEGER NOT NULL,
        fraction REAL NOT NULL,
        zoom REAL NOT NULL
    );
    CREATE TABLE answers (
        answer_id INTEGER PRIMARY KEY,
        document_id TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
        asked_at REAL NOT NULL,
        answer BLOB NOT NULL
    );
    CREATE INDEX answers_of_document ON answers (document_id, asked_at)
    """,
    annotation_table.MIGRATION,
    """
    CREATE TABLE views (
        document_id TEXT PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
        view BLOB NOT NULL
    )
    """,
    annotation_table.CARRIED_MIGRATION,
    bookmark_table.MIGRATION,
    # Forgotten, but what the reader wrote in it was kept: it is listed again once it is opened.
    "ALTER TABLE documents ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0",
    conversation_table.MIGRATION,
    collection_table.MIGRATION,
    bookmark_table.CARRIED_MIGRATION,
)
