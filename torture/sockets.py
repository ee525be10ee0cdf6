"""A run of the end-to-end tests in a network namespace of its own, without a route anywhere.

Python's audit events tell of every socket that its code uses, in whatever process; what code
below Python tries, the kernel of the namespace has counted.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_WATCH = ROOT / "tests" / "engine" / "network_watch"
# Packets and connections that were tried, by the names the kernel gives them.
_COUNTERS = {
    "Ip": ("OutRequests", "OutNoRoutes"),
    "Tcp": ("ActiveOpens", "PassiveOpens", "AttemptFails"),
    "Udp": ("OutDatagrams",),
}


@dataclass
class Outcome:
    """What was tried.

    Attributes:
        sockets: lines of the watch that tell of a connection, with what it was.
        packets: what the kernel counted beyond them.
        processes: how many were watched.
        failed: what the run said, if it failed.
    """

    sockets: list[str]
    packets: int
    processes: int
    failed: str


def can_run() -> bool:
    """Whether this system lets us make a network namespace."""
    unshare = shutil.which("unshare")
    if unshare is None or not sys.platform.startswith("linux"):
        return False
    return (
        subprocess.run([unshare, *_WAY, "true"], check=False, capture_output=True).returncode == 0
    )


_WAY = ("-n",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ("-r", "-n")


def run(folder: Path, tests: list[str]) -> Outcome:
    """Run these tests where no network is."""
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "network.log"
    log.touch()
    code = (
        "import json, subprocess, sys\n"
        "done = subprocess.run(sys.argv[2:])\n"
        "open(sys.argv[1], 'w').write(open('/proc/net/snmp').read())\n"
        "sys.exit(done.returncode)"
    )
    counted = folder / "snmp"
    inside = [sys.executable, "-c", code, str(counted), sys.executable, "-m", "pytest", "-q"]
    done = subprocess.run(
        ["unshare", *_WAY, *inside, "-p", "no:cacheprovider", *tests],
        check=False,
        cwd=ROOT,
        env=os.environ
        | {
            "PYTHONPATH": f"{_WATCH}{os.pathsep}{ROOT}",
            "NETWORK_WATCH": str(log),
            "QT_QPA_PLATFORM": "offscreen",
        },
        capture_output=True,
        text=True,
    )
    lines = log.read_text(encoding="utf-8").splitlines()
    return Outcome(
        sockets=[line for line in lines if not line.startswith("watching ")],
        packets=_packets(counted.read_text(encoding="ascii")) if counted.exists() else -1,
        processes=len(lines) - sum(not line.startswith("watching ") for line in lines),
        failed="" if done.returncode == 0 else done.stdout[-3000:],
    )


def _packets(snmp: str) -> int:
    lines = [line.split() for line in snmp.splitlines()]
    total = 0
    for names, values in zip(lines[::2], lines[1::2], strict=True):
        wanted = _COUNTERS.get(names[0].rstrip(":"), ())
        counts = dict(zip(names[1:], values[1:], strict=True))
        total += sum(int(counts.get(name, "0")) for name in wanted)
    return total
