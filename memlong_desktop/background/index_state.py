"""How far a document is read, indexed and remembered, and the words for it. No Qt."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from engine.records import DocumentEntry, Progress

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
    remembering: Progress | None = None
    ready: bool = False
    remembered: bool = False
    no_text: bool = False
    reason: str = ""

    def with_progress(self, progress: Progress) -> "IndexState":
        """After one more report; reports of model downloads belong to the model chip."""
        if progress.stage == "reading":
            return replace(self, reading=progress)
        if progress.stage == "indexing":
            return replace(self, indexing=progress)
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
    reason = entry.reason if entry is not None else ""
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
        return "paused"
    for name, progress in (
        ("memory", state.remembering),  # short: it stands in a narrow list
        ("indexing", state.indexing),
        ("reading", state.reading),
    ):
        if progress is not None and _fraction(progress) < 1:
            return f"{name} {_fraction(progress):.0%}"
    if state.phase == "waiting":
        return "waiting"
    return "remembering" if state.ready else "starting"


def time_left(seconds: float) -> str:
    """Time in words, as coarse as it is certain."""
    if seconds < 60:
        return f"{max(1, round(seconds))} s left"
    minutes = round(seconds / 60)
    if minutes < 60:
        return f"{minutes} min left"
    return f"{minutes // 60} h {minutes % 60} min left"


def _reading(state: IndexState) -> Chip:
    if state.no_text:
        return Chip("No text", f"{state.reason} It can still be read here.", "warning")
    pages = state.entry.page_count if state.entry else 0
    if state.ready or state.indexing is not None or _complete(state.reading):
        words = f"Read {pages:,}/{pages:,}" if pages else "Read"
        return Chip(words, "The text of every page is known.", "good")
    if state.reading is None:
        return _not_begun(state, "Reading", "The text of the pages, for search and questions.")
    count = f"{state.reading.done:,}/{state.reading.total:,}"
    return _at_work(state, "Reading", count, state.reading)


def _index(state: IndexState) -> Chip:
    if state.ready:
        return Chip("Index ready", "Questions are answered from the whole document.", "good")
    if state.indexing is None:
        tip = "Finds the passages that answer a question. Questions use what is there so far."
        return _later(state, "Index", tip, its_turn=_complete(state.reading))
    return _at_work(state, "Index", f"{_fraction(state.indexing):.0%}", state.indexing)


def _memory(state: IndexState) -> Chip:
    if state.remembered and state.entry is not None:
        if state.entry.bank_tokens == 0:
            return Chip("No memory", "No memory of this document is kept.", "idle")
        tip = f"{state.entry.bank_tokens:,} tokens are remembered on disk."
        return Chip("Memory complete", tip, "good")
    if state.remembering is None:
        tip = "What the model remembers of this document between sessions."
        return _later(state, "Memory", tip, its_turn=state.ready)
    return _at_work(state, "Memory", f"{_fraction(state.remembering):.0%}", state.remembering)


def _not_begun(state: IndexState, name: str, tip: str) -> Chip:
    if state.phase == "failed":
        return Chip(f"{name} failed", state.reason, "error")
    words = {"running": "starting", "stopped": "off", "done": "done"}
    return Chip(f"{name} {words.get(state.phase, state.phase)}", tip, "idle")


def _later(state: IndexState, name: str, tip: str, *, its_turn: bool) -> Chip:
    """A stage that waits for the one before it, unless it was its turn to fail."""
    if its_turn and state.phase == "failed" and not state.no_text:
        return Chip(f"{name} failed", state.reason, "error")
    return Chip(name, tip, "idle")


def _at_work(state: IndexState, name: str, count: str, progress: Progress) -> Chip:
    fraction = _fraction(progress)
    exact = f"{progress.done:,} of {progress.total:,} {progress.unit}"
    if state.phase == "failed":
        return Chip(f"{name} failed at {count}", f"{exact}. {state.reason}", "error", fraction)
    if state.phase in ("paused", "stopped", "waiting"):
        word = "waiting" if state.phase == "waiting" else state.phase
        return Chip(f"{name} {word} at {count}", exact, "paused", fraction)
    words = [f"{name} {count}"]
    if progress.per_second is not None:
        words.append(f"{progress.per_second:,.0f} {_short(progress.unit)}/s")
    if progress.seconds_left is not None and fraction < 1:
        words.append(time_left(progress.seconds_left))
    return Chip("  ".join(words), exact, "running", fraction)


def _short(unit: str) -> str:
    return {"tokens": "tok", "bytes": "B"}.get(unit, unit)


def _fraction(progress: Progress) -> float:
    return min(1.0, progress.done / progress.total) if progress.total > 0 else 0.0


def _complete(progress: Progress | None) -> bool:
    return progress is not None and 0 < progress.total <= progress.done
