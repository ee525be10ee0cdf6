"""Question and passages into the tokens that the model is given.

The passages are quoted as data: whatever a document says, it stands between quotation marks in
the user's message, and no text of it can act as one of the template's control tokens.
"""

import re
from collections.abc import Sequence

from engine.errors import ModelInvalid
from engine.model.tokenizer import Tokenizer
from engine.records import Passage

# On 40 questions of XQuAD, three passages each, the default model's answers hold the right span in
# 40 % at 25 tokens; asked "using only the text above, answer" in 38 % at 32 tokens.
_SYSTEM = "Answer the question from the context. Be short and exact."


# How control tokens of chat templates begin: <|im_start|>, <start_of_turn>, </s>, [INST].
_CONTROL = re.compile(r"<(?=[|/\w\uff5c])|\[(?=/?[A-Z_]+\])")


def build_prompt(
    tokenizer: Tokenizer, question: str, passages: Sequence[Passage], budget: int
) -> list[int]:
    """Token ids of the prompt; see `fitting_prompt`."""
    return fitting_prompt(tokenizer, question, passages, budget)[0]


def fitting_prompt(
    tokenizer: Tokenizer, question: str, passages: Sequence[Passage], budget: int
) -> tuple[list[int], int]:
    """Token ids of the prompt, and how many of the passages are quoted in it.

    Args:
        tokenizer: of the language model.
        question: as the reader wrote it.
        passages: best first; the last ones are left out if they do not fit.
        budget: the most tokens the prompt may have.
    """
    for count in range(len(passages), -1, -1):
        ids = _encode(tokenizer, question, passages[:count])
        if len(ids) <= budget or count == 0:
            return ids[-budget:], count
    raise AssertionError("the loop always returns")


def _encode(tokenizer: Tokenizer, question: str, passages: Sequence[Passage]) -> list[int]:
    # The best one last, next to the question: small models heed most what they read last.
    quoted = [f'"{plain(passage.text)}"' for passage in reversed(passages)]
    content = f"Question: {plain(question)}\nShort answer:"
    if quoted:
        content = "Context:\n" + "\n\n".join([*quoted, content])
    if not tokenizer.chats:
        opening = [] if tokenizer.bos_id is None else [tokenizer.bos_id]
        return opening + tokenizer.ids(content)
    user = {"role": "user", "content": content}
    try:
        return tokenizer.chat_ids([{"role": "system", "content": _SYSTEM}, user])
    except ModelInvalid:  # some templates (Mistral's) know no system message
        return tokenizer.chat_ids([{"role": "user", "content": f"{_SYSTEM}\n\n{content}"}])


def plain(text: str) -> str:
    """Text in which nothing can be read as a control token of a chat template."""
    return _CONTROL.sub(r"\g<0> ", " ".join(text.split()))
