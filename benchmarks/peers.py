"""What a reader would use instead: llama.cpp with the same weights, in a process of its own."""

import contextlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO


@dataclass(frozen=True)
class Kept:
    """A chapter in llama.cpp: its state in bytes; seconds to read, restore and ask it."""

    read: float
    bytes: int
    restore: float
    ask: float


class Peer:
    """llama.cpp, or nobody: then every figure is empty and its rows are shown as not run."""

    def __init__(self, pipe: tuple[TextIO, TextIO] | None) -> None:
        """`pipe`: where commands go and where answers come from."""
        self._pipe = pipe

    def prompt(self, ids: list[int]) -> list[float]:
        """Seconds to read a prompt, once."""
        return [self._do("prompt", ids)["seconds"]] if self._pipe else []

    def steps(self, count: int) -> list[float]:
        """Seconds of each of some steps."""
        return [self._do("step")["seconds"] for _ in range(count)] if self._pipe else []

    def chapter(self, ids: list[int], question: list[int]) -> Kept | None:
        """Read a text, keep it, forget it, take it up again, ask."""
        if not self._pipe:
            return None
        read = self._do("prompt", ids)["seconds"]
        with tempfile.TemporaryDirectory() as folder:
            file = str(Path(folder) / "state")
            size = self._do("save", file)["bytes"]
            restored = sorted(self._do("restore", file)["seconds"] for _ in range(5))[2]
        return Kept(read, size, restored, self._do("ask", question)["seconds"])

    def _do(self, name: str, *arguments: object) -> dict[str, Any]:
        assert self._pipe
        commands, answers = self._pipe
        commands.write(json.dumps([name, arguments]) + "\n")
        commands.flush()
        answer: dict[str, Any] = json.loads(answers.readline())
        return answer


@contextlib.contextmanager
def started(
    python: Path | None, weights: Path | None, threads: int, *, bf16: bool
) -> Iterator[Peer]:
    """llama.cpp in the Python that has it, for as long as it is needed.

    Args:
        python: has llama-cpp-python; None for nobody.
        weights: a GGUF file.
        threads: for prompts and steps.
        bf16: convert the weights to bf16 first; as they are otherwise.
    """
    if python is None or weights is None:
        print("llama.cpp: not run, needs --llama and --gguf", file=sys.stderr)
        yield Peer(None)
        return
    script = Path(__file__).with_name("llama_peer.py")
    command = [str(python), str(script), str(weights), str(threads)]
    with tempfile.TemporaryDirectory() as folder:
        if bf16:
            command.append(str(Path(folder) / "bf16.gguf"))
        with subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as process:
            assert process.stdin
            assert process.stdout
            ready = process.stdout.readline()
            if not ready:
                raise SystemExit(f"llama.cpp did not start: {' '.join(command)}")
            print("llama-cpp-python", json.loads(ready)["ready"], file=sys.stderr)
            yield Peer((process.stdin, process.stdout))
            process.stdin.close()
