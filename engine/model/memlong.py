"""MemLong: a stock decoder whose lower half writes memory and whose upper layers read it.

`encode` runs the writing layers only and returns what the bank stores. `forward` and `decoder` take
a `RetrievedMemory`: they never retrieve, and never change what they were given. With no memory they
are the stock model, bit for bit.
"""

from collections.abc import Mapping, Sequence

import torch

from engine.devices import free_bytes
from engine.errors import CalibrationMismatch
from engine.kv import MemoryBlock, RetrievedMemory
from engine.model.adapters import Adapters
from engine.model.answer_pass import AnswerPass
from engine.model.backbone import Backbone
from engine.model.cache import AnswerCache
from engine.model.calibrated import Calibration, calibrated_layers
from engine.model.decoding import Decoder
from engine.model.graph import StepGraphs
from engine.model.laid_out import laid_out
from engine.model.projections import MemoryProjections
from engine.model.retrieval_attention import Reading, Shares
from engine.model.settings import MemorySettings
from engine.model.windows import Window
from engine.model.writer import MemoryWriter
from engine.sizes import Dtype, ModelSize, windows_at_once


class MemLong:
    """A decoder with a memory.

    Attributes:
        backbone: the decoder.
        settings: which layer writes and which read.
        gates: retrieval layer -> (H,) gate logits; empty without gates.
        adapters: what the reading layers learnt; at work only while memory is read.
        projections: how they read stored states; None for their own norm and projections.
        calibrated: whether the reading layers were trained to read.
        graphs: whether and how decode steps are captured.
    """

    def __init__(
        self,
        backbone: Backbone,
        settings: MemorySettings | None = None,
        calibration: Calibration | None = None,
    ) -> None:
        """Splits the decoder.

        Args:
            backbone: the decoder.
            settings: how; the default split, or the calibration's, when not given.
            calibration: what the reading layers learnt.

        Raises:
            ValueError: the settings name layers the decoder does not have.
            CalibrationMismatch: the calibration was made for another model.
        """
        shape = backbone.shape
        self.backbone = backbone
        if calibration is not None:
            calibration.require(backbone)
            settings = calibration.facts.settings
        self.settings = settings or MemorySettings.default(shape.layers)
        if self.settings.retrieval_layers[-1] >= shape.layers:
            raise ValueError(f"the decoder has {shape.layers} layers: {self.settings}")
        self.calibrated = calibration is not None
        self.adapters = Adapters()
        self.projections: MemoryProjections | None = None
        self.gates: dict[int, torch.Tensor] = {}
        if self.settings.gate:
            for layer in self.settings.retrieval_layers:
                self.gates[layer] = torch.zeros(shape.heads, device=self._device(layer))
        self.graphs = StepGraphs.on({self._device(layer) for layer in range(shape.layers)})
        self._writer = MemoryWriter(backbone, self.settings)
        if calibration is not None:
            self._adopt(calibration)

    # ------------------------------------------------------------------ calibration

    def attach(self, rank: int, alpha: float, targets: Sequence[str]) -> None:
        """Puts fresh adapters on all layers above the memory layer, which stays as it is."""
        layers = calibrated_layers(self.settings, self.backbone.shape.layers)
        self.adapters = Adapters.attach(self.backbone, layers, rank, alpha, targets)

    def trainable(self) -> list[torch.Tensor]:
        """What a calibration trains, in a fixed order."""
        fitted = [] if self.projections is None else self.projections.parameters()
        return [*self.adapters.parameters(), *fitted, *self.gates.values()]

    def learnt(self) -> dict[str, torch.Tensor]:
        """Name -> tensor: what a calibration stores."""
        gates = {f"gates.{layer}": gate.detach() for layer, gate in self.gates.items()}
        fitted = {} if self.projections is None else self.projections.tensors()
        return self.adapters.tensors() | gates | fitted

    def go_on_from(self, calibration: Calibration) -> None:
        """Takes over what was learnt before, into what `attach` made; the rest stays fresh.

        Raises:
            CalibrationMismatch: it was made for another model, or learnt something of other sizes.
        """
        calibration.require(self.backbone)
        self._take_over(calibration, {**self.adapters.tensors(), **calibration.tensors})

    def _adopt(self, calibration: Calibration) -> None:
        facts = calibration.facts
        self.attach(facts.rank, facts.alpha, facts.targets)
        self._take_over(calibration, calibration.tensors)
        for parameter in self.adapters.parameters():
            parameter.requires_grad = False
        if self.backbone.device.type == "cpu" and self.backbone.weights == "full":
            self.adapters.fold()

    def _take_over(self, calibration: Calibration, tensors: Mapping[str, torch.Tensor]) -> None:
        facts, shape = calibration.facts, self.backbone.shape
        try:
            self.adapters.load(tensors)
            if facts.projected:
                devices = {layer: self._device(layer) for layer in self.settings.retrieval_layers}
                size = shape.hidden, 2 * shape.kv_heads * shape.head_size, shape.head_size
                self.projections = MemoryProjections.stored(
                    tensors, devices, self.backbone.dtype, size
                )
            for layer, gate in self.gates.items():
                gate.copy_(tensors[f"gates.{layer}"])
        except (KeyError, ValueError, RuntimeError) as error:
            self.adapters.detach(self.backbone)
            raise CalibrationMismatch(
                f"The calibration {facts.name} does not fit the model.",
                "The model is used without memory; passages are quoted instead.",
                str(error),
            ) from error

    # ------------------------------------------------------------------ writing

    def encode(self, windows: Sequence[Window], chunk_tokens: int) -> MemoryBlock:
        """What the bank stores for the chunks at the end of each window.

        Args:
            windows: token ids with the lengths of the chunks that end them.
            chunk_tokens: room of a chunk, T.

        Returns:
            One chunk per chunk length, in order, on the device and in the dtype of the model.

        Raises:
            OutOfMemory: not even a single window fits the device.
            WindowExceeded: a window is longer than the model was made for.
        """
        return self._writer.write(windows, chunk_tokens)

    def windows_at_once(self, tokens: int) -> int:
        """How many windows of so many tokens to encode together: one on a CPU, else what fits."""
        backbone = self.backbone
        device = backbone.device
        if device.type == "cpu":
            return 1  # a core is busy with one
        size = ModelSize.of(backbone.model.config.to_dict())
        dtype: Dtype = "float32" if backbone.dtype == torch.float32 else "bfloat16"  # or as wide
        fitting = windows_at_once(size, dtype, tokens, free_bytes(str(device)))
        return min(fitting, self._writer.fitted or fitting)

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
            reading = self.reading(retrieved)
        with self.adapters.at_work(reading is not None):
            output = self.backbone.model(
                input_ids=ids,
                attention_mask=attention_mask,
                position_ids=_positions(ids, attention_mask, self._first(reading)),
                use_cache=False,
                logits_to_keep=logits_to_keep,
                reading=reading,
            )
        logits: torch.Tensor = output.logits
        return logits

    def reading(self, retrieved: RetrievedMemory) -> Reading:
        """What one pass or one answer reads; gradients flow where the model asks."""
        if retrieved.kind != self.settings.kind:
            raise ValueError(f"{retrieved.kind} memory for a model that reads {self.settings.kind}")
        memory = laid_out(retrieved, self.backbone, self.settings, self.adapters, self.projections)
        return Reading(
            keys={layer: keys for layer, (keys, _) in memory.items()},
            values={layer: values for layer, (_, values) in memory.items()},
            tokens=retrieved.tokens,
            mask=self._mask(retrieved),
            gates=self.gates,
        )

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

        Raises:
            WindowExceeded: the prompt is longer than the model was made for.
        """
        rows = _rows(prompts)
        longest = max(len(row) for row in rows)
        self.backbone.require_room(longest)
        ids = torch.zeros(len(rows), longest, dtype=torch.long)
        mask = torch.zeros(len(rows), longest, dtype=torch.long)
        for index, row in enumerate(rows):
            ids[index, longest - len(row) :] = torch.tensor(row, dtype=torch.long)
            mask[index, longest - len(row) :] = 1
        reading = None
        if retrieved is not None and retrieved.tokens:
            reading = self.reading(retrieved)
            size = retrieved.rows, self.backbone.shape.heads, retrieved.tokens
            reading.shares = Shares(
                {
                    layer: torch.zeros(size, device=self._device(layer))
                    for layer in self.settings.retrieval_layers
                }
            )
        cache = AnswerCache(self.backbone.shape.layers, longest + room)
        padded = any(len(row) < longest for row in rows)
        device = self.backbone.device
        first = self._first(reading)
        forward = AnswerPass(self.backbone.model, cache, self.adapters, reading, first)
        decoder = Decoder(forward, retrieved, self.graphs)
        decoder.read(ids.to(device), mask.to(device) if padded else None)
        return decoder

    def _mask(self, retrieved: RetrievedMemory) -> torch.Tensor | None:
        full = bool(retrieved.mask.all())
        return None if full else retrieved.mask.to(self.backbone.device)

    def _first(self, reading: Reading | None) -> int:
        return 0 if reading is None else self.settings.first_local

    def _device(self, layer: int) -> torch.device:
        device: torch.device = self.backbone.layers[layer].self_attn.k_proj.weight.device
        return device


def _positions(
    ids: torch.Tensor, attention_mask: torch.Tensor | None, first: int
) -> torch.Tensor | None:
    """Rotary positions (B, T): beside memory, local tokens count from `first`."""
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
