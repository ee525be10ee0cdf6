"""Data folders with the real default models in them, and one short book that is read once."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from engine.config import EngineConfig
from engine.workspace import Workspace
from tests.engine.indexing import Indexed, config_in, index_fully


@pytest.fixture
def new_config(tmp_path: Path, models_dir: Path) -> EngineConfig:
    """An empty data folder; banks are not written."""
    return config_in(tmp_path / "data", models_dir)


@pytest.fixture(scope="session")
def tiny_model(models_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a random model with the real tokenizer; it writes a bank in no time."""
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM

    folder = tmp_path_factory.mktemp("tiny-model")
    torch.manual_seed(1)
    config = LlamaConfig(
        vocab_size=49_152,
        hidden_size=64,
        intermediate_size=96,
        num_hidden_layers=6,
        num_attention_heads=4,
        num_key_value_heads=2,
        max_position_embeddings=2048,
    )
    LlamaForCausalLM(config).save_pretrained(folder)
    for file in (models_dir / "smollm2-135m-instruct").glob("*token*"):
        (folder / file.name).symlink_to(file)
    return folder


@pytest.fixture(scope="session")
def paper(data_dir: Path) -> Path:
    """A short real document: 14 pages in two columns."""
    return data_dir / "documents" / "pdf" / "tracemonkey.pdf"


@pytest.fixture(scope="session")
def excerpt(data_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The beginning of a real novel as a text file: about 20 pages, 50 chunks."""
    (book,) = (data_dir / "perplexity").glob("*Therese-Raquin.txt")
    path = tmp_path_factory.mktemp("excerpt") / "raquin.txt"
    path.write_text(book.read_text(encoding="utf-8")[:32_000], encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def shared(
    tmp_path_factory: pytest.TempPathFactory, models_dir: Path, tiny_model: Path, paper: Path
) -> Iterator[Indexed]:
    """A workspace in which the paper is indexed; its answers are quick and mean nothing."""
    config = config_in(tmp_path_factory.mktemp("shared"), models_dir)
    config = msgspec.structs.replace(config, language_model=str(tiny_model))
    with Workspace(config) as workspace:
        yield workspace, index_fully(workspace, paper)


@pytest.fixture(scope="session")
def index_book(shared: Indexed, data_dir: Path) -> Callable[[str], Indexed]:
    """Index another of the real documents, once, by its path in the data folder."""
    workspace, _ = shared
    known: dict[str, Indexed] = {}

    def index(name: str) -> Indexed:
        if name not in known:
            known[name] = workspace, index_fully(workspace, data_dir / name)
        return known[name]

    return index
