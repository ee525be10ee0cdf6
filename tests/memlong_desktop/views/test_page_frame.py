"""Points of turned and cut pages, there and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.records.library import Turn
from memlong_desktop.views.page_frame import Area, PageFrame, turned, turned_box

turns = st.sampled_from([0, 90, 180, 270])
reals = st.floats(-5000, 5000)


@given(turns, reals, reals)
def test_there_and_back(turn: Turn, x: float, y: float) -> None:
    frame = PageFrame(Area(-30, 17, 640, 480), (20, 30, 580, 800), turn)
    assert frame.point(*frame.place(x, y)) == pytest.approx((x, y), abs=1e-6)


@pytest.mark.parametrize(
    ("turn", "top_left", "top_right"),
    [
        (0, (10, 20), (110, 20)),
        (90, (110, 20), (110, 70)),
        (180, (110, 70), (10, 70)),
        (270, (10, 70), (10, 20)),
    ],
)
def test_the_corners_of_what_is_shown_are_those_of_its_area(
    turn: Turn, top_left: tuple[float, float], top_right: tuple[float, float]
) -> None:
    frame = PageFrame(Area(10, 20, 100, 50), (5, 6, 25, 46), turn)
    assert frame.place(5, 6) == pytest.approx(top_left)
    assert frame.place(25, 6) == pytest.approx(top_right)


@given(turns)
def test_a_turned_box_is_the_box_in_the_turned_page(turn: Turn) -> None:
    """The map of a turned page and the turned box agree."""
    width, height = 600.0, 800.0
    wide, high = (width, height) if turn in (0, 180) else (height, width)
    frame = PageFrame(Area(0, 0, wide, high), (0, 0, width, height), turn)
    x0, y0, x1, y1 = turned_box((100, 50, 250, 90), width, height, turn)
    corners = sorted([frame.place(100, 50), frame.place(250, 90)])
    assert (x0, x1) == pytest.approx((corners[0][0], corners[1][0]))
    assert sorted([y0, y1]) == pytest.approx(sorted([corners[0][1], corners[1][1]]))


def test_four_quarters_are_none() -> None:
    assert [turned(0, quarters) for quarters in range(-1, 5)] == [270, 0, 90, 180, 270, 0]
