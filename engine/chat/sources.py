"""What an answer is written from: one document, or several; a source serves one question."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import msgspec

from engine.chat.citations import Candidate, citation_of, nearest, quotable
from engine.chat.citing import Citing, citing_from
from engine.chat.retrieve import Match, is_weak, passage_of, retrieve
from engine.config import RetrievalConfig
from engine.document_memory import DocumentMemory
from engine.embedders import Embedders
from engine.kv import RetrievedMemory
from engine.open_document import OpenDocument
from engine.records.answers import Citation, Passage
from engine.retrieval.balance import balanced

_LEAST_OF_SEVERAL = 2  # passages a document, as long as there are few documents
_MOST_OF_SEVERAL = 8  # passages of all of them


@dataclass(frozen=True)
class Located:
    """What was found for a question.

    Attributes:
        passages: best first.
        weak: nothing close to the question was found.
        notes: what there is to say about it, each one sentence.
    """

    passages: tuple[Passage, ...]
    weak: bool
    notes: tuple[str, ...] = ()


class Source(Protocol):
    """Finds passages, then cites from them."""

    @property
    def subject_id(self) -> str:
        """Id of the document or the collection: whose conversations the answer belongs to."""
        ...

    @property
    def is_several(self) -> bool:
        """Whether more than one document was looked into."""
        ...

    @property
    def remembers(self) -> bool:
        """Whether memory of its passages can be read."""
        ...

    def find(self, question: str) -> Located:
        """The passages that the question is answered from; comes first."""
        ...

    def nearest(self, question: str) -> tuple[Citation, ...]:
        """The sentences nearest to the question, of what was found."""
        ...

    def citing(self) -> Citing:
        """Cites from what was found."""
        ...

    def recall(self, count: int) -> RetrievedMemory | None:
        """The memory of the first passages; None if there is none."""
        ...


class OneDocument:
    """See `Source`."""

    def __init__(
        self,
        document: OpenDocument,
        title: str,
        embedders: Embedders,
        config: RetrievalConfig,
        memory: Callable[[], DocumentMemory | None],
    ) -> None:
        """All of them stay owned by the caller; `memory` opens the bank, or says that it cannot."""
        self.subject_id = document.document_id
        self.is_several = False
        self.remembers = True
        self._document = document
        self._title = title
        self._embedders = embedders
        self._config = config
        self._memory = memory
        self._matches: list[Match] = []

    def find(self, question: str) -> Located:
        """The passages that the question is answered from."""
        embedder = self._embedders.of(self._document)
        self._matches = retrieve(self._document, question, embedder, self._config)
        weak = is_weak(question, self._matches, self._config)
        return Located(tuple(passage_of(self._document, m) for m in self._matches), weak)

    def nearest(self, question: str) -> tuple[Citation, ...]:
        """One sentence a passage."""
        embedder = self._embedders.at_hand()
        return nearest(question, self._document, self._title, self._matches, embedder)

    def citing(self) -> Citing:
        """Cites from what was found."""
        embedder = self._embedders.at_hand()
        return citing_from(self._document, self._title, self._matches, embedder)

    def recall(self, count: int) -> RetrievedMemory | None:
        """The memory of the first passages; None while another process has the bank."""
        memory = self._memory()
        if memory is None:
            return None
        return memory.recall([match.chunk.chunk_id for match in self._matches[:count]])


class SeveralDocuments:
    """See `Source`; passages are read as text only: an answer reads the memory of one bank."""

    def __init__(
        self,
        subject_id: str,
        documents: Sequence[tuple[OpenDocument, str]],
        embedders: Embedders,
        config: RetrievalConfig,
        unread: Sequence[str] = (),
    ) -> None:
        """All of them stay owned by the caller.

        Args:
            subject_id: of the collection.
            documents: each with its title.
            embedders: of their vectors, which may be of several.
            config: how passages are found in each.
            unread: titles of others of the collection, of which nothing was read yet.
        """
        self.subject_id = subject_id
        self.is_several = len(documents) > 1
        self.remembers = False
        self._documents = documents
        self._embedders = embedders
        self._config = config
        self._unread = unread
        self._taken: list[tuple[int, Match]] = []  # which document; best first

    def find(self, question: str) -> Located:
        """The best of each document; one in which nothing is close is named, and not read."""
        found = [
            retrieve(document, question, self._embedders.of(document), self._config)
            for document, _ in self._documents
        ]
        weak = [is_weak(question, matches, self._config) for matches in found]
        none = all(weak)
        similarities = [
            [match.similarity for match in matches] if none or not without else []
            for matches, without in zip(found, weak, strict=True)
        ]
        wanted = _LEAST_OF_SEVERAL * sum(map(bool, similarities))
        count = min(max(self._config.passages, wanted), _MOST_OF_SEVERAL)
        self._taken = [(i, found[i][rank]) for i, rank in balanced(similarities, count)]
        passages = tuple(
            msgspec.structs.replace(
                passage_of(self._documents[index][0], match),
                document=self._documents[index][0].document_id,
                title=self._documents[index][1],
            )
            for index, match in self._taken
        )
        without = [
            title for (_, title), nothing in zip(self._documents, weak, strict=True) if nothing
        ]
        notes = [] if none else [f"Nothing in “{title}” is close." for title in without]
        notes += [f"“{title}” has not been read yet." for title in self._unread]
        return Located(passages, none, tuple(notes))

    def nearest(self, question: str) -> tuple[Citation, ...]:
        """One sentence a passage, of all documents."""
        found: list[Citation] = []
        for index, match in self._taken:
            document, title = self._documents[index]
            found += nearest(question, document, title, [match], self._embedders.at_hand())
        share = 1.0 / max(1, len(found))
        return tuple(
            msgspec.structs.replace(citation, number=number, share=share)
            for number, citation in enumerate(found, start=1)
        )

    def citing(self) -> Citing:
        """Cites from what was found, whichever document it is in."""
        candidates: list[Candidate] = []
        for place, (index, match) in enumerate(self._taken):
            own = quotable(self._documents[index][0], [match])
            candidates += [Candidate(place, c.page, c.start, c.end) for c in own]

        def citation(number: int, candidate: Candidate) -> Citation:
            index, match = self._taken[candidate.match]
            document, title = self._documents[index]
            return citation_of(number, candidate, document, title, match, 0.0)

        return Citing(candidates, citation, self._embedders.at_hand())

    def recall(self, count: int) -> RetrievedMemory | None:
        """There is none: see `remembers`."""
        raise ValueError(f"{count} chunks of several banks cannot be read together")
