"""ZIP archives that are no document but a trap: told by their table of contents, unpacked never.

What an archive declares of its members is believed nowhere else: whoever unpacks one reads no more
than that, in a process whose memory is bounded.
"""

import zipfile
from pathlib import Path
from typing import Final

from engine.errors import DamagedDocument, UnsupportedFormat

_MOST_MEMBERS: Final = 50_000
_LARGEST_MEMBER: Final = 2**30  # bytes
_LARGEST: Final = 2 * 2**30  # bytes of all members
_SMALL: Final = 64 * 2**20  # bytes; what is not larger may be packed as tightly as it likes
_TIGHTEST: Final = 250  # times smaller; pictures without compression of their own reach 100


def require_harmless(path: Path, archive: zipfile.ZipFile) -> None:
    """Make sure that an archive is one that somebody made to hold a document.

    Raises:
        UnsupportedFormat: it holds more than can be read here.
        DamagedDocument: nobody makes archives like that, but to do harm.
    """
    members = archive.infolist()
    size = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if len(members) > _MOST_MEMBERS or size > _LARGEST or _tight(size, packed):
        raise UnsupportedFormat(
            f"{path.name} would unpack to far more than a document holds.",
            "It may have been made to do harm: do not unpack it.",
            f"{len(members)} members, {size} bytes packed into {packed}",
        )
    if packed > path.stat().st_size:
        raise _trap(path, "its parts lie over each other")
    for member in members:
        if member.file_size > _LARGEST_MEMBER or _tight(member.file_size, member.compress_size):
            raise UnsupportedFormat(
                f"{path.name} holds a file that would unpack to far more than a document holds.",
                "It may have been made to do harm: do not unpack it.",
                f"{member.filename}: {member.file_size} bytes packed into {member.compress_size}",
            )
        if _leads_out(member.filename):
            raise _trap(path, "it names files outside itself")


def _tight(size: int, packed: int) -> bool:
    return size > _SMALL and size > _TIGHTEST * packed


def _leads_out(name: str) -> bool:
    plain = name.replace("\\", "/")
    return plain.startswith("/") or plain[1:3] == ":/" or ".." in plain.split("/")


def _trap(path: Path, why: str) -> DamagedDocument:
    return DamagedDocument(
        f"{path.name} is not opened: {why}.",
        "It may have been made to do harm: do not unpack it.",
    )
