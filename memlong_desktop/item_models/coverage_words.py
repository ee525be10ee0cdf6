"""How much of a document an answer about all of it stands on, and how it came about, in words."""

from PySide6.QtCore import QCoreApplication

from engine.records import Progress
from engine.scopes import Coverage

translate = QCoreApplication.translate


def coverage_words(coverage: Coverage) -> str:
    """What is said under the answer."""
    if coverage.kind == "summary" and coverage.read < coverage.total:
        if coverage.last:
            words = translate("Coverage", "From sections 1–{0:,} of {1:,} so far, up to “{2}”.")
            return words.format(coverage.read, coverage.total, coverage.last)
        words = translate("Coverage", "From sections 1–{0:,} of {1:,} so far.")
        return words.format(coverage.read, coverage.total)
    if coverage.kind == "summary":
        return translate("Coverage", "From all of the document, {0:,} of {0:,} sections.").format(
            coverage.total
        )
    words = (
        translate(
            "Coverage", "From {0:,} sentences out of all {1:,} sections; quotes are word for word."
        )
        if coverage.written
        else translate(
            "Coverage", "{0:,} sentences of the document, word for word, out of all {1:,} sections."
        )
    )
    return words.format(coverage.found, coverage.total)


def coverage_facts(coverage: Coverage) -> list[tuple[str, str]]:
    """How the answer was made: names and what there is to say, for "How this was answered"."""
    if coverage.kind == "summary":
        how = translate(
            "Coverage",
            "Each section was read once: its most central sentences were chosen by their vectors, "
            "and the model said them shorter. What these sentences do not support was left out.",
        )
    elif coverage.written:
        how = translate(
            "Coverage",
            "The sentences nearest to the question were gathered from every section, and the model "
            "said them shorter. What they do not support was left out.",
        )
    else:
        how = translate(
            "Coverage",
            "The sentences nearest to the question were gathered from every section. The model "
            "wrote none of it.",
        )
    read = translate("Coverage", "{0:,} of {1:,} sections, {2:,} sentences")
    return [
        (translate("Coverage", "Whole document"), how),
        (
            translate("Coverage", "Read"),
            read.format(coverage.read, coverage.total, coverage.found),
        ),
    ]


def progress_words(progress: Progress) -> str:
    """What is being done for an answer that has not begun yet."""
    if progress.unit == "sections":
        words = translate("Coverage", "Reading section {0:,} of {1:,}…")
        return words.format(min(progress.done + 1, progress.total), progress.total)
    return translate("Coverage", "Writing part {0:,} of {1:,}…").format(
        min(progress.done + 1, progress.total), progress.total
    )
