"""Turns a Llama checkpoint in a GGUF file into bfloat16 safetensors with its tokenizer.

Runs as a process of its own (`python -m engine.model.convert GGUF FOLDER`), so that the caller's
memory stays flat; prints `done total` after each tensor.

The tensors are unpacked with the `gguf` package itself: transformers keeps a GGUF model packed
when it loads it and cannot save it, and its tokenizer for GGUF leaves out the splitting of digits.
"""

import json
import sys
from pathlib import Path
from typing import Any

import gguf
import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import save_file
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

_CONTROL_TOKEN = 3  # gguf: the type of <|im_start|> and its like

_NAMES = {
    "token_embd.weight": "model.embed_tokens.weight",
    "output_norm.weight": "model.norm.weight",
    "output.weight": "lm_head.weight",
}
_LAYER_NAMES = {
    "attn_norm": "input_layernorm",
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj",
    "ffn_norm": "post_attention_layernorm",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj",
}


def convert(source: Path, folder: Path) -> None:
    """Write `config.json`, weights and tokenizer of `source` into `folder`.

    Raises:
        ValueError: it is not a Llama model with a byte-level BPE tokenizer.
    """
    reader = gguf.GGUFReader(str(source))
    facts = {name: field.contents() for name, field in reader.fields.items()}
    if facts.get("general.architecture") != "llama":
        raise ValueError(f"not a Llama model: {facts.get('general.architecture')}")
    tied = not any(tensor.name == "output.weight" for tensor in reader.tensors)
    _write_json(folder / "config.json", _config(facts, tied=tied))
    _write_json(
        folder / "generation_config.json",
        {
            "bos_token_id": facts["tokenizer.ggml.bos_token_id"],
            "eos_token_id": facts["tokenizer.ggml.eos_token_id"],
            "pad_token_id": facts["tokenizer.ggml.padding_token_id"],
        },
    )
    _write_tokenizer(facts, folder)
    _write_weights(reader, facts, folder)


def _config(facts: dict[str, Any], *, tied: bool) -> dict[str, Any]:
    hidden = facts["llama.embedding_length"]
    heads = facts["llama.attention.head_count"]
    return {
        "architectures": ["LlamaForCausalLM"],
        "model_type": "llama",
        "dtype": "bfloat16",
        "hidden_size": hidden,
        "intermediate_size": facts["llama.feed_forward_length"],
        "num_hidden_layers": facts["llama.block_count"],
        "num_attention_heads": heads,
        "num_key_value_heads": facts["llama.attention.head_count_kv"],
        "head_dim": hidden // heads,
        "hidden_act": "silu",
        "max_position_embeddings": facts["llama.context_length"],
        # Stored as a 32-bit float; its shortest decimal is what was meant.
        "rms_norm_eps": float(str(np.float32(facts["llama.attention.layer_norm_rms_epsilon"]))),
        "rope_parameters": {"rope_type": "default", "rope_theta": facts["llama.rope.freq_base"]},
        "attention_bias": False,
        "mlp_bias": False,
        "tie_word_embeddings": tied,
        "vocab_size": len(facts["tokenizer.ggml.tokens"]),
        "bos_token_id": facts["tokenizer.ggml.bos_token_id"],
        "eos_token_id": facts["tokenizer.ggml.eos_token_id"],
        "pad_token_id": facts["tokenizer.ggml.padding_token_id"],
    }


def _write_tokenizer(facts: dict[str, Any], folder: Path) -> None:
    kind = facts["tokenizer.ggml.model"], facts["tokenizer.ggml.pre"]
    if kind != ("gpt2", "smollm"):
        raise ValueError(f"not a tokenizer known here: {kind}")
    tokens: list[str] = facts["tokenizer.ggml.tokens"]
    merges = [tuple(merge.split(" ")) for merge in facts["tokenizer.ggml.merges"]]
    vocabulary = {token: index for index, token in enumerate(tokens)}
    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=merges))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(False)]
    )
    tokenizer.decoder = decoders.ByteLevel()
    kinds = facts["tokenizer.ggml.token_type"]
    control = [token for token, of in zip(tokens, kinds, strict=True) if of == _CONTROL_TOKEN]
    tokenizer.add_special_tokens([AddedToken(token, normalized=False) for token in control])
    _write_json(folder / "tokenizer.json", _as_published(json.loads(tokenizer.to_str())))
    _write_json(
        folder / "tokenizer_config.json",
        {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "bos_token": tokens[facts["tokenizer.ggml.bos_token_id"]],
            "eos_token": tokens[facts["tokenizer.ggml.eos_token_id"]],
            "unk_token": tokens[facts["tokenizer.ggml.unknown_token_id"]],
            "pad_token": tokens[facts["tokenizer.ggml.padding_token_id"]],
            "additional_special_tokens": control,
            "model_max_length": facts["llama.context_length"],
            "clean_up_tokenization_spaces": False,
            "chat_template": facts["tokenizer.chat_template"],
        },
    )


def _as_published(tokenizer: dict[str, Any]) -> dict[str, Any]:
    """Merges as "a b", as files of that time have them: the bytes become the hub's file's."""
    merges = [" ".join(pair) for pair in tokenizer["model"]["merges"]]
    return {**tokenizer, "model": {**tokenizer["model"], "merges": merges}}


def _write_weights(reader: Any, facts: dict[str, Any], folder: Path) -> None:
    heads = {
        "attn_q": facts["llama.attention.head_count"],
        "attn_k": facts["llama.attention.head_count_kv"],
    }
    tensors = {}
    for done, packed in enumerate(reader.tensors, start=1):
        name, part = _name_of(packed.name)
        values = gguf.quants.dequantize(packed.data, packed.tensor_type)
        if part in heads:
            values = _to_halves(values, heads[part])
        tensors[name] = torch.from_numpy(np.array(values, dtype=np.float32)).bfloat16()
        print(done, len(reader.tensors), flush=True)  # noqa: T201 - our parent reads it
    save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})


def _name_of(name: str) -> tuple[str, str]:
    """The name of a tensor in a transformers checkpoint, and which part of a layer it is."""
    if name in _NAMES:
        return _NAMES[name], ""
    block, layer, part, kind = name.split(".")
    if block != "blk" or part not in _LAYER_NAMES:
        raise ValueError(f"not a tensor of a Llama model: {name}")
    return f"model.layers.{layer}.{_LAYER_NAMES[part]}.{kind}", part


def _to_halves(values: NDArray[np.float32], heads: int) -> NDArray[np.float32]:
    """Reorder each head's rows for rotary embedding.

    GGUF keeps the two numbers that are rotated together side by side; transformers keeps the
    first ones of all pairs in the first half of a head, the second ones in the second half.
    """
    rows, columns = values.shape  # (heads * D, hidden)
    pairs = values.reshape(heads, rows // heads // 2, 2, columns)
    return pairs.swapaxes(1, 2).reshape(rows, columns)


def _write_json(file: Path, content: dict[str, Any]) -> None:
    file.write_bytes(json.dumps(content, indent=2, ensure_ascii=False).encode())


if __name__ == "__main__":
    convert(Path(sys.argv[1]), Path(sys.argv[2]))
