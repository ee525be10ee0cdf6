"""Highlights and notes: from a selection to the page, the list and the popup, and out."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QRect, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu

from engine.annotations import COLOURS, Annotation, HighlightColour, PageMarks
from engine.records.pages import Destination
from memlong_desktop import theme
from memlong_desktop.background.operations import Operations
from memlong_desktop.background.reading import OpenedDocument
from memlong_desktop.errors import Failure, failure_of
from memlong_desktop.icons import swatch
from memlong_desktop.item_models.note_items import NoteItems, colour_name
from memlong_desktop.text_selection import SelectedText
from memlong_desktop.views.highlight_layer import HighlightLayer
from memlong_desktop.views.main_window import MainWindow
from memlong_desktop.views.note_popup import NotePopup
from memlong_desktop.views.notes_view import NotesView
from memlong_desktop.views.notice import Notice
from memlong_desktop.views.page_marks import PagePoint

if TYPE_CHECKING:
    from collections.abc import Callable

_EXPORTS: Final = ("export_notes", "export_annotated")


class Selects(Protocol):
    """What is selected on the pages (`PageSelection`)."""

    def selection(self) -> list[SelectedText]:
        """The selected part of each page."""
        ...

    def text(self) -> str:
        """All of it."""
        ...

    def clear(self) -> None:
        """Select nothing."""
        ...


class Noting(QObject):
    """Leads what the reader marks to what keeps it, and shows what is kept.

    Attributes:
        layer: highlights on the pages.
        popup: what can be done with one.
        panel: all of them.
        notice: what was just done, and how to take it back.
    """

    def __init__(self, window: MainWindow, operations: Operations, selected: Selects) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._annotating = operations.annotating
        self._selected = selected
        self._colour: HighlightColour = "yellow"
        self._write = False  # what is made next is to be written about
        self._items = NoteItems(self)
        self.panel = NotesView(self._items, window.theme, window)
        self.layer = HighlightLayer(window.reader)
        self.popup = NotePopup(window.reader.viewport(), window.theme, window)
        self.notice = Notice(window.reader)
        window.add_panel("notes", self.panel)
        self._connect_actions()
        self._connect()

    # ---- actions -----------------------------------------------------------------------------

    def highlight(self, colour: HighlightColour, *, write: bool = False) -> None:
        """Highlight what is selected; `write`: and open its note."""
        parts = self._selected.selection()
        if not parts:
            return
        self._colour, self._write = colour, write
        marks = [PageMarks(part.page_index, part.boxes) for part in parts]
        self._annotating.highlight(marks, self._selected.text(), colour)
        self._selected.clear()

    @Slot()
    def _on_highlight(self) -> None:
        self.highlight(self._colour)

    @Slot()
    def _on_highlight_note(self) -> None:
        self.highlight(self._colour, write=True)

    def _highlight_in(self, colour: HighlightColour, *_checked: object) -> None:
        self.highlight(colour)

    @Slot()
    def _on_page_note(self) -> None:
        self._write = True
        self._annotating.note_page(self._window.reader.page_index, self._colour)

    @Slot()
    def _on_export_notes(self) -> None:
        target = self._ask_for_target(".md", self.tr("Markdown (*.md)"))
        if target is not None:
            self._annotating.export_markdown(target, self._window.reader.page_label)

    @Slot()
    def _on_export_annotated(self) -> None:
        target = self._ask_for_target(".pdf", self.tr("PDF (*.pdf)"))
        if target is not None:
            paper = theme.light()
            colours: dict[str, tuple[float, float, float]] = {}
            for colour in COLOURS:
                ink = paper.own(colour)
                colours[colour] = (ink.redF(), ink.greenF(), ink.blueF())
            self._annotating.export_copy(target, colours)

    def _ask_for_target(self, suffix: str, kinds: str) -> Path | None:
        document = self._operations.document
        if document is None:
            return None
        name = self.tr("{0} with notes").format(document.path.stem)
        suggested = document.path.with_name(name + suffix)
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Export the notes"), str(suggested), kinds
        )
        if not chosen:
            return None
        target = Path(chosen)
        return target if target.suffix else target.with_suffix(suffix)

    # ---- one annotation ----------------------------------------------------------------------

    @Slot(int)
    def _on_clicked(self, annotation_id: int) -> None:
        self.popup.close_popup()
        annotation = self._one(annotation_id)
        if annotation is not None:
            self._open(annotation, write=False)

    @Slot(object)
    def _on_chosen(self, annotation: Annotation) -> None:
        self.popup.close_popup()
        anchor = annotation.anchor
        reader = self._window.reader
        x = anchor.marks[0].boxes[0][0] if anchor.marks and anchor.marks[0].boxes else 0.0
        if anchor.page_index < reader.page_count:
            reader.go_to_point(Destination(page_index=anchor.page_index, x=x, y=anchor.top))
        self.layer.select(annotation.annotation_id)

    @Slot(object)
    def _on_edit(self, annotation: Annotation) -> None:
        self._on_chosen(annotation)
        self._open(annotation, write=True)

    @Slot(object)
    def _on_made(self, annotation: Annotation) -> None:
        write, self._write = self._write, False
        if write:
            self._open(annotation, write=True)

    def _open(self, annotation: Annotation, *, write: bool) -> None:
        self.layer.select(annotation.annotation_id)
        self.panel.select(annotation.annotation_id)
        self.popup.set_theme(self._window.theme)
        self.popup.show_annotation(annotation, self._beside(annotation), write=write)

    def _beside(self, annotation: Annotation) -> QRect:
        viewport = self._window.reader.viewport()
        area = self.layer.area(annotation).toAlignedRect() & viewport.rect()
        return QRect(viewport.mapTo(self._window, area.topLeft()), area.size())

    def _one(self, annotation_id: int) -> Annotation | None:
        known = self._annotating.annotations
        return next((a for a in known if a.annotation_id == annotation_id), None)

    @Slot(int, str)
    def _on_colour(self, annotation_id: int, colour: HighlightColour) -> None:
        self._colour = colour
        self._annotating.change(annotation_id, colour=colour)

    @Slot(int, str)
    def _on_note(self, annotation_id: int, note: str) -> None:
        self._annotating.change(annotation_id, note=note)

    @Slot(int)
    def _on_copy(self, annotation_id: int) -> None:
        annotation = self._one(annotation_id)
        if annotation is not None:
            self._on_copy_words(annotation)

    @Slot(object)
    def _on_copy_words(self, annotation: Annotation) -> None:
        QGuiApplication.clipboard().setText(annotation.anchor.quote)

    @Slot(object)
    def _on_delete(self, annotation: Annotation) -> None:
        self._annotating.delete(annotation.annotation_id)

    @Slot()
    def _on_popup_closed(self) -> None:
        self.layer.select(0)

    @Slot()
    def _on_reader_moved(self) -> None:
        annotation = self._one(self.popup.annotation_id)
        if annotation is not None:
            self.popup.place(self._beside(annotation))

    # ---- what is told ------------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, annotations: list[Annotation]) -> None:
        self._items.set_annotations(annotations)
        self.layer.set_annotations(annotations)
        shown = self._one(self.popup.annotation_id)
        if shown is not None:
            self.popup.update_annotation(shown)
        actions = self._window.actions_table
        actions.set("notes", bool(annotations))
        actions.set("deleted_note", self._annotating.can_undo)

    @Slot(object)
    def _on_deleted(self, annotation: Annotation) -> None:
        self._window.actions_table.set("deleted_note", True)
        words = self.tr("Note deleted") if annotation.is_page_note else self.tr("Highlight deleted")
        self.notice.say(words, self.tr("Undo"))

    @Slot()
    def _on_undo(self) -> None:
        self.notice.hide()
        self._annotating.undo()

    @Slot(int)
    def _on_left_behind(self, count: int) -> None:
        self.panel.set_left_behind(count)
        words = self.tr("This file has changed since you made {0} in it.")
        words = words.format(self._notes(count))
        failure = Failure("reader", words, "", "carry_over", tone="warning")
        self._window.show_failure(failure)

    @Slot(object)
    def _on_remedy(self, failure: Failure) -> None:
        if failure.remedy == "carry_over":
            self._annotating.carry_over()

    @Slot(int, int)
    def _on_carried(self, count: int, lost: int) -> None:
        self.panel.set_left_behind(0)
        shown = self._window.reader_banner.failure
        if shown is not None and shown.remedy == "carry_over":
            self._window.reader_banner.dismiss()
        words = self.tr("{0} brought over").format(self._notes(count))
        if lost:
            words += self.tr("; {0} not found in this version").format(lost)
        self.notice.say(words)

    @Slot(object, int, int)
    def _on_exported(self, target: Path, count: int, left_out: int) -> None:
        words = self.tr("{0} written to {1}").format(self._notes(count), target.name)
        if left_out:
            words += self.tr("; {0} not found in this version").format(left_out)
        self.notice.say(words)

    def _notes(self, count: int) -> str:
        return self.tr("1 note") if count == 1 else self.tr("{0} notes").format(count)

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        self._window.show_failure(failure_of(failure, "reader"))

    @Slot(object)
    def _on_opened(self, document: OpenedDocument) -> None:
        self.popup.close_popup()
        self.notice.hide()  # what it can undo is of the document before
        self.panel.set_left_behind(0)
        self.panel.set_document_open(is_open=True)
        self._items.set_labels(self._window.reader.page_label)
        self._window.actions_table.set("pdf", document.facts.format == "PDF")
        self._annotating.open(document)

    @Slot(object)
    def _on_laid_out(self, document: OpenedDocument) -> None:
        self.popup.close_popup()
        self._items.set_labels(self._window.reader.page_label)
        self._annotating.lay_out(document)

    @Slot()
    def _on_closed(self) -> None:
        self.popup.close_popup()
        self.notice.hide()
        self.panel.set_left_behind(0)
        self.panel.set_document_open(is_open=False)
        self._window.actions_table.set("pdf", False)
        self._annotating.close()

    @Slot(object, object)
    def _on_menu(self, menu: QMenu, at: PagePoint | None) -> None:
        if self._selected.selection():
            colours = menu.addMenu(self.tr("Highlight"))
            for colour in COLOURS:
                action = colours.addAction(swatch(theme.light().own(colour)), colour_name(colour))
                action.triggered.connect(partial(self._highlight_in, colour))
            menu.addAction(self._window.actions_table["highlight_note"])
            menu.addSeparator()
        elif at is not None:
            menu.addAction(self._window.actions_table["page_note"])
            menu.addSeparator()

    # ---- wiring ------------------------------------------------------------------------------

    def _connect_actions(self) -> None:
        actions = self._window.actions_table
        slots: dict[str, Callable[..., None]] = {
            "highlight": self._on_highlight,
            "highlight_note": self._on_highlight_note,
            "page_note": self._on_page_note,
            "undo_delete": self._on_undo,
            "export_notes": self._on_export_notes,
            "export_annotated": self._on_export_annotated,
        }
        for name, slot in slots.items():
            actions.on(name, slot)
        self.panel.set_exports([actions[name] for name in _EXPORTS])

    def _connect(self) -> None:
        annotating, reader = self._annotating, self._window.reader
        annotating.changed.connect(self._on_changed)
        annotating.made.connect(self._on_made)
        annotating.deleted.connect(self._on_deleted)
        annotating.left_behind.connect(self._on_left_behind)
        annotating.carried.connect(self._on_carried)
        annotating.exported.connect(self._on_exported)
        annotating.failed.connect(self._on_failed)
        self._operations.opened.connect(self._on_opened)
        self._operations.reading.laid_out.connect(self._on_laid_out)
        self._operations.closed.connect(self._on_closed)
        self._operations.pages_known.connect(self._items.labels_changed)
        reader.position_changed.connect(self._on_reader_moved)
        reader.menu_requested.connect(self._on_menu)
        self._window.reader_banner.remedy_chosen.connect(self._on_remedy)
        self.layer.clicked.connect(self._on_clicked)
        self.notice.acted.connect(self._on_undo)
        self._window.closing.connect(self.popup.close_popup)  # what is written in it is kept
        popup, panel = self.popup, self.panel
        popup.colour_chosen.connect(self._on_colour)
        popup.note_written.connect(self._on_note)
        popup.copy_requested.connect(self._on_copy)
        popup.delete_requested.connect(annotating.delete)
        popup.closed.connect(self._on_popup_closed)
        panel.chosen.connect(self._on_chosen)
        panel.edit_requested.connect(self._on_edit)
        panel.copy_requested.connect(self._on_copy_words)
        panel.delete_requested.connect(self._on_delete)
        panel.carry_over_requested.connect(annotating.carry_over)
