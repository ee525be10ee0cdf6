"""The retriever's encoders: the one that is chosen, and what a document is still indexed with.

An index is searched with vectors of the embedder that made it and no other. When another one is
chosen, documents are embedded anew one by one (`engine.ingest.index`); until one is complete, its
questions go by the embedder before, so two can be loaded at a time.
"""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from engine.config import EngineConfig
from engine.devices import choose_for_embedder, on_cpu
from engine.encoder_size import EncoderSize
from engine.model.download import resolve
from engine.model.fingerprint import read_config
from engine.model.folder import InstalledModel, installed
from engine.open_document import OpenDocument

if TYPE_CHECKING:
    from engine.retrieval.encoder import Encoder

_AS_SET = "The processor, as it is set."


class Embedders:
    """Belongs to the engine's thread."""

    def __init__(self, config: Callable[[], EngineConfig]) -> None:
        """Nothing is loaded yet; `config` is that of the engine, as it is now."""
        self._config = config
        self._loaded: dict[str, Encoder] = {}  # by hash

    @property
    def loaded(self) -> Collection[str]:
        """The hashes of those that are in memory."""
        return self._loaded.keys()

    @property
    def chosen_model(self) -> InstalledModel:
        """The one that is set; nothing is loaded.

        Raises:
            ModelUnavailable, ModelInvalid: it is not there, or is no such model.
        """
        config = self._config()
        return resolve(config.embedder, config.models_dir, "embedder")

    def chosen(self) -> "Encoder":
        """The one that is set, loaded.

        Raises:
            ModelError: it is not there, or cannot be loaded.
        """
        return self._encoder(self.chosen_model)

    def of(self, document: OpenDocument) -> "Encoder":
        """The one that a document's vectors are searched with, loaded.

        Raises:
            ModelError: it is not there, or cannot be loaded.
            DocumentInUse: see `settle`.
        """
        self.settle(document)
        if document.embedder in self._loaded:
            return self._loaded[document.embedder]
        return self._encoder(self._made_by(document.embedder) or self.chosen_model)

    def at_hand(self) -> "Encoder":
        """One to compare sentences with each other: any will do, so none is loaded in vain.

        Raises:
            ModelError: the chosen one is not there, or cannot be loaded.
        """
        return next(iter(self._loaded.values()), None) or self.chosen()

    def settle(self, document: OpenDocument) -> None:
        """Turn to the chosen one where the embedder of a document's vectors is here no more.

        Raises:
            ModelError: neither is there.
            DocumentInUse: another process reads the document.
        """
        if document.embedder in ("", *self._loaded) or self._made_by(document.embedder):
            return
        with document.alone():
            document.answer_with(self.chosen_model.model_hash)

    def keep(self, hashes: Collection[str]) -> None:
        """Give the memory of all others back; the chosen one stays."""
        wanted = {*hashes, self.chosen_model.model_hash}
        self._loaded = {known: it for known, it in self._loaded.items() if known in wanted}

    def _made_by(self, hash_: str) -> InstalledModel | None:
        """The embedder with this hash, if it is on this computer."""
        for model in installed(self._config().models_dir):
            if model.model_hash == hash_:
                return model
        chosen = self.chosen_model  # it may be a folder of the reader's
        return chosen if hash_ in ("", chosen.model_hash) else None

    def _encoder(self, model: InstalledModel) -> "Encoder":
        known = self._loaded.get(model.model_hash)
        if known is not None:
            return known
        import torch

        from engine.retrieval.encoder import Encoder

        config = self._config()
        torch.set_num_threads(config.torch_threads)
        if config.device == "cpu":
            where = on_cpu(config.torch_threads, _AS_SET)
        else:
            size = EncoderSize.of(read_config(model.path))
            where = choose_for_embedder(config.torch_threads, size.takes)
        encoder = Encoder(model.path, model.model_hash, where.device, where.dtype)
        _ = encoder.scale  # whoever can make nothing of meanings is refused here
        self._loaded[model.model_hash] = encoder
        return encoder
