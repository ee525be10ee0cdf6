"""Where the model runs: device, dtype and threads, chosen once, with the reason as text.

Whether a model fits there is told by `engine.sizes`. torch is imported only to look at the machine.
"""

import os
import time
from collections.abc import Callable
from typing import Any

import msgspec
import psutil

from engine.records.models import Weights
from engine.sizes import RESERVE, Dtype, Load, ModelSize, split

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
        weights: how those of linear layers are kept.
    """

    device: str
    dtype: Dtype
    threads: int
    available: int
    reason: str
    layers_on: tuple[str, ...] = ()
    weights: Weights = "full"


def free_bytes(device: str) -> int:
    """Bytes that can be had on a device now, those that torch keeps for itself included."""
    import torch

    if device.startswith("cuda"):
        kept = torch.cuda.memory_reserved(device) - torch.cuda.memory_allocated(device)
        return torch.cuda.mem_get_info(device)[0] + kept
    if device.startswith("mps"):
        return torch.mps.recommended_max_memory() - torch.mps.current_allocated_memory()
    return int(psutil.virtual_memory().available)


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
    placed = split(size, choice.dtype, load, free, choice.weights)
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


def choose_for_embedder(threads: int, takes: Callable[[Dtype], int]) -> DeviceChoice:
    """As `choose`, for the retriever's encoder, which leaves a full card alone.

    Args:
        threads: how many CPU threads torch may use.
        takes: bytes that it needs there with weights of a dtype.
    """
    chosen = choose(threads)
    if chosen.device != "cpu" and chosen.available < takes(chosen.dtype) + RESERVE:
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
