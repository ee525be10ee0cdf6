"""MemLong: a stock decoder whose lower half writes memory and whose upper layers read it.

`encode` runs the writing layers only and returns what the bank stores. `forward` and `decoder` take
a `RetrievedMemory`: they never retrieve, and never change what they were given. With no memory they
are the stock model, bit for bit.
"""

import copy
from collections.abc import Sequence

import torch

from engine.kv import MemoryBlock, RetrievedMemory
from engine.model.backbone import Backbone
from engine.model.cache import AnswerCache
from engine.model.decoding import Decoder
from engine.model.retrieval_attention import Reading, Shares
from engine.model.settings import MemorySettings
from engine.model.windows import Window


class MemLong:
    """A decoder with a memory.

    Attributes:
        backbone: the decoder.
        settings: which layer writes and which read.
        gates: retrieval layer -> (H,) gate logits; empty without gates.
        calibrated: whether the reading layers were trained to read.
    """

    def __init__(self, backbone: Backbone, settings: MemorySettings | None = None) -> None:
        """Splits the decoder.

        Raises:
            ValueError: the settings name layers the decoder does not have.
        """
        shape = backbone.shape
        self.backbone = backbone
        self.settings = settings or MemorySettings.default(shape.layers)
        if self.settings.retrieval_layers[-1] >= shape.layers:
            raise ValueError(f"the decoder has {shape.layers} layers: {self.settings}")
        self.calibrated = False
        self.gates: dict[int, torch.Tensor] = {}
        if self.settings.gate:
            for layer in self.settings.retrieval_layers:
                self.gates[layer] = torch.zeros(shape.heads, device=self._device(layer))
        self._writer = _lower_half(backbone, self.settings.writing_layers)

    # ------------------------------------------------------------------ writing

    @torch.no_grad()  # not inference mode: calibration projects what is written, with gradients
    def encode(self, windows: Sequence[Window], chunk_tokens: int) -> MemoryBlock:
        """What the bank stores for the chunks at the end of each window.

        Runs layers 0 to the memory layer and nothing above them. Windows of different length are
        padded on the right, where padding is invisible to a causal decoder.

        Args:
            windows: token ids with the lengths of the chunks that end them.
            chunk_tokens: room of a chunk, T.

        Returns:
            One chunk per chunk length, in order, on the device and in the dtype of the model.
        """
        longest = max(len(window.ids) for window in windows)
        ids = torch.zeros(len(windows), longest, dtype=torch.long)
        for row, window in enumerate(windows):
            ids[row, : len(window.ids)] = torch.tensor(window.ids, dtype=torch.long)
        arrays = self._written(ids.to(self.backbone.device))
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
        return MemoryBlock(self.settings.kind, stacked, tuple(lengths))

    def _written(self, ids: torch.Tensor) -> dict[str, torch.Tensor]:
        """Memory of windows (B, T): states (B, T, hidden), or keys and values (B, K, T, D)."""
        hidden = self._writer(input_ids=ids, use_cache=False).last_hidden_state
        if self.settings.kind == "state":
            return {"states": hidden}
        keys, values = self._project(self.settings.memory_layer, hidden)
        return {"keys": keys, "values": values}

    def _project(self, layer: int, hidden: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Layer inputs (B, M, hidden) -> the layer's K before rotation and V, each (B, K, M, D)."""
        block = self.backbone.layers[layer]
        attention = block.self_attn
        normed = block.input_layernorm(hidden)
        heads = (*normed.shape[:-1], -1, self.backbone.shape.head_size)
        keys = attention.k_proj(normed).view(heads)
        if hasattr(attention, "k_norm"):  # Qwen3
            keys = attention.k_norm(keys)
        return keys.transpose(1, 2), attention.v_proj(normed).view(heads).transpose(1, 2)

    # ------------------------------------------------------------------ reading

    def forward(
        self,
        ids: torch.Tensor,
        retrieved: RetrievedMemory | None = None,
        attention_mask: torch.Tensor | None = None,
        logits_to_keep: int = 0,
    ) -> torch.Tensor:
        """Logits of local tokens that may read memory; gradients flow where the model asks.

        Args:
            ids: (B, T) local tokens.
            retrieved: memory of each row; None or empty for the stock model.
            attention_mask: (B, T), 0 for padding on the left; None for none.
            logits_to_keep: only the last so many positions; 0 for all.

        Returns:
            (B, T, vocabulary).
        """
        reading = None
        if retrieved is not None and retrieved.tokens:
            memory = self._laid_out(retrieved)
            reading = self._reading(retrieved)
            reading.keys = {layer: keys for layer, (keys, _) in memory.items()}
            reading.values = {layer: values for layer, (_, values) in memory.items()}
        output = self.backbone.model(
            input_ids=ids,
            attention_mask=attention_mask,
            position_ids=_positions(ids, attention_mask, first=0 if reading is None else 1),
            use_cache=False,
            logits_to_keep=logits_to_keep,
            reading=reading,
        )
        logits: torch.Tensor = output.logits
        return logits

    @torch.inference_mode()
    def decoder(
        self,
        prompts: Sequence[int] | Sequence[Sequence[int]],
        retrieved: RetrievedMemory | None = None,
        room: int = 512,
    ) -> Decoder:
        """Reads the prompt and stands ready to generate.

        Args:
            prompts: token ids of one prompt, or of several, one per row of the memory.
            retrieved: memory of each row; None or empty for the stock model.
            room: answer tokens expected; more are taken, at the cost of a copy.
        """
        rows = _rows(prompts)
        longest = max(len(row) for row in rows)
        ids = torch.zeros(len(rows), longest, dtype=torch.long)
        mask = torch.zeros(len(rows), longest, dtype=torch.long)
        for index, row in enumerate(rows):
            ids[index, longest - len(row) :] = torch.tensor(row, dtype=torch.long)
            mask[index, longest - len(row) :] = 1
        reading, memory = None, None
        if retrieved is not None and retrieved.tokens:
            memory = self._laid_out(retrieved)
            reading = self._reading(retrieved)
            layers = self.settings.retrieval_layers
            sums = torch.zeros(len(layers), retrieved.rows, retrieved.tokens)
            sums = sums.to(retrieved.mask.device)
            reading.shares = Shares(sums, {layer: i for i, layer in enumerate(layers)})
        cache = AnswerCache(self.backbone.shape.layers, longest + room, memory)
        padded = bool((mask == 0).any())
        device = self.backbone.device
        return Decoder(
            self.backbone.model,
            cache,
            ids.to(device),
            mask.to(device) if padded else None,
            reading,
            retrieved,
        )

    def _laid_out(self, retrieved: RetrievedMemory) -> dict[int, tuple[torch.Tensor, torch.Tensor]]:
        """K and V of the memory for every retrieval layer, K at rotary position zero.

        `kv`: the stored arrays, the same for all layers. `state`: through each layer's own norm and
        projections, once per answer. Position zero (as in the paper) leaves keys unrotated; rope
        variants that scale attention scale even there.
        """
        rotary = self.backbone.inner.rotary_emb
        scale = float(getattr(rotary, "attention_scaling", 1.0))
        memory = {}
        dtype = self.backbone.dtype
        for layer in self.settings.retrieval_layers:
            device = self._device(layer)
            arrays = {name: a.to(device, dtype) for name, a in retrieved.arrays.items()}
            if retrieved.kind == "kv":
                keys, values = arrays["keys"], arrays["values"]
            else:
                keys, values = self._project(layer, arrays["states"])
            memory[layer] = (keys if scale == 1.0 else keys * scale, values)
        return memory

    def _reading(self, retrieved: RetrievedMemory) -> Reading:
        if retrieved.kind != self.settings.kind:
            raise ValueError(f"{retrieved.kind} memory for a model that reads {self.settings.kind}")
        full = bool(retrieved.mask.all())
        return Reading(
            layers=frozenset(self.settings.retrieval_layers),
            tokens=retrieved.tokens,
            mask=None if full else retrieved.mask,
            gates=self.gates,
        )

    def _device(self, layer: int) -> torch.device:
        device: torch.device = self.backbone.layers[layer].self_attn.k_proj.weight.device
        return device


def _lower_half(backbone: Backbone, layers: int) -> torch.nn.Module:
    """The stock decoder with only its first layers, sharing their weights, and no final norm."""
    whole = backbone.inner
    config = copy.deepcopy(backbone.model.config)
    config.num_hidden_layers = max(1, layers)
    if getattr(config, "layer_types", None):
        config.layer_types = config.layer_types[: config.num_hidden_layers]
    with torch.device("meta"):
        lower = type(whole)(config)
    lower.embed_tokens = whole.embed_tokens
    lower.layers = whole.layers[:layers]
    lower.rotary_emb = whole.rotary_emb
    lower.norm = torch.nn.Identity()
    lower.train(mode=False)
    return lower  # type: ignore[no-any-return]  # stock modules are not typed


def _positions(
    ids: torch.Tensor, attention_mask: torch.Tensor | None, first: int
) -> torch.Tensor | None:
    """Rotary positions (B, T): with memory, which stands at zero, local tokens count from one."""
    if attention_mask is not None:
        return (attention_mask.long().cumsum(-1) - 1).clamp(min=0) + first
    if first == 0:
        return None  # as the stock model counts
    return torch.arange(first, ids.shape[1] + first, device=ids.device)[None]


def _rows(prompts: Sequence[int] | Sequence[Sequence[int]]) -> list[list[int]]:
    if not prompts:
        raise ValueError("a prompt needs at least one token")
    if isinstance(prompts[0], int):
        return [[int(token) for token in prompts]]  # type: ignore[arg-type]  # checked above
    return [list(row) for row in prompts]  # type: ignore[arg-type]  # not integers
