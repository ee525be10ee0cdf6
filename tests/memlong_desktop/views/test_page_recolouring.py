"""Pages in other colours: what is light and what is dark, and that a hue stays one."""

import itertools

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage

from memlong_desktop import theme
from memlong_desktop.views.page_recolouring import recoloured

pytestmark = pytest.mark.usefixtures("qapp")


def painted(colour: QColor) -> QImage:
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(colour)
    return image


def in_colours(colour: QColor, colours: str) -> QColor:
    return recoloured(painted(colour), colours).pixelColor(2, 1)


@pytest.mark.parametrize("colours", ["dark", "sepia"])
def test_white_becomes_the_ground_and_black_the_ink(qapp: QGuiApplication, colours: str) -> None:
    paper = theme.paper(colours)
    for found, wanted in (
        (in_colours(QColor(255, 255, 255), colours), paper.ground),
        (in_colours(QColor(0, 0, 0), colours), paper.ink),
    ):
        assert found.getRgb() == pytest.approx(wanted.getRgb(), abs=2)


def test_greys_are_turned_round_evenly() -> None:
    lights = [in_colours(QColor(n, n, n), "dark").lightness() for n in range(0, 256, 15)]
    steps = [before - after for before, after in itertools.pairwise(lights)]
    assert all(step > 0 for step in steps)
    assert max(steps) - min(steps) <= 4


@pytest.mark.parametrize(
    "colour", [(200, 60, 60), (60, 140, 60), (60, 60, 180), (190, 170, 60), (150, 60, 170)]
)
def test_a_hue_stays_and_lightness_turns(colour: tuple[int, int, int]) -> None:
    before = QColor(*colour)
    after = in_colours(before, "dark")
    apart = abs(before.hue() - after.hue())
    assert min(apart, 360 - apart) <= 12


def test_letters_can_be_read_on_every_paper() -> None:
    for colours in ("sepia", "dark"):
        paper = theme.paper(colours)
        ink, ground = (_luminance(colour) for colour in (paper.ink, paper.ground))
        high, low = max(ink, ground), min(ink, ground)
        assert (high + 0.05) / (low + 0.05) >= 7


def test_the_original_stays_as_it_is_and_the_ratio_too() -> None:
    image = painted(QColor(255, 255, 255))
    image.setDevicePixelRatio(2.0)
    made = recoloured(image, "dark")
    assert made.devicePixelRatio() == 2.0
    assert made.size() == image.size()
    assert made.pixelColor(3, 2) == made.pixelColor(0, 0)
    assert image.pixelColor(0, 0) == QColor(255, 255, 255)


def _luminance(colour: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue, _ = colour.getRgbF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
