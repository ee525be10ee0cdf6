"""Everything that can be done, as one table: each thing once, in the order of its menu.

Menus, the tool row, shortcuts, the command palette and the shortcut sheet are made from it
(`actions`); what an action does is said where it is done (`Actions.on`, in `routes`).
"""

from typing import Final

from memlong_desktop.action_spec import IN_BOOK, ActionSpec, Condition
from memlong_desktop.page_actions import PAGES

_TALKED: Final[tuple[Condition, ...]] = ("document", "conversation")
_SELECTED: Final[tuple[Condition, ...]] = ("document", "selection")

TABLE: Final = (
    ActionSpec("open", "Open a file…", "File", ("Ctrl+O",), "folder-open"),
    ActionSpec(
        "recent", "Open a recent book", "File", needs=("recent_books",), words="last history again"
    ),
    ActionSpec("print", "Print…", "File", ("Ctrl+P",), "printer", IN_BOOK, words="paper printer"),
    ActionSpec(
        "properties",
        "Properties…",
        "File",
        ("Alt+Return",),
        "info",
        IN_BOOK,
        words="author file size about this book information",
    ),
    ActionSpec("close_document", "Close the book", "File", ("Ctrl+W",), "x", IN_BOOK),
    ActionSpec(
        "models",
        "Models…",
        "File",
        (),
        "cpu",
        begins=True,
        words="language model download choose switch",
    ),
    ActionSpec(
        "other_engine",
        "Answers by another engine…",
        "File",
        words="vllm ollama llama.cpp server openai remote elsewhere",
    ),
    ActionSpec(
        "settings",
        "Settings…",
        "File",
        ("Ctrl+,",),
        "settings",
        words="preferences options",
    ),
    ActionSpec("storage", "Storage…", "File", (), "database", words="disk room size forget"),
    ActionSpec("restore_library", "Restore the library…", "File", words="backup copy undo damaged"),
    ActionSpec("quit", "Quit", "File", ("Ctrl+Q",), begins=True, words="exit leave"),
    ActionSpec("copy", "Copy", "Edit", ("Ctrl+C",), "copy", _SELECTED),
    ActionSpec(
        "copy_citation", "Copy with citation", "Edit", ("Ctrl+Shift+C",), "quote", _SELECTED
    ),
    ActionSpec("select_page", "Select the page's text", "Edit", ("Ctrl+A",), "", IN_BOOK),
    ActionSpec("find", "Find in this book…", "Edit", ("Ctrl+F",), "search", IN_BOOK, begins=True),
    ActionSpec("find_next", "Next hit", "Edit", ("F3",), "chevron-down", IN_BOOK),
    ActionSpec("find_previous", "Previous hit", "Edit", ("Shift+F3",), "chevron-up", IN_BOOK),
    ActionSpec("find_selection", "Find the selection", "Edit", ("Ctrl+F3",), "search", _SELECTED),
    ActionSpec(
        "look_up",
        "Search all books",
        "Edit",
        ("Ctrl+Shift+F",),
        "library",
        words="find look up library words",
    ),
    *PAGES,
    ActionSpec("highlight", "Highlight", "Notes", ("Ctrl+H",), "highlighter", _SELECTED),
    ActionSpec(
        "highlight_note",
        "Highlight and write a note…",
        "Notes",
        ("Ctrl+Alt+H",),
        "message-square-plus",
        _SELECTED,
        words="comment annotate",
    ),
    ActionSpec(
        "page_note",
        "Note on this page…",
        "Notes",
        ("Ctrl+Alt+N",),
        "sticky-note",
        IN_BOOK,
        words="comment annotate",
    ),
    ActionSpec(
        "undo_delete",
        "Bring back what was deleted",
        "Notes",
        ("Ctrl+Z",),
        "undo-2",
        ("document", "deleted_note"),
        words="undo restore",
    ),
    ActionSpec(
        "export_notes",
        "Export the notes as Markdown…",
        "Notes",
        (),
        "file-text",
        ("document", "notes"),
        begins=True,
        words="save",
    ),
    ActionSpec(
        "export_annotated",
        "Export a PDF with the notes in it…",
        "Notes",
        (),
        "download",
        ("document", "notes", "pdf"),
        words="save annotations copy",
    ),
    ActionSpec("ask", "Ask about this book", "Book", ("Ctrl+L",), "", IN_BOOK),
    ActionSpec(
        "ask_selection", "Ask about the selection", "Book", ("Ctrl+Shift+A",), "", _SELECTED
    ),
    ActionSpec(
        "new_conversation",
        "New conversation",
        "Book",
        ("Ctrl+Shift+K",),
        "message-square-plus",
        IN_BOOK,
        words="begin chat thread",
    ),
    ActionSpec("ask_several", "Ask several books…", "Book", (), "library", words="collection"),
    ActionSpec("stop", "Stop the answer", "Book", ("Esc",), "square", ("answering",)),
    ActionSpec(
        "rename_conversation",
        "Rename this conversation…",
        "Book",
        (),
        "pencil",
        _TALKED,
        begins=True,
    ),
    ActionSpec(
        "export_conversation",
        "Export this conversation…",
        "Book",
        (),
        "download",
        _TALKED,
        words="save Markdown HTML PDF",
    ),
    ActionSpec("print_conversation", "Print this conversation…", "Book", (), "printer", _TALKED),
    ActionSpec("delete_conversation", "Delete this conversation…", "Book", (), "trash-2", _TALKED),
    ActionSpec("pause", "Pause indexing", "Book", (), "pause", ("indexing",), begins=True),
    ActionSpec("resume", "Resume indexing", "Book", (), "play", ("paused",)),
    ActionSpec("cancel_indexing", "Cancel indexing", "Book", (), "x", ("indexing",)),
    ActionSpec(
        "hold_summary", "Hold the summary", "Book", (), "pause", ("summarising",), checkable=True
    ),
    ActionSpec("menu", "Open the menu", "Help", ("F10",), "menu"),
    ActionSpec("palette", "Commands…", "Help", ("Ctrl+K",), "search", words="palette find action"),
    ActionSpec("shortcuts", "Keyboard shortcuts", "Help", ("F1",), "keyboard"),
    ActionSpec("show_log", "Show the logs", "Help", (), "file-text"),
    ActionSpec("report_problem", "Report a problem…", "Help", words="bug support log"),
    ActionSpec("about", "About MemLong", "Help", (), "info"),
)
