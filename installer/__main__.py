"""Make an installer: `python3 dev.py package [linux|windows|macos] [--template FOLDER]`."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from installer.linux import complete
from installer.project import NAME, lay_out

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
BRIEFCASE = "briefcase>=0.4.7,<0.5"
SYSTEMS = {
    "linux": ("linux", "system"),
    "windows": ("windows", "app"),
    "macos": ("macOS", "app"),
}
# A gigabyte of libraries takes dpkg a minute this way; its usual way takes a quarter of an hour.
_QUICK = {"DPKG_DEB_COMPRESSOR_TYPE": "zstd", **os.environ}
# The package index has only the one with CUDA for Linux; on other systems it is as wanted there.
TORCH_INDEX = "https://download.pytorch.org/whl/cpu"
_HERE = {"linux": "linux", "win32": "windows", "darwin": "macos"}


def main() -> int:
    """Returns the exit code of the step that failed, 0 when there is an installer."""
    options = _parser().parse_args()
    folder = BUILD / "briefcase"
    index = options.torch_index if options.system == "linux" else ""
    project = lay_out(ROOT, folder, options.template, index)
    print(f"{folder.relative_to(ROOT)} is laid out")
    if options.lay_out:
        return 0
    briefcase = _briefcase()
    target = SYSTEMS[options.system]
    for step in ("create", "build", "package"):
        command = [*briefcase, step, *target, "--no-input"]
        if step == "package" and options.system != "linux":
            command.append("--adhoc-sign")
        if code := subprocess.run(command, check=False, cwd=folder, env=_QUICK).returncode:
            return code
        if step == "create" and options.system == "linux":
            complete(project, folder / "build" / NAME, ROOT / "installer")
    return 0


def _briefcase() -> list[str]:
    """Briefcase, in an environment of its own: on Linux it insists on the system's Python."""
    python = "/usr/bin/python3" if sys.platform == "linux" else sys.executable
    venv = BUILD / "tools"
    inside = venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not inside.exists():
        subprocess.run([python, "-m", "venv", str(venv)], check=True)
        subprocess.run([str(inside), "-m", "pip", "install", "--quiet", BRIEFCASE], check=True)
    return [str(inside), "-m", "briefcase"]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py package", description=__doc__)
    here = _HERE.get(sys.platform, "linux")
    parser.add_argument("system", nargs="?", choices=SYSTEMS, default=here)
    parser.add_argument(
        "--template",
        metavar="FOLDER",
        type=Path,
        help="a copy of Briefcase's template for this system, where there is no network",
    )
    parser.add_argument(
        "--torch-index",
        metavar="URL",
        default=TORCH_INDEX,
        help="where PyTorch for the processor is, on Linux; empty: pip finds it by itself",
    )
    parser.add_argument(
        "--lay-out", action="store_true", help="only make build/briefcase; needs no Briefcase"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
