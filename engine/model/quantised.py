"""Linear layers whose weights are kept in 8 or 4 bits and made wide again where they are used.

8 bits: one scale a row. 4 bits: a scale and a zero for every 32 numbers of a row. Nothing is learnt
or tried out on texts; each number goes to the nearest step. On a processor one token at a time is
multiplied without making the weights wide first, by operations of torch's own that have no public
name: a trial compares them with the plain way, which is taken wherever they are missing or differ.
"""

import logging
from collections.abc import Callable, Generator
from typing import Any, Final

import torch
from torch.nn.functional import linear
from transformers import PreTrainedModel
from typing_extensions import override

from engine.records.models import Weights
from engine.sizes import GROUP

logger = logging.getLogger(__name__)

_FEW: Final = 8  # rows; more of them are multiplied sooner with the weights made wide
_NEAR: Final = 0.02  # of the product's length: what two ways of rounding may differ


class QuantisedLinear(torch.nn.Module):
    """What both have in common with the stock layer; none of them learns.

    Attributes:
        in_features, out_features, bias: as in the stock layer.
        weight: the narrow numbers, in an order of their own; it still tells the device.
    """

    weight: torch.Tensor

    def __init__(self, base: torch.nn.Linear) -> None:
        super().__init__()
        self.in_features, self.out_features = base.in_features, base.out_features
        self.bias = base.bias


class EightBitLinear(QuantisedLinear):
    """W is weight * scale: (out, in) int8 and (out,)."""

    scale: torch.Tensor

    def __init__(self, base: torch.nn.Linear, *, fused: bool) -> None:
        """Takes the stock layer's weights; `fused`: its device multiplies few rows with them."""
        super().__init__(base)
        wide = base.weight.detach()
        scale = (wide.abs().amax(dim=1).float() / 127).clamp(min=1e-8).to(wide.dtype)
        narrow = (wide.float() / scale.float()[:, None]).round_().clamp_(-127, 127)
        self.register_buffer("weight", narrow.to(torch.int8))
        self.register_buffer("scale", scale)
        self._fused = fused

    @override
    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(..., in) -> (..., out)."""
        rows = x.numel() // self.in_features
        if self._fused and rows <= _FEW:
            flat = x.reshape(rows, self.in_features)
            out = _operation("_weight_int8pack_mm")(flat, self.weight, self.scale).view(
                *x.shape[:-1], -1
            )
        else:
            out = linear(x, self.weight.to(x.dtype)) * self.scale
        return out if self.bias is None else out + self.bias


class FourBitLinear(QuantisedLinear):
    """W is (weight - 8) * scale + zero, with a scale and a zero for every `GROUP` numbers of a row.

    Attributes:
        steps: (in / GROUP, out, 2): scale and zero.
    """

    steps: torch.Tensor

    def __init__(self, base: torch.nn.Linear, *, fused: bool) -> None:
        """Takes the stock layer's weights; `fused`: its device multiplies with them as they are."""
        super().__init__(base)
        stock = base.weight.detach()
        wide = stock.float().view(self.out_features, -1, GROUP)
        least, most = wide.aminmax(dim=-1, keepdim=True)
        scale = ((most - least) / 15).clamp(min=1e-8).to(stock.dtype)  # (out, in / GROUP, 1)
        zero = (least + 8 * scale.float()).to(stock.dtype)
        narrow = ((wide - zero.float()) / scale.float() + 8).round_().clamp_(0, 15)
        narrow = narrow.view(self.out_features, self.in_features)
        self._fused = fused
        if fused:
            packed = _operation("_convert_weight_to_int4pack_for_cpu")(narrow.to(torch.int32), 1)
        else:
            pairs = narrow.to(torch.uint8).view(self.out_features, -1, 2)
            packed = pairs[..., 0] | pairs[..., 1] << 4
        self.register_buffer("weight", packed)
        steps = torch.cat([scale, zero], dim=-1).transpose(0, 1).contiguous()
        self.register_buffer("steps", steps)

    @override
    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(..., in) -> (..., out)."""
        if self._fused:
            flat = x.reshape(-1, self.in_features)
            product = _operation("_weight_int4pack_mm_for_cpu")
            out = product(flat, self.weight, GROUP, self.steps).view(*x.shape[:-1], -1)
        else:
            out = linear(x, self._wide(x.dtype))
        return out if self.bias is None else out + self.bias

    def _wide(self, dtype: torch.dtype) -> torch.Tensor:
        """The weights (out, in) that the narrow ones stand for."""
        pairs = torch.stack([self.weight & 15, self.weight >> 4], dim=-1)
        scale, zero = self.steps.transpose(0, 1).chunk(2, dim=-1)  # (out, in / GROUP, 1)
        numbers = pairs.view(self.out_features, -1, GROUP).to(dtype)
        wide: torch.Tensor = (numbers - 8) * scale + zero
        return wide.view(self.out_features, self.in_features)


_Kind = type[EightBitLinear] | type[FourBitLinear]
_KINDS: Final[dict[Weights, _Kind]] = {"8-bit": EightBitLinear, "4-bit": FourBitLinear}


def quantise(
    model: PreTrainedModel, weights: Weights, device: torch.device
) -> Generator[tuple[int, int], None, None]:
    """Keeps the linear layers of a decoder's blocks in fewer bits, one after the other, in place.

    Embedding, head and norms stay as they are, in memory of their own: the model may have been
    handed weights that are only mapped from their file.

    Args:
        model: a stock decoder, in the processor's memory.
        weights: in how many bits.
        device: where it is going to be moved.

    Yields:
        How many bytes of how many have been read.
    """
    if weights == "full":
        return
    kind = _KINDS[weights]
    decoder: Any = model.model  # stock modules are not typed beyond `Module`
    found = [
        (parent, name, child)
        for parent in decoder.layers.modules()
        for name, child in parent.named_children()
        if type(child) is torch.nn.Linear and child.in_features % GROUP == 0
    ]
    fused = device.type == "cpu" and _is_fused(kind, model.dtype)
    total = sum(child.weight.nbytes for _, _, child in found)
    done = 0
    yield done, total
    for parent, name, child in found:
        setattr(parent, name, kind(child, fused=fused))
        done += child.weight.nbytes
        yield done, total
    for parameter in model.parameters():
        parameter.data = parameter.data.clone()


def _is_fused(kind: _Kind, dtype: torch.dtype) -> bool:
    """Whether the operations are there, and give what the plain way gives."""
    generator = torch.Generator().manual_seed(0)
    base = torch.nn.Linear(128, 64, bias=False, dtype=dtype)
    x = torch.randn(3, 128, generator=generator).to(dtype)
    try:
        with torch.no_grad():
            base.weight.copy_(torch.randn(64, 128, generator=generator))
            plain, other = kind(base, fused=False)(x).float(), kind(base, fused=True)(x).float()
    except (AttributeError, NotImplementedError, RuntimeError) as error:
        logger.info("weights are made wide for every product: %s", error)
        return False
    return bool((other - plain).norm() <= _NEAR * plain.norm())


def _operation(name: str) -> Callable[..., torch.Tensor]:
    operation: Callable[..., torch.Tensor] = getattr(torch.ops.aten, name)
    return operation
