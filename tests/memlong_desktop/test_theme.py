import pytest
from PySide6.QtGui import QColor, QIcon
from pytestqt.qtbot import QtBot

from memlong_desktop import theme as themes
from memlong_desktop.icons import icon
from memlong_desktop.paths import resource
from memlong_desktop.theme import Theme

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
