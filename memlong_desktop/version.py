"""The version of what is installed."""

from importlib import metadata


def version() -> str:
    """As in `pyproject.toml`; "source" where the program was never installed."""
    try:
        return metadata.version("memlong-desktop")
    except metadata.PackageNotFoundError:
        return "source"
