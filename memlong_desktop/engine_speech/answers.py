"""What the engine says in the model's place, and what it remarks on how an answer came about.

All other text of an answer is the model's or a document's, and stays as it is.
"""

from typing import Final

import msgspec

from engine.records.answers import Answer
from memlong_desktop.engine_speech import in_readers_words, translated
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
)
"""What is remarked on one; {0} is a number, a title or an address."""

_ENDS_EARLY: Final = mark("The answer ends early.")  # after the reason


def in_words(answer: Answer) -> Answer:
    """The answer as it is shown."""
    notes = tuple(_remark(note) for note in answer.notes)
    return msgspec.structs.replace(answer, text=said(answer.text), notes=notes)


def said(text: str) -> str:
    """What stands in an answer's place in the reader's language; anything else as it is."""
    return tr(text) if text in IN_PLACE else text


def _remark(note: str) -> str:
    if note.endswith(_ENDS_EARLY):
        why = in_readers_words(note.removesuffix(_ENDS_EARLY).rstrip())
        return f"{why} {tr(_ENDS_EARLY)}"
    return translated(note, REMARKS) or note
