"""What Tab reaches in a window, what a screen reader is told of it, and whether that is seen."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QScrollArea,
    QTextBrowser,
    QWidget,
)

SEEN_PIXELS = 40  # that change with the focus at least; a caret alone is less
MEANS_NOTHING = {
    QAccessible.Role.NoRole,
    QAccessible.Role.Client,
    QAccessible.Role.Window,
    QAccessible.Role.Pane,
}


def stops(top: QWidget) -> list[QWidget]:
    """What the Tab key is to reach."""
    return [
        widget
        for widget in top.findChildren(QWidget)
        if widget.window() is top
        and widget.isVisibleTo(top)
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not _is_inner(widget)
        and (not widget.visibleRegion().isEmpty() or _can_be_scrolled_to(widget))
    ]


def _is_inner(widget: QWidget) -> bool:
    """The parts of one of Qt's own controls."""
    parent = widget.parentWidget()
    return isinstance(parent, QAbstractSpinBox | QComboBox) or (
        isinstance(parent, QAbstractScrollArea) and not isinstance(parent, QScrollArea)
    )


def _can_be_scrolled_to(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above is not None


def told(widget: QWidget) -> str:
    """Which one it is, for whoever reads a failure."""
    owner = type(widget.parentWidget()).__name__
    return f"{type(widget).__name__} {widget.objectName()!r} in {owner}: {name_of(widget)!r}"


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


def nameless(top: QWidget) -> list[str]:
    controls = {*stops(top), *(b for b in top.findChildren(QAbstractButton) if b.isVisible())}
    return [told(widget) for widget in controls if not name_of(widget).strip()]


def roleless(top: QWidget) -> list[str]:
    return [
        told(widget)
        for widget in stops(top)
        if QAccessible.queryAccessibleInterface(widget).role() in MEANS_NOTHING
        and not isinstance(widget, QScrollArea)  # Qt has no better word for it
    ]


def link_in(widget: QWidget) -> tuple[int, int]:
    """Where the link is that has the keyboard, in a text with links."""
    if not isinstance(widget, QTextBrowser):
        return (0, 0)
    cursor = widget.textCursor()
    return (cursor.selectionStart(), cursor.selectionEnd())


def walked(top: QWidget, key: Qt.Key) -> list[QWidget]:
    """What has the keyboard, one after the other, until it comes round."""
    first = top.focusWidget()
    assert first is not None
    seen = [first]
    for _ in range(300):
        here = top.focusWidget()
        assert here is not None
        link = link_in(here)
        QTest.keyClick(here, key)
        after = top.focusWidget()
        assert after is not None
        if after is here and link_in(here) != link:
            continue  # the next link of a text
        if after is first:
            return seen
        assert after is not here, f"the keyboard stays in {told(here)}"
        assert after not in seen, f"the keyboard goes round from {told(after)}, not from the start"
        seen.append(after)
    raise AssertionError("the keyboard never comes back")


def assert_all_reached(top: QWidget) -> None:
    expected = stops(top)
    expected[0].setFocus(Qt.FocusReason.TabFocusReason)
    forward = walked(top, Qt.Key.Key_Tab)
    missed = [told(widget) for widget in expected if widget not in forward]
    assert missed == []
    backward = walked(top, Qt.Key.Key_Backtab)
    # An answer that has had the keyboard brings out its actions and the strip.
    assert [told(widget) for widget in forward if widget not in backward] == []


def unseen(top: QWidget, within: QWidget | None = None) -> list[str]:
    """What (of a part of it) does not look different when it has the keyboard."""
    places = stops(top)
    found = []
    for number, widget in enumerate(places):
        if within is not None and not within.isAncestorOf(widget):
            continue
        elsewhere = places[(number + len(places) // 2) % len(places)]
        if elsewhere is widget:
            continue
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        _bring_into_view(widget)
        with_it = _picture(top, widget)
        elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
        _bring_into_view(widget)
        without = _picture(top, widget)
        if _differing(with_it, without) < SEEN_PIXELS:
            found.append(told(widget))
    return found


def _bring_into_view(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
    QApplication.processEvents()


def _picture(top: QWidget, widget: QWidget) -> QImage:
    rect = widget.rect().translated(widget.mapTo(top, widget.rect().topLeft()))
    picture = top.grab(rect.adjusted(-16, -16, 16, 16)).toImage()
    return picture.convertToFormat(QImage.Format.Format_RGB32)


def _differing(one: QImage, other: QImage) -> int:
    if one.size() != other.size():
        return SEEN_PIXELS
    pixels = [np.frombuffer(image.constBits(), np.uint32) for image in (one, other)]
    return int(np.count_nonzero(pixels[0] != pixels[1]))
