"""One document's folder as one unit: its text, its vectors, and the index made from them."""

import contextlib
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Self

import filelock
import numpy as np
import numpy.typing as npt

from engine.database import storage_errors
from engine.documents.text_store import TextStore
from engine.errors import DocumentInUse
from engine.files import size_of
from engine.retrieval.vector_index import VectorIndex

_DIMENSIONS = 384
_LOCK = "reading.lock"
_DELETED = ".deleted"


class OpenDocument:
    """What is kept of a document, open for reading and adding; belongs to the engine's thread.

    Attributes:
        document_id: first 32 hex digits of the sha256 of the file.
        store: pages, chunks and vectors.
        index: chunk ids by vector; holds exactly the vectors of the store.
    """

    def __init__(self, folder: Path) -> None:
        """Open (or start) the folder of a document; the index is rebuilt if its file is not good.

        Raises:
            StorageError: it cannot be opened or written.
        """
        self.document_id = folder.name
        self.folder = folder
        self.store = TextStore(folder)
        self._index_path = folder / "vectors.usearch"
        self.index = VectorIndex(_DIMENSIONS)
        self._state: tuple[str | None, int] | None = None  # made with, vectors
        self._saved = False
        try:
            self.refresh()
        except BaseException:
            self.store.close()
            raise

    def refresh(self) -> None:
        """Load the index again if another process has written vectors or cut new chunks."""
        state = (self.store.fact("chunks"), self.store.vector_count())
        if self._state != state:
            with storage_errors(self._index_path):
                saved = VectorIndex.load(self._index_path, _DIMENSIONS, state[1])
            self.index = saved or self._rebuilt()
            self._saved = saved is not None
            self._state = state

    @contextlib.contextmanager
    def alone(self) -> Iterator[None]:
        """Whoever reads or indexes the document does so inside.

        Raises:
            DocumentInUse: another process is inside.
        """
        with reading_lock(self.folder):
            self.refresh()
            yield

    def drop_chunks(self) -> None:
        """Forget chunks and vectors, keep the pages; call only while `alone`."""
        self._drop(self.store.drop_chunks)

    def drop_text(self) -> None:
        """Forget pages too, so that they are read anew; call only while `alone`."""
        self._drop(self.store.drop_pages)

    def _drop(self, drop: Callable[[], None]) -> None:
        with storage_errors(self._index_path):
            # First: a run that is killed here finds an index to rebuild, never a wrong one.
            self._index_path.unlink(missing_ok=True)
        with self.store.writing():
            drop()
        self.refresh()

    def _rebuilt(self) -> VectorIndex:
        index = VectorIndex(_DIMENSIONS)
        ids, vectors = self.store.vectors()
        if len(ids):
            index.add(ids.tolist(), vectors)
        return index

    def add_vectors(self, chunk_ids: Sequence[int], vectors: npt.NDArray[np.float32]) -> None:
        """Keep one unit vector a chunk, (chunks, dimensions), on disk and in the index."""
        with self.store.writing():
            self.store.add_vectors(chunk_ids, vectors)
        new = [row for row, chunk_id in enumerate(chunk_ids) if chunk_id not in self.index]
        self.index.add([chunk_ids[row] for row in new], vectors[new])
        self._state = (self.store.fact("chunks"), len(self.index))
        self._saved = False

    def save_index(self) -> None:
        """Write the index's file, so that the next opening need not rebuild it.

        Raises:
            StorageError: the disk is full or cannot be written.
        """
        if not self._saved:
            with storage_errors(self._index_path):
                self.index.save(self._index_path)
            self._saved = True

    @property
    def bytes_on_disk(self) -> int:
        """All that is kept of the document."""
        return size_of(self.folder)

    def close(self) -> None:
        """Close the files."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()


@contextlib.contextmanager
def reading_lock(folder: Path) -> Iterator[None]:
    """One process at a time reads a document into its folder; the lock dies with its process.

    Raises:
        DocumentInUse: another process holds it.
        StorageError: the folder cannot be written.
    """
    lock = filelock.FileLock(
        folder / _LOCK, timeout=0, mode=0o600, thread_local=False, is_singleton=False
    )
    with storage_errors(folder / _LOCK):
        try:
            lock.acquire()
        except filelock.Timeout as failure:
            raise DocumentInUse(
                "Another MemLong process is reading this document at the moment.",
                "Wait until it is done, then try again.",
                str(failure),
            ) from failure
    try:
        yield
    finally:
        lock.release()


def discard_text(folder: Path) -> None:
    """Delete the text and the index of a document whose text is damaged; banks stay.

    Raises:
        StorageError: they cannot be deleted.
    """
    with storage_errors(folder):
        for path in (*folder.glob("text.sqlite*"), folder / "vectors.usearch"):
            path.unlink(missing_ok=True)


def delete(folder: Path) -> None:
    """Delete all that is kept of a document; its folder is renamed first, so it goes at once.

    Raises:
        StorageError: it cannot be deleted.
    """
    with storage_errors(folder):
        if folder.exists():
            doomed = folder.with_name(f"{folder.name}{_DELETED}")
            shutil.rmtree(doomed, ignore_errors=True)
            folder.rename(doomed)
            shutil.rmtree(doomed)


def finish_deletions(documents_dir: Path) -> None:
    """Delete what a run that was killed while it deleted has left."""
    for doomed in documents_dir.glob(f"*{_DELETED}"):
        shutil.rmtree(doomed, ignore_errors=True)
