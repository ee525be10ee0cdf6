"""What is said about the size of a question before it is asked. Pure."""

from engine.conversations import PromptSize
from memlong_desktop.translation import number, tr


def size_words(size: PromptSize) -> str:
    """How much of the window a question takes, and what would be left out."""
    parts = [
        tr("question {0}").format(number(size.question)),
        tr("passages up to {0}").format(number(size.passages)),
    ]
    if size.turns_read:
        parts.append(tr("what was said before {0}").format(number(size.turns)))
    said = tr("About {0} of {1} tokens: {2}.").format(
        number(size.total), number(size.window), ", ".join(parts)
    )
    if size.turns_read < size.turns_before:
        left_out = tr("Of {0} earlier questions the last {1} are read with it.")
        said = f"{said} {left_out.format(number(size.turns_before), number(size.turns_read))}"
    if size.total > size.window:
        said = f"{said} {tr('Some passages will not fit; the answer says how many were read.')}"
    return said
