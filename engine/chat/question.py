"""What can be asked at all."""

import unicodedata

from engine.config import QUESTION_LIMIT
from engine.errors import QuestionRefused


def checked(question: str) -> str:
    """The question without blanks around it and control characters in it.

    Raises:
        QuestionRefused: nothing is left, or it is too long.
    """
    question = "".join(map(_harmless, question)).strip()
    if not question:
        raise QuestionRefused("The question is empty.", "Write what you want to know.")
    if len(question) > QUESTION_LIMIT:
        raise QuestionRefused(
            f"The question has {len(question):,} characters; {QUESTION_LIMIT:,} are possible.",
            "Shorten it; text of the document need not be repeated.",
        )
    return question


def _harmless(character: str) -> str:
    """Blanks of any kind as blanks; control characters and half ones (surrogates) as nothing."""
    if character.isspace():
        return character if character in "\n\t" else " "
    # Joiners and direction marks stay: Persian words and emoji are spelt with them.
    return "" if unicodedata.category(character) in ("Cc", "Cs", "Cn") else character
