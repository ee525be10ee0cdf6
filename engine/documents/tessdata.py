"""What Tesseract can read here: where its data lie, which languages, and which to take.

The program itself is not needed: the PDF library holds Tesseract's code, and reads the data that
comes with an installation of it. No pymupdf here.
"""

import locale
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

_ENGLISH: Final = "eng"
_NO_LANGUAGES: Final = frozenset(("osd", "equ", "snum"))  # data of other kinds

_CODES: Final = {
    "ar": "ara", "be": "bel", "bg": "bul", "ca": "cat", "cs": "ces", "da": "dan", "de": "deu",
    "el": "ell", "en": "eng", "es": "spa", "et": "est", "eu": "eus", "fa": "fas", "fi": "fin",
    "fr": "fra", "he": "heb", "hi": "hin", "hr": "hrv", "hu": "hun", "id": "ind", "is": "isl",
    "it": "ita", "ja": "jpn", "ko": "kor", "la": "lat", "lt": "lit", "lv": "lav", "nb": "nor",
    "nl": "nld", "no": "nor", "pl": "pol", "pt": "por", "ro": "ron", "ru": "rus", "sk": "slk",
    "sl": "slv", "sr": "srp", "sv": "swe", "th": "tha", "tr": "tur", "uk": "ukr", "vi": "vie",
    "zh": "chi_sim", "zh-tw": "chi_tra", "zh-hant": "chi_tra", "zh-hk": "chi_tra",
}  # fmt: skip


@dataclass(frozen=True)
class Tessdata:
    """The data of an installation.

    Attributes:
        folder: where they lie.
        languages: Tesseract's names of what can be read.
    """

    folder: Path
    languages: frozenset[str]

    def chosen(self, wanted: str, document: str) -> str:
        """What to read a document in, as Tesseract wants it.

        Args:
            wanted: Tesseract's name of a language that the reader has set, or "".
            document: the language that the document says it is in ("de-AT"), or "".
        """
        for name in (wanted, code_of(document), code_of(_system_language()), _ENGLISH):
            if name in self.languages:
                return name
        return min(self.languages)


def code_of(language: str) -> str:
    """Tesseract's name of a language as documents and systems name it; "" if it has none."""
    plain = language.strip().lower().replace("_", "-")
    return _CODES.get(plain) or _CODES.get(plain.split("-")[0], "")


@cache
def _system_language() -> str:
    return locale.getlocale()[0] or ""


def find_tessdata() -> Tessdata | None:
    """The data of the first installation that is found; None without any."""
    for folder in _folders():
        found = {file.stem for file in folder.glob("*.traineddata")} - _NO_LANGUAGES
        if found:
            return Tessdata(folder, frozenset(found))
    return None


def _folders() -> Iterator[Path]:
    """Where installations put their data; if the environment says where, only there."""
    named = os.environ.get("TESSDATA_PREFIX")
    if named:
        yield Path(named)
        yield Path(named) / "tessdata"
        return
    if sys.platform == "win32":
        for programs in ("ProgramFiles", "LOCALAPPDATA"):
            base = os.environ.get(programs)
            if base:
                yield Path(base) / "Tesseract-OCR" / "tessdata"
                yield Path(base) / "Programs" / "Tesseract-OCR" / "tessdata"
        return
    yield from sorted(Path("/usr/share/tesseract-ocr").glob("*/tessdata"), reverse=True)
    for folder in ("/usr/share", "/usr/local/share", "/opt/homebrew/share", "/opt/local/share"):
        yield Path(folder) / "tessdata"


def why_no_text(*, is_scan: bool) -> str:
    """One sentence for a document in which nothing was found to search or ask."""
    if not is_scan:
        return "It holds no text to search or ask."
    if find_tessdata() is not None:
        return "Its pages are pictures, and no text was recognised in them."
    return (
        "Its pages are pictures: install Tesseract (tesseract-ocr) and open it again, and their "
        "text is recognised, to be searched and asked."
    )
