"""Run by tests: indexes a document and dies without a word in the middle of a stage.

    python killed_run.py CONFIG FILE STAGE EVENTS SECONDS

After EVENTS progress reports of STAGE the process has SECONDS to live; SIGALRM's default action
ends it as SIGKILL would: nothing is cleaned up.
"""

import signal
import sys
from pathlib import Path

import msgspec

from engine.config import EngineConfig
from engine.records.indexing import Progress
from engine.workspace import Workspace


def main() -> None:
    encoded, path, stage, events, seconds = sys.argv[1:]
    config = msgspec.json.decode(encoded, type=EngineConfig, dec_hook=lambda _, text: Path(text))
    left = int(events)
    with Workspace(config) as workspace:
        for event in workspace.index(path, None):
            left -= isinstance(event, Progress) and event.stage == stage
            if left == 0:
                signal.setitimer(signal.ITIMER_REAL, max(1e-6, float(seconds)))
    sys.exit("nothing ended this run")


if __name__ == "__main__":
    main()
