"""A causal language model and its tokenizer from a local folder; nothing is ever fetched here.

The decoders are stock `transformers` ones. They are told to use the attention function registered
by `engine.model.retrieval_attention`, which is the stock one wherever no memory is read.
"""

import hashlib
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from transformers import (
    MODEL_FOR_CAUSAL_LM_MAPPING,
    AutoConfig,
    PretrainedConfig,
    PreTrainedModel,
)
from transformers.utils import logging as transformers_logging

from engine.devices import ran_out_of_memory
from engine.errors import ModelInvalid, OutOfMemory, WindowExceeded
from engine.model.fingerprint import model_hash, require_architecture, weight_files
from engine.model.quantised import quantise
from engine.model.retrieval_attention import NAME, register
from engine.model.spread import spread
from engine.model.tokenizer import Tokenizer, load_tokenizer
from engine.model.weights import mapped_weights, read_weights
from engine.records.models import Weights


@dataclass(frozen=True)
class Shape:
    """The sizes of a decoder that memory depends on."""

    layers: int
    hidden: int
    heads: int
    kv_heads: int
    head_size: int
    vocabulary: int
    positions: int

    @staticmethod
    def of(config: PretrainedConfig) -> "Shape":
        """The sizes in a transformers configuration."""
        heads = config.num_attention_heads
        return Shape(
            layers=config.num_hidden_layers,
            hidden=config.hidden_size,
            heads=heads,
            kv_heads=getattr(config, "num_key_value_heads", None) or heads,
            head_size=getattr(config, "head_dim", None) or config.hidden_size // heads,
            vocabulary=config.vocab_size,
            positions=config.max_position_embeddings,
        )


class Backbone:
    """A loaded decoder.

    Attributes:
        model: the stock transformers model, in evaluation mode, without gradients.
        shape: its sizes.
        hash: which model this is (`engine.model.fingerprint`), "" for one made in memory.
        tokenizer: its tokenizer, None for a model made in memory.
        weights: how those of linear layers are kept.
    """

    def __init__(
        self,
        model: PreTrainedModel,
        tokenizer: Tokenizer | None = None,
        hash_: str = "",
        weights: Weights = "full",
    ) -> None:
        """Takes over a model that is in memory already."""
        register()
        model.set_attn_implementation(NAME)
        model.train(mode=False)
        model.requires_grad_(requires_grad=False)
        self.model = model
        self.tokenizer = tokenizer
        self.hash = hash_
        self.weights = weights
        self.shape = Shape.of(model.config)

    @property
    def writer(self) -> str:
        """Who writes a bank: the model, and in how many bits where those are fewer than its own.

        What such a writer stores is near to what the model itself would, but not the same.
        """
        if self.weights == "full":
            return self.hash
        return hashlib.sha256(f"{self.hash} {self.weights}".encode()).hexdigest()

    @property
    def device(self) -> torch.device:
        """Where the first layer is."""
        device: torch.device = self.inner.embed_tokens.weight.device
        return device

    @property
    def dtype(self) -> torch.dtype:
        """The weights' floating dtype."""
        return self.model.dtype

    @property
    def inner(self) -> Any:
        """The decoder without its head; stock modules are not typed beyond `Module`."""
        return self.model.model

    @property
    def layers(self) -> Any:
        """The decoder layers, a `ModuleList`."""
        return self.inner.layers

    def require_room(self, tokens: int) -> None:
        """Refuses more tokens at once than the model was made for.

        Raises:
            WindowExceeded: with both numbers.
        """
        if tokens > self.shape.positions:
            raise WindowExceeded(
                f"{tokens} tokens are more than the {self.shape.positions} the model can read.",
                "Ask a shorter question, quote fewer passages, or choose another model.",
            )

    def keys_values(self, layer: int, hidden: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """What a layer makes of its input (B, M, hidden): K before rotation and V, (B, K, M, D).

        On the layer's device, wherever the input comes from.
        """
        block = self.layers[layer]
        attention = block.self_attn
        normed = block.input_layernorm(hidden.to(block.input_layernorm.weight.device))
        heads = (*normed.shape[:-1], -1, self.shape.head_size)
        keys = attention.k_proj(normed).view(heads)
        if hasattr(attention, "k_norm"):  # Qwen3
            keys = attention.k_norm(keys)
        return keys.transpose(1, 2), attention.v_proj(normed).view(heads).transpose(1, 2)

    @staticmethod
    def load(
        folder: Path, device: torch.device | str, dtype: torch.dtype, layers_on: Sequence[str] = ()
    ) -> "Backbone":
        """Reads a model from a local folder; see `loading`."""
        steps = Backbone.loading(folder, device, dtype, layers_on)
        while True:
            try:
                next(steps)
            except StopIteration as end:
                loaded: Backbone = end.value
                return loaded

    @staticmethod
    def loading(
        folder: Path,
        device: torch.device | str,
        dtype: torch.dtype,
        layers_on: Sequence[str] = (),
        tokenizer: Tokenizer | None = None,
        weights: Weights = "full",
    ) -> "Generator[tuple[int, int], None, Backbone]":
        """Reads a model from a local folder, telling how many bytes of how many are read.

        The network is never used.

        Args:
            folder: config.json, tokenizer.json and safetensors weights.
            device: where the weights go.
            dtype: the dtype they are used in.
            layers_on: the device of each layer, when they lie on several.
            tokenizer: the folder's, if it has been read already.
            weights: how those of linear layers are kept.

        Raises:
            ModelInvalid: files missing, damaged, or of an unsupported architecture.
            OutOfMemory: the weights do not fit the device.
        """
        check_folder(folder)
        hash_ = model_hash(folder)  # reads all headers, so that damage is named here
        tokenizer = tokenizer or load_tokenizer(folder)
        log: Any = transformers_logging  # its functions carry no types
        bars = log.is_progress_bar_enabled()
        log.disable_progress_bar()
        try:
            config = AutoConfig.from_pretrained(folder, local_files_only=True)
            if weights == "full":
                tensors = yield from read_weights(folder, dtype)
            else:
                tensors = mapped_weights(folder, dtype)
            kind: Any = MODEL_FOR_CAUSAL_LM_MAPPING[type(config)]
            loaded: Any = kind.from_pretrained(
                None,
                config=config,
                state_dict=tensors,
                dtype=dtype,
                local_files_only=True,
                output_loading_info=True,
            )
            tensors.clear()  # or all of them stay in the processor's memory beside the card's
            model, report = loaded
            yield from quantise(model, weights, torch.device(device))
            if layers_on:
                spread(model, layers_on)
            else:
                model.to(device)
        # What a damaged or odd folder makes of transformers and safetensors has no common class.
        except Exception as error:
            if ran_out_of_memory(error):
                raise OutOfMemory(
                    f"The model {folder.name} does not fit the memory of {device}.",
                    "Close other programs, or choose a smaller model.",
                    str(error),
                ) from error
            raise ModelInvalid(
                f"The model in {folder.name} cannot be loaded.",
                "Download it again, or choose another model.",
                f"{type(error).__name__}: {error}",
            ) from error
        finally:
            if bars:
                log.enable_progress_bar()
        if report["missing_keys"]:
            raise ModelInvalid(
                f"The model in {folder.name} lacks weights.",
                "Download it again.",
                ", ".join(sorted(report["missing_keys"])[:8]),
            )
        return Backbone(model, tokenizer, hash_, weights)


def check_folder(folder: Path) -> None:
    """Refuses a folder that holds no usable model, with the reason; reads only small files.

    Raises:
        ModelInvalid: not a folder, files missing, or an unsupported architecture.
    """
    if not folder.is_dir():
        raise ModelInvalid(f"There is no model folder {folder}.", "Choose another model.")
    require_architecture(folder)
    weight_files(folder)
