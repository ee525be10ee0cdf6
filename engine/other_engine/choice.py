"""Which engine writes the answers, in place of the model here; part of the seam."""

import ipaddress
from typing import Final
from urllib.parse import SplitResult, urlsplit

import msgspec
from typing_extensions import override

_LONGEST: Final = 500
_PORTS: Final = {"http": 80, "https": 443}


class OtherEngine(msgspec.Struct, frozen=True):
    """An engine that speaks OpenAI's chat protocol.

    Attributes:
        address: where that protocol begins, as "http://127.0.0.1:11434/v1".
        model: its name there.
        key: what it wants to be shown, "" for nothing; never stored, never in a command line.
    """

    address: str
    model: str
    key: str = ""

    @property
    def host(self) -> str:
        """Where it is, as it is shown: name and port."""
        return self._parts.netloc.rpartition("@")[2]

    @property
    def is_here(self) -> bool:
        """Whether it runs on this computer: then nothing leaves it."""
        return is_here(self._parts.hostname or "")

    @property
    def is_private(self) -> bool:
        """Whether nobody can read along on the way."""
        return self.is_here or self._parts.scheme == "https"

    @property
    def _parts(self) -> SplitResult:
        return urlsplit(self.address)

    @override
    def __repr__(self) -> str:
        """Without the key: this may end up in a log."""
        key = "***" if self.key else ""
        return f"OtherEngine(address={self.address!r}, model={self.model!r}, key={key!r})"


def is_here(name: str) -> bool:
    """Whether a host is this computer, by its name or number alone."""
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def usable(address: str) -> bool:
    """Whether this is an address that can be asked: http or https, a host, and no secret in it."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:  # a port that is no number, brackets that do not close
        return False
    plain = address.isascii() and address.isprintable() and " " not in address
    return bool(
        plain
        and len(address) <= _LONGEST
        and parts.scheme in _PORTS
        and parts.hostname
        and port != 0
        and parts.username is None
        and not parts.query
        and not parts.fragment
    )


def place(address: str) -> tuple[str, int]:
    """Host and port of a usable address."""
    parts = urlsplit(address)
    return parts.hostname or "", parts.port or _PORTS[parts.scheme]
