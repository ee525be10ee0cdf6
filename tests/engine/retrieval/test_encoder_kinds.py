"""BGE-M3's kind of encoder, on a tiny checkpoint of it, beside transformers' own."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
import torch
from transformers import XLMRobertaModel, XLMRobertaTokenizerFast

from engine.errors import ModelInvalid
from engine.model.default_models import MINILM
from engine.model.fingerprint import ENCODERS
from engine.retrieval import scale
from engine.retrieval.encoder import Encoder
from engine.retrieval.kinds import KINDS
from engine.retrieval.scale import PAIRS, PLAIN, Scale, measured
from tests.engine.tiny_encoder import POSITIONS, make

TEXTS = [
    "The captain sailed after dark.",
    "Bread",
    "Yeast in the dough gives off gas, and its bubbles lift the loaf before it is baked.",
    "the heart pumps blood " * 40,  # longer than its positions
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("encoders") / "tiny-m3", by_words=False)


@pytest.fixture
def copy(folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(folder, tmp_path / "copy"))


def test_it_is_the_first_state_of_transformers_own_model(folder: Path) -> None:
    encoder = Encoder(folder, "tiny")
    tokenizer = XLMRobertaTokenizerFast(
        tokenizer_file=str(folder / "tokenizer.json"), model_max_length=POSITIONS - 2
    )
    model = XLMRobertaModel.from_pretrained(folder, add_pooling_layer=False).eval()
    inputs = tokenizer(TEXTS, padding=True, truncation=True, return_tensors="pt")
    assert inputs["input_ids"].shape[1] == POSITIONS - 2
    with torch.inference_mode():
        states = model(**inputs).last_hidden_state[:, 0]
    wanted = torch.nn.functional.normalize(states, dim=-1).numpy()
    found = encoder.embed(TEXTS)
    assert found.shape == (4, encoder.dimensions) == (4, 64)
    assert np.allclose(found, wanted, atol=1e-5)
    alone = np.concatenate([encoder.embed([text]) for text in TEXTS])
    assert np.allclose(found, alone, atol=1e-5), "padding changes nothing"


@pytest.mark.parametrize(
    ("options", "known"),
    [
        ({"pooling_mode_cls_token": True, "pooling_mode_mean_tokens": False}, True),
        ({"pooling_mode_cls_token": False, "pooling_mode_mean_tokens": True}, False),
        ([], False),
    ],
)
def test_another_way_to_make_vectors_is_refused(copy: Path, options: object, known: bool) -> None:
    (copy / "1_Pooling").mkdir()
    (copy / "1_Pooling" / "config.json").write_text(json.dumps(options))
    if known:
        assert Encoder(copy, "tiny").dimensions == 64
    else:
        with pytest.raises(ModelInvalid, match="vectors"):
            Encoder(copy, "tiny")


def test_another_kind_of_model_is_refused(copy: Path) -> None:
    (copy / "config.json").write_text(json.dumps({"model_type": "deberta"}))
    with pytest.raises(ModelInvalid, match=r"cannot find passages \(deberta\)"):
        Encoder(copy, "tiny")
    assert set(KINDS) == set(ENCODERS)


def test_nothing_is_unpickled(copy: Path) -> None:
    weights = XLMRobertaModel.from_pretrained(copy, add_pooling_layer=False).state_dict()
    torch.save(weights, copy / "pytorch_model.bin")
    (copy / "model.safetensors").unlink()
    with pytest.raises(ModelInvalid, match="cannot be loaded"):
        Encoder(copy, "tiny")


# ---- what its cosines mean -------------------------------------------------------------------


def test_the_scale_of_minilm_is_its_own(models_dir: Path) -> None:
    minilm = Encoder(models_dir / MINILM.id, MINILM.model_hash)
    assert minilm.scale is PLAIN
    cosines = np.array([[-0.2, 0.046], [0.3, 0.999]], np.float32)
    assert minilm.scale(cosines) is cosines
    found = measured(minilm.embed)  # what is written in the code is what it says
    assert (found.unrelated, found.related) == pytest.approx(
        (PLAIN.unrelated, PLAIN.related), abs=1e-3
    )


def test_another_scale_puts_both_where_minilm_has_them(tmp_path: Path) -> None:
    own = Encoder(make(tmp_path / "by-words"), "tiny").scale
    assert own != PLAIN
    assert own(own.unrelated) == pytest.approx(scale.UNRELATED)
    assert own(own.related) == pytest.approx(scale.RELATED)
    high = Scale(unrelated=0.42, related=0.71)
    told = high(np.array([-1.0, 0.2, 0.42, 0.5, 0.71, 0.9, 1.0], np.float32))
    assert (np.diff(told) > 0).all()
    assert (told[0], told[-1]) == (-1.0, 1.0)
    assert high(0.42) < 0.3, "what is unrelated is weak"
    assert high(0.71) > 0.45, "what is related is close"


def test_one_that_knows_nothing_of_meaning_is_refused() -> None:
    def same(texts: object) -> np.ndarray:
        return np.ones((len(PAIRS), 4), np.float32) / 2

    with pytest.raises(ModelInvalid, match="cannot tell"):
        measured(same)
