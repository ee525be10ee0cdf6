"""The engine process: `python -m engine.server CONFIG` serves a `Workspace` on stdin and stdout.

The configuration is one JSON argument. The process gives way to the window (lower priority) and
ends when its input does, so it never outlives the program that started it.
"""

import logging
import os
import sys

import msgspec

from engine.config import EngineConfig
from engine.serve import serve
from engine.service import EngineService
from engine.workspace import Workspace

_NICE = 5


def main() -> int:
    """Serve until stdin ends."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    config = msgspec.json.decode(sys.argv[1], type=EngineConfig, dec_hook=_path)
    if hasattr(os, "nice"):
        os.nice(_NICE)
    with Workspace(config) as workspace:
        serve(workspace, EngineService)
    return 0


def _path(kind: type, value: object) -> object:
    return kind(value)


if __name__ == "__main__":
    sys.exit(main())
