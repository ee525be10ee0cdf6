"""Fetching from a hub: what breaks on the way, and how it goes on. A real server, a real client."""

import errno
import shutil
import socket
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.model import hub as fetching
from engine.model import transfer
from engine.model.hub import fetch
from engine.model.hub_messages import Came, Complete, HubRequest, Said
from engine.model.hub_refusals import Refusal, of_failure
from tests.engine.model.hub_server import (
    CONTENT,
    REPOSITORY,
    REVISION,
    WEIGHTS,
    Hub,
    answer,
    damaged,
    drop,
    hash_of,
    page,
    pinned,
    running,
    slow,
    stall,
)


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
    monkeypatch.setattr(transfer, "_PAUSE_S", 0.01)
    with running(Hub()) as server:
        yield server


def run(hub: Hub, folder: Path, *, token: str = "", endpoint: str = "") -> Complete:
    return fetch(asking(hub, folder, token=token, endpoint=endpoint), lambda _: None)


def asking(hub: Hub, folder: Path, *, token: str = "", endpoint: str = "") -> HubRequest:
    return HubRequest(endpoint or hub.endpoint, REPOSITORY, "main", (), str(folder), token)


def refusal(hub: Hub, folder: Path, **how: str) -> Refusal:
    with pytest.raises(Refusal) as refused:
        run(hub, folder, **how)
    assert refused.value.refused.hint.endswith(".")
    return refused.value


def here(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_what_a_pull_request_offers_is_fetched_at_its_commit(hub: Hub, tmp_path: Path) -> None:
    request = HubRequest(hub.endpoint, REPOSITORY, "refs/pr/38", (), str(tmp_path), "")
    assert fetch(request, lambda _: None).revision == REVISION
    assert here(tmp_path) == CONTENT
    assert all(f"/resolve/{REVISION}/" in path for path, _ in hub.asked[1:])


def test_what_a_model_needs_comes_and_nothing_else(hub: Hub, tmp_path: Path) -> None:
    said: list[Said] = []
    done = fetch(asking(hub, tmp_path), said.append)
    assert done == Complete(REVISION, {name: hash_of(what) for name, what in CONTENT.items()})
    assert here(tmp_path) == CONTENT  # no part, no tag, and nothing from "../.."
    total = sum(map(len, CONTENT.values()))
    assert all(isinstance(each, Came) and each.done <= each.total == total for each in said)


def test_a_listing_without_end_is_not_read_to_its_end(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "_LISTING", 1 << 16)
    hub.listing_size = 1 << 15
    run(hub, tmp_path)  # what follows is blank
    hub.listing_size = 1 << 24
    assert "65,536 bytes" in refusal(hub, tmp_path).refused.detail


def test_a_connection_that_drops_is_taken_up_where_it_was(hub: Hub, tmp_path: Path) -> None:
    hub.moods = [drop, drop, drop, drop, drop]
    run(hub, tmp_path)
    assert here(tmp_path) == CONTENT
    begun = [int(wanted.removeprefix("bytes=").rstrip("-")) for wanted in hub.ranges]
    assert len(begun) == 5
    assert begun == sorted(begun)
    assert begun[0] == len(WEIGHTS) // 3
    assert all("if-range" in asked for _, asked in hub.asked if "range" in asked)


def test_what_a_killed_run_has_left_is_continued(hub: Hub, tmp_path: Path) -> None:
    left = tmp_path / f"model.safetensors.{hash_of(WEIGHTS)[:12]}.partial"
    left.write_bytes(WEIGHTS[:1_000_000])
    run(hub, tmp_path)
    assert here(tmp_path) == CONTENT
    assert hub.ranges == ["bytes=1000000-"]


def test_a_part_of_another_file_is_not_continued(hub: Hub, tmp_path: Path) -> None:
    name = f"model.safetensors.{hash_of(WEIGHTS)[:12]}.partial"
    (tmp_path / name).write_bytes(b"x" * 1000)
    (tmp_path / f"{name}.etag").write_text('"of what lay there before"')
    run(hub, tmp_path)
    assert here(tmp_path) == CONTENT
    assert len([path for path, _ in hub.asked if "model.safetensors" in path]) == 1


@pytest.mark.parametrize("left", [b"x" * 1000, b"x" * (len(WEIGHTS) + 5)], ids=["part", "longer"])
def test_a_damaged_part_is_noticed_by_its_hash(hub: Hub, tmp_path: Path, left: bytes) -> None:
    (tmp_path / f"model.safetensors.{hash_of(WEIGHTS)[:12]}.partial").write_bytes(left)
    run(hub, tmp_path)
    assert here(tmp_path) == CONTENT


def test_a_wrong_file_is_refused_and_not_kept(hub: Hub, tmp_path: Path) -> None:
    hub.moods = [damaged, damaged]
    assert "not the file it should be" in str(refusal(hub, tmp_path))
    assert "model.safetensors" not in here(tmp_path)


def test_a_small_file_is_held_against_its_git_id(hub: Hub, tmp_path: Path) -> None:
    hub.content["config.json"] = CONTENT["config.json"].replace(b"llama", b"l1ama")
    assert "config.json is not the file" in str(refusal(hub, tmp_path))


def test_a_slow_server_is_waited_for(hub: Hub, tmp_path: Path) -> None:
    hub.moods = [slow]
    run(hub, tmp_path)
    assert here(tmp_path) == CONTENT
    assert hub.ranges == []


def test_a_server_that_falls_silent_is_asked_again(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "_SILENCE_S", 0.2)
    hub.moods = [stall]
    run(hub, tmp_path)
    assert here(tmp_path) == CONTENT
    assert hub.ranges == [f"bytes={len(WEIGHTS) // 2}-"]


def test_a_busy_hub_says_when_to_come_back(hub: Hub, tmp_path: Path) -> None:
    hub.moods = [answer(429, Retry_After="0"), answer(503)]
    run(hub, tmp_path)
    assert here(tmp_path) == CONTENT


@pytest.mark.parametrize(
    ("moods", "said"),
    [
        ([answer(429, Retry_After="3600")], "asks for a pause"),
        ([answer(429)] * 4, "asks for a pause"),
        ([answer(500)] * 4, "trouble of its own"),
        ([answer(404)], "no such model or file"),
        ([answer(418)], "no usable answer"),
        ([page], "may want you to sign in"),
    ],
)
def test_what_does_not_get_better_is_told(hub: Hub, tmp_path: Path, moods: list, said: str) -> None:
    hub.moods = list(moods)
    assert said in str(refusal(hub, tmp_path))
    assert hub.moods == []


def test_a_sign_in_page_instead_of_the_listing(hub: Hub, tmp_path: Path) -> None:
    class Hotel(Hub):
        pass

    with running(Hub()) as hotel:
        hotel.RequestHandlerClass = type(  # type: ignore[assignment]
            "Page", (hotel.RequestHandlerClass,), {"do_GET": lambda self: page(self, b"")}
        )
        assert "sign in" in str(refusal(hub, tmp_path, endpoint=hotel.endpoint))


@pytest.mark.parametrize("claimed", [r"..\..\start.bat", "../../hash", f"{'0' * 64}\n", "short"])
def test_a_hash_that_is_none_gets_into_no_path(hub: Hub, tmp_path: Path, claimed: str) -> None:
    hub.claims = claimed
    assert "sign in" in str(refusal(hub, tmp_path))
    assert here(tmp_path) == {}


def test_a_token_is_needed_may_be_wrong_and_stays_with_the_hub(hub: Hub, tmp_path: Path) -> None:
    hub.token = "hf_right"
    without = refusal(hub, tmp_path).refused
    assert (without.kind, "accepted its terms" in without.message) == ("token", True)
    wrong = refusal(hub, tmp_path, token="hf_wrong").refused
    assert (wrong.kind, "does not know this access token" in wrong.message) == ("token", True)
    with running(Hub()) as store:
        hub.elsewhere = store.endpoint.replace("127.0.0.1", "localhost")
        run(hub, tmp_path, token="hf_right")
        assert here(tmp_path) == CONTENT
        assert store.asked
        assert all("authorization" not in headers for _, headers in store.asked)


def test_a_token_is_not_sent_in_the_open(hub: Hub, tmp_path: Path) -> None:
    refused = refusal(hub, tmp_path, token="hf_right", endpoint="http://mirror.example")
    assert "encrypted" in str(refused)


def test_no_network(hub: Hub, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # nobody listens there
        endpoint = f"http://127.0.0.1:{taken.getsockname()[1]}"
        assert "cannot be reached" in str(refusal(hub, tmp_path, endpoint=endpoint))
    assert "address" in str(refusal(hub, tmp_path, endpoint="ftp://mirror.example"))


def test_a_proxy_that_lets_nothing_through(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", "")
    monkeypatch.setenv("HTTPS_PROXY", hub.endpoint)  # a server, but no proxy
    assert "proxy" in str(refusal(hub, tmp_path, endpoint="https://mirror.example"))


@pytest.mark.skipif(shutil.which("openssl") is None, reason="makes a certificate")
def test_a_certificate_that_nobody_vouches_for(hub: Hub, tmp_path: Path) -> None:
    pem = tmp_path / "self.pem"
    command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1"
    command += f" -subj /CN=localhost -keyout {pem} -out {pem}.crt"
    subprocess.run(command.split(), check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{pem}.crt", pem)
    secure = Hub()
    secure.socket = context.wrap_socket(secure.socket, server_side=True)
    with running(secure):
        endpoint = f"https://localhost:{secure.server_port}"
        assert "certificate is not accepted" in str(refusal(hub, tmp_path, endpoint=endpoint))


def test_a_disk_that_is_too_small_is_told_first(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(fetching.shutil, "disk_usage", lambda _: usage)
    refused = refusal(hub, tmp_path).refused
    assert (refused.kind, refused.message) == ("disk", "The disk is full.")
    assert "Free 70 MB" in refused.hint
    assert here(tmp_path) == {}


def test_a_disk_that_fills_up_meanwhile(hub: Hub, tmp_path: Path) -> None:
    full = of_failure(OSError(errno.ENOSPC, "No space left on device")).refused
    assert (full.kind, "what has come is kept" in full.hint) == ("disk", True)
    read_only = of_failure(OSError(errno.EROFS, "Read-only file system")).refused
    assert (read_only.kind, read_only.message) == ("disk", "The download cannot be written.")


def test_weights_that_may_hold_programs_are_not_fetched(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(CONTENT, "pytorch_model.bin", CONTENT["model.safetensors"])
    monkeypatch.delitem(CONTENT, "model.safetensors")
    assert "not as safetensors" in str(refusal(hub, tmp_path))


def test_pinned_files_are_held_against_the_catalogue(hub: Hub, tmp_path: Path) -> None:
    request = HubRequest(hub.endpoint, REPOSITORY, REVISION, pinned(), str(tmp_path), "")
    fetch(request, lambda _: None)
    assert here(tmp_path) == CONTENT
    assert not any("/api/" in path for path, _ in hub.asked)
