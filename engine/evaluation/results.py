"""Rows of measured figures, and how they are kept: as JSON, as a table, and where they ran.

A target is a number to stay under (`at_most`) or to reach (`at_least`); `met` is None for rows that
were not run. `python3 dev.py report` makes one page of all JSON files.
"""

import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import msgspec

from engine.evaluation.kept import make_folder
from engine.evaluation.statistics import Estimate
from engine.files import write_atomically

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Row:
    """One figure; `value` is None where it was not run, `low` and `high` end its 95 % interval."""

    name: str
    value: float | None
    unit: str
    target: str | None = None
    met: bool | None = None
    low: float | None = None
    high: float | None = None


def at_most(name: str, value: float | None, unit: str, limit: float) -> Row:
    """A figure that should not be larger than `limit`."""
    met = None if value is None else value <= limit
    return Row(name, value, unit, f"at most {limit:g}", met)


def at_least(name: str, value: float | None, unit: str, limit: float) -> Row:
    """A figure that should not be smaller than `limit`."""
    met = None if value is None else value >= limit
    return Row(name, value, unit, f"at least {limit:g}", met)


def plain(name: str, value: float | None, unit: str) -> Row:
    """A figure that is only reported."""
    return Row(name, value, unit)


def estimated(name: str, estimate: Estimate, unit: str) -> Row:
    """A mean with its interval."""
    return Row(name, estimate.mean, unit, None, None, estimate.low, estimate.high)


def between(row: Row, estimate: Estimate) -> Row:
    """The same row with the interval of what its value was made of."""
    return replace(row, low=estimate.low, high=estimate.high)


@dataclass(frozen=True)
class Table:
    """Figures side by side.

    Attributes:
        title: above it.
        columns: headings; the first is that of the names.
        lines: a name and its cells, each.
    """

    title: str
    columns: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Result:
    """What an evaluation found.

    Attributes:
        name: of its files, without an ending.
        title: of its page.
        subject: what was measured, one line.
        rows: the figures, targets first.
        tables: what they were made of.
        notes: what one has to know to read them.
        card: the GPU at work.
    """

    name: str
    title: str
    subject: str
    rows: Sequence[Row]
    tables: Sequence[Table] = field(default_factory=tuple)
    notes: Sequence[str] = field(default_factory=tuple)
    card: str = "no GPU used"


def write_result(folder: Path, result: Result) -> list[Path]:
    """Writes `NAME.json` and `NAME.md`; returns both.

    Raises:
        StorageError: they cannot be written.
    """
    make_folder(folder)
    content = {**provenance(result.card), "subject": result.subject, "rows": listed(result.rows)}
    content["tables"] = [asdict(table) for table in result.tables]
    encoded = msgspec.json.format(msgspec.json.encode(content), indent=2)
    paths = [folder / f"{result.name}.json", folder / f"{result.name}.md"]
    write_atomically(paths[0], [encoded, b"\n"], private=False)
    write_atomically(paths[1], [_page(result).encode()], private=False)
    return paths


def listed(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """Rows as JSON has them; intervals only where there are some."""
    return [
        {
            name: value
            for name, value in asdict(row).items()
            if value is not None or name not in ("low", "high")
        }
        for row in rows
    ]


def provenance(card: str) -> dict[str, str]:
    """The command, the commit and the machine; `card` is the GPU at work."""
    program = (
        "-m engine" if Path(sys.argv[0]).match("engine/__main__.py") else shortened(sys.argv[0])
    )
    words = [program, *map(shortened, sys.argv[1:])]
    return {"command": "python " + " ".join(words), "commit": _commit(), "machine": machine(card)}


def machine(card: str) -> str:
    """Processor, cores and memory of this machine, and its GPU, in words."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.is_file():
        names = [line for line in info.read_text().splitlines() if line.startswith("model name")]
        model = names[0].partition(":")[2].strip() if names else model
    memory = ""
    if hasattr(os, "sysconf"):
        size = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
        memory = f", {size:.0f} GiB"
    return f"{model}, {os.cpu_count()} cores{memory}, {platform.system()}, {card}"


def shortened(argument: str) -> str:
    """An argument without the folders of this machine."""
    path = Path(argument)
    if path.is_relative_to(ROOT):
        return str(path.relative_to(ROOT))
    return path.name if path.is_absolute() else argument


def shown(value: float | None) -> str:
    """A number with as many digits as can be believed; nothing as a dash."""
    return "–" if value is None else f"{value:.4g}"


def _page(result: Result) -> str:
    words = {True: "yes", False: "**no**", None: ""}
    lines = [f"# {result.title}", "", result.subject, ""]
    lines += [line for note in result.notes for line in (note, "")]
    cells = [
        (
            row.name,
            shown(row.value),
            "" if row.low is None or row.high is None else f"{row.low:.4g} to {row.high:.4g}",
            row.unit,
            row.target or "",
            words[row.met],
        )
        for row in result.rows
    ]
    heading = ("What", "Value", "95 % interval", "Unit", "Target", "Met")
    lines += _markdown(heading, cells)
    for table in result.tables:
        lines += [f"## {table.title}", "", *_markdown(table.columns, table.lines)]
    return "\n".join(lines)


def _markdown(columns: Sequence[str], lines: Sequence[Sequence[str]]) -> list[str]:
    rule = "|".join(["---", *["---:"] * (len(columns) - 1)])
    return [
        f"| {' | '.join(columns)} |",
        f"|{rule}|",
        *(f"| {' | '.join(line)} |" for line in lines),
        "",
    ]


def _commit() -> str:
    try:
        found = subprocess.run(
            ["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False
        )
    except OSError:  # no git, as where the program was installed
        return "unknown"
    return found.stdout.strip() or "unknown"
