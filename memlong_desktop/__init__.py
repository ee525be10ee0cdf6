"""The window of MemLong Desktop: shows what the engine knows, and only that.

`app` builds and wires everything; `views` show and emit intent; `item_models` hold what lists show;
`background` runs the engine's verbs on serial lanes, off the GUI thread. The window process never
imports torch, transformers, usearch or pymupdf: they live in child processes.
"""
