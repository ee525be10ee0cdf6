"""Keys that the views handle themselves, where they have the keyboard: for the shortcut sheet."""

from typing import Final

from memlong_desktop.translation import mark

IN_VIEWS: Final[tuple[tuple[str, tuple[tuple[str, str], ...]], ...]] = (
    (
        mark("Pages"),
        (
            ("Space", mark("Next view")),
            ("Shift+Space", mark("View before")),
            ("Home", mark("First page")),
            ("End", mark("Last page")),
        ),
    ),
    (
        mark("Question"),
        (
            ("Enter", mark("Ask")),
            ("Shift+Enter", mark("New line")),
            ("Up", mark("The question before")),
        ),
    ),
    (mark("Lists"), (("Enter", mark("Open")), ("Del", mark("Forget the book")))),
    (
        mark("Notes"),
        (("Enter", mark("Go there")), ("F2", mark("Write a note")), ("Del", mark("Delete"))),
    ),
    (
        mark("Everywhere"),
        (
            ("Tab", mark("Next control")),
            ("Shift+Tab", mark("Control before")),
            ("Esc", mark("Close")),
        ),
    ),
)
