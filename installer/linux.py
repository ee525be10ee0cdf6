"""What a Linux package needs beside what Briefcase's template gives.

The desktop entry with the kinds of files the program opens, AppStream's description for software
centres, a man page that names every option, and what shells offer for them.
"""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from installer.project import NAME
from memlong_desktop import completion
from memlong_desktop.__main__ import command_line


def complete(briefcase: Mapping[str, Any], created: Path, sources: Path) -> None:
    """Put these files into what `briefcase create` made.

    Args:
        briefcase: the settings.
        created: the folder of the application under Briefcase's `build/`.
        sources: this package's folder, with the files to take.

    Raises:
        FileNotFoundError: nothing was created there.
    """
    app = briefcase["app"][NAME]
    identifier = f"{briefcase['bundle']}.{NAME}"
    entries = list(created.glob(f"*/*/*/usr/share/applications/{identifier}.desktop"))
    if not entries:
        raise FileNotFoundError(f"no desktop entry under {created}")
    for entry in entries:
        entry.write_text(desktop_entry(briefcase), encoding="utf-8")
        share = entry.parent.parent
        metainfo = share / "metainfo" / f"{identifier}.metainfo.xml"
        metainfo.parent.mkdir(exist_ok=True)
        text = (sources / "metainfo.xml").read_text(encoding="utf-8")
        kinds = "\n".join(f"    <mediatype>{kind}</mediatype>" for kind in media_types(app))
        text = text.replace("@ID@", identifier).replace("@VERSION@", briefcase["version"])
        metainfo.write_text(text.replace("@MEDIATYPES@", kinds), encoding="utf-8")
        scalable = share / "icons" / "hicolor" / "scalable" / "apps" / f"{identifier}.svg"
        scalable.parent.mkdir(parents=True, exist_ok=True)
        package = share.parent.parent
        resources = package / "usr" / "lib" / NAME / "app" / "memlong_desktop" / "resources"
        shutil.copy(resources / f"{NAME}.svg", scalable)
        for where, script in (
            (share / "bash-completion" / "completions" / NAME, completion.bash),
            (share / "fish" / "vendor_completions.d" / f"{NAME}.fish", completion.fish),
            (share / "zsh" / "vendor-completions" / f"_{NAME}", completion.zsh),
        ):
            where.parent.mkdir(parents=True, exist_ok=True)
            where.write_text(script(command_line()), encoding="utf-8")
        (package.parent / f"{NAME}.1").write_text(man_page(sources), encoding="utf-8")


def man_page(sources: Path) -> str:
    """The man page, with the options as the program itself tells them."""
    options = []
    for action in command_line()._actions:  # argparse shows them no other way
        takes = f" {action.metavar}" if action.metavar and action.option_strings else ""
        name = ", ".join(action.option_strings) or str(action.metavar)
        options += [".TP", f".B {name}{takes}".replace("-", r"\-"), str(action.help)]
    text = (sources / f"{NAME}.1").read_text(encoding="utf-8")
    return text.replace("@OPTIONS@", "\n".join(options))


def media_types(app: Mapping[str, Any]) -> list[str]:
    """The kinds of files the program opens, in the order of `briefcase.toml`."""
    return list(dict.fromkeys(kind["mime_type"] for kind in app["document_type"].values()))


def desktop_entry(briefcase: Mapping[str, Any]) -> str:
    """As the Desktop Entry Specification 1.4 has it."""
    app = briefcase["app"][NAME]
    lines = {
        "Type": "Application",
        "Version": "1.4",
        "Name": app["formal_name"],
        "GenericName": "Document Reader",
        "Comment": app["description"],
        "Exec": f"{NAME} %F",
        "Icon": f"{briefcase['bundle']}.{NAME}",
        "Terminal": "false",
        "Categories": "Office;Viewer;",
        "Keywords": "PDF;EPUB;book;reader;question;answer;",
        "MimeType": ";".join(media_types(app)) + ";",
        "StartupWMClass": NAME,
    }
    return "[Desktop Entry]\n" + "".join(f"{key}={value}\n" for key, value in lines.items())
