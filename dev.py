#!/usr/bin/env python3
"""The only door of this repository; needs nothing but a stock Python 3.11 or newer.

    python3 dev.py run [--doc FILE] [...]   open the window
    python3 dev.py test [pytest arguments]  run the tests, offscreen
    python3 dev.py check                    lint, types, import contracts, file lengths
    python3 dev.py translate                bring the translations up to date with the sources
    python3 dev.py docs                     the documentation as pages, its links checked
    python3 dev.py package [arguments]      an installer for this system, by Briefcase
    python3 dev.py torture [--short]        kills, flipped bytes, long runs: docs/reliability.md
    python3 dev.py report                   docs/benchmarks.md from docs/results/*.json

Each makes `.venv` and installs into it first, where that has not been done.
"""

from __future__ import annotations  # so that an old Python gets as far as our message

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
OLDEST = (3, 11)
LONGEST_FILE = 600  # lines; past 400 there should be a reason
MOST_TESTERS = 4  # processes; each may hold the default models, about 2 GB
CODE = (
    "engine",
    "memlong_desktop",
    "installer",
    "tests",
    "benchmarks",
    "torture",
    "translations",
)


class Stopped(Exception):
    """Something the person at the keyboard has to do first; the text says what."""


# ---- the environment ---------------------------------------------------------------------------


def venv_python(venv: Path) -> Path:
    """The interpreter of a virtual environment."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def fingerprint(project: Path) -> str:
    """What an installation depends on: the project file, its place, and the kind of Python."""
    place = str(project.resolve().parent)
    content = project.read_bytes() + repr((sys.version_info[:2], sys.platform, place)).encode()
    return hashlib.sha256(content).hexdigest()


def is_ready(venv: Path, project: Path) -> bool:
    """Whether `venv` was installed from this very project file."""
    marker = venv / "installed-from"
    return (
        venv_python(venv).exists()
        and marker.is_file()
        and marker.read_text(encoding="ascii").strip() == fingerprint(project)
    )


def prepare(venv: Path = VENV, root: Path = ROOT) -> Path:
    """Make the environment if needed; returns its interpreter.

    Raises:
        Stopped: it cannot be made.
    """
    project = root / "pyproject.toml"
    python = venv_python(venv)
    if is_ready(venv, project):
        return python
    if not usable(python):
        say("Making .venv")
        arguments = [sys.executable, "-m", "venv", "--clear", str(venv)]
        run_quietly(
            arguments,
            "Python's venv module did not work. On Debian and Ubuntu: apt install python3-venv",
        )
    say("Installing into .venv (once; downloads a few hundred MB, mostly PyTorch)")
    arguments = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run_quietly(
        [*arguments, "-e", f"{root}[dev,keyring]"],
        "The packages could not be installed. Is there a connection to the package index?",
    )
    (venv / "installed-from").write_text(fingerprint(project) + "\n", encoding="ascii")
    return python


def usable(python: Path) -> bool:
    """Whether `python` starts, is new enough and has pip."""
    if not python.exists():
        return False
    question = f"import pip, sys; sys.exit(sys.version_info < {OLDEST})"
    return subprocess.run([str(python), "-c", question], capture_output=True).returncode == 0


def fetch_models(python: Path, models_dir: Path | None) -> None:
    """Fetch the default models into `models_dir` (None: the user's data folder) if missing.

    Raises:
        Stopped: they cannot be fetched.
    """
    arguments = [str(python), "-m", "engine.model"]
    if models_dir is not None:
        arguments.append(str(models_dir))
    if subprocess.run(arguments, cwd=ROOT).returncode != 0:
        raise Stopped("The default models are not there, see above.")


def run_quietly(command: Sequence[str], otherwise: str) -> None:
    """Run a command, show what it says only if it fails.

    Raises:
        Stopped: it failed; says `otherwise`.
    """
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    )
    if done.returncode != 0:
        raise Stopped(f"{done.stdout.rstrip()}\n{otherwise}")


def say(line: str) -> None:
    """One line to the person at the keyboard; stdout stays with the command that is run."""
    print(f"{line} …", file=sys.stderr, flush=True)


# ---- the commands ------------------------------------------------------------------------------


def run(arguments: Sequence[str]) -> int:
    """Open the window."""
    python = prepare()
    data_dir = option(arguments, "--data-dir")
    try:
        fetch_models(python, Path(data_dir) / "models" if data_dir else None)
    except Stopped as reason:  # reading works without
        print(reason, file=sys.stderr)
    return subprocess.run([str(python), "-m", "memlong_desktop", *arguments]).returncode


def option(arguments: Sequence[str], name: str) -> str | None:
    """The value of `--name VALUE` or `--name=VALUE`."""
    for index, argument in enumerate(arguments):
        if argument == name and index + 1 < len(arguments):
            return arguments[index + 1]
        if argument.startswith(name + "="):
            return argument.partition("=")[2]
    return None


def test(arguments: Sequence[str]) -> int:
    """Run the tests with no screen, one thread each; all of them on several cores."""
    python = prepare()
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "OMP_NUM_THREADS": "1"}
    side_by_side = ["-n", str(min(MOST_TESTERS, os.cpu_count() or 1)), "--dist", "loadfile"]
    command = [str(python), "-m", "pytest", *(arguments or side_by_side)]
    return subprocess.run(command, cwd=ROOT, env=surroundings).returncode


def docs(arguments: Sequence[str]) -> int:
    """Make build/docs; whatever leads nowhere is an error."""
    python = prepare()
    command = docs_command(python, ROOT / "build" / "docs")
    return subprocess.run([*command, *arguments], cwd=ROOT).returncode


def docs_command(python: Path, target: Path) -> list[str]:
    """Sphinx, where a warning is an error."""
    return [str(python), "-m", "sphinx", "-q", "-W", "--keep-going", "docs", str(target)]


def check(arguments: Sequence[str]) -> int:
    """Everything that a machine can say about the code without running it."""
    del arguments
    python = prepare()
    failed = []
    contracts = shutil.which("lint-imports", path=str(python.parent)) or "lint-imports"
    for name, command in {
        "lint": [str(python), "-m", "ruff", "check", "."],
        "format": [str(python), "-m", "ruff", "format", "--check", "."],
        "types": [str(python), "-m", "mypy"],
        "imports": [contracts],
        "docs": docs_command(python, ROOT / "build" / "docs"),
    }.items():
        done = subprocess.run(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        passed = done.returncode == 0
        print(f"{'ok    ' if passed else 'FAILED'} {name}", flush=True)
        if not passed:
            print(done.stdout.rstrip(), flush=True)
            failed.append(name)
    for line in too_long(ROOT):
        print(f"FAILED {line}")
        failed.append("length")
    return 1 if failed else 0


def too_long(root: Path) -> list[str]:
    """Files of code that have grown past what one sitting can read."""
    files = [file for folder in CODE for file in sorted((root / folder).rglob("*.py"))]
    found = []
    for file in [*files, root / "dev.py"]:
        lines = len(file.read_text(encoding="utf-8").splitlines())
        if lines > LONGEST_FILE:
            found.append(f"{file.relative_to(root)} has {lines} lines, more than {LONGEST_FILE}")
    return found


def translate(arguments: Sequence[str]) -> int:
    """Bring `translations/*.ts` up to date, and make what the window loads of them."""
    del arguments
    return subprocess.run([str(prepare()), "-m", "translations"], cwd=ROOT).returncode


def package(arguments: Sequence[str]) -> int:
    """Make an installer with Briefcase."""
    python = prepare()
    return subprocess.run([str(python), "-m", "installer", *arguments], cwd=ROOT).returncode


def torture(arguments: Sequence[str]) -> int:
    """Harm the program and see that nothing is lost."""
    python = prepare()
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "OMP_NUM_THREADS": "1"}
    command = [str(python), "-m", "torture", *arguments]
    return subprocess.run(command, cwd=ROOT, env=surroundings).returncode


def report(arguments: Sequence[str]) -> int:
    """Write docs/benchmarks.md from the committed results."""
    del arguments
    target = ROOT / "docs" / "benchmarks.md"
    target.write_text(benchmark_report(ROOT / "docs" / "results"), encoding="utf-8")
    print(f"{target.relative_to(ROOT)} written")
    return 0


def benchmark_report(results: Path) -> str:
    """All results as one page of tables."""
    words = {True: "yes", False: "**no**", None: "not run"}
    lines = ["# Benchmarks", "", "Made by `python3 dev.py report` from `docs/results/`.", ""]
    for file in sorted(results.glob("*.json")):
        result = json.loads(file.read_text(encoding="utf-8"))
        lines += [f"## {file.stem.replace('_', ' ').replace('-', ' ').capitalize()}", ""]
        lines += [f"`{result['command']}`, commit {result['commit'][:10]}, {result['machine']}", ""]
        lines += ["| What | Value | Unit | Target | Met |", "|---|---:|---|---:|---|"]
        for row in result["rows"]:
            cells = (row["name"], shown(row["value"]), row["unit"], shown(row["target"]))
            met = words[row["met"]] if row["target"] or row["value"] is None else ""
            lines.append(f"| {' | '.join(cells)} | {met} |")
        lines.append("")
    return "\n".join(lines)


def shown(value: object) -> str:
    """A number with as many digits as can be believed; nothing as a dash."""
    if value is None:
        return "–"
    return f"{value:.4g}" if isinstance(value, float) else str(value)


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "translate": translate,
    "docs": docs,
    "package": package,
    "report": report,
    "torture": torture,
}


def main(arguments: Sequence[str]) -> int:
    """Do what was asked; returns the exit code."""
    if sys.version_info < OLDEST:
        found = ".".join(str(part) for part in sys.version_info[:3])
        print(f"This needs Python 3.11 or newer; this is {found}.", file=sys.stderr)
        return 2
    if not arguments or arguments[0] not in COMMANDS:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        return COMMANDS[arguments[0]](arguments[1:])
    except Stopped as reason:
        print(reason, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
