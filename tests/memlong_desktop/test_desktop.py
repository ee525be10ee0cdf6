"""The whole window over real documents, with an engine that does what the test says."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.errors import ModelUnavailable, ProcessDied
from engine.library import Library
from engine.records.answers import Answered, Citation, Retrieved, Token
from engine.records.indexing import Progress, ReadyToAsk, Remembered
from engine.records.library import ReadingPosition
from engine.records.pages import DocumentFacts
from memlong_desktop import theme as themes
from memlong_desktop.action_table import TABLE
from memlong_desktop.background.engine_work import EngineWork
from memlong_desktop.routes.choosing import Choosing
from memlong_desktop.setting_specs import spec
from memlong_desktop.single_instance import Launch
from memlong_desktop.views.main_window import MainWindow
from tests.memlong_desktop.desktop_at_work import LONG, Start, drop, make_known
from tests.memlong_desktop.engine_fake import FACTS, FakeEngine, answer, entry


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "A long book.txt"
    path.write_text(LONG, encoding="utf-8")
    return path


def test_the_page_is_there_before_the_engine_is_asked(
    start: Start,
    engine: FakeEngine,
    book: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # On a busy machine the engine would otherwise stop waiting for the page.
    monkeypatch.setattr("memlong_desktop.background.engine_work._AFTER_MS", 60_000)
    drawn: list[bool] = []
    started = EngineWork.start

    def start_engine(work: EngineWork) -> None:
        windows = (each for each in QApplication.topLevelWidgets() if each.isVisible())
        window = next(each for each in windows if isinstance(each, MainWindow))
        cache = window.reader._cache
        drawn.append(cache is not None and cache.page(0) is not None)
        started(work)

    monkeypatch.setattr(EngineWork, "start", start_engine)
    desktop = start(book)
    assert desktop.window.windowTitle() == "A long book — MemLong"
    qtbot.waitUntil(lambda: ("prepare",) in engine.calls, timeout=20_000)
    assert drawn[0]


def test_indexing_waits_for_the_models_and_is_told(
    start: Start, engine: FakeEngine, book: Path, qtbot: QtBot
) -> None:
    desktop = start(book)
    line = desktop.window.status_line
    qtbot.waitUntil(lambda: ("prepare",) in engine.calls, timeout=20_000)
    engine.preparing.put(Progress("downloading", 50, 100, "bytes"))
    qtbot.waitUntil(lambda: line.model_words == "Fetching the models 50%")
    assert line.words[0] == "Reading waiting"
    make_known(engine, desktop, book, qtbot)
    assert line.model_words == "Small Model, not calibrated"
    script = engine.script(book)
    script.put(Progress("reading", 3, 12, "pages"))
    qtbot.waitUntil(lambda: line.words[0] == "Reading 3/12")
    assert desktop.window.chat.question_box.isEnabled()
    known = entry(path=str(book), bank_tokens=500)
    script.put(ReadyToAsk(known, reused=False), Remembered(known), None)
    qtbot.waitUntil(lambda: line.words == ("Read 12/12", "Index ready", "Memory complete"))


def test_an_answer_streams_is_finished_and_its_citation_opens_the_page(
    start: Start, engine: FakeEngine, book: Path, qtbot: QtBot
) -> None:
    desktop = start(book)
    make_known(engine, desktop, book, qtbot)
    window = desktop.window
    window.chat.question_submitted.emit("What is it?")
    assert window.actions_table["stop"].isEnabled()
    cited = Citation(
        1, "a" * 32, "A long book", 1, 2, "3", "Paragraph", ((50.0, 300.0, 200.0, 312.0),), 1.0
    )
    engine.asking.put(Retrieved((), weak=False), Token("It is "), Token("long [1]."))
    engine.asking.put(Answered(answer("It is long [1].", citations=(cited,))), None)
    qtbot.waitUntil(lambda: not desktop.operations.asking.active)
    assert not window.actions_table["stop"].isEnabled()
    window.chat.citation_activated.emit(cited)
    assert window.reader.page_index == 2
    assert not window.reader.citation_outline().isEmpty()
    assert window.actions_table["back"].isEnabled()
    window.actions_table["back"].trigger()
    assert window.reader.page_index == 0


def test_what_arrives_for_a_closed_document_is_dropped(
    start: Start, engine: FakeEngine, book: Path, qtbot: QtBot
) -> None:
    desktop = start(book)
    make_known(engine, desktop, book, qtbot)
    desktop.window.chat.question_submitted.emit("What is it?")
    desktop.operations.close_document()
    with qtbot.assertNotEmitted(desktop.operations.answered, wait=50):
        engine.asking.put(Token("late"), Answered(answer("late")), None)
    assert desktop.window.windowTitle() == "MemLong"
    assert not desktop.window.actions_table["zoom_in"].isEnabled()
    assert desktop.window.reader.page_count == 0


def test_without_models_reading_works_and_asking_says_why(
    start: Start, engine: FakeEngine, book: Path, qtbot: QtBot
) -> None:
    desktop = start(book)
    engine.preparing.put(ModelUnavailable("No model could be fetched.", "Go online once."))
    allowed: list[tuple[bool, str]] = []
    desktop.operations.asking_allowed.connect(lambda can, why: allowed.append((can, why)))
    banner = desktop.window.chat_banner
    qtbot.waitUntil(lambda: banner.failure is not None, timeout=20_000)
    assert banner.failure is not None
    assert banner.failure.remedy == "prepare"
    can, why = allowed[-1]
    assert not can
    assert why.startswith("No model could be fetched. Go online once.")
    assert desktop.window.reader.page_count > 1
    engine.preparing.put(FACTS, None)
    banner._remedy.click()
    qtbot.waitUntil(lambda: desktop.operations.preparing.state.facts is not None)


def test_an_engine_that_died_is_started_again(
    start: Start, engine: FakeEngine, book: Path, qtbot: QtBot
) -> None:
    desktop = start(book)
    make_known(engine, desktop, book, qtbot)
    engine.script(book).put(ProcessDied("The engine ended unexpectedly."))
    banner = desktop.window.chat_banner
    qtbot.waitUntil(lambda: banner.failure is not None)
    assert banner.failure is not None
    assert banner.failure.remedy == "restart_engine"
    calls = len(engine.calls)
    engine.preparing.put(FACTS, None)
    banner._remedy.click()
    qtbot.waitUntil(lambda: len(engine.calls) == calls + 2)
    assert [call[0] for call in engine.calls[-2:]] == ["prepare", "index"]


def test_a_folder_that_cannot_be_written_is_said_and_reading_works(
    start: Start, engine: FakeEngine, book: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file is in the way")
    desktop = start(book, data=blocked)
    qtbot.waitUntil(lambda: desktop.window.reader_banner.failure is not None, timeout=20_000)
    assert desktop.window.reader.page_count > 1


def test_the_reader_returns_to_where_it_was(
    start: Start, book: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with Library(tmp_path / "data") as library:
        facts = DocumentFacts("", "", "TXT", 12, reflowable=True, needs_ocr=False)
        library.add("a" * 32, book, facts)
        library.save_position("a" * 32, ReadingPosition(3, 0.25, 1.5))
        library.add_answer(answer("Yes, it is."))
    desktop = start(book)
    window = desktop.window
    qtbot.waitUntil(lambda: window.reader.page_index == 3)
    assert window.reader.zoom == pytest.approx(1.5)
    qtbot.waitUntil(lambda: len(window.chat.conversation.turns) == 1, timeout=20_000)
    window.reader.go_to(5)
    window.close()
    desktop.shut_down()
    with Library(tmp_path / "data") as library:
        position = library.position("a" * 32)
    assert position is not None
    assert position.page_index == 5


def test_a_page_on_the_command_line_comes_before_the_kept_place(
    start: Start, book: Path, qtbot: QtBot
) -> None:
    desktop = start(book, page=3)
    qtbot.waitUntil(lambda: desktop.window.reader.page_index == 2)


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_later_launch_opens_in_the_same_window(start: Start, book: Path, qtbot: QtBot) -> None:
    desktop = start()
    desktop._on_launched(Launch((str(book),), 2))
    qtbot.waitUntil(lambda: desktop.window.reader.page_count > 0, timeout=20_000)
    assert desktop.window.reader.page_index == 1


def test_other_files_are_read_behind_the_first(
    start: Start, engine: FakeEngine, book: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "Another.txt"
    other.write_text("Something else.")
    desktop = start()
    drop(desktop, book, other)
    engine.preparing.put(FACTS, None)
    engine.script(book).put(None)
    engine.script(other).put(None, None)
    for path in (book, other):
        call = ("index", str(path), "")
        qtbot.waitUntil(lambda call=call: call in engine.calls, timeout=20_000)
    qtbot.waitUntil(lambda: desktop.window.reader.page_count > 1, timeout=20_000)
    assert desktop.window.windowTitle() == "A long book — MemLong"


def test_the_theme_is_kept(start: Start, tmp_path: Path) -> None:
    from memlong_desktop import settings_file as settings

    desktop = start()
    desktop.set_theme("dark")
    kept, _ = settings.load(tmp_path / "data" / "settings.toml")
    assert kept.appearance.theme == "dark"
    assert desktop.settings == kept


def test_settings_of_the_engine_reach_it(start: Start, engine: FakeEngine, qtbot: QtBot) -> None:
    desktop = start()
    desktop.preferences.put(spec("engine.answer_tokens"), 48)
    desktop.preferences.put(spec("appearance.motion"), "reduced")
    qtbot.waitUntil(lambda: any(call[0] == "configure" for call in engine.calls))
    told = [call[1] for call in engine.calls if call[0] == "configure"]
    assert len(told) == 1
    assert "answer_tokens=48" in told[0]
    assert themes.reduced_motion()


def test_the_palette_offers_all_there_is(start: Start, data_dir: Path, qtbot: QtBot) -> None:
    desktop = start(data_dir / "documents" / "pdf" / "PhysicalModelingInMatlab4.pdf")
    window = desktop.window
    qtbot.waitUntil(lambda: window.outline_items.rowCount() > 0, timeout=20_000)
    window.library_items.set_entries([entry("c" * 32, title="Another book")])
    choosing = next(each for each in window.children() if isinstance(each, Choosing))
    found = {(each.words, each.kind): each for each in choosing._entries()}
    assert found["Zoom in", "View"].enabled
    assert not found["Stop the answer", "Book"].enabled
    assert found["Another book", "Book"]
    assert found["Colours: Like the system", "Setting"].on
    found["Colours: Dark", "Setting"].run()
    assert desktop.settings.appearance.theme == "dark"
    chapter = next(each for each in found.values() if each.words == "Loops")
    chapter.run()
    assert window.reader.page_index > 10


def test_every_action_of_the_table_does_something(start: Start) -> None:
    # `on` refuses to say it twice.
    assert start().window.actions_table.led == {spec.id for spec in TABLE}


def test_forgetting_closes_the_book(
    start: Start, engine: FakeEngine, book: Path, qtbot: QtBot
) -> None:
    desktop = start(book)
    make_known(engine, desktop, book, qtbot)
    desktop.operations.forget("a" * 32, book, everything=False)
    qtbot.waitUntil(lambda: ("forget", "a" * 32, "False") in engine.calls)
    assert desktop.operations.document is None


def test_the_question_box_is_a_key_away_from_the_pages(
    start: Start, engine: FakeEngine, book: Path, qtbot: QtBot
) -> None:
    desktop = start(book)
    make_known(engine, desktop, book, qtbot)
    window = desktop.window
    qtbot.waitUntil(window.isActiveWindow)
    for place in (window.reader, window.reader.viewport()):
        window.reader.setFocus()
        qtbot.keyClick(place, Qt.Key.Key_Space)
        qtbot.keyClick(place, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        assert window.focusWidget() is window.chat.question_box.focusProxy()


def test_the_question_box_takes_the_keyboard_when_it_can(
    start: Start, engine: FakeEngine, book: Path, qtbot: QtBot
) -> None:
    desktop = start(book)
    window = desktop.window
    qtbot.waitUntil(window.isActiveWindow)
    assert not window.chat.question_box.focusProxy().isEnabled()  # the models are not there yet
    qtbot.keyClick(window.reader, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget() is window.reader
    make_known(engine, desktop, book, qtbot)
    qtbot.waitUntil(lambda: window.focusWidget() is window.chat.question_box.focusProxy())


def test_the_question_box_does_not_take_the_keyboard_from_elsewhere(
    start: Start, engine: FakeEngine, book: Path, qtbot: QtBot
) -> None:
    desktop = start(book)
    window = desktop.window
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.reader, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    window.tool_row.edit_page()
    page_box = window.focusWidget()
    make_known(engine, desktop, book, qtbot)
    qtbot.waitUntil(window.chat.question_box.focusProxy().isEnabled)
    assert window.focusWidget() is page_box
