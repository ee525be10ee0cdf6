"""The reader's settings: typed, declared once, kept as versioned TOML.

Window geometry is not a setting: QSettings keeps it (see `desktop`).
"""

import contextlib
import logging
import os
import tomllib
from pathlib import Path
from typing import Final

import msgspec

from engine.config import EngineConfig
from memlong_desktop.theme import ThemeChoice

logger = logging.getLogger(__name__)

VERSION: Final = 1


class Appearance(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the window looks.

    Attributes:
        theme: colours; `system` follows the desktop.
    """

    theme: ThemeChoice = "system"


class Engine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the engine is started with; see `engine.config.EngineConfig`.

    Attributes:
        language_model: catalogue id, or the path of a local model folder.
        threads: torch threads; 0 leaves one core to the window.
        answer_tokens: the longest answer.
        remember: write the memory of documents in the background.
    """

    language_model: str = EngineConfig(Path()).language_model
    threads: int = 0
    answer_tokens: int = EngineConfig(Path()).answer_tokens
    remember: bool = True

    def __post_init__(self) -> None:
        if not self.language_model.strip():
            raise ValueError("language_model is empty")
        if not 0 <= self.threads <= 256:
            raise ValueError(f"threads is {self.threads}, not 0 to 256")
        if not 16 <= self.answer_tokens <= 4096:
            raise ValueError(f"answer_tokens is {self.answer_tokens}, not 16 to 4096")

    def config(self, data_dir: Path, language_model: str = "") -> EngineConfig:
        """The engine's configuration for a data folder; with another model where one is named."""
        return EngineConfig(
            data_dir,
            language_model=language_model or self.language_model,
            threads=self.threads,
            answer_tokens=self.answer_tokens,
            remember=self.remember,
        )


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All settings; `version` is that of the file's form."""

    version: int = VERSION
    appearance: Appearance = Appearance()
    engine: Engine = Engine()


def load(path: Path) -> tuple[Settings, str]:
    """The settings of a file, and a sentence about what was wrong with it ("" if nothing).

    A file that cannot be used is kept beside as `settings.toml.unusable`; the defaults are used.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings(), ""
    except OSError as failure:
        logger.warning("settings cannot be read", exc_info=failure)
        return Settings(), "The settings could not be read; the usual ones are used."
    try:
        return msgspec.convert(_migrated(tomllib.loads(text)), Settings), ""
    except ValueError as failure:  # TOML, validation and migration errors are all ValueErrors
        logger.warning("settings are not usable: %s", failure)
        kept = path.with_name(f"{path.name}.unusable")
        with contextlib.suppress(OSError):  # a read-only folder: the file simply stays
            path.replace(kept)
        return Settings(), f"The settings could not be understood; they were kept as {kept.name}."


def save(settings: Settings, path: Path) -> None:
    """Write the settings beside the file, then rename.

    Raises:
        OSError: the folder cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.new")
    with beside.open("w", encoding="utf-8", newline="\n") as file:
        file.write(dumps(settings))
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


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
