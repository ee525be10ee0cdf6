"""What a model needs on a machine and how fast it is there, told from its sizes; arithmetic."""

from typing import Final

import msgspec

from engine.encoder_size import EncoderSize
from engine.records.models import MachineFacts, Weights
from engine.sizes import BYTES, Fit, Load, ModelSize, fitting

PROMPT: Final = 900
"""Tokens of a question with its passages."""

_BUSY: Final = 0.5  # of a large product's speed, with everything around it
_LAYER_S: Final = {"cpu": 1e-3, "cuda": 2e-4, "mps": 4e-4}  # of a token, beside reading weights
_PADDED: Final = 1.4  # tokens of an encoder to one of a book: padding, and words in pieces


class Estimate(msgspec.Struct, frozen=True):
    """What a model needs and how fast it is, as far as that is known.

    Attributes:
        fit: memory on the device.
        weights: how they would be kept there.
        bank_bytes: what the memory of a document takes on disk, a token.
        kv_bytes: keys and values of a token in the layers of one answer.
        first_word: seconds to the first word of an answer.
        pace: tokens a second after it.
        indexing: tokens of a book that an embedder makes vectors of in a second.
    """

    fit: Fit
    weights: Weights = "full"
    bank_bytes: int = 0
    kv_bytes: int = 0
    first_word: float | None = None
    pace: float | None = None
    indexing: float | None = None


def of_decoder(size: ModelSize, machine: MachineFacts, load: Load) -> Estimate:
    """Of a language model; `load` is what an answer asks for beside it."""
    width = BYTES[machine.dtype]
    weights, fit = fitting(size, machine.dtype, load, machine.available, machine.weights)
    first_word = pace = None
    if machine.products and machine.reading:
        table = size.vocabulary * size.hidden
        inner = size.parameters - table * (1 if size.tied else 2)
        unread = 0 if size.tied else table * width  # the embedding: one row a token
        read = size.weight_bytes(machine.dtype, weights) - unread
        first_word = 2 * inner * PROMPT / (machine.products * _BUSY)
        kind = machine.device.partition(":")[0]
        pace = 1 / (read / machine.reading + size.layers * _LAYER_S.get(kind, 1e-3))
    return Estimate(
        fit=fit,
        weights=weights,
        bank_bytes=size.hidden * width,
        kv_bytes=2 * size.layers * size.kv_heads * size.head_size * width,
        first_word=first_word,
        pace=pace,
    )


def of_encoder(size: EncoderSize, machine: MachineFacts) -> Estimate:
    """Of an embedder."""
    products = machine.products * _BUSY
    return Estimate(
        fit=size.fit(machine.dtype, machine.available),
        indexing=products / (2 * size.inner * _PADDED) if products else None,
    )
