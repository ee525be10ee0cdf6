"""`python -m engine serve` as a program of this computer meets it: the real command, real HTTP."""

import json
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.engine.indexing import Indexed

FAR = "Which team won the football cup after the penalty shoot-out?"
CLOSE = "What is a trace tree in a tracing compiler?"


class Reply(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def code(self) -> str:
        return str(self.json["error"]["code"])


class Program(NamedTuple):
    """Somebody who knows where to ask."""

    port: int
    token: str

    def send(
        self, method: str, path: str, body: bytes | None = None, **changed: str | None
    ) -> Reply:
        """One request; `changed` headers replace the usual ones, None leaves one out."""
        headers: dict[str, str | None] = {
            "Host": f"127.0.0.1:{self.port}",
            "Authorization": f"Bearer {self.token}",
            "Content-Length": None if body is None else str(len(body)),
        }
        headers |= {name.replace("_", "-"): value for name, value in changed.items()}
        connection = HTTPConnection("127.0.0.1", self.port, timeout=300)
        try:
            connection.putrequest(method, path, skip_host=True)
            for name, value in headers.items():
                if value is not None:
                    connection.putheader(name, value)
            connection.endheaders(body)
            answer = connection.getresponse()
            return Reply(answer.status, dict(answer.getheaders()), answer.read())
        finally:
            connection.close()

    def ask(self, model: str, *said: str, **more: object) -> Reply:
        """A question after what was said, question and answer in turn."""
        roles = ("user", "assistant")
        messages: list[dict[str, object]] = [{"role": "system", "content": "Be brief."}]
        messages += [{"role": roles[i % 2], "content": text} for i, text in enumerate(said)]
        request = {"model": model, "messages": messages, "temperature": 0.2, **more}
        return self.send("POST", "/v1/chat/completions", json.dumps(request).encode())


@pytest.fixture(scope="module")
def program(shared: Indexed, tiny_model: Path) -> Iterator[Program]:
    """The command, started in the data folder where the paper is indexed."""
    workspace, _ = shared
    data_dir = workspace._config.data_dir
    command = [sys.executable, "-m", "engine", "serve", "--port", "0", "--threads", "1"]
    command += ["--data-dir", str(data_dir), "--model", str(tiny_model)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address, token, _ = (process.stdout.readline().split() for _ in range(3))
        file = data_dir / "program-token"
        assert file.read_text().strip() == token[-1]
        assert sys.platform == "win32" or file.stat().st_mode & 0o077 == 0
        assert address[-1].startswith("http://127.0.0.1:")
        yield Program(int(address[-1].split(":")[-1].removesuffix("/v1")), token[-1])
        process.terminate()


def test_documents_are_listed_as_models(program: Program, shared: Indexed) -> None:
    _, entry = shared
    models = program.send("GET", "/v1/models")
    assert (models.status, models.headers["Content-Type"]) == (200, "application/json")
    (model,) = [each for each in models.json["data"] if each["id"] == entry.document_id]
    assert (model["object"], model["title"]) == ("model", entry.title)
    documents = program.send("GET", "/v1/documents").json["data"]
    (document,) = [each for each in documents if each["id"] == entry.document_id]
    assert (document["pages"], document["can_be_asked"]) == (entry.page_count, True)
    assert entry.path not in json.dumps(documents)
    assert not [name for name in models.headers if name.lower().startswith("access-control")]


def test_an_answer_has_citations_and_a_conversation_goes_on(
    program: Program, shared: Indexed
) -> None:
    workspace, entry = shared
    first = program.ask(entry.document_id, FAR).json
    (choice,) = first["choices"]
    assert (first["object"], choice["finish_reason"]) == ("chat.completion", "stop")
    text = choice["message"]["content"]
    assert text.startswith("Nothing in this document is close")
    assert first["weak"]
    citation = first["citations"][0]
    assert citation["document"] == entry.document_id
    assert citation["quote"]
    assert citation["page_index"] in range(entry.page_count)
    assert all(len(box) == 4 for box in citation["boxes"])
    assert citation["boxes"]
    assert (citation["recognised"], citation["unseen"]) == (False, False)

    program.ask(entry.document_id, FAR, text, "And who lost the cup after the shoot-out?")
    program.ask(entry.document_id, FAR, "Never said.", "Who kept the goal in that cup?")
    answers = {
        answer.question: answer for answer in workspace.library.conversation(entry.document_id)
    }
    begun = answers[FAR]
    followed = answers["And who lost the cup after the shoot-out?"]
    assert (followed.conversation_id, followed.follows) == (begun.conversation_id, begun.answer_id)
    foreign = answers["Who kept the goal in that cup?"]
    assert foreign.conversation_id != begun.conversation_id
    assert foreign.follows == 0


def test_a_streamed_answer_comes_in_pieces_and_ends_with_done(
    program: Program, shared: Indexed
) -> None:
    workspace, entry = shared
    reply = program.ask(entry.document_id, CLOSE, stream=True)
    assert (reply.status, reply.headers["Content-Type"]) == (200, "text/event-stream")
    events = reply.body.decode().split("\n\n")
    assert events[-2:] == ["data: [DONE]", ""]
    chunks = [json.loads(each.removeprefix("data: ")) for each in events[:-2]]
    assert {chunk["object"] for chunk in chunks} == {"chat.completion.chunk"}
    assert len({chunk["id"] for chunk in chunks}) == 1
    deltas = [chunk["choices"][0]["delta"] for chunk in chunks]
    assert len(deltas) > 10
    assert deltas[0]["role"] == "assistant"
    said = "".join(delta.get("content", "") for delta in deltas)
    kept = workspace.library.conversation(entry.document_id)[-1]
    assert (kept.question, kept.text) == (CLOSE, said)
    reasons = [chunk["choices"][0]["finish_reason"] for chunk in chunks]
    assert reasons == [None] * (len(chunks) - 1) + ["length" if kept.stopped else "stop"]
    assert ["citations" in chunk for chunk in chunks] == [False] * (len(chunks) - 1) + [True]
    assert [each["quote"] for each in chunks[-1]["citations"]] == [c.quote for c in kept.citations]


@pytest.mark.parametrize(
    ("changed", "status", "code"),
    [
        ({"Authorization": None}, 401, "invalid_api_key"),
        ({"Authorization": "Bearer wrong"}, 401, "invalid_api_key"),
        ({"Authorization": "Bearer \xfc"}, 401, "invalid_api_key"),
        ({"Host": "rebound.example:80"}, 403, "foreign_host"),
        ({"Host": "127.0.0.1"}, 403, "foreign_host"),
        ({"Host": None}, 403, "foreign_host"),
        ({"Origin": "http://127.0.0.1"}, 403, "foreign_origin"),
        ({"Origin": "null"}, 403, "foreign_origin"),
    ],
)
def test_who_is_not_let_in(
    program: Program, changed: dict[str, str | None], status: int, code: str
) -> None:
    for method, path in (("GET", "/v1/documents"), ("POST", "/v1/chat/completions")):
        reply = program.send(method, path, b"{}" if method == "POST" else None, **changed)
        assert (reply.status, reply.code) == (status, code)


def test_localhost_is_this_computer_too(program: Program) -> None:
    assert program.send("GET", "/v1/models", Host=f"localhost:{program.port}").status == 200


@pytest.mark.parametrize(
    ("body", "status", "part"),
    [
        (b"{", 400, "makes no sense"),
        (b"\xff\xfe", 400, ""),
        (b'{"model": "x"}', 400, "missing required field `messages`"),
        (b'{"model": "x", "messages": []}', 400, "user's question"),
        (b'{"model": "x", "messages": [{"role": "tool", "content": "x"}]}', 400, "role"),
        (b'{"model": "../x", "messages": [{"role": "user", "content": "x"}]}', 404, "no such"),
        (b" " * (2**20 + 1), 413, "longer than 1,048,576 bytes"),
    ],
)
def test_requests_that_make_no_sense(program: Program, body: bytes, status: int, part: str) -> None:
    reply = program.send("POST", "/v1/chat/completions", body)
    assert reply.status == status
    assert part in reply.json["error"]["message"]


def test_a_question_that_cannot_be_asked(program: Program, shared: Indexed) -> None:
    _, entry = shared
    reply = program.ask(entry.document_id, "w" * 4001, stream=True)
    assert (reply.status, reply.code) == (400, "invalid_request")


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 404),
        ("GET", "/v1/models/../../etc/passwd", 404),
        ("GET", "/v1/chat/completions", 405),
        ("POST", "/v1/models", 405),
        ("DELETE", "/v1/documents", 405),
        ("OPTIONS", "/v1/models", 405),
    ],
)
def test_there_is_nothing_else(program: Program, method: str, path: str, status: int) -> None:
    assert program.send(method, path, b"" if method == "POST" else None).status == status


def test_a_length_has_to_be_told(program: Program) -> None:
    for changed in ({"Content_Length": None}, {"Transfer_Encoding": "chunked"}):
        reply = program.send("POST", "/v1/chat/completions", b"{}", **changed)
        assert reply.status == 411
    assert program.send("POST", "/v1/chat/completions", b"", Content_Length="-1").status == 400


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="where listeners are listed")
def test_it_listens_at_the_loopback_address_alone(program: Program) -> None:
    wanted = f":{program.port:04X}"
    lines = [
        line.split()
        for name in ("tcp", "tcp6")
        for line in Path("/proc/net", name).read_text().splitlines()[1:]
    ]
    listening = [at for _, at, _, state, *_ in lines if state == "0A" and at.endswith(wanted)]
    assert listening == [f"0100007F{wanted}"]
