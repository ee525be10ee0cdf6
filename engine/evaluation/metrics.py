"""How near an answer comes to a reference; 0 to 1, the best of several references counts."""

import re
import string
from collections import Counter
from collections.abc import Callable, Sequence

_ARTICLES = re.compile(r"\b(a|an|the)\b")
_PUNCTUATION = str.maketrans("", "", string.punctuation + "‘’“”–—…")
_WORD = re.compile(r"\w+")

Metric = Callable[[str, str], float]


def normalised(text: str) -> str:
    """Lower case, without punctuation, articles and double blanks (Rajpurkar et al. 2016)."""
    return " ".join(_ARTICLES.sub(" ", text.lower().translate(_PUNCTUATION)).split())


def token_f1(answer: str, reference: str) -> float:
    """Harmonic mean of precision and recall of the words, as on SQuAD."""
    said, wanted = normalised(answer).split(), normalised(reference).split()
    if not said or not wanted:
        return float(said == wanted)
    common = sum((Counter(said) & Counter(wanted)).values())
    return 2 * common / (len(said) + len(wanted))


def rouge_l(answer: str, reference: str) -> float:
    """F-measure of the longest common subsequence of words (Lin 2004)."""
    said, wanted = (_WORD.findall(text.lower()) for text in (answer, reference))
    if not said or not wanted:
        return float(said == wanted)
    row = [0] * (len(wanted) + 1)
    for word in said:
        before = 0  # the cell above and to the left
        for index, other in enumerate(wanted, start=1):
            above = row[index]
            row[index] = before + 1 if word == other else max(above, row[index - 1])
            before = above
    return 2 * row[-1] / (len(said) + len(wanted))


def contains(answer: str, reference: str) -> float:
    """Whether the reference's words stand in the answer, in a row."""
    wanted = normalised(reference)
    return float(bool(wanted) and f" {wanted} " in f" {normalised(answer)} ")


def best(metric: Metric, answer: str, references: Sequence[str]) -> float:
    """The answer against the reference it is nearest to."""
    return max(metric(answer, reference) for reference in references)
