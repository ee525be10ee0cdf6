"""One pass of the decoder over new tokens of an answer: what every kind of step runs."""

from dataclasses import dataclass
from typing import Any

import torch
from transformers import PreTrainedModel

from engine.model.adapters import Adapters
from engine.model.cache import AnswerCache
from engine.model.retrieval_attention import Reading


@dataclass(frozen=True)
class AnswerPass:
    """The parts an answer is made with; it only runs them.

    Attributes:
        model: the stock model.
        cache: what was read so far; a pass adds to it.
        adapters: at work while memory is read.
        reading: the memory, None for the stock model.
        first: rotary position of the first local token.
    """

    model: PreTrainedModel
    cache: AnswerCache
    adapters: Adapters
    reading: Reading | None
    first: int

    @property
    def device(self) -> torch.device:
        """Where token ids go."""
        decoder: Any = self.model.model  # stock modules are not typed beyond `Module`
        device: torch.device = decoder.embed_tokens.weight.device
        return device

    def run(
        self,
        ids: torch.Tensor,
        mask: torch.Tensor | dict[str, torch.Tensor] | None,
        positions: torch.Tensor,
    ) -> torch.Tensor:
        """Logits of the token after the last one, (B, vocabulary), float32.

        Args:
            ids: (B, T) new tokens.
            mask: as the stock decoder takes it: (B, L), (B, 1, T, L), one per kind of layer, None.
            positions: (B or 1, T).
        """
        decoder: Any = self.model.model
        with self.adapters.at_work(self.reading is not None):
            output = decoder(
                input_ids=ids,
                attention_mask=mask,
                position_ids=positions,
                past_key_values=self.cache,
                use_cache=True,
                reading=self.reading,
            )
        # Contiguous and two-dimensional: given a slice of a longer sequence, the head would copy
        # its whole weight first, which takes longer than the product.
        last = output.last_hidden_state[:, -1].contiguous()  # (B, hidden)
        head: Any = self.model.lm_head
        logits: torch.Tensor = head(last).float()
        return logits
