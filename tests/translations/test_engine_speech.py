"""What the engine says is known to the window, word for word."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from engine.model.catalogue import CATALOGUE
from memlong_desktop.engine_speech import PIECES, SENTENCES, in_readers_words, translated
from memlong_desktop.errors import failure_of
from memlong_desktop.translation import speak

ENGINE = Path(__file__).resolve().parent.parent.parent / "engine"
ON_THE_COMMAND_LINE = (  # what the window never asks for
    "__main__.py",
    "calibrating.py",
    "calibration",
    "corpora",
    "evaluation",
    "local_api",
    "long_reading.py",
    "show.py",
    "show_calibration.py",
)
COMPOSED = {  # out of pieces that stand apart in the sources
    "Free {0} MB and try again; what has come is kept.",
    "Free some space and try again; what has come is kept.",
    "{0} is no document but a device or a pipe.",
    "The model folder {0} has no {1}.",
    "No graphics card; {0} of {1} cores; bfloat16 is {2} times as fast as float32 here.",
    "{0}, the emptiest of {1} cards, {2} GB free.",
}

_WHOLLY_FILLED_IN = {"§", "§ is §.", "§ and try again; what has come is kept."}

Tree = dict[Path, ast.Module]


@pytest.fixture(scope="module")
def sources() -> Tree:
    return {file: ast.parse(file.read_text(encoding="utf-8")) for file in ENGINE.rglob("*.py")}


@pytest.fixture
def german(qapp: object) -> Iterator[None]:
    owner, before = QObject(), QLocale()
    speak(owner, "de")
    yield
    QLocale.setDefault(before)
    for translator in owner.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)


def _text(node: ast.expr) -> str | None:
    """A string as it reads, with a sample where something is filled in."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if not isinstance(node, ast.JoinedStr):
        return None
    return "".join(str(v.value) if isinstance(v, ast.Constant) else "§" for v in node.values)


def _errors(sources: Tree) -> set[str]:
    """The names of `EngineError` and all that is one."""
    known = {"EngineError"}
    classes = [
        n for tree in sources.values() for n in ast.walk(tree) if isinstance(n, ast.ClassDef)
    ]
    for _ in range(5):  # deep
        known |= {c.name for c in classes for b in c.bases if ast.unparse(b) in known}
    return known


def _said(tree: ast.Module, errors: set[str]) -> Iterator[str]:
    """Messages and hints of the failures that some code raises."""
    constants = {
        target.id: node.value
        for node in tree.body
        for target in (
            node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", 0)]
        )
        if isinstance(target, ast.Name) and getattr(node, "value", None) is not None
    }
    for call in ast.walk(tree):
        if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Name)):
            continue
        skipped = 1 if call.func.id == "Refusal" else 0
        if call.func.id in errors or skipped:
            for given in call.args[skipped : skipped + 2]:
                branches = [given.body, given.orelse] if isinstance(given, ast.IfExp) else [given]
                for branch in branches:
                    named = constants.get(branch.id) if isinstance(branch, ast.Name) else branch
                    if named is not None and (text := _text(named)):
                        yield text


def test_every_failure_that_the_window_can_show_is_known(sources: Tree) -> None:
    errors = _errors(sources)
    unknown = {
        text
        for file, tree in sources.items()
        if file.relative_to(ENGINE).parts[0] not in ON_THE_COMMAND_LINE
        for text in _said(tree, errors)
        if text not in _WHOLLY_FILLED_IN and translated(text, SENTENCES) is None
    }
    assert unknown == set()


def test_nothing_is_known_that_the_engine_does_not_say(sources: Tree) -> None:
    said = {
        text.replace("§", "{}")
        for tree in sources.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.expr) and (text := _text(node))
    }
    known = {_plain(sentence) for sentence in {*SENTENCES, *PIECES} - COMPOSED}
    assert {sentence for sentence in known if not any(sentence in each for each in said)} == set()


def _plain(sentence: str) -> str:
    for number in range(4):
        sentence = sentence.replace(f"{{{number}}}", "{}")
    return sentence


def test_what_is_said_of_models_is_known() -> None:
    for entry in CATALOGUE:
        assert entry.description in SENTENCES


@pytest.mark.usefixtures("german")
def test_failures_are_told_in_the_readers_language() -> None:
    from engine.errors import FileMissing

    failure = FileMissing("There is no file Notes. 2.pdf.", "It may have been moved or renamed.")
    shown = failure_of(failure, "reader")
    assert shown.message == "Es gibt keine Datei Notes. 2.pdf."
    assert shown.hint.startswith("Sie wurde vielleicht")
    assert in_readers_words(str(failure)) == f"{shown.message} {shown.hint}"
    said = in_readers_words("Notes is damaged: its archive is broken.")
    assert said == "Notes ist beschädigt: das Archiv darin ist kaputt."  # a name stays a name
    assert in_readers_words("a sentence of somebody else") == "a sentence of somebody else"
    assert in_readers_words("") == ""
