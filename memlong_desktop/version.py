"""The versions of what is installed: the program's, and those of what does the work."""

from typing import Final

_PARTS: Final = ("PyMuPDF", "PySide6_Essentials", "torch", "transformers", "usearch")


def version() -> str:
    """As in `pyproject.toml`; "source" where the program was never installed."""
    # Looking it up takes 20 ms, most of it this import: no start waits for it.
    from importlib import metadata

    try:
        return metadata.version("memlong-desktop")
    except metadata.PackageNotFoundError:
        return "source"


def parts() -> list[str]:
    """Name and version of Qt and of the libraries at work, without importing them."""
    from PySide6.QtCore import qVersion

    return [f"Qt {qVersion()}", *map(_installed, _PARTS)]


def _installed(package: str) -> str:
    from importlib import metadata

    try:
        return f"{package.removesuffix('_Essentials')} {metadata.version(package)}"
    except metadata.PackageNotFoundError:
        return f"{package}: not installed"
