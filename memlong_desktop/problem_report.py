"""What somebody who looks into a problem needs: logs, versions, settings; no text of any document.

The reader sees all of it before it becomes a file, and sends it, or does not, by their own means.
"""

import io
import platform
import sys
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

from engine.files import write_chosen
from memlong_desktop.paths import UserFolders
from memlong_desktop.version import parts, version

_LONGEST: Final = 1 << 20  # characters of one log; its end tells most


class Part(NamedTuple):
    """One file of the report."""

    name: str
    text: str


def collect(folders: UserFolders) -> list[Part]:
    """Everything that a report holds; the reader's own folder is called ~ in it."""
    found = [Part("versions.txt", _versions())]
    if (settings := _read(folders.settings_file)) is not None:
        found.append(Part("settings.toml", settings))
    logs = sorted(folders.logs.glob("*.log*")) if folders.logs.is_dir() else []
    found += [Part(f"logs/{log.name}", text) for log in logs if (text := _read(log)) is not None]
    return [Part(part.name, _anonymous(part.text)) for part in found]


def write(report: list[Part], target: Path) -> None:
    """Make one ZIP file of it.

    Raises:
        StorageError: it cannot be written.
    """
    import zipfile  # with all that it can unpack: no start of the window waits for it

    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in report:
            archive.writestr(part.name, part.text)
    write_chosen(target, packed.getvalue(), private=True)


def suggested_name(now: datetime) -> str:
    """What the file may be called."""
    return f"memlong-report-{now:%Y-%m-%d}.zip"


def _versions() -> str:
    system = f"{platform.system()} {platform.release()} ({platform.machine()})"
    lines = [f"MemLong Desktop {version()}", f"Python {sys.version.split()[0]}", system, *parts()]
    return "\n".join(lines) + "\n"


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8", errors="replace")[-_LONGEST:]
    except OSError:  # it is being rotated, or was never written
        return None


def _anonymous(text: str) -> str:
    """Paths often begin with the name of a person."""
    home = str(Path.home())
    return text.replace(home, "~") if len(home) > 1 else text
