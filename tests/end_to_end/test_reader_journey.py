"""The main job in the real window, with the real models, on a real paper, and once more."""

import sqlite3
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QPointF, Qt

from engine.client import DocumentProcess
from engine.documents.reader import Word
from engine.library import Library
from engine.records.answers import Answer, Citation
from engine.records.indexing import ReadyToAsk
from memlong_desktop import theme
from tests.end_to_end.conftest import StartVisit
from tests.end_to_end.driver import LONG_MS, Visit

QUESTION = "What does a trace tree represent?"
SECOND_QUESTION = "How are nested loops compiled?"
THIRD_QUESTION = "What is a side exit?"


def test_dropped_asked_cited_and_found_again(visit: StartVisit, home: Path, data_dir: Path) -> None:
    book = data_dir / "documents" / "pdf" / "tracemonkey.pdf"

    first = visit(answer_tokens=48)
    _drop_and_read(first, book)
    answer = _ask_while_indexing(first)
    _follow_citations(first, book, answer)
    stopped = _stop_an_answer(first)
    _wait_until_remembered(first)
    first.leave()
    kept = _everything_kept(home)

    second = visit(answer_tokens=48)
    _reopen_from_the_library(second)
    assert [turn.text for turn in second.turns] == [answer.text, stopped.text]
    second.ask(THIRD_QUESTION)
    second.answered(3)
    ready = [event for event in second.engine.index_events if isinstance(event, ReadyToAsk)]
    assert [event.reused for event in ready] == [True]
    assert second.engine.stages() == set(), "nothing is read, indexed or remembered again"
    second.leave()
    assert _everything_kept(home) == kept


# ---- the steps -------------------------------------------------------------------------------


def _drop_and_read(visit: Visit, book: Path) -> None:
    assert visit.window.empty.isVisible()
    visit.drop(book)
    visit.wait_until(lambda: visit.page_is_painted(0))
    assert visit.window.reader.page_count == 14
    assert "Trace-based" in visit.window.windowTitle() or "tracemonkey" in (
        visit.window.windowTitle()
    )


def _ask_while_indexing(visit: Visit) -> Answer:
    """Ask as soon as the first passages are indexed; the rest of the document waits."""
    visit.wait_until(lambda: visit.state().indexing, LONG_MS)
    visit.ask(QUESTION)
    assert not visit.state().ready
    answer = visit.answered(1)
    assert not visit.state().remembered
    reading, index, _ = zip(*visit.chips, strict=True)
    assert any("14/14" in words for words in reading)
    assert any("%" in words for words in index), index

    lengths = [len(text) for text in visit.streamed]
    assert len(lengths) >= 3, "the answer was seen growing"
    assert lengths == sorted(lengths)
    assert visit.turns[-1].retrieved
    assert not answer.weak
    assert answer.citations
    for citation in answer.citations:
        assert citation.boxes
        assert citation.quote
    return answer


def _follow_citations(visit: Visit, book: Path, answer: Answer) -> None:
    """Click the first [n] in the text and the last quote under it, and come back each time."""
    reader = visit.window.reader
    start = reader.position()
    chips = [chip.number for chip in visit.newest.answer_text.chips]
    assert chips, answer.text
    cited = next(c for c in answer.citations if c.number == chips[0])
    visit.click_chip(cited.number)
    _see_citation(visit, book, cited)

    visit.qtbot.keyClick(visit.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    visit.wait_until(lambda: reader.position() == start)

    row = visit.newest.quotes.rows[-1]
    visit.qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    _see_citation(visit, book, row.citation)


def _see_citation(visit: Visit, book: Path, citation: Citation) -> None:
    """The page is in front, the quote's words are marked in colour, and no other words are."""
    reader = visit.window.reader
    visit.wait_until(lambda: reader.page_index == citation.page_index)
    visit.wait_until(lambda: visit.page_is_painted(citation.page_index))
    with DocumentProcess(book) as document:
        document.open()
        words = document.words(citation.page_index)
        page = document.page_facts(citation.page_index, 1)[0]
    quoted = _words_of(citation.quote, words)
    page_rect = reader.page_rect(citation.page_index)
    scale = page_rect.width() / page.width
    outline = reader.citation_outline()

    def middle(word: Word) -> QPointF:
        x, y = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
        return page_rect.topLeft() + QPointF(x, y) * scale

    for word in words:
        assert outline.contains(middle(word)) == (word in quoted), word
    bounds = outline.boundingRect()
    assert 0 <= bounds.top() <= reader.viewport().height() / 3, "in the upper third"

    # Between two words of a line there is nothing but paper: marked here, and nowhere else.
    def gaps(run: Sequence[Word]) -> list[QPointF]:
        return [
            QPointF((left.x1 + right.x0) / 2, (left.y0 + left.y1) / 2) * scale + page_rect.topLeft()
            for left, right in pairwise(run)
            if (left.block, left.line) == (right.block, right.line) and right.x0 - left.x1 > 1.5
        ]

    inside, outside = gaps(quoted), gaps([word for word in words if word not in quoted])
    # Some gaps are so narrow that the letters' soft edges reach across them.
    visit.wait_until(lambda: _marked(visit, inside) >= 0.7 * len(inside) > 0)
    visit.wait_until(lambda: _marked(visit, outside) == 0)  # the pulse is over


def _marked(visit: Visit, points: Sequence[QPointF]) -> int:
    """How many of the points in view show the colour of a citation."""
    paper = theme.light().citation_highlight
    return sum(
        abs(colour.red() - paper.red()) < 12
        and abs(colour.green() - paper.green()) < 24
        and abs(colour.blue() - paper.blue()) < 40
        for colour in visit.colours_at(points)
    )


def _words_of(quote: str, words: Sequence[Word]) -> list[Word]:
    """The run of a page's words that reads like the quote, whatever its line ends."""
    letters = [_letters(word.text) for word in words]
    wanted, text = _letters(quote), "".join(letters)
    assert text.count(wanted) == 1, quote
    start = text.index(wanted)
    run, at = [], 0
    for word, spelled in zip(words, letters, strict=True):
        if start <= at and at + len(spelled) <= start + len(wanted) and spelled:
            run.append(word)
        at += len(spelled)
    assert "".join(_letters(word.text) for word in run) == wanted
    return run


def _letters(text: str) -> str:
    """Letters and digits only: hyphens, spaces and the font's ligatures do not matter."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isalnum())


def _stop_an_answer(visit: Visit) -> Answer:
    """Esc stops the answer; what was written stays, with its number."""
    visit.ask(SECOND_QUESTION)
    visit.wait_until(lambda: len(visit.turns) == 2 and visit.turns[-1].text, LONG_MS)
    visit.qtbot.keyClick(visit.window, Qt.Key.Key_Escape)
    assert visit.turns[-1].state == "stopped"
    assert visit.turns[-1].text.strip()
    visit.wait_until(lambda: visit.turns[-1].answer and visit.turns[-1].answer.answer_id > 0)
    answer = visit.turns[-1].answer
    assert answer is not None
    assert answer.stopped
    return answer


def _wait_until_remembered(visit: Visit) -> None:
    visit.wait_until(lambda: visit.state().phase == "done", LONG_MS)
    assert visit.state().ready
    assert visit.window.status_line.words == ("Read 14/14", "Index ready", "Memory complete")


def _reopen_from_the_library(visit: Visit) -> None:
    visit.click_book()
    visit.wait_until(lambda: visit.page_is_painted(visit.window.reader.page_index))
    visit.wait_until(lambda: visit.turns)
    visit.wait_until(lambda: visit.state().phase == "done", LONG_MS)


def _everything_kept(home: Path) -> dict[str, object]:
    """What was made of the document: rows with their bytes, and files with their times."""
    (folder,) = (home / "documents").iterdir()
    kept: dict[str, object] = {}
    database = sqlite3.connect(folder / "text.sqlite")
    for table in ("pages", "chunks", "vectors"):
        kept[table] = database.execute(f"SELECT * FROM {table}").fetchall()
    database.close()
    for file in sorted(folder.rglob("*")):
        # What was recalled how often is counted anew with every answer.
        passing = file.suffix == ".lock" or file.name == "usage.json"
        if file.is_file() and not file.name.startswith("text.sqlite") and not passing:
            kept[file.name] = (file.stat().st_mtime_ns, file.stat().st_size)
    library = Library(home)
    (entry,) = library.entries()
    library.close()
    kept["entry"] = (entry.chunk_count, entry.token_count, entry.bank_tokens, entry.state)
    return kept
