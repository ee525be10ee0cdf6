"""Windows under all conditions into rows, tables and a chart."""

import math
from collections.abc import Sequence
from itertools import pairwise
from statistics import fmean

from engine.evaluation.perplexity import (
    EMPTY,
    IRRELEVANT,
    LONGER,
    NOTHING,
    Measured,
    Setting,
    memory_of,
    text_of,
    untaught_of,
)
from engine.evaluation.plots import Chart
from engine.evaluation.results import Row, Table, at_most, between, estimated
from engine.evaluation.statistics import Estimate, bootstrap, differences

_BLOCK = 32  # tokens; within a book, neighbours resemble each other
_FIVE_PER_CENT = 0.95
_FIRST = 128  # tokens of a window; they have the least text before them, and memory helps most


class Windows:
    """The windows of one setting."""

    def __init__(self, setting: Setting, windows: Sequence[Measured]) -> None:
        """Only windows of that setting, at least one."""
        self.setting = setting
        self.windows = list(windows)
        self.books = list(dict.fromkeys(window.book for window in windows))
        self.conditions = list(windows[0].losses)
        self.taught = memory_of(setting.compared) in self.conditions

    def means(self, condition: str, first: int | None = None) -> list[list[float]]:
        """Mean loss of every window, or of its `first` tokens, book by book."""
        return [
            [
                fmean(window.losses[condition][:first])
                for window in self.windows
                if window.book == book
            ]
            for book in self.books
        ]

    def loss(self, condition: str) -> Estimate:
        """Nats per token; books and windows are drawn."""
        return bootstrap(self.means(condition))

    def perplexity(self, condition: str) -> Estimate:
        """The same as perplexity."""
        return _exponential(self.loss(condition))

    def change(self, condition: str, against: str, first: int | None = None) -> Estimate:
        """Nats per token more than another condition, paired window by window."""
        return bootstrap(differences(self.means(condition, first), self.means(against, first)))

    def change_in(self, book: str, condition: str, against: str) -> Estimate:
        """The same for one book, paired token by token; blocks of tokens are drawn."""
        blocks: list[float] = []
        for window in self.windows:
            if window.book == book:
                pairs = zip(window.losses[condition], window.losses[against], strict=True)
                change = [one - other for one, other in pairs]
                parts = [change[i : i + _BLOCK] for i in range(0, len(change), _BLOCK)]
                blocks += [fmean(part) for part in parts]
        return bootstrap([blocks])

    def memory(self, size: int) -> str:
        """The condition of memory of a size: calibrated, if there is a calibration."""
        return memory_of(size) if self.taught else untaught_of(size)


def rows_of(windows: Windows) -> list[Row]:
    """Targets first, then every condition's perplexity and its change against no memory."""
    setting = windows.setting
    local = f"{setting.local} local tokens"
    compared = windows.memory(setting.compared)
    rows: list[Row] = []
    if windows.taught:
        ratio = _exponential(windows.change(compared, NOTHING))
        at = _short(setting.compared)
        name = f"{local}: {at} memory against none, perplexity"
        rows.append(between(at_most(name, ratio.mean, "x", _FIVE_PER_CENT), ratio))
        ladder = [NOTHING, *(memory_of(size) for size in setting.sizes)]
        steps = [windows.change(more, less).mean for less, more in pairwise(ladder)]
        rows.append(at_most(f"{local}: worst step as memory grows", max(steps), "nats/token", 0.0))
        empty = math.exp(abs(windows.change(EMPTY, NOTHING).mean))
        rows.append(at_most(f"{local}: empty memory against the base model", empty, "x", 1.01))
        quoted = text_of(setting.compared)
        if quoted in windows.conditions:
            change = windows.change(compared, quoted)
            name = f"{local}: {at} memory against the same chunks as text (moonshot)"
            rows.append(between(at_most(name, change.mean, "nats/token", 0.0), change))
    for condition in windows.conditions:
        shown = spoken(condition)
        rows.append(estimated(f"{local}: {shown}", windows.perplexity(condition), "perplexity"))
        if condition != NOTHING:
            more = windows.change(condition, NOTHING)
            rows.append(estimated(f"{local}: {shown}, against none", more, "nats/token"))
    for condition in (compared, text_of(setting.compared), LONGER):
        if condition in windows.conditions:
            more = windows.change(condition, NOTHING, _FIRST)
            name = f"{local}, the first {_FIRST}: {spoken(condition)}, against none"
            rows.append(estimated(name, more, "nats/token"))
    return rows


def table_of(windows: Windows) -> Table:
    """Each book: perplexity without memory, and the change of loss by each condition."""
    others = [condition for condition in windows.conditions if condition != NOTHING]
    lines = []
    for book, means in zip(windows.books, windows.means(NOTHING), strict=True):
        cells = [f"{math.exp(fmean(means)):.2f}"]
        for condition in others:
            change = windows.change_in(book, condition, NOTHING)
            cells.append(f"{change.mean:+.3f} ({change.low:+.3f} to {change.high:+.3f})")
        lines.append((book.replace("__", ": ").replace("-", " "), *cells))
    columns = ("Book", "none, perplexity", *(spoken(condition) for condition in others))
    title = f"{windows.setting.local} local tokens, book by book: nats per token against none"
    return Table(title, columns, tuple(lines))


def notes_of(every: Sequence[Windows]) -> list[str]:
    """How much was read, and how."""
    notes = [
        "Every condition reads the same tokens of the same windows; differences are paired.",
        "Intervals: 95 %, bootstrap over books and windows; within a book over blocks of tokens.",
        "Recalled is what is like the last chunk before a window, or was read just before it.",
    ]
    for windows in every:
        setting, count = windows.setting, len(windows.windows)
        tokens = count * setting.counted
        notes.append(
            f"{setting.local} local tokens: {count} windows of {len(windows.books)} books, "
            f"{tokens:,} tokens; {setting.chunks} chunks read."
        )
    return notes


def chart_of(windows: Windows) -> Chart:
    """Perplexity as memory grows, and what one would do instead."""
    setting = windows.setting
    sizes = [0, *setting.sizes]
    grown = [windows.perplexity(windows.memory(size) if size else NOTHING) for size in sizes]
    name = "memory" if windows.taught else "memory, uncalibrated"
    series: dict[str, list[Estimate | None]] = {name: list(grown)}
    at = setting.sizes.index(setting.compared) + 1
    for condition in (text_of(setting.compared), LONGER, untaught_of(setting.compared), IRRELEVANT):
        if condition in windows.conditions and condition != windows.memory(setting.compared):
            places: list[Estimate | None] = [None] * len(sizes)
            places[at] = windows.perplexity(condition)
            series[spoken(condition)] = places
    return Chart(
        title=f"Perplexity of books, {setting.local} local tokens",
        x_label="tokens in memory",
        y_label="perplexity",
        ticks=[_short(size) for size in sizes],
        series=series,
    )


def spoken(condition: str) -> str:
    """A condition in words."""
    kind, _, size = condition.partition("-")
    words = {
        NOTHING: "no memory",
        LONGER: "as many tokens more in the window",
        EMPTY: "empty memory",
        IRRELEVANT: "another book's memory",
        "memory": "memory",
        "uncalibrated": "memory, uncalibrated",
        "text": "chunks as text",
    }[kind]
    return f"{words}, {_short(int(size))}" if size else words


def _exponential(estimate: Estimate) -> Estimate:
    mean, low, high = (math.exp(end) for end in (estimate.mean, estimate.low, estimate.high))
    return Estimate(mean, low, high, estimate.count)


def _short(tokens: int) -> str:
    return f"{tokens // 1024}k" if tokens >= 1024 else str(tokens)
