"""The reader's language: words of what is no QObject, numbers as they are written there.

A QObject says `self.tr("...")`. Everything else says `tr("...")`; words in tables, which are made
before the language is known, are marked by `mark("...")` and go through `tr` when they are shown.
`translations/` collects all of them.
"""

import logging
from typing import Final, Literal

from PySide6.QtCore import QCoreApplication, QDateTime, QLibraryInfo, QLocale, QObject, QTranslator

from memlong_desktop.paths import resource

logger = logging.getLogger(__name__)

Language = Literal["system", "en", "de", "fr", "es", "zh_CN"]

CONTEXT: Final = "MemLong"
LANGUAGES: Final = ("de", "fr", "es", "zh_CN")  # that the words have been translated into


def tr(text: str) -> str:
    """Some words in the reader's language."""
    return QCoreApplication.translate(CONTEXT, text)


def mark(text: str) -> str:
    """Words that `tr` translates when they are shown."""
    return text


def number(value: float, digits: int = 0) -> str:
    """A number with its groups of digits."""
    return _locale().toString(float(value), "f", digits)


def percent(share: float) -> str:
    """A share of 1 as a percentage without decimals."""
    return tr("{0}%").format(number(100 * share))


def moment(seconds: float) -> str:
    """A date with its time, from seconds since the epoch."""
    when = QDateTime.fromSecsSinceEpoch(int(seconds))
    return _locale().toString(when, QLocale.FormatType.ShortFormat)


def day(seconds: float) -> str:
    """A date, from seconds since the epoch."""
    when = QDateTime.fromSecsSinceEpoch(int(seconds)).date()
    return _locale().toString(when, QLocale.FormatType.ShortFormat)


def speak(app: QObject, choice: Language) -> None:
    """Speak a language from here on; what is built already stays as it is.

    Args:
        app: owns the translators.
        choice: `system` for the first of the system's languages that there are words of.
    """
    locale = QLocale.system() if choice == "system" else QLocale(choice)
    if choice != "system":
        QLocale.setDefault(locale)
    english = locale.language() in (QLocale.Language.English, QLocale.Language.C)
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    folders = (("memlong", str(resource("translations"))), ("qtbase", qt))
    for name, folder in folders:
        translator = QTranslator(app)
        if not english and translator.load(locale, name, "_", folder):
            QCoreApplication.installTranslator(translator)
        elif not english:  # Qt's own words in a language that the rest is not in would not help
            logger.info("no words of %s for %s", name, locale.name())
            return


def _locale() -> QLocale:
    locale = QLocale()
    return QLocale("en_US") if locale.language() == QLocale.Language.C else locale
