"""Tool tips of foreign text, shown letter by letter."""

from html import escape


def plain_tip(text: str) -> str:
    """A tool tip that shows `text` as it is.

    Qt lays out a tip as rich text, pictures and all, if it looks like it, and has no switch for
    that. Titles, file names and messages come from strangers: what looks like markup is escaped.
    """
    if "<" not in text and "&" not in text:
        return text
    return f'<span style="white-space: pre-wrap">{escape(text)}</span>'
