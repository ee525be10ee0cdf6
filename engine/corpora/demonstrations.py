"""Sentences with labels, for learning from demonstrations: SST-2, MR, SST-5, Subj. Measure only."""

import csv
import io
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from engine.corpora.files import text_file, unusable


@dataclass(frozen=True)
class Labelled:
    """A sentence and the index of its label."""

    text: str
    label: int


@dataclass(frozen=True)
class LabelledSet:
    """A task.

    Attributes:
        name: as papers call it.
        words: what the model says for each label.
        asked: how the text is announced, and how its label.
        pool: sentences that demonstrations are drawn from.
        test: sentences to label; none of the pool.
    """

    name: str
    words: tuple[str, ...]
    asked: tuple[str, str]
    pool: tuple[Labelled, ...]
    test: tuple[Labelled, ...]


_REVIEW = ("Review", "Sentiment")
_POLES = ("negative", "positive")
_FIVE = ("terrible", "bad", "okay", "good", "great")
_KINDS = ("subjective", "objective")
_HELD_OUT = 4  # every fourth sentence of a set that comes without a test part


def labelled_sets(data: Path) -> list[LabelledSet]:
    """The four tasks of the MemLong paper that are in the data folder.

    Sets that have no test part are divided by a fixed shuffle.

    Raises:
        DataUnusable: a file is missing or damaged.
    """
    folder = data / "demonstrations"
    pool, test = (_read(folder / f"SST-2-{part}.tsv", _tsv) for part in ("train", "dev"))
    sets = [LabelledSet("SST-2", _POLES, _REVIEW, pool, test)]
    for name, stem, words, asked in (
        ("MR", "mr", _POLES, _REVIEW),
        ("SST-5", "sst-5", _FIVE, _REVIEW),
        ("Subj", "subj", _KINDS, ("Sentence", "Kind")),
    ):
        shuffled = list(_read(folder / f"{stem}-train.csv", _csv))
        random.Random(0).shuffle(shuffled)  # a fixed order, nothing secret
        test = tuple(shuffled[::_HELD_OUT])
        pool = tuple(one for index, one in enumerate(shuffled) if index % _HELD_OUT)
        sets.append(LabelledSet(name, words, asked, pool, test))
    return sets


def _read(path: Path, rows: Callable[[str], list[tuple[str, str]]]) -> tuple[Labelled, ...]:
    try:
        found = [Labelled(text.strip(), int(label)) for text, label in rows(text_file(path))]
    except (ValueError, csv.Error) as failure:
        raise unusable(path, failure) from failure
    return tuple(dict.fromkeys(found))  # a sentence twice would tell its own label


def _tsv(content: str) -> list[tuple[str, str]]:
    """Lines of text and label, parted by a tab, under a heading; quotes are text."""
    lines = [line.rpartition("\t") for line in content.splitlines()[1:] if line]
    return [(text, label) for text, _, label in lines]


def _csv(content: str) -> list[tuple[str, str]]:
    """Rows of label and text, without a heading."""
    return [(row[1], row[0]) for row in csv.reader(io.StringIO(content, newline="")) if row]
