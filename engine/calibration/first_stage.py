"""What is done to a fresh model before the first step: maps fitted to pieces of the books."""

import logging
import random
from collections.abc import Iterator

import torch

from engine.calibration.fit import fit
from engine.calibration.recipe import Recipe
from engine.calibration.sources import Books
from engine.model.memlong import MemLong
from engine.model.projections import MemoryProjections
from engine.model.tokenizer import Tokenizer

logger = logging.getLogger(__name__)

_WINDOW = 1024
_BYTES = 7 * _WINDOW  # of text that is surely as long
_PIECES = 100  # tries for every window that is wanted


def fit_projections(model: MemLong, recipe: Recipe, books: Books, tokenizer: Tokenizer) -> None:
    """Gives the model maps fitted to its own keys and values.

    Raises:
        DataUnusable: the books hold too few tokens.
    """
    windows = _windows(recipe, books, tokenizer)
    made = fit(model.backbone, model.settings, windows)
    for layer, share in made.explained.items():
        logger.info("layer %d: %.2f of K, %.2f of V explained", layer, share.keys, share.values)
    model.projections = made.projections


def blank_projections(model: MemLong) -> None:
    """Gives the model maps of the right shapes, to be filled from a checkpoint."""
    shape, dtype = model.backbone.shape, model.backbone.dtype
    rows = 2 * shape.kv_heads * shape.head_size
    weights, biases = {}, {}
    for layer in model.settings.retrieval_layers:
        device = model.backbone.layers[layer].self_attn.k_proj.weight.device
        weights[layer] = torch.zeros(rows, shape.hidden, dtype=dtype, device=device)
        biases[layer] = torch.zeros(rows, dtype=dtype, device=device)
    model.projections = MemoryProjections(weights, biases, shape.head_size)


def _windows(recipe: Recipe, books: Books, tokenizer: Tokenizer) -> Iterator[list[int]]:
    """Stretches from anywhere in the books, each opened as a document is."""
    chance = random.Random(f"{recipe.seed} fit")
    opening = [] if tokenizer.bos_id is None else [tokenizer.bos_id]
    sizes = [max(1, books.size(book)) for book in range(len(books))]
    wanted = -(-recipe.fit_tokens // _WINDOW)
    for _ in range(_PIECES * wanted):
        book = chance.choices(range(len(sizes)), weights=sizes)[0]
        text = books.piece(book, chance.randrange(max(1, sizes[book] - _BYTES)), _BYTES)
        ids = tokenizer.ids(text)[: _WINDOW - len(opening)]
        if len(ids) < _WINDOW // 2:
            continue
        yield [*opening, *ids]
        wanted -= 1
        if wanted == 0:
            return
