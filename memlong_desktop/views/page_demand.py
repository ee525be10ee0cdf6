"""Which pages should be sharp now, the most urgent first; pure."""

from typing import Final

from memlong_desktop.views.page_cache import WantedPage
from memlong_desktop.views.page_camera import PageCamera

_MOST_PIXELS: Final = 20_000_000  # of one picture; larger pages are drawn scaled from that
_SCREENS_AHEAD: Final = 1


def wanted_pages(camera: PageCamera, ratio: float, *, upwards: bool) -> list[WantedPage]:
    """What is in view, what fills it most first; then one screen ahead in the reading direction.

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

    def wanted(page_index: int, *, seen: bool) -> WantedPage:
        return WantedPage(page_index, _zoom(camera, ratio, page_index), seen)

    return [wanted(page, seen=True) for page in visible] + [
        wanted(page, seen=False) for page in ahead
    ]


def _zoom(camera: PageCamera, ratio: float, page_index: int) -> float:
    """Device pixels a point for a sharp picture, within what one picture may take."""
    width, height = camera.layout.size(page_index)
    most = float((_MOST_PIXELS / (width * height)) ** 0.5)
    return min(camera.scale * ratio, most)
