"""A sentence encoder from a local folder: the model behind an index of vectors.

The paper's is BGE-M3 (XLM-RoBERTa); the default here is MiniLM (BERT), a twenty-fifth of its size.
What differs between them is how tokens become one vector (`kinds`); the rest is the model's card.
"""

import logging
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import numpy as np

from engine.devices import ran_out_of_memory
from engine.errors import ModelInvalid
from engine.retrieval.embedder import Vectors
from engine.retrieval.kinds import kind_of
from engine.retrieval.pooling import POOLINGS
from engine.retrieval.scale import PLAIN, REFERENCE, Scale, measured
from engine.sizes import Dtype

logger = logging.getLogger(__name__)

_AT_ONCE: Final = 32  # texts
_QUICK: Final = 50_000_000  # weights beside the vocabulary's: MiniLM has 11 million, BGE-M3 303


class Encoder:
    """Implements `engine.retrieval.embedder.Embedder`; runs on the engine's only thread.

    Attributes:
        hash: which weights these are.
    """

    def __init__(
        self, folder: Path, hash_: str, device: str = "cpu", dtype: Dtype = "float32"
    ) -> None:
        """Load weights and tokenizer; no network, and nothing that was pickled.

        Args:
            folder: with the model's files.
            hash_: of its weights.
            device: where it runs, as torch names it.
            dtype: of the weights. Vectors of one index may come from several: bfloat16 has 99 % of
                the neighbours of float32.

        Raises:
            ModelInvalid: files are missing or are not such a model.
        """
        import torch
        from tokenizers import Tokenizer
        from transformers import AutoConfig, AutoModel
        from transformers.utils import logging

        quiet: Any = logging  # has no annotations
        quiet.disable_progress_bar()
        quiet.set_verbosity_error()  # the unused pooling layer is no news
        self._torch = torch
        self._device = device
        try:
            config: Any = AutoConfig.from_pretrained(folder, local_files_only=True)
            kind = kind_of(config.model_type, folder)
            tokenizer: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
            model: Any = AutoModel.from_pretrained(
                folder,
                config=config,
                local_files_only=True,
                use_safetensors=True,
                dtype=getattr(torch, dtype),
                attn_implementation="sdpa",
                add_pooling_layer=False,
            )
        except ModelInvalid:
            raise
        except Exception as failure:
            raise ModelInvalid(
                f"The embedder in {folder} cannot be loaded.",
                "Remove that folder; the model will be fetched again.",
                str(failure),
            ) from failure
        padding = int(config.pad_token_id or 0)
        # RoBERTa counts positions from the one behind its padding.
        before = padding + 1 if config.model_type == "xlm-roberta" else 0
        room = int(config.max_position_embeddings) - before
        tokenizer.enable_truncation(min(kind.most_tokens, room))
        tokenizer.enable_padding(pad_id=padding, pad_token=tokenizer.id_to_token(padding))
        self.hash = hash_
        self._pool = POOLINGS[kind.pooling]
        self._tokenizer = tokenizer
        self._model = model.eval()
        self._dimensions = int(config.hidden_size)
        try:
            self._model.to(device)
        except RuntimeError as failure:
            self._leave_device(failure)

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        return self._dimensions

    @cached_property
    def scale(self) -> Scale:
        """What its cosines mean; measured once, a second for a large model.

        Raises:
            ModelInvalid: they mean nothing.
        """
        return PLAIN if self.hash == REFERENCE else measured(self.embed)

    @property
    def is_quick(self) -> bool:
        """Whether a hundred sentences can be embedded while somebody waits."""
        inner = sum(weights.numel() for weights in self._model.encoder.parameters())
        return self._device != "cpu" or inner <= _QUICK

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text, (texts, dimensions)."""
        vectors = np.empty((len(texts), self._dimensions), np.float32)
        # Those of a length together: every text is padded to the longest that it is encoded with.
        order = sorted(range(len(texts)), key=lambda index: len(texts[index]))
        for start in range(0, len(order), _AT_ONCE):
            batch = order[start : start + _AT_ONCE]
            vectors[batch] = self._on_device([texts[index] for index in batch])
        return vectors

    def _on_device(self, texts: Sequence[str]) -> Vectors:
        try:
            return self._embed(texts)
        except RuntimeError as failure:
            self._leave_device(failure)
        return self._embed(texts)

    def _leave_device(self, failure: RuntimeError) -> None:
        """Go on with the processor if it was the graphics card whose memory did not suffice."""
        if self._device == "cpu" or not ran_out_of_memory(failure):
            raise failure
        logger.warning("the embedder leaves %s: %s", self._device, failure)
        self._device = "cpu"
        self._model.to("cpu", self._torch.float32)

    def _embed(self, texts: Sequence[str]) -> Vectors:
        torch = self._torch
        encoded = self._tokenizer.encode_batch(texts)
        ids = torch.tensor([e.ids for e in encoded], device=self._device)  # (B, T)
        mask = torch.tensor([e.attention_mask for e in encoded], device=self._device)  # (B, T)
        with torch.inference_mode():
            hidden = self._model(input_ids=ids, attention_mask=mask).last_hidden_state
            unit = torch.nn.functional.normalize(self._pool(hidden, mask), dim=-1)
        vectors: Vectors = unit.cpu().numpy()
        return vectors
