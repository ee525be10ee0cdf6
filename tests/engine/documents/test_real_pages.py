"""The text of real, tricky pages, read by hand beforehand; and boxes that lie on the ink."""

# ruff: noqa: RUF001 - the pages are in many scripts

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import numpy as np
import pytest

from engine.documents.client import DocumentProcess
from engine.documents.word_boxes import boxes_for

Opener = Callable[[str], DocumentProcess]

ASVS = "pdf/OWASP_Application_Security_Verification_Standard_4.0."


@pytest.fixture
def opened(data_dir: Path) -> Iterator[Callable[[str], DocumentProcess]]:
    """Opens a document by its name, and closes it in the end."""
    with ExitStack() as stack:

        def open_document(name: str) -> DocumentProcess:
            path = data_dir / "documents" / name
            document = stack.enter_context(DocumentProcess(path))
            document.open()
            return document

        yield open_document


@pytest.mark.parametrize(
    ("name", "page_index", "passages"),
    [
        (
            "pdf/freeculture.pdf",
            40,
            [
                "Some say it is precisely the benefit accruing to the Japanese manga market that",
                "law professor Salil Mehra, for example, hypothesizes",
                "copying them” and building from them.5\nAmerican comics now are quite different,",
            ],
        ),
        (
            "pdf/tracemonkey.pdf",
            0,
            [
                "Trace-based Just-in-Time Type Specialization for Dynamic Languages\n",
                "need to emit generic code that can handle all possible type combinations at",
                "a low startup time and high performance.\nCompilers for statically typed",
            ],
        ),
        (
            "pdf/tracemonkey.pdf",
            5,
            [
                "\n3.3 Blacklisting\nSometimes, a program follows a path",
                "\n• The VM can form at least one root trace for the loop.\n• There is at least",
                "first recorded trace may be a cycle\n",
            ],
        ),
        (
            "pdf/2201.00069.pdf",
            0,
            [
                "\n3.1.3 MeerKAT non-detections\nNo continuum emission was detected near FRBs",
                "identified in the Panoramic Survey Telescope and Rapid Response System",
                "we find 30 sources above the 5𝜎level",
            ],
        ),
        (
            "pdf/PhysicalModelingInMatlab4.pdf",
            44,
            [
                "\n3.9 Incremental Development\nAs you start writing longer programs, you might",
                "\n1. Always start with a working program. If you have an example from a book,",
            ],
        ),
        ("pdf/vertical.pdf", 0, ["あいうえお日本語"]),
        (
            f"{ASVS}1-ja.pdf",
            8,
            [
                "はアーキテクト、開発者、テスター、セキュリティ専門家、ツールベンダ、アプリケーション利用者が"
            ],
        ),
        (
            "pdf/right_to_left_01.pdf",
            0,
            [
                "تحسين الإنتاجية وحل المشكلات من خلال البرمجة بلغة R و Python\n",
                "مما يسهل على المحللين والعلماء إجراء تحليلات معقدة بطريقة سريعة وفعالة. إذا كان",
            ],
        ),
        ("epub/idpf-israelsailing.epub", 8, ['"אבישי?" נשמע קול נשי במבטא צרפתי קל.']),
        (
            "epub/idpf-kusamakura-japanese-vertical-writing.epub",
            48,
            ["「いい具合に雨も晴れました。そら天狗巌てんぐいわが見え出しました」\n逡巡"],
        ),
        (
            "epub/idpf-moby-dick.epub",
            119,
            ["a mustard-pot in one hand and a vinegar-cruet in"],
        ),
        (
            "pdf/chinese-tables.pdf",
            0,
            ["\n截至2023 年3 月末，发行人各类授信额度总额达372.53 亿元，其中已使用额度"],
        ),
        ("pdf/Seige_of_Vicksburg_Sample_OCR.pdf", 1, ["JUNE 12TH.—We expect to be paid off soon,"]),
        (
            "pdf/ca-warn-report.pdf",
            0,
            ["\n06/22/2015 03/25/2016 07/01/2015 Maxim Integrated Product San Jose 150 Closure"],
        ),
        ("pdf/test_2634.pdf", 2, ["SOMMAIRE\nCHAPITRE I : PREAMBULE 1\n1 CONTEXTE POLITIQUE"]),
        ("pdf/testOptionalHyphen.pdf", 0, ["optionalhyphen"]),
        ("pdf/copy-protected.pdf", 0, ["A Unified Toolkit for Deep Learning Based Document"]),
        (
            "other/2600-0.txt",
            18,
            ["CHAPTER I\n“Well, Prince, so Genoa and Lucca are now just family"],
        ),
    ],
)
def test_passages(opened: Opener, name: str, page_index: int, passages: list[str]) -> None:
    text = opened(name).text(page_index, 1)[0].text
    for passage in passages:
        assert passage in text


@pytest.mark.parametrize(
    ("name", "page_index", "head"),
    [
        ("pdf/freeculture.pdf", 87, "FREE CULTURE"),
        ("pdf/freeculture.pdf", 87, "free-culture.org/get-it"),
        ("pdf/freeculture.pdf", 58, "“PIRACY” 45"),
        ("pdf/MullenJSSv18i03.pdf", 7, "TIMP: Modeling Multi-way"),
        ("pdf/mupdf_explored.pdf", 10, "CONTENTS"),
        ("pdf/chelsea_pdta.pdf", 8, "Rapport final_2021"),
        ("pdf/testPDF_bad_page_303226.pdf", 5, "VerDate"),
        (f"{ASVS}1-fa.pdf", 5, "OWASP Application Security Verification Standard 4.0"),
    ],
)
def test_running_heads_are_gone(opened: Opener, name: str, page_index: int, head: str) -> None:
    document = opened(name)
    text = document.text(page_index, 1)[0].text
    assert text
    assert head not in text
    everything = " ".join(word.text for word in document.words(page_index))
    assert head in everything


def test_a_range_gives_the_same_as_its_pages(opened: Opener) -> None:
    document = opened("pdf/freeculture.pdf")
    together = document.text(100, 6)
    assert together == [page for index in range(100, 106) for page in document.text(index, 1)]


@pytest.mark.parametrize(
    ("name", "page_index", "quote"),
    [
        ("pdf/freeculture.pdf", 17, "Common sense revolts at the idea."),
        ("pdf/test_2634.pdf", 2, "CONTEXTE POLITIQUE ET ENGAGEMENTS"),  # rotated by 90 degrees
        ("pdf/right_to_left_01.pdf", 0, "وحل المشكلات من"),
        (f"{ASVS}1-ja.pdf", 8, "本標準について"),
        ("pdf/vertical.pdf", 0, "日本語"),
        ("epub/juliet.epub", 19, "At my poor house look to behold this night"),
        ("other/2600-0.txt", 18, "Well, Prince, so Genoa and Lucca"),
    ],
)
def test_boxes_lie_on_the_ink(opened: Opener, name: str, page_index: int, quote: str) -> None:
    document = opened(name)
    (page,) = document.text(page_index, 1)
    start = page.text.index(quote)
    boxes = boxes_for(page.words, start, start + len(quote))
    assert boxes
    image = document.render(page_index, 2.0)
    rows = np.frombuffer(image.pixels, np.uint8).reshape(image.height, image.stride)
    ink = rows[:, : 3 * image.width].reshape(image.height, image.width, 3).min(axis=2) < 128
    for x0, y0, x1, y1 in boxes:
        inside = ink[round(2 * y0) : round(2 * y1), round(2 * x0) : round(2 * x1)]
        assert inside.mean() > 0.04


def test_page_labels(opened: Opener) -> None:
    book = opened("pdf/PhysicalModelingInMatlab4.pdf")
    assert [facts.label for facts in book.page_facts(0, 3)] == ["i", "ii", "iii"]
    assert book.text(44, 1)[0].label == "33"
    assert opened("pdf/freeculture.pdf").text(44, 1)[0].label == ""
