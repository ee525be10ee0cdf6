"""What kind of file system a folder lies on: SQLite's write-ahead log needs one of this computer.

The log is shared between processes through mapped memory. Over a network that memory is not
shared, and two computers would write over each other without noticing.
"""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

NETWORK: Final = frozenset(
    {
        *("9p", "afpfs", "afs", "beegfs", "ceph", "cifs", "davfs", "fuse.ceph", "fuse.glusterfs"),
        *("fuse.rclone", "fuse.s3fs", "fuse.sshfs", "glusterfs", "gpfs", "lustre", "ncpfs", "nfs"),
        *("nfs4", "prl_fs", "smb2", "smb3", "smbfs", "vboxsf", "virtiofs", "vmhgfs", "webdav"),
        "fuse.vmhgfs-fuse",
    }
)
"""Names that Linux and macOS give to file systems that lie on, or are shared with, another one."""


class Mount(NamedTuple):
    """A mounted file system; `remote` is what Windows says of network drives."""

    point: str
    kind: str
    remote: bool = False


def is_on_network(folder: Path) -> bool:
    """Whether a folder lies on another computer, as far as the system tells."""
    import psutil  # takes its time, and is needed only where a database is opened

    if sys.platform == "win32" and str(folder.absolute()).startswith("\\\\"):
        return True
    mounts = (
        Mount(part.mountpoint, part.fstype, "remote" in part.opts.split(","))
        for part in psutil.disk_partitions(all=True)
    )
    return lies_on_network(folder, mounts)


def lies_on_network(folder: Path, mounts: Iterable[Mount]) -> bool:
    """The same for given mounts: the deepest one above the folder counts, the last of equals."""
    real = os.path.realpath(folder)
    above = [mount for mount in mounts if Path(real).is_relative_to(mount.point)]
    if not above:
        return False
    deepest = max(len(Path(mount.point).parts) for mount in above)
    mount = [mount for mount in above if len(Path(mount.point).parts) == deepest][-1]
    return mount.remote or mount.kind.casefold() in NETWORK
