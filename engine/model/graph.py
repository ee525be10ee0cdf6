"""The decode step of a CUDA card as one captured graph: a single launch instead of a thousand.

A small model's step is a thousand short kernels, and telling the card of each takes longer than
running it. Only `captured` needs a card.
"""

import logging
from collections.abc import Callable

import torch

from engine.devices import ran_out_of_memory
from engine.model.static_step import StaticStep

logger = logging.getLogger(__name__)

Replay = Callable[[], torch.Tensor]

_WARM_UPS = 2  # kernels are loaded and work space is found outside the capture


class StepGraphs:
    """Captures the steps of one model, until it turns out that they cannot be captured."""

    def __init__(self, capture: Callable[[StaticStep], Replay] | None) -> None:
        """Captures with `capture`; None where steps run as they are written."""
        self._capture = capture

    @property
    def possible(self) -> bool:
        """Whether it is worth asking."""
        return self._capture is not None

    @staticmethod
    def on(devices: set[torch.device]) -> "StepGraphs":
        """For a model on these devices: one CUDA card can, several and everything else cannot."""
        if len(devices) == 1 and next(iter(devices)).type == "cuda":
            return StepGraphs(captured)
        return StepGraphs(None)

    def replay_of(self, step: StaticStep) -> Replay | None:
        """What runs the step from now on; None, with a line in the log, if it must run eagerly."""
        if self._capture is None:
            return None
        try:
            with step.undone():
                return self._capture(step)
        except RuntimeError as failure:  # what torch raises for every failure of a card
            logger.warning("the decode step runs eagerly, it cannot be captured: %s", failure)
            if not ran_out_of_memory(failure):  # for lack of memory the next answer may try again
                self._capture = None
            return None


def captured(step: StaticStep) -> Replay:
    """Records the step on its card.

    The logits that a replay returns are overwritten by the next one.

    Raises:
        RuntimeError: the card cannot, or something in the step waits for a value.
    """
    device = step.ids.device
    with torch.cuda.device(device):
        main = torch.cuda.current_stream()
        aside = torch.cuda.Stream()  # type: ignore[no-untyped-call]  # torch does not type it
        aside.wait_stream(main)
        with torch.cuda.stream(aside):
            for _ in range(_WARM_UPS):
                step.run()
        main.wait_stream(aside)
        graph = torch.cuda.CUDAGraph()
        # Another thread of the process may go on using the card meanwhile.
        with torch.cuda.graph(graph, stream=aside, capture_error_mode="thread_local"):
            logits = step.run()

    def replay() -> torch.Tensor:
        graph.replay()
        return logits

    return replay
