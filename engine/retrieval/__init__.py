"""Finding chunks: vectors, words, and one ranking out of both."""
