"""How much of the disk all banks together may use, and whose bank goes first."""

from pathlib import Path

import msgspec
import pytest

from engine.config import EngineConfig, Tuning
from engine.holdings import bank_folders
from engine.quota import BankSize, to_drop
from engine.records.answers import Answered
from engine.records.indexing import Progress, ReadyToAsk, Remembered
from engine.workspace import Workspace
from tests.engine.indexing import config_in


def test_the_quota_drops_the_banks_of_documents_that_were_opened_longest_ago() -> None:
    sizes = [BankSize("old", 1.0, 40), BankSize("new", 3.0, 40), BankSize("older", 0.5, 30)]
    assert to_drop(sizes, 200, keep={"new"}) == []
    assert to_drop(sizes, 80, keep={"new"}) == ["older"]
    assert to_drop(sizes, 50, keep={"new"}) == ["older", "old"]
    assert to_drop(sizes, 10, keep={"new"}) == ["older", "old"]
    assert to_drop(sizes, 50, keep={"older"}) == ["old", "new"]
    assert to_drop(sizes, 0, keep={"older", "old", "new"}) == []


@pytest.fixture
def config(tmp_path: Path, models_dir: Path, tiny_model: Path) -> EngineConfig:
    """Banks are written; one is too much."""
    config = config_in(tmp_path / "data", models_dir, remember=True)
    return msgspec.structs.replace(config, language_model=str(tiny_model), bank_quota=1)


@pytest.fixture
def texts(tmp_path: Path, excerpt: Path) -> list[Path]:
    """Three short documents, of some ten chunks each."""
    text = excerpt.read_text(encoding="utf-8")
    paths = []
    for number in range(3):
        path = tmp_path / f"{number}.txt"
        path.write_text(text[number * 6000 : (number + 1) * 6000], encoding="utf-8")
        paths.append(path)
    return paths


def _open(workspace: Workspace, path: Path) -> str:
    """Open a document and let its bank be written; its id."""
    *_, last = workspace.index(str(path), None)
    assert isinstance(last, Remembered)
    return last.entry.document_id


def _quota(config: EngineConfig, quota: int) -> Tuning:
    return msgspec.structs.replace(config.tuning, bank_quota=quota)


def _with_bank(workspace: Workspace) -> list[str]:
    """The documents that have one, most recently opened first; listed as the disk has it."""
    entries = workspace.library.entries()
    folder = workspace._config.documents_dir
    found = [e.document_id for e in entries if bank_folders(folder / e.document_id)]
    assert found == [entry.document_id for entry in entries if entry.bank_tokens]
    return found


def test_a_document_that_is_opened_again_keeps_its_bank_and_another_goes(
    config: EngineConfig, texts: list[Path]
) -> None:
    roomy = msgspec.structs.replace(config, bank_quota=1 << 30)
    with Workspace(roomy) as workspace:
        first, second, third = [_open(workspace, path) for path in texts]
        assert _with_bank(workspace) == [third, second, first]
        size = sum(
            path.stat().st_size
            for folder in bank_folders(roomy.documents_dir / first)
            for path in folder.iterdir()
        )
        assert _open(workspace, texts[0]) == first  # now `second` was opened longest ago
        workspace.configure(_quota(roomy, int(2.5 * size)))
        assert _with_bank(workspace) == [first, third]
        workspace.configure(_quota(roomy, int(1.5 * size)))
        assert _with_bank(workspace) == [first]
        assert _open(workspace, texts[1]) == second  # written anew, in the place of `first`
        assert _with_bank(workspace) == [second]
        *_, answered = workspace.ask(first, "What does Madame Raquin sell?")
        assert isinstance(answered, Answered)
        assert answered.answer.passages  # text and vectors stay


def test_a_bank_that_is_being_written_does_not_give_way(
    config: EngineConfig, texts: list[Path]
) -> None:
    with Workspace(config) as workspace:
        slow = workspace.index(str(texts[0]), None)
        for event in slow:
            if isinstance(event, Progress) and event.stage == "remembering":
                break
        newer = _open(workspace, texts[1])
        older = workspace.library.entries()[-1].document_id
        assert older != newer
        assert bank_folders(config.documents_dir / older)
        *_, last = slow
        assert isinstance(last, Remembered)
        assert last.entry.bank_tokens == 0  # it was opened before the other
        assert _with_bank(workspace) == [newer]


def test_the_document_in_use_keeps_a_bank_that_is_larger_than_the_quota(
    config: EngineConfig, texts: list[Path]
) -> None:
    with Workspace(config) as workspace:
        only = _open(workspace, texts[0])
        assert _with_bank(workspace) == [only]
        events = list(workspace.index(str(texts[0]), None))
        assert any(isinstance(event, ReadyToAsk) and event.reused for event in events)
        assert _with_bank(workspace) == [only]
