"""What a model, its window and its memory take, in plain numbers, before anything is loaded."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

import msgspec

from engine.errors import ModelInvalid
from engine.records.models import Weights

Dtype = Literal["float32", "bfloat16", "float16"]
BYTES: Mapping[str, int] = {"float32": 4, "bfloat16": 2, "float16": 2}

GROUP = 32
"""Weights that share a scale and a zero when each has 4 bits."""

_BITS: Mapping[Weights, int] = {"8-bit": 8, "4-bit": 4}
_NARROW: Mapping[Weights, float] = {"8-bit": 1.0, "4-bit": 0.5 + 4 / GROUP}  # bytes of a weight

RESERVE = 300 << 20
"""Bytes of the runtime's own buffers, kernels and fragmentation."""

EMBEDDER = 180 << 20
"""Bytes of the default encoder of passages, beside the language model."""

_MOST_WINDOWS = 64  # more do not make a device busier


_Size = Annotated[int, msgspec.Meta(ge=1)]


class _Sizes(msgspec.Struct, frozen=True):
    """The same in the words of a `config.json`; the rest of it is left alone."""

    num_hidden_layers: _Size
    hidden_size: _Size
    intermediate_size: _Size
    num_attention_heads: _Size
    vocab_size: _Size
    num_key_value_heads: _Size | None = None
    head_dim: _Size | None = None
    tie_word_embeddings: bool = False


class ModelSize(msgspec.Struct, frozen=True):
    """What of a decoder decides how much memory it takes."""

    layers: int
    hidden: int
    intermediate: int
    heads: int
    kv_heads: int
    head_size: int
    vocabulary: int
    tied: bool

    @staticmethod
    def of(config: Mapping[str, Any]) -> "ModelSize":
        """The sizes in a model's `config.json`.

        Raises:
            ModelInvalid: they are missing, or are no sizes.
        """
        try:
            found = msgspec.convert(config, _Sizes)
        except msgspec.ValidationError as failure:
            raise ModelInvalid(
                "The model's config.json does not say how large the model is.",
                "Choose a folder with a whole model.",
                str(failure),
            ) from failure
        heads = found.num_attention_heads
        return ModelSize(
            layers=found.num_hidden_layers,
            hidden=found.hidden_size,
            intermediate=found.intermediate_size,
            heads=heads,
            kv_heads=found.num_key_value_heads or heads,
            head_size=found.head_dim or found.hidden_size // heads,
            vocabulary=found.vocab_size,
            tied=found.tie_word_embeddings,
        )

    @property
    def parameters(self) -> int:
        """Weights of the decoder, head included."""
        ends = self.vocabulary * self.hidden * (1 if self.tied else 2)
        return self.linear + 2 * self.layers * self.hidden + ends + self.hidden

    @property
    def linear(self) -> int:
        """Those of the linear layers inside the blocks, which may be kept in fewer bits."""
        wide, narrow = self.heads * self.head_size, self.kv_heads * self.head_size
        attention = self.hidden * (2 * wide + 2 * narrow)
        return self.layers * (attention + 3 * self.hidden * self.intermediate)

    def weight_bytes(self, dtype: Dtype, weights: Weights) -> int:
        """Bytes of all weights.

        Args:
            dtype: that is computed in.
            weights: how those of linear layers are kept.
        """
        width = BYTES[dtype]
        narrow = _NARROW.get(weights, width)
        return (self.parameters - self.linear) * width + int(self.linear * narrow)


class Load(msgspec.Struct, frozen=True):
    """What one answer asks for.

    Attributes:
        window: local tokens, question and answer together.
        memory: memory tokens read.
        retrieval_layers: how many layers read them.
        writing: tokens encoded together while a bank is written.
        hot: bytes of memory slots kept on the device.
        embedder: bytes of the encoder beside it.
    """

    window: int = 2048
    memory: int = 1024
    retrieval_layers: int = 15
    writing: int = 1024
    hot: int = 64 << 20
    embedder: int = EMBEDDER


class Fit(msgspec.Struct, frozen=True):
    """Whether it fits.

    Attributes:
        parts: what for -> bytes.
        available: bytes.
        advice: what to change if it does not fit; "" if it does.
    """

    parts: dict[str, int]
    available: int
    advice: str

    @property
    def needed(self) -> int:
        """Bytes of all parts together."""
        return sum(self.parts.values())

    @property
    def fits(self) -> bool:
        """Whether that is available."""
        return self.needed <= self.available


def parts(size: ModelSize, dtype: Dtype, load: Load, weights: Weights = "full") -> dict[str, int]:
    """What a model and one answer take, in bytes: weights, cache, memory, work, rest."""
    width = BYTES[dtype]
    token = 2 * size.kv_heads * size.head_size * width  # K and V of one layer
    row = _row(size, width)
    tokens = max(load.window, load.writing)
    return {
        "weights": size.weight_bytes(dtype, weights),
        "cache": size.layers * token * load.window,
        "memory": load.retrieval_layers * token * load.memory
        + size.hidden * load.memory * width
        + load.hot,
        "work": tokens * row
        + tokens * (load.window + load.memory)  # the mask, a byte each
        + size.vocabulary * 8,
        "rest": RESERVE + load.embedder,
    }


def _row(size: ModelSize, width: int) -> int:
    """Bytes of a token at the widest point of a layer.

    Input, residual, Q K V or the three MLP arrays, float32 norm.
    """
    return (4 * size.hidden + 3 * size.intermediate) * width + 8 * size.hidden


def windows_at_once(size: ModelSize, dtype: Dtype, tokens: int, free: int) -> int:
    """How many windows the writing layers can take together, at least one.

    Args:
        size: of the model.
        dtype: of the weights.
        tokens: in a window.
        free: bytes free on the device; half of them are left for an answer.
    """
    width = BYTES[dtype]
    # What is kept of a token is there twice for a moment: as a window, and cut into chunks.
    token = _row(size, width) + 2 * max(size.hidden, 2 * size.kv_heads * size.head_size) * width
    return max(1, min(_MOST_WINDOWS, free // 2 // (tokens * token)))


def estimate(
    size: ModelSize, dtype: Dtype, load: Load, available: int, weights: Weights = "full"
) -> Fit:
    """Whether a model and one answer fit into `available` bytes, and what to change if not."""
    found = parts(size, dtype, load, weights)
    if sum(found.values()) <= available:
        return Fit(found, available, "")
    changes = (
        ("Use a window of {0} tokens.", _less(load, window=max(512, load.window // 2))),
        ("Use a window of {0} tokens.", _less(load, window=512, writing=512)),
        (
            "Use a window of {0} tokens and {1} memory tokens.",
            _less(load, window=512, writing=512, memory=min(load.memory, 256), hot=0),
        ),
    )
    for words, smaller in changes:
        if sum(parts(size, dtype, smaller, weights).values()) <= available:
            return Fit(found, available, words.format(smaller.window, smaller.memory))
    smallest = changes[-1][1]
    if dtype == "float32" and sum(parts(size, "bfloat16", smallest).values()) <= available:
        return Fit(found, available, "Use the model in bfloat16.")
    for fewer, bits in _BITS.items():
        if sum(parts(size, dtype, load, fewer).values()) <= available:
            return Fit(found, available, f"Keep the model's weights in {bits} bits.")
    missing = (sum(parts(size, dtype, smallest, weights).values()) - available) / 2**30
    advice = f"Choose a smaller model, or free {missing:.1f} GB of memory."
    return Fit(found, available, advice)


def fitting(
    size: ModelSize, dtype: Dtype, load: Load, available: int, allowed: Sequence[Weights]
) -> tuple[Weights, Fit]:
    """The first of the allowed ways to keep weights in which a model fits; the first, if none."""
    fits = [(weights, estimate(size, dtype, load, available, weights)) for weights in allowed]
    return next((found for found in fits if found[1].fits), fits[0])


def split(
    size: ModelSize,
    dtype: Dtype,
    load: Load,
    free: Sequence[int],
    weights: Weights = "full",
) -> tuple[int, ...]:
    """Which card each layer goes to, the emptiest card first, when one alone is too small.

    Args:
        size: of the model.
        dtype: of the weights.
        load: what one answer asks for.
        free: bytes free on each card.
        weights: how those of linear layers are kept.

    Returns:
        A card per layer, layers of one card side by side; () if all cards together are too small.
    """
    found = parts(size, dtype, load, weights)
    table = size.vocabulary * size.hidden * BYTES[dtype]  # the embedding, or the head
    inner = found["weights"] - table * (1 if size.tied else 2)
    layer = -(-(inner + found["cache"] + found["memory"]) // size.layers)
    placed: list[int] = []
    for card in sorted(range(len(free)), key=free.__getitem__, reverse=True):
        # Any card but the first may turn out to be the last, with the head on it.
        end = table if not placed or not size.tied else 0
        room = free[card] - end - found["work"] - found["rest"]
        placed += [card] * min(max(0, room // layer), size.layers - len(placed))
    return tuple(placed) if len(placed) == size.layers else ()


def _less(load: Load, **changes: int) -> Load:
    return msgspec.structs.replace(load, **changes)
