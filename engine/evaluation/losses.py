"""How surprised a model is: the loss of each token, given all before it and perhaps memory."""

import math
from collections.abc import Sequence

import torch

from engine.errors import ModelInvalid
from engine.kv import RetrievedMemory
from engine.model.memlong import MemLong

_ROWS = 256  # of logits turned into float32 together; a vocabulary is long


@torch.inference_mode()
def token_losses(
    model: MemLong, ids: Sequence[int], count: int, retrieved: RetrievedMemory | None = None
) -> list[float]:
    """Loss in nats of each of the last `count` tokens.

    Args:
        model: predicts.
        ids: the text, context first; longer than `count`.
        count: how many tokens at its end are asked for.
        retrieved: memory beside the text.

    Raises:
        ModelInvalid: the model's losses are not numbers.
    """
    device = model.backbone.device
    every = torch.tensor([list(ids)], device=device)
    logits = model.forward(every[:, :-1], retrieved, logits_to_keep=count)[0]  # (count, vocabulary)
    target = every[0, -count:].to(logits.device)
    losses: list[float] = []
    for start in range(0, count, _ROWS):
        part = slice(start, start + _ROWS)
        loss = torch.nn.functional.cross_entropy(
            logits[part].float(), target[part], reduction="none"
        )
        losses += loss.tolist()
    return finite(losses)


def finite(losses: Sequence[float]) -> list[float]:
    """Losses as they are kept.

    Raises:
        ModelInvalid: one is not a number, so that no mean is made of it.
    """
    if not all(map(math.isfinite, losses)):
        raise ModelInvalid(
            "The model does not predict: its losses are not numbers.",
            "Choose another model or calibration.",
        )
    return [round(loss, 5) for loss in losses]
