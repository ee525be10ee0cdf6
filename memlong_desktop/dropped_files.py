"""What a launch or a drop names: files, folders with documents in them, links to files."""

import logging
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl

logger = logging.getLogger(__name__)

KINDS: Final = (
    ".pdf",
    ".epub",
    ".mobi",
    ".fb2",
    ".xps",
    ".oxps",
    ".cbz",
    ".docx",
    ".html",
    ".htm",
    ".xhtml",
    ".md",
    ".markdown",
    ".txt",
)
"""The endings of files that can be opened."""

_MOST: Final = 500  # documents of one folder: more is somebody's whole disk
_LINK_BYTES: Final = 1 << 16
_LINKS: Final = (".desktop", ".url", ".webloc")


def documents(paths: Iterable[Path]) -> list[Path]:
    """The documents that some paths name, each once, in their order.

    Of a folder those directly in it, by name; of a link the file it leads to. Anything else is left
    as it is: opening it says what is wrong.
    """
    return list(dict.fromkeys(found for path in paths for found in _of(path)))


def _of(path: Path) -> Iterator[Path]:
    try:
        is_folder = path.is_dir()
    except OSError:
        is_folder = False
    if is_folder:
        yield from _inside(path)
    elif path.suffix.lower() in _LINKS:
        yield _target(path) or path
    else:
        yield path


def _inside(folder: Path) -> list[Path]:
    try:
        found = [each for each in folder.iterdir() if each.suffix.lower() in KINDS]
    except OSError as failure:
        logger.info("a folder cannot be read: %s", failure)
        return [folder]
    files = sorted((each for each in found if not each.name.startswith(".")), key=_by_name)
    return files[:_MOST] or [folder]


def _by_name(path: Path) -> str:
    return path.name.casefold()


def _target(link: Path) -> Path | None:
    """The local file that a desktop link of any system leads to; None for anything else."""
    try:
        with link.open("rb") as stream:
            address = QUrl(_address(link.suffix.lower(), stream.read(_LINK_BYTES)))
    except (OSError, ValueError) as failure:
        logger.info("not a link that can be followed: %s", failure)
        return None
    # A share of another computer is no local file: whoever gave the link would learn who opens it.
    if not address.isLocalFile() or address.host() not in ("", "localhost"):
        return None
    return Path(address.toLocalFile())


def _address(kind: str, content: bytes) -> str:
    """The address in a link.

    Raises:
        ValueError: it is damaged.
    """
    import configparser  # only now: the window starts without them
    import plistlib
    from xml.parsers.expat import ExpatError

    try:
        if kind == ".webloc":
            return str(plistlib.loads(content)["URL"])
        parser = configparser.ConfigParser(interpolation=None, strict=False)
        parser.read_string(content.decode(errors="replace"))
        return parser["Desktop Entry" if kind == ".desktop" else "InternetShortcut"]["URL"]
    except (configparser.Error, ExpatError, KeyError, TypeError) as failure:
        raise ValueError(str(failure)) from failure
