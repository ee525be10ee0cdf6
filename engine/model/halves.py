"""The two halves of a decoder as decoders of their own, sharing its weights.

The lower one writes memory and never changes; the upper one goes on from what the lower one made
of its tokens. A calibration trains the upper one alone, on lower states that are computed once.
"""

import copy
from typing import Any

import torch

from engine.model.backbone import Backbone


def lower_half(backbone: Backbone, layers: int) -> Any:
    """The stock decoder with only its first layers, and no final norm."""
    whole = backbone.inner
    lower = _decoder(backbone, range(layers))
    lower.embed_tokens = whole.embed_tokens
    lower.layers = whole.layers[:layers]
    lower.norm = torch.nn.Identity()
    lower.train(mode=False)
    return lower


def upper_half(backbone: Backbone, first: int) -> Any:
    """The stock decoder from layer `first` on, with its final norm; takes `inputs_embeds`."""
    whole = backbone.inner
    upper = _decoder(backbone, range(first, backbone.shape.layers))
    upper.embed_tokens = torch.nn.Identity()
    upper.layers = whole.layers[first:]
    upper.norm = whole.norm
    upper.train(mode=False)
    return upper


def _decoder(backbone: Backbone, layers: range) -> Any:
    whole = backbone.inner
    config = copy.deepcopy(backbone.model.config)
    config.num_hidden_layers = max(1, len(layers))
    if getattr(config, "layer_types", None):
        config.layer_types = config.layer_types[layers.start : layers.start + max(1, len(layers))]
    with torch.device("meta"):
        half = type(whole)(config)
    half.rotary_emb = whole.rotary_emb
    return half
