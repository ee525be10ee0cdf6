"""Retrieved memory as K and V of every retrieval layer, turned to its rotary positions.

`kv`: the stored arrays, the same for all layers (the paper). `state`: the stored state through each
layer's own norm and projections, or through the map that a calibration fitted for it.

Positions: with a span of 0 every memory key stands at rotary position zero, as in the paper. With a
span of n the tokens of a chunk stand at 1 to n, in every chunk alike, and local tokens count on
from there: within a chunk, order keeps its meaning; between chunks, none is claimed.
"""

import torch
from transformers.models.llama.modeling_llama import rotate_half

from engine.kv import RetrievedMemory
from engine.model.adapters import Adapters
from engine.model.backbone import Backbone
from engine.model.projections import KeysValues, MemoryProjections
from engine.model.settings import MemorySettings


def laid_out(
    retrieved: RetrievedMemory,
    backbone: Backbone,
    settings: MemorySettings,
    adapters: Adapters,
    projections: MemoryProjections | None,
) -> dict[int, KeysValues]:
    """Retrieval layer -> K and V (B, K, M, D), on the layer's device, in the model's dtype."""
    dtype = backbone.dtype
    turn = _Turn(backbone, retrieved, settings.span)
    moved: dict[torch.device, dict[str, torch.Tensor]] = {}  # once per device, not per layer
    memory = {}
    for layer in settings.retrieval_layers:
        device = backbone.layers[layer].self_attn.k_proj.weight.device
        if device not in moved:
            moved[device] = {n: a.to(device, dtype) for n, a in retrieved.arrays.items()}
        arrays = moved[device]
        if retrieved.kind == "kv":
            keys, values = arrays["keys"], arrays["values"]
        elif projections is not None:
            keys, values = projections.keys_values(layer, arrays["states"])
        else:
            with adapters.at_work(on=True):
                keys, values = backbone.keys_values(layer, arrays["states"])
        # In a row, as they are read at every step: a product would copy anything else first.
        memory[layer] = (turn.keys(keys).contiguous(), values.contiguous())
    return memory


class _Turn:
    """Rotates keys to the positions of their tokens."""

    def __init__(self, backbone: Backbone, retrieved: RetrievedMemory, span: int) -> None:
        rotary = backbone.inner.rotary_emb
        self._scale = float(getattr(rotary, "attention_scaling", 1.0))
        self._parts: tuple[torch.Tensor, torch.Tensor] | None = None
        if span:
            positions = retrieved.places.clamp(max=span - 1) + 1  # (B, M)
            like = torch.empty(0, device=backbone.device, dtype=torch.float32)
            cosine, sine = rotary(like, positions.to(backbone.device))  # (B, M, D)
            self._parts = cosine[:, None], sine[:, None]

    def keys(self, keys: torch.Tensor) -> torch.Tensor:
        """Keys (B, K, M, D) before rotation, rotated."""
        if self._parts is None:  # unrotated; some rope variants scale attention even there
            return keys if self._scale == 1.0 else keys * self._scale
        cosine, sine = (part.to(keys.device, keys.dtype) for part in self._parts)
        turned: torch.Tensor = keys * cosine + rotate_half(keys) * sine  # type: ignore[no-untyped-call]
        return turned
