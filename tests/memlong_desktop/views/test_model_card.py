from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from engine.offers import Offer
from memlong_desktop import theme
from memlong_desktop.background.fetching import Coming
from memlong_desktop.views.model_card import ModelCard

LIGHT = theme.chosen("light")


def button(card: ModelCard, words: str) -> QPushButton:
    return next(b for b in card.findChildren(QPushButton) if b.text().startswith(words))


def test_the_keyboard_stays_with_the_model_that_is_fetched(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    offers = [Offer(name, name, "language", "", "", download=10**9) for name in ("one", "two")]
    one, two = (ModelCard(offer, LIGHT, around) for offer in offers)
    column.addWidget(one)
    column.addWidget(two)
    with qtbot.waitExposed(around):
        around.show()
    around.activateWindow()
    button(one, "Download").setFocus()
    qtbot.waitUntil(button(one, "Download").hasFocus)
    one.show_coming(Coming("one"))
    assert button(one, "Cancel").hasFocus()
    one.show_coming(None)
    assert button(one, "Download").hasFocus()
    one.show_coming(Coming("one"))
    two.show_coming(Coming("two"))  # what another one does takes nothing away
    assert button(one, "Cancel").hasFocus()
