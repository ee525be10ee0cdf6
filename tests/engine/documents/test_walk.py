"""Every real document opens, or is refused for a clear reason."""

import csv
import os
import time
from functools import cache
from pathlib import Path

import pytest

from engine.documents.client import DocumentProcess
from engine.documents.word_boxes import unpack
from engine.errors import DocumentError, PasswordNeeded, WrongPassword

ROOT = Path(__file__).resolve().parents[3]
DOCUMENTS = Path(os.environ.get("MEMLONG_DATA") or ROOT.parent / "shared" / "data") / "documents"
LIMIT_S = 60.0  # for any one of them, on any machine

REFUSED = {
    "empty.pdf": "is empty",
    "ocf-zip-unreadable-empty-fatal.epub": "is empty",
    "invalid.pdf": "is damaged",
    "poppler-742-0-fuzzed.pdf": "is damaged",
    "qpdf__empty.pdf": "has no pages",
    "testChm.chm": "compiled help",
    "testRTFVarious.rtf": "rich text",
}
SCANS = {
    "2400dpi.pdf",
    "loremipsum-flat.pdf",
    "multipage.pdf",
    "ocr_test.pdf",
    "scan-bad.pdf",
    "truetype_font_nomapping.pdf",
}
NO_TEXT = {"2400dpi.pdf", "loremipsum-flat.pdf", "ocr_test.pdf", "blank.pdf"}
FORMATS = {
    ".fb2": "FB2",
    ".html": "HTML",
    ".txt": "TXT",
    ".docx": "DOCX",
    ".mobi": "MOBI",
    ".pdf": "PDF",
    ".epub": "EPUB",
}
NOT_WHAT_IT_SAYS = {"ocf-container-not-ocf-error.epub": "DOCX"}


@cache
def manifest() -> dict[str, dict[str, str]]:
    rows: dict[str, dict[str, str]] = {}
    for path in DOCUMENTS.glob("*/MANIFEST.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            rows.update({row["file"]: row for row in csv.DictReader(file)})
    return rows


def documents() -> list[str]:
    if not DOCUMENTS.is_dir():
        return []
    found = (path for path in DOCUMENTS.glob("*/*") if path.name != "MANIFEST.csv")
    return sorted(str(path.relative_to(DOCUMENTS)) for path in found)


def test_there_are_documents(data_dir: Path) -> None:
    assert len(documents()) > 60
    assert {Path(name).name for name in documents()} == set(manifest())
    assert data_dir / "documents" == DOCUMENTS


@pytest.mark.parametrize("name", documents())
def test_opens_or_is_refused(name: str) -> None:
    path = DOCUMENTS / name
    row = manifest()[path.name]
    start = time.monotonic()
    with DocumentProcess(path) as document:
        if path.name in REFUSED:
            with pytest.raises(DocumentError, match=REFUSED[path.name]) as caught:
                document.open()
            assert caught.value.message.startswith(path.name)
            assert caught.value.message.endswith(".")
            assert caught.value.hint
            return
        if row["password"]:
            with pytest.raises(PasswordNeeded, match="encrypted"):
                document.open()
            with pytest.raises(WrongPassword):
                document.open("not this")
        facts = document.open(row["password"] or None)
        assert facts.format == NOT_WHAT_IT_SAYS.get(path.name, FORMATS[path.suffix])
        assert facts.page_count == int(row["pages"] or facts.page_count) > 0
        assert facts.needs_ocr == (path.name in SCANS)
        _check_reading(document, path, facts.page_count)
    assert time.monotonic() - start < LIMIT_S


def _check_reading(document: DocumentProcess, path: Path, count: int) -> None:
    sizes = document.page_facts(0, count)
    assert len(sizes) == count
    assert all(page.width > 0 and page.height > 0 for page in sizes)
    for entry in document.outline():
        assert -1 <= entry.page_index < count
        assert entry.level >= 1
        assert "\n" not in entry.title
    image = document.render(0, 1.0)
    assert len(image.pixels) == image.stride * image.height
    assert abs(image.width - sizes[0].width) <= 1
    pages = document.text(0, 12) + document.text(max(12, count - 3), 3)
    expected = [*range(min(12, count)), *range(max(12, count - 3), count)]
    assert [page.page_index for page in pages] == expected
    for page in pages:
        _check_text(page.text, page.words)
    assert any(page.text for page in pages) == (path.name not in NO_TEXT)


def _check_text(text: str, words: bytes) -> None:
    assert text == text.strip()
    assert "  " not in text
    assert " \n" not in text
    assert "\n " not in text
    array = unpack(words)
    assert (array["start"] < array["end"]).all()
    assert (array["start"][1:] >= array["end"][:-1]).all()
    covered = set()
    for start, end in zip(array["start"].tolist(), array["end"].tolist(), strict=True):
        covered.update(range(start, end))
    assert covered >= {i for i, c in enumerate(text) if not c.isspace()}
