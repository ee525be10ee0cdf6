"""Sentences that stand for a section are whole sentences, and of them the most central."""

from pathlib import Path

import numpy as np

from engine.chat.key_sentences import central
from engine.documents.sections import Section
from engine.open_document import OpenDocument
from engine.records.pages import PageText
from tests.engine.indexing import Indexed
from tests.engine.stored_document import store

_PAGES = (
    "The mill by the river was built long ago by a miller. Its wheel was taken out before the",
    "Christmas feast of the miller and his wife by the river. The mill had a wheel of oak.",
    "by the river the old mill was built by a miller long ago. The mill had a wheel of iron.",
)

_FOUND = ("The mill by the river", "The mill had a wheel of oak", "The mill had a wheel of iron")


def test_what_goes_on_from_the_page_before_is_no_sentence(shared: Indexed, tmp_path: Path) -> None:
    embedder = shared[0]._models.embedder
    store(tmp_path / "d", [PageText(i, str(i), text, b"") for i, text in enumerate(_PAGES)])
    with OpenDocument(tmp_path / "d") as document:
        vectors = embedder.embed(_PAGES)
        for page, text in enumerate(_FOUND):
            own = Section("", page, page + 1, page)
            (found,) = central(document, own, np.asarray(vectors), embedder)
            assert found.text.startswith(text)
            assert found.score > 0
