"""FictionBook (FB2) as chapters: sections with their titles, text, verse and pictures; pure."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from html import escape
from typing import Final, NamedTuple

from engine.documents.plain_text import Chapter, decode

_INLINE: Final = {
    "emphasis": "em",
    "strong": "strong",
    "strikethrough": "s",
    "sub": "sub",
    "sup": "sup",
    "code": "code",
}
_BLOCKS: Final = {
    "p": "p",
    "v": "p",
    "subtitle": "h4",
    "text-author": "p",
    "date": "p",
    "td": "td",
    "th": "th",
    "tr": "tr",
    "table": "table",
    "epigraph": "blockquote",
    "cite": "blockquote",
    "annotation": "blockquote",
    "poem": "blockquote",
    "stanza": "div",
}
_PICTURES: Final = ("image/jpeg", "image/png", "image/gif")
_DECLARED = re.compile(rb"\s*<\?xml[^>]*encoding\s*=\s*[\"']([\w-]+)")
_HEAD = re.compile(r"\A\s*<\?xml[^>]*\?>")
_DEEPEST_HEADING = 4


class FictionBook(NamedTuple):
    """What an FB2 file holds."""

    title: str
    author: str
    chapters: list[Chapter]


def read_fiction_book(data: bytes) -> FictionBook:
    """The book of an FB2 file.

    Raises:
        ValueError: it is no well-formed XML.
    """
    try:
        root = ET.fromstring(_text(data))  # expat bounds what entities expand to
    except ET.ParseError as failure:
        raise ValueError(str(failure)) from failure
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    info = root.find("description/title-info")
    title = _plain(info.find("book-title")) if info is not None else ""
    author = ""
    if info is not None and (person := info.find("author")) is not None:
        names = (person.findtext(part, "") for part in ("first-name", "middle-name", "last-name"))
        author = " ".join(name.strip() for name in names if name.strip())
    pictures = {
        binary.get("id", ""): f"data:{binary.get('content-type')};base64,{binary.text or ''}"
        for binary in root.iter("binary")
        if binary.get("content-type") in _PICTURES and (binary.text or "").isascii()
    }
    cover = info.find("coverpage/image") if info is not None else None
    shown = _picture(cover, pictures) if cover is not None else ""
    chapters = [Chapter("", 1, shown)] if shown else []
    chapters += [c for body in root.findall("body") for c in _section(body, 1, pictures)]
    return FictionBook(title, author, chapters)


def _text(data: bytes) -> str:
    declared = _DECLARED.match(data)
    try:
        text = data.decode(declared[1].decode("ascii"), "replace") if declared else decode(data)
    except LookupError:  # an encoding that nobody knows: as if none were declared
        text = decode(data)
    return _HEAD.sub("", text.lstrip("\ufeff"))


def _section(section: ET.Element, level: int, pictures: dict[str, str]) -> Iterator[Chapter]:
    """A section and those inside it, each a chapter of its own."""
    heading = section.find("title")
    title = _plain(heading)
    deep = min(level, _DEEPEST_HEADING)
    body = [f"<h{deep}>{escape(title)}</h{deep}>"] if title else []
    inner: list[Chapter] = []
    for child in section:
        if child.tag == "section":
            inner.extend(_section(child, level + 1 if title else level, pictures))
        elif child is not heading:
            body.append(_block(child, pictures))
    if body:
        yield Chapter(title, level, "\n".join(body))
    yield from inner


def _block(element: ET.Element, pictures: dict[str, str]) -> str:
    if element.tag == "empty-line":
        return "<p>&#160;</p>"
    if element.tag == "image":
        return _picture(element, pictures)
    tag = _BLOCKS.get(element.tag, "div")
    if tag in ("p", "h4", "td", "th"):
        return f"<{tag}>{_inline(element, pictures)}</{tag}>"
    return f"<{tag}>{''.join(_block(child, pictures) for child in element)}</{tag}>"


def _inline(element: ET.Element, pictures: dict[str, str]) -> str:
    parts = [escape(element.text or "")]
    for child in element:
        if child.tag == "image":
            parts.append(_picture(child, pictures))
        else:
            tag = _INLINE.get(child.tag, "span")
            parts.append(f"<{tag}>{_inline(child, pictures)}</{tag}>")
        parts.append(escape(child.tail or ""))
    return "".join(parts)


def _picture(element: ET.Element, pictures: dict[str, str]) -> str:
    link = next((v for k, v in element.attrib.items() if k.rpartition("}")[2] == "href"), "")
    source = pictures.get(link.removeprefix("#"))
    return f'<img src="{escape("".join(source.split()))}"/>' if source else ""


def _plain(element: ET.Element | None) -> str:
    return " ".join(" ".join(element.itertext()).split()) if element is not None else ""
