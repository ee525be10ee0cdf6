"""A table of an answer: taken from Markdown tokens, laid out as a table of the text document."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from memlong_desktop import theme
from memlong_desktop.theme import Theme

if TYPE_CHECKING:
    from markdown_it.token import Token

_SIDES: Final = {
    "text-align:right": Qt.AlignmentFlag.AlignRight,
    "text-align:center": Qt.AlignmentFlag.AlignHCenter,
}


@dataclass(frozen=True)
class TableCell:
    """A cell to be written: where, and what."""

    cursor: QTextCursor
    tokens: "list[Token]"
    is_head: bool


class Rows:
    """Collects the tokens of one table, the first row being its head.

    Attributes:
        complete: whether its end was taken.
    """

    def __init__(self) -> None:
        self.cells: list[list[tuple[str, list[Token]]]] = []
        self.complete = False
        self._style = ""

    def take(self, token: "Token") -> None:
        """The next token of the table."""
        if token.type == "tr_open":
            self.cells.append([])
        elif token.type in ("th_open", "td_open"):
            self._style = str(token.attrGet("style") or "")
        elif token.type == "inline":
            self.cells[-1].append((self._style, token.children or []))
        elif token.type == "table_close":
            self.complete = True


def insert_table(cursor: QTextCursor, rows: Rows, chosen: Theme) -> Iterator[TableCell]:
    """Insert an empty table; yields its cells, whose text the caller writes."""
    columns = max(map(len, rows.cells))
    form = QTextTableFormat()
    form.setBorderCollapse(True)
    form.setBorder(1)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(chosen.line)
    form.setCellPadding(theme.SPACE_1)
    form.setTopMargin(0)
    form.setBottomMargin(theme.SPACE_2)
    form.setHeaderRowCount(1)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table = cursor.insertTable(len(rows.cells), columns, form)
    for row, cells in enumerate(rows.cells):
        for column, (style, tokens) in enumerate(cells):
            at = table.cellAt(row, column).firstCursorPosition()
            block = QTextBlockFormat()
            block.setAlignment(_SIDES.get(style, Qt.AlignmentFlag.AlignLeft))
            at.setBlockFormat(block)
            yield TableCell(at, tokens, row == 0)
