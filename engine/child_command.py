"""How a module of the engine is run in a process of its own, from a checkout or from a bundle.

An installed bundle (made by Briefcase) holds the interpreter as a library: its only program is the
application. That program then takes the interpreter's place, as its own child.
"""

import runpy
import sys
from collections.abc import Sequence
from pathlib import Path

RUN_MODULE = "--run-module"  # the first argument of an application that is to be its own child


def python_module(module: str, *arguments: str) -> list[str]:
    """The command that runs a module in a Python of its own.

    `-P` keeps the current folder off the module path: a file called `msgspec.py` among somebody's
    downloads must not run as ours. A bundle has a module path of its own, and that alone.
    """
    if not is_bundle():
        return [sys.executable, "-P", "-m", module, *arguments]
    return [sys.executable, RUN_MODULE, module, *arguments]


def is_bundle() -> bool:
    """Whether this is an installed bundle: nothing but modules of the engine can be run there."""
    return "python" not in Path(sys.executable).name.lower()


def run_module(arguments: Sequence[str]) -> None:
    """Be that child: run a module of the engine as the program.

    Args:
        arguments: what follows `RUN_MODULE`: the module, then what it is given.

    Raises:
        ValueError: no module of the engine.
    """
    if not arguments or not arguments[0].startswith("engine."):
        raise ValueError(f"no part of the engine: {arguments}")
    sys.argv = list(arguments)
    runpy.run_module(arguments[0], run_name="__main__", alter_sys=True)
