"""What an answer is made of, token by token, whatever the model would like best."""

from pathlib import Path

import pytest
import torch

from engine.chat.generate import Generation
from engine.model.tokenizer import Tokenizer, load_tokenizer


@pytest.fixture(scope="module")
def tokenizer(models_dir: Path) -> Tokenizer:
    return load_tokenizer(models_dir / "smollm2-135m-instruct")


class _Wishes:
    """Wants to say some tokens, one at a step, and after them to end; liked second best: `rest`."""

    def __init__(self, tokenizer: Tokenizer, said: str, rest: str) -> None:
        end = next(iter(tokenizer.eos_ids))
        self._wanted = [*tokenizer.ids(said), end, end]
        self._second = tokenizer.ids(rest)[0]
        self._size = max([*self._wanted, self._second]) + 1

    @property
    def logits(self) -> torch.Tensor:
        logits = torch.zeros(1, self._size)
        logits[0, self._second] = 1.0
        logits[0, self._wanted[0]] = 2.0
        return logits

    def step(self, _token: int) -> torch.Tensor:
        self._wanted.pop(0)
        return self.logits


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("The answer is:", "The answer is: Paris"),
        ("It is Rome", "It is Rome"),
        ("It is Rome. The answer:", "It is Rome. The answer:"),
    ],
)
def test_an_answer_that_only_announces_itself_goes_on(
    tokenizer: Tokenizer, wanted: str, said: str
) -> None:
    generation = Generation(_Wishes(tokenizer, wanted, " Paris"), tokenizer, 20)  # type: ignore[arg-type]
    assert "".join(generation.pieces()) == said
    assert generation.complete
