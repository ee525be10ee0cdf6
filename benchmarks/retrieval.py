"""How often the passage that answers a question is among the first four: both, or one way alone.

    python benchmarks/retrieval.py [--json docs/results/retrieval.json]

XQuAD's 240 English passages as one document, and LooGLE's long articles: a passage counts as found
if it holds any of the evidence. Compared are the fusion that the program uses, the vectors alone
and bm25 alone. Only the embedder is needed.
"""

import statistics
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.rows import Row, arguments, at_least, plain, report

if TYPE_CHECKING:
    from engine.corpora.questions import AskedDocument
    from engine.model_set import ModelSet
    from engine.open_document import OpenDocument

_FIRST = 4
_WAYS = ("fused", "vectors alone", "bm25 alone")


def main() -> None:
    """Run and report."""
    parser = arguments("retrieval recall at 4")
    parser.add_argument("--each", type=int, default=0, help="questions a document; 0: all")
    parser.add_argument("--documents", type=int, default=0, help="LooGLE articles; 0: all")
    options = parser.parse_args()
    from engine.config import EngineConfig
    from engine.corpora.loogle import loogle
    from engine.corpora.xquad import xquad
    from engine.model_set import ModelSet

    articles = loogle(options.data)[: options.documents or None]
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as scratch:
        config = EngineConfig(Path(scratch), threads=1, remember=False)
        if options.models:
            (Path(scratch) / "models").symlink_to(options.models.absolute())
        models = ModelSet(config)
        for _ in models.fetch_missing():
            pass
        sets = (("XQuAD en", [xquad(options.data)], 0.97), ("LooGLE", articles, None))
        for name, documents, wanted in sets:
            rows += _measured(name, documents, wanted, models, Path(scratch), options.each)
    report(rows, options.json)


def _measured(
    name: str,
    documents: "list[AskedDocument]",
    wanted: float | None,
    models: "ModelSet",
    scratch: Path,
    each: int,
) -> list[Row]:
    found: dict[str, list[float]] = {way: [] for way in _WAYS}
    for index, asked in enumerate(documents):
        for way, hits in _hits(asked, models, scratch / f"{name} {index}", each).items():
            found[way] += hits
    recall = {way: statistics.fmean(hits) for way, hits in found.items()}
    fused, vectors, words = (recall[way] for way in _WAYS)
    label = f"{name}, recall at {_FIRST}, fused"
    return [
        plain(f"{name}, questions", len(found["fused"]), "questions"),
        at_least(label, fused, "", wanted) if wanted else plain(label, fused, ""),
        plain(f"{name}, vectors alone", vectors, ""),
        plain(f"{name}, bm25 alone", words, ""),
        at_least(f"{name}, fused over the better one", fused - max(vectors, words), "", 0.0),
    ]


def _hits(
    asked: "AskedDocument", models: "ModelSet", folder: Path, each: int
) -> dict[str, list[float]]:
    """1 or 0 for each question with known evidence, for each way."""
    from engine.chat.retrieve import retrieve
    from engine.config import RetrievalConfig
    from engine.open_document import OpenDocument
    from engine.retrieval import lexical

    config = RetrievalConfig(passages=_FIRST)
    hits: dict[str, list[float]] = {way: [] for way in _WAYS}
    with OpenDocument(folder) as document:
        _index(document, asked.text, models, config.chunk_tokens)
        questions = [question for question in asked.questions if question.evidence]
        for question in questions[: each or None]:
            vector = models.embedder.embed([question.text])[0]
            ranked = {
                "fused": [
                    match.chunk.chunk_id
                    for match in retrieve(document, question.text, models.embedder, config)
                ],
                "vectors alone": [i for i, _ in document.index.search(vector, _FIRST)],
                "bm25 alone": list(
                    lexical.search(document.store.connection, question.text, _FIRST)
                ),
            }
            for way, chunk_ids in ranked.items():
                spans = [span for i in chunk_ids for span in document.store.chunk(i).spans]
                hits[way].append(
                    float(
                        any(
                            start < span.end and span.start < end
                            for start, end in question.evidence
                            for span in spans
                        )
                    )
                )
    return hits


def _index(document: "OpenDocument", text: str, models: "ModelSet", size: int) -> None:
    """The text as one page: characters of the evidence are characters of the page."""
    from engine import ingest
    from engine.documents.chunker import Chunker
    from engine.records.pages import PageText
    from engine.retrieval import lexical

    page = PageText(0, "", text, b"")
    chunker = Chunker(models.tokenizer, size)
    chunks = [*chunker.feed(page), *chunker.finish()]
    with document.store.writing():
        document.store.add_pages([page])
        document.store.add_chunks(chunks)
        lexical.create(document.store.connection, text[:20_000])
        lexical.add(document.store.connection, ((c.chunk_id, c.text) for c in chunks))
    for _ in ingest.index(document, models.embedder):
        pass


if __name__ == "__main__":
    main()
