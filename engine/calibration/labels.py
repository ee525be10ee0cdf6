"""Labelling tasks made from books without a model: what a label means stands in memory alone.

Sentences are told apart by something that can be seen in them (the book they are from, who they are
about, whether somebody speaks in them, words of joy or grief), and the labels are words drawn at
random, so that only examples can say which is which.
"""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from engine.documents.sentences import sentences

_SHORTEST, _LONGEST = 5, 28  # words of a sentence
_WORDS = (
    "yes", "no", "left", "right", "red", "blue", "first", "second", "north", "south", "cat",
    "dog", "true", "false", "good", "bad", "old", "new", "day", "night", "high", "low", "hot",
    "cold", "inside", "outside", "open", "closed", "land", "water", "gold", "silver", "early",
    "late", "great", "poor", "light", "dark", "soft", "hard", "near", "far", "green", "white",
    "king", "queen", "spring", "winter",
)  # fmt: skip
_MOODS = ("negative", "positive")
_ANNOUNCED = ("Sentence", "Text", "Passage", "Line", "Excerpt", "Comment", "Quote")
_LABELS = ("Label", "Type", "Class", "Category", "Group", "Mood", "Answer")
_JOY = re.compile(
    r"\b(?:joy|joyful|happy|happily|happiness|delight\w*|smil\w+|laugh\w*|love\w*|charming|"
    r"beautiful\w*|merry|cheerful\w*|pleasant\w*|pleasure|kindness|gay|gaily|admir\w+|grateful)\b"
)
_GRIEF = re.compile(
    r"\b(?:grief|griev\w+|sad|sadly|sadness|sorrow\w*|wept|weep\w*|tears|miser\w+|death|died|"
    r"dead|horror|horribl\w+|terribl\w+|pain|painful|fear\w*|hate\w*|anger|angry|cruel\w*|"
    r"wretched|despair\w*|ugly|dreadful\w*)\b"
)


@dataclass(frozen=True)
class LabelTask:
    """Sentences with labels.

    Attributes:
        announced: what stands before a sentence.
        asked: what stands before its label.
        words: the labels.
        items: sentences with the index of their label, in any order.
    """

    announced: str
    asked: str
    words: tuple[str, ...]
    items: tuple[tuple[str, int], ...]

    def put(self, item: tuple[str, int]) -> str:
        """A sentence up to its label."""
        return f"{self.announced}: {item[0]}\n{self.asked}:"

    def shown(self, items: Sequence[tuple[str, int]]) -> str:
        """Sentences with their labels."""
        return "".join(f"{self.put(item)} {self.words[item[1]]}\n\n" for item in items)


def label_task(pieces: Sequence[str], chance: random.Random, most: int) -> LabelTask | None:
    """A task drawn from stretches of different books; None if they hold too little for it.

    Args:
        pieces: the stretches.
        chance: draws the task, its labels and its sentences.
        most: sentences of a label.
    """
    told = [_sentences(piece) for piece in pieces]
    every = [sentence for piece in told for sentence in piece]
    name, tell = chance.choice(_TOLD)
    groups = told if tell is None else tell(every)
    least = min(map(len, groups))
    if len(groups) < 2 or least < most // 2:
        return None
    count = min(least, most)
    items = [
        (sentence, label)
        for label, group in enumerate(groups)
        for sentence in chance.sample(group, count)
    ]
    chance.shuffle(items)
    natural = name == "mood" and chance.random() < 0.5
    words = _MOODS if natural else tuple(chance.sample(_WORDS, len(groups)))
    return LabelTask(chance.choice(_ANNOUNCED), chance.choice(_LABELS), words, tuple(items))


def _sentences(piece: str) -> list[str]:
    found = [" ".join(piece[start:end].split()) for start, end in sentences(piece)]
    return list(dict.fromkeys(s for s in found if _SHORTEST <= s.count(" ") + 1 <= _LONGEST))


_Groups = list[list[str]]


def _by(first: re.Pattern[str], second: re.Pattern[str]) -> Callable[[Sequence[str]], _Groups]:
    """Sentences in which only the one or only the other is found."""

    def groups(every: Sequence[str]) -> _Groups:
        firsts = [s for s in every if first.search(s) and not second.search(s)]
        seconds = [s for s in every if second.search(s) and not first.search(s)]
        return [firsts, seconds]

    return groups


_SPOKEN = re.compile('[“"]')
_TOLD: tuple[tuple[str, Callable[[Sequence[str]], _Groups] | None], ...] = (
    ("book", None),
    ("mood", _by(_GRIEF, _JOY)),
    ("mood", _by(_GRIEF, _JOY)),
    ("who", _by(re.compile(r"\b(?:he|him|his)\b"), re.compile(r"\b(?:she|her|hers)\b"))),
    ("person", _by(re.compile(r"\b(?:I|me|my)\b"), re.compile(r"\b(?:he|she|they|his)\b"))),
    (
        "spoken",
        lambda every: [
            [s for s in every if _SPOKEN.search(s)],
            [s for s in every if not _SPOKEN.search(s)],
        ],
    ),
)
