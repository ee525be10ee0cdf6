"""Fetches the files of one model from a hub; the only process that talks to one.

    python -m engine.model.hub

Reads a `HubRequest` from its input and writes what becomes of it, one line each (`hub_messages`).
It is killed to stop it, ends when its parent is gone, and goes on the next time where it was.
A token arrives on the input: other users of this computer can read command lines.
"""

import re
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Final
from urllib.parse import quote, urlsplit

import httpx2
import msgspec
import psutil

from engine.model.hub_messages import Came, Complete, HubRequest, Said
from engine.model.hub_refusals import Refusal, no_room, of_answer, of_failure, portal
from engine.model.transfer import RemoteFile, Transfer

_CONNECT_S: Final = 15.0
_SILENCE_S: Final = 30.0  # longer than that without a byte is a connection that was cut
_TELL_S: Final = 0.2
_SPARE: Final = 64 << 20  # bytes that are left on the disk
_LISTING: Final = 16 << 20  # bytes of the longest answer that is no file
_SMALL: Final = (
    "config.json",
    "generation_config.json",
    "tokenizer.json",
    "tokenizer_config.json",
    "special_tokens_map.json",
    "chat_template.jinja",
    "tokenizer.model",
)
_PART: Final = re.compile(r"model-\d{5}-of-\d{5}\.safetensors")
_LOCAL: Final = ("127.0.0.1", "localhost", "::1")

_GitId = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{40}\Z")]
_Sha256 = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
_Size = Annotated[int, msgspec.Meta(ge=0)]


class _Lfs(msgspec.Struct, frozen=True):
    """What the hub says of a file that it keeps outside git.

    Its ids get into names of files and into addresses: what is none is refused with the listing.
    """

    sha256: _Sha256
    size: _Size


class _Sibling(msgspec.Struct, frozen=True, rename="camel"):
    """What the hub says of one file of a repository."""

    rfilename: str
    size: _Size | None = None
    blob_id: _GitId | None = None
    lfs: _Lfs | None = None


class _Repository(msgspec.Struct, frozen=True):
    """What the hub says of a repository at a revision."""

    sha: _GitId
    siblings: list[_Sibling]


class _Orphaned(Exception):
    """Nobody waits for the files any more."""


class _Teller:
    """Writes what has come, not too often, and notices when nobody listens."""

    def __init__(self, say: Callable[[Said], None]) -> None:
        self.before = 0
        self.total = 0
        self._say = say
        self._parent = psutil.Process().parent()
        self._last = 0.0

    def came(self, done: int) -> None:
        """So many bytes of the present file are there."""
        now = time.monotonic()
        if now - self._last >= _TELL_S:
            self._last = now
            if self._parent is None or not self._parent.is_running():
                raise _Orphaned
            self._say(Came(self.before + done, self.total))


def fetch(request: HubRequest, say: Callable[[Said], None]) -> Complete:
    """Bring all files into the request's folder; `say` is told what has come.

    Raises:
        Refusal: it does not work, and why.
    """
    if request.token and not _is_private(request.endpoint):
        raise Refusal(
            "token",
            "An access token is only sent over an encrypted connection.",
            "Set a mirror whose address begins with https.",
        )
    teller = _Teller(say)
    timeout = httpx2.Timeout(_CONNECT_S, read=_SILENCE_S)
    try:
        with httpx2.Client(follow_redirects=True, timeout=timeout) as client:
            revision, files = _files(client, request)
            folder = Path(request.folder)
            transfer = Transfer(client, folder, request.token, teller.came)
            teller.total = sum(file.size for file in files)
            _require_room(folder, transfer, files, teller.total)
            sha256 = {}
            for file in files:
                sha256[file.name] = transfer.fetch(_address(request, revision, file), file)
                teller.before += file.size
                teller.came(0)
    except (httpx2.InvalidURL, httpx2.UnsupportedProtocol) as failure:
        raise Refusal(
            "network", "The mirror's address is none.", "Check it in the settings.", str(failure)
        ) from failure
    except (httpx2.HTTPError, OSError) as failure:
        raise of_failure(failure) from failure
    return Complete(revision, sha256)


def _files(client: httpx2.Client, request: HubRequest) -> tuple[str, list[RemoteFile]]:
    """Which commit, and which of its files."""
    if request.files:
        pinned = [RemoteFile(file.path, file.size, file.sha256) for file in request.files]
        return request.revision, pinned
    headers = {"Authorization": f"Bearer {request.token}"} if request.token else {}
    revision = quote(request.revision, safe="")  # a pull request's has slashes in its name
    url = f"{request.endpoint}/api/models/{request.repository}/revision/{revision}"
    with client.stream("GET", url, params={"blobs": "true"}, headers=headers) as answer:
        if (refusal := of_answer(answer, with_token=bool(request.token))) is not None:
            raise refusal
        listing = _bounded(answer)
    try:
        found = msgspec.json.decode(listing, type=_Repository)
    except (msgspec.MsgspecError, ValueError, RecursionError) as failure:
        raise portal(str(failure)) from failure
    files = [_remote(each) for each in _wanted(found.siblings)]
    if not any(file.name.endswith(".safetensors") for file in files):
        raise Refusal(
            "hub",
            "The hub has this model only in a form that may hold programs, not as safetensors.",
            "Convert it to safetensors on a computer you trust, then choose its folder.",
            ", ".join(each.rfilename for each in found.siblings),
        )
    return found.sha, files


def _bounded(answer: httpx2.Response) -> bytes:
    """An answer that is no file: what sends without end is not listened to without end.

    Raises:
        Refusal: it is longer than any listing.
    """
    read = bytearray()
    for block in answer.iter_bytes():  # unpacked, a block at a time
        read += block
        if len(read) > _LISTING:
            raise portal(f"more than {_LISTING:,} bytes came from {answer.url.host}")
    return bytes(read)


def _wanted(siblings: list[_Sibling]) -> list[_Sibling]:
    """The weights and what belongs to them; the small files first.

    Names are taken from a fixed set, so that none can lead out of the folder.
    """
    small = [each for each in siblings if each.rfilename in _SMALL]
    whole = [each for each in siblings if each.rfilename == "model.safetensors"]
    parts = [each for each in siblings if _PART.fullmatch(each.rfilename)]
    index = [each for each in siblings if each.rfilename == "model.safetensors.index.json"]
    return [*small, *(whole or [*index, *parts])]


def _remote(sibling: _Sibling) -> RemoteFile:
    if sibling.lfs is not None:
        return RemoteFile(sibling.rfilename, sibling.lfs.size, sibling.lfs.sha256)
    if sibling.size is None or sibling.blob_id is None:
        raise Refusal(
            "hub",
            "The hub does not say what the files of this model have to be.",
            "Choose another mirror.",
            sibling.rfilename,
        )
    return RemoteFile(sibling.rfilename, sibling.size, blob=sibling.blob_id)


def _require_room(folder: Path, transfer: Transfer, files: list[RemoteFile], total: int) -> None:
    """Refuse before anything is fetched if the rest cannot fit."""
    parts = [path.stat().st_size for path in map(transfer.partial, files) if path.exists()]
    missing = total - sum(parts) + _SPARE - shutil.disk_usage(folder).free
    if missing > 0:
        raise no_room(missing)


def _address(request: HubRequest, revision: str, file: RemoteFile) -> str:
    below = "" if request.plain else f"/{request.repository}/resolve/{revision}"
    return f"{request.endpoint}{below}/{quote(file.path)}"


def _is_private(endpoint: str) -> bool:
    """Whether nobody on the way can read what is sent there."""
    parts = urlsplit(endpoint)
    return parts.scheme == "https" or parts.hostname in _LOCAL


def _say(what: Said) -> None:
    """Write a line for the parent."""
    sys.stdout.buffer.write(msgspec.json.encode(what) + b"\n")
    sys.stdout.buffer.flush()


def main() -> int:
    """Serve one request; returns the exit code."""
    request = msgspec.json.decode(sys.stdin.buffer.readline(), type=HubRequest)
    try:
        _say(fetch(request, _say))
    except Refusal as refusal:
        _say(refusal.refused)
    except _Orphaned:
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
