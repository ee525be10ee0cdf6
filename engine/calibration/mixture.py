"""Portions of training rows, drawn from texts; the same number is always the same portion."""

import random
from collections.abc import Sequence

import numpy as np

from engine.calibration.blanks import Asked, blanks
from engine.calibration.copies import copies
from engine.calibration.draft import Draft
from engine.calibration.labels import LabelTask, label_task
from engine.calibration.passages import Passages, cut
from engine.calibration.plain_questions import plain_questions
from engine.calibration.portion import Portion
from engine.calibration.recipe import KINDS, Kind, Recipe
from engine.calibration.sources import Books
from engine.calibration.tales import asked_tale
from engine.calibration.trees import Asking
from engine.corpora.questions import AskedDocument
from engine.errors import TooLittleData
from engine.model.tokenizer import Tokenizer
from engine.model.windows import WindowPlan
from engine.retrieval.embedder import Embedder
from engine.retrieval.recency import nearest_and_latest

_BYTES = 6  # of text for a token, generously
_SCENE = 14  # chunks of a book that are asked about
_LABELLED = 50_000  # bytes of a book whose sentences are labelled
_BOOKS_TOLD_APART = (2, 2, 3, 5)
_EXAMPLES = 60  # in memory, of all labels together
_ROWS_OF_A_TASK = 2


class Mixer:
    """Makes portions."""

    def __init__(
        self,
        recipe: Recipe,
        tokenizer: Tokenizer,
        embedder: Embedder,
        books: Books,
        tales: Sequence[AskedDocument],
    ) -> None:
        """Nothing is drawn yet; without tales, blanks take their share."""
        self._recipe = recipe
        self._tokenizer = tokenizer
        self._embedder = embedder
        self._books = books
        self._tales = tales
        self._asking = Asking.of(tokenizer)
        opening = () if tokenizer.bos_id is None else (tokenizer.bos_id,)
        self._plan = WindowPlan(opening=opening)

    def portion(self, number: int) -> Portion:
        """The portion of that number.

        Raises:
            TooLittleData: the texts hold too little for a single row.
        """
        draft = Draft(self._recipe, number, self._plan, self._asking)
        wanted = self._counts(draft.chance)
        asked = wanted["asked"] + wanted["quoted"] + wanted["useless"]
        self._ask_tales(draft, wanted, number, asked)
        self._ask_books(draft, wanted)
        self._read_books(draft, wanted["reading"])
        self._label_books(draft, wanted["shown"])
        if not draft.rows:
            raise TooLittleData(
                "The texts hold too little to learn from.",
                "Put longer books into the folder, or more of them.",
            )
        draft.chance.shuffle(draft.rows)
        return Portion(tuple(draft.windows), tuple(draft.rows), draft.tokens)

    def _counts(self, chance: random.Random) -> dict[Kind, int]:
        """Rows of each kind; what a share leaves over is drawn."""
        mixture = self._recipe.mixture
        shares = {kind: mixture.share(kind) for kind in KINDS}
        if not self._tales:
            for kind in ("asked", "quoted", "useless"):
                shares["blank"] += shares.pop(kind)
        total = sum(shares.values())
        exact = {kind: self._recipe.portion * share / total for kind, share in shares.items()}
        counts: dict[Kind, int] = dict.fromkeys(KINDS, 0)
        counts.update({kind: int(count) for kind, count in exact.items()})
        left = self._recipe.portion - sum(counts.values())
        rest = [exact[kind] - counts[kind] for kind in exact]
        for kind in chance.choices(list(exact), weights=rest, k=left) if left else ():
            counts[kind] += 1
        return counts

    # ---- people's questions --------------------------------------------------------------------

    def _ask_tales(self, draft: Draft, wanted: dict[Kind, int], number: int, rows: int) -> None:
        """Tale after tale, each once in a round, until there are rows enough."""
        kinds: list[Kind] = [
            kind for kind in ("asked", "quoted", "useless") for _ in range(wanted[kind])
        ]
        draft.chance.shuffle(kinds)
        # About as many tales as a portion uses, so that rounds are nearly without gaps.
        step = max(1, rows // 5)
        position = number * step
        while kinds:
            turn, index = divmod(position, len(self._tales))
            order = list(range(len(self._tales)))
            random.Random(f"{self._recipe.seed} tales {turn}").shuffle(order)
            tale = self._tales[order[index]]
            passages, asked = asked_tale(self._tokenizer, tale, self._recipe.chunk_tokens)
            scene = draft.add(passages)
            while asked and kinds:
                asked = draft.ask(kinds.pop(), scene, asked)
            position += 1

    # ---- questions made from books -------------------------------------------------------------

    def _ask_books(self, draft: Draft, wanted: dict[Kind, int]) -> None:
        kinds: list[Kind] = [
            kind for kind in ("blank", "copy", "recite") for _ in range(wanted[kind])
        ]
        draft.chance.shuffle(kinds)
        for _ in range(4 * len(kinds)):  # a piece without sentences yields nothing
            if not kinds:
                return
            passages = self._piece(draft.chance, _SCENE)
            made: dict[Kind, list[Asked]] = {
                "blank": self._blanks(passages, draft.chance),
                "copy": copies(passages, draft.chance),
            }
            if not made["blank"]:
                continue
            scene = draft.add(passages)
            while kinds and (kinds[-1] == "recite" or made[kinds[-1]]):
                kind = kinds.pop()
                if kind == "recite":
                    draft.recite(scene)
                else:
                    made[kind] = draft.ask(kind, scene, made[kind])

    @staticmethod
    def _blanks(passages: Passages, chance: random.Random) -> list[Asked]:
        """Gaps to fill and plain questions, in the order of the text."""
        plain = [
            asked
            for chunk in range(len(passages))
            for asked in plain_questions(passages.chunk_text(chunk), chunk, chance)
        ]
        return sorted([*blanks(passages, chance, each=2), *plain], key=lambda asked: asked.chunks)

    def _piece(self, chance: random.Random, chunks: int) -> Passages:
        """Some chunks from anywhere in a book; every book as likely as it is long."""
        size = chunks * self._recipe.chunk_tokens * _BYTES
        sizes = [max(1, self._books.size(book)) for book in range(len(self._books))]
        book = chance.choices(range(len(sizes)), weights=sizes)[0]
        start = chance.randrange(max(1, sizes[book] - size))
        text = self._books.piece(book, start, size)
        return cut(self._tokenizer, text, self._recipe.chunk_tokens, chunks)

    # ---- books read in order -------------------------------------------------------------------

    def _read_books(self, draft: Draft, rows: int) -> None:
        """Windows of a book, each with what a retriever finds for it among the chunks before."""
        mixture, plan = self._recipe.mixture, self._plan
        left = rows
        for _ in range(4 * rows):
            if left <= 0:
                return
            windows = min(left, mixture.stretch) + 1
            passages = self._piece(draft.chance, windows * plan.chunks)
            if len(passages) < 2 * plan.chunks:
                continue
            texts = [passages.chunk_text(chunk) or "-" for chunk in range(len(passages))]
            vectors = np.concatenate(
                [self._embedder.embed(texts[i : i + 8]) for i in range(0, len(texts), 8)]
            )
            scene = draft.add(passages)
            for window in range(1, len(passages) // plan.chunks):
                first = window * plan.chunks
                # The chunk before the context asks; nothing of the window is known before.
                known = vectors[: first - 1]
                near = nearest_and_latest(
                    known @ vectors[first - 2],
                    np.arange(len(known), 0, -1),
                    mixture.reading_chunks,
                )
                draft.read(scene, window, near)
                left -= 1

    # ---- sentences labelled as examples in memory show -----------------------------------------

    def _label_books(self, draft: Draft, rows: int) -> None:
        left = rows
        for _ in range(4 * rows):
            if left <= 0:
                return
            task = self._task(draft.chance)
            if task is None:
                continue
            examples, asked = task.items[:_EXAMPLES], task.items[_EXAMPLES:]
            passages = cut(self._tokenizer, task.shown(examples), self._recipe.chunk_tokens)
            scene = draft.add(passages)
            for _ in range(min(left, _ROWS_OF_A_TASK)):
                draft.label(scene, task, examples, asked)
                left -= 1

    def _task(self, chance: random.Random) -> LabelTask | None:
        """A task from some books; None if these hold too little for it."""
        count = min(chance.choice(_BOOKS_TOLD_APART), len(self._books))
        books = chance.sample(range(len(self._books)), count)
        pieces = []
        for book in books:
            start = chance.randrange(max(1, self._books.size(book) - _LABELLED))
            pieces.append(self._books.piece(book, start, _LABELLED))
        task = label_task(pieces, chance, (_EXAMPLES + 4 * self._recipe.mixture.questions) // 2)
        if task is None or len(task.items) < _EXAMPLES + self._recipe.mixture.questions:
            return None
        return task
