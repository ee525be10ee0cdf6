"""What memory costs and saves: first tokens, steps, writing, the bank, and what others do.

    python benchmarks/memlong.py [--long] [--json docs/results/memlong.json]
    python benchmarks/memlong.py --device cuda [--json docs/results/memlong-cuda.json]

The first runs on one CPU core with SmolLM2-135M-Instruct (bf16), some six minutes; `--long` adds a
long prefill and a million tokens really encoded, and says how far that is. The second, under ten
minutes, needs a CUDA card and no model; `--tiny` tries its code on the CPU. What is compared is
measured in turn, and ratios are medians of neighbours. `benchmarks/indexed.py` says what is real in
the documents, and `benchmarks/prefill.py` how a prefill is measured that would take hours.

`--llama PYTHON` names a Python that has llama-cpp-python, `--gguf FILE` the weights it runs.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.rows import Row, arguments, report


def main() -> None:
    """Run and report."""
    parser = arguments("memory: first tokens, steps, the bank")
    parser.add_argument("--device", choices=("cpu", "cuda"), default="cpu")
    parser.add_argument("--tiny", action="store_true", help="try the code of the GPU rows on a CPU")
    parser.add_argument("--long", action="store_true", help="a million tokens really encoded")
    parser.add_argument("--llama", type=Path, metavar="PYTHON", help="it has llama-cpp-python")
    parser.add_argument("--gguf", type=Path, metavar="FILE", help="weights for llama-cpp-python")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    if options.device == "cpu" and not options.tiny:
        with tempfile.TemporaryDirectory() as scratch:
            report(on_cpu(options, Path(scratch)), options.json)
    else:
        from benchmarks import card

        rows, name = card.measured(tiny=options.tiny)
        report(rows, options.json, name)


def on_cpu(options: argparse.Namespace, scratch: Path) -> list[Row]:
    """All rows that need no card; those that do are listed as not run."""
    from benchmarks import memlong_rows as rows
    from benchmarks.card_rows import card_rows
    from benchmarks.indexed import load_models, make_document
    from benchmarks.peers import started

    def say(what: str) -> None:
        print(f"{time.perf_counter() - begun:5.0f} s  {what}", file=sys.stderr, flush=True)

    begun = time.perf_counter()
    models = load_models(scratch / "data", options.models, options.threads)
    documents = {}
    for name, tokens in rows.DOCUMENTS.items():
        say(f"making a document of {tokens:,} tokens")
        documents[name] = make_document(scratch / name, tokens, options.data / "books", models)
    say("writing banks")
    found = rows.resident(documents, models)
    found += rows.sizes(scratch, models)
    chapter, writing = rows.writing(documents["chapter"], models)
    found += writing
    say("fetching")
    found += rows.fetching(documents["million"], models)
    say("first tokens")
    found = rows.first_tokens(documents, models) + found
    say("full prefill, in pieces")
    found = rows.prefill(documents["long"], models, check=options.long) + found
    elsewhere = options.llama, options.gguf, options.threads
    with started(*elsewhere, bf16=True) as peer, started(*elsewhere, bf16=False) as as_is:
        say("steps")
        found += rows.steps(documents["long"], models, peer, as_is)
        say("attention shares")
        found += rows.shares(documents["long"], models)
        say("others on one chapter")
        found += rows.chapter(documents["chapter"], models, peer, chapter)
    if options.long:
        say("a million tokens, really encoded")
    found += rows.resident_for_real(documents["million"], models, say if options.long else None)
    return found + card_rows(None)


if __name__ == "__main__":
    main()
