"""Where the model runs: device, dtype and threads, chosen once, with the reason as text.

Also whether a model, its window and its memory fit, in plain numbers, before anything is loaded.
torch is imported only to look at the machine.
"""

import os
import time
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

import msgspec
import psutil

from engine.errors import ModelInvalid

Dtype = Literal["float32", "bfloat16", "float16"]
BYTES: Mapping[str, int] = {"float32": 4, "bfloat16": 2, "float16": 2}

_RESERVE = 300 << 20  # the runtime's own buffers, kernels and fragmentation
_EMBEDDER = 180 << 20  # the retriever's encoder, beside the language model
_MOST_WINDOWS = 64  # more do not make a device busier
_WORTH_IT = 0.8  # bfloat16 halves memory; on a CPU it may be this much slower and still be chosen


class DeviceChoice(msgspec.Struct, frozen=True):
    """Where and how the model runs.

    Attributes:
        device: as torch names it: cpu, cuda:0, mps.
        dtype: of the weights.
        threads: torch threads on the CPU.
        available: bytes free on the device when it was chosen.
        reason: one sentence for the reader.
        layers_on: the device of each layer, when the model lies on several cards.
    """

    device: str
    dtype: Dtype
    threads: int
    available: int
    reason: str
    layers_on: tuple[str, ...] = ()


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
        wide, narrow = self.heads * self.head_size, self.kv_heads * self.head_size
        attention = self.hidden * (2 * wide + 2 * narrow)
        layer = attention + 3 * self.hidden * self.intermediate + 2 * self.hidden
        ends = self.vocabulary * self.hidden * (1 if self.tied else 2)
        return self.layers * layer + ends + self.hidden


class Load(msgspec.Struct, frozen=True):
    """What one answer asks for.

    Attributes:
        window: local tokens, question and answer together.
        memory: memory tokens read.
        retrieval_layers: how many layers read them.
        writing: tokens encoded together while a bank is written.
        hot: bytes of memory slots kept on the device.
    """

    window: int = 2048
    memory: int = 1024
    retrieval_layers: int = 15
    writing: int = 1024
    hot: int = 64 << 20


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


def parts(size: ModelSize, dtype: Dtype, load: Load) -> dict[str, int]:
    """What a model and one answer take, in bytes: weights, cache, memory, work, rest."""
    width = BYTES[dtype]
    token = 2 * size.kv_heads * size.head_size * width  # K and V of one layer
    row = _row(size, width)
    tokens = max(load.window, load.writing)
    return {
        "weights": size.parameters * width,
        "cache": size.layers * token * load.window,
        "memory": load.retrieval_layers * token * load.memory
        + size.hidden * load.memory * width
        + load.hot,
        "work": tokens * row
        + tokens * (load.window + load.memory)  # the mask, a byte each
        + size.vocabulary * 8,
        "rest": _RESERVE + _EMBEDDER,
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


def free_bytes(device: str) -> int:
    """Bytes that can be had on a device now, those that torch keeps for itself included."""
    import torch

    if device.startswith("cuda"):
        kept = torch.cuda.memory_reserved(device) - torch.cuda.memory_allocated(device)
        return torch.cuda.mem_get_info(device)[0] + kept
    if device.startswith("mps"):
        return torch.mps.recommended_max_memory() - torch.mps.current_allocated_memory()
    return int(psutil.virtual_memory().available)


def estimate(size: ModelSize, dtype: Dtype, load: Load, available: int) -> Fit:
    """Whether a model and one answer fit into `available` bytes, and what to change if not."""
    found = parts(size, dtype, load)
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
        if sum(parts(size, dtype, smaller).values()) <= available:
            return Fit(found, available, words.format(smaller.window, smaller.memory))
    smallest = changes[-1][1]
    if dtype == "float32" and sum(parts(size, "bfloat16", smallest).values()) <= available:
        return Fit(found, available, "Use the model in bfloat16.")
    missing = (sum(parts(size, dtype, smallest).values()) - available) / 2**30
    advice = f"Choose a smaller model, or free {missing:.1f} GB of memory."
    return Fit(found, available, advice)


def split(size: ModelSize, dtype: Dtype, load: Load, free: Sequence[int]) -> tuple[int, ...]:
    """Which card each layer goes to, the emptiest card first, when one alone is too small.

    Args:
        size: of the model.
        dtype: of the weights.
        load: what one answer asks for.
        free: bytes free on each card.

    Returns:
        A card per layer, layers of one card side by side; () if all cards together are too small.
    """
    found = parts(size, dtype, load)
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


def over_cards(size: ModelSize, load: Load, choice: DeviceChoice) -> DeviceChoice | None:
    """The model on all cards of this machine, where one is too small for it.

    Args:
        size: of the model.
        load: what one answer asks for.
        choice: the single card that is too small.

    Returns:
        None if there are no several cards, or if they do not suffice either.
    """
    if not choice.device.startswith("cuda"):
        return None
    import torch

    free = _free(torch)
    placed = split(size, choice.dtype, load, free)
    if not placed:
        return None
    cards = tuple(dict.fromkeys(placed))
    together = sum(free[card] for card in cards)
    reason = f"The layers lie on {len(cards)} graphics cards, {together / 2**30:.1f} GB free."
    return msgspec.structs.replace(
        choice,
        device=f"cuda:{placed[0]}",
        available=together,
        reason=reason,
        layers_on=tuple(f"cuda:{card}" for card in placed) if len(cards) > 1 else (),
    )


def _less(load: Load, **changes: int) -> Load:
    return msgspec.structs.replace(load, **changes)


def ran_out_of_memory(error: BaseException) -> bool:
    """Whether a failure means that the device's memory did not suffice.

    A CUDA card raises torch's own error; the CPU and MPS a plain `RuntimeError` told by its text.
    """
    if isinstance(error, MemoryError) or type(error).__name__ == "OutOfMemoryError":
        return True
    return isinstance(error, RuntimeError) and any(
        words in str(error) for words in ("allocate memory", "out of memory")
    )


def choose(threads: int) -> DeviceChoice:
    """Looks at the machine and decides; imports torch.

    Args:
        threads: how many CPU threads torch may use.
    """
    import torch

    if torch.cuda.is_available():
        return _cuda(torch, threads)
    if torch.backends.mps.is_available():
        free = psutil.virtual_memory().available
        reason = "The graphics part of this Apple computer."
        return DeviceChoice("mps", "float16", threads, free, reason)
    return _cpu(torch, threads)


def choose_for_embedder(threads: int) -> DeviceChoice:
    """As `choose`, for the retriever's encoder, which is small beside the language model.

    Args:
        threads: how many CPU threads torch may use.
    """
    chosen = choose(threads)
    if chosen.device != "cpu" and chosen.available < _EMBEDDER + _RESERVE:
        return on_cpu(threads, "The graphics card is full.")
    return chosen


def on_cpu(threads: int, reason: str) -> DeviceChoice:
    """The processor, whatever else there is.

    Args:
        threads: how many torch may use.
        reason: why not the graphics card.
    """
    import torch

    found = _cpu(torch, threads)
    return msgspec.structs.replace(found, reason=reason)


def _cuda(torch: Any, threads: int) -> DeviceChoice:
    free = _free(torch)
    card = max(range(len(free)), key=free.__getitem__)
    dtype: Dtype = "bfloat16" if torch.cuda.is_bf16_supported() else "float16"
    name = torch.cuda.get_device_name(card)
    others = f", the emptiest of {len(free)} cards" if len(free) > 1 else ""
    reason = f"{name}{others}, {free[card] / 2**30:.1f} GB free."
    return DeviceChoice(f"cuda:{card}", dtype, threads, free[card], reason)


def _free(torch: Any) -> list[int]:
    """Bytes free on each card."""
    return [torch.cuda.mem_get_info(card)[0] for card in range(torch.cuda.device_count())]


def _cpu(torch: Any, threads: int) -> DeviceChoice:
    free = psutil.virtual_memory().available
    ratio = _speed(torch, torch.bfloat16) / _speed(torch, torch.float32)
    dtype: Dtype = "bfloat16" if ratio >= _WORTH_IT else "float32"
    cores = f"{threads} of {os.cpu_count() or 1} cores"
    compared = f"bfloat16 is {ratio:.1f} times as fast as float32 here"
    return DeviceChoice("cpu", dtype, threads, free, f"No graphics card; {cores}; {compared}.")


def _speed(torch: Any, dtype: Any) -> float:
    """Products per second of a prefill-like matrix product; the best of a few, some 20 ms."""
    left = torch.zeros(256, 576, dtype=dtype)
    right = torch.zeros(576, 1536, dtype=dtype)
    best = float("inf")
    for _ in range(6):
        start = time.perf_counter()
        torch.mm(left, right)
        best = min(best, time.perf_counter() - start)
    return 1 / best
