"""Models on their way to this computer, and which there are; one download after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from engine.config import EngineConfig
from engine.offers import HubAccess, Offer, cost, fetch, of_folder, offers, remove, unmeasured
from engine.records.indexing import Progress
from engine.records.library import DocumentEntry
from engine.records.models import MachineFacts
from memlong_desktop.background.throttle import LatestThrottle

if TYPE_CHECKING:
    from memlong_desktop.background.lanes import Job, Lane


@dataclass(frozen=True)
class Coming:
    """A model on its way.

    Attributes:
        choice: its id.
        progress: None while it waits for another download.
    """

    choice: str
    progress: Progress | None = None


class Fetching(QObject):
    """Lists, fetches and removes models.

    Signals:
        listed: list of `Offer`.
        coming: a `Coming`, about ten times a second.
        fetched: the id of a model that is complete.
        stopped: the id of a download that was cancelled.
        removed: the id of a model that is no longer here.
        failed: id, exception; of a download that ended so, or of anything else about that model.
        weighed: an `Offer`; the `Change` that using it means, None where no book is open.
        found: the `Offer` of a folder.
    """

    listed = Signal(object)
    coming = Signal(object)
    fetched = Signal(str)
    stopped = Signal(str)
    removed = Signal(str)
    failed = Signal(str, object)
    weighed = Signal(object, object)
    found = Signal(object)

    def __init__(
        self, lane: "Lane", library: "Lane", data_dir: Path, parent: QObject | None = None
    ) -> None:
        """Downloads run on `lane`; looking at what is there on the `library` lane."""
        super().__init__(parent)
        self._lane = lane
        self._library = library
        self._models_dir = data_dir / "models"
        self._calibrations: Sequence[Path] = ()
        self._machine: MachineFacts | None = None
        self.access = HubAccess()
        self._jobs: dict[str, Job] = {}
        self._last: dict[str, Coming] = {}
        self._in_use: tuple[str, str] = ("", "")
        self._throttle = LatestThrottle(parent=self)
        self._throttle.ready.connect(self._on_progress)

    @property
    def machine(self) -> MachineFacts:
        """Where models run, as far as it is known."""
        return self._machine or unmeasured()

    @machine.setter
    def machine(self, facts: MachineFacts) -> None:
        self._machine = facts

    @property
    def models_dir(self) -> Path:
        """Where fetched models lie."""
        return self._models_dir

    @property
    def under_way(self) -> list[Coming]:
        """Downloads that run or wait."""
        return list(self._last.values())

    def set_up(self, config: EngineConfig) -> None:
        """Where models come from, and where calibrations may lie."""
        self._calibrations = config.calibrations
        self.access = HubAccess(config.mirror, offline=config.offline)

    def use_mirror(self, mirror: str) -> None:
        """Fetch from there from now on."""
        self.access = self.access.with_mirror(mirror)

    def refresh(self, in_use: tuple[str, str]) -> None:
        """List the models; the language model and the embedder `in_use` are among them."""
        self._in_use = in_use
        look = partial(offers, self._models_dir, self._calibrations, self.machine, in_use)
        self._library.run(look).yielded.connect(self.listed)

    def fetch(self, offer: Offer, token: str = "") -> None:
        """Bring a model here; what came of it before is continued."""
        choice = offer.choice
        if choice in self._jobs:
            return
        access = self.access.with_token(token)
        job = self._lane.submit(partial(_fetched, choice, self._models_dir, access))
        job.yielded.connect(partial(self._throttle.put, choice))
        job.finished.connect(partial(self._on_finished, choice))
        job.failed.connect(partial(self._on_failed, choice))
        self._jobs[choice] = job
        self._tell(Coming(choice))

    def cancel(self, choice: str) -> None:
        """Stop a download; what has come is kept."""
        job = self._forget(choice)
        if job is not None:
            job.cancel()
            self.stopped.emit(choice)

    def weigh(
        self,
        entry: DocumentEntry | None,
        now: Offer | None,
        then: Offer,
        embedder: Offer | None = None,
    ) -> None:
        """Tell what using another model costs for a document; `failed` if that one is gone."""
        if entry is None or now is None or now.presence != "here":
            self.weighed.emit(then, None)
            return
        job = self._library.run(partial(cost, entry, now, then, embedder, self._models_dir))
        job.yielded.connect(partial(self.weighed.emit, then))
        job.failed.connect(partial(self.failed.emit, then.choice))

    def look_at(self, folder: str) -> None:
        """Tell of a model in a folder of the reader's, as if it was to be used."""
        job = self._library.run(partial(of_folder, folder, self.machine))
        job.yielded.connect(self.found)

    def remove(self, choice: str) -> None:
        """Delete a model from this computer."""
        job = self._lane.run(partial(remove, choice, self._models_dir))
        job.finished.connect(partial(self._on_removed, choice))
        job.failed.connect(partial(self.failed.emit, choice))

    def _tell(self, coming: Coming) -> None:
        self._last[coming.choice] = coming
        self.coming.emit(coming)

    def _forget(self, choice: str) -> "Job | None":
        self._throttle.drop(choice)
        self._last.pop(choice, None)
        return self._jobs.pop(choice, None)

    @Slot(object, object)
    def _on_progress(self, choice: str, progress: Progress) -> None:
        if choice in self._jobs:
            self._tell(Coming(choice, progress))

    def _on_finished(self, choice: str) -> None:
        self._forget(choice)
        self.fetched.emit(choice)
        self.refresh(self._in_use)

    def _on_failed(self, choice: str, failure: Exception) -> None:
        self._forget(choice)
        self.failed.emit(choice, failure)

    def _on_removed(self, choice: str) -> None:
        self.removed.emit(choice)
        self.refresh(self._in_use)


def _fetched(choice: str, models_dir: Path, access: HubAccess) -> Iterator[Progress]:
    """Runs on the download lane."""
    return fetch(choice, models_dir, access)
