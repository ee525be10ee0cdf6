"""Several processes that take each step together, one a card, as `accelerate launch` starts them.

Each has its share of a step's rows; gradients are added up, so that all take the same step. What
starts them says who is who in the environment: `accelerate launch -m engine calibrate` or
`torchrun -m engine calibrate`, on one machine or several.
"""

import contextlib
import os
from collections.abc import Iterator, Sequence

import torch

from engine.calibration.trainer import Alone, Crew


class Together:
    """One of several processes."""

    def __init__(self) -> None:
        """The process group is there."""
        self.rank = torch.distributed.get_rank()
        self.size = torch.distributed.get_world_size()

    def sum(self, tensors: Sequence[torch.Tensor]) -> None:
        """Adds up tensors over all processes, in place."""
        for tensor in tensors:
            torch.distributed.all_reduce(tensor)


def device_of_this_process(device: str) -> str:
    """The card of this process, where there are several and several processes."""
    rank = os.environ.get("LOCAL_RANK")
    return f"cuda:{rank}" if rank is not None and device.startswith("cuda") else device


@contextlib.contextmanager
def crew() -> Iterator[Crew]:
    """This process and those that were started with it."""
    if int(os.environ.get("WORLD_SIZE", "1")) == 1:
        yield Alone()
        return
    on_cards = torch.cuda.is_available()
    if on_cards:
        torch.cuda.set_device(int(os.environ.get("LOCAL_RANK", "0")))
    torch.distributed.init_process_group("nccl" if on_cards else "gloo")
    try:
        yield Together()
    finally:
        torch.distributed.destroy_process_group()
