"""What is asked for, and in which order."""

import pytest

from memlong_desktop.views.page_camera import PageCamera
from memlong_desktop.views.page_demand import TILE, WHOLE, unmeasured_pages, wanted_pages
from memlong_desktop.views.page_layout import PageLayout, Place
from memlong_desktop.views.page_pictures import WantedPage


@pytest.fixture
def camera() -> PageCamera:
    camera = PageCamera(PageLayout(500, 600, 800), 900, 700)
    camera.look_at(Place(100))
    return camera


def tiles(wanted: list[WantedPage]) -> list[tuple[int, int, int, int]]:
    return [page.tile for page in wanted if page.tile is not None]


def test_drafts_come_first_then_what_is_seen_then_what_is_ahead(camera: PageCamera) -> None:
    wanted = wanted_pages(camera, 2.0, upwards=False)
    sharp = [page for page in wanted if not page.draft]
    assert wanted[0].draft
    assert wanted[0].page_index == 100
    assert sharp[0] == WantedPage(100, camera.scale * 2)
    assert [page.visible for page in sharp] == sorted(
        (page.visible for page in sharp), reverse=True
    )
    assert max(page.page_index for page in sharp) > 100
    assert wanted_pages(camera, 2.0, upwards=True)[-1].page_index < 100


def test_no_picture_is_large_and_the_tiles_cover_the_view(camera: PageCamera) -> None:
    camera.zoom_about(20.0, 450, 350)
    camera.scroll_to(camera.x + 1000, camera.y)
    ratio = 2.0
    wanted = wanted_pages(camera, ratio, upwards=False)
    width, height = camera.layout.whole_size(100)
    for page in wanted:
        if page.tile is None:
            assert page.zoom**2 * width * height <= WHOLE * 1.001
    found = tiles(wanted)
    page_index = next(page.page_index for page in wanted if page.tile)
    frame = camera.frame(page_index)
    area = frame.area
    for x in (max(area.x, 0.0), 450.0, min(area.x + area.width, 900.0)):
        for y in (max(area.y, 0.0) + 1, 350.0, min(area.y + area.height, 700.0) - 1):
            px, py = (c * camera.scale * ratio for c in frame.point(x, y))
            assert any(x0 <= px <= x1 and y0 <= py <= y1 for x0, y0, x1, y1 in found)
    assert len(found) <= (900 * 2 / TILE + 2) * (700 * 2 / TILE + 2)
    assert all(x1 - x0 <= TILE and y1 - y0 <= TILE for x0, y0, x1, y1 in found)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_tiles_of_a_turned_page_cover_what_is_seen(turn: int) -> None:
    camera = PageCamera(PageLayout(3, 600, 800), 900, 700)
    camera.arrange("one", turn, cut=False, continuous=True)
    camera.zoom_about(16.0, 900, 700)
    wanted = wanted_pages(camera, 1.0, upwards=False)
    page_index = next(page.page_index for page in wanted if page.tile)
    px, py = (c * camera.scale for c in camera.frame(page_index).point(450, 350))
    x0, y0, x1, y1 = tiles(wanted)[0]
    assert x0 - TILE / 2 <= px <= x1 + TILE / 2  # the first is nearest to the middle
    assert y0 - TILE / 2 <= py <= y1 + TILE / 2
    assert all(page.turn == turn for page in wanted)


def test_pages_of_one_point_and_of_ten_metres() -> None:
    layout = PageLayout(3, 1, 1)
    layout.set_sizes(1, [(28_000, 28_000)])
    camera = PageCamera(layout, 900, 700)
    for page in range(3):
        camera.look_at(Place(page))
        for zoom in (0.1, 64.0):
            camera.zoom_about(zoom, 450, 350)
            for wanted in wanted_pages(camera, 2.0, upwards=False):
                assert wanted.zoom > 0
                width, height = layout.whole_size(wanted.page_index)
                if wanted.tile is None:
                    assert wanted.zoom**2 * width * height <= WHOLE * 1.001
            assert len(tiles(wanted_pages(camera, 2.0, upwards=False))) < 30


def test_margins_are_asked_for_only_where_they_are_needed(camera: PageCamera) -> None:
    assert unmeasured_pages(camera) == []
    camera.arrange("one", 0, cut=True, continuous=True)
    asked: list[int] = []
    while pages := unmeasured_pages(camera):
        assert len(pages) <= 4
        asked += pages
        camera.learn_margins(dict.fromkeys(pages, (60.0, 80.0, 540.0, 720.0)))
    assert {page % 2 for page in asked} == {0, 1}
    assert set(camera.pages()) <= set(asked)
    assert len(asked) < 40
    assert camera.layout.size(400) == (498, 658)
