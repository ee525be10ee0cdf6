"""Facts that stand in memory alone: the same question of every text, and of each another answer."""

import torch
from transformers import LlamaConfig, LlamaForCausalLM

from engine.calibration.frozen import Frozen, LowerHalf
from engine.calibration.portion import Portion, Row, Stretch
from engine.calibration.recipe import Recipe
from engine.calibration.trainer import Alone, Limit, Trainer
from engine.model.backbone import Backbone
from engine.model.memlong import MemLong

CHUNK = 8
FACTS = 4
RECIPE = Recipe(
    rank=8, alpha=16.0, rate=1e-2, warmup=5, rows=FACTS, fit_tokens=0, chunk_tokens=CHUNK
)


def model() -> MemLong:
    torch.manual_seed(7)
    config = LlamaConfig(
        vocab_size=97,
        hidden_size=32,
        intermediate_size=48,
        num_hidden_layers=6,
        num_attention_heads=4,
        num_key_value_heads=2,
        pad_token_id=None,
        initializer_range=0.15,
    )
    stock = LlamaForCausalLM(config).train(mode=False)
    with torch.no_grad():
        stock.lm_head.weight.mul_(4)  # so that 32 hidden numbers can be sure of a token
    backbone = Backbone(stock, hash_="tiny")
    made = MemLong(backbone, RECIPE.split(6))
    made.attach(RECIPE.rank, RECIPE.alpha, RECIPE.targets)
    return made


def portion(swapped: int = 0, rows: int = FACTS) -> Portion:
    """Texts of two chunks; the question is one for all.

    Args:
        swapped: how many texts further the memory is that a row reads.
        rows: how many; beyond the facts they are asked again.
    """
    generator = torch.Generator().manual_seed(3)
    windows = []
    for fact in range(FACTS):
        ids = torch.randint(10, 60, (2 * CHUNK,), generator=generator).tolist()
        ids[4:6] = [5, 70 + fact]  # the marker, and what is asked for
        windows.append(Stretch(tuple(ids), (CHUNK, CHUNK)))
    asked = []
    for number in range(rows):
        held = (number % FACTS + swapped) % FACTS
        asked.append(
            Row(
                kind="asked",
                ids=(1, 6, 5),
                branches=(0, 1, 1),
                chunks=(2 * held, 2 * held + 1),
                places=(2,),
                targets=(70 + number % FACTS,),
                weights=(1.0,),
            )
        )
    return Portion(tuple(windows), tuple(asked))


class Planted:
    """The same portion whatever its number."""

    def __init__(self, memlong: MemLong, made: Portion) -> None:
        self._made = made, LowerHalf(memlong, CHUNK).of(made)

    def get(self, number: int) -> tuple[Portion, Frozen]:
        return self._made


def trainer(memlong: MemLong, steps: int, made: Portion | None = None) -> Trainer:
    portions = Planted(memlong, made or portion())
    return Trainer(memlong, RECIPE, portions, Limit(steps=steps), Alone())
