"""What stands where the pages will be: a drop target, two buttons, the last few books.

Before the first book, what a new reader should know stands in their place.
"""

from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from engine.records.library import DocumentEntry
from memlong_desktop.icons import pixmap
from memlong_desktop.plain_tip import plain_tip
from memlong_desktop.theme import RADIUS, SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6, Theme
from memlong_desktop.views.first_steps import FirstSteps
from memlong_desktop.views.plain_label import PlainLabel

_RECENT = 5
_WIDTH = 460
_ICON = 40


class DropTarget(QFrame):
    """A dashed frame; it takes no drops itself, the whole window does."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hot = False

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        self.update()

    def set_hot(self, *, is_hot: bool) -> None:
        """A file hangs over the window."""
        self._hot = is_hot
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.accent if self._hot else self._theme.control_line
        pen = QPen(colour, 1.5)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.setBrush(self._theme.selected if self._hot else self._theme.surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS * 2, RADIUS * 2)


class EmptyLibrary(QFrame):
    """Shown while no document is open.

    Signals:
        open_requested: the button was pressed.
        recent_requested: a `DocumentEntry`.
        sample_requested: open the book that comes with the program.
    """

    open_requested = Signal()
    sample_requested = Signal()
    recent_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("desk")
        self._entries: list[DocumentEntry] = []
        self._theme = theme
        self._target = DropTarget(theme, self)
        self._icon = PlainLabel(parent=self._target)
        self._open = QPushButton(self.tr("Open a file"), self._target)
        self.sample = QPushButton(self.tr("Try the sample book"), self._target)
        self._fill_target()
        self.first_steps = FirstSteps(theme, self)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.addStretch(2)
        for part in (self._target, self.first_steps):
            middle = QHBoxLayout()  # an alignment would take its height from the whole width
            middle.addStretch(1)
            middle.addWidget(part)
            middle.addStretch(1)
            column.addLayout(middle)
        column.insertSpacing(2, SPACE_6)
        column.addLayout(self._recent)
        column.addStretch(3)
        self.set_theme(theme)

    def show_leaving(self, *, leaving: bool) -> None:
        """Whether questions and passages leave this computer: then nothing else is promised."""
        words = self.tr(
            "Read it, then ask about it. Each answer shows the sentence it stands on; "
            "nothing leaves this computer."
        )
        if leaving:
            words = self.tr(
                "Read it, then ask about it. Each answer shows the sentence it stands on."
            )
        self._words.setText(words)

    def _fill_target(self) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        title = PlainLabel(self.tr("Drop a book here"), self._target)
        title.setProperty("role", "display")
        self._words = words = PlainLabel(parent=self._target)
        self.show_leaving(leaving=False)
        words.setProperty("role", "secondary")
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._open.setProperty("role", "primary")
        self._open.setCursor(Qt.CursorShape.PointingHandCursor)
        self._open.clicked.connect(self.open_requested)
        formats = PlainLabel(
            self.tr("PDF, EPUB, MOBI, FB2, XPS, CBZ, DOCX,\nHTML, Markdown and plain text"),
            self._target,
        )
        formats.setProperty("role", "small")
        formats.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inside = QVBoxLayout(self._target)
        inside.setContentsMargins(SPACE_6 * 2, SPACE_6 * 2, SPACE_6 * 2, SPACE_6 + SPACE_3)
        inside.setSpacing(SPACE_2)
        inside.addWidget(self._icon, 0, centre)
        inside.addSpacing(SPACE_1)
        inside.addWidget(title, 0, centre)
        inside.addWidget(words)
        inside.addSpacing(SPACE_4)
        self.sample.setCursor(Qt.CursorShape.PointingHandCursor)
        self.sample.clicked.connect(self.sample_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_2)
        buttons.addStretch(1)
        buttons.addWidget(self._open)
        buttons.addWidget(self.sample)
        buttons.addStretch(1)
        inside.addLayout(buttons)
        inside.addSpacing(SPACE_4)
        inside.addWidget(formats)

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        self._target.set_theme(theme)
        self._target.setFixedWidth(theme.px(_WIDTH))
        side = theme.px(_ICON)
        self._icon.setFixedSize(side, side)
        self._icon.setPixmap(pixmap("book-open", theme.accent, side, self.devicePixelRatioF()))
        self.first_steps.set_theme(theme)
        self.first_steps.setFixedWidth(theme.px(_WIDTH))
        self._show_recent()

    def set_hot(self, *, is_hot: bool) -> None:
        """A file hangs over the window."""
        self._target.set_hot(is_hot=is_hot)

    def set_recent(self, entries: list[DocumentEntry], *, is_new: bool = False) -> None:
        """Offer the last few documents; whoever `is_new`, with an empty library, is told more."""
        self.first_steps.setVisible(is_new)
        self._entries = entries[:_RECENT]
        self._show_recent()

    def _show_recent(self) -> None:
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if not self._entries:
            return
        centre = Qt.AlignmentFlag.AlignHCenter
        head = PlainLabel(self.tr("Recent"), self)
        head.setProperty("role", "small")
        width = self._theme.px(_WIDTH)
        head.setFixedWidth(width)
        head.setContentsMargins(SPACE_2, 0, 0, SPACE_1)
        self._recent.addWidget(head, 0, centre)
        for entry in self._entries:
            button = QPushButton(self)
            button.setProperty("role", "row")
            button.setFixedWidth(width)
            metrics = button.fontMetrics()
            room = width - SPACE_6
            words = metrics.elidedText(entry.title, Qt.TextElideMode.ElideMiddle, room)
            button.setText(words.replace("&", "&&"))  # a single one would underline a letter
            button.setToolTip(plain_tip(f"{entry.title}\n{Path(entry.path)}"))
            button.setAccessibleName(self.tr("Open {title}").format(title=entry.title))
            button.setProperty("document_id", entry.document_id)
            button.clicked.connect(self._on_recent)
            self._recent.addWidget(button, 0, centre)

    @Slot()
    def _on_recent(self) -> None:
        button = self.sender()
        wanted = button.property("document_id") if button is not None else None
        for entry in self._entries:
            if entry.document_id == wanted:
                self.recent_requested.emit(entry)
