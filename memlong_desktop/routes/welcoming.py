"""The first run: what is told about the model, the sample book, and questions to begin with."""

from PySide6.QtCore import QObject, Slot

from engine.offers import card_offer
from memlong_desktop.background.operations import Operations
from memlong_desktop.background.preparing import ModelState
from memlong_desktop.paths import resource
from memlong_desktop.routes.opening import Opening
from memlong_desktop.views.main_window import MainWindow

SAMPLE = ("sample", "jekyll-and-hyde.epub")


class Welcoming(QObject):
    """Leads the buttons of the empty library, and offers questions about the sample book."""

    def __init__(self, window: MainWindow, operations: Operations, opening: Opening) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._opening = opening
        self._sample = resource(*SAMPLE)
        window.empty.sample.setVisible(self._sample.is_file())
        window.empty.sample_requested.connect(self._on_sample)
        window.empty.first_steps.models_requested.connect(self._on_models)
        operations.model_changed.connect(self._on_model_changed)
        operations.outlined.connect(self._on_outlined)

    @Slot()
    def _on_sample(self) -> None:
        self._window.show_chat(shown=True)
        self._opening.open_files([self._sample])

    @Slot()
    def _on_models(self) -> None:
        self._window.actions_table["models"].trigger()

    @Slot(object)
    def _on_model_changed(self, state: ModelState) -> None:
        name, elsewhere = (state.facts.name, state.facts.elsewhere) if state.facts else ("", "")
        first_steps = self._window.empty.first_steps
        first_steps.set_model(name, elsewhere)
        if state.facts is not None and state.facts.machine is not None:
            data_dir = self._operations.fetching.models_dir.parent
            offer = card_offer(data_dir, state.facts.machine)
            first_steps.offer_card(offered=offer is not None and offer.recommended)

    @Slot()
    def _on_outlined(self) -> None:
        document = self._operations.document
        if document is not None and document.path == self._sample:
            # Tried one by one with the small model that comes first: it gets many others wrong.
            self._window.chat.set_suggestions(
                [
                    self.tr("With what weapon was Sir Danvers killed?"),
                    self.tr("Who is Mr. Guest?"),
                    self.tr("Summarise this book."),
                ]
            )
