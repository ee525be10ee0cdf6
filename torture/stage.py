"""A data folder to hurt, and an engine that is warm: imported once, then forked for every trial.

The models are stand-ins, a random language model with the real tokenizer and an encoder that
hashes words: their arithmetic is not what is tried, and so a trial takes a second. Everything
that reads and writes is the program's own code, in processes of its own.
"""

import hashlib
import os
import random
import shutil
import sys
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from engine.config import EngineConfig
from engine.model.download import resolve
from engine.model_set import ModelSet
from engine.retrieval.scale import PLAIN
from engine.workspace import Workspace

_DIMENSIONS = 384
_WORDS = ("harbour", "lantern", "orchard", "mirror", "winter", "letter", "bridge", "garden")


class HashedWords:
    """Stands in for the encoder: every word has its place, whatever it means.

    Attributes:
        hash: of the weights that it stands for.
        dimensions, scale, is_quick: see `engine.retrieval.embedder.Embedder`.
    """

    dimensions = _DIMENSIONS
    scale = PLAIN
    is_quick = True

    def __init__(self, hash_: str) -> None:
        self.hash = hash_

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Unit vectors (texts, dimensions)."""
        vectors = np.zeros((len(texts), _DIMENSIONS), np.float32)
        for row, text in enumerate(texts):
            for word in text.casefold().split():
                vectors[row, zlib.crc32(word.encode()) % _DIMENSIONS] += 1
        norms = np.linalg.norm(vectors, axis=1, keepdims=True)
        unit: npt.NDArray[np.float32] = vectors / np.maximum(norms, 1e-6)
        return unit


def make_model(folder: Path, models_dir: Path) -> Path:
    """A tiny random language model with a real tokenizer; beside it, the encoder's folder."""
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM

    torch.set_num_threads(1)
    torch.manual_seed(1)
    config = LlamaConfig(
        vocab_size=49_152,
        hidden_size=32,
        intermediate_size=48,
        num_hidden_layers=4,
        num_attention_heads=2,
        num_key_value_heads=1,
        max_position_embeddings=2048,
    )
    LlamaForCausalLM(config).save_pretrained(folder)
    for file in resolve("smollm2-135m-instruct", models_dir).path.glob("*token*"):
        shutil.copy(file, folder / file.name)
    _embedder_of(folder).symlink_to(resolve("all-minilm-l6-v2", models_dir).path.absolute())
    return folder


def warm(config: EngineConfig) -> ModelSet:
    """The models of a configuration, loaded; forked children share them."""
    models = ModelSet(config)
    known = models.embedders.chosen_model.model_hash
    models.embedders._loaded[known] = HashedWords(known)
    for _ in models.loading():
        pass
    return models


def workspace(config: EngineConfig, models: ModelSet) -> Workspace:
    """A workspace on `config` that need not load models."""
    made = Workspace(config)
    made._models = models
    return made


def config_in(data: Path, model: Path) -> EngineConfig:
    """Short answers, small banks."""
    return EngineConfig(
        data,
        language_model=str(model),
        embedder=str(_embedder_of(model)),
        threads=1,
        answer_tokens=8,
    )


def _embedder_of(model: Path) -> Path:
    return model.with_name("embedder")


def write_book(folder: Path, number: int, pages: int = 6) -> Path:
    """A text of a few pages; the same number gives the same book."""
    chance = random.Random(number)
    lines = [f"Book {number}", ""]
    for page in range(pages):
        words = [chance.choice(_WORDS) for _ in range(260)]
        lines += [f"Chapter {page}", "", f"Mark {number}-{page}. " + " ".join(words) + ".", ""]
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"book-{number}.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def forked(work: Callable[[int], None]) -> tuple[int, int]:
    """Run `work(pipe)` in a child; returns its process id and the reading end of the pipe."""
    reading, writing = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    code = 1
    try:
        os.close(reading)
        os.setsid()  # so that its document process dies with it
        work(writing)
        code = 0
    except BaseException as failure:  # noqa: BLE001 - told to the parent, which judges it
        os.write(writing, b"FAILED " + repr(failure).encode()[:2000] + b"\n")
    finally:
        os._exit(code)


def said(reading: int) -> list[str]:
    """All lines of a child that has ended."""
    with os.fdopen(reading, "rb") as file:
        return file.read().decode(errors="replace").splitlines()


def asked(work: Callable[[], object]) -> object:
    """What `work` returns, from a child; failures of the child are raised here."""

    def answer(pipe: int) -> None:
        os.write(pipe, msgspec.json.encode(work()) + b"\n")

    child, reading = forked(answer)
    lines = said(reading)
    os.waitpid(child, 0)
    if len(lines) != 1 or lines[0].startswith("FAILED"):
        raise RuntimeError(f"{lines[-1:] or 'the child died without a word'}")
    return msgspec.json.decode(lines[0])


def digest(value: object) -> str:
    """A short name for what something is."""
    return hashlib.sha256(msgspec.json.encode(value)).hexdigest()[:16]
