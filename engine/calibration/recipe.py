"""What a calibration is trained with; each part validates itself."""

from pathlib import Path
from typing import Literal

import msgspec

from engine.errors import RecipeInvalid
from engine.model.adapters import ATTENTION, MLP, NORMS
from engine.model.settings import MemorySettings

Kind = Literal["asked", "blank", "copy", "quoted", "useless", "reading", "recite", "shown"]
"""What an example teaches: the questions of people, blanks to fill and sentences to go on with,
all from memory alone; questions with their passages quoted too; questions whose memory holds
nothing of use; a book read in order; the text in memory word for word; labels as the examples in
memory give them."""

KINDS: tuple[Kind, ...] = (
    "asked", "blank", "copy", "quoted", "useless", "reading", "recite", "shown",
)  # fmt: skip


class Mixture(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How many of 100 rows are of each kind, and what a row holds.

    Attributes:
        asked: rows of people's questions, answered from memory alone.
        blank: rows of blanks to fill from memory, and of short questions made from a text: names,
            numbers, quoted words.
        copy: rows of sentences to go on with as memory has them.
        quoted: rows of people's questions with passages in the prompt and in memory.
        useless: as `quoted`, with nothing but distractors in memory.
        reading: windows of a book read in order.
        recite: rows of snippets to go on with as memory has them, without being asked.
        shown: rows of sentences to label as examples in memory are.
        questions: the most questions that share one row's memory.
        chunks: how many chunks a row's memory has; one is drawn for each row.
        strangers: share of rows whose distractors, or what a window of a book reads, are partly
            of another text.
        reading_chunks: chunks of a book that a window reads.
        reading_window: tokens of such a window; its first 128 are context.
        reading_losses: tokens of a window that are learnt from, drawn at random; the head is dear.
        reading_weight: of such a token, beside 1 for an answer of one token.
        stretch: windows of a book that are read one after the other.
    """

    asked: int = 34
    blank: int = 26
    copy: int = 10
    quoted: int = 8
    useless: int = 4
    reading: int = 18
    recite: int = 0
    shown: int = 0
    questions: int = 8
    chunks: tuple[int, ...] = (1, 2, 3, 4, 4, 4, 6, 8, 8, 12)
    strangers: float = 0.3
    reading_chunks: int = 8
    reading_window: int = 512
    reading_losses: int = 128
    reading_weight: float = 0.15
    stretch: int = 6

    def __post_init__(self) -> None:
        shares = [self.share(kind) for kind in KINDS]
        if min(shares) < 0 or sum(shares) == 0:
            raise ValueError("the shares of a mixture are not negative, and not all zero")
        if self.questions < 1 or not self.chunks or min(self.chunks) < 1:
            raise ValueError("a row has at least one question and one chunk")
        if self.reading_losses < 1 or self.reading_chunks < 1 or self.stretch < 1:
            raise ValueError("a window of a book reads something and learns something")

    def share(self, kind: Kind) -> int:
        """The share of one kind."""
        share: int = getattr(self, kind)
        return share


class Recipe(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that decides what a training run makes of its data.

    Attributes:
        settings: which layer writes and which read; by default the model's default split, the
            tokens of a chunk in their order.
        fit_tokens: tokens that maps from states to K and V are fitted to beforehand; 0 for none.
        fitted_rate: the highest learning rate of those maps.
        rank: of the adapters.
        alpha: their scale times their rank.
        targets: the linear layers and norms that learn.
        rate: the highest learning rate.
        warmup: steps until it is reached.
        decay: share of the run, at its end, over which it falls to nothing along a cosine.
        weight_decay: of AdamW.
        betas: of AdamW.
        clip: the largest norm of a step's gradient.
        rows: rows of a step.
        portion: rows that are prepared together and share texts.
        chunk_tokens: tokens of a chunk.
        mixture: what it learns from.
        seed: of everything that is drawn.
    """

    settings: MemorySettings | None = None
    fit_tokens: int = 150_000
    fitted_rate: float = 1e-4
    rank: int = 16
    alpha: float = 32.0
    targets: tuple[str, ...] = (*ATTENTION, *MLP, *NORMS)
    rate: float = 1e-3
    warmup: int = 20
    decay: float = 1.0
    weight_decay: float = 0.0
    betas: tuple[float, float] = (0.9, 0.99)
    clip: float = 1.0
    rows: int = 4
    portion: int = 48
    chunk_tokens: int = 128
    mixture: Mixture = Mixture()
    seed: int = 0

    def __post_init__(self) -> None:
        if min(self.rank, self.rows, self.portion, self.chunk_tokens) < 1 or self.warmup < 0:
            raise ValueError("rank, rows, portion and chunks are at least one")
        if not (self.rate > 0 and self.clip > 0 and 0 <= self.decay <= 1):
            raise ValueError("learning rate and clip are positive, decay is a share")
        if not self.targets:
            raise ValueError("adapters need something to adapt")
        if self.fit_tokens < 0 or self.fitted_rate < 0:
            raise ValueError("what is fitted is not negative")

    def split(self, layers: int) -> MemorySettings:
        """The settings for a decoder of so many layers."""
        if self.settings is not None:
            return self.settings
        return msgspec.structs.replace(MemorySettings.default(layers), span=self.chunk_tokens)

    def fits(self, layers: int) -> bool:
        """Whether maps are fitted; the paper's memory is read as it is."""
        return self.fit_tokens > 0 and self.split(layers).kind == "state"


def read_recipe(path: Path) -> Recipe:
    """A recipe from a JSON file; what it does not name is as it is by default.

    Raises:
        RecipeInvalid: no such file, or not such a recipe.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=Recipe)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, ValueError) as failure:
        raise RecipeInvalid(
            f"The recipe {path.name} cannot be used.", "Compare it with the guide.", str(failure)
        ) from failure
