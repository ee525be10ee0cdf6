from pytestqt.qtbot import QtBot

from memlong_desktop.background.throttle import LatestThrottle, TextThrottle


def test_no_text_is_lost_and_bursts_are_joined(qtbot: QtBot) -> None:
    throttle = TextThrottle(20)
    pieces: list[str] = []
    throttle.ready.connect(pieces.append)
    words = [f"{n} " for n in range(1000)]
    for word in words:
        throttle.add(word)
    assert pieces == ["0 "]
    qtbot.waitUntil(lambda: "".join(pieces) == "".join(words))
    assert len(pieces) == 2


def test_flushing_passes_on_at_once(qtbot: QtBot) -> None:
    throttle = TextThrottle(10_000)
    pieces: list[str] = []
    throttle.ready.connect(pieces.append)
    throttle.add("a")
    throttle.add("b")
    throttle.flush()
    assert pieces == ["a", "b"]


def test_dropping_forgets(qtbot: QtBot) -> None:
    throttle = TextThrottle(10_000)
    pieces: list[str] = []
    throttle.ready.connect(pieces.append)
    throttle.add("a")
    throttle.add("b")
    throttle.drop()
    throttle.flush()
    assert pieces == ["a"]


def test_only_the_latest_of_a_key_is_passed_on(qtbot: QtBot) -> None:
    throttle = LatestThrottle(20)
    seen: list[tuple[object, object]] = []
    throttle.ready.connect(lambda key, value: seen.append((key, value)))
    for n in range(50):
        throttle.put("pages", n)
    throttle.put("tokens", 7)
    qtbot.waitUntil(lambda: len(seen) == 3)
    assert seen == [("pages", 0), ("pages", 49), ("tokens", 7)]
    throttle.put("pages", 99)
    throttle.drop("pages")
    throttle.flush()
    assert len(seen) == 3
