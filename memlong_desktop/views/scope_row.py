"""Under the question: which books it is put to, and how it is answered; two quiet menus."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from engine.scopes import Collection, Way
from memlong_desktop import theme
from memlong_desktop.icons import icon
from memlong_desktop.theme import Theme
from memlong_desktop.translation import number

_CHEVRON: Final = 14
_LONGEST: Final = 24  # characters of a name on the button
_MOST_UNNAMED: Final = 5


class ScopeRow(QWidget):
    """The two choices.

    Signals:
        way_chosen: a `Way`.
        source_chosen: a `Collection`, or None for the book in front.
        books_wanted: books are to be chosen in the library.
        rename_requested, removal_requested: a `Collection`.
    """

    way_chosen = Signal(str)
    source_chosen = Signal(object)
    books_wanted = Signal()
    rename_requested = Signal(object)
    removal_requested = Signal(object)

    def __init__(self, chosen: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = chosen
        self._way: Way = "auto"
        self._collection: Collection | None = None
        self._collections: list[Collection] = []
        self._names: dict[Way, tuple[str, str]] = {
            "auto": (
                self.tr("As it sounds"),
                self.tr("Summaries and lists from the whole document, the rest from passages"),
            ),
            "passages": (
                self.tr("From passages"),
                self.tr("The few passages that are nearest to the question are read"),
            ),
            "whole": (
                self.tr("From the whole document"),
                self.tr("Every section takes part; slower"),
            ),
        }
        self._source = self._quiet_button()
        self._source_menu = QMenu(self._source)
        self._source.setMenu(self._source_menu)
        self._source_menu.aboutToShow.connect(self._fill_sources)
        self._button = self._quiet_button()
        self._actions: dict[Way, QAction] = {}
        self._button.setMenu(self._way_menu())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_1)
        row.addWidget(self._source)
        row.addWidget(self._button)
        row.addStretch(1)
        self.set_theme(chosen)
        self.set_way("auto")
        self.set_source(None)

    @property
    def way(self) -> Way:
        """How questions are answered."""
        return self._way

    @property
    def source_button(self) -> QPushButton:
        """Opens the choice of books."""
        return self._source

    def set_way(self, way: Way) -> None:
        """Show a choice."""
        self._way = way
        name, tip = self._names[way]
        self._actions[way].setChecked(True)
        self._button.setText(name)
        self._button.setToolTip(tip)
        self._button.setAccessibleName(self.tr("How to answer: {0}").format(name))

    def set_source(self, collection: Collection | None) -> None:
        """Show which books are asked; None: the one in front."""
        self._collection = collection
        name = self._name(collection) if collection is not None else self.tr("This book")
        shown = name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"
        self._source.setText(shown.replace("&", "&&"))
        self._source.setAccessibleName(self.tr("Asked: {0}").format(name))
        # Whole books are read one by one: several are answered from passages.
        self._button.setVisible(collection is None)

    def set_collections(self, collections: Sequence[Collection]) -> None:
        """What can be chosen, beside the book in front."""
        self._collections = list(collections)

    def set_theme(self, chosen: Theme) -> None:
        """Recolour."""
        self._theme = chosen
        for button in (self._source, self._button):
            button.setIcon(icon("chevron-down", chosen))
            button.setIconSize(QSize(chosen.px(_CHEVRON), chosen.px(_CHEVRON)))

    def _quiet_button(self) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName("quiet")
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the chevron comes last
        return button

    def _way_menu(self) -> QMenu:
        menu = QMenu(self._button)
        menu.setToolTipsVisible(True)
        group = QActionGroup(self)
        for way, (name, tip) in self._names.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setToolTip(tip)
            action.setData(way)
            group.addAction(action)
            self._actions[way] = action
        group.triggered.connect(self._on_way)
        return menu

    def _name(self, collection: Collection) -> str:
        count = len(collection.documents)
        if collection.name:
            return collection.name
        return self.tr("{0} books").format(number(count)) if count > 1 else self.tr("One book")

    @Slot()
    def _fill_sources(self) -> None:
        menu = self._source_menu
        menu.clear()
        self._add_source(None, self.tr("This book"))
        named = [one for one in self._collections if one.name]
        unnamed = [one for one in self._collections if not one.name][:_MOST_UNNAMED]
        if self._collection is not None and self._collection not in (*named, *unnamed):
            unnamed.insert(0, self._collection)
        for one in (*named, *unnamed):
            self._add_source(one, self._name(one))
        menu.addSeparator()
        menu.addAction(self.tr("Choose books…")).triggered.connect(self.books_wanted)
        if self._collection is not None:
            menu.addAction(self.tr("Name these books…")).triggered.connect(self._on_rename)
            menu.addAction(self.tr("Forget this choice")).triggered.connect(self._on_removal)

    def _add_source(self, collection: Collection | None, name: str) -> None:
        action = self._source_menu.addAction(name.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(collection == self._collection)
        action.setData(collection)
        action.triggered.connect(self._on_source)

    @Slot()
    def _on_source(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.source_chosen.emit(action.data())

    @Slot()
    def _on_rename(self) -> None:
        self.rename_requested.emit(self._collection)

    @Slot()
    def _on_removal(self) -> None:
        self.removal_requested.emit(self._collection)

    @Slot(QAction)
    def _on_way(self, action: QAction) -> None:
        way: Way = action.data()
        self.set_way(way)
        self.way_chosen.emit(way)
