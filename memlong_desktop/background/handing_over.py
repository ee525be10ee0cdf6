"""Answers handed to another engine, and taken back."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject, Signal, Slot

from engine.other_engine.choice import OtherEngine
from memlong_desktop.background.calls import EngineCalls
from memlong_desktop.background.engine_work import EngineWork
from memlong_desktop.background.lanes import Lane


class HandingOver(QObject):
    """Tells the engine who answers, before anything else that is asked of it.

    Signals:
        changed: the `OtherEngine` that answers from now on, without its key; None: the model here.
        failed: the exception.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(
        self, lane: Lane, engine: EngineCalls, work: EngineWork, parent: QObject | None = None
    ) -> None:
        """The engine is told on `lane`, where the models are prepared too."""
        super().__init__(parent)
        self._lane = lane
        self._engine = engine
        self._work = work
        self._other: OtherEngine | None = None
        self._begun = False
        work.begun.connect(self._on_begun)

    @property
    def other(self) -> OtherEngine | None:
        """Who answers, without the key."""
        return self._other

    def answer_with(self, other: OtherEngine | None, key: Callable[[], str] = str) -> None:
        """Hand answers over.

        Args:
            other: who answers from now on; None: the model here.
            key: tells the key; it may have to wait for a keyring, so it is asked on the lane.
        """
        self._other = other

        def tell() -> None:
            said = msgspec.structs.replace(other, key=key()) if other is not None else None
            self._engine.answer_with(said)

        job = self._lane.run(tell)
        job.finished.connect(self._on_told)
        job.failed.connect(self.failed)
        self.changed.emit(other)

    @Slot()
    def _on_begun(self) -> None:
        self._begun = True

    @Slot()
    def _on_told(self) -> None:
        if self._begun:  # else the engine learns it when it starts
            self._work.take_stock()
