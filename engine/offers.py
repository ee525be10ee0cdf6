"""Which models there are to choose from: what each needs here, how fast it is, what a change costs.

Pure arithmetic over the catalogue and a few small files, so the window can show it at once. What
takes time to import is imported when it is wanted: a window starts without it. Speeds are estimates
from what the machine was measured to do.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, Literal

import msgspec

from engine.encoder_size import EncoderSize
from engine.errors import EngineError, ModelError
from engine.estimates import PROMPT, of_decoder, of_encoder
from engine.model.catalogue import CATALOGUE, entry_of
from engine.model.entry import CatalogueEntry, Role
from engine.model.fingerprint import ENCODERS, read_config, role_of
from engine.model.folder import InstalledModel, describe_folder, sha256_of
from engine.model.hub_messages import HubAccess
from engine.records.indexing import Progress
from engine.records.library import DocumentEntry
from engine.records.models import MachineFacts, Weights
from engine.retrieval.kinds import kind_of
from engine.runtime import card, pinned, using
from engine.sizes import Fit, Load, ModelSize

_COMFORT: Final = 0.8  # of the free memory
_PATIENCE_S: Final = 15.0  # to the first word
_PACE: Final = 4.0  # tokens a second: about as fast as one reads

RUNTIME: Final = "torch-for-card"
"""Chooses what models compute with on the graphics card."""

__all__ = [
    "RUNTIME",
    "Change",
    "HubAccess",
    "Offer",
    "card_offer",
    "cost",
    "fetch",
    "of_folder",
    "offers",
    "remove",
    "unmeasured",
]

Presence = Literal["absent", "here", "damaged"]


class Offer(msgspec.Struct, frozen=True):
    """A model that can be chosen.

    Attributes:
        choice: what chooses it: a catalogue id, or the path of a folder.
        name, role, licence, description, page: as in the catalogue.
        download: bytes to fetch; 0 for a folder of the reader's.
        size: bytes on disk, once it is here.
        presence: whether it is on this computer.
        problem: why it cannot be used although it is here, or "".
        gated: a token is needed to fetch it.
        pickled: its makers publish it only in a form that may hold programs; it is not fetched.
        taught: to answer; else it only continues texts.
        calibrated: it has learnt to read the memory.
        recommended: the best for this machine.
        fit, weights, bank_bytes, kv_bytes, first_word, pace, indexing: see `engine.estimates`;
            as they are here where nothing is known.
    """

    choice: str
    name: str
    role: Role
    licence: str
    description: str
    page: str = ""
    download: int = 0
    size: int = 0
    presence: Presence = "absent"
    problem: str = ""
    gated: bool = False
    pickled: bool = False
    taught: bool = True
    calibrated: bool = False
    recommended: bool = False
    fit: Fit | None = None
    weights: Weights = "full"
    bank_bytes: int = 0
    kv_bytes: int = 0
    first_word: float | None = None
    pace: float | None = None
    indexing: float | None = None


class Change(msgspec.Struct, frozen=True):
    """What has to be done anew for a document when another model is used.

    Attributes:
        recut: its text is cut into other passages, which get vectors anew.
        embedded: passages that need a vector.
        remembered: tokens that have to be written into memory again.
        seconds: how long that takes; None: not known.
    """

    recut: bool
    embedded: int
    remembered: int
    seconds: float | None


class _Here(msgspec.Struct, frozen=True):
    """What every offer is held against.

    Attributes:
        machine: where models run.
        calibrated: hashes of the weights for which there is a calibration.
        load: what an answer asks for beside a model.
    """

    machine: MachineFacts
    calibrated: frozenset[str] = frozenset()
    load: Load = Load()


class _Fits(msgspec.Struct, frozen=True):
    """Of a calibration: which weights it was made for."""

    model_hash: str


def unmeasured() -> MachineFacts:
    """The processor, before the engine has looked at the machine."""
    import psutil

    return MachineFacts("cpu", "bfloat16", psutil.virtual_memory().available)


def offers(
    models_dir: Path,
    calibrations: Sequence[Path],
    machine: MachineFacts,
    in_use: Sequence[str] = (),
) -> list[Offer]:
    """All models of the catalogue, and the folders that are in use.

    Args:
        models_dir: where fetched models lie.
        calibrations: folders with calibrations in them.
        machine: where models run.
        in_use: the language model and the embedder.
    """
    here = _Here(
        machine, frozenset(_calibrated(calibrations)), _beside(in_use, models_dir, machine)
    )
    found = [_of_catalogue(entry, models_dir, here) for entry in CATALOGUE]
    known = {offer.choice for offer in found}
    found = [*(_of_folder(choice, here) for choice in in_use if choice not in known), *found]
    best = _best(found)
    models = [msgspec.structs.replace(o, recommended=o.choice == best) for o in found]
    runtime = card_offer(models_dir.parent, machine)
    return models if runtime is None else [*models, runtime]


def card_offer(data_dir: Path, machine: MachineFacts) -> Offer | None:
    """PyTorch for this computer's graphics card; None where it is of no use.

    It is there for those who installed the program with PyTorch for the processor, which is what an
    installer can carry.

    Args:
        data_dir: where it lies, or would.
        machine: where models run now.
    """
    driver, wheels = card.driver(), pinned.wheels()
    here = using.is_complete(using.place(data_dir))
    if driver is None or wheels is None or (machine.device != "cpu" and not here):
        return None
    problem = ""
    if driver < wheels.driver:
        problem = f"The card's driver is version {driver}; {wheels.driver} or newer is needed."
    return Offer(
        RUNTIME,
        f"PyTorch {using.VERSION} for NVIDIA cards",
        "runtime",
        "BSD-3-Clause, NVIDIA EULA",
        "Models compute on this computer's graphics card with it, instead of on the processor.",
        download=0 if problem else wheels.size,
        size=wheels.unpacked,
        presence="here" if here else "absent",
        problem=problem,
        recommended=not here and not problem,
    )


def of_folder(folder: str, machine: MachineFacts) -> Offer:
    """A model in a folder of the reader's; one that cannot be used says why."""
    return _of_folder(folder, _Here(machine))


def _of_folder(folder: str, here: _Here) -> Offer:
    role: Role = "language"
    try:
        role = role_of(Path(folder))
        model = describe_folder(Path(folder), role)
        config = read_config(model.path)
        size = ModelSize.of(config) if role == "language" else None
        encoder = EncoderSize.of(config) if role == "embedder" else None
        if role == "embedder":
            kind_of(str(config["model_type"]), model.path)
    except EngineError as failure:
        name = Path(folder).name
        return Offer(folder, name, role, "", "A folder.", presence="damaged", problem=str(failure))
    offer = Offer(
        choice=folder,
        name=model.name,
        role=role,
        licence="",
        description=f"In the folder {model.folder}.",
        size=model.size,
        presence="here",
        calibrated=model.model_hash in here.calibrated,
    )
    return _estimated(offer, size, encoder, here)


def fetch(choice: str, models_dir: Path, access: HubAccess) -> Iterator[Progress]:
    """Bring a model of the catalogue here, or `RUNTIME`; see `engine.model.download.fetch`."""
    if choice == RUNTIME:
        from engine.runtime import fetching

        wheels = pinned.wheels()
        assert wheels is not None, "it is offered only where there are some"
        yield from fetching.fetch(wheels, models_dir.parent, access)
        return
    from engine.model import download

    yield from download.fetch(entry_of(choice), models_dir, access)


def remove(choice: str, models_dir: Path) -> None:
    """Delete a model from this computer, or `RUNTIME`; see `engine.model.download.remove`."""
    if choice == RUNTIME:
        from engine.runtime import fetching

        fetching.remove(models_dir.parent)
        return
    from engine.model import download

    download.remove(choice, models_dir)


def cost(
    entry: DocumentEntry, now: Offer, then: Offer, embedder: Offer | None, models_dir: Path
) -> Change:
    """What using `then` instead of `now` costs for a document.

    Args:
        entry: the document.
        now: the language model (or embedder) in use.
        then: what shall be used instead; both are on this computer.
        embedder: the one in use, if it is known.
        models_dir: where models lie.
    """
    if then.role == "embedder":
        seconds = then.indexing and entry.token_count / then.indexing
        return Change(recut=False, embedded=entry.chunk_count, remembered=0, seconds=seconds)
    recut = _tokenizer(now, models_dir) != _tokenizer(then, models_dir)
    tokens = entry.token_count
    seconds = then.first_word and then.first_word * tokens / PROMPT / 2  # half of the layers
    if recut and seconds and embedder is not None and embedder.indexing:
        seconds += tokens / embedder.indexing
    return Change(recut, entry.chunk_count if recut else 0, tokens, seconds)


def _beside(in_use: Sequence[str], models_dir: Path, machine: MachineFacts) -> Load:
    """What an answer asks for with the embedder that is in use."""
    for choice in in_use:
        try:
            config = read_config(models_dir / choice)  # a folder of the reader's is a path itself
            if config.get("model_type") in ENCODERS:
                return Load(embedder=EncoderSize.of(config).takes(machine.dtype))
        except ModelError:
            continue  # it is not here, and its line says so
    return Load()


def _of_catalogue(entry: CatalogueEntry, models_dir: Path, here: _Here) -> Offer:
    presence: Presence = "absent"
    problem, model_hash, size = "", entry.model_hash, entry.size
    if (models_dir / entry.id).is_dir():
        try:
            model = _installed(entry.id, models_dir)
        except ModelError as failure:
            presence, problem = "damaged", str(failure)
        else:
            presence, model_hash, size = "here", model.model_hash, model.size
    offer = Offer(
        choice=entry.id,
        name=entry.name,
        role=entry.role,
        licence=entry.licence,
        description=entry.description,
        page=entry.page,
        download=entry.download,
        size=size,
        presence=presence,
        problem=problem,
        gated=entry.gated,
        pickled=entry.pickled,
        taught=entry.taught,
        calibrated=bool(model_hash) and model_hash in here.calibrated,
    )
    return _estimated(offer, entry.shape, entry.encoder, here)


def _estimated(
    offer: Offer, size: ModelSize | None, encoder: EncoderSize | None, here: _Here
) -> Offer:
    if size is not None:
        told = of_decoder(size, here.machine, here.load)
    elif encoder is not None:
        told = of_encoder(encoder, here.machine)
    else:
        return offer
    return msgspec.structs.replace(offer, **msgspec.structs.asdict(told))


def _best(found: Sequence[Offer]) -> str:
    """The largest that may be used for anything, fits with room to spare, and is quick enough."""
    best = ""
    for offer in found:
        free = not (offer.gated or offer.licence.startswith("LicenseRef")) and offer.download
        if offer.role != "language" or not free or not offer.taught or offer.fit is None:
            continue
        roomy = offer.fit.needed <= offer.fit.available * _COMFORT
        quick = (offer.first_word or 99) <= _PATIENCE_S and (offer.pace or 0) >= _PACE
        if not best or (roomy and quick):
            best = offer.choice
    return best


def _calibrated(folders: Sequence[Path]) -> Iterator[str]:
    """The weights for which there is a calibration; one that cannot be read counts for none."""
    for folder in folders:
        for description in sorted(folder.glob("*/calibration.json")):
            try:
                yield msgspec.json.decode(description.read_bytes(), type=_Fits).model_hash
            except (OSError, msgspec.MsgspecError):
                continue  # the engine says so in its log when it wants to use it


def _tokenizer(offer: Offer, models_dir: Path) -> str:
    """Which tokenizer a model that is here has."""
    return sha256_of(_installed(offer.choice, models_dir).path / "tokenizer.json")


def _installed(choice: str, models_dir: Path) -> InstalledModel:
    from engine.model.download import resolve

    return resolve(choice, models_dir)
