"""One answer in the making: the prompt is read once, then one token at a time."""

from collections.abc import Sequence
from typing import Any

import torch
from transformers import PreTrainedModel

from engine.kv import RetrievedMemory
from engine.model.adapters import Adapters
from engine.model.cache import AnswerCache
from engine.model.retrieval_attention import Reading


class Decoder:
    """Next-token logits, step by step, and where the answer looked so far.

    Attributes:
        logits: (B, vocabulary) of the next token, float32.
        tokens: local tokens read, prompt included.
    """

    logits: torch.Tensor

    def __init__(
        self,
        model: PreTrainedModel,
        cache: AnswerCache,
        adapters: Adapters,
        reading: Reading | None,
        retrieved: RetrievedMemory | None,
    ) -> None:
        """Nothing is read yet; `MemLong.decoder` makes decoders that have read their prompt."""
        self._model = model
        self._cache = cache
        self._adapters = adapters
        self._mask: torch.Tensor | None = None
        self._reading = reading
        self._retrieved = retrieved
        self._first = 0 if reading is None else 1  # memory stands at rotary position zero
        self.tokens = 0

    @torch.inference_mode()
    def read(self, ids: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        """Reads the prompt (B, T); `mask` (B, T) is 0 where it is padded on the left."""
        self._mask = mask
        self.logits = self._pass(ids)
        return self.logits

    @torch.inference_mode()
    def step(self, tokens: int | Sequence[int]) -> torch.Tensor:
        """Takes the token chosen for each row; returns the logits of the next, (B, vocabulary)."""
        row = [tokens] if isinstance(tokens, int) else list(tokens)
        ids = torch.tensor(row, dtype=torch.long, device=self.logits.device)[:, None]  # (B, 1)
        if self._mask is not None:
            self._mask = torch.cat([self._mask, self._mask.new_ones(len(row), 1)], dim=1)
        self.logits = self._pass(ids)
        return self.logits

    def shares(self) -> dict[int, list[dict[int, float]]]:
        """The share of attention each retrieved chunk got, averaged over heads and tokens so far.

        Returns:
            retrieval layer -> per row, chunk id -> share. Shares of one layer and row add up to at
            most 1; what is missing went to local tokens.
        """
        if self._reading is None or self._reading.shares is None or self._retrieved is None:
            return {}
        shares, retrieved = self._reading.shares, self._retrieved
        sums = (shares.sums / max(1, shares.passes)).cpu()  # (R, B, M)
        owner = retrieved.chunk_of.cpu().clamp(min=0)  # (B, M); padding carries no weight
        width = max(1, *(len(ids) for ids in retrieved.chunk_ids))
        by_layer: dict[int, list[dict[int, float]]] = {}
        for layer, index in shares.row_of.items():
            chunks = torch.zeros(owner.shape[0], width).scatter_add_(1, owner, sums[index])
            by_layer[layer] = [
                dict(zip(ids, chunks[row].tolist(), strict=False))
                for row, ids in enumerate(retrieved.chunk_ids)
            ]
        return by_layer

    def _pass(self, ids: torch.Tensor) -> torch.Tensor:
        queries = ids.shape[1]
        decoder: Any = self._model.model
        with self._adapters.at_work(self._reading is not None):
            output = decoder(
                input_ids=ids,
                attention_mask=self._mask,
                position_ids=self._positions(queries, ids.device),
                past_key_values=self._cache,
                use_cache=True,
                reading=self._reading,
            )
        self.tokens += queries
        if self._reading is not None and self._reading.shares is not None:
            self._reading.shares.passes += 1
        # Contiguous and two-dimensional: given a slice of a longer sequence, the head would copy
        # its whole weight first, which takes longer than the product.
        last = output.last_hidden_state[:, -1].contiguous()  # (B, hidden)
        head: Any = self._model.lm_head
        logits: torch.Tensor = head(last).float()
        return logits

    def _positions(self, queries: int, device: torch.device) -> torch.Tensor:
        if self._mask is not None:
            positions = (self._mask.cumsum(-1) - 1).clamp(min=0) + self._first
            return positions[:, -queries:]
        start = self.tokens + self._first
        return torch.arange(start, start + queries, device=device)[None]
