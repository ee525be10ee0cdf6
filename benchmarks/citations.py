"""Whether a click on a citation marks the sentence that it quotes, on documents of many formats.

    python benchmarks/citations.py [--json docs/results/citations.json]

Sentences are drawn from every document, all over it, with a fixed seed, and cited as an answer that
says just that would be. A few questions are answered by the default model too, the whole way. Each
citation is then clicked in the real window, offscreen. What is marked there is taken back from the
screen to points of the page, and the letters that pymupdf has under it are compared with the quote:
all of them, and no others beyond the words that the sentence begins and ends in.
"""

import os
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.rows import ROOT, Row, arguments, at_least, at_most, plain, report

_A_DOCUMENT = 24  # sentences


@dataclass(frozen=True)
class Source:
    """A document to cite from.

    Attributes:
        name: what it is there for.
        path: below the folder of real documents, or below the project.
        questions: for the default model.
    """

    name: str
    path: str
    questions: tuple[str, ...] = ()


SOURCES = (
    Source("PDF, a book", "documents/pdf/freeculture.pdf", ("Who was Edwin Armstrong?",)),
    Source(
        "PDF, two columns", "documents/pdf/tracemonkey.pdf", ("What does a trace tree record?",)
    ),
    Source(
        "PDF, from right to left",
        "documents/pdf/OWASP_Application_Security_Verification_Standard_4.0.1-fa.pdf",
    ),
    Source(
        "PDF, Japanese",
        "documents/pdf/OWASP_Application_Security_Verification_Standard_4.0.1-ja.pdf",
    ),
    Source("EPUB", "documents/epub/idpf-moby-dick.epub", ("What does Queequeg carry?",)),
    Source(
        "EPUB, vertical Japanese",
        "documents/epub/idpf-kusamakura-japanese-vertical-writing.epub",
    ),
    Source("MOBI", "documents/other/test_open2.mobi"),
    Source("FB2", "documents/other/test.fb2"),
    Source("DOCX", "documents/other/testWORD.docx"),
    Source("HTML", "documents/other/testHTML.html"),
    Source("TXT", "documents/other/351.txt", ("Who takes care of Philip?",)),
    Source("Markdown", "README.md", ("What does the program cite?",)),
)


def main() -> None:
    """Run and report."""
    parser = arguments("clicks on citations, on documents of many formats")
    parser.add_argument("--only", help="documents whose name begins so")
    parser.add_argument("--explain", action="store_true", help="print what is not as it should be")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sources = [s for s in SOURCES if s.name.startswith(options.only or "")]
    with tempfile.TemporaryDirectory() as folder:
        rows = measure(sources, options.data, Path(folder), options.models, options.explain)
    report(rows, options.json)


def measure(
    sources: list[Source], data: Path, folder: Path, models: Path | None, explain: bool
) -> list[Row]:
    """Cite from each document, click, look."""
    from benchmarks.citation_clicks import Clicks
    from benchmarks.citation_quotes import Quotes

    found: list[tuple[str, Counter[str]]] = []
    elsewhere = 0
    quotes, clicks = Quotes(folder / "engine", models), Clicks(folder / "window", explain)
    try:
        for source in sources:
            path = data / source.path if (data / source.path).exists() else ROOT / source.path
            citations = quotes.of(path, _A_DOCUMENT, source.questions)
            elsewhere += quotes.elsewhere
            found.append((source.name, clicks.on(path, citations)))
            print(source.name, dict(found[-1][1]), flush=True)
    finally:
        quotes.close()
        clicks.close()
    return rows_of(found, elsewhere)


def rows_of(found: list[tuple[str, Counter[str]]], elsewhere: int) -> list[Row]:
    """The figures; each document with how many of its clicks were `right`, `loose` or `wrong`."""
    total = sum((counts for _, counts in found), Counter())
    clicked = total.total()
    return [
        at_least("located quotes that were clicked", clicked, "quotes", 200),
        at_least(
            "clicks that mark their sentence", 100 * total["right"] / max(clicked, 1), "%", 98
        ),
        at_most("clicks that mark another sentence", total["wrong"], "", 0),
        plain("clicks that mark words beside it too", total["loose"], ""),
        plain("sentences that were cited in other words", elsewhere, ""),
        *(
            plain(f"{name}: right of {counts.total()}", counts["right"], "")
            for name, counts in found
        ),
    ]


if __name__ == "__main__":
    main()
