"""Which part of the column of pages a view of some size shows at some zoom: pure geometry.

The truth is a `Place` (on the line one gap below the view's top) and the point of the column's
width that is in the middle; pixels are derived from them. So nothing drifts when the zoom, the
view's size, or the size of a page above changes.
"""

from dataclasses import dataclass
from typing import Final

from memlong_desktop.views.page_layout import GAP, PIXELS_PER_POINT, PageLayout, Place

ZOOM_RANGE: Final = (0.1, 8.0)
ZOOM_STEPS: Final = (
    *(0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75),
    *(2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0),
)
_STEP_TOLERANCE: Final = 0.005
_AS_MUCH: Final = 1e-6
_NO_PIXEL: Final = 0.5


@dataclass(frozen=True)
class Area:
    """A rectangle in pixels."""

    x: float
    y: float
    width: float
    height: float


class PageCamera:
    """A view of `width` x `height` pixels onto a column of pages."""

    def __init__(self, layout: PageLayout, width: float, height: float) -> None:
        self.layout = layout
        self._width = max(1.0, width)
        self._height = max(1.0, height)
        self._zoom = 1.0
        self._fits_width = True
        self._place = Place(0)
        self._across = 0.5
        self.fit_width()

    @property
    def zoom(self) -> float:
        """1 is 100 %."""
        return self._zoom

    @property
    def fits_width(self) -> bool:
        """Whether the zoom follows the view's width."""
        return self._fits_width

    @property
    def height(self) -> float:
        """Of the view, in pixels."""
        return self._height

    @property
    def scale(self) -> float:
        """Pixels a point."""
        return self._zoom * PIXELS_PER_POINT

    @property
    def place(self) -> Place:
        """What is on the reading line."""
        return self._place

    @property
    def furthest_y(self) -> float:
        """The largest `y`."""
        return max(0.0, self.layout.height(self.scale) - self._height)

    @property
    def furthest_x(self) -> float:
        """The largest `x`; 0 as long as the pages fit, be it without their margins."""
        if self.layout.widest * self.scale <= self._width + _NO_PIXEL:
            return 0.0
        return self.layout.width(self.scale) - self._width

    @property
    def y(self) -> float:
        """Pixels of the column above the view."""
        return min(max(self.layout.y_of(self._place, self.scale) - GAP, 0.0), self.furthest_y)

    @property
    def x(self) -> float:
        """Pixels of the column left of the view."""
        wanted = self._across * self.layout.width(self.scale) - self._width / 2
        return min(max(wanted, 0.0), self.furthest_x)

    def resize(self, width: float, height: float) -> None:
        """The view has another size; its place stays, and the fit if it fits."""
        self._width = max(1.0, width)
        self._height = max(1.0, height)
        if self._fits_width:
            self.fit_width()

    def look_at(self, place: Place) -> None:
        """Bring a place to the reading line, as far as the column allows."""
        last = self.layout.page_count - 1
        self._place = Place(min(max(place.page_index, 0), last), place.fraction)

    def scroll_to(self, x: float, y: float) -> None:
        """The view was scrolled to these pixels."""
        self._place = self.layout.place_at(y + GAP, self.scale)
        if self.furthest_x > 0:
            self._across = (x + self._width / 2) / self.layout.width(self.scale)

    def fit_width(self) -> None:
        """Make the page in view as wide as the view, and keep it so."""
        width, _ = self.layout.size(self._place.page_index)
        room = max(1.0, self._width - 2 * GAP)
        self._zoom = _within_range(room / (width * PIXELS_PER_POINT))
        self._fits_width = True
        self._across = 0.5

    def zoom_about(self, zoom: float, x: float, y: float) -> None:
        """Zoom so that the point of the document at the view's `x`, `y` stays there."""
        under = self.layout.place_at(self.y + y, self.scale)
        from_middle = (x - self._middle) / self.scale
        self._zoom = _within_range(zoom)
        self._fits_width = False
        self.scroll_to(self.x, self.layout.y_of(under, self.scale) - y)
        middle = x - from_middle * self.scale
        self._across = 0.5 + (self._width / 2 - middle) / self.layout.width(self.scale)

    def reveal_across(self, page_index: int, left: float, right: float) -> None:
        """Scroll sideways, if need be, so that a page's points from `left` to `right` are seen."""
        area = self.page_area(page_index)
        first, last = area.x + left * self.scale - GAP, area.x + right * self.scale + GAP
        if first < 0 or last > self._width:
            shift = first if first < 0 or last - first > self._width else last - self._width
            self._across = (self.x + shift + self._width / 2) / self.layout.width(self.scale)

    def next_zoom(self, steps: int) -> float:
        """The zoom `steps` steps (1 or -1) from here."""
        if steps > 0:
            larger = (step for step in ZOOM_STEPS if step > self._zoom + _STEP_TOLERANCE)
            return next(larger, ZOOM_RANGE[1])
        smaller = (step for step in reversed(ZOOM_STEPS) if step < self._zoom - _STEP_TOLERANCE)
        return next(smaller, ZOOM_RANGE[0])

    def page_area(self, page_index: int) -> Area:
        """Where a page lies in the view."""
        width, height = self.layout.size(page_index)
        width, height = width * self.scale, height * self.scale
        top = self.layout.top(page_index, self.scale) - self.y
        return Area(self._middle - width / 2, top, width, height)

    def pages(self, screens_above: float = 0.0, screens_below: float = 0.0) -> range:
        """The pages in view, and those that many screens around it."""
        above, below = screens_above * self._height, screens_below * self._height
        return self.layout.visible(self.y - above, self._height + above + below, self.scale)

    def shown(self, page_index: int) -> float:
        """How much of what could be shown of a page is in view, 0 to 1."""
        area = self.page_area(page_index)
        seen = min(area.y + area.height, self._height) - max(area.y, 0.0)
        return max(0.0, seen) / min(area.height, self._height)

    def page_in_view(self, before: int) -> int:
        """The page that is most in view; `before` stays it until another is more so."""
        shown = {page_index: self.shown(page_index) for page_index in self.pages()}
        enough = max(shown.values()) - _AS_MUCH
        if shown.get(before, 0.0) >= enough:
            return before
        return next(page_index for page_index, share in shown.items() if share >= enough)

    @property
    def _middle(self) -> float:
        """The column's middle in view pixels."""
        column = self.layout.width(self.scale)
        return self._width / 2 if self.furthest_x == 0 else column / 2 - self.x


def _within_range(zoom: float) -> float:
    return min(max(zoom, ZOOM_RANGE[0]), ZOOM_RANGE[1])
