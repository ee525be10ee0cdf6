"""Which kinds of encoders are known here, and whether the model in a folder is one of them."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from engine.errors import ModelInvalid

Pooling = Literal["mean", "first"]
"""How the states of a text's tokens become its one vector: their mean, or the first of them."""

_OPTIONS: Final[dict[Pooling, str]] = {
    "mean": "pooling_mode_mean_tokens",
    "first": "pooling_mode_cls_token",
}


@dataclass(frozen=True)
class Kind:
    """An architecture, as it is used here.

    Attributes:
        pooling: of its states.
        most_tokens: of a text; the rest is left out.
    """

    pooling: Pooling
    most_tokens: int


KINDS: Final = {
    "bert": Kind("mean", 256),  # MiniLM
    "xlm-roberta": Kind("first", 8192),  # BGE-M3
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
    if ways != {_OPTIONS[kind.pooling]}:
        raise ModelInvalid(
            f"The vectors of {folder.name} are made in a way that is not known here.",
            "Choose all-MiniLM-L6-v2, BGE-M3 or a model that was trained from one of them.",
            f"{', '.join(sorted(ways))} instead of {_OPTIONS[kind.pooling]}",
        )
    return kind
