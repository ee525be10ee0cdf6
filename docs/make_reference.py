#!/usr/bin/env python3
"""The pages of the guide that list everything: actions, settings, commands.

    python docs/make_reference.py

Made from the tables that the program itself is made from, so that nothing is left out and nothing
is told that is not there; a test compares.
"""

import argparse
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from engine.__main__ import command_line as engine_command_line
from memlong_desktop.__main__ import command_line
from memlong_desktop.action_table import TABLE
from memlong_desktop.setting_specs import specs

_WIDTH = 88  # of the help of commands, whatever the terminal


def actions() -> str:
    """Every action with its menu and keys."""
    lines = ["# Everything you can do", ""]
    lines += ["`Ctrl+K` finds any of these by name; `F1` shows the keys.", ""]
    order = list(dict.fromkeys(action.group for action in TABLE))
    rows = sorted(TABLE, key=lambda action: order.index(action.group))
    for group, found in groupby(rows, lambda action: action.group):
        lines += [f"## {group}", "", "| Action | Keys |", "|---|---|"]
        for action in found:
            keys = " or ".join(f"`{keys}`" for keys in action.shortcuts)
            lines.append(f"| {action.text.rstrip('…')} | {keys} |")
        lines.append("")
    return "\n".join(lines)


def settings() -> str:
    """Every setting with what it does and its usual value."""
    lines = ["# Settings", ""]
    lines += ["`Ctrl+,` opens them; what is typed above the list finds one.", ""]
    for title, found in groupby(specs(), lambda setting: setting.group_title):
        lines += [f"## {title}", "", "| Setting | What it does | Usually |", "|---|---|---|"]
        lines += [f"| {s.title} | {s.description} | {s.words(s.default) or '–'} |" for s in found]
        lines.append("")
    return "\n".join(lines)


def commands() -> str:
    """Every command with its options."""
    lines = ["# Commands", "", "## memlong-desktop", "", *_help(command_line())]
    engine = engine_command_line()
    lines += ["## python -m engine", "", *_help(engine)]
    for name, parser in _parts(engine):
        lines += [f"### python -m engine {name}", "", *_help(parser)]
    return "\n".join(lines)


def _parts(parser: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, part in action.choices.items():
                yield name, part
                yield from ((f"{name} {inner}", p) for inner, p in _parts(part))


def _help(parser: argparse.ArgumentParser) -> list[str]:
    parser.formatter_class = lambda prog: argparse.RawDescriptionHelpFormatter(prog, width=_WIDTH)
    return ["```text", parser.format_help().rstrip(), "```", ""]


PAGES = {"actions.md": actions, "settings.md": settings, "commands.md": commands}


def main() -> None:
    """Write all pages."""
    for name, page in PAGES.items():
        (ROOT / "docs" / "guide" / name).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
