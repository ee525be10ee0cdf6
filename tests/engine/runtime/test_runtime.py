"""The card's PyTorch: fetched in wheels from a real server, taken apart, tried, used, removed.

The card and PyTorch are stand-ins: what is tried here is how they come together.
"""

import hashlib
import io
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from engine import offers
from engine.errors import ModelUnavailable, StorageError
from engine.model.entry import SourceFile
from engine.model.hub_messages import HubAccess
from engine.offers import RUNTIME, card_offer
from engine.records.models import MachineFacts
from engine.runtime import card, pinned, using
from engine.runtime.fetching import fetch, remove
from engine.runtime.pinned import PINNED, Table, Wheels
from engine.runtime.unpacking import unpack
from tests.engine.model.hub_server import Hub, running

TORCH = """
__version__ = "2.13.0+cu130"
class cuda:
    is_available = staticmethod(lambda: {works})
class ones:
    def __init__(self, count, device): self.count = count
    def sum(self): return self
    def item(self): return self.count
"""
CPU = MachineFacts("cpu", "bfloat16", 10**10)
OPEN = HubAccess()


def wheel(files: dict[str, str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return packed.getvalue()


def torch_wheel(*, works: bool) -> bytes:
    return wheel(
        {
            "torch/__init__.py": TORCH.format(works=works),
            "torch-2.13.0.dist-info/RECORD": "",
            "torch-2.13.0.data/scripts/torchrun": "not for us",
            "torch-2.13.0.data/purelib/torchgen/__init__.py": "",
        }
    )


CUDA = wheel({"nvidia/cu13/lib/libcudart.so.13": "x" * 300_000})


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr(card, "driver", lambda: 580)
    with running(Hub()) as server:
        server.plain = {"/aa/torch.whl": torch_wheel(works=True), "/bb/cuda.whl": CUDA}
        yield server


def wheels(index: Hub) -> Wheels:
    files = tuple(
        SourceFile(path[1:], hashlib.sha256(content).hexdigest(), len(content))
        for path, content in index.plain.items()
    )
    return Wheels(index.endpoint, files, unpacked=400_000, driver=580)


def test_fetched_tried_used_and_removed(
    index: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = wheels(index)
    monkeypatch.setattr(pinned, "wheels", lambda: wanted)
    offer = card_offer(tmp_path, CPU)
    assert offer is not None
    assert (offer.presence, offer.recommended, offer.download) == ("absent", True, wanted.size)
    steps = list(offers.fetch(RUNTIME, tmp_path / "models", OPEN))
    assert steps[0].done == 0
    assert steps[-1].done == steps[-1].total == wanted.size
    folder = using.place(tmp_path)
    assert (folder / "torchgen" / "__init__.py").is_file()
    assert sorted(path.name for path in folder.iterdir()) == [
        "complete",
        "nvidia",
        "torch",
        "torch-2.13.0.dist-info",
        "torchgen",
    ]
    assert list(using.parent(tmp_path).glob(".new-*")) == []
    offer = card_offer(tmp_path, msgspec.structs.replace(CPU, device="cuda:0"))
    assert offer is not None
    assert (offer.presence, offer.recommended) == ("here", False)
    # A process that puts it first imports that one and no other.
    code = "import sys; from engine.runtime import using; from pathlib import Path; "
    code += "used = using.put_first(Path(sys.argv[1])); "
    code += "import torch; print(used, torch.__version__)"
    command = [sys.executable, "-c", code, str(tmp_path)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert said == "True 2.13.0+cu130\n"
    offers.remove(RUNTIME, tmp_path / "models")
    assert not using.parent(tmp_path).exists()
    assert not using.put_first(tmp_path)


def test_a_killed_run_goes_on_where_it_was(index: Hub, tmp_path: Path) -> None:
    wanted = wheels(index)
    steps = fetch(wanted, tmp_path, OPEN)
    while "/bb/cuda.whl" not in [path for path, _ in index.asked]:
        next(steps)
    steps.close()
    asked = len(index.asked)
    left = list(fetch(wanted, tmp_path, OPEN))
    assert left[0].done == wanted.files[0].size
    assert [path for path, _ in index.asked[asked:]] == ["/bb/cuda.whl"]
    assert using.is_complete(using.place(tmp_path))


def test_what_does_not_compute_is_not_used_and_tried_again_without_fetching(
    index: Hub, tmp_path: Path
) -> None:
    index.plain["/aa/torch.whl"] = torch_wheel(works=False)
    wanted = wheels(index)
    with pytest.raises(ModelUnavailable, match="does not compute") as refused:
        list(fetch(wanted, tmp_path, OPEN))
    assert "finds no card" in refused.value.detail
    assert not using.put_first(tmp_path)
    asked = len(index.asked)
    with pytest.raises(ModelUnavailable, match="does not compute"):
        list(fetch(wanted, tmp_path, OPEN))
    assert len(index.asked) == asked


def test_refusals(index: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = wheels(index)
    with pytest.raises(ModelUnavailable, match="offline"):
        list(fetch(wanted, tmp_path, HubAccess(offline=True)))
    assert index.asked == []
    index.plain["/bb/cuda.whl"] = bytes(len(CUDA))  # other bytes than were pinned
    with pytest.raises(ModelUnavailable, match="could not be fetched") as refused:
        list(fetch(wanted, tmp_path, OPEN))
    assert "cuda.whl is not the file it should be" in refused.value.detail
    remove(tmp_path)
    usage = shutil.disk_usage(tmp_path)._replace(free=10_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    with pytest.raises(StorageError, match="too little room"):
        list(fetch(wanted, tmp_path, OPEN))


@pytest.mark.parametrize("name", ["../out.py", "/out.py", "a/../../out.py", "a\\out.py", "C:out"])
def test_nothing_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "bad.whl").write_bytes(wheel({name: "evil"}))
    with pytest.raises(ModelUnavailable):
        list(unpack(tmp_path / "bad.whl", tmp_path / "tree"))
    assert [path.name for path in tmp_path.iterdir()] == ["bad.whl"]


def test_links_and_damage_are_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("torch/lib")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "link.whl", "w") as archive:
        archive.writestr(link, "/etc")
    (tmp_path / "cut.whl").write_bytes(CUDA[:200])
    for name in ("link.whl", "cut.whl"):
        with pytest.raises(ModelUnavailable):
            list(unpack(tmp_path / name, tmp_path))


@pytest.mark.parametrize(
    ("line", "version"),
    [
        ("NVRM version: NVIDIA UNIX x86_64 Kernel Module  535.183.01  Sun May 12", 535),
        ("NVRM version: NVIDIA UNIX Open Kernel Module for x86_64  580.65.06  Release", 580),
        ("something else", None),
        (None, None),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="drivers tell of themselves there")
def test_the_driver_tells_its_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str | None, version: int | None
) -> None:
    told = tmp_path / "version"
    if line is not None:
        told.write_text(line + "\nGCC version:  gcc version 12.2.0\n")
    monkeypatch.setattr(card, "_DRIVER", told)
    monkeypatch.setattr("platform.machine", lambda: "x86_64")
    assert card.driver() == version


def test_where_it_is_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pinned, "wheels", lambda: Wheels("", (), 0, 580))
    monkeypatch.setattr(card, "driver", lambda: None)
    assert card_offer(tmp_path, CPU) is None
    monkeypatch.setattr(card, "driver", lambda: 535)
    old = card_offer(tmp_path, CPU)
    assert old is not None
    assert old.problem == "The card's driver is version 535; 580 or newer is needed."
    assert (old.download, old.recommended) == (0, False)
    at_work = msgspec.structs.replace(CPU, device="cuda:0")
    assert card_offer(tmp_path, at_work) is None, "what is installed uses the card already"


def test_what_is_pinned_is_what_the_program_was_tried_with() -> None:
    table = msgspec.json.decode(PINNED.read_bytes(), type=Table)
    assert table.torch == using.VERSION
    project = Path(__file__).resolve().parents[3] / "pyproject.toml"
    assert f'"torch=={using.VERSION}"' in project.read_text(encoding="utf-8")
    for own in table.own.values():
        files = [*own, *table.common]
        assert any(file.name.startswith(f"torch-{using.VERSION}-") for file in files)
        assert all(len(file.sha256) == 64 and file.size for file in files)
