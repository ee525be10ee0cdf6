"""The data folder's real sets, and files that are missing, cut short or wrongly encoded."""

import io
import tarfile
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

from engine.corpora.books import corpus_books, folder_books, perplexity_books
from engine.corpora.demonstrations import labelled_sets
from engine.corpora.fairytaleqa import fairytales
from engine.corpora.files import archived, decoded
from engine.corpora.literaryqa import literary_books
from engine.corpora.loogle import loogle
from engine.corpora.questions import AskedDocument, found
from engine.corpora.xquad import xquad
from engine.errors import DataUnusable


def _packed(path: Path, files: dict[str, bytes]) -> None:
    with tarfile.open(path, "w:xz") as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))


def test_the_corpus_is_read_one_book_after_the_other(data_dir: Path) -> None:
    first = next(corpus_books(data_dir))
    assert first.name == "Adalbert-Stifter__Rock-Crystal"
    chosen = islice(corpus_books(data_dir, lambda name: name.startswith("Agatha")), 1)
    assert "Tommy" in next(chosen).text


def test_corpus_and_perplexity_share_no_book(data_dir: Path) -> None:
    measured = {book.name.partition("__")[0] for book in perplexity_books(data_dir)}
    archives = sorted((data_dir / "corpus").glob("*"))
    with tarfile.open(archives[0], "r|xz") as archive:
        authors = {member.name.partition("__")[0] for member in archive}
    assert len(measured) == 10
    assert not measured & authors


def test_fairytales_have_their_splits_and_evidence(data_dir: Path) -> None:
    tales = {split: fairytales(data_dir, split) for split in ("train", "val", "test")}
    assert {split: len(found) for split, found in tales.items()} == {
        "train": 232, "val": 23, "test": 23
    }  # fmt: skip
    assert sum(len(tale.questions) for tale in tales["test"]) == 1007
    for tale in tales["test"]:
        for question in tale.questions:
            parts = [tale.text[start:end] for start, end in question.evidence]
            assert parts == [tale.sections[index] for index in question.sections]
            assert all(question.answers)


def test_xquad_answers_stand_where_the_evidence_says(data_dir: Path) -> None:
    for language in ("en", "zh"):
        document = xquad(data_dir, language)
        assert (len(document.sections), len(document.questions)) == (240, 1190)
        for question in document.questions:
            ((start, end),) = question.evidence
            assert document.text[start:end] in question.answers


def test_literaryqa_asks_whole_books(data_dir: Path) -> None:
    books = literary_books(data_dir)
    assert (len(books), sum(len(book.questions) for book in books)) == (21, 635)
    assert min(len(book.text) for book in books) > 100_000


def test_loogle_evidence_is_found_in_the_text(data_dir: Path) -> None:
    asked = [question for article in loogle(data_dir) for question in article.questions]
    assert len(asked) > 60
    assert sum(bool(question.evidence) for question in asked) > 0.9 * len(asked)
    assert all(document.questions for document in loogle(data_dir, "longdep_qa"))


def test_labelled_sets_keep_test_and_pool_apart(data_dir: Path) -> None:
    sets = labelled_sets(data_dir)
    assert [task.name for task in sets] == ["SST-2", "MR", "SST-5", "Subj"]
    for task in sets:
        assert {one.label for one in task.pool} == set(range(len(task.words)))
        assert not {one.text for one in task.pool} & {one.text for one in task.test}
        assert len(task.test) >= 400


def test_text_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "book.txt").write_bytes("déjà vu".encode("latin-1"))
    with pytest.raises(DataUnusable, match=r"book\.txt is not UTF-8"):
        folder_books(tmp_path)
    assert decoded(b"\xef\xbb\xbfplain", "book") == "plain"


def test_an_archive_cut_short_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "books.tar.xz"
    _packed(path, {"one.txt": bytes(range(256)) * 4000, "two.txt": b"two"})
    assert [name for name, _ in archived(path, lambda name: name == "two.txt")] == ["two.txt"]
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(DataUnusable, match="damaged"):
        list(archived(path, lambda _: True))


@pytest.mark.parametrize(
    "read", [lambda data: fairytales(data, "test"), literary_books, xquad, loogle]
)
def test_missing_data_is_said(read: Callable[[Path], list[AskedDocument]], tmp_path: Path) -> None:
    with pytest.raises(DataUnusable, match="not there"):
        read(tmp_path)


def test_no_corpus_and_another_archive(tmp_path: Path) -> None:
    with pytest.raises(DataUnusable, match="no corpus"):
        next(corpus_books(tmp_path))
    (tmp_path / "questions").mkdir()
    listed = b"data-by-train-split/questions/test/lost-questions.csv"
    _packed(tmp_path / "questions" / "fairytaleqa.tar.xz", {"f/split.txt": listed})
    with pytest.raises(DataUnusable, match="damaged"):
        fairytales(tmp_path, "test")


def test_a_quotation_is_found_across_line_ends_and_other_marks() -> None:
    assert found("the old  poet", "There lived the\nold poet.") == (12, 24)
    assert found("nobody", "There lived the old poet.") is None
    assert found("'no international' consensus", "of “no international” consensus") == (4, 31)
    assert found(" ", "text") is None
