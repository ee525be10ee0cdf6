"""Pages that are pictures: which language they are read in, and what comes of a real scan."""

from collections.abc import Generator
from pathlib import Path

import pytest

from engine.config import RetrievalConfig
from engine.documents import tessdata
from engine.documents.client import DocumentProcess
from engine.documents.placed_words import placed
from engine.documents.recognising import Recogniser
from engine.documents.tessdata import Tessdata, code_of, find_tessdata, why_no_text
from engine.ingest import Reader
from engine.model.tokenizer import load_tokenizer
from engine.open_document import OpenDocument
from engine.records.pages import PageText

LONG = "A page with a text of its own, long enough not to be a stamp on a scan."

needs_tesseract = pytest.mark.skipif(
    find_tessdata() is None, reason="Tesseract is not installed (tesseract-ocr)"
)


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "tessdata"
    folder.mkdir()
    for name in ("deu", "eng", "osd"):
        (folder / f"{name}.traineddata").touch()
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    return folder


def test_languages_are_those_with_data(installed: Path) -> None:
    assert find_tessdata() == Tessdata(installed, frozenset(("deu", "eng")))


def test_the_language_is_the_readers_then_the_documents_then_the_systems(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tessdata, "_system_language", lambda: "fr_FR")
    some = Tessdata(Path(), frozenset(("deu", "eng", "fra")))
    assert some.chosen("deu", "en") == "deu"
    assert some.chosen("jpn", "de-AT") == "deu"
    assert some.chosen("", "ja") == "fra"
    assert Tessdata(Path(), frozenset(("eng", "deu"))).chosen("", "") == "eng"
    assert Tessdata(Path(), frozenset(("rus",))).chosen("", "") == "rus"
    assert code_of("zh_TW") == "chi_tra"
    assert code_of("zh-CN") == "chi_sim"
    assert code_of("tlh") == code_of("") == ""


def test_what_is_missing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Tesseract" not in why_no_text(is_scan=False)
    monkeypatch.setattr(tessdata, "find_tessdata", lambda: None)
    assert "install Tesseract" in why_no_text(is_scan=True)


class ReadsPictures(DocumentProcess):
    """Page 1 is a picture; all others are what they are."""

    def recognise(self, page_index: int, languages: str) -> Generator[None, None, PageText | None]:
        yield
        yield
        return PageText(1, "", f"read in {languages}", b"", True) if page_index == 1 else None


def test_recognised_pages_come_one_at_a_time_and_in_order() -> None:
    pages = [PageText(i, "", LONG if i in (0, 3) else "", b"") for i in range(5)]
    recogniser = Recogniser(ReadsPictures(Path()), "deu")
    batches = [list(batch) for batch in recogniser.over([pages[:4], pages[4:]])]
    assert batches[:4] == [[pages[0]], [], [], [PageText(1, "", "read in deu", b"", True)]]
    assert [page.page_index for batch in batches for page in batch] == [0, 1, 2, 3, 4]


@needs_tesseract
def test_a_scan_is_read_once_tesseract_is_there(
    data_dir: Path, models_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = data_dir / "documents" / "pdf" / "ocr_test.pdf"
    tokenizer = load_tokenizer(models_dir / "smollm2-135m-instruct")
    with OpenDocument(tmp_path / "0123") as document, DocumentProcess(scan) as process:
        facts = process.open()
        assert facts.needs_ocr
        with monkeypatch.context() as without:
            without.setattr("engine.ingest.find_tessdata", lambda: None)
            reader = Reader(document, tokenizer, RetrievalConfig())
            assert [step.stage for step in reader.read(process, facts)] == ["reading"]
            assert reader.complete
        assert document.store.page(0).text == ""
        reader = Reader(document, tokenizer, RetrievalConfig())
        assert not reader.complete
        paused = reader.read(process, facts)
        next(paused)
        paused.close()
        assert {step.stage for step in reader.read(process, facts, "eng")} == {"recognising"}
        assert reader.complete
        page = document.store.page(0)
        assert page.recognised
        assert page.text.startswith("Docling bundles PDF document conversion to JSON and Markdown")
        first = placed(page.words)[0]
        assert page.text[first.start : first.end] == "Docling"
        assert 70 < first.x0 < first.x1 < 150
        assert 75 < first.y0 < first.y1 < 100
        assert document.store.chunk(0).text == page.text
