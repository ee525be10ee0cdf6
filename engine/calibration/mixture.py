"""Portions of training rows, drawn from texts; the same number is always the same portion."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.calibration.blanks import Asked, blanks
from engine.calibration.copies import copies
from engine.calibration.passages import Passages, cut
from engine.calibration.portion import Portion, Row, Stretch
from engine.calibration.recipe import KINDS, Kind, Recipe
from engine.calibration.sources import Books
from engine.calibration.tales import asked_tale
from engine.calibration.trees import Asking
from engine.corpora.questions import AskedDocument
from engine.errors import TooLittleData
from engine.model.tokenizer import Tokenizer
from engine.model.windows import WindowPlan
from engine.retrieval.embedder import Embedder

_BYTES = 6  # of text for a token, generously
_SCENE = 14  # chunks of a book that are asked about


@dataclass(frozen=True)
class Scene:
    """A text whose chunks are in the portion.

    Attributes:
        passages: the text.
        places: of each of its chunks, the index in the portion.
        contexts: of each of its windows, the index of its context, None where it has none.
    """

    passages: Passages
    places: tuple[int, ...]
    contexts: tuple[int | None, ...]


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
        draft = _Draft(self._recipe, number, self._plan, self._asking)
        wanted = self._counts(draft.chance)
        asked = wanted["asked"] + wanted["quoted"] + wanted["useless"]
        self._ask_tales(draft, wanted, number, asked)
        self._ask_books(draft, wanted)
        self._read_books(draft, wanted["reading"])
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

    def _ask_tales(self, draft: "_Draft", wanted: dict[Kind, int], number: int, rows: int) -> None:
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

    def _ask_books(self, draft: "_Draft", wanted: dict[Kind, int]) -> None:
        kinds: list[Kind] = [kind for kind in ("blank", "copy") for _ in range(wanted[kind])]
        draft.chance.shuffle(kinds)
        for _ in range(4 * len(kinds)):  # a piece without sentences yields nothing
            if not kinds:
                return
            passages = self._piece(draft.chance, _SCENE)
            made: dict[Kind, list[Asked]] = {
                "blank": blanks(passages, draft.chance),
                "copy": copies(passages, draft.chance),
            }
            if not made["blank"]:
                continue
            scene = draft.add(passages)
            while kinds and made[kinds[-1]]:
                kind = kinds.pop()
                made[kind] = draft.ask(kind, scene, made[kind])

    def _piece(self, chance: random.Random, chunks: int) -> Passages:
        """Some chunks from anywhere in a book; every book as likely as it is long."""
        size = chunks * self._recipe.chunk_tokens * _BYTES
        sizes = [max(1, self._books.size(book)) for book in range(len(self._books))]
        book = chance.choices(range(len(sizes)), weights=sizes)[0]
        start = chance.randrange(max(1, sizes[book] - size))
        text = self._books.piece(book, start, size)
        return cut(self._tokenizer, text, self._recipe.chunk_tokens, chunks)

    # ---- books read in order -------------------------------------------------------------------

    def _read_books(self, draft: "_Draft", rows: int) -> None:
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
                near = np.argsort(-(known @ vectors[first - 2]))[: mixture.reading_chunks]
                draft.read(scene, window, [int(chunk) for chunk in near])
                left -= 1


class _Draft:
    """A portion in the making."""

    def __init__(self, recipe: Recipe, number: int, plan: WindowPlan, asking: Asking) -> None:
        self._recipe = recipe
        self._plan = plan
        self._asking = asking
        self.chance = random.Random(f"{recipe.seed} portion {number}")
        self.windows: list[Stretch] = []
        self.rows: list[Row] = []
        self.tokens = 0
        self._chunks = 0
        self._strangers: list[int] = []

    def add(self, passages: Passages) -> Scene:
        """Takes a text's windows in."""
        places, contexts = list[int](), list[int | None]()
        for stretch in passages.windows(self._plan):
            own = min(self._plan.chunks, len(passages) - len(places))
            context = len(stretch.lengths) > own
            contexts.append(self._chunks if context else None)
            first = self._chunks + context
            places += range(first, first + own)
            self._chunks += len(stretch.lengths)
            self.windows.append(stretch)
            self.tokens += len(stretch.ids)
        self._strangers = [*self._strangers, *places][-64:]
        return Scene(passages, tuple(places), tuple(contexts))

    def ask(self, kind: Kind, scene: Scene, asked: list[Asked]) -> list[Asked]:
        """A row of the next questions that go together; returns the others."""
        mixture, chance = self._recipe.mixture, self.chance
        room = chance.choice(mixture.chunks)
        most = 1 if room == 1 else mixture.questions
        held = dict.fromkeys(asked[0].chunks[:room])
        count = 1
        while count < min(most, len(asked)) and len({*held, *asked[count].chunks}) <= room:
            held |= dict.fromkeys(asked[count].chunks)
            count += 1
        taken, evidence = asked[:count], list(held)
        quoted = list[str]()
        if kind in ("quoted", "useless"):
            quoted = [scene.passages.chunk_text(chunk) for chunk in evidence[:4]]
        memory = [] if kind == "useless" else [scene.places[chunk] for chunk in evidence]
        memory += self._distractors(scene, evidence, max(1, room) - len(memory))
        chance.shuffle(memory)
        if memory:
            self.rows.append(self._asking.row(kind, taken, quoted, memory))
        return asked[count:]

    def _distractors(self, scene: Scene, evidence: list[int], count: int) -> list[int]:
        own = [place for i, place in enumerate(scene.places) if i not in evidence]
        others = [place for place in self._strangers if place not in scene.places]
        strange = 0
        if others and self.chance.random() < self._recipe.mixture.strangers:
            strange = self.chance.randint(0, min(count, len(others))) if count > 0 else 0
        chosen = self.chance.sample(others, strange)
        return chosen + self.chance.sample(own, min(max(0, count - strange), len(own)))

    def read(self, scene: Scene, window: int, chunks: Sequence[int]) -> None:
        """A row of a window's beginning, with some chunks of the text before it."""
        mixture, plan = self._recipe.mixture, self._plan
        first = window * plan.chunks
        context = scene.contexts[window]
        assert context is not None  # only a text's first window may have none
        same, ids = [context], list(self.windows[self._window_of(context)].ids)
        count = (mixture.reading_window - plan.context) // self._recipe.chunk_tokens
        same += scene.places[first : first + max(1, count)]
        ids = ids[: plan.context + max(1, count) * self._recipe.chunk_tokens]
        possible = range(plan.context - 1, len(ids) - 1)
        places = sorted(self.chance.sample(possible, min(mixture.reading_losses, len(possible))))
        self.rows.append(
            Row(
                kind="reading",
                ids=tuple(ids),
                branches=(0,) * len(ids),
                chunks=tuple(scene.places[chunk] for chunk in chunks),
                places=tuple(places),
                targets=tuple(ids[place + 1] for place in places),
                weights=(mixture.reading_weight,) * len(places),
                same=tuple(same),
            )
        )

    def _window_of(self, chunk: int) -> int:
        """The window that a chunk of the portion belongs to."""
        for index, stretch in enumerate(self.windows):
            if chunk < len(stretch.lengths):
                return index
            chunk -= len(stretch.lengths)
        raise AssertionError("every chunk belongs to a window")
