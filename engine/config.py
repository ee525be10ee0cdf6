"""The few knobs of the engine; each validates itself."""

import os
from pathlib import Path
from typing import Literal

import appdirs
import msgspec

from engine.records.models import Weights

APP_NAME = "memlong-desktop"

_LEAST_BANK = 4096  # tokens
_HERE = Path(__file__).resolve().parent.parent
_RESOURCES = (_HERE / "resources", _HERE / "memlong_desktop" / "resources")  # source, installed

DEFAULT_EMBEDDER = "all-minilm-l6-v2"
"""Catalogue id of what finds passages unless another one is chosen."""

QUESTION_LIMIT = 4000
"""Characters of the longest question."""


def default_data_dir() -> Path:
    """The user data folder of this platform (`MEMLONG_DATA_DIR` overrides it)."""
    override = os.environ.get("MEMLONG_DATA_DIR")
    return Path(override) if override else Path(appdirs.user_data_dir(APP_NAME, appauthor=False))


class RetrievalConfig(msgspec.Struct, frozen=True):
    """How chunks are made and found.

    Attributes:
        chunk_tokens: tokens of the language model's tokenizer in a chunk.
        passages: chunks quoted in the prompt.
        candidates: how many of each ranking enter the fusion.
        weak_below: cosine under which nothing close was found.
        close_from: cosine from which something close was found. Between the two it depends on
            whether the passages hold the question's words.
        words_needed: the share of them.

    On 400 questions of XQuAD these call 3 % of answerable ones weak and 78 % of those asked of
    another book.
    """

    chunk_tokens: int = 128
    passages: int = 4
    candidates: int = 40
    weak_below: float = 0.30
    close_from: float = 0.45
    words_needed: float = 0.6

    def __post_init__(self) -> None:
        if self.chunk_tokens < 16 or self.passages < 1 or self.candidates < self.passages:
            raise ValueError(f"not a usable retrieval configuration: {self}")


class Tuning(msgspec.Struct, frozen=True):
    """What can be changed while the engine runs; see `EngineConfig`."""

    threads: int
    answer_tokens: int
    remember: bool
    read_memory: bool
    bank_quota: int
    passages: int = 4
    instruction: str = ""
    scan_language: str = ""
    embedder: str = DEFAULT_EMBEDDER


class EngineConfig(msgspec.Struct, frozen=True):
    """Everything the engine is started with.

    Attributes:
        data_dir: where the library, documents and models lie.
        language_model: catalogue id or path of a local folder.
        embedder: catalogue id or path of a local folder.
        threads: torch threads; 0 leaves one core to the window.
        answer_tokens: the longest answer.
        remember: write banks in the background.
        read_memory: let a calibrated model read the bank when it answers.
        bank_dtype: how banks are stored: bfloat16, or int8 at half the size.
        bank_quota: bytes that all banks together may use.
        instruction: what a chat model is told before each question; "" for the usual.
        device: `auto` is a graphics card where there is one.
        weights: how those of linear layers are kept: as they were made ("full"), or in fewer bits.
            `auto` is as they were made, or in 8 bits where that alone fits.
        mirror: address of a model hub to fetch from instead of the usual one; "" for that one.
        offline: fetch nothing at all.
        bank_tokens: tokens that one document's bank may hold; a fuller one drops what was retrieved
            least, to half of it (`engine.memory.eviction`). 0: no limit.
        scan_language: in which pages that are pictures are read, as Tesseract names it ("deu");
            "": the document's own, or else the system's.
    """

    data_dir: Path
    language_model: str = "smollm2-135m-instruct"
    embedder: str = DEFAULT_EMBEDDER
    threads: int = 0
    answer_tokens: int = 224
    remember: bool = True
    read_memory: bool = True
    bank_dtype: Literal["bfloat16", "int8"] = "bfloat16"
    bank_quota: int = 20 * 2**30
    bank_tokens: int = 2**21
    instruction: str = ""
    device: Literal["auto", "cpu"] = "auto"
    weights: Literal["auto", "full", "8-bit", "4-bit"] = "auto"
    mirror: str = ""
    offline: bool = False
    scan_language: str = ""
    retrieval: RetrievalConfig = RetrievalConfig()

    def __post_init__(self) -> None:
        if 0 < self.bank_tokens < _LEAST_BANK or self.bank_tokens < 0:
            raise ValueError(f"a bank of {self.bank_tokens} tokens holds hardly a passage")

    @property
    def tuning(self) -> Tuning:
        """The part that can be changed while the engine runs."""
        return Tuning(
            threads=self.threads,
            answer_tokens=self.answer_tokens,
            remember=self.remember,
            read_memory=self.read_memory,
            bank_quota=self.bank_quota,
            passages=self.retrieval.passages,
            instruction=self.instruction,
            scan_language=self.scan_language,
            embedder=self.embedder,
        )

    def tuned(self, tuning: Tuning) -> "EngineConfig":
        """The same with that part changed."""
        changed = msgspec.structs.asdict(tuning)
        retrieval = msgspec.structs.replace(self.retrieval, passages=changed.pop("passages"))
        return msgspec.structs.replace(self, retrieval=retrieval, **changed)

    @property
    def weights_allowed(self) -> tuple[Weights, ...]:
        """How weights may be kept, what is tried first at the front."""
        return ("full", "8-bit") if self.weights == "auto" else (self.weights,)

    @property
    def models_dir(self) -> Path:
        """Where converted models lie."""
        return self.data_dir / "models"

    @property
    def documents_dir(self) -> Path:
        """Where each document has its folder."""
        return self.data_dir / "documents"

    @property
    def calibrations_dir(self) -> Path:
        """Where calibrations made on this computer lie, each in a folder."""
        return self.data_dir / "calibrations"

    @property
    def calibrations(self) -> list[Path]:
        """All folders that calibrations may lie in; the reader's own come first."""
        return [self.calibrations_dir, *(path / "calibrations" for path in _RESOURCES)]

    @property
    def torch_threads(self) -> int:
        """How many threads torch may use."""
        return self.threads or max(1, (os.cpu_count() or 1) - 1)
