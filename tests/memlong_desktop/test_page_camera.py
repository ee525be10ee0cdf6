"""What a view shows of the column of pages: places stay, whatever changes around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memlong_desktop.views.page_camera import ZOOM_RANGE, PageCamera
from memlong_desktop.views.page_layout import GAP, PageLayout, Place


@pytest.fixture
def camera() -> PageCamera:
    return PageCamera(PageLayout(50, 600, 800), 900, 700)


def test_fits_the_width_from_the_start_and_on_resize(camera: PageCamera) -> None:
    assert camera.page_area(0).width == pytest.approx(900 - 2 * GAP)
    camera.resize(500, 700)
    assert camera.page_area(0).width == pytest.approx(500 - 2 * GAP)
    camera.zoom_about(1.0, 0, 0)
    camera.resize(900, 700)
    assert camera.zoom == 1.0


@given(st.floats(0.1, 8), st.floats(0.1, 8), st.integers(0, 48), st.floats(0, 1), st.floats(0, 699))
def test_zooming_keeps_the_point_under_the_pointer(
    before: float, after: float, page_index: int, fraction: float, y: float
) -> None:
    camera = PageCamera(PageLayout(50, 600, 800), 900, 700)
    camera.zoom_about(before, 0, 0)
    camera.look_at(Place(page_index, fraction))
    under = camera.layout.place_at(camera.y + y, camera.scale)
    camera.zoom_about(after, 450, y)
    if 0 < camera.y < camera.furthest_y and under.fraction >= 0:
        area = camera.page_area(under.page_index)
        assert area.y + under.fraction * area.height == pytest.approx(y, abs=0.01)


def test_zooming_keeps_the_column_under_the_pointer_sideways(camera: PageCamera) -> None:
    camera.zoom_about(3.0, 450, 300)
    area = camera.page_area(0)
    share = (700 - area.x) / area.width
    camera.zoom_about(5.0, 700, 300)
    area = camera.page_area(0)
    assert area.x + share * area.width == pytest.approx(700)


def test_zoom_stays_within_its_range(camera: PageCamera) -> None:
    camera.zoom_about(100, 0, 0)
    assert camera.zoom == ZOOM_RANGE[1]
    assert camera.next_zoom(1) == ZOOM_RANGE[1]
    camera.zoom_about(0.001, 0, 0)
    assert camera.zoom == ZOOM_RANGE[0]
    assert camera.next_zoom(-1) == ZOOM_RANGE[0]
    assert camera.next_zoom(1) == 0.25


def test_a_place_survives_pages_above_it_that_turn_out_different(camera: PageCamera) -> None:
    camera.look_at(Place(20, 0.4))
    before = camera.page_area(20)
    camera.layout.set_sizes(0, [(600, 300 + 10 * page) for page in range(20)])
    assert camera.page_area(20).y == pytest.approx(before.y)


def test_the_ends_of_the_column_hold(camera: PageCamera) -> None:
    camera.look_at(Place(0, 0.0))
    assert camera.y == 0
    camera.look_at(Place(400, 0.0))
    assert camera.place.page_index == 49
    assert camera.y <= camera.furthest_y


def test_the_page_in_view_changes_late_rather_than_early(camera: PageCamera) -> None:
    camera.zoom_about(0.1, 0, 0)
    camera.look_at(Place(0))
    assert camera.page_in_view(0) == 0
    assert camera.page_in_view(3) == 3  # as much in view as any
    assert camera.page_in_view(40) == 0  # not in view at all


def test_what_is_sideways_out_of_view_is_revealed(camera: PageCamera) -> None:
    camera.zoom_about(4.0, 450, 0)
    area = camera.page_area(0)
    camera.reveal(area.x, area.x + 40 * camera.scale)
    area = camera.page_area(0)
    assert area.x >= 0
    camera.reveal(area.x + 560 * camera.scale, area.x + area.width)
    area = camera.page_area(0)
    assert area.x + area.width <= 900


def test_margins_alone_are_nothing_to_scroll_to(camera: PageCamera) -> None:
    camera.zoom_about(camera.zoom * 890 / (900 - 2 * GAP), 450, 300)
    area = camera.page_area(0)
    assert area.width == pytest.approx(890)
    assert camera.furthest_x == 0
    assert area.x == pytest.approx(5)
    camera.zoom_about(camera.zoom * 1.1, 450, 300)
    assert camera.furthest_x > 0


def test_pages_side_by_side_meet_at_the_fold(camera: PageCamera) -> None:
    camera.arrange("cover", 0, cut=False, continuous=True)
    camera.look_at(Place(3))
    left, right, cover = (camera.page_area(page) for page in (3, 4, 0))
    assert camera.layout.row(3) == range(3, 5)
    assert left.y == right.y
    assert right.x - (left.x + left.width) == pytest.approx(4)
    assert left.x == pytest.approx(GAP)
    assert right.x + right.width == pytest.approx(900 - GAP)
    assert cover.x == pytest.approx(right.x)  # the cover is a right page
    assert camera.page_in_view(4) == 4


def test_turned_pages_lie_on_their_side(camera: PageCamera) -> None:
    camera.arrange("one", 90, cut=False, continuous=True)
    area = camera.page_area(0)
    assert area.width / area.height == pytest.approx(800 / 600)
    assert area.width == pytest.approx(900 - 2 * GAP)


@pytest.mark.parametrize("spread", ["one", "two", "cover"])
def test_a_place_stays_when_pages_are_arranged_otherwise(camera: PageCamera, spread: str) -> None:
    camera.look_at(Place(21, 0.4))
    _, x, y = camera.anchor()
    camera.arrange(spread, 0, cut=False, continuous=True)
    frame = camera.frame(21)
    assert frame.place(x, y)[1] == pytest.approx(GAP, abs=1)
    camera.arrange("one", 0, cut=False, continuous=False)
    camera.arrange("one", 0, cut=False, continuous=True)
    assert camera.place.page_index == 21
    assert camera.place.fraction == pytest.approx(0.4, abs=0.01)


def test_a_row_alone_is_in_the_middle_or_scrolls_by_itself(camera: PageCamera) -> None:
    camera.look_at(Place(7))
    camera.fit_to("page")
    camera.arrange("one", 0, cut=False, continuous=False)
    area = camera.page_area(7)
    assert area.y == pytest.approx((700 - area.height) / 2)
    assert camera.pages() == range(7, 8)
    assert camera.least_y == camera.furthest_y
    camera.zoom_about(3.0, 450, 350)
    assert camera.furthest_y - camera.least_y == pytest.approx(800 * 4 + 2 * GAP - 700)
    camera.scroll_to(camera.x, camera.furthest_y + 10_000)
    assert camera.place.page_index == 7
    assert camera.pages(1, 1) == range(6, 9)


def test_the_whole_page_fits(camera: PageCamera) -> None:
    camera.fit_to("page")
    area = camera.page_area(0)
    assert area.height == pytest.approx(700 - 2 * GAP)
    camera.resize(200, 700)
    assert camera.page_area(0).width == pytest.approx(200 - 2 * GAP)


def test_text_fits_and_is_in_the_middle(camera: PageCamera) -> None:
    camera.fit_to("text")
    before = camera.zoom
    printed = dict.fromkeys(camera.layout.sample(24), (150.0, 80.0, 500.0, 700.0))
    assert camera.learn_margins(printed)
    camera.refit()
    assert camera.zoom > before
    frame = camera.frame(0)
    left, right = frame.place(150, 0)[0], frame.place(500, 0)[0]
    assert left == pytest.approx(900 - right, abs=1)
    assert GAP < left < 60


def test_cutting_margins_keeps_the_line_that_is_read(camera: PageCamera) -> None:
    camera.look_at(Place(21, 0.5))
    printed = dict.fromkeys(camera.layout.sample(24), (150.0, 80.0, 500.0, 700.0))
    camera.arrange("one", 0, cut=True, continuous=True)
    camera.learn_margins(printed)
    assert camera.layout.shown(21) == (141, 71, 509, 709)
    assert camera.frame(21).place(300, 400)[1] == pytest.approx(GAP, abs=1)
    camera.arrange("one", 0, cut=False, continuous=True)
    assert camera.frame(21).place(300, 400)[1] == pytest.approx(GAP, abs=1)


def test_no_column_is_longer_than_a_scroll_bar_can_count() -> None:
    camera = PageCamera(PageLayout(100_000, 2384, 3370), 900, 700)
    camera.zoom_about(64, 450, 350)
    assert 0.1 < camera.zoom < 64
    assert camera.furthest_y < 2**31


def test_a_page_that_is_wider_than_the_others_moves_only_itself_sideways() -> None:
    camera = PageCamera(PageLayout(50, 600, 800), 900, 700)
    camera.layout.set_sizes(10, [(900, 1200), (750, 100)])
    camera.look_at(Place(20))
    camera.fit_to("width")
    assert camera.furthest_x == 0
    camera.zoom_about(camera.zoom, 0, 0)
    camera.look_at(Place(9, 0.9))
    narrow, wide = camera.page_area(9), camera.page_area(10)
    assert camera.pages() == range(9, 11)
    assert camera.furthest_x == pytest.approx(wide.width + 2 * GAP - 900)
    camera.scroll_to(camera.furthest_x, camera.y)
    assert camera.page_area(9) == narrow
    right = camera.page_area(10)
    assert right.x + right.width == pytest.approx(900 - GAP)
    camera.look_at(Place(11, 0.5))  # nothing of the widest page: there is less to move
    assert camera.furthest_x == pytest.approx(camera.page_area(11).width + 2 * GAP - 900)
    camera.scroll_to(round(camera.x), camera.y)
    camera.look_at(Place(10))
    assert camera.page_area(10).x == right.x  # where it was left
    camera.look_at(Place(20))
    assert camera.furthest_x == 0
    assert camera.page_area(20).x == pytest.approx(narrow.x)
