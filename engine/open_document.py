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
from engine.documents.vector_table import VectorTable
from engine.errors import DocumentInUse
from engine.files import size_of
from engine.retrieval.vector_index import VectorIndex

_LOCK = "reading.lock"
_DELETED = ".deleted"


class OpenDocument:
    """What is kept of a document, open for reading and adding; belongs to the engine's thread.

    Attributes:
        document_id: first 32 hex digits of the sha256 of the file.
        store: pages, chunks and vectors.
        index: chunk ids by vector; holds exactly the vectors that answer.
        embedder: the hash of the one that made them; "" before there are any.
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
        self.index = VectorIndex()
        self.embedder = ""
        self._state: tuple[str | None, str, int] | None = None  # made with, embedder, vectors
        self._saved = False
        try:
            self.refresh()
        except BaseException:
            self.store.close()
            raise

    def refresh(self) -> None:
        """Load the index again if another process has written vectors or cut new chunks."""
        vectors = self.store.vectors
        state = (self.store.fact("chunks"), vectors.embedder, vectors.count())
        if self._state != state:
            _, self.embedder, count = state
            with storage_errors(self._index_path):
                saved = VectorIndex.load(self._index_path, self.embedder, count) if count else None
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
        index = VectorIndex()
        ids, vectors = self.store.vectors.all()
        if len(ids):
            index.add(ids.tolist(), vectors)
        return index

    # ---- vectors -----------------------------------------------------------------------------

    def make_room(self, embedder: str) -> VectorTable:
        """The vectors of an embedder, to be completed; call only while `alone`.

        Those of another one that answer now do so until `answer_with`. What a third one has made
        is dropped.

        Args:
            embedder: its hash.
        """
        table = self.store.vectors_by(embedder)
        if table is None:
            answering = self.store.vectors
            table = self.store.other_vectors if answering.embedder else answering
            with self.store.writing():
                table.begin(embedder)
            self.refresh()
        return table

    def add_vectors(
        self, chunk_ids: Sequence[int], vectors: npt.NDArray[np.float32], embedder: str
    ) -> None:
        """Keep one unit vector a chunk, (chunks, dimensions), and in the index if they answer.

        They are given up where others have taken their place meanwhile, in another process.

        Args:
            chunk_ids: of chunks of this document.
            vectors: of them, by one embedder.
            embedder: its hash.
        """
        with self.store.writing():
            if not self.store.vectors.embedder:
                self.store.vectors.begin(embedder)
                self.embedder = embedder
            table = self.store.vectors_by(embedder)
            if table is not None:
                table.add(chunk_ids, vectors)
        if embedder == self.embedder:
            new = [row for row, chunk_id in enumerate(chunk_ids) if chunk_id not in self.index]
            self.index.add([chunk_ids[row] for row in new], vectors[new])
            self._state = (self.store.fact("chunks"), embedder, len(self.index))
            self._saved = False

    def answer_with(self, embedder: str) -> None:
        """From now on questions find passages by the vectors of this embedder; the others stay."""
        if self.make_room(embedder).name != self.store.vectors.name:
            with self.store.writing():
                self.store.swap_vectors()
        self.refresh()

    def save_index(self) -> None:
        """Write the index's file, so that the next opening need not rebuild it.

        Raises:
            StorageError: the disk is full or cannot be written.
        """
        if not self._saved:
            with storage_errors(self._index_path):
                self.index.save(self._index_path, self.embedder)
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
