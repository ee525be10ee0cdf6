"""Every colour, distance and font size of the window: one table, three themes.

Nothing else in the project names a colour. `style_sheet` fills `resources/style.qss` with a
theme's tokens; painters take the `QColor` fields directly.
"""

from dataclasses import dataclass, fields, replace
from string import Template
from typing import Any, Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyle

from engine.annotations import HighlightColour
from engine.records.library import ColoursChoice, PageColours
from memlong_desktop.paths import resource

ThemeChoice = Literal["system", "light", "dark", "high_contrast"]

SPACE_1: Final = 4
SPACE_2: Final = 8
SPACE_3: Final = 12
SPACE_4: Final = 16
SPACE_6: Final = 24
RADIUS: Final = 6
ICON: Final = 20
SMALL_ICON: Final = 14
TARGET: Final = 32

# Font sizes in logical pixels.
FONT_SMALL: Final = 11
FONT_BASE: Final = 13
FONT_READING: Final = 14
FONT_TITLE: Final = 15
FONT_DISPLAY: Final = 20
READING_LINE_HEIGHT: Final = 1.5
READING_COLUMNS: Final = 72

MOTION_MS: Final = 150

_STILL: Final = "memlong_still"  # a property of the application

_DERIVED: Final = (
    "hover",
    "pressed",
    "selected",
    "disabled",
    "error_ground",
    "warning_ground",
    "control_line",
)


@dataclass(frozen=True)
class Theme:
    """The colour tokens; `name` is `light`, `dark` or `high_contrast`.

    Attributes:
        desk: behind the pages.
        surface: panels and bars.
        raised: popups and inputs.
        line: hairlines.
        text, secondary: on surface, raised and desk.
        accent, on_accent: the one colour that asks for attention, and text on it.
        search_highlight, citation_highlight: behind marked text on a page.
        own_yellow, own_green, own_blue, own_purple, own_orange: the reader's own highlights; told
            apart with every common colour blindness.
        strip_low, strip_high: the attention strip's scale.
        warning, error, good: text and icons that say how it went.
        scale: of all text and what has to grow with it; 1 is the sizes of this module.
    """

    name: str
    desk: QColor
    surface: QColor
    raised: QColor
    line: QColor
    text: QColor
    secondary: QColor
    accent: QColor
    on_accent: QColor
    search_highlight: QColor
    citation_highlight: QColor
    own_yellow: QColor
    own_green: QColor
    own_blue: QColor
    own_purple: QColor
    own_orange: QColor
    strip_low: QColor
    strip_high: QColor
    warning: QColor
    error: QColor
    good: QColor
    scale: float = 1.0

    def at(self, scale: float) -> "Theme":
        """The same colours with text of another size."""
        return replace(self, scale=scale)

    def px(self, size: int) -> int:
        """A size of this module at this theme's scale, in logical pixels."""
        return round(size * self.scale)

    def own(self, colour: HighlightColour) -> QColor:
        """One of the reader's own highlights' colours."""
        token: QColor = getattr(self, f"own_{colour}")
        return token

    @property
    def stage(self) -> QColor:
        """Behind a page that is presented: nothing is to be seen beside it."""
        return QColor(0, 0, 0)

    @property
    def sheet(self) -> QColor:
        """A page that is not drawn yet, as most paper is."""
        return QColor(255, 255, 255)

    @property
    def hover(self) -> QColor:
        """Under the pointer."""
        return mix(self.surface, self.text, 0.07)

    @property
    def pressed(self) -> QColor:
        """Held down."""
        return mix(self.surface, self.text, 0.13)

    @property
    def selected(self) -> QColor:
        """A chosen row, a switched-on button."""
        share = 0.34 if self.name == "high_contrast" else 0.13
        return mix(self.surface, self.accent, share)

    @property
    def disabled(self) -> QColor:
        """Text and icons of what cannot be used now."""
        return mix(self.surface, self.secondary, 0.5)

    @property
    def error_ground(self) -> QColor:
        """Behind a message that says what failed."""
        return mix(self.surface, self.error, 0.08)

    @property
    def warning_ground(self) -> QColor:
        """Behind a message that says what to know."""
        return mix(self.surface, self.warning, 0.08)

    @property
    def selection(self) -> QColor:
        """Behind selected text on a page."""
        return mix(self.raised, self.accent, 0.34)

    @property
    def control_line(self) -> QColor:
        """The edge of an input or a button: firmer than a hairline."""
        return mix(self.line, self.secondary, 0.35)


@dataclass(frozen=True)
class Paper:
    """What pages are recoloured to: `ground` for white, `ink` for black."""

    ground: QColor
    ink: QColor


def page_colours(choice: ColoursChoice, theme: Theme) -> PageColours:
    """What pages look like in a window of this theme."""
    if choice != "window":
        return choice
    return "dark" if theme.surface.lightness() < theme.text.lightness() else "paper"


def paper(colours: PageColours) -> Paper:
    """The paper of pages in these colours."""
    ground, ink = {
        "paper": ("#FFFFFF", "#000000"),
        "sepia": ("#F4EBD9", "#33281C"),
        "dark": ("#1D1E21", "#DBD9D4"),
    }[colours]
    return Paper(QColor(ground), QColor(ink))


def mix(under: QColor, over: QColor, share: float) -> QColor:
    """`over` laid on `under` with an opacity of `share` (0 to 1)."""
    keep = 1.0 - share
    return QColor.fromRgbF(
        under.redF() * keep + over.redF() * share,
        under.greenF() * keep + over.greenF() * share,
        under.blueF() * keep + over.blueF() * share,
    )


def _theme(name: str, **tokens: str) -> Theme:
    colours: dict[str, Any] = {token: QColor(value) for token, value in tokens.items()}
    return Theme(name=name, **colours)


def light() -> Theme:
    """Paper by day."""
    return _theme(
        "light",
        desk="#EFEEEA",
        surface="#FBFAF8",
        raised="#FFFFFF",
        line="#DFDDD7",
        text="#1E1F21",
        secondary="#5C5F66",
        accent="#2A62C9",
        on_accent="#FFFFFF",
        search_highlight="#FFE27A",
        citation_highlight="#FFC46B",
        own_yellow="#FFF176",
        own_green="#74E3B0",
        own_blue="#BFE0FF",
        own_purple="#C39BEF",
        own_orange="#F2985F",
        strip_low="#C9D8F5",
        strip_high="#1F4FAF",
        warning="#8A5A00",
        error="#B3261E",
        good="#1F6B3A",
    )


def dark() -> Theme:
    """A lamp in a dark room."""
    return _theme(
        "dark",
        desk="#161719",
        surface="#1F2023",
        raised="#292B2F",
        line="#36383D",
        text="#ECEBE8",
        secondary="#A9ACB3",
        accent="#8AB0FF",
        on_accent="#10131A",
        search_highlight="#7A6420",
        citation_highlight="#8A5A1A",
        own_yellow="#E6D95A",
        own_green="#2FA777",
        own_blue="#8FBEF5",
        own_purple="#A664D6",
        own_orange="#DE7D35",
        strip_low="#2B3A55",
        strip_high="#A9C4FF",
        warning="#E5B567",
        error="#F2938C",
        good="#86C99B",
    )


def high_contrast() -> Theme:
    """Black, white, and as little between as possible."""
    return _theme(
        "high_contrast",
        desk="#000000",
        surface="#000000",
        raised="#000000",
        line="#FFFFFF",
        text="#FFFFFF",
        secondary="#E6E6E6",
        accent="#7FB2FF",
        on_accent="#000000",
        search_highlight="#806600",
        citation_highlight="#9A5200",
        own_yellow="#FFF35A",
        own_green="#2FB981",
        own_blue="#9CCBFF",
        own_purple="#B06BE0",
        own_orange="#F08A3C",
        strip_low="#4A4A4A",
        strip_high="#7FB2FF",
        warning="#FFD75E",
        error="#FF9A94",
        good="#7CE69B",
    )


def of_system() -> Theme:
    """The theme that the desktop asks for now."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return high_contrast()
    return dark() if hints.colorScheme() == Qt.ColorScheme.Dark else light()


def chosen(choice: ThemeChoice) -> Theme:
    """The theme of a setting."""
    makers = {"light": light, "dark": dark, "high_contrast": high_contrast}
    return makers.get(choice, of_system)()


def style_sheet(theme: Theme) -> str:
    """The application's style sheet in a theme's colours."""
    tokens = {f.name: getattr(theme, f.name) for f in fields(theme) if f.type is QColor}
    tokens |= {derived: getattr(theme, derived) for derived in _DERIVED}
    values = {name: colour.name() for name, colour in tokens.items()}
    sizes = {
        "radius": RADIUS,
        "small": theme.px(FONT_SMALL),
        "base": theme.px(FONT_BASE),
        "reading": theme.px(FONT_READING),
        "title": theme.px(FONT_TITLE),
        "display": theme.px(FONT_DISPLAY),
        "icon": theme.px(ICON),
        "small_icon": theme.px(SMALL_ICON),
    }
    template = Template(resource("style.qss").read_text(encoding="utf-8"))
    return template.substitute(values, **{name: f"{size}px" for name, size in sizes.items()})


def palette(theme: Theme) -> QPalette:
    """What widgets use where no style sheet rule reaches."""
    made = QPalette()
    role = QPalette.ColorRole
    for target, colour in (
        (role.Window, theme.surface),
        (role.WindowText, theme.text),
        (role.Base, theme.raised),
        (role.AlternateBase, theme.surface),
        (role.Text, theme.text),
        (role.Button, theme.surface),
        (role.ButtonText, theme.text),
        (role.ToolTipBase, theme.raised),
        (role.ToolTipText, theme.text),
        (role.PlaceholderText, theme.secondary),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.Link, theme.accent),
        (role.LinkVisited, theme.accent),
        (role.Mid, theme.line),
        (role.Dark, theme.line),
        (role.Accent, theme.accent),
    ):
        made.setColor(target, colour)
    for target in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, target, theme.disabled)
    return made


def system_scale() -> float:
    """How much larger the system's text is than ours; never below 1."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    return max(1.0, QFontInfo(system).pixelSize() / FONT_BASE)


def reduce_motion(*, asked: bool) -> None:
    """Have nothing move, or only what the desktop lets move."""
    application = QApplication.instance()
    assert application is not None
    application.setProperty(_STILL, asked)


def reduced_motion() -> bool:
    """Whether the reader or the desktop asks for less motion.

    Qt reports the desktop's wish as an animation time of zero.
    """
    application = QApplication.instance()
    if application is not None and application.property(_STILL):
        return True
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0
