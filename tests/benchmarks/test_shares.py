"""The cost of attention shares is measured on answers that differ in nothing else."""

from typing import Any

import pytest
import torch
from transformers import LlamaConfig, LlamaForCausalLM
from transformers.integrations.sdpa_attention import sdpa_attention_forward

from benchmarks import shares
from benchmarks.random_memory import random_block
from engine.kv import RetrievedMemory
from engine.model.backbone import Backbone
from engine.model.decoding import Decoder
from engine.model.memlong import MemLong


def _nothing() -> None:
    pass


def test_steps_with_and_without_shares_say_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[int] = []

    def fused_kernel(module: torch.nn.Module, *rest: Any, **named: Any) -> Any:
        calls.append(int(module.layer_idx))  # type: ignore[arg-type]  # typed as a Tensor
        return sdpa_attention_forward(module, *rest, **named)

    monkeypatch.setattr(shares, "sdpa_attention_forward", fused_kernel)
    torch.manual_seed(3)
    config = LlamaConfig(
        vocab_size=97,
        hidden_size=32,
        intermediate_size=48,
        num_hidden_layers=4,
        num_attention_heads=4,
        num_key_value_heads=2,
    )
    model = MemLong(Backbone(LlamaForCausalLM(config).eval()))
    memory = RetrievedMemory.of(
        random_block("state", (8, 5), 8, model.backbone.shape).to("cpu", torch.float32), [4, 9]
    )
    made: list[Decoder] = []

    def make() -> Decoder:
        made.append(model.decoder([5, 6, 7], memory))
        return made[-1]

    found = shares.cost(make, _nothing)
    shared, unsummed, fused = made
    assert min(found.against_fused, found.against_unsummed, found.seconds) > 0
    assert sum(shared.shares()[3][0].values()) > 0
    assert unsummed.shares() == fused.shares() == {}
    assert torch.equal(shared.logits, unsummed.logits)
    torch.testing.assert_close(fused.logits, shared.logits, atol=1e-5, rtol=1e-4)
    assert set(calls) == {2, 3}  # the layers that read
    assert len(calls) == 2 * (fused.tokens - 3)
    again = model.decoder([5, 6, 7], memory)  # and everything is as it was
    again.step(11)
    assert again.shares()[3][0].keys() == {4, 9}
