"""The file that settings are kept in: versioned TOML, replaced as a whole, salvaged if damaged."""

import contextlib
import logging
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import msgspec

from engine.errors import StorageError
from engine.files import write_atomically
from memlong_desktop.settings import VERSION, Settings
from memlong_desktop.translation import Language, tr

logger = logging.getLogger(__name__)

_LONGEST: Final = 1 << 20  # bytes of the file
_NAMED: Final = 5  # unusable settings that are named


def load(path: Path) -> tuple[Settings, str]:
    """The settings of a file, and a sentence about what was wrong with it ("" if nothing).

    What of a damaged or newer file can be used is used; the file as it was is kept beside it.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_LONGEST)
    except FileNotFoundError:
        return Settings(), ""
    except OSError as failure:
        logger.warning("settings cannot be read", exc_info=failure)
        return Settings(), tr("The settings could not be read; the usual ones are used.")
    try:
        return loads(content.decode()), ""
    except ValueError as failure:
        logger.warning("settings are not usable: %s", failure)
    kept = _free_name(path)
    document = _document(content)
    settings, lost = _salvaged(document)
    with contextlib.suppress(OSError, StorageError):  # a read-only folder: the file simply stays
        path.replace(kept)
        save(settings, path)  # what could be used is there at the next start too
    if not lost:
        words = tr("The settings could not be understood; they were kept as {name}.")
        return settings, words.format(name=kept.name)
    if _is_newer(document):
        words = tr(
            "The settings are those of a newer MemLong. What this one understands of them is used; "
            "they were kept as {name}."
        )
        return settings, words.format(name=kept.name)
    names = ", ".join(lost[:_NAMED]) + ("…" if len(lost) > _NAMED else "")
    words = tr("Not all settings could be used ({names}); they were kept as {name}.")
    return settings, words.format(names=names, name=kept.name)


def _free_name(path: Path) -> Path:
    """Where an unusable file is kept; one that lies there already is not lost for it."""
    first = path.with_name(f"{path.name}.unusable")
    others = (path.with_name(f"{first.name}-{n}") for n in range(2, 100))
    return next((name for name in (first, *others) if not name.exists()), first)


def language(path: Path) -> Language:
    """The language that a file chooses: what is wrong with the rest is said in it."""
    try:
        with path.open("rb") as file:
            return _salvaged(_document(file.read(_LONGEST)))[0].appearance.language
    except OSError:
        return Settings().appearance.language


def _document(content: bytes) -> dict[str, object]:
    """The tables of a file; none where it is no TOML at all."""
    try:
        return tomllib.loads(content.decode())
    except (ValueError, RecursionError):
        return {}


def _is_newer(document: Mapping[str, object]) -> bool:
    version = document.get("version")
    return isinstance(version, int) and version > VERSION


def _salvaged(document: Mapping[str, object]) -> tuple[Settings, list[str]]:
    """What can be used of a file, and the names of what cannot."""
    plain = msgspec.to_builtins(Settings())
    lost: list[str] = []
    for group, rows in document.items():
        if not isinstance(rows, dict) or not isinstance(plain.get(group), dict):
            lost.append(group)
            continue
        for name, value in rows.items():
            tried = {**plain, group: {**plain[group], name: value}}
            try:
                msgspec.convert(tried, Settings)
            except ValueError:
                lost.append(f"{group}.{name}")
            else:
                plain = tried
    return msgspec.convert(plain, Settings), lost


def loads(text: str) -> Settings:
    """Settings from TOML.

    Raises:
        ValueError: it is no TOML, or no settings, or one is out of its range.
    """
    try:
        document = tomllib.loads(text)
    except RecursionError as failure:
        raise ValueError("tables within tables without end") from failure
    return msgspec.convert(_migrated(document), Settings)


def save(settings: Settings, path: Path) -> None:
    """Replace the file as a whole.

    Raises:
        StorageError: the folder cannot be written.
    """
    with contextlib.suppress(OSError):  # said by the write, in words
        path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, [dumps(settings).encode()])


def dumps(settings: Settings) -> str:
    """The settings as TOML: one table a group (the standard library only reads TOML)."""
    lines: list[str] = []
    groups: list[str] = []
    for name, value in msgspec.to_builtins(settings).items():
        if isinstance(value, dict):
            rows = [f"{key} = {_toml(item)}" for key, item in value.items()]
            groups.append("\n".join([f"\n[{name}]", *rows]))
        else:
            lines.append(f"{name} = {_toml(value)}")
    return "\n".join([*lines, *groups]) + "\n"


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, str):
        # A JSON string is a TOML basic string once DEL is escaped too.
        return msgspec.json.encode(value).decode().replace("\x7f", "\\u007f")
    raise TypeError(f"no TOML for {type(value).__name__}")


def _migrated(document: dict[str, object]) -> dict[str, object]:
    """Bring a file of an earlier version to the present form."""
    version = document.get("version", VERSION)
    if not isinstance(version, int) or version > VERSION:
        raise ValueError(f"settings of version {version} are newer than this program")
    return document
