"""Whether a PyTorch computes on the card: `python -m engine.runtime.trial FOLDER` tries.

In a process of its own, before it is put in place: what does not fit the driver or the processor
may end whoever imports it. Says in its last line what is wrong.
"""

import sys

from engine.network_guard import refuse_connections


def main() -> int:
    """Compute something small; returns the exit code."""
    refuse_connections()
    sys.path.insert(0, sys.argv[1])
    import torch

    if not torch.cuda.is_available():
        sys.stderr.write("PyTorch finds no card that it can use\n")
        return 1
    return 0 if torch.ones(2, device="cuda").sum().item() == 2 else 1


if __name__ == "__main__":
    sys.exit(main())
