"""What is precious: `library.sqlite`, which holds all that cannot be made again from the files.

    catalogue.py           documents, places, views; opens the database
    annotation_table.py    highlights and notes
    bookmark_table.py      marked places
    collection_table.py    documents that are asked together
    conversation_table.py  what was asked, and what was answered
    schema.py              how the tables came to be, version by version
    backups.py             copies: made, verified, rotated, put back

Everything else in the data folder (index, bank, pictures, summaries) is a cache: deleting it costs
time and nothing else.
"""

from engine.library.backups import Backup, Backups, Contents
from engine.library.catalogue import Library

__all__ = ["Backup", "Backups", "Contents", "Library"]
