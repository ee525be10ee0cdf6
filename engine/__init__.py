"""MemLong: read long documents, remember them, answer from them. No window in here.

A document's way through the engine:

    documents   a file becomes pages of text with word boxes (in a process of its own)
    retrieval   pages become chunks with vectors and a full-text index
    memory      the frozen lower half of the model writes each chunk into the bank
    chat        a question finds chunks; the model answers from them; sentences are cited
    workspace   the one facade over all of it, used by the command line and the engine process
    server      the engine process: one loop in which a question goes before background reading
    client      what a window holds: the engine process and one document process a document

Imports point downwards only (import-linter, pyproject.toml); heavy libraries are imported on use.
"""

import os

# Here, because it comes before any import of transformers or huggingface_hub: reading, indexing and
# answering open no connection. `engine.model.hub`, which fetches, uses neither.
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["TRANSFORMERS_OFFLINE"] = "1"
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
