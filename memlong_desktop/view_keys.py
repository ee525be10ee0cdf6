"""Keys that the views handle themselves, where they have the keyboard: for the shortcut sheet."""

from typing import Final

IN_VIEWS: Final[tuple[tuple[str, tuple[tuple[str, str], ...]], ...]] = (
    (
        "Pages",
        (
            ("Space", "Next view"),
            ("Shift+Space", "View before"),
            ("Home", "First page"),
            ("End", "Last page"),
        ),
    ),
    (
        "Question",
        (("Enter", "Ask"), ("Shift+Enter", "New line"), ("Up", "The question before")),
    ),
    ("Lists", (("Enter", "Open"), ("Del", "Forget the book"))),
    ("Notes", (("Enter", "Go there"), ("F2", "Write a note"), ("Del", "Delete"))),
    ("Everywhere", (("Tab", "Next control"), ("Shift+Tab", "Control before"), ("Esc", "Close"))),
)
