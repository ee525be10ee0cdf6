"""A small bank, its chunks, and a folder for it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from engine.kv import MemoryBlock
from engine.memory.manifest import Manifest
from tests.engine.memory.small_bank import MANIFEST, make_blocks


@pytest.fixture
def manifest() -> Manifest:
    return MANIFEST


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "bank"


@pytest.fixture
def blocks() -> Callable[[int, int], MemoryBlock]:
    return make_blocks
