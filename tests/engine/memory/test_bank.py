"""The bank gives back what it was given, survives interruptions, and refuses what does not fit."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import BankInUse, BankMismatch, MemoryNotFinite
from engine.kv import MemoryBlock
from engine.memory.bank import Bank
from engine.memory.manifest import Manifest

Blocks = Callable[[int, int], MemoryBlock]


def _same(found: MemoryBlock, wanted: MemoryBlock) -> bool:
    pairs = [(found.arrays[name], wanted.arrays[name]) for name in wanted.arrays]
    return found.lengths == wanted.lengths and all(torch.equal(a, b) for a, b in pairs)


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.name: path.read_bytes()
        for path in folder.iterdir()
        if path.suffix in {".bin", ".json"} and path.name != "usage.json"
    }


def test_fetch_returns_what_was_appended(folder: Path, manifest: Manifest, blocks: Blocks) -> None:
    with Bank(folder, manifest) as bank:
        bank.append(0, blocks(0, 7))
        bank.append(7, blocks(7, 4))
        assert bank.next_chunk == 11
        assert bank.stored_chunks == 8
        assert _same(bank.fetch([10, 2, 5]), blocks(0, 11).select([10, 2, 5]))
        bank.finish()
    with Bank(folder, manifest) as bank:
        assert bank.next_chunk == 11
        assert bank.tokens == blocks(0, 11).tokens
        assert bank.missing == ()
        assert _same(bank.fetch(range(11)), blocks(0, 11))


def test_an_interrupted_bank_equals_one_written_in_one_go(
    tmp_path: Path, manifest: Manifest, blocks: Blocks
) -> None:
    with Bank(tmp_path / "whole", manifest) as bank:
        bank.append(0, blocks(0, 14))
        bank.finish()
    for stop in range(14):
        folder = tmp_path / f"stopped-{stop}"
        with Bank(folder, manifest) as bank:
            bank.append(0, blocks(0, stop))
        with Bank(folder, manifest) as bank:
            assert bank.next_chunk == stop // 4 * 4  # the last whole segment
            bank.append(bank.next_chunk, blocks(bank.next_chunk, 14 - bank.next_chunk))
            bank.finish()
        assert _files(folder) == _files(tmp_path / "whole")


def test_a_finished_bank_can_grow(tmp_path: Path, manifest: Manifest, blocks: Blocks) -> None:
    with Bank(tmp_path / "whole", manifest) as bank:
        bank.append(0, blocks(0, 9))
        bank.finish()
    with Bank(tmp_path / "grown", manifest) as bank:
        bank.append(0, blocks(0, 6))
        bank.finish()
        bank.append(6, blocks(6, 3))
        bank.finish()
    assert _files(tmp_path / "grown") == _files(tmp_path / "whole")


def test_chunks_come_in_order(folder: Path, manifest: Manifest, blocks: Blocks) -> None:
    with Bank(folder, manifest) as bank, pytest.raises(ValueError, match="0 is next"):
        bank.append(3, blocks(3, 1))


def test_counters_survive_a_restart(folder: Path, manifest: Manifest, blocks: Blocks) -> None:
    with Bank(folder, manifest) as bank:
        bank.append(0, blocks(0, 8))
        bank.count([1, 5])
        bank.count([5])
    with Bank(folder, manifest) as bank:
        assert [bank.usage.of(i) for i in (0, 1, 5)] == [0, 1, 2]


def test_a_second_opener_is_refused_by_name(folder: Path, manifest: Manifest) -> None:
    with Bank(folder, manifest), pytest.raises(BankInUse, match=r"process [0-9]+"):
        Bank(folder, manifest)
    Bank(folder, manifest).close()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"document_id": "e" * 32}, "document"),
        ({"model_hash": "n" * 64}, "model"),
        ({"tokenizer_hash": "u" * 64}, "tokenizer"),
        ({"memory_layer": 2}, "memory layer"),
        ({"dtype": "float32"}, "dtype"),
        ({"slot_shape": (8, 6)}, "slot shape"),
        ({"kind": "kv", "slot_shape": (2, 4, 3)}, "memory kind"),
        ({"format_version": 2}, "format version"),
        ({"window_context": 64}, "window context"),
        ({"opening": (1,)}, "opening"),
    ],
)
def test_a_bank_made_with_something_else_is_refused(
    folder: Path,
    manifest: Manifest,
    blocks: Blocks,
    change: dict[str, object],
    reason: str,
) -> None:
    with Bank(folder, manifest) as bank:
        bank.append(0, blocks(0, 4))
    other = msgspec.structs.replace(manifest, **change)
    with pytest.raises(BankMismatch, match=reason):
        Bank(folder, other)
    Bank.discard(folder)
    with Bank(folder, other) as bank:
        assert bank.next_chunk == 0


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_memory_that_is_not_finite_is_refused(
    folder: Path, manifest: Manifest, blocks: Blocks, value: float
) -> None:
    block = blocks(0, 5)
    block.arrays["states"][3, 1, 2] = value
    with Bank(folder, manifest) as bank:
        with pytest.raises(MemoryNotFinite) as caught:
            bank.append(0, block)
        assert "[3]" in caught.value.detail
        assert bank.next_chunk == 0


def test_an_empty_document_is_an_empty_bank(folder: Path, manifest: Manifest) -> None:
    with Bank(folder, manifest) as bank:
        bank.finish()
        assert (bank.tokens, bank.next_chunk, bank.missing) == (0, 0, ())
        assert len(bank.fetch([])) == 0


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(cuts=st.lists(st.integers(1, 9), max_size=8), data=st.data())
def test_write_and_read_is_the_identity(
    tmp_path_factory: pytest.TempPathFactory,
    manifest: Manifest,
    blocks: Blocks,
    cuts: list[int],
    data: st.DataObject,
) -> None:
    folder = tmp_path_factory.mktemp("bank")
    total = sum(cuts)
    with Bank(folder, manifest) as bank:
        for count in cuts:
            bank.append(bank.next_chunk, blocks(bank.next_chunk, count))
        bank.finish()
    asked = data.draw(st.lists(st.integers(0, total - 1), max_size=12) if total else st.just([]))
    with Bank(folder, manifest) as bank:
        assert bank.chunk_ids == tuple(range(total))
        assert _same(bank.fetch(asked), blocks(0, total).select(asked))


@given(
    manifest=st.builds(
        Manifest,
        document_id=st.text(),
        model_hash=st.text(),
        tokenizer_hash=st.text(),
        kind=st.just("kv"),
        memory_layer=st.integers(0, 99),
        slot_shape=st.tuples(*[st.integers(1, 4096)] * 3),
        dtype=st.sampled_from(["float32", "float16", "bfloat16", "int8"]),
        opening=st.lists(st.integers(0, 99), max_size=3).map(tuple),
    )
)
def test_a_manifest_survives_its_file(
    tmp_path_factory: pytest.TempPathFactory, manifest: Manifest
) -> None:
    folder = tmp_path_factory.mktemp("manifest")
    manifest.save(folder)
    found = Manifest.read(folder)
    assert found == manifest
    assert manifest.refusal(found) is None


def test_a_long_bank_keeps_few_files_open(
    folder: Path, manifest: Manifest, blocks: Blocks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.memory.store._OPEN_FILES", 3)
    with Bank(folder, manifest) as bank:
        bank.append(0, blocks(0, 40))
        for asked in ([39, 0, 20], list(range(40)), [5, 33]):
            assert _same(bank.fetch(asked), blocks(0, 40).select(asked))
        if Path("/proc/self/fd").is_dir():
            opened = [path.resolve() for path in Path("/proc/self/fd").iterdir()]
            assert sum(path.suffix == ".bin" for path in opened) == 3
