"""The folder that Briefcase works in: one pyproject.toml, and the code beside it."""

import shutil
import tomllib
from pathlib import Path
from typing import Any

from installer.icons import draw
from installer.toml import toml

NAME = "memlong-desktop"
_ICON = "icons/app"


def lay_out(
    root: Path, folder: Path, template: Path | None = None, torch_index: str = ""
) -> dict[str, Any]:
    """Make `folder` anew.

    Args:
        root: the source tree.
        folder: where Briefcase is to work.
        template: a local copy of Briefcase's template.
        torch_index: address of an index that has PyTorch for the processor, which pip prefers to
            the one of the same version with CUDA inside; "" where pip has only that at hand.

    Returns:
        Briefcase's settings, as they are written there.
    """
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    settings = tomllib.loads((root / "briefcase.toml").read_text(encoding="utf-8"))
    shutil.rmtree(folder, ignore_errors=True)
    ignored = shutil.ignore_patterns("__pycache__", "*.pyc")
    for name in ("engine", "memlong_desktop"):
        shutil.copytree(root / name, folder / "src" / name, ignore=ignored)
    resources = folder / "src" / "memlong_desktop" / "resources"
    shutil.copytree(root / "resources", resources, ignore=ignored)
    draw(resources / f"{NAME}.svg", folder / _ICON)
    for name in ("LICENSE", "CHANGELOG.md", "README.md"):
        shutil.copy(root / name, folder / name.removesuffix(".md"))
    briefcase: dict[str, Any] = settings["briefcase"]
    briefcase["version"] = project["version"]
    briefcase["license"] = project["license"]
    briefcase["license-files"] = ["LICENSE"]
    app = briefcase["app"][NAME]
    app["description"] = project["description"]
    app["sources"] = ["src/engine", "src/memlong_desktop"]
    app["requires"] = [*project["dependencies"], *project["optional-dependencies"]["keyring"]]
    app["icon"] = _ICON
    for kind in app["document_type"].values():
        kind["icon"] = _ICON
        kind["url"] = briefcase["url"]
    if torch_index:
        app["requirement_installer_args"] = ["--extra-index-url", torch_index]
    if template is not None:
        app["template"] = str(template.resolve())
    text = "# Made by dev.py from pyproject.toml and briefcase.toml.\n"
    text += toml({"tool": {"briefcase": briefcase}})
    (folder / "pyproject.toml").write_text(text, encoding="utf-8")
    return briefcase
