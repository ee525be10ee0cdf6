"""The options of `python -m engine evaluate`; light, since every command's parser asks for them."""

import argparse
import os
from pathlib import Path

DATA = Path(os.environ.get("MEMLONG_DATA", Path("..") / "shared" / "data"))
RESULTS = Path("docs") / "results"
SETS = ("FairytaleQA", "XQuAD", "LiteraryQA", "LooGLE")


def add_options(parser: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    """One subcommand an evaluation.

    Args:
        parser: of `evaluate`.
        common: the options that all commands of the engine share.
    """
    shared = argparse.ArgumentParser(add_help=False, parents=[common])
    shared.add_argument("--calibration", metavar="FOLDER", help='or "none"; else the app\'s own')
    shared.add_argument("--data", type=Path, default=DATA, help="folder of books and questions")
    shared.add_argument("--out", type=Path, default=RESULTS, help="folder for results")
    shared.add_argument("--full", action="store_true", help="everything; takes hours on a CPU")
    shared.add_argument("--chunks", type=_count, help="how many are retrieved at once")
    kinds = parser.add_subparsers(dest="evaluation", required=True, metavar="WHAT")
    perplexity = kinds.add_parser(
        "perplexity", parents=[shared], help="books, with memory of 0 to 80k tokens"
    )
    perplexity.add_argument("--books", type=_count, help="how many books")
    perplexity.add_argument("--windows", type=_count, help="how many windows of each book")
    perplexity.add_argument("--local", type=_count, help="only windows of so many tokens")
    perplexity.add_argument(
        "--sizes", type=_count, nargs="+", metavar="TOKENS", help="of the memory; the last compared"
    )
    answers = kinds.add_parser(
        "answers", parents=[shared], help="questions: passages, memory, both, nothing"
    )
    answers.add_argument("--sets", nargs="+", metavar="SET", choices=SETS, help=", ".join(SETS))
    answers.add_argument("--documents", type=_count, help="how many documents of each set")
    answers.add_argument("--each", type=_count, help="how many questions of each document")
    answers.add_argument(
        "--losses", action="store_true", help="only the reference answers' losses; much faster"
    )
    answers.add_argument(
        "--nearest",
        type=_count,
        metavar="COUNT",
        help="compare with quoting so many passages that the vectors alone find",
    )
    demonstrations = kinds.add_parser(
        "demonstrations", parents=[shared], help="labels learnt from the window and from memory"
    )
    demonstrations.add_argument("--items", type=_count, help="sentences of each set and draw")
    demonstrations.add_argument("--seeds", type=_count, help="how many draws")


def _count(text: str) -> int:
    count = int(text)
    if count < 1:
        raise argparse.ArgumentTypeError(f"{count} is less than 1")
    return count
