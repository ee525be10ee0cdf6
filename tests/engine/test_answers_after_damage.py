"""A flipped byte in a bank or an index changes no answer: not the next one, nor one after mending.

Every answer goes the whole way: vectors and words find chunks, the bank (or, where it is damaged,
the model) gives their memory, and a calibrated model reads it beside its prompt.
"""

import random
import shutil
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest
import torch

from engine.chat.generate import Generation
from engine.chat.prompt import build_prompt
from engine.chat.retrieve import passage_of, retrieve
from engine.config import EngineConfig
from engine.document_memory import DocumentMemory
from engine.model_set import ModelSet
from engine.open_document import OpenDocument
from engine.workspace import Workspace
from tests.engine.indexing import config_in, index_fully
from tests.engine.test_memory_in_answers import QUESTION, calibrate

FLIPS = 40  # two hundred, file by file: memory/test_damage.py, retrieval/test_vector_index.py
TOKENS = 4  # of an answer


@dataclass(frozen=True)
class Said:
    """All that an answer was made of, and the whole memory; equal only if every bit is."""

    chunks: tuple[int, ...]
    similarities: tuple[float, ...]
    logits: bytes
    text: str
    shares: dict[int, float]
    memory: bytes


@dataclass(frozen=True)
class Book:
    """A document whose bank is written, in a folder of its own."""

    folder: Path
    models: ModelSet
    config: EngineConfig

    def ask(self, *, mended: bool) -> Said:
        """Opens everything anew and asks; lets the bank be mended first if that is wanted."""
        models, model = self.models, self.models.language_model
        with (
            OpenDocument(self.folder) as document,
            DocumentMemory(document, model, models.tokenizer, self.config) as memory,
        ):
            if mended:
                for _ in memory.write():
                    pass
                assert memory.bank.missing == ()
                document.save_index()
            matches = retrieve(document, QUESTION, models.embedder, self.config.retrieval)
            chunks = tuple(match.chunk.chunk_id for match in matches)
            passages = [passage_of(document, match) for match in matches[:1]]
            prompt = build_prompt(models.tokenizer, QUESTION, passages, 1024)
            decoder = model.decoder(prompt, memory.recall(chunks), TOKENS)
            first = decoder.logits.numpy().tobytes()
            generation = Generation(decoder, models.tokenizer, TOKENS)
            text = "".join(generation.pieces())
            everything = memory.recall(range(document.store.chunk_count())).arrays["states"]
            states = everything.view(torch.int16).numpy().tobytes()
        found = tuple(match.similarity for match in matches)
        return Said(chunks, found, first, text, generation.attention(), states)

    def files(self) -> dict[Path, bytes]:
        """Everything that was made from the document's text, and may be lost."""
        paths = [self.folder / "vectors.usearch", *self.folder.glob("bank-*/*.*")]
        return {path: path.read_bytes() for path in sorted(paths) if path.stat().st_size}


@pytest.fixture(scope="module")
def book(
    tmp_path_factory: pytest.TempPathFactory, models_dir: Path, tiny_model: Path, excerpt: Path
) -> Book:
    config = config_in(tmp_path_factory.mktemp("damaged"), models_dir, remember=True)
    calibrate(tiny_model, config.calibrations_dir / "tiny")
    config = msgspec.structs.replace(config, language_model=str(tiny_model))
    with Workspace(config) as workspace:
        entry = index_fully(workspace, excerpt)
    assert entry.chunk_count > 40
    return Book(config.documents_dir / entry.document_id, ModelSet(config), config)


def _restore(files: dict[Path, bytes]) -> None:
    for path, content in files.items():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)


def test_answers_are_the_same_after_any_flipped_byte(book: Book) -> None:
    before = book.ask(mended=True)
    assert any(share > 0 for share in before.shares.values())  # the memory was read
    assert book.ask(mended=False) == before
    sound = book.files()
    assert {path.name for path in sound} >= {
        "vectors.usearch",
        "manifest.json",
        "usage.json",
        "segment-000000.bin",
        "segment-000001.bin",
    }
    generator = random.Random(2408)
    for _ in range(FLIPS):
        path = generator.choice(list(sound))
        place = generator.randrange(len(sound[path]))
        damaged = bytearray(sound[path])
        damaged[place] ^= 1 << generator.randrange(8)
        path.write_bytes(damaged)
        assert book.ask(mended=False) == before, (path.name, place)
        assert book.ask(mended=True) == before, (path.name, place)
        assert path.read_bytes() != bytes(damaged), (path.name, place)
        if path.suffix == ".bin" or path.name == "manifest.json":
            assert path.read_bytes() == sound[path], (path.name, place)
        _restore(sound)


def test_answers_are_the_same_after_bank_and_index_are_lost(book: Book) -> None:
    before = book.ask(mended=True)
    sound = book.files()
    for path in sound:
        if path.parent != book.folder:
            shutil.rmtree(path.parent, ignore_errors=True)
    (book.folder / "vectors.usearch").unlink()
    assert book.ask(mended=False) == before
    assert book.ask(mended=True) == before
    kept = {path: content for path, content in book.files().items() if path.suffix == ".bin"}
    assert kept == {path: content for path, content in sound.items() if path.suffix == ".bin"}


def test_memory_that_were_not_mended_would_change_the_answer(book: Book) -> None:
    """What the tests above compare is sensitive: one number of one slot moves it."""
    models, model = book.models, book.models.language_model
    with (
        OpenDocument(book.folder) as document,
        DocumentMemory(document, model, models.tokenizer, book.config) as memory,
    ):
        recalled = memory.recall([3, 8])
        prompt = models.tokenizer.ids(QUESTION)
        sound = model.decoder(prompt, recalled, TOKENS).logits
        recalled.arrays["states"][0, 5, 7] += 1.0
        assert not torch.equal(model.decoder(prompt, recalled, TOKENS).logits, sound)
