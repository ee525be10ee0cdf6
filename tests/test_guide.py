"""The guide tells everything there is; `python docs/make_reference.py` writes its lists."""

from collections.abc import Iterator
from pathlib import Path

from engine.__main__ import command_line as engine_command_line
from memlong_desktop.__main__ import command_line
from memlong_desktop.action_table import TABLE
from memlong_desktop.setting_specs import specs

GUIDE = Path(__file__).resolve().parent.parent / "docs" / "guide"
_AGAIN = "run `python docs/make_reference.py`"


def test_every_action_is_told() -> None:
    page = (GUIDE / "actions.md").read_text(encoding="utf-8")
    missing = [action.text for action in TABLE if f"| {action.text.rstrip('…')} |" not in page]
    keys = [k for action in TABLE for k in action.shortcuts if f"`{k}`" not in page]
    assert (missing, keys) == ([], []), _AGAIN


def test_every_setting_is_told() -> None:
    page = (GUIDE / "settings.md").read_text(encoding="utf-8")
    missing = [
        each.title for each in specs() if f"| {each.title} | {each.description} |" not in page
    ]
    assert missing == [], _AGAIN


def test_every_command_and_option_is_told() -> None:
    page = (GUIDE / "commands.md").read_text(encoding="utf-8")
    missing = [name for name in _options() if name not in page]
    assert missing == [], _AGAIN


def _options() -> Iterator[str]:
    for parser in (command_line(), engine_command_line()):
        for action in parser._actions:
            yield from action.option_strings
            if isinstance(action.choices, dict):  # commands
                for name, part in action.choices.items():
                    yield f"python -m engine {name}"
                    for inner in part._actions:
                        yield from inner.option_strings
