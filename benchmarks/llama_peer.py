"""Runs in the Python that has llama-cpp-python: does what it is told, one JSON object a line.

    PYTHON benchmarks/llama_peer.py WEIGHTS.gguf THREADS [CONVERTED.gguf]

With a third file the weights are converted to bf16 first, the dtype that this project runs them in.
Every answer has `seconds`. It imports nothing of this project.
"""

import json
import sys
import time
from pathlib import Path
from typing import Any

import llama_cpp

_CONTEXT = 8192


class Commands:
    """What can be asked of a loaded model."""

    def __init__(self, weights: str, threads: int) -> None:
        self.model = llama_cpp.Llama(
            weights, n_ctx=_CONTEXT, n_threads=threads, n_threads_batch=threads, verbose=False
        )
        self.last = 0

    def prompt(self, ids: list[int]) -> dict[str, Any]:
        """Read a prompt, forgetting all before it."""
        self.model.reset()
        self.model.eval(ids)
        self._choose()
        return {}

    def step(self) -> dict[str, Any]:
        """One token."""
        self.model.eval([self.last])
        self._choose()
        return {}

    def ask(self, ids: list[int]) -> dict[str, Any]:
        """Read more, choose the first token of the answer."""
        self.model.eval(ids)
        self._choose()
        return {}

    def save(self, file: str) -> dict[str, Any]:
        """Keep what was read so far."""
        count = self.model.n_tokens
        self.tokens = (llama_cpp.llama_token * count)(*self.model.input_ids[:count].tolist())
        llama_cpp.llama_state_save_file(self.model.ctx, file.encode(), self.tokens, count)
        return {"bytes": Path(file).stat().st_size}

    def restore(self, file: str) -> dict[str, Any]:
        """Take up again what was kept."""
        self.model.reset()
        room = (llama_cpp.llama_token * _CONTEXT)()
        count = llama_cpp.ctypes.c_size_t(0)
        if not llama_cpp.llama_state_load_file(
            self.model.ctx, file.encode(), room, _CONTEXT, llama_cpp.ctypes.byref(count)
        ):
            raise SystemExit("llama.cpp refuses its own state")
        self.model.input_ids[: count.value] = room[: count.value]
        self.model.n_tokens = count.value
        return {"tokens": count.value}

    def _choose(self) -> None:
        """The most likely token; its logits are taken from where they lie."""
        logits = llama_cpp.llama_get_logits_ith(self.model.ctx, -1)
        array = llama_cpp.np.ctypeslib.as_array(logits, shape=(self.model.n_vocab(),))
        self.last = int(array.argmax())


def to_bf16(weights: str, target: str) -> None:
    """The same weights, not quantised any more."""
    wanted = llama_cpp.llama_model_quantize_default_params()
    wanted.ftype = llama_cpp.LLAMA_FTYPE_MOSTLY_BF16
    wanted.allow_requantize = True
    if llama_cpp.llama_model_quantize(weights.encode(), target.encode(), wanted):
        raise SystemExit("llama.cpp cannot convert the weights")


def main() -> None:
    """Answer until the input ends."""
    weights, threads, *converted = sys.argv[1:]
    if converted:
        to_bf16(weights, converted[0])
    commands = Commands(converted[0] if converted else weights, int(threads))
    print(json.dumps({"ready": llama_cpp.__version__}), flush=True)
    for line in sys.stdin:
        name, arguments = json.loads(line)
        started = time.perf_counter()
        found = getattr(commands, name)(*arguments)
        seconds = time.perf_counter() - started
        print(json.dumps({"seconds": seconds} | found), flush=True)


if __name__ == "__main__":
    main()
