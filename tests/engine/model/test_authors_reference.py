"""The numbers of the authors' own code, reproduced: stored K and V, hidden states, logits."""

import json
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors import safe_open
from transformers import LlamaConfig, LlamaForCausalLM

from engine.kv import RetrievedMemory, join_blocks
from engine.model.backbone import Backbone
from engine.model.memlong import MemLong
from engine.model.settings import MemorySettings
from engine.model.windows import Window

TOLERANCE = 1e-4
ROOM = 32


class Gold:
    """One reference file and our model with its weights."""

    def __init__(self, path: Path) -> None:
        with safe_open(path, "pt") as file:
            facts = json.loads(file.metadata()["description"])
            self.tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        self.gated = bool(facts["gate"])
        config = LlamaConfig(
            vocab_size=facts["vocab"],
            hidden_size=facts["heads"] * facts["head_dim"],
            intermediate_size=facts["intermediate"],
            num_hidden_layers=facts["layers"],
            num_attention_heads=facts["heads"],
            rms_norm_eps=facts["rms_norm_eps"],
            rope_parameters={"rope_type": "default", "rope_theta": facts["rope_theta"]},
            tie_word_embeddings=False,
            pad_token_id=None,
        )
        model = LlamaForCausalLM(config)
        weights = {k: v for k, v in self.tensors.items() if k.startswith(("model.", "lm_head."))}
        gates = {k: weights.pop(k) for k in list(weights) if k.endswith("output_gate")}
        model.load_state_dict(weights, strict=True)
        settings = MemorySettings(
            "kv", facts["memory_layer"], tuple(facts["retrieval_layers"]), self.gated
        )
        self.memlong = MemLong(Backbone(model), settings)
        for name, gate in gates.items():
            self.memlong.gates[int(name.split(".")[2])] = gate.flatten()

    @property
    def chunks(self) -> list[torch.Tensor]:
        count = sum(name.endswith(".keys") for name in self.tensors)
        return [self.tensors[f"chunk.{i}.input_ids"] for i in range(count)]

    def memory(self) -> RetrievedMemory:
        blocks = []
        for ids in self.chunks:
            window = Window(tuple(ids[0].tolist()), (ids.shape[1],))
            blocks.append(self.memlong.encode([window], ROOM))
        return RetrievedMemory.of(join_blocks(blocks), range(len(blocks)))


@pytest.fixture(scope="module", params=["gold-open", "gold-open-gate"])
def gold(request: pytest.FixtureRequest, data_dir: Path) -> Gold:
    return Gold(data_dir / "reference" / f"{request.param}.safetensors")


def _close(found: torch.Tensor, wanted: torch.Tensor) -> None:
    torch.testing.assert_close(found, wanted, rtol=0, atol=TOLERANCE)


def test_memory_bank_holds_the_memory_layers_unrotated_keys_and_values(
    gold: Gold,
) -> None:
    memory = gold.memory()
    for name in ("keys", "values"):
        wanted = [gold.tensors[f"chunk.{i}.{name}"] for i in range(len(gold.chunks))]
        _close(memory.arrays[name], torch.cat(wanted, dim=2))


def test_retrieval_causal_attention_gives_the_authors_logits(gold: Gold) -> None:
    ids = gold.tensors["query.input_ids"]
    with torch.no_grad():
        _close(gold.memlong.forward(ids, gold.memory()), gold.tensors["with_memory.logits"])


def test_retrieval_causal_attention_gives_the_authors_hidden_states(
    gold: Gold,
) -> None:
    seen: dict[str, Any] = {}
    norm = gold.memlong.backbone.inner.norm
    handle = norm.register_forward_hook(lambda _m, _i, output: seen.update(hidden=output))
    with torch.no_grad():
        gold.memlong.forward(gold.tensors["query.input_ids"], gold.memory())
    handle.remove()
    _close(seen["hidden"], gold.tensors["with_memory.hidden"])


def test_without_memory_the_logits_are_the_authors(gold: Gold) -> None:
    with torch.no_grad():
        found = gold.memlong.forward(gold.tensors["query.input_ids"])
    _close(found, gold.tensors["without_memory.logits"])


def test_the_same_logits_come_out_token_by_token(gold: Gold) -> None:
    ids = gold.tensors["query.input_ids"][0].tolist()
    wanted = gold.tensors["with_memory.logits"][0]
    half = len(ids) // 2
    decoder = gold.memlong.decoder(ids[:half], gold.memory(), room=len(ids))
    for place in range(half, len(ids)):
        _close(decoder.logits[0], wanted[place - 1])
        decoder.step(ids[place])
    _close(decoder.logits[0], wanted[-1])
