"""What a bank was made with; a bank made with something else is refused, with the reason."""

import os
from pathlib import Path
from typing import Literal

import msgspec

from engine.errors import BankMismatch
from engine.files import write_atomically
from engine.records.base import MemoryKind

FORMAT_VERSION = 1
FILE_NAME = "manifest.json"

StoredDtype = Literal["float32", "float16", "bfloat16", "int8"]


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that must agree before a stored slot means anything.

    Attributes:
        document_id: which document.
        model_hash: which decoder wrote it.
        tokenizer_hash: which tokenizer cut its chunks.
        kind: `kv` or `state`.
        memory_layer: whose K-V or output state is stored.
        slot_shape: one stored array of a chunk: `kv` (heads, tokens, head size), `state` (tokens,
            hidden).
        dtype: how arrays are stored.
        window_chunks: chunks encoded together (`engine.model.windows`).
        window_context: tokens of context before them.
        opening: tokens before the first chunk of the document.
        positions: rotary position of memory; the paper's "zero" is the only one.
        segment_chunks: chunks in a segment file.
        format_version: of manifest and segments.
    """

    document_id: str
    model_hash: str
    tokenizer_hash: str
    kind: MemoryKind
    memory_layer: int
    slot_shape: tuple[int, ...]
    dtype: StoredDtype = "bfloat16"
    window_chunks: int = 7
    window_context: int = 128
    opening: tuple[int, ...] = ()
    positions: Literal["zero"] = "zero"
    segment_chunks: int = 28
    format_version: int = FORMAT_VERSION

    def __post_init__(self) -> None:
        dimensions = 3 if self.kind == "kv" else 2
        if len(self.slot_shape) != dimensions or min(self.slot_shape) < 1:
            raise ValueError(f"{self.kind} memory is not stored as {self.slot_shape}")
        if self.memory_layer < 0 or self.window_chunks < 1 or self.window_context < 0:
            raise ValueError("a bank is written by a layer, in windows of chunks")
        if self.segment_chunks < 1 or self.segment_chunks % self.window_chunks:
            raise ValueError("a segment holds whole windows, so that it can be resumed")

    @property
    def chunk_tokens(self) -> int:
        """Room for tokens in a slot."""
        return self.slot_shape[-2]

    def refusal(self, found: "Manifest") -> str | None:
        """Why a bank made with `found` cannot be used where `self` is wanted; None if it can."""
        for name, words in _WORDS.items():
            wanted, there = getattr(self, name), getattr(found, name)
            if wanted != there:
                return f"it was made with {words} {_short(there)}, not {_short(wanted)}"
        return None

    def save(self, folder: Path) -> None:
        """Writes `manifest.json`, beside and renamed."""
        content = msgspec.json.format(msgspec.json.encode(self), indent=2) + b"\n"
        write_atomically(folder / FILE_NAME, [content])

    @staticmethod
    def read(folder: Path) -> "Manifest | None":
        """The manifest of a bank, None where there is no bank.

        Raises:
            BankMismatch: damaged, or of a format of the future.
        """
        path = folder / FILE_NAME
        if not os.path.lexists(path):
            return None
        try:
            return msgspec.json.decode(path.read_bytes(), type=Manifest)
        except (msgspec.MsgspecError, UnicodeDecodeError, ValueError) as error:
            raise BankMismatch(
                "The document's memory has a damaged description.", _HINT, str(error)
            ) from error

    def require(self, found: "Manifest") -> None:
        """Refuses a bank that does not fit.

        Raises:
            BankMismatch: with the reason in the message.
        """
        reason = self.refusal(found)
        if reason:
            raise BankMismatch(f"The document's memory does not fit: {reason}.", _HINT)


_HINT = "It is built anew from the document."

_WORDS = {
    "format_version": "format version",
    "document_id": "document",
    "model_hash": "model",
    "tokenizer_hash": "tokenizer",
    "kind": "memory kind",
    "memory_layer": "memory layer",
    "slot_shape": "slot shape",
    "dtype": "dtype",
    "window_chunks": "window chunks",
    "window_context": "window context",
    "opening": "opening tokens",
    "positions": "positions",
    "segment_chunks": "segment chunks",
}


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 16 else f"{text[:12]}..."
