"""Pages that are pictures of text: which they are, and reading them with Tesseract.

Part of the document process: Tesseract sees only the pixels of one page, in a process that can do
no harm, and is as bounded in time and memory as all else that is done with a file.
"""

import time
from typing import Any, Final

import pymupdf

from engine.documents.host_pages import HostPages
from engine.documents.legibility import LETTERS_OF_A_PAGE, readable
from engine.documents.page_lines import RawWord
from engine.documents.tessdata import Tessdata

_SAMPLE_PAGES: Final = 6  # that are looked at
_SAMPLE_S: Final = 0.5
_COVERED: Final = 0.4  # of a page by pictures, from which on it is a picture itself
_DPI: Final = 300  # what Tesseract was trained on
_MOST_PIXELS: Final = 10 * 2**20  # A4 at 300 dpi has 8.7 million
_LEAST_SIDE: Final = 20  # pixels; less holds no letter


def is_scan(pages: HostPages) -> bool:
    """Whether sampled pages are pictures with hardly any text, or signs that mean nothing."""
    step = max(1, len(pages) // _SAMPLE_PAGES)
    start = time.monotonic()
    text = ""
    seen = pictured = 0
    for page_index in range(0, len(pages), step)[:_SAMPLE_PAGES]:
        text += " ".join(word[4] for word in pages.raw_words(page_index))
        seen += 1
        pictured += pages.has_pictures(page_index)
        if time.monotonic() - start > _SAMPLE_S:
            break
    if not readable(text):
        return True
    letters = sum(c.isalnum() for c in text)
    return letters < LETTERS_OF_A_PAGE * seen and 2 * pictured >= max(seen, 1)


def is_picture(page: Any) -> bool:
    """Whether a page whose text `is_bare` shows it as a picture, or as signs without a meaning.

    Raises:
        Whatever pymupdf raises for a damaged page.
    """
    whole = page.rect
    covered = sum(abs(pymupdf.Rect(picture["bbox"]) & whole) for picture in page.get_image_info())
    if covered > _COVERED * abs(whole):
        return True
    return not readable(page.get_text())


def recognised_words(page: Any, tessdata: Tessdata, languages: str) -> list[RawWord]:
    """The words that Tesseract sees on a page, in the frame in which the page is shown.

    Raises:
        Whatever pymupdf raises for a damaged page.
    """
    size = page.rect
    area = max(1.0, size.width * size.height)
    zoom = min(_DPI / 72, (_MOST_PIXELS / area) ** 0.5)
    if min(size.width, size.height) * zoom < _LEAST_SIDE:
        return []
    # Of a grey picture nothing is read.
    picture = page.get_pixmap(matrix=pymupdf.Matrix(zoom, zoom), alpha=False)
    seen = picture.pdfocr_tobytes(compress=False, language=languages, tessdata=str(tessdata.folder))
    with pymupdf.open(stream=seen, filetype="pdf") as document:
        page_seen = document.load_page(0)
        words: list[RawWord] = page_seen.get_text("words")
        scale = size.width / page_seen.rect.width, size.height / page_seen.rect.height
    back = pymupdf.Matrix(*scale)
    return [(*(pymupdf.Rect(*word[:4]) * back), *word[4:]) for word in words]
