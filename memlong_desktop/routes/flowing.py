"""Text of documents without pages of their own: its size, letters, margins and lines."""

from collections.abc import Mapping
from typing import Final

import msgspec
from PySide6.QtCore import QObject, Slot

from engine.annotations import Anchor
from engine.records.library import Flow, FlowFamily, FlowMargins, FlowSpacing
from engine.records.pages import Destination
from memlong_desktop.background.operations import Operations
from memlong_desktop.background.reading import OpenedDocument
from memlong_desktop.errors import failure_of
from memlong_desktop.routes.showing import Showing
from memlong_desktop.views.main_window import MainWindow

SIZES: Final = (7, 8, 9, 10, 11, 12, 13, 14, 16, 18, 20, 22, 24, 28, 32, 36, 40, 48)  # points

_FAMILIES: Final[Mapping[str, FlowFamily]] = {
    "own_letters": "own",
    "serif_letters": "serif",
    "sans_letters": "sans",
    "mono_letters": "mono",
}
_MARGINS: Final[Mapping[str, FlowMargins]] = {
    "narrow_margins": "narrow",
    "normal_margins": "normal",
    "wide_margins": "wide",
}
_SPACINGS: Final[Mapping[str, FlowSpacing]] = {
    "own_lines": "own",
    "narrow_lines": "narrow",
    "wide_lines": "wide",
}


class Flowing(QObject):
    """Leads the actions of the text to the reader's view, and what that asks for to the pages.

    The view says how the document is to be laid out (`ViewState.flow`). As long as the document is
    laid out otherwise, it is laid out again; so keys that are pressed quickly cost one layout.
    """

    def __init__(self, window: MainWindow, operations: Operations, showing: Showing) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._showing = showing
        self._arriving = False  # the reader is not yet where they are to be on the new pages
        actions, reader, reading = window.actions_table, window.reader, operations.reading
        actions.on("larger_text", self._on_larger)
        actions.on("smaller_text", self._on_smaller)
        actions.on("usual_text", self._on_usual)
        for names, slot in (
            (_FAMILIES, self._on_family),
            (_MARGINS, self._on_margins),
            (_SPACINGS, self._on_spacing),
        ):
            for action_id in names:
                actions.on(action_id, slot)
        reader.view_changed.connect(self._on_view_changed)
        operations.opened.connect(self._on_opened)
        operations.closed.connect(self._on_closed)
        reading.laid_out.connect(self._on_laid_out)
        reading.not_laid_out.connect(self._on_not_laid_out)
        self._show_flow()

    # ---- intents -----------------------------------------------------------------------------

    @Slot()
    def _on_larger(self) -> None:
        self._change(size=size_beside(self._flow.size, 1))

    @Slot()
    def _on_smaller(self) -> None:
        self._change(size=size_beside(self._flow.size, -1))

    @Slot()
    def _on_usual(self) -> None:
        self._window.reader.change_view(flow=self._operations.usual_view.flow)

    @Slot()
    def _on_family(self) -> None:
        self._change(family=_FAMILIES[self.sender().objectName()])

    @Slot()
    def _on_margins(self) -> None:
        self._change(margins=_MARGINS[self.sender().objectName()])

    @Slot()
    def _on_spacing(self) -> None:
        self._change(spacing=_SPACINGS[self.sender().objectName()])

    def _change(self, **changes: object) -> None:
        self._window.reader.change_view(flow=msgspec.structs.replace(self._flow, **changes))

    # ---- the document ------------------------------------------------------------------------

    @property
    def _flow(self) -> Flow:
        return self._window.reader.view.flow

    @Slot()
    def _on_view_changed(self) -> None:
        self._show_flow()
        document, reader = self._operations.document, self._window.reader
        if (
            document is None
            or self._arriving
            or reader.camera is None
            or not document.facts.reflowable
            or document.flow == self._flow
        ):
            return
        places = [reader.camera.place, *reader.history.places]
        points = [reader.point_at(place) for place in places]
        anchors = [Anchor(point.page_index, max(0.0, point.y)) for point in points]
        self._operations.reading.lay_out(self._flow, anchors)

    @Slot(object, object)
    def _on_laid_out(self, document: OpenedDocument, anchors: list[Anchor]) -> None:
        reader = self._window.reader
        history = reader.history
        self._arriving = True
        arrived = self._showing.show_pages_anew(document)
        points = [Destination(anchor.page_index, 0.0, anchor.top) for anchor in anchors]
        place, *others = [reader.place_of(point) for point in points]
        if not arrived:
            reader.look_at(place)
        reader.take_history(history.moved(others))
        self._arriving = False
        self._on_view_changed()  # other keys may have been pressed meanwhile

    @Slot(object)
    def _on_not_laid_out(self, failure: Exception) -> None:
        document = self._operations.document
        if document is not None:
            self._window.reader.change_view(flow=document.flow)
        self._window.show_failure(failure_of(failure, "reader"))

    @Slot(object)
    def _on_opened(self, document: OpenedDocument) -> None:
        self._window.actions_table.set("flowing", document.facts.reflowable)
        self._window.tool_row.show_text_menu(shown=document.facts.reflowable)
        self._on_view_changed()

    @Slot()
    def _on_closed(self) -> None:
        self._window.actions_table.set("flowing", False)

    def _show_flow(self) -> None:
        """Check the actions that are on."""
        actions, flow = self._window.actions_table, self._flow
        on = {
            **{action_id: flow.family == family for action_id, family in _FAMILIES.items()},
            **{action_id: flow.margins == margins for action_id, margins in _MARGINS.items()},
            **{action_id: flow.spacing == spacing for action_id, spacing in _SPACINGS.items()},
        }
        for action_id, checked in on.items():
            actions[action_id].setChecked(checked)


def size_beside(size: float, step: int) -> float:
    """The next larger or smaller size of text, in points."""
    if step > 0:
        return float(min((known for known in SIZES if known > size), default=SIZES[-1]))
    return float(max((known for known in SIZES if known < size), default=SIZES[0]))
