"""Sets of documents that are asked together: chosen, named, taken away; on the library lane."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from engine.library import Library
from engine.scopes import Collection
from memlong_desktop.background.shelf import Shelf


class Collecting(QObject):
    """Knows the collections, and which one questions are put to.

    Signals:
        listed: all `Collection`s, the named ones first.
        chosen: the `Collection` that questions are put to from now on; None: the book in front.
    """

    listed = Signal(object)
    chosen = Signal(object)

    def __init__(self, shelf: Shelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._collection: Collection | None = None

    @property
    def collection(self) -> Collection | None:
        """What questions are put to; None: the book in front."""
        return self._collection

    @Slot()
    def refresh(self) -> None:
        """List the collections."""
        self._run(lambda _library: None)

    def choose(self, collection: Collection | None) -> None:
        """Put questions to these from now on."""
        if collection != self._collection:
            self._collection = collection
            self.chosen.emit(collection)

    def ask_together(self, documents: Sequence[str]) -> None:
        """Put questions to exactly these documents."""
        job = self._shelf.run(lambda library: library.collections.of(documents))
        job.yielded.connect(self.choose)
        self.refresh()

    def rename(self, collection_id: str, name: str) -> None:
        """Give a collection a name; "" takes it away."""
        self._run(lambda library: library.collections.rename(collection_id, name))

    def remove(self, collection_id: str) -> None:
        """Take a collection away with what was asked of it."""
        self._run(lambda library: library.collections.remove(collection_id))

    def _run(self, change: Callable[[Library], object]) -> None:
        def changed(library: Library) -> list[Collection]:
            change(library)
            return library.collections.all()

        self._shelf.run(changed).yielded.connect(self._on_listed)

    @Slot(object)
    def _on_listed(self, collections: list[Collection]) -> None:
        if self._collection is not None:
            known = (c for c in collections if c.collection_id == self._collection.collection_id)
            self.choose(next(known, None))
        self.listed.emit(collections)
