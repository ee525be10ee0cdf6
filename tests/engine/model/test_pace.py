"""How many windows are encoded in a step: short steps, and never more than fit."""

from engine.model.pace import Pace


def test_batches_double_while_steps_are_short() -> None:
    pace = Pace(lambda: 20)
    seen = []
    for _ in range(6):
        seen.append(pace.windows)
        pace.took(pace.windows, 0.02 * pace.windows)
    assert seen == [1, 2, 4, 8, 16, 16]  # 16 take 0.32 s: neither short nor long


def test_a_long_step_is_followed_by_a_smaller_one() -> None:
    pace = Pace(lambda: 64)
    for _ in range(3):
        pace.took(pace.windows, 0.1)
    assert pace.windows == 8
    pace.took(8, 0.7)
    assert pace.windows == 4
    pace.took(1, 9.0)
    assert pace.windows == 1


def test_no_more_than_the_device_has_room_for() -> None:
    room = 3
    pace = Pace(lambda: room)
    for _ in range(4):
        pace.took(pace.windows, 0.01)
    assert pace.windows == 3
    room = 0
    pace.took(3, 0.01)
    assert pace.windows == 1


def test_the_short_last_batch_of_a_document_says_nothing_about_larger_ones() -> None:
    pace = Pace(lambda: 64)
    pace.took(1, 0.1)
    assert pace.windows == 2
    pace.took(1, 0.01)
    assert pace.windows == 2
