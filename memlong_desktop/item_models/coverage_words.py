"""How much of a document an answer about all of it stands on, and how it came about, in words."""

from engine.records.indexing import Progress
from engine.scopes import Coverage
from memlong_desktop.translation import number, percent, tr


def coverage_words(coverage: Coverage) -> str:
    """What is said under the answer."""
    if coverage.kind == "summary" and coverage.read < coverage.total:
        if coverage.last:
            words = tr("From sections 1–{0} of {1} so far, up to “{2}”.")
            return words.format(number(coverage.read), number(coverage.total), coverage.last)
        words = tr("From sections 1–{0} of {1} so far.")
        return words.format(number(coverage.read), number(coverage.total))
    if coverage.kind == "summary":
        return tr("From all of the document, {0} of {0} sections.").format(number(coverage.total))
    words = (
        tr("From {0} sentences out of all {1} sections; quotes are word for word.")
        if coverage.written
        else tr("{0} sentences of the document, word for word, out of all {1} sections.")
    )
    return words.format(number(coverage.found), number(coverage.total))


def coverage_facts(coverage: Coverage) -> list[tuple[str, str]]:
    """How the answer was made: names and what there is to say, for "How this was answered"."""
    if coverage.kind == "summary":
        how = tr(
            "Each section was read once: its most central sentences were chosen by their vectors, "
            "and the model said them shorter. What these sentences do not support was left out.",
        )
    elif coverage.written:
        how = tr(
            "The sentences nearest to the question were gathered from every section, and the model "
            "said them shorter. What they do not support was left out.",
        )
    else:
        how = tr(
            "The sentences nearest to the question were gathered from every section. The model "
            "wrote none of it.",
        )
    read = tr("{0} of {1} sections, {2} sentences")
    return [
        (tr("Whole document"), how),
        (
            tr("Read"),
            read.format(number(coverage.read), number(coverage.total), number(coverage.found)),
        ),
    ]


def progress_words(progress: Progress) -> str:
    """What is being done for an answer that has not begun yet."""
    if progress.stage in ("starting", "loading"):
        if not progress.total:
            return tr("The model is being loaded…")
        share = percent(progress.done / progress.total)
        return tr("The model is being loaded, {share} of its weights…").format(share=share)
    if progress.stage == "waiting":
        return tr("Waiting for the other engine, {0} s…").format(number(progress.done))
    if progress.unit == "sections":
        words = tr("Reading section {0} of {1}…")
        return words.format(number(min(progress.done + 1, progress.total)), number(progress.total))
    return tr("Writing part {0} of {1}…").format(
        number(min(progress.done + 1, progress.total)), number(progress.total)
    )
