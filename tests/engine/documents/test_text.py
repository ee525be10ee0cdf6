"""Page text from words: hyphens, paragraphs, scripts, running heads; nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.documents.legibility import readable
from engine.documents.page_lines import Line, RawWord, clean_word, lines_of
from engine.documents.reading_order import in_reading_order
from engine.documents.running_heads import Row, counts_up, page_rows, running_lines
from engine.documents.text import compose
from engine.documents.word_boxes import unpack

EM = 5.0  # width of a character in these pages
PITCH = 12.0


def words_of(*rows: str, x: float = 50.0, y: float = 100.0, block: int = 0) -> list[RawWord]:
    """Words of lines set with equal characters; leading blanks indent, an empty row is a gap."""
    words: list[RawWord] = []
    for number, row in enumerate(rows):
        left = x + EM * (len(row) - len(row.lstrip(" ")))
        for order, text in enumerate(row.split(" ") if row.strip() else []):
            if text:
                top = y + PITCH * number
                right = left + EM * len(text)
                words.append((left, top, right, top + 10, text, block, number, order))
                left = right + EM
    return words


def text_of(*rows: str) -> str:
    return compose(lines_of(words_of(*rows)))[0]


def test_lines_become_paragraphs() -> None:
    assert text_of("It was a dark and stormy night, and the", "rain fell in torrents.") == (
        "It was a dark and stormy night, and the rain fell in torrents."
    )


def test_an_indent_begins_a_paragraph() -> None:
    assert text_of(
        "The first paragraph ends in a long line.", "  The second one begins with an indent."
    ) == ("The first paragraph ends in a long line.\nThe second one begins with an indent.")


def test_room_for_a_word_that_was_not_put_there_ends_a_paragraph() -> None:
    rows = ("A heading", "It was a dark and stormy night, and the", "rain fell.", "Then it stopped")
    assert text_of(*rows) == (
        "A heading\nIt was a dark and stormy night, and the rain fell.\nThen it stopped"
    )


def test_a_gap_ends_a_paragraph() -> None:
    assert text_of("It was dark and", "", "The rain fell in") == "It was dark and\nThe rain fell in"


def test_bullets_begin_lines() -> None:
    assert text_of("Such as these that follow", "\u2022 one of them here ok", "\u2022 another") == (
        "Such as these that follow\n\u2022 one of them here ok\n\u2022 another"
    )


def test_broken_words_are_whole_again() -> None:
    text, words = compose(lines_of(words_of("they were pre-", "cisely right")))
    assert text == "they were precisely right"
    array = unpack(words)
    assert [text[w["start"] : w["end"]] for w in array] == [
        "they",
        "were",
        "pre",
        "cisely",
        "right",
    ]
    assert array["y0"][2] != array["y0"][3]


@pytest.mark.parametrize("hyphen", "-\u2010\u2011")
def test_every_hyphen_breaks_words(hyphen: str) -> None:
    assert text_of(f"security imple{hyphen}", "mentations") == "security implementations"
    words = f"well{hyphen}known but well{hyphen}", "known too"
    assert text_of(*words) == f"well{hyphen}known but well{hyphen}known too"


def test_hyphens_that_belong_to_the_word_stay() -> None:
    assert text_of("it was self-", "evident") == "it was self-evident"
    assert text_of("the state-of-the-", "art thing") == "the state-of-the-art thing"
    assert text_of("an Anglo-", "Saxon") == "an Anglo-Saxon"
    assert text_of("in 2006-", "2007 or so") == "in 2006-2007 or so"
    assert text_of("well-known but well-", "known too") == "well-known but well-known too"
    assert text_of("he went - or -", "so he said") == "he went - or - so he said"


def test_where_words_are_not_broken_every_hyphen_stays() -> None:
    lines = lines_of(words_of("they were empty-", "handed"))
    assert compose(lines, hyphenated=False)[0] == "they were empty-handed"


def test_soft_hyphens_vanish() -> None:
    assert text_of("an exam\u00ad", "ple of op\u00adtional ones") == "an example of optional ones"


def test_ligatures_and_invisible_signs() -> None:
    assert clean_word("mis\ufb01t\u200b") == "misfit"
    assert clean_word("a\u2029b\u00a0c") == "a b c"
    assert clean_word("x\u00b2") == "x\u00b2"  # not x2
    assert clean_word("\uf0b7") == "\u2022"
    assert clean_word("e\u0301") == "\u00e9"
    assert (
        clean_word("\u0645\u06cc\u200c\u0634\u0648\u062f") == "\u0645\u06cc\u200c\u0634\u0648\u062f"
    )


def test_leaders_and_ornaments_are_left_out() -> None:
    assert text_of("Chapter One . . . . . . . . 12") == "Chapter One 12"
    assert text_of("Chapter One.............12") == "Chapter One 12"
    assert text_of("He waited . . . and went") == "He waited . . . and went"
    assert text_of("\u275a\u2758\u2759\u275a\u2758\u2759", "Text of it") == "Text of it"


def test_scripts_without_spaces() -> None:
    text, words = compose(lines_of(words_of("吾輩は猫で", "ある。")))
    assert text == "吾輩は猫である。"
    assert len(unpack(words)) == len(text)  # a box for every character
    assert text_of("2015年12月", "9日に") == "2015年12月9日に"


def test_vertical_lines() -> None:
    column = [(90.0, 10.0 * i, 99.0, 10.0 * i + 9, c, 0, i, 0) for i, c in enumerate("あいう")]
    following = [(75.0, 10.0 * i, 84.0, 10.0 * i + 9, c, 1, i, 0) for i, c in enumerate("日本")]
    assert compose(lines_of([*column, *following]))[0] == "あいう日本"


def test_right_to_left_lines() -> None:
    # As pymupdf gives them: parted where the direction changes, signs on the wrong side.
    words: list[RawWord] = [
        (80, 0, 100, 10, "שלום", 0, 0, 0),
        (20, 0, 23, 10, ".", 0, 0, 1),
        (60, 0, 75, 10, "Big", 0, 0, 2),
        (23, 0, 40, 10, "עולם", 0, 0, 3),
        (42, 0, 57, 10, "Bang", 0, 0, 4),
    ]
    words[2], words[4] = (42, 0, 57, 10, "Big", 0, 0, 2), (60, 0, 75, 10, "Bang", 0, 0, 4)
    (line,) = lines_of(words)
    assert line.rtl
    assert line.text == "שלום Big Bang עולם."


def test_a_wide_space_does_not_part_a_line() -> None:
    words = [*words_of("Chapter One"), (400.0, 100.0, 410.0, 110.0, "12", 0, 1, 0)]
    (line,) = lines_of(words)
    assert line.text == "Chapter One 12"


def test_a_table_written_by_column_is_read_by_row() -> None:
    names = words_of(*(f"Name{n} of some company or other" for n in range(8)), x=120)
    dates = words_of(*(f"{n}/2015" for n in range(8)), x=50, block=1)
    lines = in_reading_order(lines_of([*names, *dates]))
    assert compose(lines)[0].split("\n")[:2] == [
        "0/2015 Name0 of some company or other",
        "1/2015 Name1 of some company or other",
    ]


def test_columns_of_text_are_left_alone() -> None:
    left = words_of(*(["words of the left column here"] * 9), x=50)
    right = words_of(*(["words of the right column too"] * 9), x=300, block=1)
    lines = lines_of([*left, *right])
    assert in_reading_order(lines) == lines


# ---- running heads ---------------------------------------------------------------------------


BODY = ["wind", "rain", "snow", "hail", "fog", "dew", "frost", "storm"]


def book(*heads: str, foot: str = "") -> dict[int, list[Line]]:
    """Pages of 400 points with a head, their own text, and a foot."""
    pages = {}
    for index, head in enumerate(heads):
        body = words_of(*(f"{BODY[index]} and {BODY[n]}" for n in range(8)), y=80, block=1)
        foot_text = foot.format(index + 7)
        top = words_of(head, y=30, block=0) if head else []
        end = words_of(foot_text, y=370, block=2) if foot_text else []
        pages[index] = lines_of([*top, *body, *end])
    return pages


def rows_of_pages(pages: dict[int, list[Line]]) -> dict[int, list[Row]]:
    return {index: page_rows(lines) for index, lines in pages.items()}


def removed(pages: dict[int, list[Line]], index: int) -> list[str]:
    return [pages[index][i].text for i in sorted(running_lines(rows_of_pages(pages), index, 400))]


def test_heads_that_recur_go() -> None:
    pages = book("A TALE", "PART ONE", "A TALE", "PART ONE", "A TALE", foot="{}")
    assert removed(pages, 2) == ["A TALE", "9"]
    assert removed(pages, 1) == ["PART ONE", "8"]


def test_heads_with_the_page_number_go() -> None:
    pages = book("24 A TALE", "THE START 25", "26 A TALE", "THE START 27")
    assert removed(pages, 0) == ["24 A TALE"]
    assert removed(pages, 3) == ["THE START 27"]


def test_roman_page_numbers_go() -> None:
    pages = book("PREFACE viii", "PREFACE ix", "PREFACE x")
    assert removed(pages, 1) == ["PREFACE ix"]


def test_text_at_the_edge_stays() -> None:
    pages = book("He said 5 things", "She did 9 things", "It was 12 then", "All 20 of it")
    assert all(removed(pages, index) == [] for index in pages)


def test_numbers_that_do_not_count_pages_stay() -> None:
    pages = book("06/12/2015", "06/19/2015", "07/02/2015")
    assert all(removed(pages, index) == [] for index in pages)


def test_the_printed_label_goes() -> None:
    pages = book("12")
    assert running_lines(rows_of_pages(pages), 0, 400, label="12") == {0}
    assert running_lines(rows_of_pages(pages), 0, 400, label="13") == set()


def test_counting_up() -> None:
    assert counts_up("12", "14", 2)
    assert counts_up("Page 3 of 9", "Page 4 of 9", 1)
    assert counts_up("iv CONTENTS", "vi CONTENTS", 2)
    assert not counts_up("12", "14", 1)
    assert not counts_up("Chapter 1", "Chapter 1", 1)
    assert not counts_up("one 1", "two 2", 1)
    assert not counts_up("civil", "mild", 1)


# ---- nothing is lost -------------------------------------------------------------------------

word = st.text(
    st.sampled_from("abcXYZ-.,'0123é\u00ad\ufb01日本\u0627\u0644"), min_size=1, max_size=8
)
row = st.lists(word, min_size=1, max_size=6).map(" ".join)


@given(st.lists(row, max_size=10))
def test_every_character_is_kept(rows: list[str]) -> None:
    raw = words_of(*rows)
    lines = lines_of(raw)
    text, words = compose(lines)
    wanted = sorted(c for line in lines for p in line.pieces for c in p.text if c != "-")
    assert sorted(c for c in text if c not in " \n-") == [c for c in wanted if c != " "]
    array = unpack(words)
    assert (array["start"] < array["end"]).all()
    assert (array["start"][1:] >= array["end"][:-1]).all()
    assert text == text.strip()
    assert "  " not in text
    assert " \n" not in text


@given(st.lists(st.lists(row, min_size=4, max_size=8, unique=True), min_size=1, max_size=6))
def test_rows_inside_a_page_never_go(pages: list[list[str]]) -> None:
    lines = {i: lines_of(words_of(*rows, y=150)) for i, rows in enumerate(pages)}
    for index in lines:
        assert running_lines(rows_of_pages(lines), index, 600) == set()


def test_readable() -> None:
    assert readable("")
    assert readable("Ordinary text, with signs (and numbers: 12).")
    assert readable("吾輩は猫である")
    assert readable("Of the Whale " + "." * 80 + " 7\nOf Sails" + " . " * 60 + "12")
    assert not readable("\ufffd\ufffd\ufffd text")
    assert not readable("\ue001\ue002\ue003\ue004")
    assert not readable("\"7+%-'&(/$%&/()")
