"""Learning from demonstrations: a few in the window, many more in memory, as in the MemLong paper.

A sentence is labelled by the label whose word the model finds most likely after it. Demonstrations
are written to memory as one text, cut into the product's chunks, and found by the sentence.
"""

import math
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch

from engine.corpora.demonstrations import Labelled, LabelledSet
from engine.evaluation.kept import Kept
from engine.evaluation.losses import finite, token_losses
from engine.evaluation.remembered import RememberedText
from engine.evaluation.subject import Subject
from engine.kv import RetrievedMemory
from engine.model.memlong import MemLong

ALONE, SHOWN, BOTH, REMEMBERED = "none", "window", "window and memory", "memory"
CONDITIONS = (ALONE, SHOWN, BOTH, REMEMBERED)


@dataclass(frozen=True)
class Teaching:
    """How much is demonstrated.

    Attributes:
        shown: demonstrations in the window.
        remembered: demonstrations in memory, beside those.
        chunks: how many chunks are retrieved.
        items: sentences to label, of each set and seed; 0 for all.
        seeds: how often demonstrations and sentences are drawn.
    """

    shown: int = 4
    remembered: int = 200
    chunks: int = 8
    items: int = 40
    seeds: int = 2


SMALL = Teaching()
FULL = Teaching(items=0, seeds=5)


@dataclass(frozen=True)
class Labelling:
    """A sentence that was labelled under all conditions.

    Attributes:
        task: name of the set.
        seed: which draw.
        label: the right one.
        losses: condition -> loss of every label's word, in nats.
    """

    task: str
    seed: int
    label: int
    losses: dict[str, list[float]]

    def right(self, condition: str) -> float:
        """1 if the likeliest label is the right one, else 0."""
        losses = self.losses[condition]
        return float(losses.index(min(losses)) == self.label)

    def loss(self, condition: str) -> float:
        """Loss of the right label among the labels, in nats."""
        losses = self.losses[condition]
        return losses[self.label] + math.log(sum(math.exp(-loss) for loss in losses))


@dataclass(frozen=True)
class Draw:
    """What was drawn for one set and seed."""

    shown: tuple[Labelled, ...]
    remembered: tuple[Labelled, ...]
    items: tuple[Labelled, ...]


def drawn(task: LabelledSet, seed: int, teaching: Teaching) -> Draw:
    """Demonstrations and sentences to label; the same every time."""
    chance = random.Random(f"{task.name} {seed}")  # a fixed choice, nothing secret
    count = min(teaching.shown + teaching.remembered, len(task.pool))
    taught = chance.sample(task.pool, count)
    items = chance.sample(task.test, min(teaching.items or len(task.test), len(task.test)))
    return Draw(tuple(taught[: teaching.shown]), tuple(taught[teaching.shown :]), tuple(items))


def written(task: LabelledSet, demonstrations: Sequence[Labelled]) -> str:
    """Demonstrations as text, each with its label."""
    return "".join(f"{asked(task, one)} {task.words[one.label]}\n\n" for one in demonstrations)


def asked(task: LabelledSet, one: Labelled) -> str:
    """A sentence as it is put to the model, up to its label."""
    announced, label = task.asked
    return f"{announced}: {one.text}\n{label}:"


class DemonstrationMeasurement:
    """Labels sentences; what was measured before is not measured again."""

    def __init__(
        self, subject: Subject, teaching: Teaching, work: Path, say: Callable[[str], None]
    ) -> None:
        """Nothing is labelled yet.

        Args:
            subject: the model.
            teaching: how much is demonstrated.
            work: folder for what is kept between runs.
            say: takes a line of progress.
        """
        self._subject = subject
        self._teaching = teaching
        self._work = work
        self._say = say
        name = f"demonstrations-{subject.backbone.hash[:12]}.jsonl"
        self._kept = Kept(work / name, list[float])

    def measure(self, task: LabelledSet, seed: int) -> Iterator[Labelling]:
        """One sentence after the other."""
        draw = drawn(task, seed, self._teaching)
        text = written(task, draw.remembered)
        name = f"{task.name}, seed {seed}"
        memory = RememberedText(name, text, self._subject, self._work / "texts")
        for one in draw.items:
            losses = dict(self._losses(task, draw, memory, one))
            labelling = Labelling(task.name, seed, one.label, losses)
            right = [condition for condition in CONDITIONS if labelling.right(condition)]
            self._say(f"{name}: right with {', '.join(right) or 'nothing'}")
            yield labelling
        memory.close()

    def _losses(
        self, task: LabelledSet, draw: Draw, memory: RememberedText, one: Labelled
    ) -> Iterator[tuple[str, list[float]]]:
        subject = self._subject
        model = subject.calibrated or subject.plain
        tokenizer = subject.tokenizer
        opening = [] if tokenizer.bos_id is None else [tokenizer.bos_id]
        words = [tokenizer.ids(f" {word}") for word in task.words]
        shown = written(task, draw.shown)

        def recall() -> RetrievedMemory:
            return memory.recall(model, memory.near(one.text, self._teaching.chunks))

        recalled = {BOTH: recall, REMEMBERED: recall}
        for condition in CONDITIONS:
            before = shown if condition in (SHOWN, BOTH) else ""
            text = f"{before}{asked(task, one)}"
            marks = [condition, text]
            if condition in recalled:
                marks = [self._subject.mark, memory.mark, f"k{self._teaching.chunks}", *marks]
            key = " ".join(marks)
            losses = self._kept.get(key)
            if losses is None:
                retrieved = recalled[condition]() if condition in recalled else None
                prompt = [*opening, *tokenizer.ids(text)]
                losses = self._kept.put(key, word_losses(model, prompt, words, retrieved))
            yield condition, losses


@torch.inference_mode()
def word_losses(
    model: MemLong,
    prompt: Sequence[int],
    words: Sequence[Sequence[int]],
    retrieved: RetrievedMemory | None,
) -> list[float]:
    """Loss of each word after a prompt, all its tokens together; one pass if each is one token."""
    if any(len(word) != 1 for word in words):
        return [sum(token_losses(model, [*prompt, *word], len(word), retrieved)) for word in words]
    ids = torch.tensor([list(prompt)], device=model.backbone.device)
    logits = model.forward(ids, retrieved, logits_to_keep=1)[0, -1].float()
    chances = torch.log_softmax(logits, dim=-1)
    return finite([-float(chances[word[0]]) for word in words])
