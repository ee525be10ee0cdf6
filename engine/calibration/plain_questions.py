"""Short questions made from any text without a model: who, when, where, how many.

Unlike a blank, a question of this kind does not repeat the whole sentence that answers it: it turns
the sentence around or leaves most of it out, as people do who ask for a name or a number.
"""

import random
import re

from engine.calibration.blanks import COMMON, NAME, NUMBER, Asked, whole_sentences

_MOST_WORDS = 12  # of a sentence on either side of what is asked for
_LEAST_WORDS = 3  # that tell one sentence from another
_DID = re.compile(
    r"(?:\w+ed|was|had|said|went|came|took|saw|gave|made|knew|told|stood|felt|left|heard|began|"
    r"sat|ran|found|thought|got|held|put|let|lost|met|kept|brought|wrote|read|rose|fell|threw|"
    r"drew|spoke|broke|grew|sent|became|would|could|did|has|is)\b"
)
_YEAR = re.compile(r"\b1[0-9]{3}\b")
_PLACED = re.compile(rf"\b(in|at|from|to|near|through|towards?) ({NAME.pattern})")
_COUNTED = re.compile(rf"({NUMBER.pattern}) ([a-z]{{3,}})")


def plain_questions(passages_text: str, chunk: int, chance: random.Random) -> list[Asked]:
    """Questions about the sentences of one chunk, each at most once.

    Args:
        passages_text: of the chunk.
        chunk: its index.
        chance: draws which questions are asked of a sentence.
    """
    found = []
    for start, end in whole_sentences(passages_text):
        sentence = passages_text[start:end]
        made = [asked for ask in _WAYS for asked in ask(sentence, chance)]
        # What stands in the question as well, or twice in the chunk, asks for nothing.
        made = [
            (question, answer)
            for question, answer in made
            if answer not in question and passages_text.count(answer) == 1
        ]
        if made:
            question, answer = chance.choice(made)
            found.append(Asked(question, answer, (chunk,)))
    return found


_Questions = list[tuple[str, str]]


def _who(sentence: str, _chance: random.Random) -> _Questions:
    """Of a sentence that begins with a name and what its bearer did."""
    match = NAME.match(sentence)
    if match is None or COMMON.fullmatch(match[0].split()[0]):
        return []
    rest = sentence[match.end() :]
    if not rest.startswith(" ") or not _DID.match(rest[1:]):
        return []
    return _worded("Who", rest, "", match[0])


def _how_many(sentence: str, chance: random.Random) -> _Questions:
    found = []
    for match in _COUNTED.finditer(sentence):
        counted, after = match[match.re.groups], sentence[match.end() :]
        before = sentence[: match.start()]
        if chance.random() < 0.5:
            found += _worded(f"How many {counted}", after, "", match[1])
        else:
            found += _worded("", f"{_last(before)} how many {counted}{_first(after)}", "", match[1])
    return found


def _when(sentence: str, _chance: random.Random) -> _Questions:
    found = []
    for match in _YEAR.finditer(sentence):
        around = f"{_last(sentence[: match.start()])} {_first(sentence[match.end() :])}"
        found += _worded("In what year:", around.replace(" in  ", " "), "", match[0])
    return found


def _where(sentence: str, chance: random.Random) -> _Questions:
    found = []
    for match in _PLACED.finditer(sentence, 1):
        before, after = _last(sentence[: match.start()]), _first(sentence[match.end() :])
        if chance.random() < 0.5:
            found += _worded("", f"{before} {match[1]} which place{after}", "", match[2])
        else:
            found += _worded("Where is it that", f" {before}{after}", "", match[2])
    return found


def _whom(sentence: str, chance: random.Random) -> _Questions:
    """Of a name anywhere: the words around it, in the order of the text."""
    found = []
    for match in NAME.finditer(sentence, 1):
        if COMMON.fullmatch(match[0].split()[0]):
            continue
        before, after = _last(sentence[: match.start()]), _first(sentence[match.end() :])
        if chance.random() < 0.5:
            found += _worded("", f"{before} who{after}", "", match[0])
        else:
            found += _worded("Which name goes with", f" {before} … {after}", "", match[0])
    return found


_WAYS = (_who, _who, _how_many, _how_many, _when, _where, _whom)


def _worded(opening: str, words: str, closing: str, answer: str) -> _Questions:
    """A question of these words, if they are enough to tell what is asked."""
    text = " ".join(f"{opening}{' ' if words[:1].strip() else ''}{_first(words)}{closing}".split())
    text = text.strip(" ,;:.!?-—“”\"'")
    if len(text.split()) < len(opening.split()) + _LEAST_WORDS:
        return []
    return [(f"{text[:1].upper()}{text[1:]}?", answer)]


def _first(text: str) -> str:
    """The first clause of a text, not too long of it."""
    clause = re.split(r"[;:.!?“”\"—]|, (?:and|but|for|while|when)\b", text, maxsplit=1)[0]
    words = clause.split(" ")
    return " ".join(words[: _MOST_WORDS + 1])


def _last(text: str) -> str:
    """The last clause of a text, not too long of it."""
    clause = re.split(r"[;:.!?“”\"—]", text)[-1]
    return " ".join(clause.split()[-_MOST_WORDS:])
