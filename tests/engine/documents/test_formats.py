"""Every format opens by its content; what cannot be read is refused with a reason."""

# ruff: noqa: RUF001 - texts are in many scripts

import base64
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from engine.documents.client import DocumentProcess
from engine.errors import DamagedDocument, DocumentError, UnsupportedFormat

Open = Callable[[str, bytes], DocumentProcess]

PDF = b"""%%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents 4 0 R/Resources<</Font<</F<</Type
/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
4 0 obj<</Length 43>>stream
BT /F 12 Tf 20 20 Td (A page of words) Tj ET
endstream endobj
trailer<</Root 1 0 R>>
"""


def png(width: int, height: int) -> bytes:
    def part(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data).to_bytes(4, "big")
        return len(data).to_bytes(4, "big") + kind + data + check

    size = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    rows = zlib.compress((b"\0" + b"\xff\0\0" * width) * height)
    return (
        b"\x89PNG\r\n\x1a\n"
        + part(b"IHDR", size + b"\x08\x02\0\0\0")
        + part(b"IDAT", rows)
        + part(b"IEND", b"")
    )


def archive(**files: bytes | str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, data in files.items():
            target.writestr(name.replace("__", "/"), data)
    return out.getvalue()


def epub(body: str, **more: bytes | str) -> bytes:
    container = (
        '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
        '<rootfiles><rootfile full-path="b.opf" media-type="application/oebps-package+xml"/>'
        "</rootfiles></container>"
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="2.0"><metadata/><manifest>'
        '<item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="c"/></spine></package>'
    )
    files = {"META-INF__container.xml": container, "b.opf": package, "c.xhtml": body, **more}
    return archive(mimetype="application/epub+zip", **files)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    """Writes a file and prepares a document process for it."""
    with ExitStack() as stack:

        def prepare(name: str, data: bytes) -> DocumentProcess:
            path = tmp_path / name
            path.write_bytes(data)
            return stack.enter_context(DocumentProcess(path))

        yield prepare


def text_of(document: DocumentProcess) -> str:
    return "\n".join(page.text for page in document.text(0, 100))


@pytest.mark.parametrize("name", ["a.pdf", "a.epub", "a.txt", "a", "Ünïcode Ω.pdf"])
def test_content_decides(opened: Open, name: str) -> None:
    document = opened(name, PDF % (200, 200))
    assert document.open().format == "PDF"
    assert text_of(document) == "A page of words"


def test_markdown(opened: Open) -> None:
    source = """# One & only

Some *text* with `code`.

## Two [link](http://example.org)

- item

<script>alert(1)</script>

| a | b |
|---|---|
| c | d |
"""
    document = opened("notes.md", source.encode())
    assert document.open().format == "Markdown"
    outline = [(e.level, e.title, e.page_index) for e in document.outline()]
    assert outline == [(1, "One & only", 0), (2, "Two link", 1)]
    text = text_of(document)
    assert "Some text with code." in text
    assert "<script>alert(1)</script>" in text  # shown, not run


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-2", "koi8-r"])
def test_html_keeps_its_encoding(opened: Open, encoding: str) -> None:
    word = {"utf-8": "Žlutý", "iso-8859-2": "Žlutý", "koi8-r": "Жёлтый"}[encoding]
    page = f'<html><head><meta charset="{encoding}"><title>T</title></head><h1>{word}</h1>text'
    document = opened("page.html", page.encode(encoding))
    facts = document.open()
    assert (facts.format, facts.title) == ("HTML", "T")
    assert text_of(document).startswith(word)
    assert [entry.title for entry in document.outline()] == [word]


def test_nothing_outside_is_reached(opened: Open, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(png(50, 50))
    (tmp_path / "secret.css").write_text("p::before { content: 'SECRET' }", encoding="utf-8")
    secret = (tmp_path / "secret.png").as_uri()
    body = (
        "<html><head><link rel='stylesheet' href='../secret.css'/><script>var x=1</script></head>"
        f"<body><p>shown</p><img src='{secret}'/><img src='secret.png'/><img src='../secret.png'/>"
        "<img src='http://localhost:1/x.png'/></body></html>"
    )
    for name, data in (("page.html", body.encode()), ("book.epub", epub(body))):
        document = opened(name, data)
        document.open()
        text = text_of(document)
        assert "shown" in text
        assert "SECRET" not in text
        assert "var x" not in text
        pixels = document.render(0, 1.0).pixels
        assert b"\xff\0\0" not in pixels  # the red of the picture


def test_fiction_book(opened: Open) -> None:
    picture = base64.b64encode(png(60, 60)).decode()
    source = f"""<?xml version="1.0" encoding="windows-1251"?>
<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"
 xmlns:l="http://www.w3.org/1999/xlink"><stylesheet>.p {{margin:0}}</stylesheet>
<description><title-info><genre>prose</genre><author><first-name>Лев</first-name>
<last-name>Толстой</last-name></author><book-title>Война и мир</book-title></title-info>
</description><body><section><title><p>Том 1</p></title><section><title><p>Глава 1</p></title>
<p>Ну, <emphasis>князь</emphasis> &amp; Ко.</p><image l:href="#p"/>
<poem><stanza><v>Строка</v></stanza></poem></section></section></body>
<binary id="p" content-type="image/png">{picture}</binary></FictionBook>"""
    data = source.encode("windows-1251")
    for name, content in (("a.fb2", data), ("a.fb2.zip", archive(**{"a.fb2": data}))):
        document = opened(name, content)
        facts = document.open()
        assert (facts.format, facts.title) == ("FB2", "Война и мир")
        assert facts.author == "Лев Толстой"
        assert [(e.level, e.title) for e in document.outline()] == [(1, "Том 1"), (2, "Глава 1")]
        text = text_of(document)
        assert "Ну, князь & Ко." in text
        assert "Строка" in text
        assert "prose" not in text
        assert "margin" not in text
        pictured = document.outline()[1].page_index
        assert b"\xff\0\0" in document.render(pictured, 1.0).pixels


def test_comic_book(opened: Open) -> None:
    document = opened("comic.cbz", archive(**{"2.png": png(60, 90), "1.png": png(60, 90)}))
    facts = document.open()
    assert (facts.format, facts.page_count, facts.needs_ocr) == ("CBZ", 2, True)
    assert b"\xff\0\0" in document.render(1, 1.0).pixels
    assert text_of(document).strip() == ""


def test_xps(opened: Open) -> None:
    schema = "http://schemas.microsoft.com/xps/2005/06"
    relation = f"{schema}/fixedrepresentation"
    document = opened(
        "a.xps",
        archive(
            **{
                "_rels__.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/'
                f'2006/relationships"><Relationship Type="{relation}" Target="/s.fdseq" Id="r"/>'
                "</Relationships>",
                "s.fdseq": f'<FixedDocumentSequence xmlns="{schema}"><DocumentReference '
                'Source="/d.fdoc"/></FixedDocumentSequence>',
                "d.fdoc": f'<FixedDocument xmlns="{schema}"><PageContent Source="/p.fpage"/>'
                "</FixedDocument>",
                "p.fpage": f'<FixedPage xmlns="{schema}" Width="96" Height="192"><Path '
                'Data="M 0,0 L 96,0 96,192 0,192 z" Fill="#ff0000"/></FixedPage>',
            }
        ),
    )
    facts = document.open()
    assert (facts.format, facts.page_count) == ("XPS", 1)
    assert [(p.width, p.height) for p in document.page_facts(0, 1)] == [(72, 144)]
    assert document.render(0, 1.0).pixels.startswith(b"\xff\0\0")


def test_a_page_of_ten_metres_is_drawn_smaller(opened: Open) -> None:
    document = opened("long.pdf", PDF % (600, 14400 * 2))
    document.open()
    image = document.render(0, 4.0)
    assert 30 * 2**20 < image.width * image.height < 34 * 2**20


@pytest.mark.parametrize(
    ("name", "data", "error", "reason"),
    [
        ("a.pdf", b"", DamagedDocument, "is empty"),
        ("a.pdf", b"hello", DamagedDocument, "named .pdf but contains plain text"),
        ("a.pdf", b"<!DOCTYPE html><p>404", DamagedDocument, "named .pdf but contains a web page"),
        ("a.epub", b"\x01\x02\0\0\0", DamagedDocument, "does not begin like one"),
        ("a.epub", b"PK\x03\x04broken", DamagedDocument, "its archive is broken"),
        ("a.epub", epub("<p/>")[:-40], DamagedDocument, "its archive is broken"),
        ("a.pdf", (PDF % (9, 9))[:90], DamagedDocument, "is damaged|has no pages"),
        ("a.txt", b" \n \n", DamagedDocument, "holds no text"),
        ("a.fb2", b"<FictionBook><body>", DamagedDocument, "is damaged"),
        ("a.docx", archive(**{"xl__workbook.xml": "x"}), UnsupportedFormat, "spreadsheet"),
        ("a.zip", archive(**{"a.exe": "x"}), UnsupportedFormat, "without a readable document"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", UnsupportedFormat, "old Office"),
        ("a.rtf", b"{\\rtf1 x}", UnsupportedFormat, "RTF"),
        ("a.djvu", b"AT&TFORM", UnsupportedFormat, "DjVu"),
        ("a.png", png(1, 1), UnsupportedFormat, "picture"),
        ("a.exe", b"MZ\0\0\x01\x02", UnsupportedFormat, "no document that can be read here"),
        (
            "locked.epub",
            epub(
                "<p/>",
                **{
                    "META-INF__encryption.xml": "<EncryptionMethod Algorithm="
                    '"http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>'
                },
            ),
            UnsupportedFormat,
            "digital rights management",
        ),
    ],
)
def test_refusals(
    opened: Open, name: str, data: bytes, error: type[DocumentError], reason: str
) -> None:
    document = opened(name, data)
    with pytest.raises(error, match=reason) as caught:
        document.open()
    assert name in caught.value.message
    assert caught.value.hint


def packed(method: int) -> bytes:
    """An FB2 archive with damage in the middle of its compressed member."""
    words = " ".join(f"word{number}" for number in range(4000))
    book = f"<FictionBook><body><p>{words}</p></body></FictionBook>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as target:
        target.writestr("book.fb2", book)
    data = bytearray(out.getvalue())
    data[60:600] = bytes(byte ^ 0x5A for byte in data[60:600])
    return bytes(data)


@pytest.mark.parametrize(
    "method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
)
def test_a_damaged_member_of_an_archive_is_told(opened: Open, method: int) -> None:
    with pytest.raises(DamagedDocument, match="is damaged") as failure:
        opened("book.fb2.zip", packed(method)).open()
    assert failure.value.hint


def test_a_compression_that_nobody_knows_is_told(opened: Open) -> None:
    data = bytearray(archive(**{"book.fb2": "<FictionBook/>"}))
    for mark, place in ((b"PK\1\2", 10), (b"PK\3\4", 8)):
        data[data.index(mark) + place] = 99
    with pytest.raises(DamagedDocument, match="archive is broken"):
        opened("book.fb2.zip", bytes(data)).open()


def test_labels_are_one_short_line(opened: Open) -> None:
    prefix = b"A\n\x07b " + b"long" * 2000
    rule = b"/PageLabels<</Nums[0<</S/D/P(%s)>>]>>" % prefix
    data = PDF.replace(b"/Pages 2 0 R>>", b"/Pages 2 0 R" + rule + b">>") % (200, 200)
    document = opened("a.pdf", data)
    document.open()
    (facts,) = document.page_facts(0, 1)
    (text,) = document.text(0, 1)
    assert facts.label == text.label
    assert facts.label.isprintable()
    assert len(facts.label) <= 40


def test_hidden_fonts_are_no_lock(opened: Open) -> None:
    description = '<EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/>'
    data = epub(
        "<html><body><p>free</p></body></html>", **{"META-INF__encryption.xml": description}
    )
    document = opened("a.epub", data)
    assert document.open().format == "EPUB"
    assert text_of(document) == "free"
