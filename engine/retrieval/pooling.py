"""How the states of a text's tokens become its one vector; each kind of encoder has its own way."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from engine.errors import ModelInvalid

if TYPE_CHECKING:
    from collections.abc import Callable

    from torch import Tensor


def mean(hidden: "Tensor", mask: "Tensor") -> "Tensor":
    """The mean over a text's tokens, (B, H), of states (B, T, H) and mask (B, T)."""
    weights = mask.unsqueeze(-1).float()  # (B, T, 1)
    return (hidden.float() * weights).sum(1) / weights.sum(1)


def first(hidden: "Tensor", _mask: "Tensor") -> "Tensor":
    """The state of the token that opens a text, (B, H), of states (B, T, H)."""
    return hidden[:, 0].float()


@dataclass(frozen=True)
class Kind:
    """An architecture, as it is used here.

    Attributes:
        pool: states (B, T, H) and mask (B, T) to vectors (B, H).
        option: what the same is called in the file of its makers.
        most_tokens: of a text; the rest is left out.
    """

    pool: "Callable[[Tensor, Tensor], Tensor]"
    option: str
    most_tokens: int


KINDS: Final = {
    "bert": Kind(mean, "pooling_mode_mean_tokens", 256),  # MiniLM
    "xlm-roberta": Kind(first, "pooling_mode_cls_token", 8192),  # BGE-M3
}
"""By the `model_type` of a `config.json`."""


def kind_of(model_type: str, folder: Path) -> Kind:
    """How vectors are made with the model in a folder.

    Raises:
        ModelInvalid: not in a way that is known here.
    """
    kind = KINDS.get(model_type)
    if kind is None:
        raise ModelInvalid(
            f"The model in {folder.name} is of a kind that cannot find passages ({model_type}).",
            "Choose a BERT or an XLM-RoBERTa model.",
        )
    said = folder / "1_Pooling" / "config.json"
    if not said.is_file():
        return kind
    try:
        options = json.loads(said.read_bytes())
        ways = {name for name, on in options.items() if name.startswith("pooling_mode") and on}
    except (OSError, ValueError, AttributeError, RecursionError) as failure:
        raise ModelInvalid(
            f"What {folder.name} says of its vectors cannot be read.",
            "Download the model again.",
            str(failure),
        ) from failure
    if ways != {kind.option}:
        raise ModelInvalid(
            f"The vectors of {folder.name} are made in a way that is not known here.",
            "Choose all-MiniLM-L6-v2, BGE-M3 or a model that was trained from one of them.",
            f"{', '.join(sorted(ways))} instead of {kind.option}",
        )
    return kind
