"""LiteraryQA, validation (Bonomo et al. 2025): questions about whole books. Never to train on."""

import json
from pathlib import Path

from engine.corpora.files import archived, decoded, unusable
from engine.corpora.questions import AskedDocument, Question


def literary_books(data: Path) -> list[AskedDocument]:
    """All books with their questions; the evidence is not known. By name.

    Raises:
        DataUnusable: the archive is missing, damaged, or another one.
    """
    path = data / "questions" / "literaryqa-validation.tar.xz"
    listed, texts = "", {}
    for name, content in archived(path, lambda name: name.endswith((".txt", "/questions.jsonl"))):
        stem = name.partition("/")[2]
        if stem == "questions.jsonl":
            listed = decoded(content, stem)
        else:
            texts[stem] = decoded(content, stem)
    try:
        questions: dict[str, list[Question]] = {}
        for line in listed.splitlines():
            row = json.loads(line)
            answers = tuple(dict.fromkeys(str(answer).strip() for answer in row["answers"]))
            questions.setdefault(row["book_file"], []).append(Question(row["question"], answers))
        return [
            AskedDocument(Path(file).stem, (texts[file],), tuple(questions[file]))
            for file in sorted(questions)
        ]
    except (ValueError, KeyError, TypeError) as failure:
        raise unusable(path, failure) from failure
