"""Opens a file as a pymupdf document: the content decides what it is, not the name.

Part of the document process (it imports pymupdf). Documents without pages of their own are turned
into a book in memory, so that nothing in them can reach another file.
"""

import lzma
import re
import struct
import zipfile
import zlib
from itertools import pairwise
from pathlib import Path
from typing import Final

import pymupdf
from markdown_it import MarkdownIt

from engine.documents.archives import require_harmless
from engine.documents.epub_writer import write_epub
from engine.documents.fiction_book import read_fiction_book
from engine.documents.plain_text import Chapter, chapters, decode, title_of
from engine.errors import (
    DamagedDocument,
    DocumentError,
    FileMissing,
    PasswordNeeded,
    UnsupportedFormat,
    WrongPassword,
)

MUPDF_ERRORS: Final = (
    RuntimeError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    MemoryError,
    pymupdf.mupdf.FzErrorBase,
)
"""What pymupdf raises for damaged files: it has no common class, and its own code trips too.

Memory is bounded in the process that opens files (`host_limits`): what wants more is damaged.
"""

_ARCHIVE_ERRORS: Final = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,  # a method of compression that Python lacks
    struct.error,
)
"""What zipfile raises for members that are damaged or odd; bzip2 adds a bare OSError."""

_TEXT_LIMIT = 200 * 2**20  # bytes of a text that is turned into a book in memory
_SNIFF = 4096

_REFUSED: Final = (
    (b"{\\rtf", "a rich text (RTF) file", "Save it as DOCX or PDF and open that."),
    (b"ITSF", "a compiled help (CHM) file", "Convert it to EPUB or PDF and open that."),
    (b"\xd0\xcf\x11\xe0", "an old Office file", "Save it as DOCX or PDF and open that."),
    (b"AT&TFORM", "a DjVu file", "Convert it to PDF and open that."),
    (b"%!PS", "a PostScript file", "Convert it to PDF and open that."),
    (b"Rar!", "a RAR archive", "Unpack it and open the document inside."),
    (b"7z\xbc\xaf", "a 7z archive", "Unpack it and open the document inside."),
    (b"\x1f\x8b", "a gzip archive", "Unpack it and open the document inside."),
    (b"\x89PNG", "a picture", "Put pictures of pages into a PDF or CBZ and open that."),
    (b"\xff\xd8\xff", "a picture", "Put pictures of pages into a PDF or CBZ and open that."),
    (b"GIF8", "a picture", "Put pictures of pages into a PDF or CBZ and open that."),
    (b"II*\0", "a picture", "Put pictures of pages into a PDF or CBZ and open that."),
    (b"MM\0*", "a picture", "Put pictures of pages into a PDF or CBZ and open that."),
)
_READABLE: Final = "Readable are PDF, EPUB, MOBI, FB2, XPS, CBZ, DOCX, HTML, Markdown and text."
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".jp2", ".jxl")
_BINARY_NAMES = frozenset(
    (".pdf", ".epub", ".mobi", ".azw", ".azw3", ".prc", ".xps", ".oxps", ".cbz", ".docx")
)
_FONT_ALGORITHMS = (b"http://www.idpf.org/2008/embedding", b"http://ns.adobe.com/pdf/enc#RC")


def open_file(path: Path, password: str | None) -> tuple["pymupdf.Document", str]:
    """The open document and the name of its format ("PDF", "EPUB", "TXT", ...).

    Raises:
        FileMissing, UnsupportedFormat, DamagedDocument, PasswordNeeded, WrongPassword.
    """
    try:
        kind = _kind(path)
        document = _open(path, kind)
    except FileNotFoundError as failure:
        raise FileMissing(
            f"There is no file {path.name}.", "It may have been moved or renamed.", str(path)
        ) from failure
    except PermissionError as failure:
        raise FileMissing(
            f"{path.name} may not be read.", "Check the permissions of the file.", str(failure)
        ) from failure
    except MemoryError as failure:
        raise _damaged(path, "it needs more memory than a document may use") from failure
    except _ARCHIVE_ERRORS as failure:
        raise _damaged(path, "its archive is broken", str(failure)) from failure
    except (*MUPDF_ERRORS, OSError) as failure:
        raise _damaged(path, "it cannot be read", str(failure)) from failure
    if document.needs_pass:
        if password is None:
            raise PasswordNeeded(f"{path.name} is encrypted.", "Enter its password.")
        if not document.authenticate(password):
            raise WrongPassword(f"The password does not open {path.name}.", "Check it, try again.")
    return document, kind


def _damaged(path: Path, why: str, detail: str = "") -> DocumentError:
    hint = "Get the file again, or open it in another program and save a copy."
    return DamagedDocument(f"{path.name} is damaged: {why}.", hint, detail)


def _kind(path: Path) -> str:
    if path.is_dir():
        raise FileMissing(f"{path.name} is a folder.", "Open a document inside it.")
    if path.exists() and not path.is_file():
        raise FileMissing(f"{path.name} is no regular file.", "Choose a document.")
    with path.open("rb") as file:
        head = file.read(_SNIFF)
    if not head:
        raise DamagedDocument(
            f"{path.name} is empty.", "Get the file again: it may not have been copied whole."
        )
    if b"%PDF-" in head[:1024]:
        return "PDF"
    for mark, name, hint in _REFUSED:
        if head.startswith(mark):
            raise UnsupportedFormat(f"{path.name} is {name}, which cannot be read here.", hint)
    if head.startswith(b"PK"):
        return _zip_kind(path)
    if head[60:68] in (b"BOOKMOBI", b"TEXtREAd"):
        return "MOBI"
    return _text_kind(path, head)


def _zip_kind(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        require_harmless(path, archive)
        names = archive.namelist()
        kept = set(names)
        if "META-INF/container.xml" in kept or ("mimetype" in kept and _is_epub(archive)):
            _refuse_locked(path, archive)
            return "EPUB"
    if "word/document.xml" in kept:
        return "DOCX"
    if any(name.endswith((".fdseq", ".fpage")) for name in names):
        return "XPS"
    if any(name.lower().endswith(_PICTURES) for name in names):
        return "CBZ"
    if len(names) == 1 and names[0].lower().endswith(".fb2"):
        return "FB2.ZIP"
    if any(name.startswith(("xl/", "ppt/")) for name in names):
        raise UnsupportedFormat(
            f"{path.name} is a spreadsheet or presentation.", "Save it as PDF and open that."
        )
    raise UnsupportedFormat(
        f"{path.name} is an archive without a readable document.",
        "Unpack it and open the document inside.",
    )


def _is_epub(archive: zipfile.ZipFile) -> bool:
    with archive.open("mimetype") as entry:
        return entry.read(40).strip() == b"application/epub+zip"


def _refuse_locked(path: Path, archive: zipfile.ZipFile) -> None:
    """A book with digital rights management opens, but every page would be garbage."""
    if "META-INF/encryption.xml" not in archive.namelist():
        return
    with archive.open("META-INF/encryption.xml") as entry:
        description = entry.read(2**20)
    methods = re.findall(rb"EncryptionMethod[^>]*Algorithm\s*=\s*[\"']([^\"']+)", description)
    if any(method not in _FONT_ALGORITHMS for method in methods):
        raise UnsupportedFormat(
            f"{path.name} is locked by digital rights management.",
            "Only the shop's own program can open it.",
        )


def _text_kind(path: Path, head: bytes) -> str:
    suffix = path.suffix.lower()
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    if not wide and (b"\0" in head or _control_share(head) > 0.1):
        if suffix in _BINARY_NAMES:
            raise _damaged(path, f"it is named {suffix} but does not begin like one")
        raise UnsupportedFormat(f"{path.name} is no document that can be read here.", _READABLE)
    start = re.sub(rb"<!--.*?-->|<\?xml[^>]*\?>", b"", head, flags=re.DOTALL).lstrip(
        b"\xef\xbb\xbf \t\r\n"
    )
    lower = start[:256].lower()
    if lower.startswith(b"<fictionbook"):
        return "FB2"
    is_html = lower.startswith((b"<!doctype html", b"<html", b"<head", b"<body"))
    if suffix in _BINARY_NAMES or suffix == ".fb2":
        what = "a web page" if is_html else "plain text"
        raise DamagedDocument(
            f"{path.name} is named {suffix} but contains {what}.",
            "The download may have failed: get the file again."
            if is_html
            else "Get the file again, or rename it to .txt if it is meant to be text.",
        )
    if suffix in (".md", ".markdown"):
        return "Markdown"
    if suffix in (".html", ".htm", ".xhtml") or (is_html and suffix not in (".txt", ".text")):
        return "HTML"
    return "TXT"


def _control_share(head: bytes) -> float:
    return sum(byte < 32 and byte not in b"\t\n\r\f\x1b\x1a" for byte in head) / len(head)


def _open(path: Path, kind: str) -> "pymupdf.Document":
    match kind:
        case "TXT" | "Markdown":
            text = decode(_read(path))
            pieces = chapters(text) if kind == "TXT" else _markdown(text)
            if not pieces:
                raise DamagedDocument(f"{path.name} holds no text.", "There is nothing to read.")
            title, author = title_of(text) if kind == "TXT" else ("", "")
            book = write_epub(title or path.stem, author, pieces)
            return pymupdf.open(stream=book, filetype="epub")
        case "HTML":
            # From memory, so that no path in it leads anywhere.
            page = _local_only(decode_html(_read(path)))
            return pymupdf.open(stream=page.encode(), filetype="html")
        case "FB2":
            return _fiction_book(_read(path))
        case "FB2.ZIP":
            with zipfile.ZipFile(path) as archive, archive.open(archive.namelist()[0]) as entry:
                return _fiction_book(_within_limit(path, entry.read(_TEXT_LIMIT + 1)))
        case _:
            return pymupdf.open(path, filetype=kind.lower())


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return _within_limit(path, file.read(_TEXT_LIMIT + 1))


def _within_limit(path: Path, data: bytes) -> bytes:
    if len(data) > _TEXT_LIMIT:
        raise UnsupportedFormat(
            f"{path.name} is a text of more than {_TEXT_LIMIT >> 20} MB.",
            "Split it into parts.",
        )
    return data


def decode_html(data: bytes) -> str:
    """HTML as text: by its byte order mark, its own declaration, or like a plain text."""
    declared = re.search(
        rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]+)", data[:_SNIFF], re.IGNORECASE
    )
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode(declared[1].decode("ascii"), errors="replace")
        except LookupError:  # an encoding that nobody knows: as if none were declared
            pass
    return decode(data)


def _local_only(page: str) -> str:
    """The page is UTF-8 from here on, and says so."""
    page = re.sub(r"<meta[^>]{0,300}charset[^>]*>", "", page, flags=re.IGNORECASE)
    return re.sub(
        r"<(script|style|iframe|object|noscript)\b.*?</\1\s*>",
        "",
        page,
        flags=re.IGNORECASE | re.DOTALL,
    )


def _markdown(text: str) -> list[Chapter]:
    """Chapters at the headings of the first two levels; raw HTML in the text stays text."""
    reader = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    tokens = reader.parse(text)
    starts = [i for i, t in enumerate(tokens) if t.type == "heading_open" and t.tag in ("h1", "h2")]
    bounds = sorted({0, *starts, len(tokens)})
    result: list[Chapter] = []
    for first, last in pairwise(bounds):
        body = reader.renderer.render(tokens[first:last], reader.options, {})
        titled = first in starts
        title = _plain(tokens[first + 1].content) if titled else ""
        level = int(tokens[first].tag[1]) if titled else 1
        result.append(Chapter(title, level, body))
    return result


def _plain(heading: str) -> str:
    return re.sub(r"[*_`]|\[([^\]]*)\]\([^)]*\)", r"\1", heading).strip()


def _fiction_book(data: bytes) -> "pymupdf.Document":
    book = read_fiction_book(data)
    return pymupdf.open(stream=write_epub(book.title, book.author, book.chapters), filetype="epub")
