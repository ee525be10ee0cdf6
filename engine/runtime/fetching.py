"""Brings the card's PyTorch here: wheel after wheel fetched, checked, taken apart, then tried.

A wheel is deleted as soon as it has been taken apart, so that little more than the result is on the
disk; which ones have been is noted beside, and a run that was killed goes on there. The folder gets
its name when PyTorch has computed something on the card.
"""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Generator
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from engine.child_command import python_module
from engine.errors import ModelUnavailable, StorageError
from engine.files import make_private_folder, storage_error, sync_folder, write_atomically
from engine.model.entry import SourceFile
from engine.model.hub_messages import HubAccess, HubRequest
from engine.model.sources import SourceFailed, ask_hub
from engine.progress import Meter
from engine.records.indexing import Progress
from engine.runtime.pinned import Wheels
from engine.runtime.unpacking import unpack
from engine.runtime.using import complete, is_complete, parent, place

_TRIAL_S: Final = 300.0  # the first import after unpacking reads gigabytes
_SPARE: Final = 64 << 20


def fetch(wheels: Wheels, data_dir: Path, access: HubAccess) -> Generator[Progress, None, None]:
    """Make sure that the card's PyTorch lies in the data folder; closing the generator stops it.

    Raises:
        ModelUnavailable: it cannot be had, or does not work here; the detail says why.
        StorageError: there is too little room, or the folder cannot be written.
    """
    folder = place(data_dir)
    if is_complete(folder):
        return
    if access.offline:
        raise ModelUnavailable("MemLong was started offline.", "Start it without --offline.")
    work = folder.with_name(f".new-{folder.name}")
    lock = FileLock(parent(data_dir) / ".lock", thread_local=False)
    try:
        make_private_folder(parent(data_dir))
        _take(lock)
        try:
            for path in ("tree", "wheels", "done"):
                (work / path).mkdir(parents=True, exist_ok=True)
            yield from _fetch_all(wheels, work)
            _try(work / "tree")
            _put_in_place(work, folder)
        finally:
            lock.release()
    except SourceFailed as failure:
        raise ModelUnavailable(
            "PyTorch for the graphics card could not be fetched.",
            failure.hint or "Check the connection to the internet and try again.",
            str(failure),
        ) from failure
    except OSError as failure:
        raise storage_error(failure, folder) from failure


def remove(data_dir: Path) -> None:
    """Delete it, and what came of it; what is not there is no error.

    Raises:
        StorageError: it cannot be deleted; what is left is not used any more.
    """
    folder = parent(data_dir)
    try:
        complete(place(data_dir)).unlink(missing_ok=True)
        if folder.is_dir():
            shutil.rmtree(folder)
    except OSError as failure:
        raise storage_error(failure, folder) from failure


def _take(lock: FileLock) -> None:
    try:
        lock.acquire(timeout=0)
    except Timeout as taken:
        raise ModelUnavailable(
            "Another program is fetching PyTorch for the graphics card.", "Wait until it is done."
        ) from taken


def _fetch_all(wheels: Wheels, work: Path) -> Generator[Progress, None, None]:
    missing = [file for file in wheels.files if not _done(work, file).exists()]
    _require_room(wheels, missing, work)
    came = wheels.size - sum(file.size for file in missing)
    yield Progress("downloading", came, wheels.size, "bytes")
    meter: Meter | None = None
    for file in missing:
        request = HubRequest(wheels.index, "", "", (file,), str(work / "wheels"), "", plain=True)
        asked = ask_hub(request, work / "wheels")
        with contextlib.closing(asked):
            for done, _ in asked:
                # What an earlier run has fetched says nothing about the speed of this one.
                meter = meter or Meter("downloading", wheels.size, "bytes", came + done)
                yield meter.at(came + done)
        came += file.size
        wheel = work / "wheels" / file.name
        for _ in unpack(wheel, work / "tree"):
            yield (meter or Meter("downloading", wheels.size, "bytes", came)).at(came)
        _done(work, file).touch()
        wheel.unlink()


def _done(work: Path, file: SourceFile) -> Path:
    """There when a wheel has been taken apart."""
    return work / "done" / file.sha256


def _require_room(wheels: Wheels, missing: list[SourceFile], work: Path) -> None:
    """Refuse before anything is fetched if the rest cannot fit."""
    share = sum(file.size for file in missing) / wheels.size
    needed = int(wheels.unpacked * share) + max((file.size for file in missing), default=0)
    lacking = needed + _SPARE - shutil.disk_usage(work).free
    if lacking > 0:
        raise StorageError(
            "There is too little room on the disk for PyTorch for the graphics card.",
            f"Free {lacking // 1_000_000 + 1:,} MB and try again.",
            f"{needed:,} bytes are needed",
        )


def _try(tree: Path) -> None:
    command = python_module("engine.runtime.trial", str(tree))
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=_TRIAL_S, check=False
        )
        code, said = str(done.returncode), done.stderr.decode(errors="replace")
    except subprocess.TimeoutExpired:
        code, said = "none", f"nothing came of it in {_TRIAL_S:.0f} s"
    if code != "0":
        raise ModelUnavailable(
            "PyTorch was fetched, but does not compute on this graphics card.",
            "Update the card's driver and try again; nothing has to be fetched for that.",
            f"code {code}: {said.strip().rpartition(chr(10))[2][:300]}",
        )


def _put_in_place(work: Path, folder: Path) -> None:
    os.sync()  # thousands of files: each by itself would take minutes
    write_atomically(complete(work / "tree"), [b""])
    for old in folder.parent.glob("torch-*"):  # of earlier versions of the program
        shutil.rmtree(old)
    (work / "tree").rename(folder)
    sync_folder(folder.parent)
    shutil.rmtree(work)
