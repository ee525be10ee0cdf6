"""Copies of the library: verified before they count, few enough, put back whole."""

import shutil
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from engine import database
from engine.errors import DatabaseDamaged, StorageError
from engine.library import Library, catalogue
from engine.records.pages import DocumentFacts
from engine.seal import unseal

FACTS = DocumentFacts("Title", "Author", "PDF", 7, False, False)
DAY = datetime(2026, 11, 23, 10, 0).astimezone()


def titles(library: Library) -> list[str]:
    return sorted(entry.document_id for entry in library.entries())


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """A clock: its last entry is now."""
    clock = [DAY]
    monkeypatch.setattr(catalogue, "_now", lambda: clock[-1])
    return clock


def test_one_a_day_and_seven_are_kept(tmp_path: Path, today: list[datetime]) -> None:
    with Library(tmp_path) as library:
        library.add("a", Path("a.pdf"), FACTS)
        for day in range(9):
            today.append(DAY + timedelta(days=day))
            made = library.back_up_if_due()
            assert made is not None
            assert library.back_up_if_due() is None
            assert library.backups.contents(made).documents == 1
        listed = library.backups.listed()
    assert [backup.number for backup in listed] == list(range(9, 2, -1))
    assert {backup.kind for backup in listed} == {"daily"}
    assert [backup.path.stat().st_mode & 0o077 for backup in listed] == [0] * 7
    left = sorted(path.name for path in (tmp_path / "backups").iterdir())
    names = [backup.path.name for backup in listed]
    assert left == sorted([*names, *(f"{name}.seal" for name in names)]), "nothing half made"


def test_a_clock_that_was_set_back_loses_no_copy(tmp_path: Path, today: list[datetime]) -> None:
    with Library(tmp_path) as library:
        library.add("a", Path("a.pdf"), FACTS)
        for day in range(7):
            today.append(DAY + timedelta(days=day))
            library.back_up_if_due()
        today.append(DAY - timedelta(days=2000))
        library.add("new", Path("new.pdf"), FACTS)
        made = library.back_up_if_due()
        assert made is not None
        assert library.backups.listed()[0] == made
        assert library.backups.contents(made).documents == 2


def test_a_copy_is_put_back_while_others_have_the_library_open(
    tmp_path: Path, today: list[datetime]
) -> None:
    with Library(tmp_path) as window, Library(tmp_path) as engine:
        window.add("a", Path("a.pdf"), FACTS)
        made = window.back_up("asked")
        engine.add("b", Path("b.pdf"), FACTS)
        window.bookmarks.add("a", 1, 0.0, "here")
        window.restore(made)
        assert titles(window) == titles(engine) == ["a"]
        assert engine.bookmarks.of("a") == []
        engine.add("c", Path("c.pdf"), FACTS)
        before = next(copy for copy in window.backups.listed() if copy.kind == "restore")
        assert window.backups.contents(before)[:3] == (2, 0, 1)
        window.restore(before)
        assert titles(engine) == ["a", "b"]


def test_a_damaged_copy_is_refused_and_nothing_is_changed(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        for number in range(300):
            library.add(f"{number}", Path(f"{number}.pdf"), FACTS)
        made = library.back_up("asked")
        content = bytearray(made.path.read_bytes())
        content[4096:8192] = b"\xa5" * 4096
        made.path.write_bytes(content)
        with pytest.raises(DatabaseDamaged):
            library.restore(made)
        assert len(titles(library)) == 300


def test_a_copy_that_a_newer_version_made_is_refused_before_anything_is_changed(
    tmp_path: Path,
) -> None:
    with Library(tmp_path) as library:
        made = library.back_up("asked")
        with closing(sqlite3.connect(made.path)) as copy:
            copy.execute("PRAGMA user_version = 99")
        unseal(made.path)
        library.add("a", Path("a.pdf"), FACTS)
        with pytest.raises(StorageError, match="newer version") as refused:
            library.restore(made)
        assert refused.value.hint == "Update MemLong, or choose an older copy."
        assert titles(library) == ["a"]
        assert library.backups.listed() == [made], "nothing was about to be replaced"
    with pytest.raises(StorageError, match="newer version"):
        Library.replace(tmp_path, made)
    with Library(tmp_path) as library:
        assert titles(library) == ["a"], "it is where it was"


def test_a_library_that_is_not_sound_pushes_no_good_copy_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, today: list[datetime]
) -> None:
    with Library(tmp_path) as library:
        assert library.back_up_if_due() is None, "there is nothing to copy yet"
        library.add("a", Path("a.pdf"), FACTS)
        good = library.back_up_if_due()

        def unsound(_: sqlite3.Connection, path: Path) -> None:
            raise database.damaged(path, "row 3 missing from index")

        monkeypatch.setattr("engine.library.backups.require_sound", unsound)
        for day in range(1, 9):
            today.append(DAY + timedelta(days=day))
            with pytest.raises(DatabaseDamaged):
                library.back_up_if_due()
        assert library.backups.listed() == [good]


def test_a_damaged_library_is_set_aside_and_a_copy_takes_its_place(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        library.add("a", Path("a.pdf"), FACTS)
        made = library.back_up("asked")
    path = tmp_path / "library.sqlite"
    path.write_bytes(b"\xa5" * 9000)
    with pytest.raises(DatabaseDamaged, match="Restore the library"):
        Library(tmp_path)
    with Library.replace(tmp_path, made) as library:
        assert titles(library) == ["a"]
    aside = [copy for copy in library.backups.listed() if copy.kind == "damaged"]
    assert [copy.path.read_bytes() for copy in aside] == [b"\xa5" * 9000]


def test_without_a_copy_one_can_begin_anew(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite").write_bytes(b"\xa5" * 9000)
    with Library.replace(tmp_path, None) as library:
        assert titles(library) == []
        library.add("a", Path("a.pdf"), FACTS)


def test_an_earlier_version_is_copied_before_it_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(catalogue, "MIGRATIONS", catalogue.MIGRATIONS[:2])
        connection = database.connect(tmp_path / "library.sqlite", catalogue.MIGRATIONS)
        with closing(connection):
            connection.execute(
                "INSERT INTO documents (document_id, path, title, author, format, page_count, "
                "opened_at) VALUES ('a', '/a', 'A', '', 'PDF', 1, 0)"
            )
    with Library(tmp_path) as library:
        assert titles(library) == ["a"]
        (copy,) = library.backups.listed()
        assert copy.kind == "migration"
        library.add("b", Path("b.pdf"), FACTS)
        library.restore(copy)  # and it comes up to date
        library.bookmarks.add("a", 0, 0.0, "x")
        assert titles(library) == ["a"]


def test_a_nearly_full_disk_is_said_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library(tmp_path) as library:
        usage = shutil.disk_usage(tmp_path)._replace(free=10_000)
        monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
        with pytest.raises(StorageError, match="nearly full"):
            library.back_up("asked")
        assert list((tmp_path / "backups").iterdir()) == []
