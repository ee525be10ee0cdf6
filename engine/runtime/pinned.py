"""Which wheels make PyTorch for NVIDIA's cards: their addresses and hashes, in pinned.json.

`python -m installer.card_wheels` writes that file.
"""

import sys
from pathlib import Path
from typing import Final

import msgspec

from engine.model.entry import SourceFile
from engine.model.hub_messages import WHEELS

PINNED: Final = Path(__file__).with_name("pinned.json")


class Wheels(msgspec.Struct, frozen=True):
    """What has to be fetched, and from where.

    Attributes:
        index: the address that the files' paths follow.
        files: wheels, in the order they are fetched in.
        unpacked: bytes that they take on the disk.
        driver: the oldest main version of NVIDIA's driver that they work with.
    """

    index: str
    files: tuple[SourceFile, ...]
    unpacked: int
    driver: int

    @property
    def size(self) -> int:
        """Bytes to fetch."""
        return sum(file.size for file in self.files)


class Table(msgspec.Struct, frozen=True):
    """The file.

    Attributes:
        torch: the version.
        unpacked, driver: as in `Wheels`.
        common: wheels that every Python takes.
        own: those of one Python each, by its tag.
    """

    torch: str
    unpacked: int
    driver: int
    common: tuple[SourceFile, ...]
    own: dict[str, tuple[SourceFile, ...]]


def wheels(tag: str | None = sys.implementation.cache_tag) -> Wheels | None:
    """Those for a Python (this one); None: there are none."""
    table = msgspec.json.decode(PINNED.read_bytes(), type=Table)
    if tag not in table.own:
        return None
    files = (*table.own[tag], *table.common)
    return Wheels(WHEELS, files, table.unpacked, table.driver)
