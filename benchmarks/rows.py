"""Rows of a benchmark: printed as a table and, with `--json FILE`, written with where they ran.

The rows are those of `python -m engine evaluate` (`engine.evaluation.results`).
"""

import argparse
import json
import os
from pathlib import Path

from engine.evaluation.results import (
    ROOT,
    Row,
    at_least,
    at_most,
    listed,
    plain,
    provenance,
)

__all__ = [
    "ROOT",
    "Row",
    "arguments",
    "at_least",
    "at_most",
    "data_dir",
    "plain",
    "report",
]


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
        result = {**provenance(card), "rows": listed(rows)}
        json_file.parent.mkdir(parents=True, exist_ok=True)
        json_file.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
