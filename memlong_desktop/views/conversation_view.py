"""The scrolling column of turns: follows an answer only for a reader who is at its end.

Only the newest turns are widgets; older ones appear on request, so a conversation of years opens as
fast as a new one.
"""

from typing import Final, Literal

from PySide6.QtCore import QRect, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from memlong_desktop import theme
from memlong_desktop.item_models.conversation_items import Turn
from memlong_desktop.theme import Theme
from memlong_desktop.views.turn_view import TurnView

SHOWN_AT_ONCE: Final = 8

_AT_END: Final = 12  # pixels
_SAMPLE: Final = "the quick brown fox jumps over the lazy dog, and then it sleeps. "


def reading_width(font: QFont, chosen: Theme) -> int:
    """Pixels of 72 characters of running text at reading size."""
    sized = QFont(font)
    sized.setPixelSize(chosen.px(theme.FONT_READING))
    per_character = QFontMetricsF(sized).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
    return round(per_character * theme.READING_COLUMNS)


class ConversationView(QScrollArea):
    """The turns, oldest on top.

    Signals:
        citation_chosen, citation_pointed, citation_left, address_chosen, again_requested,
            edit_requested, version_requested, delete_requested: of any turn, see there.
        turn_chosen: the `Turn` that the reader clicks on, or comes into with the keyboard.
    """

    citation_chosen = Signal(object)
    again_requested = Signal(object)
    edit_requested = Signal(object)
    version_requested = Signal(object, int)
    citation_pointed = Signal(object, object, QRect)
    citation_left = Signal()
    address_chosen = Signal(QUrl)
    delete_requested = Signal(int)
    turn_chosen = Signal(object)

    def __init__(self, chosen: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = chosen
        self._earlier: list[Turn] = []
        self._views: dict[int, TurnView] = {}
        self._at_end = True
        self._follows: Literal["writing", "ending", ""] = ""
        self._moving = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setObjectName("conversationPort")
        self._inside = QWidget()
        self._inside.setObjectName("conversation")
        self._more = QPushButton(self.tr("Show earlier answers"), self._inside)
        self._more.setObjectName("quiet")
        self._more.hide()
        self._more.clicked.connect(self._on_earlier)
        self._column = QVBoxLayout(self._inside)
        self._column.setSpacing(theme.SPACE_6)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        self.setWidget(self._inside)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._on_scrolled)
        bar.rangeChanged.connect(self._on_range)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)
        self._set_margins()

    def view(self, turn: Turn) -> TurnView | None:
        """The widget of a turn, if it is shown."""
        return self._views.get(turn.key)

    @property
    def views(self) -> list[TurnView]:
        """The widgets that are shown, oldest first."""
        return [self._views[key] for key in sorted(self._views)]

    @property
    def earlier_button(self) -> QPushButton:
        """Shows older turns."""
        return self._more

    def set_turns(self, turns: list[Turn]) -> None:
        """Show another conversation, from its end."""
        for view in self._views.values():
            self._discard(view)
        self._views.clear()
        self._earlier = turns[:-SHOWN_AT_ONCE]
        for turn in turns[-SHOWN_AT_ONCE:]:
            self._add(turn, self._column.count() - 1)
        self._more.setVisible(bool(self._earlier))
        self._follow("writing")

    def follow_turns(self, turns: list[Turn]) -> None:
        """Another version was chosen: change what is different, and stay in place."""
        keys = {turn.key for turn in turns}
        for view in [view for key, view in self._views.items() if key not in keys]:
            self.remove(view.turn)
        known = {turn.key for turn in self._earlier} | set(self._views)
        for turn in turns:
            if turn.key not in known:
                self._add(turn, self._column.count() - 1)
        self._follows = ""

    def bring(self, turn: Turn) -> None:
        """Bring a turn to the top of the view, however old it is."""
        while turn.key not in self._views and self._earlier:
            self._on_earlier()
        view = self._views.get(turn.key)
        if view is None:
            return
        self._follows = ""
        self._at_end = False
        bar = self.verticalScrollBar()
        QTimer.singleShot(0, view, lambda: bar.setValue(view.y() - theme.SPACE_2))

    def begin(self, turn: Turn) -> None:
        """A question was asked: it comes into view, and what follows it."""
        self._add(turn, self._column.count() - 1)
        self._at_end = True
        self._follow("writing")

    def end(self) -> None:
        """The answer is complete: its quotes may come into view, the answer does not leave it."""
        if self._follows:
            self._follow("ending")

    def remove(self, turn: Turn) -> None:
        """A turn is gone."""
        view = self._views.pop(turn.key, None)
        if view is not None:
            self._discard(view)

    def set_theme(self, chosen: Theme) -> None:
        """Recolour."""
        self._theme = chosen
        for view in self._views.values():
            view.set_theme(chosen)
        self._set_margins()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def _add(self, turn: Turn, position: int) -> None:
        view = TurnView(turn, self._theme, self._inside)
        view.citation_chosen.connect(self.citation_chosen)
        view.citation_pointed.connect(self.citation_pointed)
        view.citation_left.connect(self.citation_left)
        view.address_chosen.connect(self.address_chosen)
        view.again_requested.connect(self.again_requested)
        view.edit_requested.connect(self.edit_requested)
        view.version_requested.connect(self.version_requested)
        view.delete_requested.connect(self.delete_requested)
        view.chosen.connect(self.turn_chosen)
        view.unfolded.connect(self._on_unfolded)
        self._views[turn.key] = view
        self._column.insertWidget(position, view)

    def _discard(self, view: TurnView) -> None:
        self._column.removeWidget(view)
        view.hide()
        view.deleteLater()

    def _set_margins(self) -> None:
        """At most 72 characters a line, in the middle of what is wider."""
        most = reading_width(self.font(), self._theme)
        spare = self.viewport().width() - most - 2 * theme.SPACE_3
        side = max(theme.SPACE_3, theme.SPACE_3 + spare // 2)
        self._column.setContentsMargins(side, theme.SPACE_4, side, theme.SPACE_6)

    # ---- the view's place ----

    def _follow(self, what: Literal["writing", "ending"]) -> None:
        self._follows = what
        self._on_range()

    @Slot(object, object)
    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        for view in self._views.values():
            if now is not None and view.isAncestorOf(now):
                self.turn_chosen.emit(view.turn)

    @Slot()
    def _on_scrolled(self) -> None:
        if not self._moving:
            bar = self.verticalScrollBar()
            self._at_end = bar.value() >= bar.maximum() - _AT_END

    @Slot()
    def _on_range(self) -> None:
        bar = self.verticalScrollBar()
        if not self._at_end or not self._follows:
            return
        target = bar.maximum()
        if self._follows == "ending" and self._views:
            newest = self._views[max(self._views)]
            target = max(bar.value(), min(target, newest.y() - theme.SPACE_2))
        self._moving = True
        bar.setValue(target)
        self._moving = False

    @Slot()
    def _on_unfolded(self) -> None:
        """What grows now is what the reader wants to see: it grows under what is in view."""
        self._follows = ""

    @Slot()
    def _on_earlier(self) -> None:
        bar = self.verticalScrollBar()
        below = bar.maximum() - bar.value()
        self._at_end = False
        newly, self._earlier = self._earlier[-SHOWN_AT_ONCE:], self._earlier[:-SHOWN_AT_ONCE]
        for position, turn in enumerate(newly, start=1):
            self._add(turn, position)
        self._more.setVisible(bool(self._earlier))
        self._column.activate()
        QTimer.singleShot(0, self, lambda: bar.setValue(bar.maximum() - below))
