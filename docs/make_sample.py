"""Makes the sample book from a plain text whose chapter headings stand in capitals.

    python docs/make_sample.py TEXT

Written to `resources/sample`; see the README there for where the text comes from.
"""

import argparse
import re
from html import escape
from pathlib import Path

from engine.documents.epub_writer import write_epub
from engine.documents.plain_text import Chapter

TITLE = "The Strange Case of Dr. Jekyll and Mr. Hyde"
AUTHOR = "Robert Louis Stevenson"
TARGET = Path(__file__).resolve().parent.parent / "resources" / "sample" / "jekyll-and-hyde.epub"

_HEADING = re.compile(r"^[A-Z][A-Z .,'\u2019-]{7,}$")
_SMALL = frozenset(["of", "the", "for", "at", "was"])


def main() -> None:
    """Read the text, write the book."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("text", type=Path)
    lines = parser.parse_args().text.read_text(encoding="utf-8").splitlines()
    chapters: list[Chapter] = []
    paragraphs: list[str] = []
    heading = ""
    for line in [*lines, "THE END OF THE BOOK"]:
        if not _HEADING.match(line):
            paragraphs += [line.strip()] if line.strip() else []
            continue
        if heading:
            chapters.append(_chapter(heading, paragraphs))
        heading, paragraphs = _titled(line), []
    TARGET.write_bytes(write_epub(TITLE, AUTHOR, chapters))
    print(f"{TARGET.name}: {len(chapters)} chapters, {TARGET.stat().st_size:,} bytes")


def _chapter(heading: str, paragraphs: list[str]) -> Chapter:
    body = "".join(f"<p>{escape(_curly(paragraph))}</p>" for paragraph in paragraphs)
    return Chapter(heading, 1, f"<h1>{escape(heading)}</h1>{body}")


def _titled(line: str) -> str:
    words = [word.lower() for word in line.split()]
    return _curly(
        " ".join(w if w in _SMALL and n else w[:1].upper() + w[1:] for n, w in enumerate(words))
    )


def _curly(text: str) -> str:
    """Typewriter quotes and dashes as a printer has them."""
    text = re.sub(r'(^|[\s(\u2014-])"', "\\1\u201c", text).replace('"', "\u201d")
    text = re.sub(r"(^|[\s(\u201c\u2014-])'", "\\1\u2018", text).replace("'", "\u2019")
    return text.replace("--", "\u2014")


if __name__ == "__main__":
    main()
