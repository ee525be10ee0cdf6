"""What each retrieval layer makes of a stored state: K and V through a map of its own.

A retrieval layer's own projections expect the output of the layer below it, not that of the memory
layer further down. A map fitted for it (`engine.calibration.fit`) reads the same stored state far
better, at the same cost: one matrix product a layer.
"""

from collections.abc import Mapping

import torch

_EPSILON = 1e-6

KeysValues = tuple[torch.Tensor, torch.Tensor]


def normalised(states: torch.Tensor) -> torch.Tensor:
    """States (..., hidden) brought to a root mean square of one."""
    return states * torch.rsqrt(states.pow(2).mean(-1, keepdim=True) + _EPSILON)


class MemoryProjections:
    """An affine map per retrieval layer, from a normalised state to its K and V.

    Attributes:
        weights: retrieval layer -> (2 * kv_heads * head_size, hidden): the rows of K, then of V.
        biases: retrieval layer -> (2 * kv_heads * head_size,).
    """

    def __init__(
        self, weights: Mapping[int, torch.Tensor], biases: Mapping[int, torch.Tensor], head: int
    ) -> None:
        """Takes the maps over; `head` is the size of a head."""
        self.weights = {n: torch.nn.Parameter(w, requires_grad=False) for n, w in weights.items()}
        self.biases = {n: torch.nn.Parameter(b, requires_grad=False) for n, b in biases.items()}
        self._head = head

    def keys_values(self, layer: int, states: torch.Tensor) -> KeysValues:
        """K before rotation and V of a layer, both (B, K, M, D), from states (B, M, hidden)."""
        weight, bias = self.weights[layer], self.biases[layer]
        features = normalised(states.to(weight.device, torch.float32)).to(weight.dtype)
        made = torch.nn.functional.linear(features, weight, bias).to(states.dtype)
        keys, values = made.view(*made.shape[:-1], -1, self._head).chunk(2, dim=-2)
        return keys.transpose(1, 2), values.transpose(1, 2)

    def parameters(self) -> list[torch.nn.Parameter]:
        """What can be learnt, in a fixed order."""
        return [p for layer in self.weights for p in (self.weights[layer], self.biases[layer])]

    def tensors(self) -> dict[str, torch.Tensor]:
        """Name -> tensor, detached, to be stored."""
        found = {}
        for layer, weight in self.weights.items():
            found[f"projections.{layer}.weight"] = weight.detach()
            found[f"projections.{layer}.bias"] = self.biases[layer].detach()
        return found

    @staticmethod
    def stored(
        tensors: Mapping[str, torch.Tensor],
        devices: Mapping[int, torch.device],
        dtype: torch.dtype,
        size: tuple[int, int, int],
    ) -> "MemoryProjections":
        """The maps of a calibration.

        Args:
            tensors: as `tensors` names them.
            devices: retrieval layer -> where its map goes.
            dtype: in which it is used.
            size: hidden size, rows of a map, size of a head.

        Raises:
            KeyError: one is missing.
            ValueError: one has another shape.
        """
        hidden, rows, head = size
        weights, biases = {}, {}
        for layer, device in devices.items():
            weight = tensors[f"projections.{layer}.weight"]
            bias = tensors[f"projections.{layer}.bias"]
            if weight.shape != (rows, hidden) or bias.shape != (rows,):
                raise ValueError(f"projections.{layer}: {tuple(weight.shape)}, not {rows, hidden}")
            weights[layer] = weight.to(device, dtype, copy=True)
            biases[layer] = bias.to(device, dtype, copy=True)
        return MemoryProjections(weights, biases, head)
