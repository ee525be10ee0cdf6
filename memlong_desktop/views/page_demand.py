"""Which pictures of pages should be there now, the most urgent first; pure.

First a small draft of whatever is about to be seen, then what is in view as sharp as the screen,
then one screen ahead in the reading direction, then drafts of the pages around.
"""

import math
from collections.abc import Iterator
from typing import Final

from memlong_desktop.views.page_camera import MARGIN_SAMPLE, PageCamera
from memlong_desktop.views.page_pictures import Tile, WantedPage

WHOLE: Final = 8_000_000
"""Pixels of the largest picture of a whole page; of larger ones only what is seen is drawn."""

TILE: Final = 1024
"""Pixels of a tile's side."""

_BASE: Final = 1_500_000  # pixels of the whole picture that tiles are laid on
_DRAFT: Final = 24_000  # pixels of a draft
_SCREENS_AHEAD: Final = 1
_DRAFTS_AHEAD: Final = 30
_DRAFTS_BEHIND: Final = 8
_MEASURED_AT_A_TIME: Final = 4


def wanted_pages(camera: PageCamera, ratio: float, *, upwards: bool) -> list[WantedPage]:
    """What should be drawn for this view.

    Args:
        camera: what is in view.
        ratio: device pixels a logical pixel.
        upwards: the reader is going towards the first page.
    """
    visible = sorted(camera.pages(), key=camera.shown, reverse=True)
    around = camera.pages(_SCREENS_AHEAD, 0) if upwards else camera.pages(0, _SCREENS_AHEAD)
    ahead = [page_index for page_index in around if page_index not in visible]
    if upwards:
        ahead.reverse()
    wanted = [draft(camera, page, seen=True) for page in visible]
    wanted += [draft(camera, page, seen=False) for page in ahead]
    for page in visible:
        wanted += _sharp(camera, ratio, page)
    wanted += [_whole(camera, ratio, page, seen=False) for page in ahead]
    wanted += [draft(camera, page, seen=False) for page in _further(camera, visible, upwards)]
    return wanted


def unmeasured_pages(camera: PageCamera) -> list[int]:
    """Pages whose margins should be learned now, a few at a time; none where none are needed."""
    layout = camera.layout
    if not layout.cut and camera.fit != "text":
        return []
    margins = layout.margins
    if not margins.settled:
        sample = layout.sample(MARGIN_SAMPLE)
        unknown = [page for page in sample if not margins.knows(page)]
    else:
        unknown = [page for page in camera.pages(1, 1) if not margins.knows(page)]
    return unknown[:_MEASURED_AT_A_TIME]


def draft(camera: PageCamera, page_index: int, *, seen: bool) -> WantedPage:
    """A picture of a page that is small enough to have many of."""
    turn = camera.layout.turn
    return WantedPage(page_index, _limit(camera, page_index, _DRAFT), seen, turn, draft=True)


def _sharp(camera: PageCamera, ratio: float, page_index: int) -> Iterator[WantedPage]:
    """A page in view: its picture, or that in short and the tiles that are seen."""
    yield _whole(camera, ratio, page_index, seen=True)
    zoom = camera.scale * ratio
    if zoom <= _limit(camera, page_index, WHOLE):
        return
    for tile in _tiles(camera, page_index, zoom):
        yield WantedPage(page_index, zoom, True, camera.layout.turn, tile)


def _whole(camera: PageCamera, ratio: float, page_index: int, *, seen: bool) -> WantedPage:
    zoom = camera.scale * ratio
    if zoom > _limit(camera, page_index, WHOLE):
        zoom = _limit(camera, page_index, _BASE)
    return WantedPage(page_index, zoom, seen, camera.layout.turn)


def _tiles(camera: PageCamera, page_index: int, zoom: float) -> list[Tile]:
    """The tiles of a page that are in view, those in the middle of the view first."""
    frame, area = camera.frame(page_index), camera.page_area(page_index)
    left, right = max(area.x, 0.0), min(area.x + area.width, camera.width)
    top, bottom = max(area.y, 0.0), min(area.y + area.height, camera.height)
    if left >= right or top >= bottom:
        return []
    corners = (frame.point(left, top), frame.point(right, bottom))
    middle = frame.point((left + right) / 2, (top + bottom) / 2)
    spans: list[list[tuple[int, int]]] = []
    centre: list[float] = []
    for axis, points in enumerate(camera.layout.whole_size(page_index)):
        low, high = sorted(corner[axis] for corner in corners)
        end = max(1, math.ceil(points * zoom))
        first, last = int(max(low * zoom, 0.0) // TILE), int(min(high * zoom, end - 1) // TILE)
        spans.append([(n * TILE, min((n + 1) * TILE, end)) for n in range(first, last + 1)])
        centre.append(middle[axis] * zoom)

    def distance(tile: Tile) -> float:
        x0, y0, x1, y1 = tile
        return math.hypot((x0 + x1) / 2 - centre[0], (y0 + y1) / 2 - centre[1])

    columns, rows = spans
    tiles = [(x0, y0, x1, y1) for y0, y1 in rows for x0, x1 in columns]
    return sorted(tiles, key=distance)


def _further(camera: PageCamera, visible: list[int], upwards: bool) -> Iterator[int]:
    """The pages around, the nearest first, more of them in the reading direction."""
    first, last = min(visible), max(visible)
    above, below = (_DRAFTS_AHEAD, _DRAFTS_BEHIND) if upwards else (_DRAFTS_BEHIND, _DRAFTS_AHEAD)
    for distance in range(1, max(above, below) + 1):
        if distance <= below and last + distance < camera.layout.page_count:
            yield last + distance
        if distance <= above and first - distance >= 0:
            yield first - distance


def _limit(camera: PageCamera, page_index: int, pixels: int) -> float:
    """The device pixels a point at which a whole page has so many pixels."""
    width, height = camera.layout.whole_size(page_index)
    return float((pixels / (width * height)) ** 0.5)
