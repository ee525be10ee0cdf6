"""What the engine says in an answer, in the reader's language. Pure.

The engine speaks English. Where it says something in the model's place, or remarks on how an answer
came about, it says one of the sentences below; all other text is the model's or a document's.
"""

import re
from functools import cache
from typing import Final

import msgspec

from engine.records import Answer
from memlong_desktop.translation import mark, tr

IN_PLACE: Final = (
    mark("Nothing in this document is close to the question."),
    mark("Nothing in these documents is close to the question."),
    mark("The model gave no answer. The nearest passages are below."),
)
"""What stands in the place of an answer."""

REMARKS: Final = (
    mark("Nothing in “{0}” is close."),
    mark("“{0}” has not been read yet."),
    mark("Of what was said before, the last {0} of {1} questions were read with this one."),
    mark("Memory was short: the answer ends early."),
    mark("Memory was short: the prompt was cut to {0} tokens."),
    mark("Memory was short: {0} chunks of the document's memory were read."),
    mark("The graphics card was full: the answer was written on the processor."),
    mark("The question and its passages were sent to {0}; memory cannot be read there."),
    mark("{0} The answer ends early."),
)
"""What is remarked on one; {0} is a number, a title, an address or a message."""

_PLACE: Final = re.compile(r"\\{\d\\}")


def in_words(answer: Answer) -> Answer:
    """The answer as it is shown."""
    notes = tuple(_remark(note) for note in answer.notes)
    return msgspec.structs.replace(answer, text=said(answer.text), notes=notes)


def said(text: str) -> str:
    """What stands in an answer's place in the reader's language; anything else as it is."""
    return tr(text) if text in IN_PLACE else text


def _remark(text: str) -> str:
    for sentence in REMARKS:
        match = _pattern(sentence).fullmatch(text)
        if match is not None:
            return tr(sentence).format(*match.groups())
    return text


@cache
def _pattern(sentence: str) -> re.Pattern[str]:
    return re.compile(_PLACE.sub("(.+)", re.escape(sentence)), re.DOTALL)
