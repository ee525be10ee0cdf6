"""Questions made from any text without a model: a name, a number or quoted words are taken out.

What was taken out stands nowhere but in the memory of the sentence's chunk, so that exact words
must travel through it.
"""

import random
import re
from dataclasses import dataclass

from engine.calibration.passages import Passages
from engine.documents.sentences import sentences

_SHORTEST, _LONGEST = 8, 45  # words of a sentence
_GAP = "____"
_TITLE = r"(?:(?:Mr|Mrs|Ms|Dr|St|Sir|Lady|Lord|Miss|Captain|Colonel|Uncle|Aunt)\.? )?"
NAME = re.compile(rf"\b{_TITLE}[A-Z][a-z]{{2,}}(?: (?:de |of |von |van )?[A-Z][a-z]{{2,}}){{0,2}}")
NUMBER = re.compile(
    r"\b\d[\d,.:]*\d\b|\b\d+\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|fifteen|sixteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|"
    r"thousand)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine|hundred|thousand))?\b"
)
_QUOTED = re.compile('[\u201c"]([^\u201c\u201d"]{6,70}?)[,.!?;]?[\u201d"]')
_SAID = re.compile(
    '[\u201c"]([^\u201c\u201d"]{15,160}?)[,.!?][\u201d"] '
    "(?:said|cried|asked|replied|answered|exclaimed|returned|observed|whispered|shouted) "
    rf"({NAME.pattern})"
)
# Capitalised, but nobody's name.
COMMON = re.compile(
    "The|This|That|These|Those|There|Then|They|When|What|Where|Which|While|Who|Why|How|"
    "And|But|For|Not|Now|Yes|You|Your|His|Her|Its|Our|She|Sir|Madam|God|Lord|Mother|"
    "Father|Chapter|Oh|Ah|Well|However|Perhaps|After|Before|With|Without|All|Some|One|"
    "Every"
)

_NAME_ASKED = (
    "Which name is missing: {0}",
    "Fill in the missing name. {0}",
    "Who or what is meant by the gap: {0}",
)
_NUMBER_ASKED = ("Which number is missing: {0}", "Fill in the missing number. {0}")
_QUOTED_ASKED = ("Which words are missing: {0}", "What was said in the gap: {0}")
_SAID_ASKED = ("Who said “{0}”?", "Who speaks the words “{0}”?")
_WORDS_ASKED = ("Which words are missing: {0}", "Fill in the missing words. {0}")


@dataclass(frozen=True)
class Asked:
    """A question, its answer, and the chunks it stands in, the best first."""

    question: str
    answer: str
    chunks: tuple[int, ...]


def blanks(passages: Passages, chance: random.Random, each: int = 4) -> list[Asked]:
    """Questions about the sentences that stand in one chunk each.

    Args:
        passages: the text.
        chance: draws what is taken out, and how it is asked.
        each: the most questions of one chunk.
    """
    found = []
    for chunk in range(len(passages)):
        text = passages.chunk_text(chunk)
        tried = [_made(text[start:end], chunk, chance) for start, end in whole_sentences(text)]
        made = [asked for asked in tried if asked is not None]
        said = [
            Asked(chance.choice(_SAID_ASKED).format(match[1]), match[2], (chunk,))
            for match in _SAID.finditer(text)
        ]
        found += chance.sample([*made, *said], min(each, len(made) + len(said)))
    return found


def whole_sentences(text: str) -> list[tuple[int, int]]:
    """Sentences of a chunk that are of a handy length, without its first and last: they are cut."""
    spans = sentences(text)[1:-1]
    return [
        (start, end) for start, end in spans if _SHORTEST <= text.count(" ", start, end) < _LONGEST
    ]


def _made(sentence: str, chunk: int, chance: random.Random) -> Asked | None:
    kinds = (
        (NAME, _NAME_ASKED),
        (NUMBER, _NUMBER_ASKED),
        (_QUOTED, _QUOTED_ASKED),
    )
    found = [
        (match.span(match.re.groups), asked)
        for pattern, asked in kinds
        for match in pattern.finditer(sentence, 1)  # the first word is capitalised anyhow
        if not (pattern is NAME and COMMON.fullmatch(match[0].split()[0]))
    ]
    if not found:
        found = [(_some_words(sentence, chance), _WORDS_ASKED)]
    (start, end), asked = chance.choice(found)
    answer = sentence[start:end]
    # Elsewhere in the sentence the answer would be a copy from the question.
    if sentence.count(answer) != 1:
        return None
    gapped = f"{sentence[:start]}{_GAP}{sentence[end:]}"
    return Asked(chance.choice(asked).format(gapped), answer, (chunk,))


def _some_words(sentence: str, chance: random.Random) -> tuple[int, int]:
    """One to three words somewhere behind the first third."""
    words = [match.span() for match in re.finditer(r"[\w'\u2019-]+", sentence)]
    first = chance.randrange(len(words) // 3, len(words) - 1)
    last = min(len(words) - 1, first + chance.randrange(3))
    return words[first][0], words[last][1]
