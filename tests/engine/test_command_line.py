"""`python -m engine`: results on stdout, one sentence and an exit code for each failure."""

import json
import os
import pty
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from unittest.mock import Mock

import pytest

from engine import show
from engine.__main__ import main
from engine.config import EngineConfig
from engine.records.answers import Token
from engine.workspace import Workspace

if sys.platform == "win32":
    pytest.skip("terminals, signals and limits of POSIX", allow_module_level=True)

Said = tuple[int, str, str]


def run(capsys: pytest.CaptureFixture[str], config: EngineConfig, *arguments: str) -> Said:
    code = main([*arguments, "--data-dir", str(config.data_dir), "--threads", "1"])
    said = capsys.readouterr()
    return code, said.out, said.err


def command(config: EngineConfig, *arguments: str) -> list[str]:
    data_dir = str(config.data_dir)
    return [sys.executable, "-m", "engine", *arguments, "--data-dir", data_dir, "--threads", "1"]


def assert_one_sentence(said: Said, part: str) -> None:
    code, out, err = said
    assert (code, out) == (1, "")
    assert err.startswith("memlong: ")
    assert err.count("\n") == 1
    assert "Traceback" not in err
    assert part in err


def test_ask_prints_one_object_and_the_second_time_reads_nothing_again(
    new_config: EngineConfig, data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(data_dir / "documents" / "pdf" / "2201.00069.pdf")
    code, out, _ = run(capsys, new_config, "ask", path, "What is this article about?", "--json")
    assert code == 0
    answer = json.loads(out)
    assert set(answer) >= {"answer", "citations", "passages", "memory", "model", "times"}
    assert answer["answer"]
    assert answer["model"] == "SmolLM2 135M Instruct"
    assert set(answer["times"]) >= {"retrieve", "first_token", "total"}
    for citation in answer["citations"]:
        assert citation["page_index"] == 0
        assert citation["quote"]
        assert all(len(box) == 4 for box in citation["boxes"])
    code, out, _ = run(capsys, new_config, "read", path)
    assert (code, out.count("\n")) == (0, 1)
    assert "1 pages" in out


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("nowhere.pdf", "There is no file nowhere.pdf"),
        ("", "is a folder"),
        ("pdf/empty.pdf", "empty.pdf is empty"),
        ("pdf/invalid.pdf", "invalid.pdf is damaged"),
        ("pdf/qpdf__empty.pdf", "has no pages"),
        ("pdf/loremipsum-flat.pdf", "install Tesseract"),
        ("pdf/blank.pdf", "no text"),
        ("pdf/password-example.pdf", "is encrypted"),
        ("epub/ocf-zip-unreadable-empty-fatal.epub", "is empty"),
        ("other/testChm.chm", "cannot be read here"),
    ],
)
def test_documents_that_cannot_be_read(
    new_config: EngineConfig,
    data_dir: Path,
    without_tesseract: None,
    capsys: pytest.CaptureFixture[str],
    name: str,
    part: str,
) -> None:
    assert_one_sentence(run(capsys, new_config, "read", str(data_dir / "documents" / name)), part)


def test_truncated_and_misnamed_files(
    new_config: EngineConfig, data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    documents = data_dir / "documents"
    whole = (documents / "epub" / "juliet.epub").read_bytes()
    for name, content, part in (
        ("cut.epub", whole[: len(whole) // 3], "damaged"),
        ("text.pdf", (documents / "other" / "testTXT.txt").read_bytes(), "contains plain text"),
        ("blank.txt", b" \n\n\t\n", "no text"),
        ("noise.pdf", bytes(range(256)) * 20, "damaged"),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        assert_one_sentence(run(capsys, new_config, "read", str(path)), part)
    shutil.copy(documents / "pdf" / "testOptionalHyphen.pdf", tmp_path / "really-a-pdf.epub")
    assert run(capsys, new_config, "read", str(tmp_path / "really-a-pdf.epub"))[0] == 0


def test_passwords_as_an_option(
    new_config: EngineConfig, data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(data_dir / "documents" / "pdf" / "r6-user-password.pdf")
    wrong = run(capsys, new_config, "read", path, "--password", "nope")
    assert_one_sentence(wrong, "The password does not open")
    assert run(capsys, new_config, "read", path, "--password", "asdfzxcv")[0] == 0


@pytest.mark.parametrize(
    ("typed", "code", "asked"),
    [(b"a\nb\nc\n", 1, 3), (b"a\nasdfzxcv\n", 0, 2), (b"\x04", 1, 1)],
    ids=["three times wrong", "right at last", "end of input"],
)
def test_passwords_typed_at_a_terminal(
    new_config: EngineConfig, data_dir: Path, typed: bytes, code: int, asked: int
) -> None:
    path = str(data_dir / "documents" / "pdf" / "r6-user-password.pdf")
    child, terminal = pty.fork()
    if child == 0:
        arguments = command(new_config, "read", path)
        os.execv(arguments[0], arguments)
    said, answers = b"", typed.splitlines(keepends=True)
    while piece := _read(terminal):
        said += piece
        if said.count(b"Password for") > len(typed.splitlines()) - len(answers) and answers:
            os.write(terminal, answers.pop(0))
    os.close(terminal)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == code, said
    assert said.count(b"Password for") == asked
    assert b"Traceback" not in said
    assert code == 0 or said.count(b"memlong: ") == 1


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux's way to say that the other side is closed
        return b""


def test_questions_and_options_that_are_refused(
    new_config: EngineConfig, excerpt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert_one_sentence(run(capsys, new_config, "ask", str(excerpt), " "), "question is empty")
    long = run(capsys, new_config, "ask", str(excerpt), "w" * 4001)
    assert_one_sentence(long, "4,001 characters")
    for option in ("--model=nosuch", "--model=/nowhere/model", f"--model={excerpt.parent}"):
        said = run(capsys, new_config, "read", str(excerpt), option)
        assert_one_sentence(said, "Choose")
    with pytest.raises(SystemExit):
        main(["read", "x.pdf", "--threads", "-1"])
    with pytest.raises(SystemExit):
        main(["dance"])


def test_data_folders_that_cannot_be_used(
    tmp_path: Path, excerpt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("x")
    for data_dir in (tmp_path / "file", tmp_path / "file" / "deeper"):
        said = run(capsys, EngineConfig(data_dir), "read", str(excerpt))
        assert_one_sentence(said, "Move that file away")
    if os.getuid() != 0:  # nothing is read-only to root
        (tmp_path / "locked").mkdir(mode=0o500)
        said = run(capsys, EngineConfig(tmp_path / "locked"), "read", str(excerpt))
        assert_one_sentence(said, "cannot be written")


def test_no_room_on_the_disk_loses_nothing(
    new_config: EngineConfig, data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = str(data_dir / "documents" / "pdf" / "MullenJSSv18i03.pdf")
    small = str(data_dir / "documents" / "pdf" / "testOptionalHyphen.pdf")
    assert run(capsys, new_config, "read", small)[0] == 0
    limited = [
        "bash",
        "-c",
        'ulimit -f 150; exec "$@"',
        "limited",
        *command(new_config, "read", book),
    ]
    said = subprocess.run(limited, capture_output=True, text=True, check=False)
    assert_one_sentence((said.returncode, said.stdout, said.stderr), "disk")
    assert run(capsys, new_config, "read", small)[0] == 0
    code, out, _ = run(capsys, new_config, "read", book)
    assert code == 0
    assert "46 pages" in out


def test_interrupted_by_the_user(new_config: EngineConfig, excerpt: Path) -> None:
    with subprocess.Popen(
        command(new_config, "read", str(excerpt)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        text=True,
    ) as child:
        folder = new_config.documents_dir
        while not any(folder.glob("*/text.sqlite")):
            assert child.poll() is None
        os.killpg(child.pid, signal.SIGINT)
        out, err = child.communicate()
    assert (child.returncode, out) == (130, "")
    assert err == "memlong: stopped; what was done so far is kept.\n"


def test_a_reader_of_the_output_that_goes_away(new_config: EngineConfig) -> None:
    line = " ".join(f"'{word}'" for word in command(new_config, "models"))
    said = subprocess.run(
        ["bash", "-c", f"{line} | true; exit ${{PIPESTATUS[0]}}"], capture_output=True, check=False
    )
    assert said.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_full_disk_behind_the_output(new_config: EngineConfig) -> None:
    with Path("/dev/full").open("w") as full:
        child = subprocess.run(
            command(new_config, "models"), stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert_one_sentence((child.returncode, "", child.stderr.decode()), "could not be written")


def test_models_are_listed(new_config: EngineConfig, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, new_config, "models")
    assert code == 0
    here = [line.split()[0] for line in out.splitlines() if line.endswith("  installed")]
    assert here == ["smollm2-135m-instruct", "all-minilm-l6-v2"]
    assert sum(line.endswith("not installed") for line in out.splitlines()) == 6
    assert sum(line.endswith("it may hold programs") for line in out.splitlines()) == 1
    said = run(capsys, new_config, "models", "--remove", "nosuch")
    assert_one_sentence(said, "There is no model called")


def test_an_answer_tells_a_terminal_nothing(
    new_config: EngineConfig,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = Token("\x1b]0;title\x07Zwölf\tzero\u200cwidth\x9b2J\r\n")
    monkeypatch.setattr(show, "_index", lambda *_: Mock(document_id="a" * 32))
    monkeypatch.setattr(Workspace, "ask", lambda *_: iter([said]))
    code, out, _ = run(capsys, new_config, "ask", "book.txt", "Who?")
    assert (code, out) == (0, "]0;titleZwölf\tzero\u200cwidth2J\n")
