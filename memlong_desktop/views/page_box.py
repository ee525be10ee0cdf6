"""The box that shows the page and takes another: a printed label, a number, or a name."""

from typing import Final

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QWidget
from typing_extensions import override

from memlong_desktop.page_labels import PageLabels
from memlong_desktop.theme import SPACE_1
from memlong_desktop.translation import number

_MOST_CHOICES: Final = 12


class PageBox(QLineEdit):
    """Asks which page is meant where a name may mean several.

    Signals:
        page_chosen: a page index.
        name_entered: what was typed, if it is no page.
    """

    page_chosen = Signal(int)
    name_entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setAccessibleName(self.tr("Page"))
        self.setToolTip(self.tr("A printed page number, or #12 for the twelfth page"))
        self._labels = PageLabels()
        self._page_index = 0
        self._choices: list[int] = []
        self._rows = QStringListModel(self)
        self._list: QListView | None = None
        self.textEdited.connect(self._on_edited)
        self.returnPressed.connect(self._on_return)
        self.editingFinished.connect(self._on_finished)

    @property
    def rows(self) -> list[str]:
        """The choices that are offered, in words."""
        return self._rows.stringList() if self._offering else []

    @property
    def _offering(self) -> bool:
        return self._list is not None and self._list.isVisible()

    def set_labels(self, labels: PageLabels) -> None:
        """Another document, or none."""
        self._labels = labels
        self._hide()
        self.show_page(0)

    def show_page(self, page_index: int) -> None:
        """The reader is on this page; what is being typed stays."""
        self._page_index = page_index
        if not self.hasFocus() or not self.isModified():
            self.setText(self._labels.label(page_index))
            self.setModified(False)

    def edit(self) -> None:
        """Take the keyboard."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def say_unknown(self, text: str) -> None:
        """Nothing is called so: say what pages are."""
        if not len(self._labels):
            return
        words = self.tr("No page is called “{0}”; they go from {1} to {2}.")
        first, last = self._labels.label(0), self._labels.label(len(self._labels) - 1)
        shown = words.format(text, first, last)
        self.selectAll()
        self._offer([shown])
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, shown))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Escape:
            self.clearFocus()
            self._on_finished()
        elif step and self._list is not None and self._offering and self._choices:
            row = self._list.currentIndex().row() + step
            self._list.setCurrentIndex(self._rows.index(row % len(self._choices)))
        else:
            super().keyPressEvent(event)

    # ---- inside ----

    def _describe(self, page_index: int) -> str:
        label, count = self._labels.label(page_index), len(self._labels)
        words = self.tr("Page {0} ({1} of {2})")
        return words.format(label, number(page_index + 1), number(count))

    def _offer(self, rows: list[str]) -> None:
        """Show rows under the box, in the window itself: the keyboard stays here."""
        view = self._list or self._make_list()
        self._rows.setStringList(rows)
        height = view.sizeHintForRow(0) * min(len(rows), _MOST_CHOICES) + 2 * SPACE_1 + 2
        width = view.sizeHintForColumn(0) + 2 * SPACE_1 + 2
        window = self.window()
        under = self.mapTo(window, self.rect().bottomLeft())
        left = max(0, min(under.x(), window.width() - width))
        view.setGeometry(left, under.y() + SPACE_1, width, height)
        view.show()
        view.raise_()
        view.setCurrentIndex(self._rows.index(0) if self._choices else QModelIndex())

    def _make_list(self) -> QListView:
        view = QListView(self.window())
        view.setObjectName("page_choices")
        view.setAccessibleName(self.tr("Pages of this name"))
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setModel(self._rows)
        view.clicked.connect(self._on_row)
        self._list = view
        return view

    def _hide(self) -> None:
        self._choices = []
        if self._list is not None:
            self._list.hide()

    def _go(self, page_index: int) -> None:
        self._hide()
        self.setModified(False)
        self.clearFocus()
        self.page_chosen.emit(page_index)

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        choices = self._labels.choices(text)[:_MOST_CHOICES]
        if len(choices) > 1:
            self._choices = choices
            self._offer([self._describe(page_index) for page_index in choices])
        else:
            self._hide()

    @Slot(QModelIndex)
    def _on_row(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._choices):
            self._go(self._choices[index.row()])

    @Slot()
    def _on_return(self) -> None:
        text = self.text().strip()
        if self._list is not None and self._offering and self._choices:
            self._on_row(self._list.currentIndex())
            return
        found = self._labels.find(text)
        if found is not None:
            self._go(found)
        elif text:
            self.name_entered.emit(text)
        else:
            self._on_finished()

    @Slot()
    def _on_finished(self) -> None:
        """Whoever leaves the box without going anywhere finds the page there again."""
        if not self.hasFocus():
            self._hide()
            self.setModified(False)
            self.show_page(self._page_index)
