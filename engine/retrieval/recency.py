"""What a reader of a long text recalls for its next words: what is like them, or was just read.

Of two chunks that are equally like the text, the later one says more about what comes next. So
likeness is weighed against age: a far chunk is recalled in place of a near one only where it is
much more like the text. Otherwise a memory that grows recalls ever further chunks that are hardly
more alike, and reading gets worse by it.
"""

import numpy as np
import numpy.typing as npt

AGE_PRICE = 0.1
"""Likeness (a cosine) that a chunk must have more than one of a third of its age, nearly.

Chunks of a novel differ by 0.1 (a standard deviation) in their likeness to any one of them, and on
average lose 0.035 as their age is multiplied by e. With this price two or three of eight chunks
recalled are older than the last eight, and one in twenty is older than 4,000 tokens.
"""


def nearest_and_latest(
    likeness: npt.NDArray[np.float32], ages: npt.NDArray[np.int64], count: int
) -> list[int]:
    """Which chunks to recall, best first.

    Args:
        likeness: of each chunk to the last text read, a cosine.
        ages: how many chunks ago each was read, from 1.
        count: the most that are recalled.
    """
    worth = likeness - AGE_PRICE * np.log(ages)
    return [int(index) for index in np.argsort(-worth, kind="stable")[:count]]
