"""The models at work, each loaded when it is first needed and kept.

A document is read and cut with the tokenizer alone (0.1 s), indexed with the embedder, and only
answers and banks need the language model. torch is imported here and nowhere earlier.
"""

import logging
from collections.abc import Generator, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

import msgspec

from engine.config import EngineConfig
from engine.devices import DeviceChoice, choose, on_cpu, over_cards
from engine.embedders import Embedders
from engine.encoder_size import EncoderSize
from engine.errors import CalibrationMismatch, OutOfMemory
from engine.measuring import machine_facts, measured
from engine.model.catalogue import entry_of
from engine.model.download import fetch, missing_defaults, resolve
from engine.model.fingerprint import read_config
from engine.model.folder import InstalledModel, compared
from engine.model.hub_messages import HubAccess
from engine.model.tokenizer import Tokenizer, load_tokenizer
from engine.progress import Meter
from engine.records.indexing import Progress
from engine.records.models import MachineFacts, ModelFacts
from engine.sizes import Load, ModelSize, estimate

if TYPE_CHECKING:
    from engine.model.calibrated import Calibration
    from engine.model.memlong import MemLong
    from engine.other_engine.choice import OtherEngine
    from engine.retrieval.encoder import Encoder

logger = logging.getLogger(__name__)

_R = TypeVar("_R")
_AS_SET = "The processor, as it is set."
_STARTING = Progress("starting", 0, 0, "steps")


class ModelSet:
    """Tokenizer, embedder and language model of one configuration.

    Attributes:
        embedders: the retriever's encoders.
        other: the engine that writes answers in place of the language model, if one does.
    """

    def __init__(self, config: EngineConfig) -> None:
        """Nothing is loaded yet."""
        self._config = config
        self.embedders = Embedders(lambda: self._config)
        self.other: OtherEngine | None = None
        self._coming: Generator[Progress, None, MemLong] | None = None

    def configure(self, config: EngineConfig) -> None:
        """Go on with another number of threads, or another embedder."""
        self._config = config
        if self.embedders.loaded or "device" in self.__dict__:  # torch is there
            self._set_threads()

    def fetch_missing(self) -> Iterator[Progress]:
        """Fetch what the configuration needs and is not there.

        Raises:
            ModelUnavailable: no source worked.
        """
        wanted = {self._config.language_model, self._config.embedder}
        for entry in missing_defaults(self._config.models_dir):
            if entry.id in wanted:
                access = HubAccess(self._config.mirror, offline=self._config.offline)
                yield from fetch(entry, self._config.models_dir, access)

    @cached_property
    def installed(self) -> InstalledModel:
        """The language model's folder and facts; nothing is loaded.

        Raises:
            ModelUnavailable, ModelInvalid: it is not there, or is no such model.
        """
        return resolve(self._config.language_model, self._config.models_dir)

    @property
    def name(self) -> str:
        """The language model's name, as shown."""
        if "/" in self._config.language_model or "\\" in self._config.language_model:
            return self.installed.path.name
        return entry_of(self._config.language_model).name

    @cached_property
    def window(self) -> int:
        """Tokens that the language model can read at once; nothing is loaded."""
        return int(read_config(self.installed.path).get("max_position_embeddings", 0))

    @cached_property
    def tokenizer(self) -> Tokenizer:
        """Of the language model."""
        return load_tokenizer(self.installed.path)

    @property
    def embedder(self) -> "Encoder":
        """The encoder that is chosen; a document may still have vectors of another one."""
        return self.embedders.chosen()

    @cached_property
    def device(self) -> DeviceChoice:
        """Where the language model runs, and why."""
        self._set_threads()
        threads = self._config.torch_threads
        chosen = on_cpu(threads, _AS_SET) if self._config.device == "cpu" else choose(threads)
        if fitting := self._fitting(chosen):
            return fitting
        weights = self._config.weights_allowed[-1]
        fit = estimate(self._size, chosen.dtype, self._load_on(chosen), chosen.available, weights)
        if chosen.device == "cpu":
            raise OutOfMemory(
                f"The model {self.name} does not fit into this computer's free memory.",
                fit.advice,
                f"needs {fit.needed:,} of {fit.available:,} bytes",
            )
        logger.warning("%s does not fit: %s; using the processor", chosen.device, fit.advice)
        reason = f"The model does not fit the graphics card. {fit.advice}"
        return self._on_cpu(reason)

    def _on_cpu(self, reason: str) -> DeviceChoice:
        chosen = on_cpu(self._config.torch_threads, reason)
        return self._fitting(chosen) or chosen

    def _fitting(self, chosen: DeviceChoice) -> DeviceChoice | None:
        """The same device, or several cards, with weights that fit there; None if none do."""
        load = self._load_on(chosen)
        for weights in self._config.weights_allowed:
            tried = msgspec.structs.replace(chosen, weights=weights)
            if estimate(self._size, tried.dtype, load, tried.available, weights).fits:
                return tried
            if spread := over_cards(self._size, load, tried):
                return spread
        return None

    def _load_on(self, chosen: DeviceChoice) -> Load:
        """What an answer asks of a device, with the encoder beside the model."""
        encoder = self.embedders.chosen_model
        size = EncoderSize.of(read_config(encoder.path))
        # The weights of one that is loaded are no part of what is free any more.
        loaded = encoder.model_hash in self.embedders.loaded
        return Load(embedder=size.work(chosen.dtype) if loaded else size.takes(chosen.dtype))

    @cached_property
    def language_model(self) -> "MemLong":
        """The language model, split into a frozen writer and readers of memory.

        Raises:
            ModelInvalid: it cannot be loaded.
            OutOfMemory: it fits nowhere.
        """
        for _ in self.loading():
            pass
        return self.language_model  # it is there by now

    def loading(self) -> Iterator[Progress]:
        """Load the language model, telling how far that is; nothing if it is loaded.

        Whoever needs it while another stream is at this goes on from there: one thread does both.

        Raises:
            The same as `language_model`.
        """
        while not self._is_loaded:
            if self._coming is None:
                self._coming = self._loading()
            try:
                progress = next(self._coming)
            except StopIteration as end:
                self._coming = None
                self.language_model = end.value  # as if it had been asked for
            except BaseException:
                self._coming = None
                raise
            else:
                yield progress

    @property
    def _is_loaded(self) -> bool:
        return "language_model" in self.__dict__

    def _loading(self) -> Generator[Progress, None, "MemLong"]:
        yield _STARTING
        import torch

        from engine.model.backbone import Backbone
        from engine.model.memlong import MemLong
        from engine.model.packed import pack

        device = self.device
        dtype = getattr(torch, device.dtype)
        reading = Backbone.loading(
            self.installed.path,
            device.device,
            dtype,
            device.layers_on,
            self.tokenizer,
            device.weights,
        )
        backbone: Backbone = yield from _told(reading)
        memlong = MemLong(backbone, calibration=self._calibration(backbone.hash))
        pack(backbone.model)
        return memlong

    @property
    def calibrated(self) -> bool:
        """Whether the language model can read memory; without a calibration it would be harmed."""
        return self.language_model.calibrated

    def move_to_cpu(self) -> None:
        """Load the language model again, on the processor; when the graphics card is too full."""
        self.__dict__.pop("language_model", None)
        self.device = self._on_cpu("The graphics card was full.")

    def load(self) -> Iterator[Progress]:
        """Load everything that answers need now; a question that comes meanwhile goes between.

        Raises:
            ModelError: something cannot be loaded.
        """
        yield _STARTING
        _ = self.tokenizer
        yield _STARTING
        _ = self.embedder
        if self.other is None:
            yield from self.loading()

    def check(self) -> Iterator[Progress]:
        """Compare what was loaded, byte by byte, with what was fetched; about a second a GB.

        Raises:
            ModelInvalid: a disk has changed it; it is fetched again next time.
        """
        language_model = resolve(self._config.language_model, self._config.models_dir)
        for model in (self.embedders.chosen_model, language_model):
            for done in compared(model):
                yield Progress("checking", done, model.size, "bytes")

    def facts(self) -> ModelFacts:
        """What the status line shows of who answers; loads the language model if it does."""
        if self.other is not None:
            choice, host = self._config.language_model, self.other.host
            return ModelFacts(self.other.model, "", calibrated=False, choice=choice, elsewhere=host)
        device = self.language_model.backbone.device.type
        choice, machine = self._config.language_model, self._machine
        return ModelFacts(self.name, device, self.calibrated, choice, machine)

    @cached_property
    def _machine(self) -> MachineFacts:
        return measured(machine_facts(self.device, self._config.weights_allowed))

    @property
    def _size(self) -> ModelSize:
        return ModelSize.of(read_config(self.installed.path))

    def _calibration(self, model_hash: str) -> "Calibration | None":
        """The calibration that was made for this very model, if there is one.

        One that is damaged is left alone, with a line in the log: passages are quoted instead.
        """
        from engine.model.calibrated import DESCRIPTION, read_calibration, read_facts

        for folder in self._config.calibrations:
            for description in sorted(folder.glob(f"*/{DESCRIPTION}")):
                try:
                    if read_facts(description.parent).model_hash == model_hash:
                        return read_calibration(description.parent)
                except CalibrationMismatch as failure:
                    logger.warning("%s (%s)", failure, failure.detail)
        return None

    def _set_threads(self) -> None:
        import torch

        torch.set_num_threads(self._config.torch_threads)


def _told(reading: "Generator[tuple[int, int], None, _R]") -> Generator[Progress, None, _R]:
    """Bytes of bytes as `Progress`."""
    meter: Meter | None = None
    while True:
        try:
            done, total = next(reading)
        except StopIteration as end:
            result: _R = end.value
            return result
        meter = meter or Meter("loading", total, "bytes")
        yield meter.at(done)
