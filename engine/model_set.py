"""The models at work, each loaded when it is first needed and kept.

A document is read and cut with the tokenizer alone (0.1 s), indexed with the embedder, and only
answers and banks need the language model. torch is imported here and nowhere earlier.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from engine.config import EngineConfig
from engine.model.catalogue import entry_of
from engine.model.download import fetch, missing_defaults, resolve
from engine.model.folder import InstalledModel
from engine.model.tokenizer import Tokenizer, load_tokenizer
from engine.records import ModelFacts, Progress

if TYPE_CHECKING:
    from engine.model.memlong import MemLong
    from engine.retrieval.embedder import MiniLM


class ModelSet:
    """Tokenizer, embedder and language model of one configuration."""

    def __init__(self, config: EngineConfig) -> None:
        """Nothing is loaded yet."""
        self._config = config

    def fetch_missing(self) -> Iterator[Progress]:
        """Fetch what the configuration needs and is not there.

        Raises:
            ModelUnavailable: no source worked.
        """
        wanted = {self._config.language_model, self._config.embedder}
        for entry in missing_defaults(self._config.models_dir):
            if entry.id in wanted:
                yield from fetch(entry, self._config.models_dir)

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
    def tokenizer(self) -> Tokenizer:
        """Of the language model."""
        return load_tokenizer(self.installed.path)

    @cached_property
    def embedder(self) -> "MiniLM":
        """The retriever's encoder."""
        self._set_threads()
        from engine.retrieval.embedder import MiniLM

        return MiniLM(resolve(self._config.embedder, self._config.models_dir).path)

    @cached_property
    def language_model(self) -> "MemLong":
        """The language model, split into a frozen writer and readers of memory."""
        self._set_threads()
        import torch

        from engine.model.backbone import Backbone
        from engine.model.memlong import MemLong
        from engine.model.settings import MemorySettings

        backbone = Backbone.load(self.installed.path, "cpu", torch.bfloat16)
        return MemLong(backbone, MemorySettings.default(backbone.shape.layers))

    @property
    def calibrated(self) -> bool:
        """Whether the language model can read memory; without a calibration it would be harmed."""
        return False

    def facts(self) -> ModelFacts:
        """What the status line shows of the language model; loads it."""
        model = self.language_model
        return ModelFacts(self.name, str(model.backbone.device), self.calibrated)

    def _set_threads(self) -> None:
        import torch

        torch.set_num_threads(self._config.torch_threads)
