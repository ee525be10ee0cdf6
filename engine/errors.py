"""Expected failures: the world failed, not we. Each says what happened and what to do next.

Anything that is not an `EngineError` is a bug: it is logged with its traceback and never hidden.
"""

from typing import ClassVar

from typing_extensions import override


class EngineError(Exception):
    """An expected failure.

    Attributes:
        message: what happened, one plain sentence.
        hint: what the reader can do about it, one sentence or "".
        detail: technical detail for the log and the "details" fold, or "".
    """

    kinds: ClassVar[dict[str, type["EngineError"]]] = {}

    def __init__(self, message: str, hint: str = "", detail: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.detail = detail

    @override
    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        EngineError.kinds[cls.__name__] = cls

    @override
    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class DocumentError(EngineError):
    """A document cannot be opened or read."""


class FileMissing(DocumentError):
    """No file at that path, or a folder."""


class UnsupportedFormat(DocumentError):
    """Not a kind of document that can be read here."""


class DamagedDocument(DocumentError):
    """The file is empty, cut short, or not what its name says."""


class ReaderDied(DamagedDocument):
    """Whatever process reads the document ends; it may have been the machine, not the document."""


class PasswordNeeded(DocumentError):
    """The document is encrypted and no password was given."""


class WrongPassword(DocumentError):
    """The document is encrypted and the password does not open it."""


class NoText(DocumentError):
    """The pages hold no text to search or ask: a scan, or empty."""


class FileChanged(DocumentError):
    """The file was changed or deleted while it was being read."""


class ProcessDied(EngineError):
    """A child process ended, was killed, or ran past its limits."""


class ProcessHung(ProcessDied):
    """A child process did not answer within its time limit and was stopped."""


class DocumentInUse(EngineError):
    """Another process is reading the document into the same data folder."""


class QuestionRefused(EngineError):
    """A question that cannot be asked: empty, or too long."""


class TokenUnusable(EngineError):
    """The token that programs have to show cannot be read, or others can read it."""


class PortUnusable(EngineError):
    """Programs cannot be listened to: the port is taken."""


class OtherEngineFailed(EngineError):
    """The engine that was to write the answer in place of the model here did not."""


class StorageError(EngineError):
    """The data folder cannot be used: full, read-only, or damaged."""


class DatabaseDamaged(StorageError):
    """The bytes of a database are not those that were written."""


class LibraryDamaged(DatabaseDamaged):
    """That of the library: it cannot be made again, but a copy can be put back."""


class DataUnusable(EngineError):
    """Texts to train or to measure with are missing, damaged, or in another encoding."""


class ModelError(EngineError):
    """A model cannot be used."""


class ModelInvalid(ModelError):
    """A model folder lacks files, or holds something else than it should."""


class ModelUnavailable(ModelError):
    """No source of a model could be fetched."""


class TokenNeeded(ModelUnavailable):
    """A model is given only to those whom the hub knows: no token, a wrong one, or one too weak."""


class BankError(EngineError):
    """A bank does not fit the model, is damaged, or is in use by another process."""


class ExportRefused(EngineError):
    """Highlights and notes cannot be written where or as it was asked."""


class RemoteBug(RuntimeError):
    """Not expected: code in a child process raised; carries its traceback as text."""


class OutOfMemory(EngineError):
    """Memory of the device does not suffice."""


class BankMismatch(BankError):
    """A bank was made with another model, tokenizer, layer, dtype, chunk length or format."""


class BankInUse(BankError):
    """Another process has the bank open."""


class BankDamaged(BankError):
    """Slots of a bank are lost; they are encoded anew.

    Attributes:
        chunk_ids: the chunks to encode again.
    """

    chunk_ids: tuple[int, ...] = ()

    @classmethod
    def lost(cls, chunk_ids: tuple[int, ...], detail: str = "") -> "BankDamaged":
        """The error for these chunks."""
        hint = "They are encoded again; the document itself is not harmed."
        error = cls(f"{len(chunk_ids)} chunks of the document's memory are damaged.", hint, detail)
        error.chunk_ids = chunk_ids
        return error


class MemoryNotFinite(BankError):
    """The model produced NaN or infinity for a chunk; it is not stored."""


class CalibrationMismatch(ModelError):
    """A calibration was made for another model, or is damaged; the model works without it."""


class CalibrationError(EngineError):
    """A calibration cannot be trained."""


class RecipeInvalid(CalibrationError):
    """What it should be trained with is not usable."""


class TooLittleData(CalibrationError):
    """There is not enough text to learn from."""


class PreparedDamaged(CalibrationError):
    """Prepared training data is damaged, or was made for something else."""


class RunMismatch(CalibrationError):
    """A training run cannot be continued: it is another one, or nothing whole is left of it."""


class LossNotFinite(CalibrationError):
    """Training went astray; the last good checkpoint is kept."""


class WindowExceeded(ModelError):
    """More tokens at once than the model was made for."""
