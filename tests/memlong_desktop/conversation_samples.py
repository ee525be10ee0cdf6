"""Answers as the engine makes them, for the tests of the chat."""

from engine.records.answers import Answer, AnswerTimes, Citation, MemoryUse, Passage

LONG_QUOTE = (
    "A free culture supports and protects creators and innovators. It does this directly by "
    "granting intellectual property rights. But it does so indirectly by limiting the reach of "
    "those rights, to guarantee that follow-on creators and innovators remain as free as possible."
)


def citation(number: int, quote: str = "Ours was a free culture.", label: str = "12") -> Citation:
    return Citation(
        number=number,
        document="d" * 32,
        title="Free Culture",
        chunk_id=number,
        page_index=20 + number,
        page_label=label,
        quote=quote,
        boxes=((10.0, 20.0, 200.0, 32.0),),
        share=0.5,
    )


def passage(page_index: int = 3, label: str = "") -> Passage:
    return Passage(
        1, "Free cultures are cultures that leave a great deal open.", page_index, label, 0.7
    )


def answer(
    text: str = "A permission culture. [1]",
    *,
    answer_id: int = 1,
    question: str = "What is its opposite?",
    citations: tuple[Citation, ...] | None = None,
    passages: tuple[Passage, ...] | None = None,
    weak: bool = False,
    stopped: bool = False,
    memory: MemoryUse | None = None,
    model: str = "SmolLM2",
    notes: tuple[str, ...] = (),
    follows: int | None = None,
) -> Answer:
    """Numbered one after the other they are one conversation."""
    return Answer(
        answer_id=answer_id,
        document_id="d" * 32,
        question=question,
        text=text,
        citations=(citation(1),) if citations is None else citations,
        passages=(passage(),) if passages is None else passages,
        weak=weak,
        stopped=stopped,
        memory=memory or MemoryUse(calibrated=False, chunks=0, tokens=0),
        model=model,
        times=AnswerTimes(0.12, 2.31, 8.06),
        asked_at=0.0,
        notes=notes,
        follows=max(0, answer_id - 1) if follows is None else follows,
    )
