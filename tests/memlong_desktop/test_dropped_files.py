import plistlib
from pathlib import Path

import pytest

from memlong_desktop.dropped_files import documents


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    for name in ("b.pdf", "A.epub", "picture.png", ".hidden.pdf", "c.TXT"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "d.pdf").write_bytes(b"")
    return tmp_path


def test_a_folder_is_the_documents_in_it_by_name(shelf: Path) -> None:
    assert [path.name for path in documents([shelf])] == ["A.epub", "b.pdf", "c.TXT"]
    assert documents([shelf / "b.pdf", shelf])[0] == shelf / "b.pdf"
    assert len(documents([shelf / "b.pdf", shelf])) == 3  # each once


def test_what_holds_no_document_stays_what_it_is(shelf: Path) -> None:
    empty = shelf / "empty"
    empty.mkdir()
    gone = shelf / "gone.pdf"
    assert documents([empty, gone]) == [empty, gone]


def test_links_to_files_are_followed(shelf: Path) -> None:
    target = shelf / "a book, with \N{LATIN SMALL LETTER E WITH ACUTE} & 100%.pdf"
    address = target.as_uri()
    (shelf / "on-linux.desktop").write_text(f"[Desktop Entry]\nType=Link\nURL={address}\n")
    (shelf / "on-windows.url").write_text(f"[InternetShortcut]\r\nURL={address}\r\n")
    (shelf / "on-a-mac.webloc").write_bytes(plistlib.dumps({"URL": address}))
    for name in ("on-linux.desktop", "on-windows.url", "on-a-mac.webloc"):
        assert documents([shelf / name]) == [target], name


@pytest.mark.parametrize(
    "content",
    [
        b"[InternetShortcut]\nURL=https://example.org/book.pdf\n",
        b"[InternetShortcut]\nURL=file://other.computer/share/book.pdf\n",
        b"[InternetShortcut]\n",
        b"\xff\xfe nonsense",
        b"",
    ],
)
def test_a_link_elsewhere_is_not_followed(tmp_path: Path, content: bytes) -> None:
    link = tmp_path / "link.url"
    link.write_bytes(content)
    assert documents([link]) == [link]
    damaged = tmp_path / "link.webloc"
    damaged.write_bytes(content)
    assert documents([damaged]) == [damaged]
