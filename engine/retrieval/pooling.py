"""The states of a text's tokens become its one vector."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from torch import Tensor

    from engine.retrieval.kinds import Pooling


def mean(hidden: "Tensor", mask: "Tensor") -> "Tensor":
    """The mean over a text's tokens, (B, H), of states (B, T, H) and mask (B, T)."""
    weights = mask.unsqueeze(-1).float()  # (B, T, 1)
    return (hidden.float() * weights).sum(1) / weights.sum(1)


def first(hidden: "Tensor", _mask: "Tensor") -> "Tensor":
    """The state of the token that opens a text, (B, H), of states (B, T, H)."""
    return hidden[:, 0].float()


POOLINGS: "Final[Mapping[Pooling, Callable[[Tensor, Tensor], Tensor]]]" = {
    "mean": mean,
    "first": first,
}
