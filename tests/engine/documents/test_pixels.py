"""Pictures of pages, whole and in part, and how far their print reaches."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pymupdf
import pytest

from engine.documents.client import DocumentProcess
from engine.errors import DamagedDocument
from engine.records.pages import PageImage

PDFS = Path("documents/pdf")


def pixels(image: PageImage) -> npt.NDArray[np.uint8]:
    """(height, width, 3)"""
    rows = np.frombuffer(image.pixels, np.uint8).reshape(image.height, image.stride)
    return rows[:, : 3 * image.width].reshape(image.height, image.width, 3)


@pytest.fixture(params=["tracemonkey.pdf", "test_2634.pdf"])  # the second has turned pages
def document(data_dir: Path, request: pytest.FixtureRequest) -> Iterator[DocumentProcess]:
    with DocumentProcess(data_dir / PDFS / request.param) as process:
        process.open()
        yield process


def test_a_part_is_what_it_is_of_the_whole(document: DocumentProcess) -> None:
    whole = pixels(document.render(1, 2.5))
    part = document.render(1, 2.5, (100, 300, 612, 500))
    assert (part.width, part.height) == (512, 200)
    assert np.array_equal(pixels(part), whole[300:500, 100:612])


def test_a_whole_page_is_what_pymupdf_draws(data_dir: Path) -> None:
    path = data_dir / PDFS / "test_2634.pdf"
    with DocumentProcess(path) as document, pymupdf.open(path) as same:
        document.open()
        wanted = same[2].get_pixmap(matrix=pymupdf.Matrix(1.5, 1.5))
        found = document.render(2, 1.5)
        assert (found.width, found.height) == (wanted.width, wanted.height)
        assert found.pixels == wanted.samples


def test_a_part_of_a_huge_page_is_as_sharp_as_asked(tmp_path: Path) -> None:
    """Ten metres at 800 %: whole it would be 90 gigapixels."""
    path = tmp_path / "plan.pdf"
    with pymupdf.open() as plan:
        page = plan.new_page(width=28_000, height=28_000)
        page.draw_rect(pymupdf.Rect(20_000, 20_000, 20_010, 20_010), fill=(0, 0, 0), width=0)
        plan.save(path)
    with DocumentProcess(path) as document:
        document.open()
        zoom = 10.0
        image = document.render(0, zoom, (199_900, 199_900, 200_300, 200_300))
        dark = pixels(image)[..., 0] < 128
        assert dark[101:199, 101:199].all()
        assert not dark[:99].any()
        assert not dark[202:].any()


@pytest.mark.parametrize("clip", [(0, 0, 0, 10), (10, 10, 5, 5), (0, 0, 100_000, 100_000)])
def test_a_part_that_is_none_is_refused(
    document: DocumentProcess, clip: tuple[int, int, int, int]
) -> None:
    with pytest.raises(DamagedDocument):
        document.render(0, 1.0, clip)
    assert document.render(0, 1.0).pixels


def test_the_printed_box_holds_all_dark_pixels(document: DocumentProcess) -> None:
    box = document.printed([1])[0]
    assert box is not None
    zoom = 2.0
    dark = np.argwhere((pixels(document.render(1, zoom)) < 200).any(axis=2))
    (top, left), (bottom, right) = dark.min(axis=0) / zoom, dark.max(axis=0) / zoom
    assert box[0] - 1 <= left
    assert box[1] - 1 <= top
    assert box[2] + 1 >= right
    assert box[3] + 1 >= bottom


def test_an_empty_page_and_a_scan_have_none(data_dir: Path, tmp_path: Path) -> None:
    path = tmp_path / "empty.pdf"
    with pymupdf.open() as empty:
        empty.new_page()
        empty.save(path)
    for scan in (path, data_dir / PDFS / "ocr_test.pdf"):
        with DocumentProcess(scan) as document:
            document.open()
            assert document.printed([0]) == [None]


def test_a_page_that_cannot_be_read_has_none(data_dir: Path) -> None:
    with DocumentProcess(data_dir / PDFS / "tracemonkey.pdf") as document:
        document.open()
        assert document.printed([99_999]) == [None]
