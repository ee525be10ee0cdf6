"""An answer with everything in it, as a library keeps it."""

from engine.records.answers import Answer, AnswerTimes, Citation, MemoryUse, Passage


def answer_to(document_id: str, question: str, asked_at: float = 1.0) -> Answer:
    return Answer(
        answer_id=0,
        document_id=document_id,
        question=question,
        text="An answer. [1] \u05e9\u05dc\u05d5\u05dd \U0001f600",
        citations=(
            Citation(1, document_id, "T", 3, 2, "iii", "quote", ((1.0, 2.0, 3.0, 4.5),), 1.0),
        ),
        passages=(Passage(3, "text", 2, "iii", 0.5),),
        weak=False,
        stopped=False,
        memory=MemoryUse(False, 0, 0),
        model="m",
        times=AnswerTimes(0.1, 0.2, 0.3),
        asked_at=asked_at,
    )
