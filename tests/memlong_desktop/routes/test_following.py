"""Links of real documents in the whole window: cursor, click, way back, preview, asking first."""

from collections.abc import Callable
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from memlong_desktop.desktop import Desktop
from memlong_desktop.routes.following import Following
from memlong_desktop.views.leave_dialog import LeaveDialog
from memlong_desktop.views.link_hand import PlacedLink
from memlong_desktop.views.page_marks import PagePoint
from memlong_desktop.web_address import web_address

Start = Callable[..., Desktop]


def following(desktop: Desktop) -> Following:
    (found,) = desktop.window.findChildren(Following)
    return found


def links_in_view(desktop: Desktop, qtbot: QtBot) -> list[PlacedLink]:
    hand = following(desktop).hand
    qtbot.waitUntil(lambda: bool(hand.in_view()), timeout=10_000)
    return hand.in_view()


def middle(desktop: Desktop, placed: PlacedLink) -> QPoint:
    return following(desktop).hand.area(placed).center().toPoint()


@pytest.fixture
def paper(start: Start, data_dir: Path) -> Desktop:
    return start(data_dir / "documents/pdf/MullenJSSv18i03.pdf")


def test_a_click_jumps_and_there_is_a_way_back(paper: Desktop, qtbot: QtBot) -> None:
    reader = paper.window.reader
    links = links_in_view(paper, qtbot)
    section = next(p for p in links if p.link.destination and p.link.destination.page_index > 2)
    assert section.link.destination is not None
    qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=middle(paper, section))
    at = reader.page_point(QPointF(reader.viewport().width() / 2, 16))
    assert at is not None
    assert at.page_index == section.link.destination.page_index
    assert at.y == pytest.approx(section.link.destination.y, abs=12)
    assert paper.window.actions_table["back"].isEnabled()
    paper.window.actions_table["back"].trigger()
    assert reader.page_index == 0


def test_the_cursor_says_that_there_is_a_link(paper: Desktop, qtbot: QtBot) -> None:
    viewport = paper.window.reader.viewport()
    placed = links_in_view(paper, qtbot)[0]
    qtbot.mouseMove(viewport, middle(paper, placed))
    assert viewport.cursor().shape() == Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(viewport, QPoint(3, 3))
    assert viewport.cursor().shape() != Qt.CursorShape.PointingHandCursor


def test_dragging_over_a_link_does_not_follow_it(paper: Desktop, qtbot: QtBot) -> None:
    reader = paper.window.reader
    placed = links_in_view(paper, qtbot)[0]
    start_point = middle(paper, placed)
    with qtbot.assertNotEmitted(following(paper).hand.followed):
        qtbot.mousePress(reader.viewport(), Qt.MouseButton.LeftButton, pos=start_point)
        away = start_point + QPoint(0, 90)
        qtbot.mouseRelease(reader.viewport(), Qt.MouseButton.LeftButton, pos=away)


def test_resting_on_a_link_shows_what_it_leads_to(paper: Desktop, qtbot: QtBot) -> None:
    reader, preview = paper.window.reader, following(paper).preview
    links = links_in_view(paper, qtbot)
    inside = next(placed for placed in links if placed.link.destination is not None)
    qtbot.mouseMove(reader.viewport(), middle(paper, inside))
    qtbot.waitUntil(preview.isVisible, timeout=10_000)
    assert preview.picture_size.width() > 200
    assert preview.picture_size.height() > 100
    assert preview.words == "To page 1"
    reader.go_to(4)
    assert not preview.isVisible()


def test_what_a_link_leads_to_is_shown_in_the_colours_of_the_pages(
    paper: Desktop, qtbot: QtBot
) -> None:
    paper.window.reader.change_view(colours="dark")
    preview = following(paper).preview
    inside = next(p for p in links_in_view(paper, qtbot) if p.link.destination is not None)
    following(paper).hand.lingered.emit(inside)
    qtbot.waitUntil(preview.isVisible, timeout=30_000)
    whole = preview.picture.toImage().scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation)
    assert whole.pixelColor(0, 0).lightness() < 100


def test_resting_on_a_web_link_shows_its_address(paper: Desktop, qtbot: QtBot) -> None:
    preview = following(paper).preview
    links = links_in_view(paper, qtbot)
    outside = next(placed for placed in links if placed.link.address)
    qtbot.mouseMove(paper.window.reader.viewport(), middle(paper, outside))
    qtbot.waitUntil(preview.isVisible, timeout=10_000)
    assert preview.words == "http://www.jstatsoft.org/"
    assert preview.picture_size.isEmpty()


def test_the_keyboard_reaches_every_link_in_view(paper: Desktop, qtbot: QtBot) -> None:
    reader, hand = paper.window.reader, following(paper).hand
    links = links_in_view(paper, qtbot)
    actions = paper.window.actions_table
    reached = []
    for _ in links:
        actions["next_link"].trigger()
        reached.append(hand.focused)
    assert reached == links
    actions["next_link"].trigger()
    assert hand.focused == links[0]  # round again
    actions["previous_link"].trigger()
    assert hand.focused == links[-1]
    while hand.focused is not None and hand.focused.link.destination is None:
        actions["next_link"].trigger()
    assert hand.focused is not None
    with qtbot.waitSignal(hand.followed):
        qtbot.keyClick(reader, Qt.Key.Key_Return)
    assert hand.focused is None
    actions["next_link"].trigger()
    qtbot.keyClick(reader, Qt.Key.Key_Escape)
    assert hand.focused is None


@pytest.mark.parametrize("answer", ["open", "copy", "cancel"])
def test_outside_links_ask_first_and_show_the_address(
    paper: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    QGuiApplication.clipboard().clear()
    asked: list[str] = []

    def answering(dialog: LeaveDialog) -> int:
        asked.append(dialog.text() + " " + dialog.informativeText().replace("\u200b", ""))
        names = {"open": "Open", "copy": "Copy address", "cancel": "Cancel"}
        assert dialog.defaultButton().text().replace("&", "") == "Cancel"
        (button,) = [b for b in dialog.buttons() if b.text().replace("&", "") == names[answer]]
        button.click()
        return 0

    monkeypatch.setattr(LeaveDialog, "exec", answering)
    outside = next(placed for placed in links_in_view(paper, qtbot) if placed.link.address)
    viewport = paper.window.reader.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=middle(paper, outside))
    (said,) = asked
    assert "www.jstatsoft.org" in said
    assert "http://www.jstatsoft.org/" in said
    assert [url.toString() for url in opened] == (
        ["http://www.jstatsoft.org/"] if answer == "open" else []
    )
    copied = QGuiApplication.clipboard().text()
    assert copied == ("http://www.jstatsoft.org/" if answer == "copy" else "")


def test_links_to_files_are_never_opened(
    start: Start, data_dir: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: pytest.fail("opened"))
    monkeypatch.setattr(LeaveDialog, "exec", lambda _dialog: pytest.fail("asked"))
    desktop = start(data_dir / "documents/pdf/mupdf_explored.pdf")
    desktop.window.reader.go_to(1)
    placed = next(p for p in links_in_view(desktop, qtbot) if p.link.address.startswith("file://"))
    following(desktop).follow(placed)
    failure = desktop.window.reader_banner.failure
    assert failure is not None
    assert "outside this book" in failure.message
    assert placed.link.address in failure.hint


def test_a_link_that_leads_nowhere_says_so(start: Start, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "nowhere.pdf"
    with pymupdf.open() as made:
        page = made.new_page()
        rect = pymupdf.Rect(100, 100, 300, 140)
        link = {"kind": pymupdf.LINK_NAMED, "from": rect, "page": 0}
        page.insert_link({**link, "name": "missing", "nameddest": "missing"})
        made.save(path)
    desktop = start(path)
    (placed,) = links_in_view(desktop, qtbot)
    viewport = desktop.window.reader.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=middle(desktop, placed))
    assert following(desktop).preview.isVisible()
    assert "leads nowhere" in following(desktop).preview.words
    assert desktop.window.reader.page_index == 0
    assert desktop.window.reader_banner.failure is None


def test_the_menu_of_a_page_follows_and_copies(paper: Desktop, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    outside = next(placed for placed in links_in_view(paper, qtbot) if placed.link.address)
    x0, y0, x1, y1 = outside.link.box
    menu = QMenu()
    qtbot.addWidget(menu)
    point = PagePoint(outside.page_index, (x0 + x1) / 2, (y0 + y1) / 2)
    paper.window.reader.menu_requested.emit(menu, point)
    actions = {action.text(): action for action in menu.actions()}
    actions["Copy its address"].trigger()
    assert QGuiApplication.clipboard().text() == "http://www.jstatsoft.org/"
    assert actions["Follow the link"].isEnabled()


def test_notes_of_an_ebook_are_links_too(start: Start, data_dir: Path, qtbot: QtBot) -> None:
    desktop = start(data_dir / "documents/epub/idpf-moby-dick.epub")
    reader = desktop.window.reader
    reader.go_to(3)
    hand = following(desktop).hand
    qtbot.waitUntil(lambda: any(p.page_index == 3 for p in hand.in_view()), timeout=10_000)
    note = next(placed for placed in hand.in_view() if placed.page_index == 3)
    qtbot.mouseMove(reader.viewport(), middle(desktop, note))
    preview = following(desktop).preview
    qtbot.waitUntil(preview.isVisible, timeout=10_000)
    assert preview.picture_size.height() > 100


def test_closing_the_book_ends_its_links(paper: Desktop, qtbot: QtBot) -> None:
    links_in_view(paper, qtbot)
    paper.operations.close_document()
    assert following(paper).hand.in_view() == []
    paper.window.actions_table["next_link"].trigger()
    assert following(paper).hand.focused is None


@pytest.mark.parametrize(
    ("address", "opens"),
    [
        ("https://example.org/a?b=c#d", True),
        ("http://example.org", True),
        ("mailto:someone@example.org", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("smb://server/share", False),
        ("https://", False),
        ("example.org", False),
        ("http://exa mple.org", False),
    ],
)
def test_only_pages_and_mail_count_as_addresses(address: str, opens: bool) -> None:
    assert (web_address(address) is not None) == opens
