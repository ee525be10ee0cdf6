"""What an encoder of passages takes, in plain numbers, before anything is loaded."""

from collections.abc import Mapping
from typing import Annotated, Any

import msgspec

from engine.errors import ModelInvalid
from engine.sizes import BYTES, RESERVE, Dtype, Fit

_TEXTS = 16  # embedded together
_TOKENS = 256  # of each, at most as chunks go

_Size = Annotated[int, msgspec.Meta(ge=1)]


class EncoderSize(msgspec.Struct, frozen=True):
    """The sizes in an encoder's `config.json` that decide what it takes."""

    num_hidden_layers: _Size
    hidden_size: _Size
    intermediate_size: _Size
    vocab_size: _Size
    max_position_embeddings: _Size

    @staticmethod
    def of(config: Mapping[str, Any]) -> "EncoderSize":
        """The sizes of a model.

        Raises:
            ModelInvalid: they are missing, or are no sizes.
        """
        try:
            return msgspec.convert(config, EncoderSize)
        except msgspec.ValidationError as failure:
            raise ModelInvalid(
                "The model's config.json does not say how large the model is.",
                "Choose a folder with a whole model.",
                str(failure),
            ) from failure

    @property
    def inner(self) -> int:
        """Weights that every token is multiplied with."""
        hidden = self.hidden_size
        return self.num_hidden_layers * (4 * hidden**2 + 2 * hidden * self.intermediate_size)

    @property
    def parameters(self) -> int:
        """Weights, those of its vocabulary included."""
        return self.inner + self.hidden_size * (self.vocab_size + self.max_position_embeddings)

    def work(self, dtype: Dtype) -> int:
        """Bytes that it needs beside its weights while it is at work."""
        row = 6 * self.hidden_size + self.intermediate_size
        return BYTES[dtype] * _TEXTS * _TOKENS * row

    def takes(self, dtype: Dtype) -> int:
        """Bytes of weights and work beside whatever else is loaded."""
        return BYTES[dtype] * self.parameters + self.work(dtype)

    def fit(self, dtype: Dtype, available: int) -> Fit:
        """Whether it fits into `available` bytes."""
        weights = BYTES[dtype] * self.parameters
        needed = {"weights": weights, "work": self.work(dtype), "rest": RESERVE}
        missing = (sum(needed.values()) - available) / 2**30
        advice = f"Free {missing:.1f} GB of memory." if missing > 0 else ""
        return Fit(needed, available, advice)
