"""Opens a book in the window and asks the accessibility bus about it; prints what was heard.

listening.py AT_SPI_BUS_LAUNCHER BOOK DATA_DIR
"""

import ast
import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

_WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from memlong_desktop.app import build, make_application
from memlong_desktop.paths import UserFolders
from memlong_desktop.single_instance import Launch
from tests.memlong_desktop.engine_fake import FakeEngine
qt = make_application(["memlong-desktop"])
desktop = build(qt, Launch((sys.argv[1],)), UserFolders(Path(sys.argv[2])), FakeEngine())
desktop.show()
timer = QTimer()
timer.timeout.connect(lambda: Path(sys.argv[2], "enough").exists() and qt.quit())
timer.start(100)
qt.exec()
desktop.window.close()
desktop.shut_down()
"""
_LIMIT_S = 60.0
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_TEXT = "org.a11y.atspi.Text"


class Bus:
    """Calls on the accessibility bus."""

    def __init__(self) -> None:
        called = ["org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress"]
        self.address = self._run("--session", *called)[0]

    def call(self, place: tuple[str, str], method: str, *arguments: str) -> tuple[object, ...]:
        found: tuple[object, ...] = self._run(
            f"--address={self.address}", *place, method, *arguments
        )
        return found

    def name(self, place: tuple[str, str]) -> object:
        get = "org.freedesktop.DBus.Properties.Get"
        return self.call(place, get, _ACCESSIBLE, "Name")[0]

    def below(self, place: tuple[str, str]) -> Iterator[tuple[str, str]]:
        for child in self.call(place, f"{_ACCESSIBLE}.GetChildren")[0]:  # type: ignore[attr-defined]
            if not child[1].endswith("/null"):
                yield child
                yield from self.below(child)

    def _run(self, bus: str, destination: str, path: str, method: str, *arguments: str) -> tuple:
        command = ["gdbus", "call", bus, "--dest", destination, "--object-path", path]
        done = subprocess.run(
            [*command, "--method", method, *arguments], capture_output=True, text=True, timeout=20
        )
        if done.returncode:
            raise LookupError(done.stderr)
        # GVariant's text is Python's, but for a few marks of types.
        plain = re.sub(r"(objectpath|uint32|int64|@\S+) |<|>", "", done.stdout)
        return ast.literal_eval(plain.strip())


def pages(bus: Bus) -> tuple[str, str]:
    """The document in the window, once its text is there."""
    root = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
    until = time.monotonic() + _LIMIT_S
    while time.monotonic() < until:
        try:
            for place in bus.below(root):
                role = bus.call(place, f"{_ACCESSIBLE}.GetRoleName")[0]
                if role == "document" and bus.call(place, f"{_TEXT}.GetText", "0", "9")[0]:
                    return place
        except LookupError:
            time.sleep(0.2)  # another process that is starting up
    raise TimeoutError("no document was heard of")


def main() -> None:
    launcher, book, data = sys.argv[1:]
    with subprocess.Popen([launcher, "--launch-immediately"]) as bus_process:
        window = subprocess.Popen([sys.executable, "-c", _WINDOW, book, data])
        try:
            bus = Bus()
            place = pages(bus)
            corner = bus.call(place, f"{_TEXT}.GetCharacterExtents", "0", "0")
            x, y, width, height = (int(str(each)) for each in corner)
            middle = (str(x + width // 2), str(y + height // 2), "0")
            heard = {
                "role": bus.call(place, f"{_ACCESSIBLE}.GetRoleName")[0],
                "name": bus.name(place),
                "text": bus.call(place, f"{_TEXT}.GetText", "0", "99")[0],
                "word": bus.call(place, f"{_TEXT}.GetTextAtOffset", "3", "1")[0],
                "extents": corner,
                "at the same point": bus.call(place, f"{_TEXT}.GetOffsetAtPoint", *middle)[0],
            }
            Path(data, "enough").touch()
            heard["exit"] = window.wait(_LIMIT_S)
        finally:
            window.kill()
            bus_process.terminate()
    sys.stdout.write(json.dumps(heard) + "\n")


if __name__ == "__main__":
    main()
