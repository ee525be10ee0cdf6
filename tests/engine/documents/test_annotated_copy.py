"""Highlights and notes written into a copy of a PDF: real files, read back by another process."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from engine.annotations import Anchor, Annotation, HighlightColour, PageMarks
from engine.documents.client import DocumentProcess
from engine.documents.word_boxes import boxes_for
from engine.errors import ExportRefused, FileChanged, StorageError

RED, GREEN = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0)
COLOURS = dict.fromkeys(("green", "blue", "purple", "orange"), GREEN) | {"yellow": RED}

# What stands in a file, in a process of its own: the annotations, and the words under each.
READ_BACK = """
import json, sys, pymupdf
document = pymupdf.open(sys.argv[1])
if document.needs_pass:
    assert document.authenticate(sys.argv[2])
found = []
for page in document:
    for annot in page.annots():
        under = " ".join(
            word[4] for word in page.get_text("words")
            if (pymupdf.Point((word[0] + word[2]) / 2, (word[1] + word[3]) / 2)
                in annot.rect and annot.type[1] == "Highlight")
        )
        found.append({"page": page.number, "kind": annot.type[1], "under": under,
                      "rect": list(annot.rect), "note": annot.info["content"],
                      "colour": annot.colors["stroke"], "made": annot.info["creationDate"]})
print(json.dumps({"annots": found, "encrypted": bool(document.needs_pass)}))
"""


def read_back(file: Path, password: str = "") -> dict[str, Any]:
    command = [sys.executable, "-W", "ignore", "-c", READ_BACK, str(file), password]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def highlight(
    document: DocumentProcess, page_index: int, quote: str, colour: HighlightColour = "yellow"
) -> Annotation:
    """A highlight of words of a page, made as the window makes it."""
    (page,) = document.text(page_index, 1)
    start = page.text.index(quote)
    marks = PageMarks(page_index, boxes_for(page.words, start, start + len(quote)))
    anchor = document.anchor([marks], quote)
    assert anchor.quote.startswith(quote)
    return Annotation(1, "a" * 32, anchor, colour, "A note: שלום", 1_000_000_000.0, 1_000_000_000.0)


def page_note(page_index: int) -> Annotation:
    return Annotation(2, "a" * 32, Anchor(page_index), "blue", "On the page", 0.0, 0.0)


@pytest.mark.parametrize(
    ("name", "page_index", "quote"),
    [
        ("tracemonkey.pdf", 5, "3.3 Blacklisting"),
        ("test_2634.pdf", 3, ""),  # every page is turned by 90 degrees
        ("freeculture.pdf", 40, "law professor Salil Mehra"),
        ("right_to_left_01.pdf", 0, ""),
    ],
)
def test_a_highlight_lies_on_its_words(
    data_dir: Path, tmp_path: Path, name: str, page_index: int, quote: str
) -> None:
    original = data_dir / "documents" / "pdf" / name
    before = original.read_bytes()
    target = tmp_path / "copy.pdf"
    with DocumentProcess(original) as document:
        document.open()
        quote = quote or " ".join(document.text(page_index, 1)[0].text.split()[14:16])
        notes = [highlight(document, page_index, quote), page_note(0)]
        assert document.annotated_copy(target, notes, COLOURS) == 2
    assert original.read_bytes() == before
    assert target.read_bytes().startswith(before)  # appended: the original is its first revision
    text, mark = sorted(read_back(target)["annots"], key=lambda a: a["kind"], reverse=True)
    assert (text["page"], text["kind"], text["note"]) == (0, "Text", "On the page")
    assert (mark["page"], mark["kind"], mark["note"]) == (page_index, "Highlight", "A note: שלום")
    assert mark["colour"] == list(RED)
    assert mark["made"] == "D:20010909014640Z"
    if name != "right_to_left_01.pdf":
        assert all(word in mark["under"] for word in quote.split())
        assert len(mark["under"]) < len(quote) + 100
    with DocumentProcess(target) as copy:  # and it can be read and drawn here
        facts = copy.open()
        assert facts.page_count > 0
        assert copy.render(page_index, 1.0).pixels != b""


def test_the_copy_shows_the_highlight_and_the_original_does_not(
    data_dir: Path, tmp_path: Path
) -> None:
    original, target = data_dir / "documents/pdf/tracemonkey.pdf", tmp_path / "copy.pdf"
    with DocumentProcess(original) as document:
        document.open()
        note = highlight(document, 5, "3.3 Blacklisting")
        before = document.render(5, 1.0)
        document.annotated_copy(target, [note], COLOURS)
        assert document.render(5, 1.0) == before
    with DocumentProcess(target) as copy:
        copy.open()
        after = copy.render(5, 1.0)
    x0, y0, x1, y1 = note.anchor.marks[0].boxes[0]
    at = int((y0 + y1) / 2) * after.stride + 3 * int(x1 + 1)
    row = slice(at - 3 * int(x1 - x0), at)
    assert after.pixels[row] != before.pixels[row]


def test_annotations_of_the_original_are_kept(data_dir: Path, tmp_path: Path) -> None:
    original, target = data_dir / "documents/pdf/mupdf_explored.pdf", tmp_path / "copy.pdf"
    there = read_back(original)["annots"]
    assert len(there) == 2
    with DocumentProcess(original) as document:
        document.open()
        document.annotated_copy(target, [page_note(there[0]["page"])], COLOURS)
    now = read_back(target)["annots"]
    assert len(now) == 3
    assert all(annot in now for annot in there)


@pytest.mark.parametrize(
    ("name", "password"), [("password-example.pdf", "test"), ("r6-user-password.pdf", "asdfzxcv")]
)
def test_a_copy_of_an_encrypted_file_stays_encrypted(
    data_dir: Path, tmp_path: Path, name: str, password: str
) -> None:
    target = tmp_path / "copy.pdf"
    with DocumentProcess(data_dir / "documents/pdf" / name) as document:
        document.open(password)
        assert document.annotated_copy(target, [page_note(0)], COLOURS) == 1
    found = read_back(target, password)
    assert found["encrypted"]
    assert [annot["note"] for annot in found["annots"]] == ["On the page"]


@pytest.mark.parametrize("name", ["scan-bad.pdf", "testPDF_bad_page_303226.pdf"])
def test_a_file_that_had_to_be_mended_can_be_copied(
    data_dir: Path, tmp_path: Path, name: str
) -> None:
    original = data_dir / "documents/pdf" / name
    before = original.read_bytes()
    with DocumentProcess(original) as document:
        document.open()
        assert document.annotated_copy(tmp_path / "copy.pdf", [page_note(0)], COLOURS) == 1
    assert original.read_bytes() == before
    assert [a["note"] for a in read_back(tmp_path / "copy.pdf")["annots"]] == ["On the page"]


def test_what_has_no_place_is_left_out(data_dir: Path, tmp_path: Path) -> None:
    lost = Annotation(3, "a", Anchor(0, quote="gone"), "blue", "", 0.0, 0.0, found=False)
    with DocumentProcess(data_dir / "documents/pdf/tracemonkey.pdf") as document:
        document.open()
        notes = [lost, page_note(999), page_note(3)]
        assert document.annotated_copy(tmp_path / "copy.pdf", notes, COLOURS) == 1
    assert [a["page"] for a in read_back(tmp_path / "copy.pdf")["annots"]] == [3]


def test_the_original_is_refused_by_every_name(data_dir: Path, tmp_path: Path) -> None:
    original = tmp_path / "book.pdf"
    shutil.copyfile(data_dir / "documents/pdf/tracemonkey.pdf", original)
    before = original.read_bytes()
    (tmp_path / "link.pdf").symlink_to(original)
    (tmp_path / "hard.pdf").hardlink_to(original)
    (tmp_path / "sub").mkdir()
    names = ("book.pdf", "link.pdf", "hard.pdf", "sub/../book.pdf")
    with DocumentProcess(original) as document:
        document.open()
        for name in names:
            with pytest.raises(ExportRefused, match="original itself"):
                document.annotated_copy(tmp_path / name, [page_note(0)], COLOURS)
    assert original.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["book.pdf", "hard.pdf", "link.pdf", "sub"]


def test_a_folder_that_cannot_be_written_leaves_nothing_behind(
    data_dir: Path, tmp_path: Path
) -> None:
    with DocumentProcess(data_dir / "documents/pdf/tracemonkey.pdf") as document:
        document.open()
        with pytest.raises(StorageError, match=r"copy\.pdf cannot be written"):
            document.annotated_copy(tmp_path / "gone" / "copy.pdf", [page_note(0)], COLOURS)
        (tmp_path / "full.pdf").mkdir()  # nothing can take the name of a folder
        with pytest.raises(StorageError, match=r"full\.pdf cannot be written"):
            document.annotated_copy(tmp_path / "full.pdf", [page_note(0)], COLOURS)
        assert document.alive
    assert [path.name for path in tmp_path.iterdir()] == ["full.pdf"]


def test_only_a_pdf_can_hold_notes(tmp_path: Path) -> None:
    book = tmp_path / "book.txt"
    book.write_text("A book of some words.")
    with DocumentProcess(book) as document:
        document.open()
        with pytest.raises(ExportRefused, match="Only a copy of a PDF"):
            document.annotated_copy(tmp_path / "copy.pdf", [page_note(0)], COLOURS)


@pytest.mark.parametrize("name", ["epub/idpf-moby-dick.epub", "pdf/tracemonkey.pdf"])
def test_a_highlight_of_a_real_book_is_found_again_range_by_range(
    data_dir: Path, name: str
) -> None:
    with DocumentProcess(data_dir / "documents" / name) as document:
        count = min(document.open().page_count, 40)
        page_index = count - 3
        text = document.text(page_index, 1)[0].text
        start = text.index(" ", len(text) // 2) + 1
        marks = PageMarks(
            page_index, boxes_for(document.text(page_index, 1)[0].words, start, start + 70)
        )
        anchor = document.anchor([marks], "")
        assert anchor.quote in text
        places = [document.relocate([anchor], first, 8)[0] for first in range(0, count, 8)]
    found = [place for place in places if place is not None]
    assert [place.anchor for place in found if place.alike == 1.0] == [anchor]


def test_no_copy_is_made_of_a_file_that_is_not_the_one_that_is_shown(
    data_dir: Path, tmp_path: Path
) -> None:
    original, target = tmp_path / "book.pdf", tmp_path / "copy.pdf"
    shutil.copyfile(data_dir / "documents" / "pdf" / "tracemonkey.pdf", original)
    with DocumentProcess(original) as document:
        document.open()
        document.keep()
        original.write_bytes(b"%PDF-1.7 half of another version")
        assert document.render(0, 0.5).pixels  # from what is still open
        with pytest.raises(FileChanged):
            document.annotated_copy(target, [page_note(0)], COLOURS)
    assert not target.exists()
