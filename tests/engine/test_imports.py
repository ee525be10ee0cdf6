import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

IMPORT_ALL = """
import importlib, pkgutil, sys
for name in ("PySide6", "shiboken6", "memlong_desktop"):
    sys.modules[name] = None
import engine
for module in pkgutil.walk_packages(engine.__path__, "engine."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
"""

HEAVY = """
import importlib, sys
importlib.import_module(sys.argv[1])
print(*sorted({"torch", "transformers", "usearch", "pymupdf", "PySide6"} & set(sys.modules)))
"""


def run(code: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_whole_engine_imports_without_qt() -> None:
    run(IMPORT_ALL)


@pytest.mark.parametrize("module", ["engine", "engine.records", "engine.model.download"])
def test_light_modules_import_nothing_heavy(module: str) -> None:
    assert run(HEAVY, module) == ""
