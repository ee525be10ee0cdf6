"""The row above the pages: title, way back, page number, zoom, and the switch of the chat."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from memlong_desktop.actions import Actions
from memlong_desktop.icons import icon
from memlong_desktop.page_labels import PageLabels
from memlong_desktop.theme import SPACE_1, SPACE_2, SPACE_3, Theme
from memlong_desktop.translation import number, percent
from memlong_desktop.views.elided_label import ElidedLabel
from memlong_desktop.views.icon_button import icon_button
from memlong_desktop.views.page_box import PageBox
from memlong_desktop.views.plain_label import PlainLabel

_HEIGHT = 44
_PAGE_BOX = 64
_ZOOM = 48

VIEW_MENU = (
    ("fit_width", "fit_page", "fit_text", "actual_size"),
    ("one_page", "two_pages", "two_with_cover", "single_page"),
    ("rotate_right", "rotate_left", "cut_margins"),
    ("window_pages", "paper_pages", "sepia_pages", "dark_pages"),
    ("full_screen", "present"),
)
"""Actions of the menu beside the zoom, a line between the groups."""

TEXT_MENU = (
    ("larger_text", "smaller_text", "usual_text"),
    ("own_letters", "serif_letters", "sans_letters", "mono_letters"),
    ("narrow_margins", "normal_margins", "wide_margins"),
    ("own_lines", "narrow_lines", "wide_lines"),
)
"""Actions of the menu of text that flows."""


class ToolRow(QFrame):
    """Shows where the reader is and takes them elsewhere.

    Attributes:
        text_button: opens the menu of text that flows.

    Signals:
        page_requested: a page index that was typed.
        name_entered: what was typed, if it is no page.
    """

    page_requested = Signal(int)
    name_entered = Signal(str)

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tool_row")
        self._labels = PageLabels()
        self._page_index = 0
        self._menu = self._plain_button(self.tr("Menu (F10)"))
        self._menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu.setMenu(actions.menu(self))
        self._title = ElidedLabel("MemLong", self)
        self._title.setProperty("role", "title")
        self._page = PageBox(self)
        self._page.page_chosen.connect(self.page_requested)
        self._page.name_entered.connect(self.name_entered)
        self._count = PlainLabel(parent=self)
        self._count.setProperty("role", "secondary")
        self._zoom = PlainLabel(parent=self)
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._zoom.setAccessibleName(self.tr("Zoom"))
        self._view = self._plain_button(self.tr("How pages are shown"))
        self._view.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._view.setMenu(actions.menu_of(self, VIEW_MENU))
        self.text_button = self._plain_button(self.tr("How the text looks"))
        self.text_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.text_button.setMenu(actions.menu_of(self, TEXT_MENU))
        self._for_document: list[QWidget] = [self._page, self._count, self._zoom, self._view]
        self._lay_out(actions)
        self.set_theme(theme)
        self.clear()

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._menu.setIcon(icon("menu", theme))
        self.setFixedHeight(theme.px(_HEIGHT))
        self._page.setFixedWidth(theme.px(_PAGE_BOX))
        self._zoom.setFixedWidth(theme.px(_ZOOM))
        self._view.setIcon(icon("columns-2", theme))
        self.text_button.setIcon(icon("a-large-small", theme))

    def show_document(self, title: str, labels: PageLabels) -> None:
        """A document is open."""
        self._labels = labels
        self._page.set_labels(labels)
        self._title.setText(title)
        for widget in self._for_document:
            widget.show()
        self.show_page(0)

    def clear(self) -> None:
        """No document is open."""
        self._labels = PageLabels()
        self._page.set_labels(self._labels)
        self._title.setText("MemLong")
        for widget in self._for_document:
            widget.hide()
        self.text_button.hide()

    def show_text_menu(self, *, shown: bool) -> None:
        """The document's text can be made larger, or cannot."""
        self.text_button.setVisible(shown)

    @Slot(int)
    def show_page(self, page_index: int) -> None:
        """The reader is on this page."""
        self._page_index = page_index
        self._page.show_page(page_index)
        label, count = self._labels.label(page_index), len(self._labels)
        numbered = label == str(page_index + 1)
        place = f"/ {number(count)}"
        if not numbered:
            words = self.tr("({page} of {count})")
            place = words.format(page=number(page_index + 1), count=number(count))
        self._count.setText(place)

    @Slot()
    def labels_changed(self) -> None:
        """Printed page numbers are known better now."""
        self.show_page(self._page_index)

    @Slot(float)
    def show_zoom(self, zoom: float) -> None:
        """Pages are drawn at this zoom; 1 is their printed size."""
        self._zoom.setText(percent(zoom))

    @Slot()
    def open_menu(self) -> None:
        """Open the main menu, for the keyboard."""
        self._menu.showMenu()

    @Slot()
    def edit_page(self) -> None:
        """Put the cursor into the page box."""
        self._page.edit()

    def say_unknown(self, name: str) -> None:
        """Nothing in the document has the name that was typed."""
        self._page.say_unknown(name)

    def _lay_out(self, actions: Actions) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_2, 0, SPACE_2, 0)
        row.setSpacing(SPACE_1)
        row.addWidget(self._menu)
        row.addSpacing(SPACE_1)
        row.addWidget(self._title, 1)
        row.addSpacing(SPACE_3)
        row.addWidget(self._button(actions, "back", document=True))
        row.addWidget(self._button(actions, "forward", document=True))
        row.addSpacing(SPACE_3)
        row.addWidget(self._page)
        row.addWidget(self._count)
        row.addSpacing(SPACE_3)
        row.addWidget(self._button(actions, "zoom_out", document=True))
        row.addWidget(self._zoom)
        row.addWidget(self._button(actions, "zoom_in", document=True))
        row.addWidget(self._view)
        row.addWidget(self.text_button)
        row.addSpacing(SPACE_3)
        row.addWidget(self._button(actions, "find", document=True))
        row.addWidget(self._button(actions, "chat"))

    def _button(self, actions: Actions, action_id: str, *, document: bool = False) -> QToolButton:
        action = actions[action_id]
        button = self._plain_button(action.text())
        button.setDefaultAction(action)
        if document:
            self._for_document.append(button)
        return button

    def _plain_button(self, name: str) -> QToolButton:
        button = icon_button(self)
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button
