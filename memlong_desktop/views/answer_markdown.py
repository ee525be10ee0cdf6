"""Markdown of an answer, written into a text document from an allow-list.

Nothing becomes HTML on the way: markdown-it's tokens are written as characters with formats. What
is not on the list (raw HTML, images, links) has no meaning and stays the text it is, so nothing an
answer contains can load or open anything.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextList,
    QTextListFormat,
)

from memlong_desktop import theme
from memlong_desktop.theme import Theme

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

INDENT: Final = 20
LINK: Final = "citation:"

_MARK: Final = re.compile(r"\s*\[(\d{1,3})\]")
_NO_BREAK: Final = "\u00a0"
_LINE_BREAK: Final = "\u2028"
_NO_MEANING: Final = ("html_block", "html_inline", "image", "link", "autolink", "reference", "hr")
_LIST_STYLES: Final = {
    "bullet_list_open": QTextListFormat.Style.ListDisc,
    "ordered_list_open": QTextListFormat.Style.ListDecimal,
}


@dataclass(frozen=True)
class Chip:
    """Where the characters of a citation's [n] stand in the document."""

    start: int
    end: int
    number: int


@lru_cache(maxsize=1)
def _parser() -> "MarkdownIt":
    # Imported with the first answer: it would take its time from the window's start.
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).disable(list(_NO_MEANING))


class AnswerWriter:
    """Writes Markdown at a cursor.

    Args:
        cursor: at the end of a document; stays there.
        chosen: the theme whose colours are used.
        numbers: of the citations that there are; other [n] stay text.
    """

    def __init__(self, cursor: QTextCursor, chosen: Theme, numbers: Collection[int] = ()) -> None:
        self._cursor = cursor
        self._theme = chosen
        self._numbers = frozenset(numbers)
        self._lists: list[tuple[QTextListFormat, QTextList | None]] = []
        self._item_begins = False
        self._quotes = 0
        self._heading = False
        self.chips: list[Chip] = []

    def write(self, markdown: str, *, in_new_block: bool) -> None:
        """Write all of `markdown`; `in_new_block` unless the document is still empty."""
        fresh = not in_new_block
        for token in _parser().parse(markdown):
            if token.type == "inline":
                self._start_block(fresh=fresh)
                self._inline(token.children or [])
                fresh = False
            elif token.type in ("fence", "code_block"):
                self._start_block(fresh=fresh, is_code=True)
                code = token.content.rstrip("\n").replace("\n", _LINE_BREAK)
                self._cursor.insertText(code, self._format(code=True))
                fresh = False
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

    def _start_block(self, *, fresh: bool, is_code: bool = False) -> None:
        form = QTextBlockFormat()
        line_height = self._theme.px(theme.FONT_READING) * theme.READING_LINE_HEIGHT
        form.setLineHeight(line_height, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        form.setBottomMargin(theme.SPACE_1 if self._lists else theme.SPACE_2)
        form.setLeftMargin(theme.SPACE_4 * self._quotes)
        if is_code:
            form.setBackground(self._theme.hover)
        if self._lists and not self._item_begins:
            form.setIndent(len(self._lists))
        if fresh:
            self._cursor.setBlockFormat(form)
            self._cursor.setBlockCharFormat(self._format())
        else:
            self._cursor.insertBlock(form, self._format())
        if self._lists and self._item_begins:
            self._item_begins = False
            self._begin_item()

    def _begin_item(self) -> None:
        form, items = self._lists[-1]
        if items is None:
            self._lists[-1] = (form, self._cursor.createList(form))
        else:
            items.add(self._cursor.block())

    def _inline(self, tokens: list["Token"]) -> None:
        strong = emphasis = 0
        for token in tokens:
            if token.type in ("strong_open", "strong_close"):
                strong += 1 if token.type == "strong_open" else -1
            elif token.type in ("em_open", "em_close"):
                emphasis += 1 if token.type == "em_open" else -1
            elif token.type in ("softbreak", "hardbreak"):
                self._cursor.insertText(_LINE_BREAK, self._format())
            elif token.type == "code_inline":
                self._cursor.insertText(token.content, self._format(code=True))
            else:
                self._text(token.content, self._format(strong=strong > 0, emphasis=emphasis > 0))

    def _text(self, text: str, form: QTextCharFormat) -> None:
        at = 0
        for mark in _MARK.finditer(text):
            number = int(mark.group(1))
            if number in self._numbers:
                self._cursor.insertText(text[at : mark.start()], form)
                self._chip(number, form)
                at = mark.end()
        self._cursor.insertText(text[at:], form)

    def _chip(self, number: int, around: QTextCharFormat) -> None:
        """The characters [n], their brackets unseen: they make the room of the drawn chip."""
        self._cursor.insertText(_NO_BREAK, around)
        start = self._cursor.position()
        seen = QTextCharFormat()
        seen.setAnchor(True)
        # The position tells neighbours apart that cite the same sentence.
        seen.setAnchorHref(f"{LINK}{number}:{start}")
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
        self.chips.append(Chip(start, self._cursor.position(), number))

    def _format(
        self, *, strong: bool = False, emphasis: bool = False, code: bool = False
    ) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setForeground(self._theme.secondary if self._quotes else self._theme.text)
        if strong or self._heading:
            form.setFontWeight(QFont.Weight.DemiBold)
        form.setFontItalic(emphasis)
        if code:
            fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
            form.setFontFamilies(fixed.families())
            form.setProperty(
                QTextCharFormat.Property.FontPixelSize.value, self._theme.px(theme.FONT_BASE)
            )
        return form
