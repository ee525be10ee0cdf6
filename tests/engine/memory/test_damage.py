"""Damaged, cut short, half-written, full: found, named, and mended by encoding again."""

import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
import torch

from engine.errors import BankDamaged, BankInUse, BankMismatch, StorageError
from engine.files import TEMPORARY
from engine.kv import MemoryBlock
from engine.memory.bank import Bank
from engine.memory.manifest import FILE_NAME, Manifest
from tests.engine.memory.small_bank import CHUNKS

Blocks = Callable[[int, int], MemoryBlock]
ROOT = Path(__file__).resolve().parents[3]


def _same(found: MemoryBlock, wanted: MemoryBlock) -> bool:
    return found.lengths == wanted.lengths and torch.equal(
        found.arrays["states"], wanted.arrays["states"]
    )


def _write(folder: Path, manifest: Manifest, blocks: Blocks) -> None:
    with Bank(folder, manifest) as bank:
        bank.append(bank.next_chunk, blocks(bank.next_chunk, CHUNKS - bank.next_chunk))
        bank.finish()


def _content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.*")) if path.is_file()}


def _mended(folder: Path, manifest: Manifest, blocks: Blocks) -> bool:
    """Opens a bank as the engine does, mends what is lost; whether anything was."""
    try:
        bank = Bank(folder, manifest)
    except BankMismatch:
        Bank.discard(folder)
        _write(folder, manifest, blocks)
        return True
    with bank:
        for chunk_id in bank.chunk_ids:
            with suppress(BankDamaged):  # it is in `missing` from now on
                bank.fetch([chunk_id])
        lost = bank.missing
        for chunk_id in lost:
            with pytest.raises(BankDamaged) as caught:
                bank.fetch([0, chunk_id])
            assert chunk_id in caught.value.chunk_ids
        if lost:
            whole = blocks(0, CHUNKS)
            bank.rewrite(lost, whole.select(lost))
        resumed = bank.next_chunk < CHUNKS
        bank.append(bank.next_chunk, blocks(bank.next_chunk, CHUNKS - bank.next_chunk))
        bank.finish()
        return bool(lost) or resumed or bank.usage.was_damaged


def test_every_flipped_byte_is_found_or_harmless(
    folder: Path, manifest: Manifest, blocks: Blocks
) -> None:
    _write(folder, manifest, blocks)
    with Bank(folder, manifest) as bank:
        bank.count([3, 7])
    sound = _content(folder)
    names = [name for name in sound if sound[name]]
    generator = random.Random(2408)
    for _ in range(200):
        name = generator.choice(names)
        place = generator.randrange(len(sound[name]))
        changed = bytearray(sound[name])
        changed[place] ^= 1 << generator.randrange(8)
        (folder / name).write_bytes(changed)
        found = _mended(folder, manifest, blocks)
        with Bank(folder, manifest) as bank:
            assert bank.missing == ()
            assert _same(bank.fetch(range(CHUNKS)), blocks(0, CHUNKS)), (name, place)
        after = {n: c for n, c in _content(folder).items() if n.endswith(".bin")}
        assert after == {n: c for n, c in sound.items() if n.endswith(".bin")}, (name, place)
        assert found or not name.endswith((".bin", ".json")), (name, place)
        for path, content in sound.items():
            (folder / path).write_bytes(content)


def test_every_changed_digit_of_the_description_is_refused(
    folder: Path, manifest: Manifest, blocks: Blocks
) -> None:
    _write(folder, manifest, blocks)
    path = folder / FILE_NAME
    sound = path.read_text()
    places = [place for place, sign in enumerate(sound) if sign.isdigit()]
    assert len(places) > 5
    for place in places:
        for digit in "0123456789".replace(sound[place], ""):
            path.write_text(sound[:place] + digit + sound[place + 1 :])
            with pytest.raises(BankMismatch):
                Bank(folder, manifest)


@pytest.mark.parametrize("keep", [0, 1, 15, 40, 200])
@pytest.mark.parametrize("number", [0, 1, 3])
def test_a_segment_cut_short_is_mended(
    folder: Path, manifest: Manifest, blocks: Blocks, number: int, keep: int
) -> None:
    _write(folder, manifest, blocks)
    sound = _content(folder)
    path = folder / f"segment-{number:06d}.bin"
    path.write_bytes(path.read_bytes()[:keep])
    assert _mended(folder, manifest, blocks)
    assert _content(folder)[path.name] == sound[path.name]


def test_a_segment_that_is_gone_is_mended(folder: Path, manifest: Manifest, blocks: Blocks) -> None:
    _write(folder, manifest, blocks)
    (folder / "segment-000001.bin").unlink()
    with Bank(folder, manifest) as bank:
        assert bank.missing == (4, 5, 6, 7)
    assert _mended(folder, manifest, blocks)


def test_a_slot_changed_while_the_bank_is_open_is_found(
    folder: Path, manifest: Manifest, blocks: Blocks
) -> None:
    _write(folder, manifest, blocks)
    path = folder / "segment-000001.bin"
    with Bank(folder, manifest) as bank:
        bank.fetch([7])
        with path.open("r+b") as file:
            file.seek(-3, os.SEEK_END)
            file.write(b"!")
        # Its time may not have moved on a coarse clock; say that it did.
        os.utime(path, ns=(1, 1))
        with pytest.raises(BankDamaged) as caught:
            bank.fetch([6, 7])
    assert caught.value.chunk_ids == (7,)


def test_a_segment_cut_short_while_the_bank_is_open_loses_what_was_cut(
    folder: Path, manifest: Manifest, blocks: Blocks
) -> None:
    _write(folder, manifest, blocks)
    path = folder / "segment-000001.bin"
    with Bank(folder, manifest) as bank:
        bank.fetch([6, 7])
        os.truncate(path, path.stat().st_size - 1)
        with pytest.raises(BankDamaged) as caught:
            bank.fetch([2, 7, 6])
        assert caught.value.chunk_ids == (7,)
        assert _same(bank.fetch([2, 6]), blocks(0, CHUNKS).select([2, 6]))
        bank.rewrite([7], blocks(7, 1))
        assert _same(bank.fetch([7]), blocks(7, 1))


# ---------------------------------------------------------------- processes that die


def _started(work: str, *arguments: object) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.engine.memory.dying_writers", work]
    return subprocess.Popen(
        [*command, *map(str, arguments)],
        cwd=ROOT,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_kill_9_at_fifty_moments_ends_in_the_same_bank(
    tmp_path: Path, manifest: Manifest, blocks: Blocks
) -> None:
    _write(tmp_path / "whole", manifest, blocks)
    wanted = {n: c for n, c in _content(tmp_path / "whole").items() if n.endswith("bin")}
    with _started("die", tmp_path, 50) as writers:
        killed = int(writers.communicate()[0])
    for moment in range(50):
        folder = tmp_path / str(moment)
        with Bank(folder, manifest) as bank:
            assert bank.next_chunk % 4 == 0 or bank.next_chunk == CHUNKS
            assert bank.missing == ()
            assert _same(bank.fetch(range(bank.next_chunk)), blocks(0, bank.next_chunk))
        _write(folder, manifest, blocks)
        found = _content(folder)
        assert {n: c for n, c in found.items() if n.endswith("bin")} == wanted
        assert not [name for name in found if name.endswith(TEMPORARY)]
    assert killed >= 40


def test_a_bank_open_in_another_process_is_refused_and_free_once_it_dies(
    folder: Path, manifest: Manifest
) -> None:
    with _started("hold", folder) as owner:
        assert owner.stdout is not None
        assert owner.stdout.readline() == "open\n"
        with pytest.raises(BankInUse, match=str(owner.pid)):
            Bank(folder, manifest)
        owner.kill()
    Bank(folder, manifest).close()


def test_a_full_disk_does_not_keep_a_bank_from_being_deleted(
    folder: Path, manifest: Manifest, blocks: Blocks
) -> None:
    _write(folder, manifest, blocks)
    with _largest_file(0):
        Bank.discard(folder)
    assert not folder.exists()


# ---------------------------------------------------------------- disks that are full


@contextmanager
def _largest_file(size: int) -> Iterator[None]:
    """No file of this process may grow beyond `size`: what a full disk looks like to a writer."""
    resource = pytest.importorskip("resource", reason="file size limits are a matter of POSIX")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_in_mid_segment_loses_nothing_stored(
    folder: Path, manifest: Manifest, blocks: Blocks
) -> None:
    with Bank(folder, manifest) as bank:
        bank.append(0, blocks(0, 6))
        with _largest_file(300), pytest.raises(StorageError, match="disk is full"):
            bank.append(6, blocks(6, 4))
        assert bank.next_chunk == 4
        assert _same(bank.fetch(range(4)), blocks(0, 4))
        assert not list(folder.glob(f"*{TEMPORARY}"))
        bank.append(4, blocks(4, CHUNKS - 4))
        bank.finish()
    with Bank(folder, manifest) as bank:
        assert _same(bank.fetch(range(CHUNKS)), blocks(0, CHUNKS))


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path, manifest: Manifest) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageError):
        Bank(tmp_path / "file" / "bank", manifest)
