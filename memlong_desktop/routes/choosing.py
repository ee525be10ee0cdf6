"""The command palette: what it offers now, and what a choice leads to."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, Slot

from memlong_desktop.action_table import TABLE
from memlong_desktop.actions import keys_shown
from memlong_desktop.item_models.library_items import LibraryRole
from memlong_desktop.item_models.outline_items import OutlineRole
from memlong_desktop.item_models.palette_items import PaletteEntry
from memlong_desktop.preferences import Preferences
from memlong_desktop.routes.opening import Opening
from memlong_desktop.routes.preferring import Preferring
from memlong_desktop.setting_specs import SettingSpec, specs
from memlong_desktop.translation import tr
from memlong_desktop.views.main_window import MainWindow
from memlong_desktop.views.palette import Palette

_MOST_CHAPTERS = 5000


class Choosing(QObject):
    """Gathers actions, settings, chapters of the open book, and the library's books."""

    def __init__(
        self,
        window: MainWindow,
        opening: Opening,
        preferences: Preferences,
        preferring: Preferring,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._opening = opening
        self._preferences = preferences
        self._preferring = preferring
        window.actions_table.on("palette", self._on_palette)

    @Slot()
    def _on_palette(self) -> None:
        palette = Palette(self._entries(), self._window.theme, self._window)
        palette.place()
        palette.open()

    def _entries(self) -> Iterator[PaletteEntry]:
        yield from self._actions()
        yield from self._chapters()
        yield from self._books()
        for spec in specs():
            yield from self._setting(spec)

    def _actions(self) -> Iterator[PaletteEntry]:
        for spec in TABLE:
            if spec.id == "palette":
                continue
            action = self._window.actions_table[spec.id]
            yield PaletteEntry(
                spec.label.rstrip("…"),
                spec.menu,
                action.trigger,
                keys_shown(spec),
                spec.icon,
                enabled=action.isEnabled(),
                on=action.isCheckable() and action.isChecked(),
                also=f"{tr(spec.words)} {spec.words}" if spec.words else "",
            )

    def _chapters(self) -> Iterator[PaletteEntry]:
        outline, reader = self._window.outline_items, self._window.reader
        waiting = [(QModelIndex(), row) for row in reversed(range(outline.rowCount()))]
        count = 0
        while waiting and count < _MOST_CHAPTERS:
            parent, row = waiting.pop()
            index = outline.index(row, 0, parent)
            waiting += [(index, inner) for inner in reversed(range(outline.rowCount(index)))]
            place = index.data(OutlineRole.PLACE)
            count += 1
            if place is not None:
                label = outline.index(row, 1, parent).data()
                title = str(index.data())
                kind = self.tr("Chapter, p. {0}").format(label)
                run = partial(reader.go_to_point, place)
                yield PaletteEntry(title, kind, run, icon="list-tree")

    def _books(self) -> Iterator[PaletteEntry]:
        library = self._window.library_items
        for row in range(library.rowCount()):
            entry = library.index(row).data(LibraryRole.ENTRY)
            run = partial(self._opening.open_entry, entry)
            kind = self.tr("Book")
            yield PaletteEntry(entry.title, kind, run, icon="book-open", also=entry.author)

    def _setting(self, spec: SettingSpec) -> Iterator[PaletteEntry]:
        now = spec.value(self._preferences.settings)
        kind = self.tr("Setting")
        if spec.kind == "switch":
            run = partial(self._preferences.put, spec, not now)
            yield PaletteEntry(spec.title, kind, run, icon="settings", on=bool(now))
        elif spec.kind == "choice":
            for value, words in spec.choices:
                run = partial(self._preferences.put, spec, value)
                name = f"{spec.title}: {words}"
                yield PaletteEntry(name, kind, run, icon="settings", on=value == now)
        else:
            run = partial(self._preferring.open_at, spec.id)
            yield PaletteEntry(spec.title, f"{kind}: {spec.words(now)}", run, icon="settings")
