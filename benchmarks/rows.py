"""Rows of a benchmark: printed as a table and, with `--json FILE`, written with where they ran.

A target is a number to stay under (`at_most`) or to reach (`at_least`); `met` is None for rows that
were not run.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Row:
    """One figure; `value` is None where it was not run."""

    name: str
    value: float | None
    unit: str
    target: str | None
    met: bool | None


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
    return Row(name, value, unit, None, None)


def arguments(description: str) -> argparse.ArgumentParser:
    """The options that all benchmarks share."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the rows there")
    parser.add_argument("--data", type=Path, default=data_dir(), help="folder of real documents")
    parser.add_argument("--models", type=Path, default=None, help="folder of the default models")
    return parser


def data_dir() -> Path:
    """Where the real documents lie."""
    return Path(os.environ.get("MEMLONG_DATA", ROOT.parent / "shared" / "data"))


def report(rows: list[Row], json_file: Path | None, card: str = "no GPU used") -> None:
    """Print the table; write the JSON if a file was named; `card` is the GPU at work."""
    width = max(len(row.name) for row in rows)
    words = {True: "met", False: "MISSED", None: ""}
    for row in rows:
        value = "not run" if row.value is None else f"{row.value:.4g}"
        target = row.target or ""
        print(f"{row.name:<{width}}  {value:>10} {row.unit:<10} {target:<16} {words[row.met]}")
    if json_file is not None:
        shown = [_shortened(argument) for argument in sys.argv]
        result = {
            "command": "python " + " ".join(shown),
            "commit": _commit(),
            "machine": machine(card),
            "rows": [asdict(row) for row in rows],
        }
        json_file.parent.mkdir(parents=True, exist_ok=True)
        json_file.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")


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


def _shortened(argument: str) -> str:
    """An argument without the folders of this machine."""
    path = Path(argument)
    if path.is_relative_to(ROOT):
        return str(path.relative_to(ROOT))
    return path.name if path.is_absolute() else argument


def _commit() -> str:
    found = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return found.stdout.strip() or "unknown"
