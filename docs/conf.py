"""How the documentation becomes pages: `python3 dev.py docs`."""

import tomllib
from pathlib import Path

_project = tomllib.loads(
    (Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8")
)["project"]

project = "MemLong Desktop"
author = _project["authors"][0]["name"]
copyright = author  # noqa: A001  # Sphinx fixes the name
release = version = _project["version"]

extensions = ["myst_parser"]
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3
exclude_patterns = ["images/README.md"]
suppress_warnings = ["misc.highlighting_failure"]  # mermaid, which forges draw
html_theme = "alabaster"
html_theme_options = {"description": _project["description"], "page_width": "1080px"}
html_logo = "../resources/memlong-desktop.svg"
html_favicon = "../resources/memlong-desktop.svg"
