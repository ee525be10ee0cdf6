"""What is said of models, in words: sizes, speeds, whether one fits, what a change costs."""

from PySide6.QtCore import QLocale

from engine.offers import Change, Offer
from engine.records.indexing import Progress
from engine.records.models import MachineFacts
from memlong_desktop.background.index_state import time_left
from memlong_desktop.engine_speech import in_readers_words
from memlong_desktop.translation import number, tr

_LICENCES = {
    "LicenseRef-Llama-3.2": "Llama 3.2 Community License",
    "LicenseRef-Qwen-Research": "Qwen Research License",
}
_BITS = {"8-bit": 8, "4-bit": 4}
_UNKNOWN_SHORT = 10.0  # seconds
_MINUTE = 90.0
_TOKENS_A_WORD = 1.3
_WHOLE_FROM = 2.0  # words a second
_BETWEEN = "  ·  "


def size_words(count: int) -> str:
    """Bytes as people say them, in decimal units: as disks are sold."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def duration_words(seconds: float) -> str:
    """A time, as coarse as an estimate may be."""
    if seconds < _UNKNOWN_SHORT:
        return tr("{0} s").format(max(1, round(seconds)))
    if seconds < _MINUTE:
        return tr("{0} s").format(round(seconds / 5) * 5)
    if seconds < 60 * _MINUTE:
        return tr("{0} min").format(round(seconds / 60))
    return tr("{0} h").format(round(seconds / 3600))


def facts_words(offer: Offer) -> str:
    """One line: licence, size, memory."""
    words = []
    if offer.licence:
        words.append(_LICENCES.get(offer.licence, offer.licence))
    if offer.size:
        on_disk = tr("{0} on disk")
        words.append(on_disk.format(size_words(offer.size)))
    if offer.fit is not None:
        need = tr("needs {0} of {1} free memory")
        needed, free = size_words(offer.fit.needed), size_words(offer.fit.available)
        words.append(need.format(needed, free))
    if offer.weights in _BITS:
        words.append(tr("weights of {0} bits").format(_BITS[offer.weights]))
    return _BETWEEN.join(words)


def cost_words(offer: Offer, tokens: int) -> str:
    """One line: how fast it is expected to be, and what the memory of a book takes.

    Args:
        offer: a model.
        tokens: of the book that is open; 0 if none is.
    """
    words = []
    if offer.first_word is not None and offer.pace is not None:
        speed = tr("about {0} to the first word, then {1} words a second")
        pace = offer.pace / _TOKENS_A_WORD
        shown = number(pace, 0 if pace >= _WHOLE_FROM else 1)
        words.append(speed.format(duration_words(offer.first_word), shown))
    if offer.indexing is not None and tokens:
        book = tr("about {0} to index this book")
        words.append(book.format(duration_words(tokens / offer.indexing)))
    if offer.bank_bytes:
        each = tr("memory {0} bytes a token (K-V {1})")
        words.append(each.format(number(offer.bank_bytes), number(offer.kv_bytes)))
        if tokens:
            book = tr("{0} for this book")
            words.append(book.format(size_words(offer.bank_bytes * tokens)))
    return _BETWEEN.join(words)


def trouble_words(offer: Offer) -> str:
    """Why it is no good choice here, or ""."""
    if offer.problem:
        return in_readers_words(offer.problem)
    if offer.fit is not None and not offer.fit.fits:
        return tr("Too large for this computer now. {0}").format(in_readers_words(offer.fit.advice))
    if offer.pickled and offer.presence == "absent":
        return tr(
            "Its makers publish it only in a form that may hold programs, so it is not fetched. "
            "Convert it to safetensors on a computer you trust, then choose its folder.",
        )
    if not offer.taught:
        return tr("It was not taught to answer questions.")
    return ""


def progress_words(progress: Progress | None) -> str:
    """How far a download is."""
    if progress is None:
        return tr("Waiting for another download")
    if progress.unit != "bytes":
        return tr("Being converted: {0} of {1}").format(progress.done, progress.total)
    words = tr("{0} of {1}").format(size_words(progress.done), size_words(progress.total))
    if progress.per_second is not None:
        words = tr("{0}, {1} a second").format(words, size_words(int(progress.per_second)))
    if progress.seconds_left is not None and progress.done < progress.total:
        words = tr("{0}, {1}").format(words, time_left(progress.seconds_left))
    return words


def machine_words(machine: MachineFacts) -> str:
    """Where models run here."""
    if machine.reason:
        words = tr("Models run on the graphics card, in {0}. {1}")
        if machine.device == "cpu":
            words = tr("Models run on the processor, in {0}. {1}")
        return words.format(machine.dtype, in_readers_words(machine.reason))
    return tr("How fast models are here is shown once the first one is loaded.")


def change_words(offer: Offer, change: Change, title: str) -> str:
    """What using another model costs for the book that is open."""
    if offer.role == "embedder":
        return _embedding_words(change, title)
    if change.recut:
        words = tr(
            "“{0}” is cut into passages of this model's kind and indexed anew, and its memory is "
            "written again.",
        )
    else:
        words = tr("The memory of “{0}” is written again; its index stays.")
    said = words.format(title)
    if change.seconds is not None:
        said = tr("{0} That takes about {1}.").format(said, duration_words(change.seconds))
    return tr(
        "{0} Meanwhile questions are answered from what is ready. Other books follow when they are "
        "opened.",
    ).format(said)


def _embedding_words(change: Change, title: str) -> str:
    words = tr("The {0} passages of “{1}” are indexed anew; its memory stays.")
    said = words.format(number(change.embedded), title)
    if change.seconds is not None:
        said = tr("{0} That takes about {1}.").format(said, duration_words(change.seconds))
    return tr(
        "{0} Until it is done, passages are found with the index there is. Other books follow when "
        "they are opened.",
    ).format(said)
