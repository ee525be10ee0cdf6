"""Memory of random numbers: of the right kind, shape and dtype, in no time."""

import torch

from engine.kv import MemoryBlock
from engine.model.backbone import Shape


def random_block(
    kind: str, lengths: tuple[int, ...], chunk_tokens: int, shape: Shape
) -> MemoryBlock:
    """Chunks of so many tokens each, on the CPU in bf16."""
    if kind == "state":
        states = torch.randn(len(lengths), chunk_tokens, shape.hidden, dtype=torch.bfloat16)
        return MemoryBlock("state", {"states": states}, lengths)
    size = (len(lengths), shape.kv_heads, chunk_tokens, shape.head_size)
    arrays = {name: torch.randn(size, dtype=torch.bfloat16) for name in ("keys", "values")}
    return MemoryBlock("kv", arrays, lengths)
