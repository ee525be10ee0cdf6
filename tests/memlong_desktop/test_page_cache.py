"""The page cache with a real lane and a renderer that counts what it is asked for."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from engine.errors import ProcessDied
from engine.records.pages import PageImage
from memlong_desktop.background.lanes import Lane
from memlong_desktop.views.page_cache import PageCache, WantedPage

SIDE = 64
PAGE_BYTES = SIDE * SIDE * 4


class Renderer:
    """Grey pages; `broken` ones cannot be drawn."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, float]] = []
        self.clips: list[tuple[int, int, int, int] | None] = []
        self.broken: set[int] = set()

    def __call__(
        self, page_index: int, zoom: float, clip: tuple[int, int, int, int] | None = None
    ) -> PageImage:
        self.asked.append((page_index, zoom))
        self.clips.append(clip)
        if page_index in self.broken:
            raise ProcessDied("The document's reader stopped.")
        stride = SIDE * 3
        return PageImage(page_index, SIDE, SIDE, stride, bytes([page_index % 256]) * stride * SIDE)


@pytest.fixture
def lane() -> Iterator[Lane]:
    lane = Lane("page")
    yield lane
    lane.close()


@pytest.fixture
def renderer() -> Renderer:
    return Renderer()


def wants(*page_indexes: int, zoom: float = 1.0, visible: bool = True) -> list[WantedPage]:
    return [WantedPage(page_index, zoom, visible) for page_index in page_indexes]


def settle(qtbot: QtBot, lane: Lane) -> None:
    qtbot.waitUntil(lambda: lane.waiting == 0)


def test_wanted_pages_arrive_in_order(qtbot: QtBot, lane: Lane, renderer: Renderer) -> None:
    cache = PageCache(lane, renderer)
    arrived: list[int] = []
    cache.ready.connect(arrived.append)
    cache.want(wants(3, 4, 2))
    settle(qtbot, lane)
    assert arrived == [3, 4, 2]
    page = cache.page(3)
    assert page is not None
    assert page.image.pixelColor(5, 5).getRgb()[:3] == (3, 3, 3)
    cache.want(wants(2, 3, 4))
    settle(qtbot, lane)
    assert len(renderer.asked) == 3


def test_only_one_is_in_flight_and_the_next_is_what_is_wanted_then(
    qtbot: QtBot, lane: Lane, renderer: Renderer
) -> None:
    cache = PageCache(lane, renderer)
    for page_index in range(500):
        cache.want(wants(page_index, page_index + 1))
        assert lane.waiting == 1
    settle(qtbot, lane)
    assert [page for page, _ in renderer.asked] == [0, 499, 500]


def test_the_older_picture_stays_until_the_sharp_one_is_there(
    qtbot: QtBot, lane: Lane, renderer: Renderer
) -> None:
    cache = PageCache(lane, renderer)
    cache.want(wants(1, zoom=1.0))
    settle(qtbot, lane)
    cache.want(wants(1, zoom=2.0))
    standing_in = cache.page(1)
    assert standing_in is not None
    assert standing_in.zoom == 1.0
    settle(qtbot, lane)
    sharp = cache.page(1)
    assert sharp is not None
    assert sharp.zoom == 2.0
    assert cache.bytes_held == PAGE_BYTES


def test_least_recently_used_pages_go_first(qtbot: QtBot, lane: Lane, renderer: Renderer) -> None:
    cache = PageCache(lane, renderer, capacity=3 * PAGE_BYTES)
    for page_index in (0, 1, 2):
        cache.want(wants(page_index))
        settle(qtbot, lane)
    cache.page(0)
    cache.want(wants(3))
    settle(qtbot, lane)
    assert cache.page(1) is None
    assert cache.page(0) is not None
    assert cache.bytes_held == 3 * PAGE_BYTES


def test_visible_pages_are_never_given_up_and_nothing_spins(
    qtbot: QtBot, lane: Lane, renderer: Renderer
) -> None:
    cache = PageCache(lane, renderer, capacity=2 * PAGE_BYTES)
    cache.want([*wants(0, 1), *wants(2, 3, visible=False)])
    settle(qtbot, lane)
    assert cache.page(0) is not None
    assert cache.page(1) is not None
    assert len(renderer.asked) == 4


def test_a_page_that_fails_is_reported_once_and_can_be_tried_again(
    qtbot: QtBot, lane: Lane, renderer: Renderer
) -> None:
    renderer.broken = {1}
    cache = PageCache(lane, renderer)
    failures: list[tuple[int, object]] = []
    cache.failed.connect(lambda page_index, failure: failures.append((page_index, failure)))
    cache.want(wants(1, 2))
    settle(qtbot, lane)
    cache.want(wants(1, 2))
    settle(qtbot, lane)
    assert [page_index for page_index, _ in failures] == [1]
    assert isinstance(failures[0][1], ProcessDied)
    assert cache.has_failed(1)
    renderer.broken = set()
    cache.retry()
    settle(qtbot, lane)
    assert cache.page(1) is not None
    assert not cache.has_failed(1)


def test_a_closed_cache_takes_nothing_more(qtbot: QtBot, lane: Lane, renderer: Renderer) -> None:
    cache = PageCache(lane, renderer)
    arrived: list[int] = []
    cache.ready.connect(arrived.append)
    cache.want(wants(1))
    cache.close()
    settle(qtbot, lane)
    assert arrived == []
    assert cache.page(1) is None
    assert cache.bytes_held == 0


def test_a_draft_stands_in_until_there_is_a_picture(
    qtbot: QtBot, lane: Lane, renderer: Renderer
) -> None:
    cache = PageCache(lane, renderer)
    draft = WantedPage(1, 0.1, draft=True)
    cache.want([draft])
    settle(qtbot, lane)
    standing_in = cache.page(1)
    assert standing_in is not None
    assert standing_in.draft
    cache.want([draft, *wants(1)])
    settle(qtbot, lane)
    assert [zoom for _, zoom in renderer.asked] == [0.1, 1.0]
    sharp = cache.page(1)
    assert sharp is not None
    assert not sharp.draft


def test_drafts_outlive_pictures(qtbot: QtBot, lane: Lane, renderer: Renderer) -> None:
    cache = PageCache(lane, renderer, capacity=4 * PAGE_BYTES)
    cache.want([WantedPage(1, 0.1, draft=True), *wants(1)])
    settle(qtbot, lane)
    cache.want(wants(2, 3, 4, 5))
    settle(qtbot, lane)
    left = cache.page(1)
    assert left is not None
    assert left.draft
    assert cache.bytes_held >= 4 * PAGE_BYTES


def test_tiles_are_laid_over_the_whole_picture_until_it_is_sharp_enough(
    qtbot: QtBot, lane: Lane, renderer: Renderer
) -> None:
    cache = PageCache(lane, renderer)
    tile = (1024, 0, 2048, 1024)
    cache.want([*wants(0, zoom=2.0), WantedPage(0, 9.0, tile=tile)])
    settle(qtbot, lane)
    assert renderer.clips == [None, tile]
    assert [cached.tile for cached in cache.pictures(0, 9.0, "paper")] == [None, tile]
    assert [cached.tile for cached in cache.pictures(0, 2.0, "paper")] == [None]
    cache.want(wants(1))
    settle(qtbot, lane)
    assert cache.bytes_held == 3 * PAGE_BYTES
    assert cache.pictures(0, 9.0, "paper")[1].box(100, 100) == (1024 / 9, 0, 2048 / 9, 1024 / 9)


def test_tiles_that_nobody_sees_go_first_and_their_page_stays(
    qtbot: QtBot, lane: Lane, renderer: Renderer
) -> None:
    cache = PageCache(lane, renderer, capacity=3 * PAGE_BYTES)
    tiles = [WantedPage(0, 9.0, tile=(n * 64, 0, n * 64 + 64, 64)) for n in range(5)]
    for tile in tiles:
        cache.want([*wants(0), tile])
        settle(qtbot, lane)
    left = cache.pictures(0, 9.0, "paper")
    assert left[0].tile is None
    assert {cached.tile for cached in left[1:]} == {tiles[3].tile, tiles[4].tile}
    assert cache.bytes_held == 3 * PAGE_BYTES


def test_another_turn_is_another_picture(qtbot: QtBot, lane: Lane, renderer: Renderer) -> None:
    cache = PageCache(lane, renderer)
    cache.want(wants(0))
    settle(qtbot, lane)
    cache.want([WantedPage(0, 1.0, turn=90)])
    settle(qtbot, lane)
    turned = cache.page(0)
    assert turned is not None
    assert turned.turn == 90
    assert len(renderer.asked) == 2


def test_other_colours_need_no_other_rendering(
    qtbot: QtBot, lane: Lane, renderer: Renderer
) -> None:
    cache = PageCache(lane, renderer)
    cache.want(wants(200))
    settle(qtbot, lane)
    (dark,) = cache.pictures(200, 1.0, "dark")
    assert cache.bytes_held == 2 * PAGE_BYTES
    assert dark.in_colours("dark").pixelColor(5, 5).lightness() < 100
    assert dark.in_colours("paper").pixelColor(5, 5).lightness() == 200
    cache.set_colours("dark")
    cache.want(wants(201))
    settle(qtbot, lane)
    assert cache.bytes_held == 4 * PAGE_BYTES  # made on the lane
    assert len(renderer.asked) == 2


def test_what_nobody_sees_fails_in_silence_and_is_tried_when_it_is_seen(
    qtbot: QtBot, lane: Lane, renderer: Renderer
) -> None:
    renderer.broken = {3}
    cache = PageCache(lane, renderer)
    failures: list[int] = []
    cache.failed.connect(lambda page_index, _failure: failures.append(page_index))
    cache.want([*wants(0), *wants(3, visible=False)])
    settle(qtbot, lane)
    assert failures == []
    assert not cache.has_failed(3)
    cache.want([WantedPage(3, 0.1, draft=True), *wants(3)])
    settle(qtbot, lane)
    assert failures == [3]
    assert [page for page, _ in renderer.asked] == [0, 3, 3]  # no sharper picture after no draft
