"""How fast this machine reads weights and multiplies; a tenth of a second, on the device itself."""

import time
from collections.abc import Callable

import msgspec

from engine.devices import DeviceChoice
from engine.records.models import MachineFacts, Weights

_TRIES = 3
_ROWS, _INNER, _COLUMNS = 512, 2048, 2048  # a prompt through a layer
_WEIGHTS = 8192  # squared: 128 MB in 16 bits, more than any cache holds


def machine_facts(choice: DeviceChoice, weights: tuple[Weights, ...]) -> MachineFacts:
    """What is known of a device, nothing measured; `weights` is how they may be kept there."""
    return MachineFacts(
        device=choice.device,
        dtype=choice.dtype,
        available=choice.available,
        reason=choice.reason,
        weights=weights,
    )


def measured(facts: MachineFacts) -> MachineFacts:
    """The same with its speed, the best of a few tries.

    A prompt is one large product after the other; a token that is written reads every weight once.
    """
    import torch

    dtype = getattr(torch, facts.dtype)

    def finish() -> None:
        if facts.device.startswith("cuda"):
            torch.cuda.synchronize(facts.device)

    left = torch.zeros(_ROWS, _INNER, dtype=dtype, device=facts.device)
    right = torch.zeros(_INNER, _COLUMNS, dtype=dtype, device=facts.device)
    weights = torch.zeros(_WEIGHTS, _WEIGHTS, dtype=dtype, device=facts.device)
    token = torch.zeros(_WEIGHTS, dtype=dtype, device=facts.device)
    product = _best(lambda: torch.mm(left, right), finish)
    reading = _best(lambda: torch.mv(weights, token), finish)
    return msgspec.structs.replace(
        facts,
        products=2.0 * _ROWS * _INNER * _COLUMNS / product,
        reading=weights.nbytes / reading,
    )


def _best(work: Callable[[], object], finish: Callable[[], None]) -> float:
    """The shortest time that some work took, in seconds."""
    best = float("inf")
    for _ in range(_TRIES):
        start = time.perf_counter()
        work()
        finish()
        best = min(best, time.perf_counter() - start)
    return best
