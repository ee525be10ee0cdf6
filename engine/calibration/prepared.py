"""Portions on disk: made when they are wanted, or ahead by another process; kept until learnt."""

import contextlib
import hashlib
import logging
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path

import msgspec
from filelock import FileLock

from engine.calibration.frozen import (
    Frozen,
    LowerHalf,
    read_frozen,
    remove_frozen,
    write_frozen,
)
from engine.calibration.mixture import Mixer
from engine.calibration.portion import Portion, read_portion, write_portion
from engine.calibration.recipe import Recipe
from engine.calibration.sources import Books, require_folder, tales_of
from engine.errors import PreparedDamaged
from engine.files import storage_error
from engine.model.memlong import MemLong
from engine.model.tokenizer import Tokenizer
from engine.retrieval.embedder import Embedder

logger = logging.getLogger(__name__)


class Prepared:
    """The portions of one recipe, for one model.

    Two processes may prepare at once: whoever wants a portion that another is making waits for it.

    Attributes:
        folder: where portions lie.
        frozen: where the lower half's work for them lies.
    """

    def __init__(
        self,
        root: Path,
        recipe: Recipe,
        model: MemLong,
        tokenizer: Tokenizer,
        texts: "Texts",
    ) -> None:
        """Nothing is made yet.

        Args:
            root: where all that is prepared lies.
            recipe: what is drawn.
            model: whose lower half works.
            tokenizer: of the model.
            texts: what is drawn from.
        """
        self._recipe = recipe
        self._model = model
        self._tokenizer = tokenizer
        self._texts = texts
        drawn = (recipe.mixture, recipe.portion, recipe.chunk_tokens, recipe.seed)
        key = _hash(drawn, tokenizer.hash, texts.hash)
        self.folder = root / f"rows-{key}"
        settings = model.settings
        written = (model.backbone.hash, settings.kind, settings.memory_layer)
        self.frozen = self.folder / f"frozen-{_hash(*written)}"

    def get(self, number: int) -> tuple[Portion, Frozen]:
        """A portion and the lower half's work for it, made if it is not there.

        Raises:
            EngineError: there is nothing to make it from, or the disk is full.
        """
        portion = self.rows(number)
        frozen = self._read(number, portion)
        if frozen is not None:
            return portion, frozen
        with self._alone(self.frozen, number):
            frozen = self._read(number, portion)
            if frozen is None:
                frozen = self._lower.of(portion)
                write_frozen(self.frozen, number, frozen)
        return portion, frozen

    def rows(self, number: int) -> Portion:
        """Only the rows of a portion."""
        portion = self._known(number)
        if portion is not None:
            return portion
        with self._alone(self.folder, number):
            portion = self._known(number)
            if portion is None:
                portion = self._mixer.portion(number)
                write_portion(self.folder, number, portion)
        return portion

    def forget(self, before: int) -> None:
        """Deletes the lower half's work for portions that were learnt."""
        for number in range(before):
            remove_frozen(self.frozen, number)
            _lock_file(self.frozen, number).unlink(missing_ok=True)

    def _read(self, number: int, portion: Portion) -> Frozen | None:
        try:
            return read_frozen(self.frozen, number, portion, self._model.settings.kind)
        except PreparedDamaged as failure:
            logger.warning("%s (%s)", failure, failure.detail)
            return None

    def _known(self, number: int) -> Portion | None:
        try:
            return read_portion(self.folder, number)
        except PreparedDamaged as failure:
            logger.warning("%s (%s)", failure, failure.detail)
            return None

    @contextlib.contextmanager
    def _alone(self, folder: Path, number: int) -> Iterator[None]:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as failure:
            raise storage_error(failure, folder) from failure
        with FileLock(_lock_file(folder, number)):
            yield

    @cached_property
    def _lower(self) -> LowerHalf:
        return LowerHalf(self._model, self._recipe.chunk_tokens)

    @cached_property
    def _mixer(self) -> Mixer:
        return self._texts.mixer(self._recipe, self._tokenizer)


class Texts:
    """The data folder, and what finds chunks in it; read when a portion has to be made.

    Attributes:
        hash: tells one data folder from another.
    """

    def __init__(
        self, root: Path, data: Path, embedder: Callable[[], Embedder], hash_: str = ""
    ) -> None:
        """Looks at the folder's file names and sizes only.

        Args:
            root: where all that is prepared lies.
            data: the data folder.
            embedder: loads the retriever's encoder.
            hash_: of the data folder, where it is not at hand because all is prepared.
        """
        if not hash_:
            require_folder(data)
            files = [path for path in sorted(data.rglob("*")) if path.is_file()]
            listed = [(str(path.relative_to(data)), path.stat().st_size) for path in files]
            hash_ = _hash(listed)
        self.hash = hash_
        self._folder = root / f"texts-{self.hash}"
        self._data = data
        self._embedder = embedder

    def mixer(self, recipe: Recipe, tokenizer: Tokenizer) -> Mixer:
        """What makes portions of these texts.

        Raises:
            DataUnusable: a text is damaged, or not UTF-8.
            TooLittleData: there is hardly any.
        """
        return Mixer(recipe, tokenizer, self._embedder(), self.books(), tales_of(self._data))

    def books(self) -> Books:
        """All books of the folder.

        Raises:
            DataUnusable: a text is damaged, or not UTF-8.
            TooLittleData: there is hardly any.
        """
        require_folder(self._data)
        return Books.gather(self._folder, self._data)

    def named(self) -> str:
        """What it was learnt from, in words.

        Raises:
            DataUnusable: a text is damaged, or not UTF-8.
            TooLittleData: there is hardly any.
        """
        books = Books.gather(self._folder, self._data)
        tales = (
            "; questions of FairytaleQA, train split (Apache-2.0)" if tales_of(self._data) else ""
        )
        return f"{len(books):,} books of the folder “{self._data.name}”{tales}"


def _lock_file(folder: Path, number: int) -> Path:
    return folder / f"{number:05}.lock"


def _hash(*parts: object) -> str:
    return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()[:12]
