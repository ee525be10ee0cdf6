"""One answer in the making: the prompt is read once, then one token at a time."""

from collections.abc import Sequence

import torch

from engine.kv import RetrievedMemory
from engine.model.answer_pass import AnswerPass
from engine.model.graph import Replay, StepGraphs
from engine.model.static_step import StaticStep


class Decoder:
    """Next-token logits, step by step, and where the answer looked so far.

    Attributes:
        logits: (B, vocabulary) of the next token, float32.
        tokens: local tokens read, prompt included.
    """

    logits: torch.Tensor

    def __init__(
        self, forward: AnswerPass, retrieved: RetrievedMemory | None, graphs: StepGraphs
    ) -> None:
        """Nothing is read yet; `MemLong.decoder` makes decoders that have read their prompt."""
        self._forward = forward
        self._retrieved = retrieved
        self._graphs = graphs
        self._mask: torch.Tensor | None = None
        self._static: tuple[StaticStep, Replay] | None = None
        self.tokens = 0

    @torch.inference_mode()
    def read(self, ids: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        """Reads the prompt (B, T); `mask` (B, T) is 0 where it is padded on the left."""
        self._mask = mask
        return self._count(self._eager(ids), ids.shape[1])

    @torch.inference_mode()
    def step(self, tokens: int | Sequence[int]) -> torch.Tensor:
        """Takes the token chosen for each row; returns the logits of the next, (B, vocabulary)."""
        row = [tokens] if isinstance(tokens, int) else list(tokens)
        ids = torch.tensor(row, dtype=torch.long)[:, None]  # (B, 1)
        full = self.tokens >= self._forward.cache.room
        if full and self._static is not None:
            self._release()  # the cache grows, which a fixed one cannot
        elif not full and self._static is None and self._graphs.possible:
            self._capture(ids)
        if self._static is None:
            return self._count(self._eager(ids.to(self._forward.device)), 1)
        step, replay = self._static
        step.ids.copy_(ids)
        return self._count(replay().clone(), 1)  # the next replay writes over what it returned

    def _count(self, logits: torch.Tensor, tokens: int) -> torch.Tensor:
        self.tokens += tokens
        reading = self._forward.reading
        if reading is not None and reading.shares is not None:
            reading.shares.passes += 1
        self.logits = logits
        return logits

    # ------------------------------------------------------------------ two ways of a step

    def _eager(self, ids: torch.Tensor) -> torch.Tensor:
        tokens = self.tokens + ids.shape[1]
        if self._mask is None:
            first = self._forward.first
            positions = torch.arange(self.tokens + first, tokens + first, device=ids.device)[None]
        else:
            missing = tokens - self._mask.shape[1]
            self._mask = torch.nn.functional.pad(self._mask, (0, missing), value=1)
            counted = (self._mask.cumsum(-1) - 1).clamp(min=0) + self._forward.first
            positions = counted[:, -ids.shape[1] :]
        return self._forward.run(ids, self._mask, positions)

    def _capture(self, ids: torch.Tensor) -> None:
        padding = torch.zeros_like(ids)
        if self._mask is not None:
            padding = (self._mask == 0).sum(dim=1, keepdim=True)  # (B, 1)
        step = StaticStep(self._forward, self.tokens, padding)
        step.ids.copy_(ids)
        replay = self._graphs.replay_of(step)
        if replay is None:
            self._graphs = StepGraphs(None)  # not again in this answer
            self._release()
        else:
            self._static = step, replay

    def _release(self) -> None:
        self._static = None
        self._forward.cache.release(self.tokens)

    # ------------------------------------------------------------------ where it looked

    def shares(self) -> dict[int, list[dict[int, float]]]:
        """The share of attention each retrieved chunk got, averaged over heads and tokens so far.

        Returns:
            retrieval layer -> per row, chunk id -> share. Shares of one layer and row add up to at
            most 1; what is missing went to local tokens.
        """
        reading, retrieved = self._forward.reading, self._retrieved
        if reading is None or reading.shares is None or retrieved is None:
            return {}
        passes = max(1, reading.shares.passes)
        owner = retrieved.chunk_of.cpu().clamp(min=0)  # (B, M); padding carries no weight
        width = max(1, *(len(ids) for ids in retrieved.chunk_ids))
        by_layer: dict[int, list[dict[int, float]]] = {}
        for layer, sums in reading.shares.sums.items():
            part = (sums.mean(dim=1) / passes).cpu()  # (B, M)
            chunks = torch.zeros(owner.shape[0], width).scatter_add_(1, owner, part)
            by_layer[layer] = [
                dict(zip(ids, chunks[row].tolist(), strict=False))
                for row, ids in enumerate(retrieved.chunk_ids)
            ]
        return by_layer
