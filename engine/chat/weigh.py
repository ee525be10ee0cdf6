"""What a question would take of the model's window, told before it is asked."""

from collections.abc import Sequence

from engine.chat.follow_up import refers_back
from engine.chat.prompt import build_prompt, turn_tokens, turns_that_fit
from engine.config import RetrievalConfig
from engine.conversations import PromptSize
from engine.model.tokenizer import Tokenizer
from engine.records.answers import Answer


def weigh(
    tokenizer: Tokenizer,
    question: str,
    before: Sequence[Answer],
    window: int,
    config: RetrievalConfig,
) -> PromptSize:
    """The size of a prompt whose passages are not found yet.

    Args:
        tokenizer: of the language model.
        question: as it is written by now.
        before: what was said before it, oldest first.
        window: tokens that the prompt may have.
        config: how many passages there will be, and how long.
    """
    needed = before if refers_back(question) else ()
    kept = turns_that_fit(tokenizer, needed, window)
    return PromptSize(
        window=window,
        question=len(build_prompt(tokenizer, question, (), window)),
        turns=turn_tokens(tokenizer, kept),
        passages=config.passages * config.chunk_tokens,
        turns_read=len(kept),
        turns_before=len(needed),
    )
