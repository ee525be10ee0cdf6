"""The bank of a document's memory on disk: append, fetch, mend, evict."""
