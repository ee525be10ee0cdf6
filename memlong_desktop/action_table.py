"""Everything that can be done, as one table: each thing once, in the order of its menu.

Menus, the tool row, shortcuts, the command palette and the shortcut sheet are made from it
(`actions`); what an action does is said where it is done (`Actions.on`, in `routes`).
"""

from dataclasses import dataclass
from typing import Final, Literal

from memlong_desktop.translation import tr

Group = Literal["File", "Edit", "View", "Text", "Go", "Notes", "Book", "Help"]
Condition = Literal[
    "document",
    "can_go_back",
    "can_go_forward",
    "answering",
    "indexing",
    "paused",
    "summarising",
    "selection",
    "notes",
    "deleted_note",
    "pdf",
    "flowing",
    "several_documents",
    "conversation",
]


@dataclass(frozen=True)
class ActionSpec:
    """One thing to do.

    Attributes:
        id: its name in the code.
        text: its name on the screen.
        group: the menu it stands in.
        shortcuts: key sequences in Qt's portable form; the first is shown.
        icon: a name in `resources/icons`, or "".
        needs: what must be true for it to make sense, all of it; nothing: always.
        checkable: whether it is on or off.
        one_of: names a choice; of the actions with the same name one is on ("" for none).
        begins: a line stands above it in its menu.
        words: other words that people may look for in the command palette.
    """

    id: str
    text: str
    group: Group
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    needs: tuple[Condition, ...] = ()
    checkable: bool = False
    one_of: str = ""
    begins: bool = False
    words: str = ""

    @property
    def label(self) -> str:
        """Its name in the reader's language."""
        return tr(self.text)

    @property
    def menu(self) -> str:
        """The name of its menu in the reader's language."""
        return tr(self.group)


_OPEN: Final[tuple[Condition, ...]] = ("document",)
_FLOWING: Final[tuple[Condition, ...]] = ("document", "flowing")
_TALKED: Final[tuple[Condition, ...]] = ("document", "conversation")
_SELECTED: Final[tuple[Condition, ...]] = ("document", "selection")

TABLE: Final = (
    ActionSpec("open", "Open a file…", "File", ("Ctrl+O",), "folder-open"),
    ActionSpec("close_document", "Close the book", "File", ("Ctrl+W",), "x", _OPEN),
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
    ActionSpec("select_page", "Select the page's text", "Edit", ("Ctrl+A",), "", _OPEN),
    ActionSpec("find", "Find in this book…", "Edit", ("Ctrl+F",), "search", _OPEN, begins=True),
    ActionSpec("find_next", "Next hit", "Edit", ("F3",), "chevron-down", _OPEN),
    ActionSpec("find_previous", "Previous hit", "Edit", ("Shift+F3",), "chevron-up", _OPEN),
    ActionSpec("find_selection", "Find the selection", "Edit", ("Ctrl+F3",), "search", _SELECTED),
    ActionSpec(
        "look_up",
        "Search all books",
        "Edit",
        ("Ctrl+Shift+F",),
        "library",
        words="find look up library words",
    ),
    ActionSpec("zoom_in", "Zoom in", "View", ("Ctrl+=", "Ctrl++"), "plus", _OPEN),
    ActionSpec("zoom_out", "Zoom out", "View", ("Ctrl+-",), "minus", _OPEN),
    ActionSpec("actual_size", "Printed size", "View", ("Ctrl+1",), "", _OPEN, words="100 zoom"),
    ActionSpec("fit_page", "Fit page", "View", ("Ctrl+0",), "", _OPEN, one_of="fit"),
    ActionSpec("fit_width", "Fit width", "View", ("Ctrl+2",), "", _OPEN, one_of="fit"),
    ActionSpec("fit_text", "Fit text", "View", ("Ctrl+3",), "", _OPEN, one_of="fit"),
    ActionSpec(
        "one_page", "One page", "View", ("Ctrl+6",), "", _OPEN, one_of="spread", begins=True
    ),
    ActionSpec(
        "two_pages",
        "Two pages",
        "View",
        ("Ctrl+7",),
        "",
        _OPEN,
        one_of="spread",
        words="side by side facing",
    ),
    ActionSpec(
        "two_with_cover",
        "Two pages with a cover",
        "View",
        ("Ctrl+8",),
        "",
        _OPEN,
        one_of="spread",
        words="side by side facing book",
    ),
    ActionSpec(
        "single_page",
        "Page by page",
        "View",
        ("Ctrl+9",),
        "",
        _OPEN,
        checkable=True,
        words="single continuous scroll",
    ),
    ActionSpec(
        "cut_margins",
        "Cut margins",
        "View",
        ("Ctrl+Shift+M",),
        "",
        _OPEN,
        checkable=True,
        words="crop trim",
    ),
    ActionSpec(
        "rotate_right",
        "Turn right",
        "View",
        ("Ctrl+Right",),
        "rotate-cw",
        _OPEN,
        begins=True,
        words="rotate clockwise",
    ),
    ActionSpec(
        "rotate_left",
        "Turn left",
        "View",
        ("Ctrl+Left",),
        "rotate-ccw",
        _OPEN,
        words="rotate counterclockwise",
    ),
    ActionSpec(
        "window_pages",
        "Pages like the window",
        "View",
        (),
        "",
        _OPEN,
        one_of="colours",
        begins=True,
        words="colours automatic system theme",
    ),
    ActionSpec(
        "paper_pages",
        "Pages as they are",
        "View",
        (),
        "",
        _OPEN,
        one_of="colours",
        words="colours white light",
    ),
    ActionSpec(
        "sepia_pages",
        "Sepia pages",
        "View",
        ("Ctrl+Shift+Y",),
        "",
        _OPEN,
        one_of="colours",
        words="colours warm",
    ),
    ActionSpec(
        "dark_pages",
        "Dark pages",
        "View",
        ("Ctrl+Shift+D", "Ctrl+I"),
        "",
        _OPEN,
        one_of="colours",
        words="colours night invert",
    ),
    ActionSpec(
        "library", "Library", "View", ("Ctrl+Shift+L",), "library", checkable=True, begins=True
    ),
    ActionSpec("outline", "Contents", "View", ("Ctrl+Shift+O",), "list-tree", checkable=True),
    ActionSpec(
        "thumbnails",
        "Pages",
        "View",
        ("Ctrl+Shift+G",),
        "layout-grid",
        checkable=True,
        words="thumbnails miniatures overview",
    ),
    ActionSpec("hits", "Search results", "View", ("Ctrl+Shift+H",), "text-search", checkable=True),
    ActionSpec("bookmarks", "Bookmarks", "View", ("Ctrl+Shift+B",), "bookmark", checkable=True),
    ActionSpec("notes", "Notes", "View", ("Ctrl+Shift+N",), "highlighter", checkable=True),
    ActionSpec(
        "conversations",
        "Conversations",
        "View",
        ("Ctrl+Shift+J",),
        "messages-square",
        checkable=True,
        words="questions history chats",
    ),
    ActionSpec("panel", "Show or hide the side panel", "View", ("Ctrl+B",), "panel-left"),
    ActionSpec("chat", "Questions", "View", ("Ctrl+J",), "message-square-text", checkable=True),
    ActionSpec("full_screen", "Full screen", "View", ("F11",), checkable=True, begins=True),
    ActionSpec(
        "present",
        "Presentation",
        "View",
        ("F5", "Ctrl+Shift+P"),
        "presentation",
        _OPEN,
        checkable=True,
        words="slides full screen",
    ),
    ActionSpec(
        "larger_text",
        "Larger text",
        "Text",
        ("Ctrl+Shift+.",),
        "a-large-small",
        _FLOWING,
        words="font size bigger letters",
    ),
    ActionSpec(
        "smaller_text",
        "Smaller text",
        "Text",
        ("Ctrl+Shift+,",),
        "",
        _FLOWING,
        words="font size letters",
    ),
    ActionSpec(
        "usual_text",
        "Text as usual",
        "Text",
        ("Ctrl+Shift+0",),
        "",
        _FLOWING,
        words="font size reset default letters margins",
    ),
    ActionSpec(
        "own_letters",
        "The book's own letters",
        "Text",
        (),
        "",
        _FLOWING,
        one_of="letters",
        begins=True,
        words="font typeface publisher",
    ),
    ActionSpec(
        "serif_letters", "Serif", "Text", (), "", _FLOWING, one_of="letters", words="font letters"
    ),
    ActionSpec(
        "sans_letters",
        "Sans serif",
        "Text",
        (),
        "",
        _FLOWING,
        one_of="letters",
        words="font letters",
    ),
    ActionSpec(
        "mono_letters",
        "Letters of equal width",
        "Text",
        (),
        "",
        _FLOWING,
        one_of="letters",
        words="font mono monospace typewriter",
    ),
    ActionSpec(
        "narrow_margins",
        "Narrow margins",
        "Text",
        (),
        "",
        _FLOWING,
        one_of="margins",
        begins=True,
    ),
    ActionSpec("normal_margins", "Normal margins", "Text", (), "", _FLOWING, one_of="margins"),
    ActionSpec("wide_margins", "Wide margins", "Text", (), "", _FLOWING, one_of="margins"),
    ActionSpec(
        "own_lines",
        "The book's own line spacing",
        "Text",
        (),
        "",
        _FLOWING,
        one_of="lines",
        begins=True,
    ),
    ActionSpec(
        "narrow_lines",
        "Narrow line spacing",
        "Text",
        (),
        "",
        _FLOWING,
        one_of="lines",
        words="leading",
    ),
    ActionSpec(
        "wide_lines", "Wide line spacing", "Text", (), "", _FLOWING, one_of="lines", words="leading"
    ),
    ActionSpec("back", "Back", "Go", ("Alt+Left",), "arrow-left", ("document", "can_go_back")),
    ActionSpec(
        "forward", "Forward", "Go", ("Alt+Right",), "arrow-right", ("document", "can_go_forward")
    ),
    ActionSpec("go_to_page", "Go to page…", "Go", ("Ctrl+G",), "", _OPEN),
    ActionSpec(
        "bookmark",
        "Bookmark this place",
        "Go",
        ("Ctrl+D",),
        "bookmark-plus",
        _OPEN,
        checkable=True,
        words="mark remember ribbon",
    ),
    ActionSpec(
        "next_tab",
        "Next open book",
        "Go",
        ("Ctrl+Tab", "Ctrl+PgDown"),
        needs=("several_documents",),
        begins=True,
        words="tab",
    ),
    ActionSpec(
        "previous_tab",
        "Previous open book",
        "Go",
        ("Ctrl+Shift+Tab", "Ctrl+PgUp"),
        needs=("several_documents",),
        words="tab",
    ),
    ActionSpec("next_link", "Next link in view", "Go", ("Alt+Down",), "", _OPEN, begins=True),
    ActionSpec("previous_link", "Previous link in view", "Go", ("Alt+Up",), "", _OPEN),
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
        _OPEN,
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
    ActionSpec("ask", "Ask about this book", "Book", ("Ctrl+L",), "", _OPEN),
    ActionSpec(
        "ask_selection", "Ask about the selection", "Book", ("Ctrl+Shift+A",), "", _SELECTED
    ),
    ActionSpec(
        "new_conversation",
        "New conversation",
        "Book",
        ("Ctrl+Shift+K",),
        "message-square-plus",
        _OPEN,
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
