"""The settings of the running program: changed one by one, applied at once, kept."""

import logging
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.errors import StorageError
from memlong_desktop import settings_file
from memlong_desktop.engine_speech import in_readers_words
from memlong_desktop.errors import Failure
from memlong_desktop.setting_specs import SettingSpec, Value
from memlong_desktop.settings import Settings

logger = logging.getLogger(__name__)


class Preferences(QObject):
    """Holds the settings; whoever depends on one listens.

    Signals:
        changed: the `Settings` now, and those before.
        failed: a `Failure` to show: they are in use but could not be kept.
    """

    changed = Signal(object, object)
    failed = Signal(object)

    def __init__(self, settings: Settings, file: Path, parent: QObject | None = None) -> None:
        """`settings` as they were read from `file`."""
        super().__init__(parent)
        self._settings = settings
        self._file = file

    @property
    def settings(self) -> Settings:
        """What is set now."""
        return self._settings

    def put(self, spec: SettingSpec, value: Value) -> None:
        """Set one thing.

        Raises:
            ValueError: the value is of another kind or out of range.
        """
        self.put_all(spec.set(self._settings, value))

    def reset(self, spec: SettingSpec) -> None:
        """Return one thing to its usual value."""
        self.put(spec, spec.default)

    def put_all(self, settings: Settings) -> None:
        """Set everything."""
        before = self._settings
        if settings == before:
            return
        self._settings = settings
        self.changed.emit(settings, before)
        try:
            settings_file.save(settings, self._file)
        except StorageError as failure:
            logger.warning("the settings cannot be kept", exc_info=failure)
            message = self.tr("The settings cannot be kept.")
            self.failed.emit(
                Failure("reader", message, in_readers_words(str(failure)), tone="warning")
            )
