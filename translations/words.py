"""What the sources say to the reader: every string that goes through Qt's translation.

`pyside6-lupdate` is not used: it sees no words in tables, and takes no account of which class a
method belongs to.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from memlong_desktop.action_table import TABLE
from memlong_desktop.setting_specs import specs
from memlong_desktop.translation import CONTEXT

ROOT: Final = Path(__file__).resolve().parent.parent

Word = tuple[str, str]
"""Context (the class, or that of all that belongs to no class) and English text."""


def collect(root: Path = ROOT) -> list[Word]:
    """All of them, each once, in the order of the files; then those of the tables."""
    found = [
        word
        for file in sorted((root / "memlong_desktop").rglob("*.py"))
        for word in words_of(ast.parse(file.read_text(encoding="utf-8"), str(file)))
    ]
    return list(dict.fromkeys([*found, *_tables()]))


def words_of(tree: ast.AST, context: str = CONTEXT) -> Iterator[Word]:
    """The words of some code.

    Raises:
        ValueError: what is to be translated is no plain string.
    """
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ClassDef):
            yield from words_of(node, node.name)
            continue
        if isinstance(node, ast.Call):
            yield from _words_of_call(node, context)
        yield from words_of(node, context)


def _words_of_call(call: ast.Call, context: str) -> Iterator[Word]:
    match call.func:
        case ast.Name("mark"):
            yield CONTEXT, _literal(call.args[0])
        case ast.Name("tr") if isinstance(call.args[0], ast.Constant | ast.JoinedStr | ast.BinOp):
            yield CONTEXT, _literal(call.args[0])  # else: words that are marked elsewhere
        case ast.Attribute(_, "tr"):
            yield context, _literal(call.args[0])
        case ast.Name("translate") | ast.Attribute(ast.Name("QCoreApplication"), "translate"):
            if isinstance(call.args[0], ast.Constant):
                yield _literal(call.args[0]), _literal(call.args[1])


def _literal(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise ValueError(f"line {node.lineno}: only a plain string can be translated")


def _tables() -> Iterator[Word]:
    for action in TABLE:
        for text in (action.group, action.text, action.words):
            if text:
                yield CONTEXT, text
    for setting in specs():
        choices = (choice for _, choice in setting.choices)
        for text in (setting.group_title, setting.title, setting.description, *choices):
            yield CONTEXT, text
