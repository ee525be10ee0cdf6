"""Low-rank adapters and gains of norms above the memory layer: what a calibration teaches a model.

They are at work only while memory is read. Without memory the model stays the stock one, bit for
bit, and the frozen lower half is never touched, so a bank stays valid whatever is learnt.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import torch
from torch.nn.functional import linear
from typing_extensions import override

from engine.model.backbone import Backbone
from engine.model.quantised import QuantisedLinear

ATTENTION = ("self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj", "self_attn.o_proj")
MLP = ("mlp.gate_proj", "mlp.up_proj", "mlp.down_proj")
NORMS = ("input_layernorm", "post_attention_layernorm")


class _Switch:
    """Shared by all adapters of a model."""

    def __init__(self) -> None:
        self.on = False


class AdaptedLinear(torch.nn.Module):
    """A frozen linear layer plus, while switched on, a low-rank one: W x + scale * up(down(x)).

    Attributes:
        base: the stock layer.
        folded: stock layer and adapter as one, once nothing is learnt any more.
        down: (rank, in).
        up: (out, rank), zero at first, so that nothing changes until something is learnt.
    """

    def __init__(
        self,
        base: torch.nn.Linear | QuantisedLinear,
        rank: int,
        alpha: float,
        switch: _Switch,
        dtype: torch.dtype,
    ) -> None:
        super().__init__()
        self.base = base
        self.scale = alpha / rank
        self._switch = switch
        self.folded: torch.nn.Module | None = None
        made: dict[str, Any] = {"device": base.weight.device, "dtype": dtype}
        self.down = torch.nn.Parameter(torch.empty(rank, base.in_features, **made))
        self.up = torch.nn.Parameter(torch.zeros(base.out_features, rank, **made))
        torch.nn.init.kaiming_uniform_(self.down, a=math.sqrt(5))

    @property
    def weight(self) -> torch.Tensor:
        """The stock weight, for code that asks a layer for its device or dtype."""
        return self.base.weight

    @override
    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(..., in) -> (..., out)."""
        if self._switch.on and self.folded is not None:
            folded: torch.Tensor = self.folded(x)
            return folded
        out: torch.Tensor = self.base(x)
        if not self._switch.on:
            return out
        # While training they are kept in float32, whatever the stock layer is computed in.
        low = linear(x, self.down.to(x.dtype))
        return torch.add(out, linear(low, self.up.to(x.dtype)), alpha=self.scale)

    @torch.no_grad()
    def fold(self) -> None:
        """Keeps stock weight and adapter as one matrix as well; nothing is learnt after that."""
        folded = torch.nn.Linear(self.base.in_features, self.base.out_features, device="meta")
        weight = torch.addmm(self.base.weight, self.up, self.down, alpha=self.scale)
        folded.weight = torch.nn.Parameter(weight, requires_grad=False)
        folded.bias = self.base.bias
        self.folded = folded


class AdaptedNorm(torch.nn.Module):
    """A frozen norm, while switched on scaled number by number: (1 + gain) * norm(x).

    Attributes:
        base: the stock norm.
        gain: (hidden,), zero at first.
    """

    def __init__(self, base: torch.nn.Module, switch: _Switch) -> None:
        super().__init__()
        self.base = base
        self._switch = switch
        self._folded: torch.Tensor | None = None
        weight: Any = base.weight
        self.gain = torch.nn.Parameter(torch.zeros_like(weight))

    @property
    def weight(self) -> torch.Tensor:
        """The stock weight, for code that asks a norm for its device or dtype."""
        weight: Any = self.base.weight
        return weight  # type: ignore[no-any-return]

    @override
    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(..., hidden) -> (..., hidden)."""
        out: torch.Tensor = self.base(x)
        if not self._switch.on:
            return out
        return out * (self._factor().to(out.dtype) if self._folded is None else self._folded)

    @torch.no_grad()
    def fold(self) -> None:
        """Keeps the factor in the dtype of the stock norm; nothing is learnt after that."""
        self._folded = self._factor().to(self.weight.dtype)

    def _factor(self) -> torch.Tensor:
        return 1 + self.gain


class Adapters:
    """All adapters of one model; empty for a model without calibration."""

    def __init__(self) -> None:
        self._switch = _Switch()
        self._layers: dict[str, AdaptedLinear | AdaptedNorm] = {}

    @staticmethod
    def attach(
        backbone: Backbone, layers: Sequence[int], rank: int, alpha: float, targets: Sequence[str]
    ) -> "Adapters":
        """Puts adapters on some parts of some decoder layers, which keep their weights.

        Args:
            backbone: the decoder.
            layers: its layers.
            rank: of the adapters of linear layers.
            alpha: their scale times their rank.
            targets: linear layers and norms inside each of the layers.
        """
        adapters = Adapters()
        for layer in layers:
            for target in targets:
                parent_name, _, name = target.rpartition(".")
                parent: torch.nn.Module = backbone.layers[layer].get_submodule(parent_name)
                base: Any = parent.get_submodule(name)
                adapted: AdaptedLinear | AdaptedNorm
                if isinstance(base, torch.nn.Linear | QuantisedLinear):
                    adapted = AdaptedLinear(base, rank, alpha, adapters._switch, backbone.dtype)
                else:
                    adapted = AdaptedNorm(base, adapters._switch)
                setattr(parent, name, adapted)
                adapters._layers[f"layers.{layer}.{target}"] = adapted
        return adapters

    def detach(self, backbone: Backbone) -> None:
        """Takes all adapters off again."""
        for path, adapted in self._layers.items():
            parent_name, _, name = path.rpartition(".")
            setattr(backbone.inner.get_submodule(parent_name), name, adapted.base)
        self._layers = {}

    def __len__(self) -> int:
        return len(self._layers)

    def fold(self) -> None:
        """Makes each adapted layer one multiplication, for as many bytes again.

        Two small multiplications beside each large one cost a step on a processor a tenth of its
        time. In bfloat16 the sum is rounded once more: 0.002 nats on text, less than a run varies.
        """
        for adapted in self._layers.values():
            adapted.fold()

    @contextmanager
    def at_work(self, on: bool) -> Iterator[None]:
        """Switches the adapters on (or off) for a while."""
        before, self._switch.on = self._switch.on, on
        try:
            yield
        finally:
            self._switch.on = before

    def parameters(self) -> list[torch.nn.Parameter]:
        """What is learnt, in a fixed order."""
        return list(self._named().values())

    def tensors(self) -> dict[str, torch.Tensor]:
        """Name -> learnt tensor, detached, to be stored."""
        return {name: parameter.detach() for name, parameter in self._named().items()}

    def _named(self) -> dict[str, torch.nn.Parameter]:
        named = {}
        for path, adapted in self._layers.items():
            if isinstance(adapted, AdaptedNorm):
                named[f"{path}.gain"] = adapted.gain
            else:
                named |= {f"{path}.down": adapted.down, f"{path}.up": adapted.up}
        return named

    def load(self, tensors: Mapping[str, torch.Tensor]) -> None:
        """Takes over learnt tensors.

        Raises:
            KeyError: one is missing.
            ValueError: one has another shape.
        """
        with torch.no_grad():
            for name, held in self.tensors().items():
                if tensors[name].shape != held.shape:
                    raise ValueError(f"{name}: {tuple(tensors[name].shape)}, not {held.shape}")
                held.copy_(tensors[name])
