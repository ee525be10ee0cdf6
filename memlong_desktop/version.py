"""The version of what is installed."""


def version() -> str:
    """As in `pyproject.toml`; "source" where the program was never installed."""
    # Looking it up takes 20 ms, most of it this import: no start waits for it.
    from importlib import metadata

    try:
        return metadata.version("memlong-desktop")
    except metadata.PackageNotFoundError:
        return "source"
