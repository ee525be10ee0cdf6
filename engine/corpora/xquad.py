"""XQuAD (Artetxe et al. 2020): 240 passages as one document, questions with answer spans."""

import json
from pathlib import Path

from engine.corpora.files import text_file, unusable
from engine.corpora.questions import AskedDocument, Question, section_spans


def xquad(data: Path, language: str = "en") -> AskedDocument:
    """All passages of one language as the sections of one document.

    Args:
        data: the data folder.
        language: en, de, es, zh or ar.

    Raises:
        DataUnusable: the file is missing, damaged, or another one.
    """
    path = data / "questions" / f"xquad.{language}.json"
    try:
        articles = json.loads(text_file(path))["data"]
        paragraphs = [paragraph for article in articles for paragraph in article["paragraphs"]]
        sections = tuple(str(paragraph["context"]) for paragraph in paragraphs)
        questions = []
        for index, (start, _) in enumerate(section_spans(sections)):
            for asked in paragraphs[index]["qas"]:
                answers = tuple(dict.fromkeys(str(a["text"]) for a in asked["answers"]))
                first = asked["answers"][0]
                begin = start + int(first["answer_start"])
                evidence = (begin, begin + len(first["text"]))
                questions.append(Question(str(asked["question"]), answers, (evidence,), (index,)))
    except (ValueError, KeyError, IndexError, TypeError) as failure:
        raise unusable(path, failure) from failure
    return AskedDocument(f"xquad-{language}", sections, tuple(questions))
