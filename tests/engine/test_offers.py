import json
from pathlib import Path

import msgspec
import numpy as np
import pytest
from safetensors.numpy import save

from engine import offers as shop
from engine.config import EngineConfig
from engine.offers import Offer, cost, of_folder, offers
from engine.records.library import DocumentEntry
from engine.records.models import MachineFacts
from tests.engine.indexing import config_in
from tests.engine.tiny_encoder import make

CPU = MachineFacts("cpu", "bfloat16", 13 * 10**9, products=2e11, reading=9e9)
CARD = MachineFacts("cuda:0", "bfloat16", 24 * 10**9, products=1e14, reading=8e11)
BOOK = DocumentEntry(
    document_id="a" * 32,
    path="/books/a.pdf",
    title="A Book",
    author="",
    format="PDF",
    page_count=350,
    chunk_count=1200,
    token_count=150_000,
    state="ready",
    reason="",
    bank_tokens=0,
    bytes_on_disk=0,
    opened_at=0.0,
)


@pytest.fixture(scope="module")
def config(tmp_path_factory: pytest.TempPathFactory, models_dir: Path) -> EngineConfig:
    return config_in(tmp_path_factory.mktemp("data"), models_dir)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, models_dir: Path) -> Path:
    """A model of the reader's own: the sizes of one, and the default's tokenizer."""
    made = tmp_path_factory.mktemp("mine")
    sizes = {"num_hidden_layers": 2, "hidden_size": 8, "intermediate_size": 8}
    sizes |= {"num_attention_heads": 2, "vocab_size": 49_152}
    (made / "config.json").write_text(json.dumps({"model_type": "llama", **sizes}))
    (made / "model.safetensors").write_bytes(save({"a": np.zeros(4, np.float32)}))
    (made / "tokenizer.json").symlink_to(models_dir / "smollm2-135m-instruct" / "tokenizer.json")
    return made


def listed(config: EngineConfig, machine: MachineFacts, choice: str = "") -> dict[str, Offer]:
    found = offers(config.models_dir, config.calibrations, machine, (choice,) if choice else ())
    return {offer.choice: offer for offer in found}


def test_what_is_here_and_what_is_calibrated(config: EngineConfig) -> None:
    found = listed(config, CPU)
    here = {choice for choice, offer in found.items() if offer.presence == "here"}
    assert here == {"smollm2-135m-instruct", "all-minilm-l6-v2"}
    assert [choice for choice, offer in found.items() if offer.calibrated] == [
        "smollm2-135m-instruct"
    ]
    assert len(found) == 9
    # The paper's K-V: 26 layers of 32 heads of 100 numbers, keys and values, two bytes each.
    assert found["open-llama-3b-v2"].kv_bytes == 26 * 32 * 100 * 2 * 2
    assert found["open-llama-3b-v2"].bank_bytes == 3200 * 2


def test_one_model_is_recommended_for_each_machine(config: EngineConfig) -> None:
    def recommended(machine: MachineFacts) -> list[str]:
        return [o.choice for o in listed(config, machine).values() if o.recommended]

    assert recommended(CPU) == ["smollm2-135m-instruct"]
    assert recommended(CARD) == ["qwen2.5-7b-instruct"]
    small_card = msgspec.structs.replace(CARD, available=12 * 10**9)
    assert recommended(small_card) == ["qwen3-4b-instruct"]
    assert recommended(shop.unmeasured()) == ["smollm2-135m-instruct"]


def test_speeds_are_those_that_were_measured(config: EngineConfig) -> None:
    # The default model on one core: 522 tokens of a prompt a second, 16 to 18 written.
    one_core = msgspec.structs.replace(CPU, products=2.11e11, reading=1e10)
    default = listed(config, one_core)["smollm2-135m-instruct"]
    assert default.first_word == pytest.approx(900 / 522, rel=0.2)
    assert default.pace == pytest.approx(17, rel=0.2)
    assert listed(config, shop.unmeasured())["smollm2-135m-instruct"].pace is None


def test_what_is_too_large_says_what_to_do(config: EngineConfig) -> None:
    tight = msgspec.structs.replace(CPU, available=2 * 10**9)
    large = listed(config, tight)["qwen2.5-7b-instruct"].fit
    assert large is not None
    assert not large.fits
    assert "smaller model" in large.advice


def test_a_folder_in_use_is_listed_first(config: EngineConfig, folder: Path) -> None:
    first, *_ = listed(config, CPU, str(folder)).values()
    assert (first.choice, first.presence, first.download) == (str(folder), "here", 0)
    assert first.pace is not None
    gone = of_folder(str(folder / "gone"), CPU)
    assert (gone.presence, "no folder" in gone.problem) == ("damaged", True)


def test_an_unknown_architecture_is_named(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text(json.dumps({"model_type": "mamba"}))
    assert "cannot be used here (mamba)" in of_folder(str(tmp_path), CPU).problem


def test_a_damaged_model_can_be_fetched_again(tmp_path: Path) -> None:
    (tmp_path / "qwen3-4b-instruct").mkdir()
    (found,) = (o for o in offers(tmp_path, (), CPU) if o.choice == "qwen3-4b-instruct")
    assert (found.presence, "damaged" in found.problem) == ("damaged", True)


def test_what_a_change_costs(config: EngineConfig, folder: Path, tmp_path: Path) -> None:
    found = listed(config, CPU, str(folder))
    default, same = found["smollm2-135m-instruct"], found[str(folder)]
    minilm = found["all-minilm-l6-v2"]
    kept = cost(BOOK, default, same, minilm, config.models_dir)
    assert (kept.recut, kept.embedded, kept.remembered) == (False, 0, 150_000)

    other = tmp_path / "other"
    other.mkdir()
    for file in folder.iterdir():
        (other / file.name).symlink_to(file)
    (other / "tokenizer.json").unlink()
    (other / "tokenizer.json").write_text("{}")
    changed = cost(BOOK, default, of_folder(str(other), CPU), minilm, config.models_dir)
    assert (changed.recut, changed.embedded) == (True, 1200)
    assert kept.seconds is not None
    assert changed.seconds is not None
    assert changed.seconds > kept.seconds + 10  # the book's passages get vectors anew


def test_what_another_embedder_costs(config: EngineConfig, tmp_path: Path) -> None:
    found = listed(config, CPU)
    minilm, large = found["all-minilm-l6-v2"], found["bge-m3"]
    assert not large.pickled
    assert large.fit is not None
    assert minilm.fit is not None
    assert large.fit.parts["weights"] == pytest.approx(1.13e9, rel=0.01), "in half precision"
    exact = msgspec.structs.replace(CPU, dtype="float32")
    assert listed(config, exact)["bge-m3"].fit.parts["weights"] == pytest.approx(2.27e9, rel=0.01)  # type: ignore[union-attr]
    change = cost(BOOK, minilm, large, minilm, config.models_dir)
    assert (change.recut, change.embedded, change.remembered) == (False, 1200, 0)
    assert change.seconds is not None
    back = cost(BOOK, large, minilm, large, config.models_dir)
    assert back.seconds is not None
    assert change.seconds > 20 * back.seconds
    assert (
        cost(BOOK, minilm, listed(config, shop.unmeasured())["bge-m3"], None, tmp_path).seconds
        is None
    )


def test_an_embedder_in_a_folder(config: EngineConfig, tmp_path: Path) -> None:
    mine = make(tmp_path / "mine")
    offer = of_folder(str(mine), CPU)
    assert (offer.role, offer.presence, offer.problem) == ("embedder", "here", "")
    assert offer.indexing is not None
    found = offers(config.models_dir, (), CPU, ("smollm2-135m-instruct", str(mine)))
    assert found[0] == offer
    assert found[1].choice == "smollm2-135m-instruct"
    (mine / "1_Pooling").mkdir()
    (mine / "1_Pooling" / "config.json").write_text('{"pooling_mode_mean_tokens": true}')
    assert "in a way that is not known here" in of_folder(str(mine), CPU).problem
    (mine / "tokenizer.json").unlink()
    assert "no tokenizer.json" in of_folder(str(mine), CPU).problem


def test_an_answer_needs_room_for_the_embedder_in_use(tmp_path: Path) -> None:
    sizes = {"num_hidden_layers": 24, "hidden_size": 1024, "intermediate_size": 4096}
    sizes |= {"vocab_size": 250_002, "max_position_embeddings": 8194}
    (tmp_path / "bge-m3").mkdir()
    written = json.dumps({"model_type": "xlm-roberta", **sizes})
    (tmp_path / "bge-m3" / "config.json").write_text(written)
    alone, beside = (
        next(
            o.fit
            for o in offers(tmp_path, (), CPU, ("", embedder))
            if o.choice == "qwen3-4b-instruct"
        )
        for embedder in ("all-minilm-l6-v2", "bge-m3")
    )
    assert alone is not None
    assert beside is not None
    assert beside.needed - alone.needed > 10**9


def test_a_model_that_fits_only_in_fewer_bits_is_offered_so(config: EngineConfig) -> None:
    large = msgspec.structs.replace(CPU, available=40 * 10**9)
    roomy = listed(config, large)["qwen2.5-7b-instruct"]
    assert roomy.weights == "full"
    assert roomy.fit is not None
    assert roomy.pace is not None
    tight = msgspec.structs.replace(CPU, available=roomy.fit.needed - 1)
    found = listed(config, tight)["qwen2.5-7b-instruct"]
    assert (found.weights, found.fit is not None and found.fit.fits) == ("8-bit", True)
    assert found.pace is not None
    assert found.pace > 1.5 * roomy.pace  # half as much is read for each word
    asked = msgspec.structs.replace(tight, available=11 * 10**9, weights=("full",))
    refused = listed(config, asked)["qwen2.5-7b-instruct"].fit
    assert refused is not None
    assert refused.advice == "Keep the model's weights in 8 bits."
