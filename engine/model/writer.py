"""Writing memory: the lower half of a decoder turns windows of tokens into what the bank stores."""

from collections.abc import Sequence

import torch

from engine.devices import ran_out_of_memory
from engine.errors import OutOfMemory
from engine.kv import MemoryBlock, join_blocks
from engine.model.backbone import Backbone
from engine.model.halves import lower_half
from engine.model.settings import MemorySettings
from engine.model.windows import Window


class MemoryWriter:
    """Runs layers 0 to the memory layer and nothing above them: no upper layer, no head.

    Attributes:
        fitted: the most windows worth trying together, once more of them did not fit.
    """

    def __init__(self, backbone: Backbone, settings: MemorySettings) -> None:
        """Shares the backbone's weights."""
        self._backbone = backbone
        self._settings = settings
        self.fitted: int | None = None
        self._lower = lower_half(backbone, settings.writing_layers)

    # No gradients, but not inference mode either: calibration projects what is written.
    @torch.no_grad()
    def write(self, windows: Sequence[Window], chunk_tokens: int) -> MemoryBlock:
        """The chunks at the end of each window, in order.

        Windows of different length are padded on the right, where padding is invisible to a causal
        decoder. A batch that does not fit the device is halved until it does.

        Args:
            windows: token ids with the lengths of the chunks that end them.
            chunk_tokens: room of a chunk, T.

        Raises:
            OutOfMemory: not even a single window fits the device.
            WindowExceeded: a window is longer than the model was made for.
            ValueError: a chunk is longer than its room.
        """
        if any(max(window.chunk_lengths) > chunk_tokens for window in windows):
            raise ValueError(f"a chunk has more than {chunk_tokens} tokens")
        self._backbone.require_room(max(len(window.ids) for window in windows))
        try:
            return self._write(windows, chunk_tokens)
        except (RuntimeError, MemoryError) as error:
            if not ran_out_of_memory(error):
                raise
            if len(windows) == 1:
                raise OutOfMemory(
                    "The text does not fit the memory of the device.",
                    "Close other programs, or choose a smaller model.",
                    str(error),
                ) from error
        half = len(windows) // 2
        self.fitted = min(len(windows) - 1, self.fitted or half)
        parts = [self.write(windows[:half], chunk_tokens), self.write(windows[half:], chunk_tokens)]
        return join_blocks(parts)

    def _write(self, windows: Sequence[Window], chunk_tokens: int) -> MemoryBlock:
        longest = max(len(window.ids) for window in windows)
        ids = torch.zeros(len(windows), longest, dtype=torch.long)  # (B, T)
        for row, window in enumerate(windows):
            ids[row, : len(window.ids)] = torch.tensor(window.ids, dtype=torch.long)
        arrays = self._arrays(ids.to(self._backbone.device))
        pieces: dict[str, list[torch.Tensor]] = {name: [] for name in arrays}
        lengths: list[int] = []
        for row, window in enumerate(windows):
            start = len(window.ids) - sum(window.chunk_lengths)
            for length in window.chunk_lengths:
                for name, array in arrays.items():
                    piece = array[row, ..., start : start + length, :]
                    padding = (0, 0, 0, chunk_tokens - length)
                    pieces[name].append(torch.nn.functional.pad(piece, padding))
                lengths.append(length)
                start += length
        stacked = {name: torch.stack(piece) for name, piece in pieces.items()}
        return MemoryBlock(self._settings.kind, stacked, tuple(lengths))

    def _arrays(self, ids: torch.Tensor) -> dict[str, torch.Tensor]:
        """Memory of windows (B, T): states (B, T, hidden), or keys and values (B, K, T, D)."""
        hidden = self._lower(input_ids=ids, use_cache=False).last_hidden_state
        if self._settings.kind == "state":
            return {"states": hidden}
        keys, values = self._backbone.keys_values(self._settings.memory_layer, hidden)
        return {"keys": keys, "values": values}
