"""Archives that were made to do harm are refused before anything in them is unpacked."""

import struct
import zipfile
from pathlib import Path

import pytest

from engine.documents.archives import require_harmless
from engine.errors import DamagedDocument, DocumentError, UnsupportedFormat


def check(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        require_harmless(path, archive)


@pytest.mark.parametrize(
    "name",
    ["/etc/passwd", "../up.xhtml", "a/../../up.xhtml", "..\\up.xhtml", "C:/x", "C:\\x", "\\\\host"],
)
def test_names_that_lead_out_are_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.epub"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(zipfile.ZipInfo(name), "text")
    with pytest.raises(DamagedDocument, match="names files outside itself"):
        check(path)


def test_names_with_dots_are_only_names(tmp_path: Path) -> None:
    path = tmp_path / "a.epub"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("a..b.xhtml", "...", "a:b", "one/two/three.png"):
            archive.writestr(name, "text " * 1000)
    check(path)


def claiming(path: Path, size: int, *, members: int = 1) -> None:
    """An archive whose table of contents claims that each member unpacks to `size` bytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(members):
            archive.writestr(f"{number}.xhtml", "x" * 1000)
    data = bytearray(path.read_bytes())
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 24 : at + 28] = struct.pack("<I", size)
        at += 4
    path.write_bytes(data)


@pytest.mark.parametrize(("size", "members"), [(100 * 2**20, 1), (3 * 2**30, 1), (2**20, 100)])
def test_bombs_are_refused(tmp_path: Path, size: int, members: int) -> None:
    path = tmp_path / "a.epub"
    claiming(path, size, members=members)
    with pytest.raises(UnsupportedFormat, match="far more than a document holds"):
        check(path)


def test_members_that_share_their_bytes_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.epub"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.xhtml", "x" * 5000)
        first = archive.infolist()[0]
        for number in range(5):
            again = zipfile.ZipInfo(f"{number}.xhtml")
            again.file_size, again.compress_size = first.file_size, first.compress_size
            again.CRC, again.header_offset = first.CRC, first.header_offset
            archive.filelist.append(again)
    with pytest.raises(DocumentError, match="lie over each other"):
        check(path)
