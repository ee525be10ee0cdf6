import struct
import tomllib
import uuid
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from installer.linux import complete, desktop_entry, man_page, media_types
from installer.project import NAME, lay_out
from installer.toml import toml
from memlong_desktop.__main__ import command_line

# Icons are drawn with an application: not another one than the tests of the window use.
pytestmark = pytest.mark.usefixtures("qapp")

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    lay_out(ROOT, folder, ROOT / "docs")
    return folder


@pytest.fixture(scope="module")
def settings(made: Path) -> dict[str, Any]:
    found = tomllib.loads((made / "pyproject.toml").read_text(encoding="utf-8"))
    return found["tool"]["briefcase"]  # type: ignore[no-any-return]


def test_tables_survive_being_written_as_toml() -> None:
    tree = {
        "name": 'a "quoted" name – and ü',
        "flag": True,
        "table": {"list": ["a", "b"], "my-app": {"n": 3, "deeper": {"x": 1.5}}, "empty": {}},
    }
    assert tomllib.loads(toml(tree)) == tree


def test_the_project_for_briefcase_repeats_nothing(made: Path, settings: dict[str, Any]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    app = settings["app"][NAME]
    assert settings["version"] == project["version"]
    keyring = project["optional-dependencies"]["keyring"]
    assert app["requires"] == [*project["dependencies"], *keyring]
    assert app["template"] == str(ROOT / "docs")
    assert all((made / source / "__init__.py").is_file() for source in app["sources"])
    assert (made / "LICENSE").is_file()
    assert any((made / "src" / "memlong_desktop" / "resources" / "icons").iterdir())
    kinds = {kind["extension"] for kind in app["document_type"].values()}
    assert {"pdf", "epub", "mobi", "fb2", "txt", "md", "docx"} <= kinds


def test_windows_and_macos_are_told_what_they_need(settings: dict[str, Any]) -> None:
    app = settings["app"][NAME]
    reversed_id = ".".join(reversed([*settings["bundle"].split("."), NAME]))
    assert app["windows"]["guid"] == str(uuid.uuid5(uuid.NAMESPACE_DNS, reversed_id))
    assert app["macOS"]["info"]["LSApplicationCategoryType"].startswith("public.app-category.")
    for kind in app["document_type"].values():
        assert kind["macOS"]["LSHandlerRank"] == "Alternate"  # the default would be ours
        assert kind["icon"]


def test_the_icon_is_there_for_each_system(made: Path, settings: dict[str, Any]) -> None:
    icon = made / settings["app"][NAME]["icon"]
    for size in (16, 32, 64, 128, 256, 512):
        png = icon.with_name(f"{icon.name}-{size}.png").read_bytes()
        assert struct.unpack(">II", png[16:24]) == (size, size)
    ico = icon.with_suffix(".ico").read_bytes()
    count = struct.unpack("<HHH", ico[:6])[2]
    sizes = []
    for number in range(count):
        side, _, _, _, _, _, length, offset = struct.unpack_from("<BBBBHHII", ico, 6 + 16 * number)
        png = ico[offset : offset + length]
        assert struct.unpack(">I", png[16:20]) == (side or 256,)
        sizes.append(side or 256)
    assert sizes == [16, 24, 32, 48, 64, 128, 256]
    icns = icon.with_suffix(".icns").read_bytes()
    assert icns[:4] == b"icns"
    assert struct.unpack(">I", icns[4:8]) == (len(icns),)


def test_the_package_has_pytorch_for_the_processor_and_recommends_tesseract(
    tmp_path: Path,
) -> None:
    laid = lay_out(ROOT, tmp_path / "briefcase", torch_index="https://example.org/cpu")
    app = laid["app"][NAME]
    assert app["requirement_installer_args"] == ["--extra-index-url", "https://example.org/cpu"]
    read = tomllib.loads((tmp_path / "briefcase" / "pyproject.toml").read_text(encoding="utf-8"))
    debian = read["tool"]["briefcase"]["app"][NAME]["linux"]["system"]["debian"]
    assert "Recommends: tesseract-ocr, libcups2" in debian["system_section"].splitlines()


def test_a_linux_package_says_what_the_program_opens(
    settings: dict[str, Any], tmp_path: Path
) -> None:
    package = tmp_path / "debian" / "bookworm" / f"{NAME}-0.1.0"
    share = package / "usr" / "share"
    entry = share / "applications" / f"desktop.memlong.{NAME}.desktop"
    resources = package / "usr" / "lib" / NAME / "app" / "memlong_desktop" / "resources"
    for folder in (entry.parent, resources):
        folder.mkdir(parents=True)
    entry.touch()
    (resources / f"{NAME}.svg").write_bytes((ROOT / "resources" / f"{NAME}.svg").read_bytes())
    complete(settings, tmp_path, ROOT / "installer")
    kinds = media_types(settings["app"][NAME])
    assert "application/pdf" in kinds
    assert f"MimeType={';'.join(kinds)};" in entry.read_text(encoding="utf-8").splitlines()
    info = ET.parse(share / "metainfo" / f"desktop.memlong.{NAME}.metainfo.xml").getroot()
    assert [found.text for found in info.iter("mediatype")] == kinds
    assert info.findtext("id") == f"desktop.memlong.{NAME}"
    for place in ("bash-completion/completions/", "zsh/vendor-completions/_"):
        assert "--page" in (share / f"{place}{NAME}").read_text(encoding="utf-8")
    assert (share / "icons/hicolor/scalable/apps" / f"desktop.memlong.{NAME}.svg").is_file()
    assert (package.parent / f"{NAME}.1").is_file()


def test_nothing_is_completed_where_nothing_was_created(
    settings: dict[str, Any], tmp_path: Path
) -> None:
    with pytest.raises(FileNotFoundError, match="no desktop entry"):
        complete(settings, tmp_path, ROOT / "installer")


def test_the_desktop_entry_has_one_line_each(settings: dict[str, Any]) -> None:
    lines = desktop_entry(settings).splitlines()
    assert lines[0] == "[Desktop Entry]"
    assert all(line.partition("=")[2] for line in lines[1:])
    assert "Exec=memlong-desktop %F" in lines


def test_the_man_page_tells_every_option() -> None:
    page = man_page(ROOT / "installer").replace("\\-", "-")
    for action in command_line()._actions:
        for name in action.option_strings or [str(action.metavar)]:
            assert name in page
    assert "@" not in page
