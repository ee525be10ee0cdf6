"""The tensor records that the bank and the model share; they never leave the engine process.

Legend: N chunks, B batch rows, H key-value heads, T tokens of a chunk, M memory tokens, D head
size. Memory has two kinds: `kv`, the keys (before rotation) and values of one layer, as in the
paper; `state`, the output state of one layer, which every reading layer turns into its own K and
V.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch

from engine.records.base import MemoryKind

ARRAYS: Mapping[MemoryKind, tuple[str, ...]] = {"kv": ("keys", "values"), "state": ("states",)}


@dataclass(frozen=True)
class MemoryBlock:
    """Encoded chunks, not yet chosen by anybody.

    Attributes:
        kind: how the memory is read.
        arrays: `kv`: keys and values (N, H, T, D), keys before rotation; `state`: states
            (N, T, hidden). Zero beyond a chunk's length.
        lengths: tokens of each chunk, at most T.
    """

    kind: MemoryKind
    arrays: Mapping[str, torch.Tensor]
    lengths: tuple[int, ...]

    def __post_init__(self) -> None:
        if tuple(self.arrays) != ARRAYS[self.kind]:
            raise ValueError(f"{self.kind} memory holds {ARRAYS[self.kind]}, not {self.arrays}")
        for name, array in self.arrays.items():
            if array.shape[0] != len(self.lengths):
                raise ValueError(f"{name}: {array.shape[0]} chunks, {len(self.lengths)} lengths")
        if self.lengths and not 0 < min(self.lengths) <= max(self.lengths) <= self.chunk_tokens:
            raise ValueError(f"chunk lengths {self.lengths} do not fit {self.chunk_tokens} tokens")

    def __len__(self) -> int:
        return len(self.lengths)

    @property
    def chunk_tokens(self) -> int:
        """Room for tokens in a chunk, T."""
        first = next(iter(self.arrays.values()))
        return first.shape[-2]

    @property
    def tokens(self) -> int:
        """Tokens held by all chunks together."""
        return sum(self.lengths)

    def select(self, indices: Sequence[int]) -> "MemoryBlock":
        """The chunks at `indices`, in that order."""
        picked = torch.tensor(list(indices), dtype=torch.long)
        arrays = {name: array[picked.to(array.device)] for name, array in self.arrays.items()}
        return MemoryBlock(self.kind, arrays, tuple(self.lengths[i] for i in indices))

    def to(self, device: torch.device | str, dtype: torch.dtype) -> "MemoryBlock":
        """The same chunks on another device or in another floating dtype."""
        arrays = {name: array.to(device, dtype) for name, array in self.arrays.items()}
        return MemoryBlock(self.kind, arrays, self.lengths)


def join_blocks(blocks: Sequence[MemoryBlock]) -> MemoryBlock:
    """Several blocks of one kind and chunk length as one, in order."""
    first = blocks[0]
    if len(blocks) == 1:
        return first
    names = ARRAYS[first.kind]
    arrays = {name: torch.cat([block.arrays[name] for block in blocks]) for name in names}
    return MemoryBlock(first.kind, arrays, tuple(n for block in blocks for n in block.lengths))


@dataclass(frozen=True)
class RetrievedMemory:
    """What one `forward` may read beside its local tokens; never changed by it.

    Attributes:
        kind: how the memory is read.
        arrays: `kv`: keys and values (B, H, M, D); `state`: states (B, M, hidden).
        mask: (B, M) bool, true where there is a memory token.
        chunk_ids: the chunks of each row, in the order of their tokens.
        chunk_of: (B, M) the index into the row's `chunk_ids` of every memory token, -1 for none.
    """

    kind: MemoryKind
    arrays: Mapping[str, torch.Tensor]
    mask: torch.Tensor
    chunk_ids: tuple[tuple[int, ...], ...]
    chunk_of: torch.Tensor

    @property
    def tokens(self) -> int:
        """Memory tokens of the longest row, M."""
        return self.mask.shape[1]

    @property
    def rows(self) -> int:
        """Batch rows, B."""
        return self.mask.shape[0]

    @property
    def places(self) -> torch.Tensor:
        """(B, M) long: how many tokens of its chunk stand before each token."""
        here = torch.arange(self.tokens, device=self.chunk_of.device).expand_as(self.chunk_of)
        starts = torch.ones_like(self.mask)
        starts[:, 1:] = self.chunk_of[:, 1:] != self.chunk_of[:, :-1]
        return here - torch.where(starts, here, 0).cummax(dim=1).values

    @staticmethod
    def of(block: MemoryBlock, chunk_ids: Sequence[int]) -> "RetrievedMemory":
        """The memory of a single row."""
        return RetrievedMemory.batch([block], [chunk_ids])

    @staticmethod
    def batch(
        blocks: Sequence[MemoryBlock], chunk_ids: Sequence[Sequence[int]]
    ) -> "RetrievedMemory":
        """One block per row, each with its own chunks, padded to the longest.

        Args:
            blocks: one per row, of the same kind; a block may be empty.
            chunk_ids: the ids of each block's chunks.

        Raises:
            ValueError: kinds differ, or ids and chunks are not as many.
        """
        kind = blocks[0].kind
        if any(block.kind != kind for block in blocks):
            raise ValueError("rows of one batch must hold one kind of memory")
        if [len(ids) for ids in chunk_ids] != [len(block) for block in blocks]:
            raise ValueError("every chunk needs its id")
        width = max(block.tokens for block in blocks)
        arrays = {}
        for name in ARRAYS[kind]:
            rows = [_row(block.arrays[name], block.lengths, width, kind) for block in blocks]
            arrays[name] = torch.stack(rows)
        device = next(iter(arrays.values())).device
        chunk_of = torch.full((len(blocks), width), -1, dtype=torch.long)  # (B, M)
        for row, block in enumerate(blocks):
            owner = torch.arange(len(block)).repeat_interleave(torch.tensor(block.lengths).long())
            chunk_of[row, : block.tokens] = owner
        chunk_of = chunk_of.to(device)
        ids = tuple(tuple(row) for row in chunk_ids)
        return RetrievedMemory(kind, arrays, chunk_of >= 0, ids, chunk_of)


def _row(
    array: torch.Tensor, lengths: tuple[int, ...], width: int, kind: MemoryKind
) -> torch.Tensor:
    """Chunks end to end without their padding: (H, M, D) for `kv`, (M, hidden) for `state`."""
    if kind == "kv":
        array = array.transpose(0, 1)  # (H, N, T, D)
    room = array.shape[-2]
    if all(length == room for length in lengths):
        row = array.flatten(-3, -2)
    else:
        row = torch.cat([array[..., i, :n, :] for i, n in enumerate(lengths)], dim=-2)
    missing = width - row.shape[-2]
    return torch.nn.functional.pad(row, (0, 0, 0, missing)) if missing else row.contiguous()
