"""Linear layers whose weights lie in memory as a processor's bfloat16 product reads them.

Stock layers have their weights put in that order anew at every product. For one token at a time
that takes as long as the product itself. The products are the same, bit for bit. The operations are
those that `torch.compile` uses for frozen weights; torch gives them no public name.
"""

import logging
from typing import Any

import torch
from typing_extensions import override

logger = logging.getLogger(__name__)


class PackedLinear(torch.nn.Module):
    """A linear layer that only computes; it cannot learn.

    Attributes:
        weight: (out, in) in its packed order; it still tells device and dtype.
    """

    def __init__(self, base: torch.nn.Linear) -> None:
        super().__init__()
        self.bias = base.bias
        self.weight: torch.Tensor = _operation("_reorder_linear_weight")(base.weight.detach(), 1)

    @override
    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(..., in) -> (..., out)."""
        product = _operation("_linear_pointwise")
        out: torch.Tensor = product(x, self.weight, self.bias, "none", [], "")
        return out


def pack(model: torch.nn.Module) -> int:
    """Packs all linear layers of a model that is not going to learn, in place; returns how many.

    None where that is of no use: on other devices, in other dtypes, on processors that lack the
    operations.
    """
    linears = [
        (parent, name, child)
        for parent in model.modules()
        for name, child in parent.named_children()
        if type(child) is torch.nn.Linear
    ]
    usable = (
        linears
        and all(child.weight.device.type == "cpu" for _, _, child in linears)
        and all(child.weight.dtype == torch.bfloat16 for _, _, child in linears)
        and _is_exact(linears[0][2])
    )
    if not usable:
        return 0
    with torch.no_grad():
        for parent, name, child in linears:
            setattr(parent, name, PackedLinear(child))
    return len(linears)


def _is_exact(layer: torch.nn.Linear) -> bool:
    """Whether the operations are there, and give what the stock layer gives."""
    x = torch.randn(3, layer.in_features, generator=torch.Generator().manual_seed(0))
    try:
        with torch.no_grad():
            tokens = x.to(layer.weight.dtype)
            return torch.equal(PackedLinear(layer)(tokens), layer(tokens))
    except (AttributeError, NotImplementedError, RuntimeError) as error:
        logger.info("weights stay as they are: %s", error)
        return False


def _operation(name: str) -> Any:
    return getattr(torch.ops.mkldnn, name)
