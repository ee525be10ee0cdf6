"""The models: listed, fetched, removed, and another one put to work."""

import msgspec
from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from engine.errors import TokenNeeded
from engine.offers import RUNTIME, Change, Offer
from engine.records.models import ModelFacts
from memlong_desktop.background.fetching import Coming
from memlong_desktop.background.operations import Operations
from memlong_desktop.background.preparing import ModelState
from memlong_desktop.engine_speech import in_readers_words
from memlong_desktop.errors import failure_of
from memlong_desktop.model_words import change_words
from memlong_desktop.preferences import Preferences
from memlong_desktop.token_store import TokenStore
from memlong_desktop.views.change_dialog import ChangeDialog
from memlong_desktop.views.main_window import MainWindow
from memlong_desktop.views.models_dialog import ModelsDialog


class Equipping(QObject):
    """Leads the dialog's wishes to downloads and to the engine, and back.

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
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._preferences = preferences
        self._tokens = tokens or TokenStore()
        self._offers: list[Offer] = []
        self._wanted: Offer | None = None
        self.dialog: ModelsDialog | None = None
        window.actions_table.on("models", self.open)
        window.status_line.model_clicked.connect(self.open)
        fetching = operations.fetching
        fetching.listed.connect(self._on_listed)
        fetching.coming.connect(self._on_coming)
        fetching.fetched.connect(self._on_ended)
        fetching.fetched.connect(self._on_here_or_gone)
        fetching.removed.connect(self._on_here_or_gone)
        fetching.stopped.connect(self._on_ended)
        fetching.failed.connect(self._on_failed)
        fetching.weighed.connect(self._on_weighed)
        fetching.found.connect(self._on_found)
        operations.model_changed.connect(self._on_model_changed)
        operations.preparing.switched.connect(self._on_switched)
        operations.preparing.switch_failed.connect(self._on_switch_failed)
        operations.preparing.switch_given_up.connect(self._on_switch_given_up)

    @property
    def choice(self) -> str:
        """The language model in use, or about to be."""
        facts = self._operations.preparing.state.facts
        return facts.choice if facts and facts.choice else self._settled

    @property
    def embedder(self) -> str:
        """What finds passages, in documents that are indexed from now on."""
        return self._preferences.settings.engine.embedder

    @property
    def _in_use(self) -> tuple[str, str]:
        return self.choice, self.embedder

    @property
    def _settled(self) -> str:
        return self._preferences.settings.engine.language_model

    @Slot()
    def open(self) -> None:
        """Open the dialog; its list comes a moment later."""
        if self.dialog is None:
            dialog = ModelsDialog(self._window.theme, self._window)
            dialog.use_requested.connect(self._on_use)
            dialog.fetch_requested.connect(self._on_fetch)
            dialog.cancel_requested.connect(self._on_cancel)
            dialog.remove_requested.connect(self._on_remove)
            dialog.token_given.connect(self._on_token)
            dialog.folder_requested.connect(self._on_folder)
            dialog.finished.connect(self._on_finished)
            self.dialog = dialog
            dialog.show_machine(self._operations.fetching.machine)
            dialog.say(self._operations.preparing.state.problem)
            self._show(self._offers)
            dialog.open()
            self._operations.preparing.get_ready()
        self._operations.fetching.refresh(self._in_use)

    def use_folder(self, folder: str) -> None:
        """Answer, or find passages, with the model in a folder, if it can be used."""
        self._operations.fetching.look_at(folder)

    # ---- what the reader wants ---------------------------------------------------------------

    @Slot(object)
    def _on_use(self, offer: Offer) -> None:
        if self._operations.preparing.active:
            self._say(self.tr("One moment: a model is being loaded."))
            return
        self._say("")
        embedder = self._offer(self.embedder)
        now = embedder if offer.role == "embedder" else self._offer(self.choice)
        self._operations.fetching.weigh(self._operations.entry, now, offer, embedder)

    def _offer(self, choice: str) -> Offer | None:
        return next((each for each in self._offers if each.choice == choice), None)

    @Slot(object)
    def _on_fetch(self, offer: Offer) -> None:
        # A token is looked for only where one is needed: the keyring may ask to be unlocked.
        token = self._tokens.token() if offer.gated else ""
        self._operations.fetching.fetch(offer, token)

    @Slot(object, str, bool)
    def _on_token(self, offer: Offer, token: str, keep: bool) -> None:
        if keep and not self._tokens.keep(token):
            self._say(self.tr("The keyring did not take the token; it is used once."))
        self._operations.fetching.fetch(offer, token)

    @Slot(object)
    def _on_cancel(self, offer: Offer) -> None:
        self._operations.fetching.cancel(offer.choice)

    @Slot(object)
    def _on_remove(self, offer: Offer) -> None:
        self._operations.fetching.remove(offer.choice)

    @Slot()
    def _on_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self.dialog, self.tr("A folder with config.json and safetensors")
        )
        if folder:
            self.use_folder(folder)

    # ---- what becomes of it ------------------------------------------------------------------

    @Slot(object)
    def _on_listed(self, offers: list[Offer]) -> None:
        self._offers = offers
        self._show(offers)

    def _show(self, offers: list[Offer]) -> None:
        if self.dialog is None:
            return
        entry = self._operations.entry
        self.dialog.show_offers(offers, self._in_use, entry.token_count if entry else 0)
        for coming in self._operations.fetching.under_way:
            self.dialog.show_coming(coming.choice, coming)

    @Slot(object)
    def _on_coming(self, coming: Coming) -> None:
        if self.dialog is not None:
            self.dialog.show_coming(coming.choice, coming)

    @Slot(str)
    def _on_ended(self, choice: str) -> None:
        if self.dialog is not None:
            self.dialog.show_coming(choice, None)

    @Slot(str)
    def _on_here_or_gone(self, choice: str) -> None:
        """What models compute with is another one now: the engine has to begin anew with it."""
        if choice != RUNTIME:
            return
        if self._operations.preparing.active:
            self._say(self.tr("This is used from the next start of MemLong on."))
        else:
            self._operations.switch_model(self.choice, beside=False)

    @Slot(str, object)
    def _on_failed(self, choice: str, failure: Exception) -> None:
        if all(each.choice != choice for each in self._operations.fetching.under_way):
            self._on_ended(choice)
        shown = failure_of(failure, "reader")
        card = self.dialog.card(choice) if self.dialog is not None else None
        if card is None:
            self._window.show_failure(shown)
            return
        card.show_problem(f"{shown.message} {shown.hint}".strip())
        if isinstance(failure, TokenNeeded):
            card.ask_for_token(can_keep=self._tokens.usable)

    @Slot(object)
    def _on_found(self, offer: Offer) -> None:
        if offer.problem:
            self._say(in_readers_words(offer.problem))
        elif offer.fit is not None and not offer.fit.fits:
            advice = in_readers_words(offer.fit.advice)
            self._say(self.tr("{0} is too large here. {1}").format(offer.name, advice))
        else:
            self._on_use(offer)

    @Slot(object, object)
    def _on_weighed(self, offer: Offer, change: Change | None) -> None:
        entry = self._operations.entry
        if change is not None and entry is not None:
            words = change_words(offer, change, entry.title)
            asked = ChangeDialog(offer, words, self.dialog)
            asked.exec()
            if not asked.agreed:
                return
        if offer.role == "embedder":
            self._find_with(offer)
            return
        self._wanted = offer
        if self.dialog is not None:
            words = self.tr("{0} is being loaded; until then the present model answers.")
            if not self._both_fit(offer):
                words = self.tr("{0} is being loaded in place of the present model.")
            self.dialog.show_switching(words.format(offer.name))
        self._operations.switch_model(offer.choice, beside=self._both_fit(offer))

    def _find_with(self, offer: Offer) -> None:
        """Another embedder: the index before answers until the new one is complete."""
        settings = self._preferences.settings
        engine = msgspec.structs.replace(settings.engine, embedder=offer.choice)
        self._preferences.put_all(msgspec.structs.replace(settings, engine=engine))
        self._operations.fetching.refresh(self._in_use)

    def _both_fit(self, offer: Offer) -> bool:
        """Whether the present model can stay in memory until the other one is loaded."""
        now = self._offer(self.choice)
        if offer.fit is None or now is None or now.fit is None:
            return False
        return offer.fit.needed + now.fit.needed <= offer.fit.available

    @Slot(object)
    def _on_switched(self, facts: ModelFacts) -> None:
        if self._wanted is not None:  # else the same model was loaded anew
            self._wanted = None
            settings = self._preferences.settings
            engine = msgspec.structs.replace(settings.engine, language_model=facts.choice)
            self._preferences.put_all(msgspec.structs.replace(settings, engine=engine))
        if self.dialog is not None:
            self.dialog.show_switching("")
        self._operations.fetching.refresh(self._in_use)

    @Slot(object)
    def _on_switch_failed(self, failure: Exception) -> None:
        self._wanted = None
        shown = failure_of(failure, "chat")
        if self.dialog is None:
            self._window.show_failure(shown)
            return
        self.dialog.show_switching("")
        self._say(f"{shown.message} {shown.hint}".strip())

    @Slot()
    def _on_switch_given_up(self) -> None:
        self._wanted = None
        if self.dialog is not None:
            self.dialog.show_switching("")

    @Slot(object)
    def _on_model_changed(self, state: ModelState) -> None:
        if state.facts is None or state.facts.machine is None:
            return
        self._operations.fetching.machine = state.facts.machine
        if self.dialog is not None:
            self.dialog.show_machine(state.facts.machine)
            self._operations.fetching.refresh(self._in_use)

    @Slot()
    def _on_finished(self) -> None:
        self.dialog = None
        self._operations.preparing.stand_down()

    def _say(self, problem: str) -> None:
        if self.dialog is not None:
            self.dialog.say(problem)
