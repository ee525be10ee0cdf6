"""How surprised a model is: the loss of each token, given all before it and perhaps memory."""

from collections.abc import Sequence

import torch

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
    return [round(loss, 5) for loss in losses]
