"""Markdown of an answer, written into a text document.

Nothing becomes HTML on the way: the tokens of `answer_parser` are written as characters with
formats, so nothing an answer contains can load or open anything.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextLength,
    QTextList,
    QTextListFormat,
)

from memlong_desktop import theme
from memlong_desktop.theme import Theme
from memlong_desktop.views.answer_parser import CITATION, parse
from memlong_desktop.views.answer_table import Rows, insert_table

if TYPE_CHECKING:
    from markdown_it.token import Token

INDENT: Final = 20
LINK: Final = "citation:"

_NO_BREAK: Final = "\u00a0"
_LINE_BREAK: Final = "\u2028"
_LIST_STYLES: Final = {
    "bullet_list_open": QTextListFormat.Style.ListDisc,
    "ordered_list_open": QTextListFormat.Style.ListDecimal,
}
_CODE: Final = ("fence", "code_block")
_CHANGES: Final[dict[str, dict[str, Any]]] = {
    "strong_open": {"strong": True},
    "strong_close": {"strong": False},
    "em_open": {"emphasis": True},
    "em_close": {"emphasis": False},
    "s_open": {"struck": True},
    "s_close": {"struck": False},
    "link_close": {"address": ""},
}


@dataclass(frozen=True)
class Chip:
    """Where the characters of a citation's [n] stand in the document.

    Attributes:
        start, end: of the characters.
        number: of the citation.
        place: how many marks stand before it; tells neighbours apart that cite the same sentence.
    """

    start: int
    end: int
    number: int
    place: int

    @property
    def link(self) -> str:
        """What its characters lead to."""
        return f"{LINK}{self.number}:{self.place}"


@dataclass(frozen=True)
class Code:
    """A block of code: where its block begins in the document, and what is in it."""

    start: int
    text: str


@dataclass(frozen=True)
class _Look:
    """What a piece of running text looks like."""

    strong: bool = False
    emphasis: bool = False
    struck: bool = False
    code: bool = False
    address: str = ""


class AnswerWriter:
    """Writes Markdown at a cursor.

    Args:
        cursor: at the end of a document; stays there.
        chosen: the theme whose colours are used.
        numbers: of the citations that there are; other [n] stay text.
        before: marks that stand before the cursor.

    Attributes:
        chips: the marks that were written.
        codes: the blocks of code.
    """

    def __init__(
        self, cursor: QTextCursor, chosen: Theme, numbers: Collection[int] = (), before: int = 0
    ) -> None:
        self._cursor = cursor
        self._before = before
        self._theme = chosen
        self._numbers = frozenset(numbers)
        self._lists: list[tuple[QTextListFormat, QTextList | None]] = []
        self._item_begins = False
        self._quotes = 0
        self._heading = False
        self._fresh = True  # the block at the cursor is still empty
        self.chips: list[Chip] = []
        self.codes: list[Code] = []

    def write(self, markdown: str, *, in_new_block: bool, goes_on: bool = False) -> None:
        """Write all of `markdown`.

        Args:
            markdown: what.
            in_new_block: unless the document is still empty.
            goes_on: its first paragraph goes on with what stands before the cursor.
        """
        self._fresh = not in_new_block
        rows: Rows | None = None
        for token in parse(markdown):
            if rows is not None:
                rows.take(token)
                if rows.complete:
                    self._table(rows)
                    rows = None
            elif token.type == "table_open":
                rows = Rows()
            elif token.type == "inline":
                if goes_on:
                    self._cursor.insertText(" ")
                else:
                    self._start_block()
                goes_on = False
                self._inline(token.children or [])
            elif token.type in _CODE:
                self._start_block(is_code=True)
                self._code(token.content.rstrip("\n"))
            elif token.type == "hr":
                self._start_block(is_rule=True)
                self._cursor.insertText(_NO_BREAK)  # what is written next must not take its block
            else:
                self._structure(token)

    def _structure(self, token: "Token") -> None:
        kind = token.type
        if kind in _LIST_STYLES:
            form = QTextListFormat()
            form.setStyle(_LIST_STYLES[kind])
            form.setIndent(len(self._lists) + 1)
            if kind == "ordered_list_open":
                form.setStart(int(token.attrGet("start") or 1))
            self._lists.append((form, None))
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self._lists.pop()
        elif kind == "list_item_open":
            self._item_begins = True
        elif kind in ("blockquote_open", "blockquote_close"):
            self._quotes += 1 if kind == "blockquote_open" else -1
        elif kind in ("heading_open", "heading_close"):
            self._heading = kind == "heading_open"

    def _start_block(self, *, is_code: bool = False, is_rule: bool = False) -> None:
        form = QTextBlockFormat()
        line_height = self._theme.px(theme.FONT_READING) * theme.READING_LINE_HEIGHT
        form.setLineHeight(line_height, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        form.setBottomMargin(theme.SPACE_1 if self._lists else theme.SPACE_2)
        form.setLeftMargin(theme.SPACE_4 * self._quotes)
        if is_code:
            form.setBackground(self._theme.hover)
        if is_rule:
            whole = QTextLength(QTextLength.Type.PercentageLength, 100)
            form.setProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth.value, whole)
        if self._lists and not self._item_begins:
            form.setIndent(len(self._lists))
        if self._fresh:
            self._cursor.setBlockFormat(form)
            self._cursor.setBlockCharFormat(self._format(_Look()))
        else:
            self._cursor.insertBlock(form, self._format(_Look()))
        self._fresh = False
        if self._lists and self._item_begins:
            self._item_begins = False
            self._begin_item()

    def _begin_item(self) -> None:
        form, items = self._lists[-1]
        if items is None:
            self._lists[-1] = (form, self._cursor.createList(form))
        else:
            items.add(self._cursor.block())

    def _code(self, text: str) -> None:
        self.codes.append(Code(self._cursor.position(), text))
        self._cursor.insertText(text.replace("\n", _LINE_BREAK), self._format(_Look(code=True)))

    def _table(self, rows: Rows) -> None:
        outer, heading = self._cursor, self._heading
        if self._fresh:
            self._start_block()
        for cell in insert_table(outer, rows, self._theme):
            self._cursor, self._heading = cell.cursor, cell.is_head
            self._inline(cell.tokens)
        self._cursor, self._heading = outer, heading
        outer.movePosition(QTextCursor.MoveOperation.End)
        self._fresh = True  # a table always has a block behind it

    def _inline(self, tokens: Sequence["Token"]) -> None:
        look = _Look()
        for token, following in pairwise([*tokens, None]):
            assert token is not None
            if token.type in _CHANGES:
                look = replace(look, **_CHANGES[token.type])
            elif token.type == "link_open":
                look = replace(look, address=str(token.attrGet("href") or ""))
            elif token.type in ("softbreak", "hardbreak"):
                self._cursor.insertText(_LINE_BREAK, self._format(_Look()))
            elif token.type == "code_inline":
                self._cursor.insertText(token.content, self._format(_Look(code=True)))
            elif self._is_chip(token):
                self._chip(int(token.content), self._format(look))
            else:
                text = f"[{token.content}]" if token.type == CITATION else token.content
                if following is not None and self._is_chip(following):
                    text = text.rstrip(" ")
                self._cursor.insertText(text, self._format(look))

    def _is_chip(self, token: "Token") -> bool:
        return token.type == CITATION and int(token.content) in self._numbers

    def _chip(self, number: int, around: QTextCharFormat) -> None:
        """The characters [n], their brackets unseen: they make the room of the drawn chip."""
        self._cursor.insertText(_NO_BREAK, around)
        start = self._cursor.position()
        chip = Chip(start, start + len(f"[{number}]"), number, self._before + len(self.chips))
        seen = QTextCharFormat()
        seen.setAnchor(True)
        seen.setAnchorHref(chip.link)
        seen.setProperty(
            QTextCharFormat.Property.FontPixelSize.value, self._theme.px(theme.FONT_SMALL)
        )
        seen.setFontWeight(QFont.Weight.DemiBold)
        seen.setForeground(self._theme.accent)
        unseen = QTextCharFormat(seen)
        clear = QColor(self._theme.accent)
        clear.setAlpha(0)
        unseen.setForeground(clear)
        self._cursor.insertText("[", unseen)
        self._cursor.insertText(str(number), seen)
        self._cursor.insertText("]", unseen)
        self.chips.append(chip)

    def _format(self, look: _Look) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setForeground(self._theme.secondary if self._quotes else self._theme.text)
        if look.strong or self._heading:
            form.setFontWeight(QFont.Weight.DemiBold)
        form.setFontItalic(look.emphasis)
        form.setFontStrikeOut(look.struck)
        if look.code:
            fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
            form.setFontFamilies(fixed.families())
            form.setProperty(
                QTextCharFormat.Property.FontPixelSize.value, self._theme.px(theme.FONT_BASE)
            )
        if look.address:
            form.setAnchor(True)
            form.setAnchorHref(look.address)
            form.setToolTip(look.address)
            form.setFontUnderline(True)
            form.setForeground(self._theme.accent)
        return form
