"""Which part of the column of pages a view of some size shows at some zoom: pure geometry.

The truth is a `Place` (on the line one gap below the view's top) and the point of the column's
width that is in the middle; pixels are derived from them. So nothing drifts when the zoom, the
view's size, or the size of a page above changes. A row that fits stands in the middle, whatever is
looked at in one that is wider than the view.
"""

import math
from collections.abc import Mapping
from typing import Final

from engine.records.base import Box
from engine.records.library import Fit, Spread, Turn
from memlong_desktop.views.page_frame import Area, PageFrame
from memlong_desktop.views.page_layout import PIXELS_PER_POINT, PageLayout, Place

ZOOM_RANGE: Final = (0.1, 64.0)
ZOOM_STEPS: Final = (
    *(0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75),
    *(2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 12.0, 16.0, 24.0, 32.0, 48.0, 64.0),
)
_STEP_TOLERANCE: Final = 0.005
_AS_MUCH: Final = 1e-6
_AT_TOP: Final = 0.01
_NO_PIXEL: Final = 0.5
_MOST_PIXELS: Final = 2e9  # of the column: scroll bars count in 31 bits
MARGIN_SAMPLE: Final = 24
"""Pages that tell where all others can be cut."""

_TEXT_PAD: Final = 8.0  # points beside the text where its width is fitted


class PageCamera:
    """A view of `width` x `height` pixels onto a column of pages.

    Attributes:
        layout: the column.
        continuous: whether all rows are one column to scroll through, or each is alone.
    """

    def __init__(self, layout: PageLayout, width: float, height: float) -> None:
        self.layout = layout
        self.continuous = True
        self._width = max(1.0, width)
        self._height = max(1.0, height)
        self._zoom = 1.0
        self._fit: Fit = "width"
        self._place = Place(0)
        self._aside = 0.0  # points from the column's middle to what the view's middle shows
        self.fit_to("width")

    @property
    def zoom(self) -> float:
        """1 is 100 %."""
        return self._zoom

    @property
    def fit(self) -> Fit:
        """What the zoom follows."""
        return self._fit

    @property
    def width(self) -> float:
        """Of the view, in pixels."""
        return self._width

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

    # ---- scrolling ----

    @property
    def least_y(self) -> float:
        """The smallest `y`."""
        return 0.0 if self.continuous else self._band()[0]

    @property
    def furthest_y(self) -> float:
        """The largest `y`."""
        top, height = self._band()
        return top + max(0.0, height - self._height)

    @property
    def furthest_x(self) -> float:
        """The largest `x`: how far the widest row in view can be moved; 0 where all of them fit."""
        return 2 * max(self._play(page_index) for page_index in self.pages())

    @property
    def y(self) -> float:
        """Pixels of the column above the view; a single row that fits is in the middle."""
        top, height = self._band()
        if not self.continuous and height < self._height:
            return top - (self._height - height) / 2
        wanted = self.layout.y_of(self._place, self.scale) - self.layout.gap
        return min(max(wanted, top), self.furthest_y)

    @property
    def x(self) -> float:
        """Pixels of the widest row in view that are left of the view."""
        half = self.furthest_x / 2
        return half + self._moved(half)

    def resize(self, width: float, height: float) -> None:
        """The view has another size; its place stays, and the fit if it fits."""
        self._width = max(1.0, width)
        self._height = max(1.0, height)
        self.refit()

    def look_at(self, place: Place) -> None:
        """Bring a place to the reading line, as far as the column allows."""
        last = self.layout.page_count - 1
        self._place = Place(min(max(place.page_index, 0), last), place.fraction)

    def scroll_to(self, x: float, y: float) -> None:
        """The view was scrolled to these pixels, of what was in view before."""
        if abs(x - self.x) > _NO_PIXEL:  # else rows that are less wide would forget it
            self._aside = (x - self.furthest_x / 2) / self.scale
        top, height = self._band()
        bottom = top + height
        found = self.layout.place_at(min(max(y, top), bottom) + self.layout.gap, self.scale)
        row = self.layout.row(self._place.page_index)
        if not self.continuous and found.page_index not in row:
            return  # what lies beyond the row is another page's
        self._place = found

    # ---- zoom ----

    def fit_to(self, fit: Fit) -> None:
        """Make the zoom follow the row in view, now and when the view is resized."""
        self._fit = fit
        self.refit()

    def refit(self) -> None:
        """Take the zoom that the fit asks for now, if it asks for any."""
        if self._fit == "none":
            return
        layout, page_index = self.layout, self._place.page_index
        wide, high = layout.row_size(page_index)
        middle = 0.0
        if self._fit == "text":
            left, right = layout.text(page_index)
            wide, middle = right - left + 2 * _TEXT_PAD, (left + right) / 2
        room = max(1.0, self._width - 2 * layout.gap - layout.fold_width)
        scale = room / wide
        if self._fit == "page":
            scale = min(scale, max(1.0, self._height - 2 * layout.gap) / high)
        self._zoom = self._within_range(scale / PIXELS_PER_POINT)
        self._aside = middle

    def zoom_about(self, zoom: float, x: float, y: float) -> None:
        """Zoom so that the point of the document at the view's `x`, `y` stays there."""
        under = self.layout.place_at(self.y + y, self.scale)
        from_middle = (x - self._middle(under.page_index)) / self.scale
        self._zoom = self._within_range(zoom)
        self._fit = "none"
        self.scroll_to(self.x, self.layout.y_of(under, self.scale) - y)
        self._aside = (self._width / 2 - x) / self.scale + from_middle
        self._aside = self._moved(self._play(under.page_index)) / self.scale

    def next_zoom(self, steps: int) -> float:
        """The zoom `steps` steps (1 or -1) from here."""
        if steps > 0:
            larger = (step for step in ZOOM_STEPS if step > self._zoom + _STEP_TOLERANCE)
            return next(larger, ZOOM_RANGE[1])
        smaller = (step for step in reversed(ZOOM_STEPS) if step < self._zoom - _STEP_TOLERANCE)
        return next(smaller, ZOOM_RANGE[0])

    # ---- how pages are arranged ----

    def arrange(self, spread: Spread, turn: Turn, *, cut: bool, continuous: bool) -> None:
        """Arrange the pages otherwise; what is on the reading line stays as near as it can."""
        page_index = self._place.page_index
        kept = self.anchor()
        turned = turn != self.layout.turn
        self.layout.arrange(spread, turn, cut=cut)
        self.continuous = continuous
        self.refit()
        if turned:
            self.look_at(Place(page_index))
        else:
            self.hold(kept)

    def anchor(self) -> tuple[int, float, float]:
        """The page on the reading line, and the point of it that lies there in its middle."""
        page_index = self._place.page_index
        frame = self.frame(page_index)
        line = frame.area.y + self._place.fraction * frame.area.height
        return page_index, *frame.point(frame.area.x + frame.area.width / 2, line)

    def hold(self, anchor: tuple[int, float, float]) -> None:
        """Bring a point of a page back to the reading line."""
        page_index, x, y = anchor
        frame = self.frame(page_index)
        _, line = frame.place(x, y)
        fraction = (line - frame.area.y) / frame.area.height
        at_top = abs(self._place.fraction) < _AT_TOP  # of its page: it stays there
        self.look_at(Place(page_index, self._place.fraction if at_top else fraction))

    def learn_margins(self, printed: Mapping[int, Box | None]) -> bool:
        """Take how far the print of pages reaches (points); says whether pages or zoom changed."""
        kept = self.anchor()
        sample = self.layout.sample(MARGIN_SAMPLE)
        settled = self.layout.margins.settled
        moved = self.layout.learn_margins(printed, sample)
        if moved and self.layout.cut:
            self.refit()
            self.hold(kept)
        return moved and (self.layout.cut or (self._fit == "text" and not settled))

    # ---- what is in view ----

    def reveal(self, left: float, right: float) -> None:
        """Scroll sideways, if need be, until the view's pixels from `left` to `right` are seen."""
        first, last = left - self.layout.gap, right + self.layout.gap
        if first < 0 or last > self._width:
            shift = first if first < 0 or last - first > self._width else last - self._width
            self._aside = (self.x - self.furthest_x / 2 + shift) / self.scale

    def frame(self, page_index: int) -> PageFrame:
        """How the points of a page lie on the view."""
        shown = self.layout.shown(page_index)
        return PageFrame(self.page_area(page_index), shown, self.layout.turn)

    def page_area(self, page_index: int) -> Area:
        """Where a page lies in the view."""
        layout, scale = self.layout, self.scale
        width, height = layout.size(page_index)
        left = self._middle(page_index) + layout.left(page_index) * scale + layout.fold(page_index)
        return Area(left, layout.top(page_index, scale) - self.y, width * scale, height * scale)

    def pages(self, screens_above: float = 0.0, screens_below: float = 0.0) -> range:
        """The pages in view, and those that many screens around it."""
        if not self.continuous:
            row = self.layout.row(self._place.page_index)
            before = self.layout.row_beside(row[0], -math.ceil(screens_above))
            after = self.layout.row_beside(row[0], math.ceil(screens_below))
            return range(before[0], after[-1] + 1)
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

    # ---- inside ----

    def _band(self) -> tuple[float, float]:
        """Top and height in pixels of what can be scrolled through."""
        layout, scale = self.layout, self.scale
        if self.continuous:
            return 0.0, layout.height(scale)
        page_index = self._place.page_index
        _, high = layout.row_size(page_index)
        return layout.top(page_index, scale) - layout.gap, high * scale + 2 * layout.gap

    def _middle(self, page_index: int) -> float:
        """Where the middle of a page's row is, in view pixels."""
        return self._width / 2 - self._moved(self._play(page_index))

    def _moved(self, play: float) -> float:
        """Pixels by which a row with some play is moved to the left."""
        return min(max(self._aside * self.scale, -play), play)

    def _play(self, page_index: int) -> float:
        """Pixels by which a page's row can be moved to either side; 0 if it fits without gaps."""
        row = self.layout.row_size(page_index)[0] * self.scale + self.layout.fold_width
        if row <= self._width + _NO_PIXEL:
            return 0.0
        return row / 2 + self.layout.gap - self._width / 2

    def _within_range(self, zoom: float) -> float:
        height = self.layout.height(1.0) * PIXELS_PER_POINT
        most = min(ZOOM_RANGE[1], _MOST_PIXELS / height)
        return min(max(zoom, min(ZOOM_RANGE[0], most)), most)
