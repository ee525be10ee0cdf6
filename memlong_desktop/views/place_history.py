"""The way back: places that the reader left by a jump. Pure."""

from collections.abc import Sequence

from memlong_desktop.views.page_layout import Place

_LIMIT = 200
_SAME_FRACTION = 0.02


class PlaceHistory:
    """Back and forward, as in a web browser."""

    def __init__(self) -> None:
        self._back: list[Place] = []
        self._forward: list[Place] = []

    @property
    def places(self) -> list[Place]:
        """All of them: those behind, then those ahead."""
        return [*self._back, *self._forward]

    def moved(self, places: Sequence[Place]) -> "PlaceHistory":
        """The same way through a document whose pages are others now.

        Args:
            places: where each of `places` is to be found.
        """
        history = PlaceHistory()
        count = len(self._back)
        history._back, history._forward = list(places[:count]), list(places[count:])
        return history

    @property
    def can_go_back(self) -> bool:
        """Whether a jump can be undone."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether a way back can be undone."""
        return bool(self._forward)

    def leave(self, here: Place) -> None:
        """A jump starts here; what was ahead is forgotten."""
        if not self._back or not _same(self._back[-1], here):
            self._back.append(here)
            del self._back[:-_LIMIT]
        self._forward.clear()

    def back(self, here: Place) -> Place | None:
        """The place before, if there is one."""
        return _step(self._back, self._forward, here)

    def forward(self, here: Place) -> Place | None:
        """The place after, if there is one."""
        return _step(self._forward, self._back, here)

    def clear(self) -> None:
        """Another document: nothing leads back."""
        self._back.clear()
        self._forward.clear()


def _step(source: list[Place], other: list[Place], here: Place) -> Place | None:
    if not source:
        return None
    other.append(here)
    return source.pop()


def _same(a: Place, b: Place) -> bool:
    return a.page_index == b.page_index and abs(a.fraction - b.fraction) < _SAME_FRACTION
