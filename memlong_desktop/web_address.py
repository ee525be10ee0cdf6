"""Which addresses may be offered to a browser or a mail program at all."""

from typing import Final

from PySide6.QtCore import QUrl

_SCHEMES: Final = ("http", "https", "mailto")


def web_address(address: str) -> QUrl | None:
    """The address as what a browser or a mail program opens; None for everything else."""
    url = QUrl(address.strip(), QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme().lower() not in _SCHEMES:
        return None
    return url if url.scheme() == "mailto" or url.host() else None
