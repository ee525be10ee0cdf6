"""Texts to unit vectors: the external retriever's encoder, MiniLM by default.

The paper uses BGE-M3; any encoder whose vectors compare by inner product will do. Mean pooling
over the last hidden states and L2 normalisation, as the model's card says.
"""

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from engine.devices import ran_out_of_memory
from engine.errors import ModelInvalid
from engine.sizes import Dtype

logger = logging.getLogger(__name__)

Vectors = npt.NDArray[np.float32]


class Embedder(Protocol):
    """What the index needs of an encoder."""

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text, (texts, dimensions)."""
        ...


class MiniLM:
    """A BERT-like sentence encoder from a local folder; runs on the engine's only thread."""

    _MAX_TOKENS = 256

    def __init__(self, folder: Path, device: str = "cpu", dtype: Dtype = "float32") -> None:
        """Load weights and tokenizer; no network.

        Args:
            folder: with the model's files.
            device: where it runs, as torch names it.
            dtype: of the weights. Vectors of one index may come from several: bfloat16 has 99 % of
                the neighbours of float32.

        Raises:
            ModelInvalid: files are missing or are not such a model.
        """
        import torch
        from tokenizers import Tokenizer
        from transformers import AutoModel
        from transformers.utils import logging

        quiet: Any = logging  # has no annotations
        quiet.disable_progress_bar()
        quiet.set_verbosity_error()  # the unused pooling layer is no news
        self._torch = torch
        self._device = device
        try:
            tokenizer: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
            model: Any = AutoModel.from_pretrained(
                folder,
                local_files_only=True,
                dtype=getattr(torch, dtype),
                attn_implementation="sdpa",
                add_pooling_layer=False,
            )
        except Exception as failure:
            raise ModelInvalid(
                f"The embedder in {folder} cannot be loaded.",
                "Remove that folder; the model will be fetched again.",
                str(failure),
            ) from failure
        tokenizer.enable_truncation(self._MAX_TOKENS)
        tokenizer.enable_padding()
        self._tokenizer = tokenizer
        self._model = model.eval()
        self._dimensions = int(model.config.hidden_size)
        try:
            self._model.to(device)
        except RuntimeError as failure:
            self._leave_device(failure)

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        return self._dimensions

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text, (texts, dimensions)."""
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
        encoded = self._tokenizer.encode_batch(list(texts))
        ids = torch.tensor([e.ids for e in encoded], device=self._device)  # (B, T)
        mask = torch.tensor([e.attention_mask for e in encoded], device=self._device)  # (B, T)
        with torch.inference_mode():
            hidden = self._model(input_ids=ids, attention_mask=mask).last_hidden_state
            weights = mask.unsqueeze(-1).float()  # (B, T, 1)
            mean = (hidden.float() * weights).sum(1) / weights.sum(1)  # (B, dimensions)
            unit = torch.nn.functional.normalize(mean, dim=-1)
        vectors: Vectors = unit.cpu().numpy()
        return vectors
