"""The languages that scans can be read in, and their names."""

from typing import Final, Literal

ScanLanguage = Literal[
    "", "ara", "chi_sim", "chi_tra", "ces", "deu", "ell", "eng", "fas", "fra", "heb", "hin",
    "ita", "jpn", "kor", "nld", "pol", "por", "rus", "spa", "swe", "tur", "ukr",
]  # fmt: skip
"""Tesseract's names; "": the document's own language, or else the system's."""

SCAN_LANGUAGES: Final = {
    "": "The document’s own",
    "ara": "Arabic",
    "chi_sim": "Chinese, simplified",
    "chi_tra": "Chinese, traditional",
    "ces": "Czech",
    "deu": "German",
    "ell": "Greek",
    "eng": "English",
    "fas": "Persian",
    "fra": "French",
    "heb": "Hebrew",
    "hin": "Hindi",
    "ita": "Italian",
    "jpn": "Japanese",
    "kor": "Korean",
    "nld": "Dutch",
    "pol": "Polish",
    "por": "Portuguese",
    "rus": "Russian",
    "spa": "Spanish",
    "swe": "Swedish",
    "tur": "Turkish",
    "ukr": "Ukrainian",
}
