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
