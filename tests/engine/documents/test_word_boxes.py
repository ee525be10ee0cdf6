"""Word boxes: packed and unpacked, merged by line for highlighting."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.documents.word_boxes import PlacedWord, boxes_for, pack, unpack


def words(*placed: PlacedWord) -> bytes:
    return pack(placed)


TWO_LINES = words(
    (0, 3, 10, 10, 30, 20),
    (4, 8, 35, 10, 60, 20),
    (9, 12, 10, 22, 30, 32),
    (13, 17, 35, 22, 60, 32),
)


def test_bytes_are_little_endian_and_come_back() -> None:
    packed = words((1, 258, 1.5, 2.5, 3.5, 4.5))
    assert packed[:8] == b"\x01\x00\x00\x00\x02\x01\x00\x00"
    assert len(packed) == 24
    assert unpack(packed).tolist() == [(1, 258, 1.5, 2.5, 3.5, 4.5)]
    with pytest.raises(ValueError, match="multiple"):
        unpack(packed[:-1])


def test_one_box_a_line() -> None:
    assert boxes_for(TWO_LINES, 0, 17) == ((10, 10, 60, 20), (10, 22, 60, 32))


def test_words_that_are_touched_are_whole() -> None:
    assert boxes_for(TWO_LINES, 5, 10) == ((35, 10, 60, 20), (10, 22, 30, 32))
    assert boxes_for(TWO_LINES, 7, 8) == ((35, 10, 60, 20),)


def test_nothing_is_touched() -> None:
    assert boxes_for(TWO_LINES, 3, 4) == ()  # the blank between two words
    assert boxes_for(TWO_LINES, 5, 5) == ()
    assert boxes_for(TWO_LINES, 40, 50) == ()
    assert boxes_for(b"", 0, 5) == ()


def test_a_word_that_was_broken_has_two_boxes() -> None:
    broken = words((0, 4, 50, 10, 70, 20), (4, 7, 10, 22, 25, 32))
    assert boxes_for(broken, 2, 3) == ((50, 10, 70, 20),)
    assert boxes_for(broken, 0, 7) == ((50, 10, 70, 20), (10, 22, 25, 32))


def test_columns_are_not_joined() -> None:
    columns = words((0, 3, 10, 700, 250, 710), (4, 8, 320, 60, 560, 70))
    assert len(boxes_for(columns, 0, 8)) == 2
    level = words((0, 3, 10, 60, 250, 70), (4, 8, 320, 60, 560, 70))
    assert len(boxes_for(level, 0, 8)) == 2


def test_right_to_left() -> None:
    arabic = words((0, 4, 80, 10, 100, 20), (5, 9, 50, 10, 75, 20))
    assert boxes_for(arabic, 0, 9) == ((50, 10, 100, 20),)


def test_superscripts_stay_on_their_line() -> None:
    note = words((0, 4, 10, 10, 40, 22), (4, 5, 40, 9, 44, 15), (6, 9, 47, 10, 70, 22))
    assert boxes_for(note, 0, 9) == ((10, 9, 70, 22),)


def test_vertical_lines() -> None:
    column = [(i, i + 1, 229.0, 30.0 + 10 * i, 238.0, 39.0 + 10 * i) for i in range(5)]
    following = [(5, 6, 214.0, 30.0, 223.0, 39.0)]
    assert boxes_for(pack([*column, *following]), 0, 6) == (
        (229, 30, 238, 79),
        (214, 30, 223, 39),
    )


coordinates = st.floats(0, 5000, width=32)


@given(
    st.lists(
        st.tuples(st.integers(0, 5), coordinates, coordinates, coordinates, coordinates),
        max_size=40,
    ),
    st.integers(0, 250),
    st.integers(0, 250),
)
def test_every_touched_word_lies_in_a_box(
    shapes: list[tuple[int, float, float, float, float]], start: int, end: int
) -> None:
    placed: list[PlacedWord] = []
    at = 0
    for blank, xa, ya, xb, yb in shapes:
        at += blank
        placed.append((at, at + 3, min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb)))
        at += 3
    boxes = boxes_for(pack(placed), start, end)
    for first, last, *box in placed:
        if start < end and first < end and last > start:
            x0, y0, x1, y1 = np.asarray(box, dtype=np.float32).tolist()
            assert any(b[0] <= x0 and b[1] <= y0 and b[2] >= x1 and b[3] >= y1 for b in boxes)
