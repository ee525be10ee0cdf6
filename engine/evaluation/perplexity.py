"""Perplexity of whole books: a short window, and memory of what stood before it.

Each window is read several times: alone, with memory of growing size (the last so many tokens of
the book before it, of which a window reads what a long reader recalls), and with what one would do
instead: the same chunks as text, a longer plain window, memory that nothing was taught to read,
another book's memory. All on the same tokens of the same windows, so that differences are paired;
nothing of a window is ever in its own memory.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.corpora.books import Book
from engine.errors import DataUnusable
from engine.evaluation.kept import Kept
from engine.evaluation.losses import token_losses
from engine.evaluation.remembered import CHUNK_TOKENS, RememberedText
from engine.evaluation.subject import Subject
from engine.kv import RetrievedMemory
from engine.model.memlong import MemLong
from engine.retrieval.recency import AGE_PRICE

_Losses = tuple[str, list[float]]

SIZES = (4 * 1024, 16 * 1024, 32 * 1024, 80 * 1024)
NOTHING, LONGER, EMPTY, IRRELEVANT = "none", "longer", "empty", "irrelevant"


def memory_of(size: int) -> str:
    """The condition: calibrated memory of so many tokens."""
    return f"memory-{size}"


def untaught_of(size: int) -> str:
    """The condition: memory that the model was not calibrated to read."""
    return f"uncalibrated-{size}"


def text_of(size: int) -> str:
    """The condition: the chunks found in a memory of that size, as text before the window."""
    return f"text-{size}"


@dataclass(frozen=True)
class Setting:
    """One size of window.

    Attributes:
        local: tokens of the window, a multiple of a chunk.
        sizes: tokens in memory, ascending.
        compared: the size at which memory is compared with everything else; one of `sizes`.
        chunks: how many a window reads.
        books: how many books, 0 for all.
        windows: how many in each.
    """

    local: int
    sizes: tuple[int, ...] = SIZES
    compared: int = 16 * 1024
    chunks: int = 8
    books: int = 0
    windows: int = 8

    def __post_init__(self) -> None:
        known = self.compared in self.sizes and self.chunks > 0
        if self.local % CHUNK_TOKENS or not known or self.windows < 1:
            raise ValueError(f"not a usable setting: {self}")

    @property
    def counted(self) -> int:
        """Tokens of a window whose loss counts: all but its first, which has nothing before it."""
        return self.local - 1


SMALL = (Setting(512, books=5, windows=2), Setting(2048, sizes=(16 * 1024,), books=2, windows=1))
FULL = (Setting(512), Setting(2048, windows=4))


@dataclass(frozen=True)
class Measured:
    """One window under all conditions.

    Attributes:
        book: its name.
        local: tokens of the window.
        start: index of its first token in the book.
        losses: condition -> loss of every token that counts.
    """

    book: str
    local: int
    start: int
    losses: dict[str, list[float]]


def places(tokens: int, setting: Setting) -> list[int]:
    """Where windows start: spread over the part of a book that has the largest memory before it.

    A book too short for that is read from its middle on. Starts are borders of chunks.

    Args:
        tokens: of the book.
        setting: how many windows of which length.

    Raises:
        DataUnusable: the book is shorter than that.
    """
    last = (tokens - setting.local) // CHUNK_TOKENS  # in chunks
    first = min(setting.sizes[-1] // CHUNK_TOKENS, last // 2)
    if first < setting.chunks:
        raise DataUnusable(f"A book of {tokens} tokens is too short to measure memory with.")
    step = (last - first) / setting.windows
    starts = [first + int((index + 0.5) * step) for index in range(setting.windows)]
    return [start * CHUNK_TOKENS for start in dict.fromkeys(starts)]


class PerplexityMeasurement:
    """Reads books under all conditions; what was measured before is not measured again."""

    def __init__(
        self, subject: Subject, books: Sequence[Book], work: Path, say: Callable[[str], None]
    ) -> None:
        """Nothing is read yet.

        Args:
            subject: the model.
            books: at least two: each is the irrelevant memory of the one before it.
            work: folder for what is kept between runs.
            say: takes a line of progress.
        """
        self._subject = subject
        self._books = list(books)
        self._work = work
        self._say = say
        self._kept = Kept(work / f"perplexity-{subject.backbone.hash[:12]}.jsonl", list[float])
        self._open: dict[str, RememberedText] = {}

    def measure(self, setting: Setting) -> Iterator[Measured]:
        """One window after the other, book by book."""
        count = min(setting.books or len(self._books), len(self._books))
        for index in range(count):
            book = self._text(index)
            for start in places(len(book.ids), setting):
                losses = dict(self._losses(setting, index, start))
                shown = {name: sum(values) / len(values) for name, values in losses.items()}
                means = ", ".join(f"{name} {mean:.3f}" for name, mean in shown.items())
                self._say(f"{book.name} at {start:,}, {setting.local} tokens: {means}")
                yield Measured(book.name, setting.local, start, losses)
            self._forget(keep=(index + 1) % len(self._books))

    # ---- conditions --------------------------------------------------------------------------

    def _losses(self, setting: Setting, index: int, start: int) -> Iterator[_Losses]:
        book = self._text(index)
        window = book.ids[start : start + setting.local]
        for condition in self._conditions(setting, index, start):
            marks = [
                condition.reads or condition.name,
                setting.local,
                start,
                book.mark,
                f"k{setting.chunks}",
                f"a{AGE_PRICE}",
            ]
            if condition.memory is not None:
                marks.append(self._subject.mark)
            key = " ".join(map(str, marks))
            losses = self._kept.get(key)
            if losses is None:
                ids = [*condition.context, *window]
                memory = condition.memory() if condition.memory is not None else None
                losses = token_losses(condition.model, ids, setting.counted, memory)
                self._kept.put(key, losses)
            yield condition.name, losses

    def _conditions(self, setting: Setting, index: int, start: int) -> Iterator["_Condition"]:
        subject, book = self._subject, self._text(index)
        plain, taught = subject.plain, subject.calibrated
        yield _Condition(NOTHING, plain)
        for size in setting.sizes:
            name = memory_of(size) if taught else untaught_of(size)
            memory = self._memory(setting, index, start, size)
            # A larger memory of which the same is recalled is not read again.
            found = " ".join(map(str, self._found(setting, index, start, size)))
            reads = f"{'memory' if taught else 'uncalibrated'} {found}"
            yield _Condition(name, taught or plain, memory=memory, reads=reads)
        before = setting.chunks * CHUNK_TOKENS
        if before + setting.local <= subject.backbone.shape.positions:
            chunks = sorted(self._found(setting, index, start, setting.compared))
            quoted = [token for chunk in chunks for token in book.tokens(chunk)]
            yield _Condition(text_of(setting.compared), plain, quoted)
            yield _Condition(LONGER, plain, book.ids[max(0, start - before) : start])
        if taught:
            memory = self._memory(setting, index, start, setting.compared)
            yield _Condition(untaught_of(setting.compared), plain, memory=memory)
            yield _Condition(EMPTY, taught, memory=lambda: _empty(book, taught))
        other = (index + 1) % len(self._books)
        if other != index:
            memory = self._memory(setting, other, None, setting.compared)
            yield _Condition(IRRELEVANT, taught or plain, memory=memory)

    def _memory(
        self, setting: Setting, index: int, start: int | None, size: int
    ) -> Callable[[], RetrievedMemory]:
        """What the window at `start` (None: the first one) reads of a book's memory."""

        def recall() -> RetrievedMemory:
            book = self._text(index)
            at = places(len(book.ids), setting)[0] if start is None else start
            return book.recall(self._subject.plain, self._found(setting, index, at, size))

        return recall

    def _found(self, setting: Setting, index: int, start: int, size: int) -> tuple[int, ...]:
        """The chunks for a window: like the last one before it, or just before it."""
        end = start // CHUNK_TOKENS
        first = max(0, end - size // CHUNK_TOKENS)
        return self._text(index).recalled(range(first, end), setting.chunks)

    # ---- books -------------------------------------------------------------------------------

    def _text(self, index: int) -> RememberedText:
        book = self._books[index]
        if book.name not in self._open:
            folder = self._work / "texts"
            self._open[book.name] = RememberedText(book.name, book.text, self._subject, folder)
        return self._open[book.name]

    def _forget(self, keep: int) -> None:
        kept = self._books[keep].name
        for name in [name for name in self._open if name != kept]:
            self._open.pop(name).close()


@dataclass(frozen=True)
class _Condition:
    """One way to read a window: by which model, after which text, with which memory.

    Attributes:
        name: as shown.
        model: that reads.
        context: tokens before the window.
        memory: recalls what is read beside it.
        reads: what that is, where other conditions may read the same.
    """

    name: str
    model: MemLong
    context: Sequence[int] = ()
    memory: Callable[[], RetrievedMemory] | None = None
    reads: str = ""


def _empty(book: RememberedText, model: MemLong) -> RetrievedMemory:
    return RetrievedMemory.of(book.block(model, [0]).select([]), [])
