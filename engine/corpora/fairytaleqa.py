"""FairytaleQA (Xu et al. 2022): tales in sections, questions with the section that answers them."""

from pathlib import Path
from typing import Literal

from engine.corpora.files import archived, decoded, table, unusable
from engine.corpora.questions import AskedDocument, Question, section_spans

Split = Literal["train", "val", "test"]

_QUESTIONS, _STORY = "-questions.csv", "-story.csv"
_ANSWERS = ("answer1", "answer4")  # of two annotators; the others are their variants


def fairytales(data: Path, split: Split) -> list[AskedDocument]:
    """The tales of one split, each with its questions, by name.

    Args:
        data: the data folder.
        split: as the set's authors divided it.

    Raises:
        DataUnusable: the archive is missing, damaged, or another one.
    """
    path = data / "questions" / "fairytaleqa.tar.xz"
    listed, stories, asked = "", {}, {}
    for name, content in archived(path, _wanted):
        text, stem = decoded(content, name), name.rpartition("/")[2]
        if stem == "split.txt":
            listed = text
        elif stem.endswith(_STORY):
            stories[stem.removesuffix(_STORY)] = table(text, stem)
        else:
            asked[stem.removesuffix(_QUESTIONS)] = table(text, stem)
    # Lines such as data-by-train-split/questions/test/NAME-questions.csv
    names = [line.rpartition("/")[2] for line in listed.split() if f"/{split}/" in line]
    try:
        tales = sorted(name.removesuffix(_QUESTIONS) for name in names)
        return [_tale(name, stories[name], asked[name]) for name in tales]
    except (KeyError, ValueError) as failure:
        raise unusable(path, failure) from failure


def _wanted(name: str) -> bool:
    in_sections = "/section-stories/" in name and name.endswith(_STORY)
    return in_sections or name.endswith((_QUESTIONS, "/split.txt"))


def _tale(name: str, story: list[dict[str, str]], asked: list[dict[str, str]]) -> AskedDocument:
    sections = tuple(row["text"] for row in story)
    numbers = {row["section"].strip(): index for index, row in enumerate(story)}
    spans = section_spans(sections)
    questions = []
    for row in asked:
        holding = tuple(numbers[number.strip()] for number in row["cor_section"].split(","))
        answers = tuple(dict.fromkeys(row[key].strip() for key in _ANSWERS if row[key].strip()))
        evidence = tuple(spans[index] for index in holding)
        questions.append(Question(row["question"].strip(), answers, evidence, holding))
    return AskedDocument(name, sections, tuple(questions))
