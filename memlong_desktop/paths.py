"""Where the window finds its own files, and where it may write."""

import contextlib
from dataclasses import dataclass
from pathlib import Path

from engine.files import make_private

_HERE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """A file of `resources/`: inside the package when installed, beside it in the source tree."""
    inside = _HERE / "resources"
    return (inside if inside.is_dir() else _HERE.parent / "resources").joinpath(*parts)


@dataclass(frozen=True)
class UserFolders:
    """What the window itself writes, all under the engine's data folder.

    Attributes:
        data: the engine's data folder.
    """

    data: Path

    def make(self) -> None:
        """Make the data folder, for nobody else to look into.

        Where that is not possible, the first one who has to write there says so.
        """
        with contextlib.suppress(OSError):
            make_private(self.data)

    @property
    def logs(self) -> Path:
        """The folder of the logs: the window's own, and the engine's."""
        return self.data / "logs"

    @property
    def log_file(self) -> Path:
        """The log that is being written now."""
        return self.logs / "memlong-desktop.log"

    @property
    def settings_file(self) -> Path:
        """The reader's settings, versioned TOML."""
        return self.data / "settings.toml"

    @property
    def geometry_file(self) -> Path:
        """Where the window was."""
        return self.data / "window.json"
