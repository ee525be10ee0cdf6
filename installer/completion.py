"""What bash and fish offer when the Tab key is pressed, from what the program itself tells."""

from installer.project import NAME
from memlong_desktop.__main__ import command_line

_FOLDERS = ("--data-dir", "--model")


def bash() -> str:
    """For `share/bash-completion/completions`."""
    names = " ".join(name for action in _options() for name in action[0])
    words = " ".join(
        name for names_of, takes, _ in _options() if takes == "TEXT" for name in names_of
    )
    return f"""\
_{_function()}() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}}
    case " {" ".join(_FOLDERS)} " in
        *" $before "*) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    esac
    case " {words} --page " in
        *" $before "*) COMPREPLY=(); return ;;
    esac
    if [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "{names}" -- "$word")
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}}
complete -o filenames -F _{_function()} {NAME}
"""


def fish() -> str:
    """For `share/fish/vendor_completions.d`."""
    lines = []
    for names, takes, told in _options():
        long = next(name for name in names if name.startswith("--"))
        words = told.replace("'", "")
        line = f"complete -c {NAME} -l {long.removeprefix('--')} -d '{words}'"
        if takes:
            line += " -r" if takes == "FILE" or long in _FOLDERS else " -x"
        lines.append(line)
    return "\n".join(lines) + "\n"


def _options() -> list[tuple[list[str], str, str]]:
    """Names, what they take ("" for nothing), what is told of them."""
    return [
        (list(action.option_strings), str(action.metavar or ""), str(action.help))
        for action in command_line()._actions  # argparse shows them no other way
        if action.option_strings
    ]


def _function() -> str:
    return NAME.replace("-", "_")
