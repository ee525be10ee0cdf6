"""The record of a conversation, and the words about an answer."""

import msgspec
import pytest

from engine.errors import ProcessDied
from engine.records.answers import Citation, MemoryUse, PromptFacts, Retrieved
from engine.scopes import Coverage
from memlong_desktop.conversation_text import answer_text
from memlong_desktop.item_models.answer_words import (
    citation_remark,
    citation_words,
    is_marked,
    making,
    page_words,
    runs_right_to_left,
    source_words,
    spoken,
)
from memlong_desktop.item_models.conversation_items import Conversation
from tests.memlong_desktop.conversation_samples import answer, citation, passage


def test_a_turn_goes_from_searching_to_answered() -> None:
    conversation = Conversation()
    turn = conversation.begin("Who?")
    assert turn.state == "searching"
    assert conversation.open_turn == turn
    conversation.set_retrieved(Retrieved((passage(),), weak=True))
    assert conversation.turns[-1].is_weak
    conversation.add_text("Le")
    conversation.add_text("ssig")
    assert conversation.turns[-1].state == "writing"
    assert conversation.turns[-1].text == "Lessig"
    conversation.finish(answer("Lessig [1]"))
    done = conversation.turns[-1]
    assert (done.state, done.text, done.key) == ("answered", "Lessig [1]", turn.key)
    assert [c.number for c in done.citations] == [1]
    assert conversation.open_turn is None


def test_late_events_change_nothing() -> None:
    conversation = Conversation([answer()])
    before = list(conversation.turns)
    assert conversation.add_text("x") is None
    assert conversation.finish(answer()) is None
    assert conversation.fail(ProcessDied("It died.")) is None
    assert conversation.set_retrieved(Retrieved((), weak=False)) is None
    assert conversation.stop() is None
    assert conversation.turns == before


def test_stored_answers_come_back_with_their_state() -> None:
    conversation = Conversation([answer(), answer(answer_id=2, stopped=True)])
    assert [turn.state for turn in conversation.turns] == ["answered", "stopped"]
    assert len({turn.key for turn in conversation.turns}) == 2
    assert conversation.last_question == "What is its opposite?"
    assert Conversation().last_question == ""


def test_another_conversation_is_not_taken_for_the_one_shown() -> None:
    conversation = Conversation([answer(answer_id=1), answer(answer_id=2)])
    assert conversation.adopt([answer(answer_id=1), answer(answer_id=2)]) == []
    assert conversation.adopt([answer(answer_id=1)]) is None
    assert conversation.adopt([answer(answer_id=1), answer(answer_id=3)]) is None
    conversation.begin("Who?")
    assert conversation.adopt([answer(answer_id=n) for n in (1, 2, 3)]) is None


def test_a_failed_attempt_gives_way_to_the_next_at_the_same_question() -> None:
    conversation = Conversation()
    conversation.begin("Who?")
    conversation.fail(ProcessDied("It died."))
    conversation.begin("When?")
    conversation.fail(ProcessDied("It died."))
    conversation.begin("When?")
    assert [(t.question, t.state) for t in conversation.turns] == [
        ("Who?", "failed"),
        ("When?", "searching"),
    ]


@pytest.mark.parametrize("stopped", [False, True])
def test_where_nothing_comes_of_another_version_the_versions_before_it_are_shown(
    stopped: bool,
) -> None:
    conversation = Conversation([answer(answer_id=n) for n in (1, 2, 3)], "c")
    turn = conversation.turns[1]
    thread = conversation.thread_instead(turn, "Why?")
    conversation.begin("Why?", thread)
    assert [t.question for t in conversation.turns] == [turn.question, "Why?"]
    nothing = answer("", answer_id=0, question="Why?", citations=(), stopped=True)
    over = conversation.finish(nothing) if stopped else conversation.fail(ProcessDied("It died."))
    assert over is conversation.turns[-1]
    assert [t.answer.answer_id for t in conversation.turns[:3] if t.answer] == [1, 2, 3]
    assert over.state == ("stopped" if stopped else "failed")
    if not stopped:  # asked again, it belongs where it was asked
        assert conversation.thread_instead(over, "Why?") == thread
        conversation.begin("Why?", thread)
        assert [t.question for t in conversation.turns] == [turn.question, "Why?"]


def test_an_answer_can_be_taken_out() -> None:
    conversation = Conversation([answer(answer_id=4), answer(answer_id=5)])
    removed = conversation.remove(4)
    assert removed is not None
    assert conversation.remove(4) is None
    assert len(conversation.turns) == 1


def test_pages_go_by_their_printed_label() -> None:
    assert page_words("xiv", 13) == "p. xiv"
    assert page_words("", 13) == "p. 14"
    box = (0.0, 0.0, 9.0, 9.0)
    scanned = Citation(1, "d", "T", 0, 13, "", "A quote.", (box,), 1.0, recognised=True)
    assert source_words(scanned) == "p. 14, recognised"
    assert "was recognised" in citation_words(scanned)
    hidden = Citation(1, "d", "T", 0, 13, "", "A quote.", (box,), 1.0, unseen=True)
    assert source_words(hidden) == "p. 14, not visible"
    assert citation_words(hidden).endswith("“A quote.” Extracted text: not visible on the page.")
    assert citation_remark(msgspec.structs.replace(hidden, boxes=())) == citation_remark(hidden)


def test_direction_is_that_of_the_first_letter() -> None:
    assert runs_right_to_left("12. ثقافة حرة")
    assert not runs_right_to_left("“Free” ثقافة")
    assert not runs_right_to_left("1984")


def test_marks_count_only_with_their_citation() -> None:
    assert is_marked(answer("So. [1]"))
    assert not is_marked(answer("So. [7]"))


def test_what_is_copied_names_its_sources() -> None:
    assert answer_text(answer()) == (
        "A permission culture. [1]\n\n[1] Free Culture, p. 12: “Ours was a free culture.”"
    )
    assert answer_text(answer("Nothing.", citations=())) == "Nothing."


def test_what_is_spoken_has_no_marks() -> None:
    assert spoken(answer("Yes [1]. No. [2]", citations=(citation(1), citation(2)))) == (
        "Yes. No. 2 citations."
    )
    assert spoken(answer()).endswith("One citation.")
    assert spoken(answer("No.", citations=())).endswith("No citations.")


def test_how_an_answer_was_made_is_told_plainly() -> None:
    told = making(answer(passages=(passage(3), passage(4, "xi"))))
    assert [name for name, _ in told] == ["Passages", "", "Memory", "Model", "Time"]
    assert told[0][1].startswith("p. 4, closeness 0.70: Free cultures")
    given = PromptFacts("...", tokens=301, passages=1)
    read = (msgspec.structs.replace(passage(3), chunk_id=1, tokens=128), passage(4))
    used = MemoryUse(calibrated=True, chunks=1, tokens=128, chunk_ids=(1,))
    made = msgspec.structs.replace(answer(passages=read, memory=used), prompt=given, tokens=17)
    sizes = making(made)
    assert "128 tokens, also read from memory: Free" in sizes[0][1]
    assert "left out of the prompt, which was full" in sizes[1][1]
    assert (
        "Prompt",
        "301 tokens with 1 of 2 passages quoted in it; the model wrote 17 tokens",
    ) in sizes
    assert "not calibrated" in told[2][1]
    assert told[4][1] == "passages after 0.12 s, first word after 2.3 s, all after 8.1 s"
    used = MemoryUse(calibrated=True, chunks=12, tokens=1536)
    assert "12 remembered chunks (1,536 tokens)" in making(answer(memory=used))[1][1]
    unused = MemoryUse(calibrated=True, chunks=0, tokens=0)
    assert "nothing remembered" in making(answer(memory=unused))[1][1]
    coverage = Coverage("summary", 3, 6, "Chapter 3", 18, written=True)
    for change in ({"weak": True}, {"coverage": coverage}):
        unasked = msgspec.structs.replace(answer(), **change)
        assert "Memory" not in [name for name, _ in making(unasked)]


def test_a_stopped_answer_tells_only_what_is_known() -> None:
    assert making(answer(model="", passages=())) == [("Passages", "none")]
    part = msgspec.structs.replace(passage(), similarity=0.0, tokens=128)
    assert making(answer(model="", passages=(part,)))[0][1].startswith("p. 4, 128 tokens: Free")


def test_notes_are_told_with_how_it_was_made() -> None:
    told = making(answer(notes=("The prompt was cut.", "It ends early.")))
    assert told[-2:] == [("Done otherwise", "The prompt was cut."), ("", "It ends early.")]
