"""Plain text as a book: its encoding, its chapters, and XHTML of it; pure functions."""

import re
from dataclasses import dataclass
from html import escape
from typing import Final

from engine.errors import DamagedDocument

_BOMS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_LONGEST_CHAPTER = 60_000  # characters; layout of one chapter grows faster than its length

_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen"
    r"|first|second|third|\w+th|last"
)
_NUMERAL = rf"(?:[IVXLC]+|\d{{1,3}}|(?:(?:{_TENS})[- ])?(?:{_ONES})|{_TENS})"
_HEADING = re.compile(
    rf"(?P<part>(?:volume|book|part|act)\b\.? +(?:the +)?{_NUMERAL}\b.{{0,60}})"
    rf"|(?P<chapter>(?:chapter|scene|letter|canto|stave|section)\b\.? *(?:the +)?{_NUMERAL}\b"
    rf".{{0,80}})"
    r"|(?P<named>(?:prologue|epilogue|preface|introduction|foreword|afterword|conclusion"
    r"|appendix|etymology|extracts|(?:first|second) epilogue)\b.{0,60})"
    r"|(?P<bare>[IVXLC]{1,8}\.?|\d{1,3}\.?)",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"[A-Z0-9]")


@dataclass(frozen=True)
class Chapter:
    """A piece of a text that is laid out by itself; `title` is "" where it has no heading."""

    title: str
    level: int  # from 1, of the heading
    body: str  # XHTML, with the heading


def decode(data: bytes) -> str:
    """Text from bytes whose encoding nobody told, with LF line ends.

    UTF-8 is recognised with certainty; what is not UTF-8 is taken for Windows-1252, the superset
    of Latin-1 that old plain texts are nearly always in.

    Raises:
        DamagedDocument: a byte order mark promises an encoding that the rest does not keep.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError as failure:
                raise DamagedDocument(
                    f"The text claims to be {encoding} but is not.",
                    "Save it again as UTF-8.",
                    str(failure),
                ) from failure
            return _unix(text)
    try:
        return _unix(data.decode("utf-8"))
    except UnicodeDecodeError:
        # Five bytes mean nothing in Windows-1252; they become the replacement character.
        return _unix(data.decode("cp1252", errors="replace"))


def title_of(text: str) -> tuple[str, str]:
    """Title and author where the text says so in its first lines ("Title: ..."), else ""."""
    head = text[:4000]
    found = {
        key.lower(): value.strip()
        for key, value in re.findall(r"^(Title|Author):[ \t]*(.+)$", head, re.MULTILINE)
    }
    return found.get("title", ""), found.get("author", "")


def chapters(text: str) -> list[Chapter]:
    """A text as chapters: at its headings, and in between where one would be too long."""
    paragraphs = [p for p in _PARAGRAPH.split(text.strip("\n")) if p.strip()]
    heads = _headings(paragraphs)
    result: list[Chapter] = []
    body: list[str] = []
    title, level, size = "", 1, 0
    for index, paragraph in enumerate(paragraphs):
        head = heads.get(index)
        if body and (head is not None or size > _LONGEST_CHAPTER):
            result.append(Chapter(title, level, "\n".join(body)))
            body, title, size = [], "", 0
        if head is not None:
            title, level = " ".join(paragraph.split()), head
            body.append(f"<h{level}>{escape(title)}</h{level}>")
        else:
            body.append(_paragraph(paragraph))
        size += len(paragraph)
    if body:
        result.append(Chapter(title, level, "\n".join(body)))
    return result


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n").replace("\0", "")


def _paragraph(paragraph: str) -> str:
    """Hard line ends of prose are only wrapping; those of verse and tables are kept."""
    lines = paragraph.split("\n")
    text = [escape(line.strip()) for line in lines]
    if len(lines) > 1 and _is_set_by_line(lines):
        indents = [len(line) - len(line.lstrip()) for line in lines]
        rows = ["&#160;" * min(i, 40) + line for i, line in zip(indents, text, strict=True)]
        return f'<p class="lines">{"<br/>".join(rows)}</p>'
    return f"<p>{' '.join(text)}</p>"


def _is_set_by_line(lines: list[str]) -> bool:
    """Verse, lists and tables: lines far shorter than a page is wide, or with inner gaps."""
    if any(re.search(r"\S {3,}\S", line) for line in lines):
        return True
    inner = [len(line.rstrip()) for line in lines[:-1]]
    return max(inner) < 55


def _headings(paragraphs: list[str]) -> dict[int, int]:
    """Paragraphs that are headings, and their levels.

    A table of contents repeats every heading without text between them, so a heading counts only
    if text follows, or a lower heading that counts. Bare numerals count only if there are
    several, for a single one is more likely a page number or an answer.
    """
    candidates: list[tuple[int, int]] = []  # paragraph, rank: 1 part, 2 chapter, 3 bare numeral
    for index, paragraph in enumerate(paragraphs):
        rank = _rank(paragraph.strip())
        if rank:
            candidates.append((index, rank))
    if sum(rank == 3 for _, rank in candidates) < 3:
        candidates = [c for c in candidates if c[1] != 3]
    kept: list[tuple[int, int]] = []
    following, following_rank = len(paragraphs), 0
    for index, rank in reversed(candidates):
        last = kept[-1] if kept else None
        leads = last is not None and last[0] == following and following_rank > rank
        if following > index + 1 or leads:
            kept.append((index, rank))
        following, following_rank = index, rank
    ranks = sorted({rank for _, rank in kept})
    return {index: ranks.index(rank) + 1 for index, rank in kept}


def _rank(paragraph: str) -> int:
    if len(paragraph) > 120 or paragraph.count("\n") > 1:
        return 0
    line = " ".join(paragraph.split())
    match = _HEADING.fullmatch(line)
    if match is None or not _CAPITALS.match(line):
        return 0
    if match["bare"]:
        return 3 if line.strip(".").isupper() or line.strip(".").isdigit() else 0
    if line.endswith((",", ";")):
        return 0
    return 1 if match["part"] else 2
