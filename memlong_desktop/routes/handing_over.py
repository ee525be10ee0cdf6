"""Another engine writes the answers: chosen in a dialog, marked in the chat, kept in settings."""

import msgspec
from PySide6.QtCore import QObject, Slot

from engine.other_engine.choice import OtherEngine
from memlong_desktop.background.operations import Operations
from memlong_desktop.errors import failure_of
from memlong_desktop.preferences import Preferences
from memlong_desktop.settings import OtherEngineChoice
from memlong_desktop.token_store import TokenStore
from memlong_desktop.views.main_window import MainWindow
from memlong_desktop.views.other_engine_dialog import OtherEngineDialog


class HandingOverRoute(QObject):
    """Leads the dialog's wishes to the engine, and says all the time what is so.

    Attributes:
        dialog: while it is open.
    """

    def __init__(
        self,
        window: MainWindow,
        operations: Operations,
        preferences: Preferences,
        tokens: TokenStore | None = None,
    ) -> None:
        """Goes on with what is set."""
        super().__init__(window)
        self._window = window
        self._handing = operations.handing_over
        self._preferences = preferences
        self._tokens = tokens or TokenStore()
        self.dialog: OtherEngineDialog | None = None
        window.chat.mark.change_requested.connect(self.open)
        window.actions_table.on("other_engine", self.open)
        self._handing.changed.connect(self._on_changed)
        self._handing.failed.connect(self._on_failed)
        chosen = preferences.settings.other_engine
        if chosen.in_use:
            self._hand_over(chosen)

    @Slot()
    def open(self) -> None:
        """Open the dialog."""
        chosen = self._preferences.settings.other_engine
        self.dialog = OtherEngineDialog(
            self._window.theme,
            OtherEngine(chosen.address, chosen.model),
            on=self._handing.other is not None,
            can_keep=self._tokens.usable,
            parent=self._window,
        )
        self.dialog.handed_over.connect(self._on_handed_over)
        self.dialog.taken_back.connect(self._on_taken_back)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    @Slot(object, bool)
    def _on_handed_over(self, other: OtherEngine, keep: bool) -> None:
        before = self._preferences.settings.other_engine
        kept = bool(other.key) and keep and self._tokens.keep(other.key, other.host)
        same = (before.address, before.keyed) == (other.address, True) and not other.key
        chosen = OtherEngineChoice(
            on=True, address=other.address, model=other.model, keyed=kept or same
        )
        self._put(chosen)
        self._hand_over(chosen, other.key)

    @Slot()
    def _on_taken_back(self) -> None:
        chosen = self._preferences.settings.other_engine
        self._put(msgspec.structs.replace(chosen, on=False))
        self._handing.answer_with(None)

    def _hand_over(self, chosen: OtherEngineChoice, key: str = "") -> None:
        other = OtherEngine(chosen.address, chosen.model)

        def known() -> str:
            # A keyring is asked only where a key was kept: it may have to be unlocked.
            return key or (self._tokens.token(other.host) if chosen.keyed else "")

        self._handing.answer_with(other, known)

    def _put(self, chosen: OtherEngineChoice) -> None:
        settings = self._preferences.settings
        self._preferences.put_all(msgspec.structs.replace(settings, other_engine=chosen))

    @Slot(object)
    def _on_changed(self, other: OtherEngine | None) -> None:
        leaving = other is not None and not other.is_here
        self._window.chat.show_other_engine(other)
        self._window.empty.show_leaving(leaving=leaving)

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        self._window.show_failure(failure_of(failure, "chat"))

    @Slot()
    def _on_finished(self) -> None:
        self.dialog = None
