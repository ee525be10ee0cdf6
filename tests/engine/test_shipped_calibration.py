"""The shipped calibration at work: the same question with memory and without, and what it is worth.

Nothing of the text is quoted anywhere but here, so what is known of it comes through the memory.
"""

from pathlib import Path

import msgspec
import pytest

from engine.config import EngineConfig
from engine.corpora.questions import AskedDocument, Question
from engine.evaluation.answers import MEMORY, NOTHING, OTHER, AnswerMeasurement, Asking
from engine.evaluation.subject import subject_of
from engine.records.answers import Answer, Answered
from engine.workspace import Workspace
from tests.engine.indexing import config_in, index_fully

MILL = (
    "Once upon a time an old miller lived with his three daughters beside the river. The eldest "
    "daughter wished for nothing but a golden comb. One winter the river froze, and the wheel of "
    "the mill stood still. The miller was afraid that they would starve, so he walked over the "
    "ice to the castle and begged the queen for bread. The queen gave him a white goose instead. "
    "The goose laid an egg of silver every morning, and nobody in the mill was hungry again. "
)
SHIP = (
    "A poor fisherman found a bottle in his net. In the bottle sat a tiny giant who promised him "
    "a ship with red sails if he let him out. The fisherman opened it, and the giant grew until "
    "his head touched the clouds. He kept his word. The fisherman sailed to the island of parrots "
    "and came home with a cargo of feathers, which he sold to the hatters of the town. "
)
QUESTIONS = (
    Question("Why was the miller afraid?", ("They would starve.",)),
    Question("What did the queen give the miller?", ("A white goose.",)),
)
TALES = [
    AskedDocument("mill", (MILL,), QUESTIONS),
    AskedDocument("ship", (SHIP,), (Question("What was in the bottle?", ("A tiny giant.",)),)),
]


@pytest.fixture(scope="module")
def config(tmp_path_factory: pytest.TempPathFactory, models_dir: Path) -> EngineConfig:
    config = config_in(tmp_path_factory.mktemp("shipped"), models_dir)
    return msgspec.structs.replace(config, answer_tokens=16)


def test_the_same_question_with_memory_and_without(config: EngineConfig) -> None:
    tale = config.data_dir / "mill.txt"
    tale.write_text(MILL, encoding="utf-8")
    with Workspace(config) as workspace:
        document = index_fully(workspace, tale).document_id

        def answer() -> Answer:
            last = list(workspace.ask(document, QUESTIONS[1].text))[-1]
            assert isinstance(last, Answered)
            return last.answer

        read = answer()
        workspace.configure(msgspec.structs.replace(config.tuning, read_memory=False))
        quoted = answer()
    assert read.memory.calibrated
    assert read.memory.chunks == len(read.passages) > 0
    assert sum(share for _, share in read.looked) > 0
    assert quoted.memory.chunks == quoted.memory.tokens == 0
    assert quoted.looked == ()  # nothing of the memory was looked at
    assert quoted.passages == read.passages
    assert quoted.text != read.text


def test_what_is_remembered_makes_the_right_answers_likelier(
    config: EngineConfig, tmp_path: Path
) -> None:
    subject = subject_of(config, None)
    asking = Asking(chunks=2, written=False)
    measurement = AnswerMeasurement(subject, asking, tmp_path, lambda _line: None)
    asked = [one for one in measurement.measure(TALES) if one.document == "mill"]
    assert len(asked) == len(QUESTIONS)
    loss = {
        condition: sum(one.said[condition].loss for one in asked) / len(asked)
        for condition in (NOTHING, MEMORY, OTHER)
    }
    assert loss[MEMORY] < loss[NOTHING] - 0.5  # nats a token
    assert loss[MEMORY] < loss[OTHER] - 0.5  # it is the memory, not a manner of answering
