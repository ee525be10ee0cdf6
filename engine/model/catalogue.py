"""The models that are known here: where from, under which licence, how large, what they need.

Those beside the two defaults come from the hub as their makers publish them, at whatever commit is
the newest then: nobody here can know their hashes for all time. Which files there are, how large
and with which hash is asked of the hub, and every byte that comes is held against it.

Sizes of the decoders are those in the makers' `config.json`; they say what a model needs before
anything is fetched.
"""

from typing import Final

from engine.encoder_size import EncoderSize
from engine.errors import ModelUnavailable
from engine.model.default_models import MINILM, SMOLLM2
from engine.model.entry import CatalogueEntry, HubSource
from engine.sizes import ModelSize

_HUB: Final = "https://huggingface.co"

SMOLLM2_LARGE: Final = CatalogueEntry(
    id="smollm2-1.7b-instruct",
    name="SmolLM2 1.7B Instruct",
    role="language",
    licence="Apache-2.0",
    parameters=1_711_376_384,
    size=3_430_000_000,
    description="The larger sister of the default; English.",
    sources=(HubSource("HuggingFaceTB/SmolLM2-1.7B-Instruct", "main", about=3_430_000_000),),
    shape=ModelSize(
        layers=24,
        hidden=2048,
        intermediate=8192,
        heads=32,
        kv_heads=32,
        head_size=64,
        vocabulary=49_152,
        tied=True,
    ),
)

LLAMA_3B: Final = CatalogueEntry(
    id="llama-3.2-3b-instruct",
    name="Llama 3.2 3B Instruct",
    role="language",
    licence="LicenseRef-Llama-3.2",
    parameters=3_212_749_824,
    size=6_440_000_000,
    description="Good answers in eight European and Asian languages; long questions.",
    sources=(HubSource("meta-llama/Llama-3.2-3B-Instruct", "main", about=6_440_000_000),),
    shape=ModelSize(
        layers=28,
        hidden=3072,
        intermediate=8192,
        heads=24,
        kv_heads=8,
        head_size=128,
        vocabulary=128_256,
        tied=True,
    ),
    gated=True,
    page=f"{_HUB}/meta-llama/Llama-3.2-3B-Instruct",
)

QWEN25_3B: Final = CatalogueEntry(
    id="qwen2.5-3b-instruct",
    name="Qwen2.5 3B Instruct",
    role="language",
    licence="LicenseRef-Qwen-Research",
    parameters=3_085_938_688,
    size=6_190_000_000,
    description="Many languages, Chinese among them; for research and private use only.",
    sources=(HubSource("Qwen/Qwen2.5-3B-Instruct", "main", about=6_190_000_000),),
    shape=ModelSize(
        layers=36,
        hidden=2048,
        intermediate=11_008,
        heads=16,
        kv_heads=2,
        head_size=128,
        vocabulary=151_936,
        tied=True,
    ),
    page=f"{_HUB}/Qwen/Qwen2.5-3B-Instruct",
)

QWEN25_7B: Final = CatalogueEntry(
    id="qwen2.5-7b-instruct",
    name="Qwen2.5 7B Instruct",
    role="language",
    licence="Apache-2.0",
    parameters=7_615_616_512,
    size=15_250_000_000,
    description="The best answers here, in many languages; wants a graphics card.",
    sources=(HubSource("Qwen/Qwen2.5-7B-Instruct", "main", about=15_250_000_000),),
    shape=ModelSize(
        layers=28,
        hidden=3584,
        intermediate=18_944,
        heads=28,
        kv_heads=4,
        head_size=128,
        vocabulary=152_064,
        tied=False,
    ),
)

QWEN3_4B: Final = CatalogueEntry(
    id="qwen3-4b-instruct",
    name="Qwen3 4B Instruct",
    role="language",
    licence="Apache-2.0",
    parameters=4_022_468_096,
    size=8_060_000_000,
    description="Careful answers in many languages.",
    sources=(HubSource("Qwen/Qwen3-4B-Instruct-2507", "main", about=8_060_000_000),),
    shape=ModelSize(
        layers=36,
        hidden=2560,
        intermediate=9728,
        heads=32,
        kv_heads=8,
        head_size=128,
        vocabulary=151_936,
        tied=True,
    ),
)

OPENLLAMA_3B: Final = CatalogueEntry(
    id="open-llama-3b-v2",
    name="OpenLLaMA 3B v2",
    role="language",
    licence="Apache-2.0",
    parameters=3_426_473_600,
    size=6_860_000_000,
    description="The model of the MemLong paper. It continues texts; it was not taught to answer.",
    sources=(HubSource("openlm-research/open_llama_3b_v2", "main", about=6_860_000_000),),
    shape=ModelSize(
        layers=26,
        hidden=3200,
        intermediate=8640,
        heads=32,
        kv_heads=32,
        head_size=100,
        vocabulary=32_000,
        tied=False,
    ),
    taught=False,
    pickled=True,
)

BGE_M3: Final = CatalogueEntry(
    id="bge-m3",
    name="BGE-M3",
    role="embedder",
    licence="MIT",
    parameters=567_754_752,
    size=2_290_000_000,
    description="The paper's retriever: passages in a hundred languages; many times slower.",
    # Its makers' own files are pickled. This is what the hub's converter made of them, offered to
    # them as a pull request.
    sources=(HubSource("BAAI/bge-m3", "refs/pr/38", about=2_290_000_000),),
    encoder=EncoderSize(
        num_hidden_layers=24,
        hidden_size=1024,
        intermediate_size=4096,
        vocab_size=250_002,
        max_position_embeddings=8194,
    ),
)

DEFAULTS: tuple[CatalogueEntry, ...] = (MINILM, SMOLLM2)
"""What a fresh machine gets; the small one first, because reading can start with it."""

CATALOGUE: tuple[CatalogueEntry, ...] = (
    SMOLLM2,
    SMOLLM2_LARGE,
    QWEN25_3B,
    LLAMA_3B,
    OPENLLAMA_3B,
    QWEN3_4B,
    QWEN25_7B,
    MINILM,
    BGE_M3,
)
"""Every model that can be fetched: what answers, smallest first, then what finds passages."""


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
