"""Chapters as an EPUB in memory: what makes a plain text or Markdown file look like a book."""

import io
import zipfile
from collections.abc import Sequence
from html import escape
from typing import Final

from engine.documents.plain_text import Chapter

STYLE: Final = """
@page { margin: 3em 3.2em 3em 3.2em; }
body { font-family: serif; line-height: 1.4; text-align: justify; margin: 0; }
p { margin: 0 0 0.6em 0; }
p.lines { text-align: left; }
h1, h2, h3, h4 { text-align: left; line-height: 1.2; margin: 1.2em 0 0.8em 0; }
h1 { font-size: 1.5em; }
h2 { font-size: 1.25em; }
h3, h4 { font-size: 1.1em; }
pre, code { font-family: monospace; font-size: 0.85em; text-align: left; }
pre { white-space: pre-wrap; margin: 0 0 0.8em 0; }
pre code { font-size: 1em; }
blockquote { margin: 0.6em 1.5em; }
table { text-align: left; }
"""
"""How pages of documents without pages look; a document's own style sheets go before it."""

_CONTAINER = """<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/>
</rootfiles></container>"""


def write_epub(title: str, author: str, chapters: Sequence[Chapter]) -> bytes:
    """An EPUB 2 of the chapters, with a table of contents of those that have titles."""
    book = io.BytesIO()
    with zipfile.ZipFile(book, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", _CONTAINER)
        archive.writestr("book.opf", _package(title, author, len(chapters)))
        archive.writestr("book.ncx", _contents(title, chapters))
        for number, chapter in enumerate(chapters):
            archive.writestr(f"{number}.xhtml", _page(title, chapter.body))
    return book.getvalue()


def _package(title: str, author: str, count: int) -> str:
    items = "".join(
        f'<item id="c{n}" href="{n}.xhtml" media-type="application/xhtml+xml"/>'
        for n in range(count)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(count))
    return (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="2.0">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator>"
        '</metadata><manifest><item id="ncx" href="book.ncx"'
        f' media-type="application/x-dtbncx+xml"/>{items}</manifest>'
        f'<spine toc="ncx">{spine}</spine></package>'
    )


def _contents(title: str, chapters: Sequence[Chapter]) -> str:
    parts: list[str] = []
    open_levels: list[int] = []
    for number, chapter in enumerate(chapters):
        if not chapter.title:
            continue
        while open_levels and open_levels[-1] >= chapter.level:
            open_levels.pop()
            parts.append("</navPoint>")
        open_levels.append(chapter.level)
        parts.append(
            f'<navPoint id="n{number}"><navLabel><text>{escape(chapter.title)}</text></navLabel>'
            f'<content src="{number}.xhtml"/>'
        )
    parts.extend("</navPoint>" for _ in open_levels)
    return (
        '<?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">'
        f"<docTitle><text>{escape(title)}</text></docTitle><navMap>{''.join(parts)}</navMap></ncx>"
    )


def _page(title: str, body: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head>'
        f"<title>{escape(title)}</title></head><body>{body}</body></html>"
    )
