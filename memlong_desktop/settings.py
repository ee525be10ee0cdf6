"""The reader's settings: typed, declared once, kept as versioned TOML.

A field's type, range, title and description are all said where the field is: validation, the
settings dialog and the command palette read them from there (`setting_specs`); `settings_file`
keeps them. Window geometry is no setting: see `geometry`.
"""

from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

from engine.config import EngineConfig, RetrievalConfig
from engine.other_engine.choice import usable
from engine.records.library import (
    ColoursChoice,
    Flow,
    FlowFamily,
    FlowMargins,
    FlowSpacing,
    ViewState,
)
from memlong_desktop.scan_languages import SCAN_LANGUAGES, ScanLanguage
from memlong_desktop.theme import ThemeChoice
from memlong_desktop.translation import Language

VERSION: Final = 1

_USUAL: Final = EngineConfig(Path())
_GIB: Final = 2**30


class Appearance(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the window looks."""

    theme: Annotated[
        ThemeChoice,
        Meta(
            title="Colours",
            description="Of the window. High contrast is black, white, and little between.",
            extra={
                "choices": {
                    "system": "Like the system",
                    "light": "Light",
                    "dark": "Dark",
                    "high_contrast": "High contrast",
                }
            },
        ),
    ] = "system"
    text_percent: Annotated[
        int,
        Meta(
            title="Text size",
            description="Of everything but the pages; 100 % is the size that the system wants.",
            ge=80,
            le=250,
            extra={"unit": " %", "step": 10},
        ),
    ] = 100
    language: Annotated[
        Language,
        Meta(
            title="Language",
            description="Of the window, from the next start on.",
            extra={
                "choices": {
                    "system": "Like the system",
                    "en": "English",
                    "de": "Deutsch",
                    "fr": "Français",
                    "es": "Español",
                    "zh_CN": "简体中文",
                }
            },
        ),
    ] = "system"
    motion: Annotated[
        Literal["system", "reduced"],
        Meta(
            title="Motion",
            description="Whether pages glide and marks pulse.",
            extra={"choices": {"system": "Like the system", "reduced": "None"}},
        ),
    ] = "system"


class Start(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is there when the program has started."""

    tabs: Annotated[
        bool,
        Meta(
            title="Open books again",
            description="Those that were open at the end; each is read when you go to it.",
        ),
    ] = True
    recent_since: float = 0.0  # books that were opened before are not offered; set from the menu


class Pages(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a document is shown that was not opened before."""

    colours: Annotated[
        ColoursChoice,
        Meta(
            title="Page colours",
            description="Of documents that you open for the first time.",
            extra={
                "choices": {
                    "window": "Like the window",
                    "paper": "As they are",
                    "sepia": "Sepia",
                    "dark": "Dark",
                }
            },
        ),
    ] = "paper"
    text_size: Annotated[
        int,
        Meta(
            title="Size of a book's text",
            description="Where the text flows: EPUB, MOBI, FB2, DOCX, Markdown, HTML and text.",
            ge=7,
            le=48,
            extra={"unit": " pt"},
        ),
    ] = 11
    letters: Annotated[
        FlowFamily,
        Meta(
            title="Letters of a book's text",
            description="Where the text flows.",
            extra={
                "choices": {
                    "own": "The book's own",
                    "serif": "Serif",
                    "sans": "Sans serif",
                    "mono": "Of equal width",
                }
            },
        ),
    ] = "own"
    margins: Annotated[
        FlowMargins,
        Meta(
            title="Margins of a book's text",
            description="Where the text flows.",
            extra={"choices": {"narrow": "Narrow", "normal": "Normal", "wide": "Wide"}},
        ),
    ] = "normal"
    lines: Annotated[
        FlowSpacing,
        Meta(
            title="Line spacing of a book's text",
            description="Where the text flows.",
            extra={"choices": {"own": "The book's own", "narrow": "Narrow", "wide": "Wide"}},
        ),
    ] = "own"

    @property
    def view(self) -> ViewState:
        """As the view of a document."""
        flow = Flow(float(self.text_size), self.letters, self.margins, self.lines)
        return ViewState(colours=self.colours, flow=flow)


class Engine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the engine is started with; see `engine.config.EngineConfig`.

    Attributes:
        language_model, embedder: catalogue id, or the path of a local model folder; no line in the
            dialog.
    """

    language_model: Annotated[str, Meta(pattern=r"\S")] = _USUAL.language_model
    embedder: Annotated[str, Meta(pattern=r"\S")] = _USUAL.embedder
    threads: Annotated[
        int,
        Meta(
            title="Processor cores for answers",
            description="0 uses all but one, which is left to the window.",
            ge=0,
            le=256,
        ),
    ] = _USUAL.threads
    answer_tokens: Annotated[
        int,
        Meta(
            title="Longest answer",
            description="In tokens, the pieces of words that a model writes; about 1.3 a word.",
            ge=16,
            le=4096,
            extra={"step": 16},
        ),
    ] = _USUAL.answer_tokens
    remember: Annotated[
        bool,
        Meta(
            title="Remember documents",
            description="Write the memory of every document in the background, once it is read.",
        ),
    ] = _USUAL.remember
    read_memory: Annotated[
        bool,
        Meta(
            title="Answer from memory",
            description="Let the model read what it remembers of a document beside the passages "
            "it quotes, where it has learnt to. Otherwise it reads the passages alone.",
        ),
    ] = _USUAL.read_memory
    passages: Annotated[
        int,
        Meta(
            title="Passages for an answer",
            description="How many passages the model is given to read; more take longer.",
            ge=1,
            le=12,
        ),
    ] = _USUAL.retrieval.passages
    chunk_tokens: Annotated[
        int,
        Meta(
            title="Length of a passage",
            description="In tokens. Books are cut and indexed anew when they are opened after the "
            "next start. Memory was learnt with 128.",
            ge=64,
            le=512,
            extra={"step": 32},
        ),
    ] = _USUAL.retrieval.chunk_tokens
    instruction: Annotated[
        str,
        Meta(
            title="Instruction",
            description="What the model is told before each question. Empty: the usual, which asks "
            "for short and exact answers from the passages.",
            max_length=1000,
        ),
    ] = ""
    memory_gib: Annotated[
        int,
        Meta(
            title="Room for memories",
            description="When they need more, those of books not opened for longest are dropped. "
            "They are written again when the book is opened.",
            ge=1,
            le=4096,
            extra={"unit": " GiB"},
        ),
    ] = _USUAL.bank_quota // _GIB
    scan_language: Annotated[
        ScanLanguage,
        Meta(
            title="Language of scans",
            description="In which pages that are pictures are read, if Tesseract is installed "
            "with that language. Scans that were read before stay as they are.",
            extra={"choices": SCAN_LANGUAGES},
        ),
    ] = ""


class Models(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where models run and where they come from."""

    device: Annotated[
        Literal["auto", "cpu"],
        Meta(
            title="Models run on",
            description="From the next start on.",
            extra={"choices": {"auto": "A graphics card, if there is one", "cpu": "The processor"}},
        ),
    ] = _USUAL.device
    weights: Annotated[
        Literal["auto", "full", "8-bit", "4-bit"],
        Meta(
            title="Weights",
            description="Fewer bits take less memory, and answers differ a little; memories of "
            "books are written again for them. From the next start on.",
            extra={
                "choices": {
                    "auto": "As they were made, or 8 bits where only that fits",
                    "full": "As they were made",
                    "8-bit": "8 bits",
                    "4-bit": "4 bits",
                }
            },
        ),
    ] = _USUAL.weights
    idle_minutes: Annotated[
        int,
        Meta(
            title="Give memory back after",
            description="Without a question or anything to read for so long, the models are let "
            "go. The next question loads them again, which takes some seconds. 0: never.",
            ge=0,
            le=600,
            extra={"unit": " min", "step": 5},
        ),
    ] = 0
    mirror: Annotated[
        str,
        Meta(
            title="Mirror of the model hub",
            description="An address that begins with https. Empty: huggingface.co itself.",
            pattern=r"^(https?://[^\s/]+(/\S*)?)?$",
            max_length=500,
        ),
    ] = ""


class OtherEngineChoice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whether another engine writes the answers; set in a dialog of its own, no line in this one.

    Attributes:
        on: it does.
        address, model: see `engine.other_engine.choice.OtherEngine`.
        keyed: its key is in the system's keyring.
    """

    on: bool = False
    address: str = ""
    model: str = ""
    keyed: bool = False

    @property
    def in_use(self) -> bool:
        """Whether it is on, and what was entered can be used."""
        return self.on and bool(self.model) and usable(self.address)


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All settings; `version` is that of the file's form."""

    version: int = VERSION
    appearance: Annotated[Appearance, Meta(title="Look")] = Appearance()
    start: Annotated[Start, Meta(title="Start")] = Start()
    pages: Annotated[Pages, Meta(title="Documents opened for the first time")] = Pages()
    engine: Annotated[Engine, Meta(title="Answers and memory")] = Engine()
    models: Annotated[Models, Meta(title="Models")] = Models()
    other_engine: OtherEngineChoice = OtherEngineChoice()

    def config(self, data_dir: Path, language_model: str = "") -> EngineConfig:
        """The engine's configuration for a data folder; with another model where one is named."""
        engine = self.engine
        return EngineConfig(
            data_dir,
            language_model=language_model or engine.language_model,
            embedder=engine.embedder,
            threads=engine.threads,
            answer_tokens=engine.answer_tokens,
            remember=engine.remember,
            read_memory=engine.read_memory,
            bank_quota=engine.memory_gib * _GIB,
            scan_language=engine.scan_language,
            instruction=engine.instruction,
            device=self.models.device,
            weights=self.models.weights,
            mirror=self.models.mirror,
            retrieval=RetrievalConfig(chunk_tokens=engine.chunk_tokens, passages=engine.passages),
        )
