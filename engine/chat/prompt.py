"""Question and passages into the tokens that the model is given.

The passages are quoted as data: whatever a document says, it stands on one line between quotation
marks that it cannot close, and no text of it can act as one of the template's control tokens.
"""

import re
from collections.abc import Sequence

from engine.chat.languages import language_of
from engine.errors import ModelInvalid
from engine.model.tokenizer import Tokenizer
from engine.quoting import without_marks
from engine.records.answers import Answer, Passage

# On 40 questions of XQuAD, three passages each, the default model's answers hold the right span in
# 40 % at 25 tokens; asked "using only the text above, answer" in 38 % at 32 tokens.
USUAL = "Answer the question from the context. Be short and exact."
"""What a chat model is told before each question."""

_OWN = "English"  # of the usual instruction
_MOST_TURNS = 6
_SHARE_OF_TURNS = 4  # a quarter of the window at most
_NOTHING = "(no answer)"
_QUOTE, _SINGLE = '"', "'"

# How control tokens of chat templates begin: <|im_start|>, <start_of_turn>, </s>, [INST].
_CONTROL = re.compile(r"<(?=[|/\w\uff5c])|\[(?=/?[A-Z_]+\])")

# The prompt's own headings: with one of them inside a quotation, a small model takes what follows
# for the reader's question, or for an answer that was given already.
_HEADING = re.compile(r"\b(context|question|short answer)\s*:", re.IGNORECASE)


def build_prompt(
    tokenizer: Tokenizer,
    question: str,
    passages: Sequence[Passage],
    budget: int,
    before: Sequence[Answer] = (),
    instruction: str = "",
) -> list[int]:
    """Token ids of the prompt; see `fitting_prompt`."""
    return fitting_prompt(tokenizer, question, passages, budget, before, instruction)[0]


def fitting_prompt(
    tokenizer: Tokenizer,
    question: str,
    passages: Sequence[Passage],
    budget: int,
    before: Sequence[Answer] = (),
    instruction: str = "",
) -> tuple[list[int], int]:
    """Token ids of the prompt, and how many of the passages are quoted in it.

    Args:
        tokenizer: of the language model.
        question: as the reader wrote it.
        passages: best first; the last ones are left out if they do not fit.
        budget: the most tokens the prompt may have.
        before: what the question refers back to, oldest first.
        instruction: what the model is told before it, "" for the usual.
    """
    told = plain(instruction or USUAL)
    for count in range(len(passages), -1, -1):
        ids = _encode(tokenizer, question, passages[:count], before, told)
        if len(ids) <= budget or count == 0:
            return ids[-budget:], count
    raise AssertionError("the loop always returns")


def messages_for(
    question: str,
    passages: Sequence[Passage],
    before: Sequence[Answer] = (),
    instruction: str = "",
) -> list[dict[str, str]]:
    """The same for a chat model elsewhere: what is said to it, by role."""
    told = {"role": "system", "content": plain(instruction or USUAL)}
    return [told, *_messages(before), {"role": "user", "content": _content(question, passages)}]


def usual_for(question: str, passages: Sequence[Passage]) -> str:
    """What is told before a question that is not English, or is asked of text that is not; or "".

    A question of names alone has no language; it is answered in that of the passages.
    """
    written = language_of(" ".join(passage.text for passage in passages))
    language = language_of(question) or written
    if not language or (language == _OWN and written in ("", _OWN)):
        return ""
    return f"{USUAL} Answer in {language}."


def turns_that_fit(
    tokenizer: Tokenizer, before: Sequence[Answer], window: int
) -> tuple[Answer, ...]:
    """The last of the turns before a question that have room beside its passages, oldest first."""
    room = window // _SHARE_OF_TURNS
    kept: list[Answer] = []
    for answer in before[: -_MOST_TURNS - 1 : -1]:
        room -= tokenizer.count(_turn(answer))
        if room < 0:
            break
        kept.append(answer)
    return tuple(reversed(kept))


def turn_tokens(tokenizer: Tokenizer, before: Sequence[Answer]) -> int:
    """How many tokens earlier turns take."""
    return sum(tokenizer.count(_turn(answer)) for answer in before)


def _turn(answer: Answer) -> str:
    return f"{answer.question}\n{answer.text}"


def _messages(before: Sequence[Answer]) -> list[dict[str, str]]:
    said = []
    for answer in before:
        said.append({"role": "user", "content": f"Question: {plain(answer.question)}"})
        text = plain(without_marks(answer.text)) or _NOTHING
        said.append({"role": "assistant", "content": text})
    return said


def _encode(
    tokenizer: Tokenizer,
    question: str,
    passages: Sequence[Passage],
    before: Sequence[Answer],
    instruction: str,
) -> list[int]:
    content = _content(question, passages)
    said = _messages(before)
    if not tokenizer.chats:
        opening = [] if tokenizer.bos_id is None else [tokenizer.bos_id]
        return opening + tokenizer.ids("\n".join([*(m["content"] for m in said), content]))
    user = {"role": "user", "content": content}
    try:
        return tokenizer.chat_ids([{"role": "system", "content": instruction}, *said, user])
    except ModelInvalid:  # some templates (Mistral's) know no system message
        first, *others = [*said, user]
        first = {"role": "user", "content": f"{instruction}\n\n{first['content']}"}
        return tokenizer.chat_ids([first, *others])


def _content(question: str, passages: Sequence[Passage]) -> str:
    # The best one last, next to the question: small models heed most what they read last.
    quoted = [_origin(passage) + as_quote(passage.text) for passage in reversed(passages)]
    content = f"Question: {plain(question)}\nShort answer:"
    return "Context:\n" + "\n\n".join([*quoted, content]) if quoted else content


def _origin(passage: Passage) -> str:
    """Which document a passage is of, if there are several."""
    return f"From {plain(passage.title)}:\n" if passage.title else ""


def as_quote(text: str) -> str:
    """A document's text on one line between quotation marks.

    There are none within, nor headings of the prompt.
    """
    quoted = _HEADING.sub(r"\1 -", plain(text).replace(_QUOTE, _SINGLE))
    return f'"{quoted}"'


def plain(text: str) -> str:
    """Text in which nothing can be read as a control token of a chat template."""
    return _CONTROL.sub(r"\g<0> ", " ".join(text.split()))
