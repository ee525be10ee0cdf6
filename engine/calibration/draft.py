"""A portion in the making: texts are taken in, then rows are written that read them."""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

from engine.calibration.blanks import Asked
from engine.calibration.labels import LabelTask
from engine.calibration.passages import Passages
from engine.calibration.portion import Row, Stretch
from engine.calibration.recipe import Kind, Recipe
from engine.calibration.trees import GIVEN, Asking
from engine.model.windows import WindowPlan

_SNIPPETS = 4  # of a row that recites
_SNIPPET = GIVEN + 32  # tokens of one
_SHOWN = (0, 2, 4, 4)  # examples before a sentence to label
_WORD = re.compile(r"\w{4,}")


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


class Draft:
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
        asked_for = " ".join(one.question for one in taken)
        memory += self._distractors(scene, evidence, max(1, room) - len(memory), asked_for)
        chance.shuffle(memory)
        if memory:
            self.rows.append(self._asking.row(kind, taken, quoted, memory))
        return asked[count:]

    def _distractors(
        self, scene: Scene, evidence: list[int], count: int, question: str
    ) -> list[int]:
        """Chunks beside the evidence: some that a search would find, some of other texts."""
        count = max(0, count)
        own = [chunk for chunk in range(len(scene.places)) if chunk not in evidence]
        others = [place for place in self._strangers if place not in scene.places]
        strange = 0
        if others and self.chance.random() < self._recipe.mixture.strangers:
            strange = self.chance.randint(0, min(count, len(others)))
        chosen = self.chance.sample(others, strange)
        words = set(_WORD.findall(question.lower()))

        def alike(chunk: int) -> float:
            held = _WORD.findall(scene.passages.chunk_text(chunk).lower())
            return len(words.intersection(held)) + self.chance.random()

        own.sort(key=alike, reverse=True)
        found, left = own[: (count - strange) // 2], own[(count - strange) // 2 :]
        found += self.chance.sample(left, min(count - strange - len(found), len(left)))
        return chosen + [scene.places[chunk] for chunk in found]

    def recite(self, scene: Scene) -> None:
        """A row of snippets from anywhere in some chunks, which are in memory with others."""
        chance = self.chance
        room = min(chance.choice(self._recipe.mixture.chunks), len(scene.places))
        chunks = chance.sample(range(len(scene.places)), room)
        snippets = []
        for chunk in chance.choices(chunks, k=_SNIPPETS):
            tokens = scene.passages.tokens[chunk]
            start = chance.randrange(max(1, len(tokens) - _SNIPPET))
            snippets.append(tokens[start : start + _SNIPPET])
        snippets = [snippet for snippet in snippets if len(snippet) == _SNIPPET]
        if snippets:
            self.rows.append(self._asking.recited(snippets, [scene.places[c] for c in chunks]))

    def label(
        self,
        scene: Scene,
        task: LabelTask,
        examples: Sequence[tuple[str, int]],
        items: Sequence[tuple[str, int]],
    ) -> None:
        """A row of sentences to label; the chunks of `scene` hold the examples."""
        mixture, chance = self._recipe.mixture, self.chance
        asked = chance.sample(items, min(mixture.questions, len(items)))
        shown = chance.sample(examples, chance.choice(_SHOWN))
        count = min(mixture.reading_chunks, len(scene.places))
        chunks = chance.sample(scene.places, count)
        self.rows.append(self._asking.labelled(task, shown, asked, chunks))

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
        memory = [scene.places[chunk] for chunk in chunks]
        others = [place for place in self._strangers if place not in scene.places]
        if others and self.chance.random() < mixture.strangers:
            # The least near make room for another book's: what is of no use does no harm.
            count = min(len(others), len(memory) // 2)
            memory[len(memory) - count :] = self.chance.sample(others, count)
        possible = range(plan.context - 1, len(ids) - 1)
        places = sorted(self.chance.sample(possible, min(mixture.reading_losses, len(possible))))
        self.rows.append(
            Row(
                kind="reading",
                ids=tuple(ids),
                branches=(0,) * len(ids),
                chunks=tuple(memory),
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
