"""The notes panel: the reader's highlights and notes, searched, filtered, gone to, exported."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from engine.annotations import Annotation
from memlong_desktop.icons import icon, tinted
from memlong_desktop.item_models.note_items import NoteFilter, NoteItems, NoteRole
from memlong_desktop.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4, Theme
from memlong_desktop.views.colour_buttons import ColourButtons
from memlong_desktop.views.empty_panel import EmptyPanel
from memlong_desktop.views.icon_button import icon_button
from memlong_desktop.views.note_rows import NoteRows
from memlong_desktop.views.panel_head import PanelHead
from memlong_desktop.views.plain_label import PlainLabel
from memlong_desktop.views.row_list import RowList
from memlong_desktop.views.side_panels import SidePanel


class NotesView(SidePanel):
    """Lists annotations and emits what to do with one.

    Signals:
        chosen: an `Annotation` to go to.
        edit_requested: an `Annotation` whose note is to be written.
        copy_requested: an `Annotation` whose words are to be copied.
        delete_requested: an `Annotation`.
        carry_over_requested: take the notes of the version before along.
    """

    chosen = Signal(object)
    edit_requested = Signal(object)
    copy_requested = Signal(object)
    delete_requested = Signal(object)
    carry_over_requested = Signal()

    def __init__(self, items: NoteItems, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Notes"))
        self._items = items
        self._filtered = NoteFilter(self)
        self._filtered.setSourceModel(items)
        self._open = False
        self._filter = QLineEdit(self)
        self._filter.setPlaceholderText(self.tr("Filter"))
        self._filter.setAccessibleName(self.tr("Filter the notes"))
        self._filter.setClearButtonEnabled(True)
        self._filter.setAcceptDrops(False)
        self._search_icon = self._filter.addAction(
            tinted("search", theme.secondary), QLineEdit.ActionPosition.LeadingPosition
        )
        self._filter.textChanged.connect(self._on_filter)
        self._colours = ColourButtons(theme, self, many=True)
        self._colours.setAccessibleName(self.tr("Colours to show"))
        self._colours.changed.connect(self._on_colours)
        self._export = icon_button(self)
        self._export.setToolTip(self.tr("Export the notes"))
        self._export.setAccessibleName(self.tr("Export the notes"))
        self._export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._before = PlainLabel(parent=self)
        self._before.setWordWrap(True)
        self._carry = QPushButton(self.tr("Bring them over"), self)
        self._carry.clicked.connect(self.carry_over_requested)
        self._rows = NoteRows(theme, self)
        self._list = RowList(self._filtered, self._rows, self.tr("Highlights and notes"), self)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.set_menu(self._on_menu)
        self._list.chosen.connect(self._on_activated)
        self._empty = EmptyPanel("", self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        self._lay_out()
        self._delete = self._list.offer(self.tr("Delete"), Qt.Key.Key_Delete, self._on_delete)
        self._edit = self._list.offer(self.tr("Write a note"), Qt.Key.Key_F2, self._on_edit)
        for signal in (items.modelReset, items.rowsInserted, items.rowsRemoved):
            signal.connect(self._show_what_there_is)
        self.set_theme(theme)
        self.set_left_behind(0)
        self._show_what_there_is()

    @override
    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._rows.set_theme(theme)
        self._colours.set_theme(theme)
        self._search_icon.setIcon(tinted("search", theme.secondary))
        self._export.setIcon(icon("download", theme))
        self._list.scheduleDelayedItemsLayout()
        self._list.viewport().update()

    @override
    def focus_list(self) -> None:
        """Put the keyboard on the list."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_exports(self, actions: list[QAction]) -> None:
        """What the export button offers."""
        menu = QMenu(self)
        menu.addActions(actions)
        self._export.setMenu(menu)

    def set_document_open(self, *, is_open: bool) -> None:
        """Choose the words for an empty panel."""
        self._open = is_open
        self._show_what_there_is()

    def set_left_behind(self, count: int) -> None:
        """So many notes were made in an earlier version of the file and are not here."""
        if count == 1:
            words = self.tr("1 note was made in an earlier version of this file.")
        else:
            words = self.tr("{0} notes were made in an earlier version of this file.").format(count)
        self._before.setText(words)
        self._before.setVisible(count > 0)
        self._carry.setVisible(count > 0)

    def select(self, annotation_id: int) -> None:
        """Mark a row and bring it into view (0: none)."""
        source = self._items.index(self._items.row_of(annotation_id))
        index = self._filtered.mapFromSource(source)
        if index.isValid():
            self._list.setCurrentIndex(index)
            self._list.scrollTo(index)
        else:
            self._list.clearSelection()
            self._list.setCurrentIndex(QModelIndex())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._list.scheduleDelayedItemsLayout()  # rows are as high as their width makes them

    # ---- inside ----

    def _lay_out(self) -> None:
        head = PanelHead(self.tr("Notes"), self)
        head.addWidget(self._export)
        search = QVBoxLayout()
        search.setContentsMargins(SPACE_3, 0, SPACE_3, 0)
        search.setSpacing(SPACE_1)
        search.addWidget(self._filter)
        search.addWidget(self._colours)
        before = QVBoxLayout()
        before.setContentsMargins(SPACE_4, SPACE_1, SPACE_4, SPACE_1)
        before.setSpacing(SPACE_2)
        before.addWidget(self._before)
        before.addWidget(self._carry, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addLayout(head)
        column.addLayout(search)
        column.addLayout(before)
        column.addLayout(self._stack, 1)

    @Slot()
    def _show_what_there_is(self) -> None:
        some = self._items.rowCount() > 0
        self._filter.setVisible(some)
        self._colours.setVisible(some)
        self._export.setVisible(some)
        if some:
            words = self.tr("No note here has these words and colours.")
        elif self._open:
            words = self.tr(
                "Select words and press Ctrl+H to highlight them. "
                "What you highlight and write stands here."
            )
        else:
            words = self.tr("What you highlight and write in a book stands here.")
        self._empty.say(words)
        self._stack.setCurrentIndex(int(self._filtered.rowCount() == 0))

    @Slot(str)
    def _on_filter(self, text: str) -> None:
        self._filtered.set_words(text)
        self._show_what_there_is()

    @Slot(object)
    def _on_colours(self, colours: object) -> None:
        if isinstance(colours, frozenset):
            self._filtered.set_colours(colours)
            self._show_what_there_is()

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.chosen.emit(_annotation(index))

    @Slot()
    def _on_delete(self) -> None:
        index = self._list.currentIndex()
        if index.isValid():
            self.delete_requested.emit(_annotation(index))

    @Slot()
    def _on_edit(self) -> None:
        index = self._list.currentIndex()
        if index.isValid():
            self.edit_requested.emit(_annotation(index))

    @Slot(QPoint)
    def _on_menu(self, position: QPoint) -> None:
        index = self._list.indexAt(position)
        if not index.isValid():
            return
        self._list.setCurrentIndex(index)
        annotation = _annotation(index)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        going = menu.addAction(self.tr("Go there"))
        copying = menu.addAction(self.tr("Copy the words"))
        copying.setEnabled(bool(annotation.anchor.quote))
        menu.addAction(self._edit)
        menu.addSeparator()
        menu.addAction(self._delete)
        chosen = menu.exec(self._list.viewport().mapToGlobal(position))
        if chosen is going:
            self.chosen.emit(annotation)
        elif chosen is copying:
            self.copy_requested.emit(annotation)


def _annotation(index: QModelIndex) -> Annotation:
    annotation = index.data(NoteRole.ANNOTATION)
    assert isinstance(annotation, Annotation)
    return annotation
