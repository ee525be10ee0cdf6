"""What is said of an answer that has not begun, and of one that has."""

import pytest

from engine.records.indexing import Progress
from memlong_desktop.item_models.conversation_items import Conversation
from memlong_desktop.item_models.coverage_words import progress_words


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (Progress("starting", 0, 0, "steps"), "The model is being loaded…"),
        (Progress("loading", 150, 600, "bytes"), "The model is being loaded, 25% of its weights…"),
        (Progress("waiting", 7, 0, "seconds"), "Waiting for the other engine, 7 s…"),
        (Progress("summarising", 3, 9, "sections"), "Reading section 4 of 9…"),
    ],
)
def test_what_is_waited_for(progress: Progress, words: str) -> None:
    assert progress_words(progress) == words


def test_a_pause_within_an_answer_changes_nothing() -> None:
    conversation = Conversation()
    conversation.begin("Why?")
    waiting = Progress("waiting", 1, 0, "seconds")
    turn = conversation.set_progress(waiting)
    assert turn is not None
    assert turn.progress == waiting
    conversation.add_text("Because")
    assert conversation.set_progress(waiting) is None
