"""Questions as rows: the product's own prompt, its beginning shared, each question a branch."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.calibration.blanks import Asked
from engine.calibration.labels import LabelTask
from engine.calibration.portion import Row
from engine.calibration.recipe import Kind
from engine.chat.prompt import build_prompt
from engine.errors import ModelInvalid
from engine.model.tokenizer import Tokenizer
from engine.records.answers import Passage

GIVEN = 8
"""Tokens of a recited snippet that are given."""

_EXACT, _ANY = 0.5, 0.12  # what a recited token counts, beside 1 for an answer of one token


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
        # A long answer counts more than a short one, but not by its every token.
        weights = [[len(answer) ** -0.5] * len(answer) for answer in answers]
        return tree(kind, prompts, answers, weights, chunks)

    def labelled(
        self,
        task: LabelTask,
        shown: Sequence[tuple[str, int]],
        items: Sequence[tuple[str, int]],
        chunks: Sequence[int],
    ) -> Row:
        """A row of sentences to label, some examples before them, others in memory.

        Args:
            task: what labels are.
            shown: the examples before them.
            items: the sentences.
            chunks: indices of the portion's chunks in memory.
        """
        before = task.shown(shown)
        prompts = [
            (*self.opening, *self.tokenizer.ids(f"{before}{task.put(item)}")) for item in items
        ]
        answers = [self.tokenizer.ids(f" {task.words[label]}") for _, label in items]
        weights = [[1.0 / len(answer)] * len(answer) for answer in answers]
        return tree("shown", prompts, answers, weights, chunks)

    def recited(self, snippets: Sequence[Sequence[int]], chunks: Sequence[int]) -> Row:
        """A row of snippets of the text in memory, each to be gone on with word for word.

        Args:
            snippets: their tokens; the first ones of each are given.
            chunks: indices of the portion's chunks in memory.
        """
        prompts = [(*self.opening, *snippet[:GIVEN]) for snippet in snippets]
        rests = [snippet[GIVEN:] for snippet in snippets]
        weights = [self._exactness(snippet)[GIVEN:] for snippet in snippets]
        return tree("recite", prompts, rests, weights, chunks)

    @property
    def opening(self) -> tuple[int, ...]:
        """What opens a text that is no conversation."""
        return () if self.tokenizer.bos_id is None else (self.tokenizer.bos_id,)

    def _exactness(self, ids: Sequence[int]) -> list[float]:
        """What each token counts: more in a name or a number than elsewhere."""
        weights, exact = list[float](), False
        for token in ids:
            piece = self.tokenizer.decode([token])
            word = piece.strip()
            if piece[:1].isspace() or not word[:1].isalnum():
                exact = False
            exact = exact or word[:1].isupper() or any(letter.isdigit() for letter in word)
            weights.append(_EXACT if exact else _ANY)
        return weights


def tree(
    kind: Kind,
    prompts: Sequence[Sequence[int]],
    answers: Sequence[Sequence[int]],
    weights: Sequence[Sequence[float]],
    chunks: Sequence[int],
) -> Row:
    """A row of prompts, what they have in common once, each with what is to be learnt after it.

    Args:
        kind: what it teaches.
        prompts: their tokens.
        answers: tokens that are learnt.
        weights: what each of them counts.
        chunks: indices of the portion's chunks in memory.
    """
    shared = _shared(prompts)
    ids, branches = list(prompts[0][:shared]), [0] * shared
    places, targets = list[int](), list[int]()
    for number, (prompt, answer) in enumerate(zip(prompts, answers, strict=True), 1):
        branch = (*prompt[shared:], *answer[:-1])  # the last one is only ever predicted
        first = len(ids) + len(prompt) - shared - 1
        ids += branch
        branches += [number] * len(branch)
        places += range(first, first + len(answer))
        targets += answer
    return Row(
        kind,
        tuple(ids),
        tuple(branches),
        tuple(chunks),
        tuple(places),
        tuple(targets),
        tuple(weight for each in weights for weight in each),
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
