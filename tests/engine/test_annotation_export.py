"""Highlights and notes as Markdown."""

from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from engine.annotation_export import markdown, write_markdown
from engine.annotations import Anchor, Annotation, HighlightColour, PageMarks
from engine.errors import ExportRefused, StorageError


def note(
    page_index: int, quote: str, words: str, colour: HighlightColour = "blue", *, found: bool = True
) -> Annotation:
    marks = (PageMarks(page_index, ((1.0, 2.0, 3.0, 4.0),)),) if quote else ()
    anchor = Anchor(page_index, marks=marks, quote=quote)
    return Annotation(1, "a", anchor, colour, words, 0.0, 0.0, found)


NOTES = [
    note(4, "a *starred*\nquote <b>here</b>", "My own\nwords"),
    note(0, "", "On the *first* page"),
    note(2, "gone", "", "orange", found=False),
]


def label(page_index: int) -> str:
    return ("i", "ii", "iii", "1", "2")[page_index]


def test_title_label_quote_and_note_stand_in_the_order_of_the_document() -> None:
    assert markdown("A [book]", NOTES, label) == (
        "# A \\[book\\]\n\n"
        "**p. i**\n\n"
        "On the \\*first\\* page\n\n"
        "> a \\*starred\\* quote \\<b\\>here\\</b\\>\n>\n> — p. 2 (blue)\n\n"
        "My own  \nwords\n\n"
        "## Not found in this version\n\n"
        "> gone\n>\n> — p. iii (orange)\n"
    )


def test_what_was_written_is_shown_as_it_was() -> None:
    shown = MarkdownIt("commonmark").render(markdown("T", NOTES, label))
    assert "a *starred* quote &lt;b&gt;here&lt;/b&gt;" in shown
    assert "On the *first* page" in shown
    assert "My own<br" in shown


def test_the_file_is_written_whole_and_never_over_the_original(tmp_path: Path) -> None:
    original = tmp_path / "book.md"
    original.write_text("# The book itself")
    target = tmp_path / "notes.md"
    assert write_markdown(original, target, "T", NOTES, label) == 3
    assert target.read_text(encoding="utf-8") == markdown("T", NOTES, label)
    (tmp_path / "link.md").symlink_to(original)
    for name in ("book.md", "link.md"):
        with pytest.raises(ExportRefused, match="original itself"):
            write_markdown(original, tmp_path / name, "T", NOTES, label)
    assert original.read_text() == "# The book itself"
    with pytest.raises(StorageError, match=r"n\.md cannot be written"):
        write_markdown(original, tmp_path / "gone" / "n.md", "T", NOTES, label)
