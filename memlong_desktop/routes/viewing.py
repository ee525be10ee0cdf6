"""How pages are shown: zoom that follows them, side by side, turned, cut, recoloured, alone."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Qt, Slot

from engine.records.base import Box
from engine.records.library import ColoursChoice, Fit, Spread
from memlong_desktop.background.operations import Operations
from memlong_desktop.background.reading import OpenedDocument
from memlong_desktop.views.main_window import MainWindow

_FITS: Final[dict[str, Fit]] = {"fit_width": "width", "fit_page": "page", "fit_text": "text"}
_SPREADS: Final[dict[str, Spread]] = {
    "one_page": "one",
    "two_pages": "two",
    "two_with_cover": "cover",
}
_COLOURS: Final[dict[str, ColoursChoice]] = {
    "window_pages": "window",
    "paper_pages": "paper",
    "sepia_pages": "sepia",
    "dark_pages": "dark",
}


class Viewing(QObject):
    """Leads the actions of the view to the reader, and shows in them how it is."""

    def __init__(self, window: MainWindow, operations: Operations) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._full_before = False
        actions, reader = window.actions_table, window.reader
        actions.on("zoom_in", reader.zoom_in)
        actions.on("zoom_out", reader.zoom_out)
        actions.on("actual_size", self._on_actual_size)
        for names, slot in (
            (_FITS, self._on_fit),
            (_SPREADS, self._on_spread),
            (_COLOURS, self._on_colours),
        ):
            for action_id in names:
                actions.on(action_id, slot)
        actions.on("single_page", self._on_single)
        actions.on("cut_margins", self._on_cut)
        actions.on("rotate_right", self._on_rotate_right)
        actions.on("rotate_left", self._on_rotate_left)
        actions.on("full_screen", window.show_full_screen)
        actions.on("present", self._on_present)
        reader.view_changed.connect(self._show_view)
        reader.margins_wanted.connect(self._on_margins_wanted)
        reader.escape_pressed.connect(self._on_escape)
        window.full_screen_changed.connect(actions["full_screen"].setChecked)
        window.closing.connect(self._on_leave)
        operations.closed.connect(self._on_leave)
        self._show_view()

    @Slot()
    def _show_view(self) -> None:
        """Check the actions that are on."""
        actions, view = self._window.actions_table, self._window.reader.view
        on = {
            **{action_id: view.fit == fit for action_id, fit in _FITS.items()},
            **{action_id: view.spread == spread for action_id, spread in _SPREADS.items()},
            **{action_id: view.colours == colours for action_id, colours in _COLOURS.items()},
            "single_page": not view.continuous,
            "cut_margins": view.cut,
        }
        for action_id, checked in on.items():
            actions[action_id].setChecked(checked)

    @Slot()
    def _on_actual_size(self) -> None:
        self._window.reader.set_zoom(1.0)

    @Slot()
    def _on_fit(self) -> None:
        self._window.reader.fit_to(_FITS[self.sender().objectName()])

    @Slot()
    def _on_spread(self) -> None:
        """What was on already is switched off."""
        spread = _SPREADS[self.sender().objectName()]
        view = self._window.reader.view
        self._window.reader.change_view(spread="one" if view.spread == spread else spread)
        self._show_view()

    @Slot()
    def _on_colours(self) -> None:
        """What was on already is switched off."""
        colours = _COLOURS[self.sender().objectName()]
        view = self._window.reader.view
        self._window.reader.change_view(colours="paper" if view.colours == colours else colours)
        self._show_view()

    @Slot(bool)
    def _on_single(self, on: bool) -> None:
        self._window.reader.change_view(continuous=not on)

    @Slot(bool)
    def _on_cut(self, on: bool) -> None:
        self._window.reader.change_view(cut=on)

    @Slot()
    def _on_rotate_right(self) -> None:
        self._window.reader.rotate(1)

    @Slot()
    def _on_rotate_left(self) -> None:
        self._window.reader.rotate(-1)

    # ---- one page and nothing else ----

    @Slot(bool)
    def _on_present(self, on: bool) -> None:
        window = self._window
        if on == window.reader.presenting:
            return
        if on:
            self._full_before = window.isFullScreen()
        window.show_only_pages(only=on)
        window.show_full_screen(on or self._full_before)
        window.reader.present(on=on)
        window.actions_table["present"].setChecked(on)
        window.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_escape(self) -> None:
        if self._window.reader.presenting:
            self._on_present(False)
        elif self._window.isFullScreen():
            self._window.show_full_screen(False)

    @Slot()
    def _on_leave(self) -> None:
        self._on_present(False)

    # ---- margins ----

    @Slot(object)
    def _on_margins_wanted(self, pages: Sequence[int]) -> None:
        document = self._operations.document
        if document is not None:
            job = self._operations.reading.lane.run(partial(_printed, document, list(pages)))
            job.yielded.connect(self._on_margins)

    @Slot(object)
    def _on_margins(self, found: tuple[object, dict[int, Box | None]]) -> None:
        document, printed = found
        if document is self._operations.document:
            self._window.reader.set_printed(printed)


def _printed(
    document: OpenedDocument, pages: Sequence[int]
) -> tuple[OpenedDocument, dict[int, Box | None]]:
    """Runs on the page lane."""
    return document, dict(zip(pages, document.process.printed(pages), strict=True))
