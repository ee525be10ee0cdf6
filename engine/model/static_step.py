"""The decode step with fixed shapes: the same operations on the same buffers at every token.

Such a step can be captured once and replayed (`engine.model.graph`). What changes from token to
token lies in two small tensors, the token ids and the place they go to; position and masks are
computed from them. The whole cache is read, what is not filled yet is masked.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import torch

from engine.model.answer_pass import AnswerPass

Masks = torch.Tensor | dict[str, torch.Tensor]


class StaticStep:
    """One token a row for an answer whose prompt was read; all layers are on one device.

    Attributes:
        forward: what it runs.
        ids: (B, 1) the tokens to be read next; the caller fills it.
        place: (1,) the local tokens read so far, which is where the next one goes.
    """

    def __init__(self, forward: AnswerPass, tokens: int, padding: torch.Tensor) -> None:
        """Takes the cache over: from now on it hands out all of its room.

        Args:
            forward: what it runs.
            tokens: local tokens read so far, padding included.
            padding: (B, 1) how many of them are padding, on the left.
        """
        device = forward.device
        padding = padding.to(device)
        self.forward = forward
        self.ids = torch.zeros(padding.shape[0], 1, dtype=torch.long, device=device)
        self.place = torch.tensor([tokens], device=device)
        self._shift = forward.first - padding  # (B, 1)
        self._columns = torch.arange(forward.cache.room, device=device)  # (L,)
        self._text = (self._columns >= padding)[:, None, None, :]  # (B, 1, 1, L)
        config = forward.model.config
        self._window: int | None = getattr(config, "sliding_window", None)
        self._kinds = set(getattr(config, "layer_types", None) or ())
        forward.cache.fix(self.place)

    def run(self) -> torch.Tensor:
        """Reads `ids`, moves on, and returns the logits (B, vocabulary); never waits for a value.

        Runs in inference mode, as all that it changes was made in it.
        """
        logits = self.forward.run(self.ids, self._masks(), self.place + self._shift)
        self.place += 1
        return logits

    @contextmanager
    def undone(self) -> Iterator[None]:
        """Takes back what runs in here have counted; the next run writes over what they cached."""
        reading = self.forward.reading
        shares = None if reading is None else reading.shares
        changed = [self.place] if shares is None else [self.place, *shares.sums.values()]
        before = [tensor.clone() for tensor in changed]
        try:
            yield
        finally:
            for tensor, old in zip(changed, before, strict=True):
                tensor.copy_(old)

    def _masks(self) -> Masks:
        """Which local tokens are seen, (B, 1, 1, L) bool, as this architecture takes it."""
        full = self._text & (self._columns <= self.place)
        if self._window is None:
            return dict.fromkeys(self._kinds, full) if self._kinds else full
        sliding = full & (self._columns > self.place - self._window)
        if not self._kinds:
            return sliding  # Mistral: all layers alike
        return {kind: sliding if kind == "sliding_attention" else full for kind in self._kinds}
