"""The first stage of a calibration, without a gradient: least squares from stored state to K and V.

Run over any text, the stock model shows what K and V each upper layer makes of a token, and the
memory layer's state of the same token. The affine map between the two that errs least has a closed
form: all that is needed are sums of products, gathered in one pass. On the default model 60,000
tokens (a few minutes on one core) explain 40 to 90 % of K and V, and the memory lowers the loss of
unseen books at once, where unfitted projections raise it (docs/decisions/010). Predicting upper
layers' K and V from one lower layer is what SwiftKV (arXiv 2410.03960) trains for by distillation.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import torch

from engine.errors import DataUnusable
from engine.model.backbone import Backbone
from engine.model.projections import MemoryProjections, normalised
from engine.model.settings import MemorySettings

_SKIPPED = 32  # first tokens of a window, which see too little text to be like the others


@dataclass(frozen=True)
class Explained:
    """The share of the variance of K and of V that a layer's map explains, 0 to 1."""

    keys: float
    values: float


@dataclass(frozen=True)
class Fit:
    """Maps for all retrieval layers, and how good they are on the text they were fitted to."""

    projections: MemoryProjections
    explained: dict[int, Explained]
    tokens: int


def fit(
    backbone: Backbone,
    settings: MemorySettings,
    windows: Iterable[Sequence[int]],
    ridge: float = 1e-4,
    report: Callable[[int], None] = lambda _tokens: None,
) -> Fit:
    """Fits the maps to the stock model's own K and V.

    Args:
        backbone: the decoder; it stays as it is.
        settings: of `state` memory.
        windows: token ids of stretches of text, each run through the model at once.
        ridge: how much of the features' mean square is added to their diagonal.
        report: called with the tokens seen after each window.

    Raises:
        DataUnusable: fewer tokens than would determine the maps.
    """
    sums = _Sums(backbone, settings)
    for window in windows:
        sums.add(window)
        report(sums.tokens)
    if sums.tokens < 2 * backbone.shape.hidden:
        raise DataUnusable(
            "There is too little text to fit a memory.",
            f"At least {2 * backbone.shape.hidden} tokens are needed, better a hundred times that.",
            f"{sums.tokens} tokens",
        )
    return sums.solved(ridge)


class _Sums:
    """Sums of products of features (state and a one) and targets (K and V of each layer)."""

    def __init__(self, backbone: Backbone, settings: MemorySettings) -> None:
        shape = backbone.shape
        self._backbone = backbone
        self._settings = settings
        self._rows = 2 * shape.kv_heads * shape.head_size
        features, targets = shape.hidden + 1, self._rows * len(settings.retrieval_layers)
        exact = torch.zeros((), dtype=torch.float64, device=backbone.device)
        self._products = exact.new_zeros(features, features)
        self._crossed = exact.new_zeros(features, targets)
        self._squares = exact.new_zeros(targets)
        self._totals = exact.new_zeros(targets)
        self.tokens = 0

    @torch.inference_mode()
    def add(self, window: Sequence[int]) -> None:
        ids = torch.tensor([list(window)], device=self._backbone.device)
        hidden = self._backbone.inner(
            input_ids=ids, output_hidden_states=True, use_cache=False
        ).hidden_states  # the input of each layer, then the last one's output, normalised
        made = []
        for layer in self._settings.retrieval_layers:
            pair = self._backbone.keys_values(layer, hidden[layer])
            made += [part[0].transpose(0, 1).flatten(1) for part in pair]  # (T, K * D)
        targets = torch.cat([part.to(ids.device) for part in made], -1)[_SKIPPED:].float()
        states = hidden[self._settings.memory_layer + 1][0, _SKIPPED:].to(ids.device).float()
        features = torch.nn.functional.pad(normalised(states), (0, 1), value=1.0)
        self._products += (features.T @ features).double()
        self._crossed += (features.T @ targets).double()
        self._squares += targets.square().sum(0).double()
        self._totals += targets.sum(0).double()
        self.tokens += len(targets)

    def solved(self, ridge: float) -> Fit:
        products = self._products
        added = ridge * products.diagonal()[:-1].mean() * torch.eye(len(products)).to(products)
        maps = torch.linalg.solve(products + added, self._crossed)
        errors = self._squares - 2 * (maps * self._crossed).sum(0)
        errors += (maps * (products @ maps)).sum(0)
        spread = self._squares - self._totals.square() / self.tokens
        weights, biases, explained = {}, {}, {}
        dtype = self._backbone.dtype
        for index, layer in enumerate(self._settings.retrieval_layers):
            columns = slice(index * self._rows, (index + 1) * self._rows)
            device = self._backbone.layers[layer].self_attn.k_proj.weight.device
            fitted = maps[:, columns].T.to(device, dtype)
            weights[layer], biases[layer] = fitted[:, :-1].contiguous(), fitted[:, -1].contiguous()
            left = errors[columns].view(2, -1).sum(1) / spread[columns].view(2, -1).sum(1)
            explained[layer] = Explained(*(1 - left).tolist())
        head = self._backbone.shape.head_size
        return Fit(MemoryProjections(weights, biases, head), explained, self.tokens)
