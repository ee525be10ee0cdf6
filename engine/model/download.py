"""Brings a model of the catalogue into the models folder: fetched, checked, converted, complete.

A model is built in a hidden folder beside and renamed when everything in it has reached the disk,
so a run that is killed leaves no half model. Fetching is a generator of `Progress`; closing it
cancels.
"""

import contextlib
import logging
import os
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Generator, Iterable
from pathlib import Path

import msgspec
from filelock import FileLock, Timeout

from engine.child_command import python_module
from engine.errors import EngineError, ModelInvalid, ModelUnavailable, StorageError
from engine.files import size_of, storage_error, sync_contents, sync_folder, write_atomically
from engine.model.catalogue import DEFAULTS, entry_of
from engine.model.entry import CatalogueEntry, Role, Source
from engine.model.fingerprint import model_hash
from engine.model.folder import (
    MODEL_FILE,
    FileFacts,
    InstalledModel,
    describe_folder,
    read,
    sha256_of,
)
from engine.model.hub_messages import HubAccess
from engine.model.sources import Obtained, SourceFailed, obtain
from engine.progress import Meter
from engine.records.indexing import Progress

logger = logging.getLogger(__name__)

_POLL_S = 0.2
_MARK = 4  # bytes
_OPEN = HubAccess()


def fetch(
    entry: CatalogueEntry, models_dir: Path, access: HubAccess = _OPEN
) -> Generator[Progress, None, InstalledModel]:
    """Make sure that `entry` lies in `models_dir`; returns it.

    One that is there and sound is left alone; a damaged one is replaced.

    Args:
        entry: of the catalogue.
        models_dir: where models lie.
        access: how a hub is reached.

    Raises:
        TokenNeeded: the hub gives it only to those whom it knows.
        ModelUnavailable: no source worked; the detail says for each what failed.
        StorageError: the folder cannot be written, or the disk is full.
    """
    folder = models_dir / entry.id
    if (model := _sound(folder)) is not None:
        return model
    lock = FileLock(models_dir / f".lock-{entry.id}", thread_local=False)
    try:
        models_dir.mkdir(parents=True, exist_ok=True)
        yield from _acquire(lock, entry)
        try:
            if (model := _sound(folder)) is not None:  # another process was quicker
                return model
            _sweep(entry.id, models_dir, "new", "old", "gone")
            _check_room(entry, models_dir)
            return (yield from _from_any_source(entry, models_dir, access))
        finally:
            lock.release()
    except OSError as failure:
        raise StorageError(
            f"The model {entry.name} cannot be stored in {models_dir}.",
            "Make room on the disk, or check that the folder can be written.",
            str(failure),
        ) from failure


def fetch_all(
    entries: Iterable[CatalogueEntry],
    models_dir: Path,
    report: Callable[[CatalogueEntry, Progress], None],
) -> list[InstalledModel]:
    """Fetch several models to the end, telling `report` about each step.

    Raises:
        The same as `fetch`.
    """
    models = []
    for entry in entries:
        steps = fetch(entry, models_dir)
        with contextlib.closing(steps):
            while True:
                try:
                    report(entry, next(steps))
                except StopIteration as end:
                    models.append(end.value)
                    break
    return models


def missing_defaults(models_dir: Path) -> list[CatalogueEntry]:
    """The default models that are not in `models_dir`, or not sound."""
    missing = []
    for entry in DEFAULTS:
        try:
            read(models_dir / entry.id)
        except ModelInvalid:
            missing.append(entry)
    return missing


def resolve(choice: str, models_dir: Path, role: Role = "language") -> InstalledModel:
    """The installed model that a setting names: a catalogue id, or the path of a folder.

    Args:
        choice: the setting.
        models_dir: where models of the catalogue lie.
        role: what a folder's model has to be good for.

    Raises:
        ModelUnavailable: it is in the catalogue but has not been fetched, or is unknown.
        ModelInvalid: the folder holds no model that can be used.
    """
    if os.sep in choice or "/" in choice:
        return describe_folder(Path(choice).expanduser(), role)
    entry = entry_of(choice)
    if not (models_dir / entry.id).is_dir():
        raise ModelUnavailable(f"The model {entry.name} is not on this computer yet.", "Fetch it.")
    return read(models_dir / entry.id)


def remove(model_id: str, models_dir: Path) -> None:
    """Delete an installed model; one that is not there is no error.

    Raises:
        StorageError: it cannot be deleted; what is left is no model any more, or still the whole.
    """
    folder = models_dir / entry_of(model_id).id
    # Hidden first: a deletion that is interrupted must not leave half a model.
    hidden = _beside(model_id, models_dir, "gone")
    try:
        if folder.is_dir():
            folder.rename(hidden)
        _sweep(model_id, models_dir, "gone")
    except OSError as failure:
        raise storage_error(failure, folder) from failure


def _beside(model_id: str, models_dir: Path, kind: str) -> Path:
    """A hidden folder for what is on its way to be a model, or no longer one."""
    return models_dir / f".{kind}-{model_id}-{secrets.token_hex(_MARK)}"


def _sweep(model_id: str, models_dir: Path, *kinds: str) -> None:
    """Delete such folders; runs that were killed have left them."""
    for kind in kinds:
        for left in models_dir.glob(f".{kind}-{model_id}-{'?' * 2 * _MARK}"):
            shutil.rmtree(left)


def _sound(folder: Path) -> InstalledModel | None:
    if not folder.is_dir():
        return None
    try:
        return read(folder)
    except ModelInvalid as failure:
        logger.warning("%s: %s; fetching it again", failure, failure.detail)
        return None


def _acquire(lock: FileLock, entry: CatalogueEntry) -> Generator[Progress, None, None]:
    """Wait until no other process fetches this model."""
    meter = Meter("downloading", entry.sources[0].size, "bytes")
    while True:
        try:
            lock.acquire(timeout=_POLL_S)
        except Timeout:
            yield meter.at(0)
        else:
            return


def _from_any_source(
    entry: CatalogueEntry, models_dir: Path, access: HubAccess
) -> Generator[Progress, None, InstalledModel]:
    failures: list[str] = []
    hint = ""
    scratch = models_dir / f".fetching-{entry.id}"
    for source in entry.sources:
        work = _beside(entry.id, models_dir, "new")
        work.mkdir()
        try:
            obtained = yield from _download(source, work, scratch, access)
            yield from _convert(work)
            model = _describe(entry, work, obtained)
            return _install(work, models_dir / entry.id, model)
        except SourceFailed as failure:
            logger.warning("%s: %s: %s", entry.name, source.label, failure)
            failures.append(f"{source.label}: {failure}")
            hint = failure.hint or hint
        finally:
            shutil.rmtree(work, ignore_errors=True)
            with contextlib.suppress(OSError):  # a half download that can be continued stays
                scratch.rmdir()
    count = len(failures)
    message = f"The model {entry.name} could not be fetched from any of its {count} sources."
    if count == 1:  # then its own words say it best
        message = failures[0].partition(": ")[2]
    usual = "Check the connection to the internet and try again, or choose a folder with a model."
    raise ModelUnavailable(
        message,
        hint or usual,
        "\n".join(failures),
    )


def _download(
    source: Source, work: Path, scratch: Path, access: HubAccess
) -> Generator[Progress, None, Obtained]:
    meter: Meter | None = None
    come = obtain(source, work, scratch, access)
    with contextlib.closing(come):
        yield Progress("downloading", 0, source.size, "bytes")
        while True:
            try:
                done, total = next(come)
            except StopIteration as end:
                obtained: Obtained = end.value
                return obtained
            # What an earlier run has fetched says nothing about the speed of this one.
            meter = meter or Meter("downloading", total, "bytes", done)
            yield meter.at(done, total)


def _convert(work: Path) -> Generator[Progress, None, None]:
    packed = next(work.glob("*.gguf"), None)
    if packed is None:
        return
    command = python_module("engine.model.convert", str(packed), str(work))
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=said, text=True)
        assert child.stdout is not None
        try:
            meter: Meter | None = None
            for line in child.stdout:
                done, total = (int(number) for number in line.split())
                meter = meter or Meter("converting", total, "tensors")
                yield meter.at(done)
            child.wait()
        finally:
            child.stdout.close()
            if child.poll() is None:
                child.kill()
                child.wait()
        said.seek(0)
        last = said.read().decode(errors="replace").strip().rpartition("\n")[2]
    if child.returncode != 0:
        raise SourceFailed(f"it could not be converted (code {child.returncode}): {last[:300]}")
    packed.unlink()


def _describe(entry: CatalogueEntry, work: Path, obtained: Obtained) -> InstalledModel:
    try:
        identity = model_hash(work)
    except EngineError as failure:
        raise SourceFailed(f"it holds no whole model: {failure}") from failure
    files = sorted(file for file in work.iterdir() if file.is_file())
    return InstalledModel(
        id=entry.id,
        name=entry.name,
        role=entry.role,
        licence=entry.licence,
        parameters=entry.parameters,
        source=obtained.label,
        model_hash=identity,
        files={
            file.name: FileFacts(
                file.stat().st_size, obtained.sha256.get(file.name) or sha256_of(file)
            )
            for file in files
        },
    )


def _install(work: Path, folder: Path, model: InstalledModel) -> InstalledModel:
    content = msgspec.json.format(msgspec.json.encode(model), indent=2)
    write_atomically(work / MODEL_FILE, [content])
    sync_contents(work)
    if folder.is_dir():  # damaged
        old = work.with_name(work.name.replace(".new-", ".old-"))
        folder.rename(old)
        shutil.rmtree(old, ignore_errors=True)
    work.rename(folder)
    sync_folder(folder.parent)
    return read(folder)


def _check_room(entry: CatalogueEntry, models_dir: Path) -> None:
    free = shutil.disk_usage(models_dir).free
    came = size_of(models_dir / f".fetching-{entry.id}")
    needed = entry.room - came
    if free < needed:
        raise StorageError(
            f"There is too little room on the disk for the model {entry.name}.",
            f"Free {(needed - free) // 1_000_000 + 1} MB and try again.",
            f"{free} bytes free, {needed} needed",
        )
