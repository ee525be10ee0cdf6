"""Headings are lines that count the sections of a text; nothing else that is numbered is one."""

from pathlib import Path

from engine.documents.client import DocumentProcess
from engine.documents.headings import numbered_headings
from engine.records.pages import PageText


def pages(*texts: str) -> list[PageText]:
    return [PageText(index, "", text, b"") for index, text in enumerate(texts)]


def titles(*texts: str) -> list[str]:
    return [heading.title for heading in numbered_headings(pages(*texts))]


def test_a_paper_without_a_table_of_contents(data_dir: Path) -> None:
    with DocumentProcess(data_dir / "documents" / "pdf" / "tracemonkey.pdf") as process:
        count = process.open(None).page_count
        found = numbered_headings(process.text(0, count))
        assert process.outline() == []
    assert [heading.title for heading in found if heading.level == 1] == [
        "1. Introduction",
        "2. Overview: Example Tracing Run",
        "3. Trace Trees",
        "4. Nested Trace Tree Formation",
        "5. Trace Tree Optimization",
        "6. Implementation",
        "7. Evaluation",
        "8. Related Work",
        "9. Conclusions",
        "10. Future Work",
    ]
    assert (found[3].title, found[3].level, found[3].page_index) == ("3.1 Traces", 2, 3)


def test_lists_amounts_and_years_are_no_headings() -> None:
    assert titles(
        "1. Bread\nIt needs\n1. Flour\n2. Water\n3. Salt\n1914 Was a bad year.",
        "2. Cake\n250 Grams of it, and\n1. Eggs\n2. Milk\n3 Spoons of sugar,",
        "3. Tea\n1. water\nChapter 9. Of another book",
    ) == ["1. Bread", "2. Cake", "3. Tea"]


def test_what_counts_only_a_part_of_the_text_is_not_its_sections() -> None:
    assert titles("1. One\n2. Two\n3. Three", *["Words."] * 9) == []
    assert titles("1. One", "2. Two") == []
    assert titles() == []


def test_sections_go_on_after_the_list_of_contents() -> None:
    chapters = ["Chapter 1. Bread", "Chapter 2. Cake", "Chapter 3. Tea"]
    contents = "1. Bread .... 1\n2. Cake 2\n" + "\n".join(chapters)
    found = numbered_headings(pages(contents, *(f"{chapter}\nWords." for chapter in chapters)))
    assert [heading.page_index for heading in found] == [1, 2, 3]
