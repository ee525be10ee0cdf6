"""What a cosine means: every embedder has a height of its own at which likeness begins.

Of two texts that have nothing to do with each other MiniLM says 0.05, others 0.4 or more. What is
"close enough" here was measured with MiniLM. So another embedder is shown a few questions and
sentences when it is loaded, those that belong together and those that do not, and its cosines are
stretched until both stand where MiniLM puts them. MiniLM's own are left exactly as they are.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

import numpy as np
import numpy.typing as npt

from engine.errors import ModelInvalid

_Cosines = TypeVar("_Cosines", float, npt.NDArray[np.float32])

REFERENCE: Final = "feec4ee30896986111ac69d4861b38c9cc557ccaa9d4f49d9914cfad85ccb7ed"
"""The hash of MiniLM, with which the thresholds were measured."""

UNRELATED: Final = 0.046
"""Mean cosine that it gives a question with the sentences that answer other ones."""

RELATED: Final = 0.585
"""Mean cosine that it gives a question with the sentence that answers it."""

_LEAST: Final = 0.02  # between the two; an embedder with less knows nothing of meaning

PAIRS: Final = (
    (
        "Why did the ship leave the harbour at night?",
        "The captain sailed after dark so that the guards on the quay would not see the ship.",
    ),
    (
        "How is bread made to rise?",
        "Yeast in the dough gives off gas, and its bubbles lift the loaf before it is baked.",
    ),
    (
        "Who wrote the letter to the judge?",
        "It was the widow who had written to the court and asked the judge for mercy.",
    ),
    (
        "What does the heart do with blood?",
        "With every beat the heart pumps blood through the lungs and the body.",
    ),
    (
        "When was the tax on windows repealed?",
        "Parliament did away with the window tax in the summer of 1851.",
    ),
    (
        "Which proof of the theorem is the shortest?",
        "A proof by induction takes three lines and is shorter than any other.",
    ),
    (
        "Where do swallows spend the winter?",
        "In autumn swallows fly south across the desert and stay in Africa until spring.",
    ),
    (
        "How much memory does the program need?",
        "The process takes up to two gigabytes of memory while it sorts the file.",
    ),
)
"""Questions and what answers them, from fields that are far from each other."""


@dataclass(frozen=True)
class Scale:
    """Cosines of one embedder, told as MiniLM would have said them.

    Attributes:
        unrelated, related: the two cosines that it gives `PAIRS`.
    """

    unrelated: float = UNRELATED
    related: float = RELATED

    def __call__(self, cosines: _Cosines) -> _Cosines:
        """Larger stays larger; -1 and 1 stay what they are."""
        if self == PLAIN:
            return cosines
        seen = (-1.0, self.unrelated, self.related, 1.0)
        told = np.interp(cosines, seen, (-1.0, UNRELATED, RELATED, 1.0))
        return float(told) if isinstance(cosines, float) else told.astype(np.float32)


PLAIN: Final = Scale()
"""Cosines as they are."""


def measured(embed: Callable[[Sequence[str]], npt.NDArray[np.float32]]) -> Scale:
    """The scale of an embedder.

    Raises:
        ModelInvalid: it does not tell what belongs together from what does not.
    """
    questions = embed([question for question, _ in PAIRS])  # (pairs, dimensions)
    sentences = embed([sentence for _, sentence in PAIRS])
    cosines = questions @ sentences.T  # (pairs, pairs)
    count = len(PAIRS)
    related = float(cosines.trace()) / count
    unrelated = float(cosines.sum() - cosines.trace()) / (count * (count - 1))
    if not unrelated + _LEAST <= related < 1.0:
        raise ModelInvalid(
            "This model cannot tell sentences that belong together from others.",
            "Choose one that was trained to find passages.",
            f"mean cosines {related:.3f} and {unrelated:.3f}",
        )
    return Scale(unrelated, related)
