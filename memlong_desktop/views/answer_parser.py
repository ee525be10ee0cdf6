"""The Markdown that an answer may hold: an allow-list, as markdown-it rules.

What is not on it (raw HTML, pictures, addresses that are no web or mail address) has no meaning and
stays the text it is. [n] is a mark before it can be anything else, so that what follows it in an
answer cannot turn it into a link.
"""

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from engine.quoting import MARK
from memlong_desktop.web_address import web_address

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

CITATION: Final = "citation"
"""The type of the token of a [n]; its `content` is the number."""

_NO_MEANING: Final = ("html_block", "html_inline", "image", "reference")


def parse(markdown: str) -> "list[Token]":
    """The tokens of some Markdown."""
    return _parser().parse(markdown)


def as_html(markdown: str) -> str:
    """The same as HTML, from the same allow-list."""
    return str(_parser().render(markdown))


@lru_cache(maxsize=1)
def _parser() -> "MarkdownIt":
    # Imported with the first answer: it would take its time from the window's start.
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    parser.disable(list(_NO_MEANING))
    parser.inline.ruler.before("link", "picture", _picture)
    parser.inline.ruler.before("link", CITATION, _citation)
    parser.add_render_rule(CITATION, _citation_html)
    parser.validateLink = _may_be_offered  # type: ignore[method-assign,assignment]
    return parser


def _may_be_offered(address: str) -> bool:
    return web_address(address) is not None


def _citation(state: "StateInline", silent: bool) -> bool:
    found = MARK.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.push(CITATION, "", 0).content = found[1]
    state.pos = found.end()
    return True


def _citation_html(
    _renderer: object, tokens: "Sequence[Token]", place: int, _options: object, _env: object
) -> str:
    return f"<sup>[{tokens[place].content}]</sup>"


def _picture(state: "StateInline", silent: bool) -> bool:
    """The ! before a bracket, with the bracket: what follows is no link, but the text it is."""
    if not state.src.startswith("![", state.pos):
        return False
    if not silent:
        state.pending += "!["
    state.pos += 2
    return True
