"""Every word of the window in every language, with its fields, and what the window says of it."""

import ast
import re
import string
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot
from typing_extensions import override

from engine.chat.answer import NOTHING_CLOSE, NOTHING_CLOSE_IN_ANY, NOTHING_SAID
from engine.chat.effort import efforts
from memlong_desktop import theme
from memlong_desktop.engine_speech.answers import in_words, said
from memlong_desktop.translation import LANGUAGES, number, percent, speak, tr
from memlong_desktop.views.main_window import MainWindow
from tests.memlong_desktop.conversation_samples import answer
from translations.catalogue import COMPILED, read
from translations.words import Word, collect, words_of

_LETTERS = re.compile(r"[^\W\d_]")


@pytest.fixture(scope="module")
def words() -> list[Word]:
    return collect()


def fields(text: str) -> list[str]:
    return sorted(
        f"{name}:{form}" for _, name, form, _ in string.Formatter().parse(text) if name is not None
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_translated_and_none_is_left_over(language: str, words: list[Word]) -> None:
    assert len(words) > 500
    translated = read(language)
    missing = [word for word in words if word not in translated]
    assert missing == [], "python3 dev.py translate adds them to the .ts files"
    assert translated.keys() - set(words) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_have_the_fields_lines_and_dots_of_the_source(language: str) -> None:
    for (_, source), text in read(language).items():
        assert fields(text) == fields(source), source
        assert text.count("\n") == source.count("\n"), source
        assert text.endswith("…") == source.endswith("…"), source
        assert text.strip() == text, source


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_window_loads_was_made_of_what_is_translated(language: str) -> None:
    loaded = QTranslator()
    assert loaded.load(str(COMPILED / f"memlong_{language}.qm"))
    for (context, source), text in read(language).items():
        assert loaded.translate(context, source) == text, "python3 dev.py translate makes it anew"


def test_words_are_found_in_classes_calls_and_tables(words: list[Word]) -> None:
    code = """
class A(QObject):
    def a(self):
        return self.tr("one " "two")
def b():
    return tr("three"), mark("four"), tr(KNOWN), QCoreApplication.translate("C", "five")
"""
    assert list(words_of(ast.parse(code))) == [
        ("A", "one two"),
        ("MemLong", "three"),
        ("MemLong", "four"),
        ("C", "five"),
    ]
    assert ("MemLong", "Dark pages") in words  # an action
    assert ("MemLong", "Longest answer") in words  # a setting
    with pytest.raises(ValueError, match="line 1: only a plain string"):
        list(words_of(ast.parse("tr(f'{count} pages')")))


# ---- spoken --------------------------------------------------------------------------------------


@pytest.fixture
def speaker(qapp: QApplication) -> Iterator[QObject]:
    """Owns what is installed; English and left to right again afterwards."""
    owner = QObject()
    yield owner
    for translator in owner.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
    QLocale.setDefault(QLocale.c())
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize(
    ("language", "notes", "cancel", "amount", "share"),
    [
        ("de", "Notizen", "Abbrechen", "1.234,5", "78 %"),
        ("fr", "Notes", "Annuler", "1\u202f234,5", "78 %"),
        ("es", "Notas", "Cancelar", "1234,5", "78 %"),
        ("zh_CN", "笔记", "取消", "1,234.5", "78%"),
        ("en", "Notes", "Cancel", "1,234.5", "78%"),
    ],
)
def test_the_window_qt_and_numbers_speak_one_language(
    qtbot: QtBot,
    speaker: QObject,
    language: str,
    notes: str,
    cancel: str,
    amount: str,
    share: str,
) -> None:
    speak(speaker, language)  # type: ignore[arg-type]
    assert tr("Notes") == notes
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    button = buttons.button(QDialogButtonBox.StandardButton.Cancel)
    assert button.text().replace("&", "") == cancel
    assert number(1234.5, 1).replace("\xa0", "\u202f") == amount
    assert percent(0.78).replace("\xa0", " ") == share


def test_what_the_engine_says_in_an_answer_is_said_in_the_readers_language(
    speaker: QObject,
) -> None:
    speak(speaker, "de")
    notes = (
        "Nothing in “Emma” is close.",
        "Nobody is there. The answer ends early.",
        "Of what was said before, the last 2 of 7 questions were read with this one.",
        *(effort.note for effort in efforts(2048, 4, "cuda") if effort.note),
    )
    shown = in_words(answer(NOTHING_CLOSE_IN_ANY, weak=True, notes=notes))
    assert shown.text == "Nichts in diesen Dokumenten kommt der Frage nahe."
    assert shown.notes[:2] == (
        "Nichts in „Emma“ kommt ihr nahe.",
        "Nobody is there. Die Antwort bricht vorzeitig ab.",
    )
    assert not set(shown.notes) & set(notes)
    assert said(NOTHING_CLOSE) == "Nichts in diesem Dokument kommt der Frage nahe."
    assert said(NOTHING_SAID) != NOTHING_SAID
    assert said("“Emma” has not been read yet.") == "“Emma” has not been read yet."  # a model's


class _Foreign(QTranslator):
    """Marks what went through the translation."""

    @override
    def translate(
        self,
        context: str | bytes | bytearray | memoryview,
        sourceText: str | bytes | bytearray | memoryview,
        disambiguation: str | bytes | bytearray | memoryview | None = None,
        n: int = -1,
    ) -> str:
        return f"\u202b\u05d0{sourceText!s}\u202c"

    @override
    def isEmpty(self) -> bool:
        return False


def test_a_language_from_right_to_left_turns_the_window_round(
    qapp: QApplication, qtbot: QtBot, speaker: QObject
) -> None:
    QCoreApplication.installTranslator(_Foreign(speaker))
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window = MainWindow(theme.light())
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    middle = window.width() / 2
    rail, chat = window.rail, window.chat
    assert rail.mapTo(window, rail.rect().center()).x() > 1.8 * middle
    assert chat.mapTo(window, chat.rect().center()).x() < 0.5 * middle
    for action in window.actions_table.menu(window).actions():
        assert action.text().startswith("\u202b\u05d0"), action.text()
        for entry in action.menu().actions():
            assert entry.isSeparator() or "\u05d0" in entry.text()
