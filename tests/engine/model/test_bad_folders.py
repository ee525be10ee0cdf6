"""A folder that somebody calls a model may hold anything: it is refused in words, never more."""

import contextlib
import json
import tempfile
from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from safetensors.numpy import save

from engine.errors import ModelInvalid
from engine.model.folder import MODEL_FILE, describe_folder, read

WEIGHTS = save({"a.weight": np.ones((3, 4), np.float32)})
WHOLE = {
    "config.json": json.dumps({"model_type": "qwen2", "hidden_size": 8}).encode(),
    "tokenizer.json": b"{}",
    "model.safetensors": WEIGHTS,
    "model.safetensors.index.json": b'{"weight_map": {"a.weight": "model.safetensors"}}',
    MODEL_FILE: b'{"id": "x", "name": "x", "role": "language", "files": {}}',
}


@st.composite
def spoiled_folder(draw: st.DrawFn) -> dict[str, bytes]:
    """A whole folder in which one file is missing, or a stretch of it is replaced."""
    files = dict(WHOLE)
    name = draw(st.sampled_from(sorted(files)))
    content = files[name]
    begin = draw(st.integers(0, len(content)))
    end = draw(st.integers(begin, len(content)))
    other = draw(st.one_of(st.binary(max_size=30), st.just(b"[" * 40_000), st.just(b"\xff" * 8)))
    files[name] = content[:begin] + other + content[end:]
    if draw(st.booleans()):
        del files[draw(st.sampled_from(sorted(files)))]
    return files


@settings(max_examples=60)
@given(spoiled_folder())
def test_any_folder_is_described_or_refused(files: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for name, content in files.items():
            (folder / name).write_bytes(content)
        for look in (describe_folder, read):
            with contextlib.suppress(ModelInvalid):
                look(folder)
