"""The engine process: `python -m engine.server DATA_DIR` serves a `Workspace` on stdin and stdout.

It is told its configuration first of all, on stdin. One that is started `early`, before it is known
which, has imported by then what models need: most of what a start takes. The process gives way to
the window (lower priority) and ends when its input does, so it never outlives the program that
started it.
"""

import contextlib
import gc
import importlib
import logging
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
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
from engine.service import EARLY, EngineService
from engine.wire import read_frame
from engine.workspace import Workspace

_NICE = 5
_OBJECTS = 50_000
"""New objects between two searches for cycles: after every 700, as is usual, they are a quarter of
what it takes to import PyTorch and transformers."""


def main() -> int:
    """Serve until stdin ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the client decides when this process ends
    refuse_connections()
    gc.set_threshold(_OBJECTS)
    using.put_first(Path(sys.argv[1]))
    if hasattr(os, "nice"):
        os.nice(_NICE)
    if sys.argv[2:] == [EARLY]:
        _import_early()
    frame = read_frame(sys.stdin.buffer)
    if frame is None:
        return 0  # nobody needs it
    config = msgspec.msgpack.decode(frame, type=EngineConfig, dec_hook=_path)
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


def _import_early() -> None:
    """Models of other kinds than Llama import little more."""
    for name in ("asking", "model.memlong", "retrieval.encoder"):
        importlib.import_module(f"engine.{name}")
    importlib.import_module("transformers.models.llama.modeling_llama")
    importlib.import_module("transformers.models.auto.modeling_auto")


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
