"""The settings dialog: opened, kept in step with what is set, files in and out."""

from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from engine.errors import StorageError
from memlong_desktop import settings_file
from memlong_desktop.preferences import Preferences
from memlong_desktop.setting_specs import SettingSpec, Value, specs
from memlong_desktop.settings import Settings
from memlong_desktop.views.main_window import MainWindow
from memlong_desktop.views.settings_dialog import SettingsDialog

_NAME = "memlong-settings.toml"


class Preferring(QObject):
    """Leads the dialog's wishes to the preferences, and back."""

    def __init__(self, window: MainWindow, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._dialog: SettingsDialog | None = None
        window.actions_table.on("settings", self.open)
        preferences.changed.connect(self._on_changed)

    @Slot()
    def open(self) -> None:
        """Open the dialog."""
        self.open_at("")

    def open_at(self, setting_id: str) -> None:
        """Open the dialog with the keyboard on a setting ("" for the search box)."""
        if self._dialog is None:
            dialog = SettingsDialog(self._preferences.settings, self._window.theme, self._window)
            dialog.changed.connect(self._on_wish)
            dialog.all_reset.connect(self._on_all_reset)
            dialog.export_requested.connect(self._on_export)
            dialog.import_requested.connect(self._on_import)
            dialog.finished.connect(self._on_finished)
            self._dialog = dialog
            dialog.open()
        self._dialog.focus_on(setting_id)

    @Slot(object, object)
    def _on_wish(self, spec: SettingSpec, value: Value) -> None:
        self._preferences.put(spec, value)

    @Slot(object, object)
    def _on_changed(self, now: Settings, _before: Settings) -> None:
        if self._dialog is not None:
            self._dialog.set_theme(self._window.theme)
            self._dialog.show_settings(now)
            self._dialog.say("")

    @Slot()
    def _on_all_reset(self) -> None:
        # What the dialog does not show stays: which model answers.
        settings = self._preferences.settings
        for spec in specs():
            settings = spec.set(settings, spec.default)
        self._preferences.put_all(settings)

    @Slot()
    def _on_export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._dialog, self.tr("Export the settings"), _NAME, self.tr("Settings (*.toml)")
        )
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Write the settings to a file."""
        try:
            settings_file.save(self._preferences.settings, path)
        except StorageError:
            self._say(self.tr("{0} cannot be written.").format(path.name))

    @Slot()
    def _on_import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._dialog, self.tr("Import settings"), "", self.tr("Settings (*.toml)")
        )
        if name:
            self.import_from(Path(name))

    def import_from(self, path: Path) -> None:
        """Use the settings of a file; one that holds none changes nothing."""
        try:
            settings = settings_file.loads(path.read_text(encoding="utf-8"))
        except OSError:
            self._say(self.tr("{0} cannot be read.").format(path.name))
        except ValueError as failure:
            words = self.tr("{0} holds no settings that can be used: {1}")
            self._say(words.format(path.name, failure))
        else:
            self._say("")
            # Who answers is no matter of a file: nobody's passages leave because of one.
            mine = self._preferences.settings.other_engine
            self._preferences.put_all(msgspec.structs.replace(settings, other_engine=mine))

    def _say(self, problem: str) -> None:
        if self._dialog is not None:
            self._dialog.say(problem)

    @Slot()
    def _on_finished(self) -> None:
        self._dialog = None
