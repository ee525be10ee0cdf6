"""Answers that read the bank: a calibrated (tiny) model, and too little memory."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
import torch

from engine.chat.effort import efforts
from engine.config import EngineConfig
from engine.errors import OutOfMemory
from engine.model.backbone import Backbone
from engine.model.calibrated import Calibration, CalibrationFacts, write_calibration
from engine.model.memlong import MemLong
from engine.records.answers import Answer, Answered, Looked
from engine.workspace import Workspace
from tests.engine.indexing import config_in, index_fully

QUESTION = "Who lives above the shop in the arcade of the Pont Neuf?"


def calibrate(model: Path, folder: Path) -> None:
    """A calibration that changes nothing: fresh adapters add zero."""
    backbone = Backbone.load(model, "cpu", torch.float32)
    plain = MemLong(backbone)
    plain.attach(rank=2, alpha=4.0, targets=("self_attn.q_proj",))
    facts = CalibrationFacts(
        name="tiny",
        model_hash=backbone.hash,
        settings=plain.settings,
        rank=2,
        alpha=4.0,
        targets=("self_attn.q_proj",),
    )
    write_calibration(folder, Calibration(facts, plain.learnt()))


@pytest.fixture(scope="module")
def config(
    tmp_path_factory: pytest.TempPathFactory, models_dir: Path, tiny_model: Path
) -> EngineConfig:
    config = config_in(tmp_path_factory.mktemp("calibrated"), models_dir, remember=True)
    calibrate(tiny_model, config.calibrations_dir / "tiny")
    return msgspec.structs.replace(config, language_model=str(tiny_model))


@pytest.fixture(scope="module")
def calibrated(config: EngineConfig) -> Iterator[Workspace]:
    with Workspace(config) as workspace:
        yield workspace


@pytest.fixture(scope="module")
def book(calibrated: Workspace, excerpt: Path) -> str:
    return index_fully(calibrated, excerpt).document_id


def answer_to(workspace: Workspace, document_id: str) -> Answer:
    events = list(workspace.ask(document_id, QUESTION))
    last = events[-1]
    assert isinstance(last, Answered)
    return last.answer


def test_a_calibrated_model_reads_the_bank_and_says_so(calibrated: Workspace, book: str) -> None:
    answer = answer_to(calibrated, book)
    assert answer.memory.calibrated
    assert answer.memory.chunks == len(answer.passages) == 4
    assert answer.memory.tokens == 4 * 128
    shares = [citation.share for citation in answer.citations]
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) == pytest.approx(1.0)


def test_where_the_answer_looked_is_told_while_it_is_written(
    calibrated: Workspace, book: str
) -> None:
    events = list(calibrated.ask(book, QUESTION))
    looked = [event.shares for event in events if isinstance(event, Looked)]
    last = events[-1]
    assert isinstance(last, Answered)
    answer = last.answer
    assert looked
    chunks = {passage.chunk_id for passage in answer.passages}
    for shares in [*looked, answer.looked]:
        assert {chunk_id for chunk_id, _ in shares} == chunks
        assert all(share >= 0 for _, share in shares)
        assert 0 < sum(share for _, share in shares) <= 1
    assert calibrated.library.conversation(book)[-1].looked == answer.looked
    for passage in answer.passages:
        assert passage.extents[0][0] == passage.page_index
        assert all(top < bottom for _, top, bottom in passage.extents)


def test_a_question_before_the_bank_is_written_encodes_its_chunks_first(
    config: EngineConfig, excerpt: Path, tmp_path: Path, calibrated: Workspace, book: str
) -> None:
    early = config_in(tmp_path / "early", config.models_dir.resolve())
    early = msgspec.structs.replace(early, language_model=config.language_model)
    (tmp_path / "early" / "calibrations").symlink_to(config.calibrations_dir)
    with Workspace(early) as workspace:  # `remember` is off: the bank stays empty
        document_id = index_fully(workspace, excerpt).document_id
        first = answer_to(workspace, document_id)
    later = answer_to(calibrated, book)
    assert first.memory == later.memory
    assert first.text == later.text


def test_without_a_calibration_no_memory_is_read(
    config: EngineConfig, excerpt: Path, tmp_path: Path
) -> None:
    bare = config_in(tmp_path / "bare", config.models_dir.resolve())
    bare = msgspec.structs.replace(bare, language_model=config.language_model)
    with Workspace(bare) as workspace:
        answer = answer_to(workspace, index_fully(workspace, excerpt).document_id)
    assert not answer.memory.calibrated
    assert answer.memory.chunks == answer.memory.tokens == 0
    assert answer.looked == ()  # no strength is made up


def fail_first(monkeypatch: pytest.MonkeyPatch, times: int) -> list[int]:
    """Let the device say `times` times that its memory is full; returns lengths of the prompts."""
    original = MemLong.decoder
    prompts: list[int] = []

    def decoder(self: MemLong, prompt: list[int], *rest: object, **named: object) -> object:
        prompts.append(len(prompt))
        if len(prompts) <= times:
            raise torch.OutOfMemoryError("out of memory")
        return original(self, prompt, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(MemLong, "decoder", decoder)
    return prompts


def test_too_little_memory_makes_smaller_attempts_and_says_so(
    calibrated: Workspace, book: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    prompts = fail_first(monkeypatch, 2)
    answer = answer_to(calibrated, book)
    assert prompts == sorted(prompts, reverse=True)
    assert prompts[-1] <= 512
    assert answer.memory.chunks == 2
    assert answer.notes == ("Memory was short: 2 chunks of the document's memory were read.",)
    assert calibrated.library.conversation(book)[-1].notes == answer.notes


def test_no_memory_at_all_ends_in_one_sentence_and_keeps_the_conversation(
    calibrated: Workspace, book: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = calibrated.library.conversation(book)
    fail_first(monkeypatch, 99)
    with pytest.raises(OutOfMemory, match="not enough memory"):
        answer_to(calibrated, book)
    assert calibrated.library.conversation(book) == before


def test_other_failures_are_not_taken_for_a_lack_of_memory(
    calibrated: Workspace, book: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def decoder(*_: object, **__: object) -> object:
        raise RuntimeError("shapes do not fit")

    monkeypatch.setattr(MemLong, "decoder", decoder)
    with pytest.raises(RuntimeError, match="shapes"):
        answer_to(calibrated, book)


def test_on_a_card_the_last_attempt_is_the_processor() -> None:
    tried = list(efforts(8000, 4, "cuda"))
    assert [(e.prompt_tokens, e.chunks, e.on_cpu) for e in tried] == [
        (8000, 4, False),
        (4000, 4, False),
        (2000, 4, False),
        (2000, 2, False),
        (2000, 1, False),
        (8000, 4, True),
    ]
    assert tried[0].note == ""
    assert all(effort.note for effort in tried[1:])
    assert "processor" in tried[-1].note
