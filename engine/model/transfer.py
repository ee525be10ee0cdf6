"""One file over HTTP: continued where it stopped, held against its hash, never half in place.

What has come so far lies in `NAME.HASH.partial`, with the server's tag for it beside; the next run
asks for the rest, if the file there is still the same (`If-Range`). The file gets its name when
every byte has been held against what the hub promised.
"""

import hashlib
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import httpx2
import msgspec

from engine.model.hub_refusals import TOO_MANY, Refusal, changed, of_answer, of_failure

_BLOCK: Final = 1 << 20
_TRIES: Final = 4  # in a row without a byte
_PAUSE_S: Final = 0.5  # before the second; doubled for each after it
_LONGEST_PAUSE_S: Final = 60.0
_PARTIAL: Final = 206
_NOT_THAT_FAR: Final = 416
_BUSY: Final = (TOO_MANY, 500, 502, 503, 504)


class RemoteFile(msgspec.Struct, frozen=True):
    """A file of a repository, and what its bytes have to be.

    Attributes:
        path: inside the repository.
        size: in bytes.
        sha256: in hex; "" where the hub keeps the file in git itself.
        blob: its git object id in hex, or "".
    """

    path: str
    size: int
    sha256: str = ""
    blob: str = ""

    @property
    def name(self) -> str:
        """What it is called in the model's folder."""
        return self.path.rpartition("/")[2]


class _Dropped(Exception):
    """The connection ended early; what came is kept.

    Attributes:
        refusal: what is told if it does not get better.
        pause: seconds that the server asks for; None: it says nothing.
    """

    def __init__(self, refusal: Refusal, pause: float | None = None) -> None:
        super().__init__(str(refusal))
        self.refusal = refusal
        self.pause = pause


class Transfer:
    """Fetches files with one client into one folder."""

    def __init__(
        self, client: httpx2.Client, folder: Path, token: str, came: Callable[[int], None]
    ) -> None:
        """Nothing is asked for yet.

        Args:
            client: follows redirects; takes the token off where they lead to another host.
            folder: where files and parts of files lie.
            token: of an account at the hub, or "".
            came: told how many bytes of the present file are there, about once a block.
        """
        self._client = client
        self._folder = folder
        self._token = token
        self._came = came
        self._begun = False  # whether anything has come over this connection

    def partial(self, file: RemoteFile) -> Path:
        """Where what has come of a file lies."""
        return self._folder / f"{file.name}.{(file.sha256 or file.blob)[:12]}.partial"

    def fetch(self, url: str, file: RemoteFile) -> str:
        """Bring a file to its end; returns its sha256.

        Raises:
            Refusal: it cannot be had, or is not what it should be.
            OSError: the disk fails.
        """
        sha256 = ""
        for _ in range(2):  # what was continued wrongly is fetched once more from its beginning
            self._complete(url, file)
            sha256, blob = _hashes(self.partial(file))
            if file.sha256 in ("", sha256) and (file.sha256 or file.blob in ("", blob)):
                self.partial(file).replace(self._folder / file.name)
                self._tag(file).unlink(missing_ok=True)
                return sha256
            self._forget(file)
        raise changed(file.name, f"sha256 {sha256}, wanted {file.sha256 or file.blob}")

    def _complete(self, url: str, file: RemoteFile) -> None:
        partial = self.partial(file)
        partial.touch()
        tries = 0
        while (have := _size(partial)) < file.size:
            try:
                self._continue(url, file, have)
            except _Dropped as dropped:
                tries = 1 if _size(partial) > have else tries + 1
                if tries >= _TRIES:
                    raise dropped.refusal from dropped
                usual = _PAUSE_S * 2 ** (tries - 1)
                time.sleep(usual if dropped.pause is None else dropped.pause)

    def _continue(self, url: str, file: RemoteFile, have: int) -> None:
        headers = {"Accept-Encoding": "identity"}
        if self._token:
            headers["Authorization"] = f"Bearer {self._token}"
        if have:
            headers["Range"] = f"bytes={have}-"
            if (tag := self._tag(file)).is_file():
                headers["If-Range"] = tag.read_text(encoding="ascii")
        try:
            with self._client.stream("GET", url, headers=headers) as answer:
                self._require(answer, file)
                self._keep(answer, file, have)
        except httpx2.HTTPError as failure:
            refusal = of_failure(failure)
            if isinstance(failure, httpx2.ConnectError) and not self._begun:
                raise refusal from failure  # not a drop: there is no connection at all
            raise _Dropped(refusal) from failure

    def _require(self, answer: httpx2.Response, file: RemoteFile) -> None:
        """Go on only if this is (a part of) the file."""
        refusal = of_answer(answer, with_token=bool(self._token))
        if answer.status_code in _BUSY:
            assert refusal is not None
            pause = answer.headers.get("retry-after", "")
            if not pause.isdecimal():
                raise _Dropped(refusal)
            if int(pause) <= _LONGEST_PAUSE_S:
                raise _Dropped(refusal, int(pause))
        if answer.status_code == _NOT_THAT_FAR:
            self._forget(file)
            raise _Dropped(changed(file.name, "the file became shorter"))
        if refusal is not None:
            raise refusal

    def _keep(self, answer: httpx2.Response, file: RemoteFile, have: int) -> None:
        self._begun = True
        going_on = answer.status_code == _PARTIAL
        if going_on and not answer.headers.get("content-range", "").startswith(f"bytes {have}-"):
            self._forget(file)
            raise _Dropped(changed(file.name, "another range came"))
        etag = answer.headers.get("etag", "")
        if etag.startswith('"') and etag.isascii():  # a weak one promises nothing about bytes
            self._tag(file).write_text(etag, encoding="ascii")
        # Nothing is held back here: what came before a connection is cut is kept.
        with self.partial(file).open("ab" if going_on else "wb", buffering=0) as target:
            done = target.tell()
            for block in answer.iter_bytes():
                target.write(block)
                done += len(block)
                self._came(min(done, file.size))
                if done > file.size:  # its hash tells
                    return

    def _tag(self, file: RemoteFile) -> Path:
        partial = self.partial(file)
        return partial.with_name(f"{partial.name}.etag")

    def _forget(self, file: RemoteFile) -> None:
        for path in (self.partial(file), self._tag(file)):
            path.unlink(missing_ok=True)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _hashes(path: Path) -> tuple[str, str]:
    """The sha256 of a file, and the id that git would give it."""
    sha256 = hashlib.sha256()
    blob = hashlib.sha1(b"blob %d\0" % _size(path), usedforsecurity=False)
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            sha256.update(block)
            blob.update(block)
    return sha256.hexdigest(), blob.hexdigest()
