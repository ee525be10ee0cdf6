"""Citations to click on: of sentences drawn from a document, and of answers about it.

The passages of a sentence are found by its words: what is measured is where quotes stand, not the
retriever, whose vectors would take most of the time.
"""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from engine.chat.citing import cite, citing_from
from engine.chat.retrieve import Match
from engine.config import EngineConfig
from engine.documents.sentences import sentences
from engine.open_document import OpenDocument
from engine.records.answers import Answered, Citation
from engine.records.indexing import DocumentAdded, Progress
from engine.retrieval import lexical
from engine.workspace import Workspace

_SEED = 11
_SHORTEST, _LONGEST = 20, 380  # characters
_PAGES = 60  # that sentences are drawn from
_PASSAGES = 4
_LETTERS = 0.6  # share of letters in what counts as a sentence


class Quotes:
    """Reads documents, without indexing them.

    Attributes:
        elsewhere: of the last document, sentences for which another one was cited: they stand in
            it twice, or were not found.
    """

    def __init__(self, folder: Path, models: Path | None) -> None:
        """A fresh data folder; `models` has the default models, else they are fetched."""
        folder.mkdir(parents=True)
        if models:
            (folder / "models").symlink_to(models.absolute())
        self._config = EngineConfig(folder, threads=1, answer_tokens=48, remember=False)
        self._workspace = Workspace(self._config)
        for _ in self._workspace.prepare():
            pass
        self.elsewhere = 0

    def of(self, path: Path, count: int, questions: Sequence[str]) -> list[Citation]:
        """Citations of `count` sentences, and those of the answers to some questions."""
        document_id = self._read(path)
        document = self._workspace._document(document_id)
        embedder = self._workspace._models.embedder
        found: list[Citation] = []
        self.elsewhere = 0
        for sentence in sampled(document, count):
            ids = list(lexical.search(document.store.connection, sentence, _PASSAGES))
            matches = [Match(document.store.chunk(chunk_id), 1.0) for chunk_id in ids]
            _, cited = cite(sentence, citing_from(document, path.stem, matches, embedder))
            self.elsewhere += all(citation.quote != sentence for citation in cited)
            found += cited
        for question in questions:
            for event in self._workspace.ask(document_id, question):
                if isinstance(event, Answered):
                    found += event.answer.citations
        return found

    def close(self) -> None:
        """Close the workspace."""
        self._workspace.close()

    def _read(self, path: Path) -> str:
        document_id = ""
        reading = self._workspace.index(str(path), None)
        for event in reading:
            if isinstance(event, DocumentAdded):
                document_id = event.entry.document_id
            if isinstance(event, Progress) and event.stage == "indexing":
                break  # it is read, and that is enough
        reading.close()
        return document_id


def sampled(document: OpenDocument, count: int) -> list[str]:
    """Sentences from all over a document, the same ones each time."""
    chosen = random.Random(_SEED)
    spans = [span for i in range(document.store.chunk_count()) for span in _spans(document, i)]
    pages = sorted(set(spans))
    pages = sorted(chosen.sample(pages, min(_PAGES, len(pages))))
    found = [text for page_index in pages for text in _whole(document, page_index)]
    return chosen.sample(found, min(count, len(found)))


def _spans(document: OpenDocument, chunk_id: int) -> list[int]:
    return [span.page_index for span in document.store.chunk(chunk_id).spans]


def _whole(document: OpenDocument, page_index: int) -> Iterator[str]:
    text = document.store.page(page_index).text
    for start, end in sentences(text):
        sentence = text[start:end]
        letters = sum(character.isalpha() for character in sentence)
        if _SHORTEST <= end - start <= _LONGEST and letters >= _LETTERS * len(sentence):
            yield sentence
