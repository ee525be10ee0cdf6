"""Tiny random decoders of every supported architecture; they run on one core in milliseconds."""

from collections.abc import Callable
from typing import Any

import pytest
import torch
from transformers import (
    LlamaConfig,
    LlamaForCausalLM,
    MistralConfig,
    MistralForCausalLM,
    PreTrainedModel,
    Qwen2Config,
    Qwen2ForCausalLM,
    Qwen3Config,
    Qwen3ForCausalLM,
)

from engine.model.backbone import Backbone

VOCABULARY = 97
CHUNK = 8

_SIZES: dict[str, Any] = {
    "vocab_size": VOCABULARY,
    "hidden_size": 32,
    "intermediate_size": 48,
    "num_hidden_layers": 6,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "max_position_embeddings": 512,
    "pad_token_id": None,
    "bos_token_id": 1,
    "eos_token_id": 2,
}


def _config(architecture: str) -> Any:
    sizes = dict(_SIZES)
    if architecture == "llama":
        return LlamaConfig(**sizes)
    if architecture == "openllama":  # as many key-value heads as heads, untied, its own epsilon
        return LlamaConfig(**{**sizes, "num_key_value_heads": 4, "rms_norm_eps": 1e-6})
    if architecture == "llama-yarn":  # a rope variant that scales attention, even at position zero
        rope = {
            "rope_type": "yarn",
            "rope_theta": 10000.0,
            "factor": 4.0,
            "original_max_position_embeddings": 128,
        }
        return LlamaConfig(**sizes, rope_parameters=rope)
    if architecture == "mistral":
        return MistralConfig(**sizes, sliding_window=12)
    if architecture == "qwen2":
        return Qwen2Config(**sizes)
    if architecture == "qwen2-sliding":
        return Qwen2Config(**sizes, use_sliding_window=True, sliding_window=10, max_window_layers=3)
    return Qwen3Config(**sizes, head_dim=16)


_CLASSES: dict[str, type[PreTrainedModel]] = {
    "llama": LlamaForCausalLM,
    "openllama": LlamaForCausalLM,
    "llama-yarn": LlamaForCausalLM,
    "mistral": MistralForCausalLM,
    "qwen2": Qwen2ForCausalLM,
    "qwen2-sliding": Qwen2ForCausalLM,
    "qwen3": Qwen3ForCausalLM,
}

ARCHITECTURES = tuple(_CLASSES)


def make_model(architecture: str, dtype: torch.dtype = torch.float32) -> PreTrainedModel:
    """A stock model whose weights depend on the architecture alone."""
    torch.manual_seed(7)
    model = _CLASSES[architecture](_config(architecture))
    with torch.no_grad():
        for weight in model.parameters():
            # Spread wider than the library does, biases and norms too: all parts must matter.
            if weight.dim() == 1:
                weight.add_(torch.randn_like(weight) * 0.2)
            else:
                weight.copy_(torch.randn_like(weight) * 0.15)
    return model.to(dtype).train(mode=False)


@pytest.fixture(params=ARCHITECTURES)
def architecture(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def stock(architecture: str) -> PreTrainedModel:
    """The untouched model, with its own attention."""
    return make_model(architecture)


@pytest.fixture
def backbone(architecture: str) -> Backbone:
    """The same weights in another object, made ready for memory."""
    return Backbone(make_model(architecture))


@pytest.fixture
def backbone_of() -> Callable[[str], Backbone]:
    """A backbone of one architecture by name."""
    return lambda name: Backbone(make_model(name))


@pytest.fixture
def tokens() -> Callable[..., torch.Tensor]:
    """Random token ids of a shape, the same every time for the same seed."""

    def make(*shape: int, seed: int = 0) -> torch.Tensor:
        generator = torch.Generator().manual_seed(seed)
        return torch.randint(3, VOCABULARY, shape, generator=generator)

    return make
