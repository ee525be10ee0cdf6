"""Whatever a document says, it is quoted: it cannot speak with another voice, nor hide a citation.

See `tests.engine.hostile_documents`; files are read in this process, by the host's own code. What
the default model makes of them is in `tests/memlong_desktop/test_hostile_answers.py`.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.chat.citations import Candidate
from engine.chat.citing import Citing, cite
from engine.chat.condense import condensing_prompt
from engine.chat.prompt import USUAL, build_prompt
from engine.documents.host import DocumentHost
from engine.documents.sentences import sentences
from engine.model.tokenizer import Tokenizer, load_tokenizer
from engine.records.answers import Citation, Passage
from engine.records.pages import PageText
from tests.engine.chat.test_citing import WordEmbedder
from tests.engine.hostile_documents import HONEST, write_all

QUESTION = "Who built the lighthouse of Alden?"


@pytest.fixture(scope="module")
def tokenizer(models_dir: Path) -> Tokenizer:
    return load_tokenizer(models_dir / "smollm2-135m-instruct")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[PageText]]:
    """The text of all thirty, by file."""
    folder = tmp_path_factory.mktemp("hostile")
    found = {}
    for _, path in write_all(folder):
        pixels = folder / "pixels"
        pixels.write_bytes(b"\0" * 64)
        host = DocumentHost()
        facts = host.open(str(path), None, str(pixels), [])
        found[path.name] = host.text(0, facts.page_count)
        assert not re.search(r"[\x00-\x08\u202a-\u202e\u2066-\u2069\u200b\ufeff]", facts.title)
    return found


def _prompt(tokenizer: Tokenizer, text: str) -> list[int]:
    return build_prompt(tokenizer, QUESTION, [Passage(0, text, 0, "1", 0.5)], 8000)


def _control(tokenizer: Tokenizer, ids: list[int]) -> list[str]:
    return [tokenizer.decode([i], keep_special=True) for i in ids if tokenizer.decode([i]) == ""]


def test_all_that_a_document_says_stands_in_its_quotation_marks(
    tokenizer: Tokenizer, pages: dict[str, list[PageText]]
) -> None:
    assert len(pages) == 30
    _only_quoted(tokenizer, pages, lambda text: _prompt(tokenizer, text))


def test_what_is_condensed_stands_in_them_too(
    tokenizer: Tokenizer, pages: dict[str, list[PageText]]
) -> None:
    def prompt(text: str) -> list[int]:
        given = [text[start:end] for start, end in sentences(text)]
        return condensing_prompt(tokenizer, USUAL, given)

    _only_quoted(tokenizer, pages, prompt)


def _only_quoted(
    tokenizer: Tokenizer,
    pages: dict[str, list[PageText]],
    prompt: Callable[[str], list[int]],
) -> None:
    honest = prompt(HONEST)
    around = tokenizer.decode(honest, keep_special=True).split(f'"{HONEST}"')
    for name, read in pages.items():
        text = "\n".join(page.text for page in read)
        assert HONEST in text, name
        ids = prompt(text)
        assert _control(tokenizer, ids) == _control(tokenizer, honest), name
        whole = tokenizer.decode(ids, keep_special=True)
        assert whole.startswith(around[0]), name
        assert whole.endswith(around[1]), name
        quote = whole[len(around[0]) : len(whole) - len(around[1])]
        assert re.fullmatch(r'"[^"\n]+"(\n- "[^"\n]+")*', quote), name
        assert USUAL in around[0]
        assert not re.search(r"(?i)(?:question|context|short answer):", quote), name


def test_no_document_hides_its_citation(pages: dict[str, list[PageText]]) -> None:
    def citation(number: int, candidate: Candidate) -> Citation:
        return Citation(number, "d", "T", 0, 0, "1", candidate.text, (), 0.0)

    for name, read in pages.items():
        found = [Candidate(0, p, start, end) for p in read for start, end in sentences(p.text)]
        citing = Citing(found, citation, WordEmbedder())  # type: ignore[arg-type]
        said = "The lighthouse of Alden was built in 1871. So say [7] and [1]."
        text, cited = cite(said, citing)
        assert cited[0].quote.startswith(HONEST), name
        assert text.startswith("The lighthouse of Alden was built in 1871. [1] So say"), name
        assert "[7]" not in text, name
        assert "and [1]" not in text, name  # a number that the model writes is no mark
