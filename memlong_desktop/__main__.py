"""The program: `memlong-desktop [FILE ...]`, or `python -m memlong_desktop`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from typing_extensions import override

from engine.child_command import RUN_MODULE, run_module
from engine.config import default_data_dir
from memlong_desktop.version import version

_LAST_PAGE = 10**9
_DIGITS = 12  # of a number that is looked at; int() refuses to read thousands of them


def main(arguments: Sequence[str] | None = None) -> int:
    """Parse the command line; hand it to the window that runs already, or open one.

    Returns:
        The exit code.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given[:1] == [RUN_MODULE]:
        run_module(given[1:])
        return 0
    options = command_line().parse_args(given)
    files = [*([options.doc] if options.doc else []), *options.files]
    # Qt is imported after the command line is understood: `--help` needs no window.
    from memlong_desktop.dropped_files import documents
    from memlong_desktop.single_instance import Launch, activation, hand_over

    page = int(options.page) if (options.page or "").isdecimal() else None
    launch = Launch(
        tuple(str(path.absolute()) for path in documents(map(Path, files))),
        page,
        label="" if page is not None else options.page or "",
        find=options.find or "",
        ask=options.ask or "",
        activation=activation(),
    )
    data_dir = Path(options.data_dir).absolute() if options.data_dir else default_data_dir()
    if not options.new_window and hand_over(data_dir, launch):
        left = [name for name in ("model", "offline") if getattr(options, name)]
        if left:
            names = " and ".join(f"--{name}" for name in left)
            said = f"MemLong runs already, as it was started; close it first to use {names}."
            print(said, file=sys.stderr)
        return 0
    from memlong_desktop.app import OnlyNow, run

    only_now = OnlyNow(options.model or "", options.offline, options.new_window)
    return run(launch, data_dir, only_now)


def command_line() -> argparse.ArgumentParser:
    """What the program takes; the man page is made from it too."""
    parser = argparse.ArgumentParser(
        prog="memlong-desktop",
        description="Read long books and ask about them, on your own computer.",
    )
    parser.add_argument(
        "files", nargs="*", type=_file, metavar="FILE", help="documents to open, or folders of them"
    )
    parser.add_argument("--doc", type=_file, metavar="FILE", help="a document to open, shown first")
    parser.add_argument(
        "--page",
        type=_page,
        metavar="N_OR_LABEL",
        help="page of the first document: its number from 1, or its printed label",
    )
    parser.add_argument("--find", metavar="TEXT", help="find words in it")
    parser.add_argument("--ask", metavar="TEXT", help="ask a question about it")
    parser.add_argument("--data-dir", metavar="DIR", help="where library, index and models lie")
    parser.add_argument(
        "--new-window",
        action="store_true",
        help="open a window of its own or none; beside one that runs it needs another --data-dir",
    )
    parser.add_argument(
        "--model",
        type=_model,
        metavar="ID_OR_FOLDER",
        help="answer with this language model, for this run: a catalogue id, or a folder with one",
    )
    parser.add_argument(
        "--offline", action="store_true", help="refuse every download, also one that is asked for"
    )
    parser.add_argument("--version", action=_Version, help="say which version this is")
    parser.add_argument(
        "--completion",
        action=_Completion,
        metavar="SHELL",
        help="print what makes bash, fish or zsh complete these options",
    )
    return parser


class _Completion(argparse.Action):
    """Prints a script for a shell."""

    @override
    def __call__(
        self, parser: argparse.ArgumentParser, _: argparse.Namespace, value: Any, *__: object
    ) -> None:
        from memlong_desktop.completion import SHELLS

        if value not in SHELLS:
            parser.error(f"choose one of {', '.join(SHELLS)}")
        print(SHELLS[value](parser), end="")
        parser.exit()


class _Version(argparse.Action):
    """Looks the version up when it is asked for, not at every start."""

    def __init__(self, option_strings: Sequence[str], dest: str, **facts: Any) -> None:
        super().__init__(option_strings, dest, nargs=0, **facts)

    @override
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        print(f"MemLong Desktop {version()}")
        parser.exit()


def _page(text: str) -> str:
    """A number from 1, or a label; a label of digits is told apart by nobody, so it is a number."""
    name = text.strip()
    if not name or (name.isdecimal() and not 1 <= int(name[:_DIGITS]) <= _LAST_PAGE):
        raise argparse.ArgumentTypeError("pages count from 1")
    return name


def _file(text: str) -> str:
    """A path, or the address of a file of this computer, as some programs hand over.

    An empty path would be the current folder with all that is in it.
    """
    if not text:
        raise argparse.ArgumentTypeError("the name of a file is empty")
    if not text.startswith("file://"):
        return text
    from urllib.parse import urlsplit
    from urllib.request import url2pathname

    try:
        address = urlsplit(text)
    except ValueError as failure:  # brackets, as of an address in digits
        raise argparse.ArgumentTypeError(f"no address of a file: {failure}") from failure
    if address.netloc not in ("", "localhost"):
        raise argparse.ArgumentTypeError("the file is on another computer")
    return url2pathname(address.path)


def _model(text: str) -> str:
    """A folder as an absolute path (the engine process may run elsewhere), an id as it is."""
    if not text.strip():
        raise argparse.ArgumentTypeError("the name of a model is empty")
    try:
        is_folder = Path(text).is_dir()
    except OSError as failure:  # a name too long, a folder that may not be looked into
        raise argparse.ArgumentTypeError(f"not a model: {failure.strerror}") from failure
    return str(Path(text).absolute()) if is_folder else text


if __name__ == "__main__":
    sys.exit(main())
