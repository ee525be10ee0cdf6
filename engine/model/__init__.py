"""Models: which are known, how they come onto this machine, and how they run.

Fetching (`catalogue`, `download`, `sources`, `convert`, `folder`) imports nothing heavy and is the
only part of the engine that may open a connection.
"""
