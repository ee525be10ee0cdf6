"""Sentences to go on with: their first words are given, the rest stands in memory alone."""

import random

from engine.calibration.blanks import Asked, whole_sentences
from engine.calibration.passages import Passages

_ASKED = (
    "How does this sentence go on: {0}",
    "Complete the sentence as it stands in the text: {0}",
    "What comes after these words: {0}",
)
_LONGEST = 24  # words that are asked for


def copies(passages: Passages, chance: random.Random, each: int = 2) -> list[Asked]:
    """Questions for the rest of a sentence, some of each chunk.

    Args:
        passages: the text.
        chance: draws sentences and where they are cut.
        each: the most questions of one chunk.
    """
    found = []
    for chunk in range(len(passages)):
        text = passages.chunk_text(chunk)
        spans = whole_sentences(text)
        for start, end in chance.sample(spans, min(each, len(spans))):
            words = text[start:end].split()
            given = chance.randrange(4, max(5, len(words) // 2 + 1))
            rest = " ".join(words[given : given + _LONGEST])
            asked = chance.choice(_ASKED).format(" ".join(words[:given]) + " …")
            found.append(Asked(asked, rest, (chunk,)))
    return found
