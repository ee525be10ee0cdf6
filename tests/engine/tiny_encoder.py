"""A checkpoint of BGE-M3's kind that is made in a moment: few weights, a tokenizer of its own."""

from collections.abc import Iterable
from pathlib import Path

import torch
from tokenizers import Tokenizer, normalizers, pre_tokenizers, processors
from tokenizers.models import WordLevel
from transformers import XLMRobertaConfig, XLMRobertaModel

from engine.retrieval.lexical import terms
from engine.retrieval.scale import PAIRS

SPECIAL = ["<s>", "<pad>", "</s>", "<unk>"]
POSITIONS = 66  # of which two stand before the first token


def make(folder: Path, texts: Iterable[str] = (), *, by_words: bool = True) -> Path:
    """Put the model into `folder`.

    Args:
        folder: new.
        texts: whose words it knows.
        by_words: what opens a text looks at all of its words alike and sums them up, so that texts
            that share words are near each other; else all weights are random.
    """
    folder.mkdir(parents=True)
    normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Lowercase()])
    splitter = pre_tokenizers.Whitespace()
    known = (text for pair in PAIRS for text in pair)
    words = {
        word
        for text in (*known, *texts)
        for word, _ in splitter.pre_tokenize_str(normalizer.normalize_str(text))
    }
    vocabulary = {word: number for number, word in enumerate([*SPECIAL, *sorted(words)])}
    tokenizer = Tokenizer(WordLevel(vocabulary, unk_token="<unk>"))
    tokenizer.normalizer, tokenizer.pre_tokenizer = normalizer, splitter
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 2)]
    )
    tokenizer.save(str(folder / "tokenizer.json"))
    torch.manual_seed(3)
    config = XLMRobertaConfig(
        vocab_size=len(vocabulary),
        hidden_size=64,
        intermediate_size=128,
        num_hidden_layers=1 if by_words else 2,
        num_attention_heads=4,
        max_position_embeddings=POSITIONS,
        type_vocab_size=1,
        pad_token_id=1,
        bos_token_id=0,
        eos_token_id=2,
        initializer_range=0.3,
    )
    model = XLMRobertaModel(config, add_pooling_layer=False)
    if by_words:
        silent = [number for word, number in vocabulary.items() if not terms(word)]
        _sum_up(model, [*range(len(SPECIAL)), *silent])
    model.save_pretrained(folder)
    return folder


@torch.no_grad()
def _sum_up(model: XLMRobertaModel, silent: list[int]) -> None:
    embeddings, layer = model.embeddings, model.encoder.layer[0]
    embeddings.word_embeddings.weight[silent] = 0
    embeddings.position_embeddings.weight.zero_()
    embeddings.token_type_embeddings.weight.zero_()
    layer.output.dense.weight.zero_()
    for linear in (layer.attention.self.value, layer.attention.output.dense):
        linear.weight.copy_(torch.eye(64))
