"""Questions as rows: the product's own prompt, its beginning shared, each question a branch."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.calibration.blanks import Asked
from engine.calibration.portion import Row
from engine.calibration.recipe import Kind
from engine.chat.prompt import build_prompt
from engine.errors import ModelInvalid
from engine.model.tokenizer import Tokenizer
from engine.records import Passage


@dataclass(frozen=True)
class Asking:
    """Writes rows for one tokenizer.

    Attributes:
        tokenizer: of the language model.
        ending: tokens that end an answer.
        budget: the most tokens of a prompt.
    """

    tokenizer: Tokenizer
    ending: tuple[int, ...]
    budget: int

    @staticmethod
    def of(tokenizer: Tokenizer, budget: int = 1536) -> "Asking":
        """Finds out how the model's answers end."""
        return Asking(tokenizer, _ending(tokenizer), budget)

    def row(
        self, kind: Kind, asked: Sequence[Asked], quoted: Sequence[str], chunks: Sequence[int]
    ) -> Row:
        """One row.

        Args:
            kind: what it teaches.
            asked: its questions.
            quoted: passages in the prompt, best first.
            chunks: indices of the portion's chunks in memory.
        """
        passages = [Passage(0, text, 0, "", 0.0) for text in quoted]
        prompts = [
            build_prompt(self.tokenizer, one.question, passages, self.budget) for one in asked
        ]
        answers = [(*self.tokenizer.ids(one.answer), *self.ending) for one in asked]
        shared = _shared(prompts)
        ids, branches = list(prompts[0][:shared]), [0] * shared
        places, targets, weights = list[int](), list[int](), list[float]()
        for number, (prompt, answer) in enumerate(zip(prompts, answers, strict=True), 1):
            branch = (*prompt[shared:], *answer[:-1])  # the ending is only ever predicted
            first = len(ids) + len(prompt) - shared - 1
            ids += branch
            branches += [number] * len(branch)
            places += range(first, first + len(answer))
            targets += answer
            # A long answer counts more than a short one, but not by its every token.
            weights += [len(answer) ** -0.5] * len(answer)
        return Row(
            kind,
            tuple(ids),
            tuple(branches),
            tuple(chunks),
            tuple(places),
            tuple(targets),
            tuple(weights),
        )


def _shared(prompts: Sequence[Sequence[int]]) -> int:
    """How many tokens all prompts begin with; each keeps at least one of its own."""
    shortest = min(len(prompt) for prompt in prompts) - 1
    for index in range(shortest):
        if len({prompt[index] for prompt in prompts}) > 1:
            return index
    return shortest


def _ending(tokenizer: Tokenizer) -> tuple[int, ...]:
    """The token after an answer: the one that the model's own template writes, if it has one."""
    if not tokenizer.chats:
        return tuple(sorted(tokenizer.eos_ids)[:1])
    said = [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]
    whole = tokenizer.chat_ids(said)
    opened = tokenizer.chat_ids(said[:1])
    ends = [token for token in whole[len(opened) :] if token in tokenizer.eos_ids]
    if not ends:
        raise ModelInvalid(
            "The model's chat template does not end its answers.", "Choose an instruct model."
        )
    return (ends[0],)
