"""The engine process: `python -m engine.server CONFIG` serves a `Workspace` on stdin and stdout.

The configuration is one JSON argument. The process gives way to the window (lower priority) and
ends when its input does, so it never outlives the program that started it.
"""

import contextlib
import gc
import logging
import os
import sys
from collections.abc import Callable
from typing import NoReturn

import msgspec

from engine.config import EngineConfig
from engine.database import storage_errors
from engine.errors import EngineError
from engine.files import make_private
from engine.log import logging_to
from engine.network_guard import refuse_connections
from engine.runtime import using
from engine.serve import serve
from engine.service import EngineService
from engine.workspace import Workspace

_NICE = 5
_OBJECTS = 50_000
"""New objects between two searches for cycles: after every 700, as is usual, they are a quarter of
what it takes to import PyTorch and transformers."""


def main() -> int:
    """Serve until stdin ends."""
    refuse_connections()
    gc.set_threshold(_OBJECTS)
    config = msgspec.json.decode(sys.argv[1], type=EngineConfig, dec_hook=_path)
    using.put_first(config.data_dir)
    if hasattr(os, "nice"):
        os.nice(_NICE)
    with contextlib.ExitStack() as stack:
        try:
            with storage_errors(config.data_dir / "logs"):
                make_private(config.data_dir)
            stack.enter_context(logging_to(config.data_dir / "logs" / "engine.log"))
            workspace = stack.enter_context(Workspace(config))
        except EngineError as failure:
            serve(_Unusable(failure), EngineService)
            return 1
        serve(workspace, EngineService)
    return 0


class _Unusable:
    """Stands in for a workspace that cannot be opened: every call says why."""

    def __init__(self, failure: EngineError) -> None:
        self._failure = failure

    def __getattr__(self, name: str) -> Callable[..., NoReturn]:
        return self._refuse

    def _refuse(self, *_: object) -> NoReturn:
        raise self._failure


def _path(kind: type, value: object) -> object:
    return kind(value)


if __name__ == "__main__":
    code = main()
    logging.shutdown()
    sys.stderr.flush()
    # All files are closed by now; Python would take torch apart module by module, for seconds.
    os._exit(code)
