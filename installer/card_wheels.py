"""Writes engine/runtime/pinned.json: the wheels of PyTorch for NVIDIA's cards, for each Python.

    python -m installer.card_wheels

pip resolves what PyTorch needs, without installing it; its report has addresses and hashes. To be
run, and its result looked at, when the version in engine/runtime/using.py changes.
"""

import json
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path
from typing import Any, Final

import msgspec

from engine.model.entry import SourceFile
from engine.model.hub_messages import WHEELS
from engine.runtime.pinned import PINNED, Table
from engine.runtime.using import VERSION

PYTHONS: Final = ("3.11", "3.12", "3.13")
_PLATFORMS: Final = ("manylinux2014_x86_64", *(f"manylinux_2_{n}_x86_64" for n in range(17, 29)))
_OF_THE_CARD: Final = ("torch", "triton", "cuda-", "nvidia-")  # the rest comes with the program
_UNPACKED: Final = 5_000_000_000  # bytes; looked up after a trial
_DRIVER: Final = 580  # the oldest one for CUDA 13


def resolved(python: str, folder: Path) -> list[dict[str, Any]]:
    """What pip would install of PyTorch and all that it needs."""
    report = folder / f"{python}.json"
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run"]
    command += ["--ignore-installed", "--only-binary", ":all:", "--target", str(folder)]
    command += ["--report", str(report), "--python-version", python]
    command += [f"--platform={platform}" for platform in _PLATFORMS]
    subprocess.run([*command, f"torch=={VERSION}"], check=True)
    found: list[dict[str, Any]] = json.loads(report.read_text(encoding="utf-8"))["install"]
    wanted = [each for each in found if each["metadata"]["name"].startswith(_OF_THE_CARD)]
    return sorted(wanted, key=lambda each: str(each["metadata"]["name"]))


def wheel(package: dict[str, Any]) -> SourceFile:
    """Where a package lies, its hash, and its size."""
    address: str = package["download_info"]["url"]
    if not address.startswith(WHEELS):
        raise SystemExit(f"not from the index: {address}")
    question = urllib.request.Request(address, method="HEAD")
    with urllib.request.urlopen(question, timeout=60) as answer:
        size = int(answer.headers["Content-Length"])
    sha256 = package["download_info"]["archive_info"]["hashes"]["sha256"]
    return SourceFile(address.removeprefix(WHEELS + "/"), sha256, size)


def main() -> int:
    """Resolve for each Python and write the table; returns the exit code."""
    with tempfile.TemporaryDirectory() as scratch:
        found = {python: [*map(wheel, resolved(python, Path(scratch)))] for python in PYTHONS}
    common = tuple(each for each in found["3.11"] if all(each in found[p] for p in PYTHONS))
    own = {
        f"cpython-{python.replace('.', '')}": tuple(w for w in found[python] if w not in common)
        for python in PYTHONS
    }
    table = Table(VERSION, _UNPACKED, _DRIVER, common, own)
    PINNED.write_bytes(msgspec.json.format(msgspec.json.encode(table), indent=1) + b"\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
