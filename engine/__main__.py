"""The command line: `python -m engine read|ask|bank|models|serve|calibrate|evaluate`.

Expected failures end in one sentence on stderr and exit code 1; anything else is written to the
log with its traceback and ends in exit code 70.
"""

import argparse
import contextlib
import errno
import getpass
import io
import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from engine.config import DEFAULT_EMBEDDER, EngineConfig, default_data_dir
from engine.database import storage_errors
from engine.errors import EngineError, StorageError
from engine.evaluation.options import add_options
from engine.files import make_private
from engine.interrupt import Interruption, raise_if_interrupted
from engine.local_api.server import listen
from engine.log import logging_to
from engine.network_guard import refuse_connections
from engine.runtime import using
from engine.show import printable, show_answer, show_bank, show_models, show_read
from engine.show_calibration import add_calibrate_options, show_calibration

_BUG = 70  # EX_SOFTWARE of sysexits.h
_INTERRUPTED = 130
_MOST_THREADS = 1024
_MOST_PORTS = 65_535
_PORT = 8745

Command = Callable[[argparse.Namespace, EngineConfig], None]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    options = command_line().parse_args(arguments)
    data_dir: Path = options.data_dir or default_data_dir()
    config = EngineConfig(
        data_dir=data_dir.absolute(),
        language_model=options.model,
        embedder=options.embedder,
        threads=options.threads,
        offline=options.offline,
    )
    using.put_first(config.data_dir)
    command: Command = options.command
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # signs that a terminal lacks are no failure
            stream.reconfigure(errors="replace")
    with contextlib.ExitStack() as open_log:
        return _run(command, options, config, open_log)


def _run(
    command: Command, options: argparse.Namespace, config: EngineConfig, log: contextlib.ExitStack
) -> int:
    """Run a command and put its failures into words; the log stays open until `log` is left."""
    log_file = config.data_dir / "logs" / "engine.log"
    try:
        with storage_errors(config.data_dir / "logs"):
            make_private(config.data_dir)
        log.enter_context(logging_to(log_file))
        with Interruption(), _room_for_output():
            command(options, config)
            raise_if_interrupted()
            sys.stdout.flush()
    except EngineError as failure:
        logging.getLogger(__name__).info("%s: %s", type(failure).__name__, failure.detail)
        print(f"memlong: {printable(str(failure))}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("memlong: stopped; what was done so far is kept.", file=sys.stderr)
        return _INTERRUPTED
    except BrokenPipeError:
        _discard_output()
        return 1
    except Exception:
        logging.getLogger(__name__).exception("unexpected failure")
        print(
            f"memlong: something went wrong in MemLong itself. The report is in {log_file}.",
            file=sys.stderr,
        )
        return _BUG
    return 0


def command_line() -> argparse.ArgumentParser:
    """What can be asked for; the guide is made from it too."""
    anywhere = argparse.ArgumentParser(add_help=False)
    anywhere.add_argument("--data-dir", type=Path, help="where library and models are kept")
    anywhere.add_argument(
        "--threads", type=_threads, default=0, help="for torch; 0: all cores but one"
    )
    anywhere.add_argument("--offline", action="store_true", help="refuse every download")
    common = argparse.ArgumentParser(add_help=False, parents=[anywhere])
    common.add_argument(
        "--model", default="smollm2-135m-instruct", help="a catalogue id or a model's folder"
    )
    common.add_argument(
        "--embedder", default=DEFAULT_EMBEDDER, help="the same, of what finds passages"
    )
    of_file = argparse.ArgumentParser(add_help=False)
    of_file.add_argument("file", type=Path, help="the document")
    of_file.add_argument("--password", help="of an encrypted document; asked for if needed")
    parser = argparse.ArgumentParser("python -m engine", description=__doc__.split("\n")[0])
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    read = commands.add_parser("read", parents=[common, of_file], help="read and index a document")
    read.set_defaults(command=_read)
    ask = commands.add_parser("ask", parents=[common, of_file], help="ask a document")
    ask.add_argument("question")
    ask.add_argument("--json", action="store_true", help="print one JSON object")
    ask.add_argument("--without-memory", action="store_true", help="read the quoted passages alone")
    ask.set_defaults(command=_ask)
    bank = commands.add_parser(
        "bank", parents=[common, of_file], help="write a document's memory and show its size"
    )
    bank.set_defaults(command=_bank)
    models = commands.add_parser("models", parents=[common], help="list, fetch or remove models")
    models.add_argument("--fetch", metavar="ID", nargs="?", const="", help="fetch (all defaults)")
    models.add_argument("--remove", metavar="ID", help="delete a model from this computer")
    models.add_argument("--mirror", default="", metavar="URL", help="of the hub to fetch from")
    models.set_defaults(command=_models)
    serve = commands.add_parser(
        "serve", parents=[common], help="let other programs of this computer ask documents"
    )
    serve.add_argument("--port", type=_port, default=_PORT, help=f"at 127.0.0.1; usually {_PORT}")
    serve.add_argument(
        "--token-file", type=Path, metavar="FILE", help="what programs have to show; else our own"
    )
    serve.set_defaults(command=_serve)
    evaluation = commands.add_parser("evaluate", help="measure what memory is worth")
    add_options(evaluation, common)
    evaluation.set_defaults(command=_evaluate)
    calibrate = commands.add_parser(
        "calibrate", parents=[anywhere], help="train a model's upper layers to read memory"
    )
    add_calibrate_options(calibrate)
    calibrate.set_defaults(command=show_calibration, embedder=DEFAULT_EMBEDDER)
    return parser


def _threads(text: str) -> int:
    count = int(text)
    if not 0 <= count <= _MOST_THREADS:
        raise argparse.ArgumentTypeError(f"{count} is not between 0 and {_MOST_THREADS}")
    return count


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= _MOST_PORTS:
        raise argparse.ArgumentTypeError(f"{port} is not between 0 (any) and {_MOST_PORTS}")
    return port


def _read(options: argparse.Namespace, config: EngineConfig) -> None:
    show_read(config, options.file, _password(options))


def _ask(options: argparse.Namespace, config: EngineConfig) -> None:
    config = msgspec.structs.replace(config, read_memory=not options.without_memory)
    show_answer(config, options.file, _password(options), options.question, as_json=options.json)


def _bank(options: argparse.Namespace, config: EngineConfig) -> None:
    show_bank(config, options.file, _password(options))


def _models(options: argparse.Namespace, config: EngineConfig) -> None:
    config = msgspec.structs.replace(config, mirror=options.mirror)
    show_models(config, fetch=options.fetch, remove=options.remove, token=_token)


def _token() -> str:
    """An access token that is typed, not shown and not kept; "" if nobody can type one."""
    if sys.stdin.isatty():
        with contextlib.suppress(EOFError):
            return getpass.getpass("Access token: ").strip()
    return ""


def _serve(options: argparse.Namespace, config: EngineConfig) -> None:
    listen(config, options.port, options.token_file, lambda line: print(line, flush=True))


def _evaluate(options: argparse.Namespace, config: EngineConfig) -> None:
    from engine.evaluation.command import evaluate  # imports torch

    evaluate(options, config, lambda line: print(line, file=sys.stderr, flush=True))


def _password(options: argparse.Namespace) -> "Callable[[], str | None]":
    """The next password to try: the given one first, then what the user types, then None."""
    given = [options.password] if options.password is not None else []

    def next_password() -> str | None:
        if given:
            return str(given.pop())
        if options.password is None and sys.stdin.isatty():
            with contextlib.suppress(EOFError):  # Ctrl-D: no password
                return getpass.getpass(f"Password for {options.file.name}: ")
        return None

    return next_password


@contextlib.contextmanager
def _room_for_output() -> Iterator[None]:
    """The result may go to a file on a full disk."""
    try:
        yield
    except OSError as failure:
        if failure.errno != errno.ENOSPC:
            raise
        _discard_output()
        raise StorageError(
            "The result could not be written: the disk is full.",
            "Free some space, then try again.",
            str(failure),
        ) from failure


def _discard_output() -> None:
    """Nothing can be written any more; Python must not try again when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    refuse_connections(may_listen=sys.argv[1:2] == ["serve"])
    sys.exit(main())
