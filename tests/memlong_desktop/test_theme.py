import math
from collections.abc import Sequence
from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QIcon
from pytestqt.qtbot import QtBot

from engine.annotations import COLOURS
from memlong_desktop import theme as themes
from memlong_desktop.icons import icon
from memlong_desktop.paths import resource
from memlong_desktop.theme import Theme

Rows = Sequence[Sequence[float]]

GROUNDS = ["surface", "raised", "desk", "hover", "selected", "error_ground", "warning_ground"]
ALL = [themes.light(), themes.dark(), themes.high_contrast()]


def luminance(colour: QColor) -> float:
    parts = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", ["text", "secondary", "warning", "error", "good"])
def test_every_text_is_readable_on_every_ground(theme: Theme, ground: str, ink: str) -> None:
    ratio = contrast(getattr(theme, ink), getattr(theme, ground))
    assert ratio >= 4.5, f"{ink} on {ground}: {ratio:.2f}"


# What is left of linear red, green and blue without one kind of cone (Machado and others, 2009).
SEEN = {
    "all cones": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))


def times(matrix: Rows, vector: Sequence[float]) -> list[float]:
    return [sum(m * v for m, v in zip(row, vector, strict=True)) for row in matrix]


def lab(colour: QColor, cones: Rows) -> list[float]:
    """CIE L*a*b* of a colour as it is seen with these cones."""
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    seen = [min(1.0, max(0.0, c)) for c in times(cones, linear)]
    white = (0.9505, 1.0, 1.089)
    x, y, z = (
        t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116
        for t in (c / w for c, w in zip(times(TO_XYZ, seen), white, strict=True))
    )
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]


@pytest.mark.parametrize("cones", list(SEEN))
@pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.name)
def test_highlights_are_told_apart_with_any_cones(theme: Theme, cones: str) -> None:
    for one, other in combinations(COLOURS, 2):
        seen = [lab(theme.own(colour), SEEN[cones]) for colour in (one, other)]
        assert math.dist(*seen) >= 20, f"{one} and {other}"


@pytest.mark.parametrize("cones", list(SEEN))
@pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.name)
def test_the_attention_strip_is_read_with_any_cones(theme: Theme, cones: str) -> None:
    ground, low, high = (
        lab(colour, SEEN[cones])[0] for colour in (theme.surface, theme.strip_low, theme.strip_high)
    )
    assert abs(high - low) >= 30  # by lightness alone: much and little
    assert abs(high - ground) >= abs(low - ground) + 20


def test_text_is_readable_on_every_highlight_of_a_page() -> None:
    for colour in COLOURS:
        assert contrast(themes.light().own(colour), themes.light().text) >= 4.5


@pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.name)
def test_accents_are_readable(theme: Theme) -> None:
    assert contrast(theme.accent, theme.on_accent) >= 4.5
    assert contrast(theme.accent, theme.surface) >= 4.5


@pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.name)
def test_the_style_sheet_is_filled_completely(theme: Theme) -> None:
    sheet = themes.style_sheet(theme)
    assert "$" not in sheet.replace("$names", "")
    assert theme.surface.name() in sheet


def test_no_colour_is_written_outside_the_theme() -> None:
    import re

    literal = re.compile(r"#[0-9A-Fa-f]{6}\b|QColor\(\s*[\"'\d]|Qt\.GlobalColor\.(?!transparent)")
    package = resource("style.qss").parent.parent / "memlong_desktop"
    sources = [p for p in package.rglob("*.py") if p.name != "theme.py"]
    found = [
        f"{path.name}: {line.strip()}"
        for path in [*sources, resource("style.qss")]
        for line in path.read_text(encoding="utf-8").splitlines()
        if literal.search(line)
    ]
    assert found == []


@pytest.mark.parametrize("path", sorted(resource("icons").glob("*.svg")), ids=lambda p: p.stem)
def test_every_icon_draws_in_its_state_colours(path: object, qtbot: QtBot) -> None:
    theme = themes.light()
    made = icon(path.stem, theme)  # type: ignore[attr-defined]
    picture = made.pixmap(20, 20, QIcon.Mode.Normal, QIcon.State.On).toImage()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert colours <= {theme.accent.name()} or len(colours) < 4
    assert any(
        picture.pixelColor(x, y).alpha() > 128
        for x in range(picture.width())
        for y in range(picture.height())
    )
