"""A decoder whose layers lie on several devices: each layer takes its inputs to where it is."""

from collections.abc import Sequence
from typing import Any

import torch
from transformers import PreTrainedModel


def spread(model: PreTrainedModel, devices: Sequence[torch.device | str]) -> None:
    """Moves every layer to its device, and makes it fetch what it is given.

    The embedding goes with the first layer, the head with the last one, or with the embedding
    where they share their weights.

    Args:
        model: a stock decoder.
        devices: one per layer; layers of one device lie side by side.
    """
    decoder: Any = model.model  # stock modules are not typed beyond `Module`
    head: Any = model.lm_head
    if len(devices) != len(decoder.layers):
        raise ValueError(f"{len(decoder.layers)} layers, {len(devices)} devices")
    tied = head.weight is decoder.embed_tokens.weight
    carriers = {torch.device(device): _Carrier(torch.device(device)) for device in devices}
    placed = [torch.device(device) for device in devices]
    decoder.embed_tokens.to(placed[0])
    decoder.rotary_emb.to(placed[0])
    decoder.norm.to(placed[-1])
    head.to(placed[0] if tied else placed[-1])
    for layer, device in zip(decoder.layers, placed, strict=True):
        layer.to(device)
        layer.register_forward_pre_hook(carriers[device], with_kwargs=True)
    head.register_forward_pre_hook(_Carrier(head.weight.device), with_kwargs=True)


class _Carrier:
    """Moves the inputs of modules on one device; what is given to several of them, once."""

    def __init__(self, device: torch.device) -> None:
        self._device = device
        self._last: dict[str, tuple[object, object]] = {}

    def __call__(
        self, _module: torch.nn.Module, args: tuple[object, ...], named: dict[str, object]
    ) -> tuple[tuple[object, ...], dict[str, object]]:
        """A forward pre-hook with keywords."""
        moved = tuple(self._moved(value) for value in args)
        return moved, {name: self._once(name, value) for name, value in named.items()}

    def _once(self, name: str, value: object) -> object:
        """Masks and rotations are the same objects for all layers of a pass, and new in the next.

        That they stay the same objects also lets `Reading.joint_mask` know them again.
        """
        given, moved = self._last.get(name, (None, None))
        if given is not value:
            moved = self._moved(value)
            if moved is value:
                return value  # nothing to keep
            self._last[name] = value, moved
        return moved

    def _moved(self, value: object) -> object:
        if isinstance(value, torch.Tensor):
            return value.to(self._device)
        if isinstance(value, tuple) and all(isinstance(part, torch.Tensor) for part in value):
            parts = tuple(part.to(self._device) for part in value)
            same = all(new is old for new, old in zip(parts, value, strict=True))
            return value if same else parts
        return value
