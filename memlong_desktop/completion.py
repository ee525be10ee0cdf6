"""What bash, fish and zsh offer when the Tab key is pressed, from what the program itself tells."""

import argparse
from collections.abc import Callable
from typing import Final

_FOLDERS: Final = ("--data-dir", "--model")

Option = tuple[list[str], str, str]
"""Names, what it takes ("" for nothing), what is told of it."""


def bash(parser: argparse.ArgumentParser) -> str:
    """For `share/bash-completion/completions`."""
    options = _options(parser)
    names = " ".join(name for each in options for name in each[0])
    words = " ".join(name for each in options if each[1] == "TEXT" for name in each[0])
    function = _function(parser)
    return f"""\
_{function}() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}}
    case " {" ".join(_FOLDERS)} " in
        *" $before "*) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    esac
    case " {words} --page " in
        *" $before "*) COMPREPLY=(); return ;;
    esac
    if [[ $before == --completion ]]; then
        mapfile -t COMPREPLY < <(compgen -W "{" ".join(SHELLS)}" -- "$word")
    elif [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "{names}" -- "$word")
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}}
complete -o filenames -F _{function} {parser.prog}
"""


def fish(parser: argparse.ArgumentParser) -> str:
    """For `share/fish/vendor_completions.d`."""
    lines = []
    for names, takes, told in _options(parser):
        long = _long(names)
        words = told.replace("'", "")
        line = f"complete -c {parser.prog} -l {long.removeprefix('--')} -d '{words}'"
        if takes:
            line += " -r" if takes == "FILE" or long in _FOLDERS else " -x"
        if long == "--completion":
            line += f" -a '{' '.join(SHELLS)}'"
        lines.append(line)
    return "\n".join(lines) + "\n"


def zsh(parser: argparse.ArgumentParser) -> str:
    """For `share/zsh/site-functions`, as `_memlong-desktop`."""
    lines = [f"#compdef {parser.prog}", "_arguments -s -S \\"]
    for names, takes, told in _options(parser):
        words = told.replace("'", "").replace(":", ",").replace("[", "(").replace("]", ")")
        lines += [f"  '({' '.join(names)}){name}[{words}]{_zsh_value(takes)}' \\" for name in names]
    return "\n".join([*lines, "  '*:file:_files'"]) + "\n"


SHELLS: Final[dict[str, Callable[[argparse.ArgumentParser], str]]] = {
    "bash": bash,
    "fish": fish,
    "zsh": zsh,
}


def _zsh_value(takes: str) -> str:
    if not takes:
        return ""
    if takes == "SHELL":
        return f":shell:({' '.join(SHELLS)})"
    kinds = {"FILE": "_files", "DIR": "_files -/", "ID_OR_FOLDER": "_files -/"}
    return f":{takes.lower()}:{kinds.get(takes, '')}"


def _options(parser: argparse.ArgumentParser) -> list[Option]:
    return [
        (list(action.option_strings), str(action.metavar or ""), str(action.help))
        for action in parser._actions  # noqa: SLF001  # argparse shows them no other way
        if action.option_strings
    ]


def _long(names: list[str]) -> str:
    return next(name for name in names if name.startswith("--"))


def _function(parser: argparse.ArgumentParser) -> str:
    return parser.prog.replace("-", "_")
