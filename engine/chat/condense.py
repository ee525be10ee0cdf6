"""Sentences of a document said shorter by the model; what they do not support is left out.

A small model adds what sounds right. Each sentence it writes has to be near to one that it was
given, and every name and number in it has to stand there; if nothing of it holds, the sentences
of the document stand for themselves.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from engine.chat.citations import support
from engine.chat.generate import Generation
from engine.chat.prompt import as_quote
from engine.documents.sentences import sentences
from engine.errors import ModelInvalid
from engine.model.tokenizer import Tokenizer
from engine.model_set import ModelSet
from engine.retrieval.lexical import stem, terms

_SUPPORTED: Final = 0.55  # score of `support` from which a sentence is taken to be backed
_OF_SOURCE: Final = 0.4  # of its words, that stand in the sentence that backs it
_OF_GIVEN: Final = 0.65  # that stand anywhere in what was given
_SAID_BEFORE: Final = 0.8  # that stand in what was kept already: it says nothing new
_AROUND: Final = 5  # tokens of a sentence's dash, quotation marks and end of line
_NAME: Final = re.compile(r"(?<![.!?\u2026:\"\u201c] )(?<!^)\b[A-Z\u00c0-\u00de]\w+")
_NUMBER: Final = re.compile(r"\d+")
_FOLDED: Final = re.compile(r"\w+")
_SPEECH: Final = re.compile(r"\bI\b|\b(?:[Mm](?:e|y|ine)|[Yy]ours?|[Yy]ou)\b")
_LINE: Final = re.compile(r"\n|(?<=\")\s+-\s+(?=\")")  # where another quoted sentence may begin


@dataclass(frozen=True)
class Condensed:
    """What became of some sentences.

    Attributes:
        text: one or a few sentences; "" if the model said nothing that holds.
        sources: for each sentence of the text, the index of the given one that backs it.
    """

    text: str
    sources: tuple[int, ...]


def condense(
    models: ModelSet, task: str, given: Sequence[str], tokens: int
) -> Iterator[str | Condensed]:
    """Pieces of what the model writes, so that others can go on between them, then `Condensed`.

    Args:
        models: the language model writes, the embedder compares.
        task: what the model is told to do with the text.
        given: sentences of the document, in its order.
        tokens: the most that are written.

    Raises:
        ModelError: the models cannot be loaded.
    """
    generation = Generation(
        models.language_model.decoder(
            condensing_prompt(models.tokenizer, task, given), None, room=tokens
        ),
        models.tokenizer,
        tokens,
    )
    yield from generation.pieces()
    yield backed(models, generation.text, given)


def backed(models: ModelSet, text: str, given: Sequence[str]) -> Condensed:
    """The sentences of a text that stand on what was given, each once."""
    lines = [_unquoted(line) for line in _LINE.split(text)]
    said = [line[start:end] for line in lines for start, end in sentences(line)]
    said = [sentence for sentence in said if _whole(sentence)]
    if not said:
        return Condensed("", ())
    scores = support(said, given, models.embedders.at_hand())
    names = {word.casefold() for sentence in given for word in _FOLDED.findall(sentence)}
    everything = " ".join(given)
    kept: list[str] = []
    sources: list[int] = []
    for sentence, row in zip(said, scores, strict=True):
        source = int(row.argmax())
        holds = (
            row[source] >= _SUPPORTED
            and _known(sentence, names)
            and _held(sentence, given[source]) >= _OF_SOURCE
            and _held(sentence, everything) >= _OF_GIVEN
        )
        if not holds or _held(sentence, " ".join(kept)) >= _SAID_BEFORE:
            continue
        kept.append(sentence)
        sources.append(source)
    return Condensed(" ".join(kept), tuple(sources))


def fitting(models: ModelSet, texts: Sequence[str], tokens: int) -> list[list[int]]:
    """Indices of texts in groups that fit a window of so many tokens each, in order."""
    groups: list[list[int]] = [[]]
    room = tokens
    for index, text in enumerate(texts):
        size = models.tokenizer.count(text) + _AROUND
        if groups[-1] and size > room:
            groups.append([])
            room = tokens
        groups[-1].append(index)
        room -= size
    return groups if groups[0] else []


def condensing_prompt(tokenizer: Tokenizer, task: str, given: Sequence[str]) -> list[int]:
    """Token ids of a task and the sentences that it is about, which are quoted as data.

    One a line: of a whole paragraph in quotation marks the default model hardly says anything,
    and of quotes without a dash less that holds.
    """
    content = "Text:\n" + "\n".join(f"- {as_quote(sentence)}" for sentence in given)
    if not tokenizer.chats:
        opening = [] if tokenizer.bos_id is None else [tokenizer.bos_id]
        return opening + tokenizer.ids(f"{content}\n\n{task}\n")
    try:
        return tokenizer.chat_ids(
            [{"role": "system", "content": task}, {"role": "user", "content": content}]
        )
    except ModelInvalid:  # some templates (Mistral's) know no system message
        return tokenizer.chat_ids([{"role": "user", "content": f"{task}\n\n{content}"}])


def _unquoted(line: str) -> str:
    """A line without the dash and the quotation marks that a model copies from its prompt."""
    line = line.strip().removeprefix("- ").lstrip()
    return line[1:].removesuffix('"') if line.startswith('"') else line


def _whole(sentence: str) -> bool:
    """Whether it was written from its beginning to its end, and tells what the text says.

    A heading or a remark on the task does not, nor do words that somebody speaks in the text: out
    of its mouth "I" and "you" would mean nobody. Those are quoted.
    """
    return (
        sentence[-1:] in '.!?\u2026\u3002\uff01\uff1f"\u201d'
        and len(sentence.split()) > 3
        and not next(filter(str.isalpha, sentence), "a").islower()
        and _SPEECH.search(sentence) is None
    )


def _known(sentence: str, names: set[str]) -> bool:
    """Whether the names and numbers of a sentence were given."""
    wanted = {name.casefold().removesuffix("'s") for name in _NAME.findall(sentence)}
    wanted |= set(_NUMBER.findall(sentence))
    return wanted <= names


def _held(sentence: str, text: str) -> float:
    """The share of a sentence's words that stand in a text, be it with another ending."""
    words = terms(sentence)
    folded = text.casefold()
    return sum(stem(word) in folded for word in words) / max(1, len(words))
