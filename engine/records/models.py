"""Where models run here, and which one is at work."""

from typing import Literal

from engine.records.base import Record

Weights = Literal["full", "8-bit", "4-bit"]
"""How the weights of linear layers are kept: in the dtype that is computed in, or in fewer bits."""


class MachineFacts(Record, frozen=True):
    """Where models run here and how fast that is; measured once, in about a tenth of a second.

    Attributes:
        device: as torch names it.
        dtype: of the weights there.
        available: bytes that were free before a language model was loaded.
        products: floating point operations a second in a large product; 0: not measured yet.
        reading: bytes a second that weights are read with; 0: not measured yet.
        reason: why there, one sentence.
        weights: how the weights of a model may be kept there, what is tried first at the front.
    """

    device: str
    dtype: Literal["float32", "bfloat16", "float16"]
    available: int
    products: float = 0.0
    reading: float = 0.0
    reason: str = ""
    weights: tuple[Weights, ...] = ("full", "8-bit")


class ModelFacts(Record, frozen=True):
    """The language model at work, as the status line shows it.

    Attributes:
        choice: what it was chosen by: a catalogue id, or the path of a folder.
        machine: where it runs.
        elsewhere: host of the engine that answers in its place; then `name` is the model there.
    """

    name: str
    device: str
    calibrated: bool
    choice: str = ""
    machine: MachineFacts | None = None
    elsewhere: str = ""
