"""How far a document is read, indexed and remembered, and the words for it. No Qt."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from engine.records.indexing import Progress
from engine.records.library import DocumentEntry
from memlong_desktop.engine_speech import in_readers_words
from memlong_desktop.translation import number, percent, tr

Phase = Literal["waiting", "running", "paused", "stopped", "failed", "done"]
Tone = Literal["idle", "running", "paused", "good", "warning", "error"]


@dataclass(frozen=True)
class IndexState:
    """The three stages of one document.

    Attributes:
        path: the file.
        phase: what is being done about it now.
        entry: as the library knows it; None before the engine has seen it.
        reading, indexing, remembering: the last report of each stage.
        reindexing: the same of an index that is to take the place of the one there is.
        ready: questions can be answered from all of it.
        remembered: its bank is complete.
        no_text: there is nothing to index; `reason` says why.
        reason: why it failed, one sentence.
    """

    path: Path
    phase: Phase = "waiting"
    entry: DocumentEntry | None = None
    reading: Progress | None = None
    indexing: Progress | None = None
    reindexing: Progress | None = None
    remembering: Progress | None = None
    ready: bool = False
    remembered: bool = False
    no_text: bool = False
    reason: str = ""

    def with_progress(self, progress: Progress) -> "IndexState":
        """After one more report; reports of model downloads belong to the model chip."""
        if progress.stage in ("reading", "recognising"):
            return replace(self, reading=progress)
        if progress.stage == "indexing":
            return replace(self, indexing=progress)
        if progress.stage == "reindexing":
            return replace(self, reindexing=progress)
        if progress.stage == "remembering":
            return replace(self, remembering=progress)
        return self


@dataclass(frozen=True)
class Chip:
    """One stage as the status line shows it.

    Attributes:
        words: short; changes in place.
        tip: the whole story.
        tone: colour of its mark.
        fraction: of the stage, 0 to 1, while it runs or is held; else None.
    """

    words: str
    tip: str
    tone: Tone
    fraction: float | None = None


def recalled(path: Path, entry: DocumentEntry | None) -> IndexState:
    """What the library knows of a document before the engine looks at it again."""
    ready = entry is not None and entry.state == "ready"
    reason = in_readers_words(entry.reason) if entry is not None else ""
    no_text = entry is not None and entry.state == "no_text"
    return IndexState(path, entry=entry, ready=ready, no_text=no_text, reason=reason)


def chips(state: IndexState) -> tuple[Chip, Chip, Chip]:
    """Reading, index, memory."""
    return _reading(state), _index(state), _memory(state)


def activity(state: IndexState) -> str:
    """One or two words for the library list, "" when there is nothing to tell."""
    if state.phase in ("done", "stopped", "failed"):
        return ""
    if state.phase == "paused":
        return tr("paused")
    for name, progress in (
        (tr("memory"), state.remembering),  # short: it stands in a narrow list
        (tr("indexing"), state.reindexing or state.indexing),
        (tr("reading"), state.reading),
    ):
        if progress is not None and _fraction(progress) < 1:
            return f"{name} {percent(_fraction(progress))}"
    if state.phase == "waiting":
        return tr("waiting")
    return tr("remembering") if state.ready else tr("starting")


def time_left(seconds: float) -> str:
    """Time in words, as coarse as it is certain."""
    if seconds < 60:
        return tr("{seconds} s left").format(seconds=max(1, round(seconds)))
    minutes = round(seconds / 60)
    if minutes < 60:
        return tr("{minutes} min left").format(minutes=minutes)
    return tr("{hours} h {minutes} min left").format(hours=minutes // 60, minutes=minutes % 60)


def _reading(state: IndexState) -> Chip:
    if state.no_text:
        tip = tr("{reason} It can still be read here.").format(reason=state.reason)
        return Chip(tr("No text"), tip, "warning")
    pages = state.entry.page_count if state.entry else 0
    if state.ready or state.indexing is not None or _complete(state.reading):
        words = tr("Read {done}/{total}").format(done=number(pages), total=number(pages))
        return Chip(words if pages else tr("Read"), tr("The text of every page is known."), "good")
    if state.reading is None:
        tip = tr("The text of the pages, for search and questions.")
        return _not_begun(state, tr("Reading"), tip)
    count = f"{number(state.reading.done)}/{number(state.reading.total)}"
    name = tr("Recognising") if state.reading.stage == "recognising" else tr("Reading")
    return _at_work(state, name, count, state.reading)


def _index(state: IndexState) -> Chip:
    if state.reindexing is not None and not _complete(state.reindexing):
        count = percent(_fraction(state.reindexing))
        chip = _at_work(state, tr("New index"), count, state.reindexing)
        words = tr("{0}. Until it is done, passages are found with the index there is.")
        return replace(chip, tip=words.format(chip.tip.removesuffix(".")))
    if state.ready:
        tip = tr("Questions are answered from the whole document.")
        return Chip(tr("Index ready"), tip, "good")
    if state.indexing is None:
        tip = tr("Finds the passages that answer a question. Questions use what is there so far.")
        return _later(state, tr("Index"), tip, its_turn=_complete(state.reading))
    return _at_work(state, tr("Index"), percent(_fraction(state.indexing)), state.indexing)


def _memory(state: IndexState) -> Chip:
    if state.remembered and state.entry is not None:
        if state.entry.bank_tokens == 0:
            return Chip(tr("No memory"), tr("No memory of this document is kept."), "idle")
        tokens = number(state.entry.bank_tokens)
        tip = tr("{count} tokens are remembered on disk.").format(count=tokens)
        return Chip(tr("Memory complete"), tip, "good")
    if state.remembering is None:
        tip = tr("What the model remembers of this document between sessions.")
        return _later(state, tr("Memory"), tip, its_turn=state.ready)
    return _at_work(state, tr("Memory"), percent(_fraction(state.remembering)), state.remembering)


def _not_begun(state: IndexState, name: str, tip: str) -> Chip:
    if state.phase == "failed":
        return _failed(state, name)
    return Chip(f"{name} {_phase(state)}", tip, "idle")


def _later(state: IndexState, name: str, tip: str, *, its_turn: bool) -> Chip:
    """A stage that waits for the one before it, unless it was its turn to fail."""
    if its_turn and state.phase == "failed" and not state.no_text:
        return _failed(state, name)
    return Chip(name, tip, "idle")


def _failed(state: IndexState, name: str) -> Chip:
    return Chip(tr("{stage} failed").format(stage=name), state.reason, "error")


def _phase(state: IndexState) -> str:
    """What a stage does that has not begun."""
    words = {
        "running": tr("starting"),
        "waiting": tr("waiting"),
        "paused": tr("paused"),
        "stopped": tr("off"),
        "done": tr("done"),
    }
    return words.get(state.phase, state.phase)


def _at_work(state: IndexState, name: str, count: str, progress: Progress) -> Chip:
    fraction = _fraction(progress)
    exact = amount(progress)
    if state.phase == "failed":
        words = tr("{stage} failed at {count}").format(stage=name, count=count)
        return Chip(words, f"{exact}. {state.reason}", "error", fraction)
    if state.phase in ("paused", "stopped", "waiting"):
        held = {
            "paused": tr("{stage} paused at {count}"),
            "stopped": tr("{stage} stopped at {count}"),
            "waiting": tr("{stage} waiting at {count}"),
        }
        words = held[state.phase].format(stage=name, count=count)
        return Chip(words, exact, "paused", fraction)
    parts = [f"{name} {count}"]
    if progress.per_second is not None:
        parts.append(f"{number(progress.per_second)} {_short(progress.unit)}/s")
    if progress.seconds_left is not None and fraction < 1:
        parts.append(time_left(progress.seconds_left))
    return Chip("  ".join(parts), exact, "running", fraction)


def amount(progress: Progress) -> str:
    """How much of what is done, exactly."""
    words = {
        "pages": tr("{done} of {total} pages"),
        "passages": tr("{done} of {total} passages"),
        "sections": tr("{done} of {total} sections"),
        "tokens": tr("{done} of {total} tokens"),
    }
    phrase = words.get(progress.unit, "{done} / {total}")
    return phrase.format(done=number(progress.done), total=number(progress.total))


def _short(unit: str) -> str:
    words = {"tokens": tr("tok"), "bytes": "B", "pages": tr("pages"), "passages": tr("passages")}
    return words.get(unit, unit)


def _fraction(progress: Progress) -> float:
    return min(1.0, progress.done / progress.total) if progress.total > 0 else 0.0


def _complete(progress: Progress | None) -> bool:
    return progress is not None and 0 < progress.total <= progress.done
