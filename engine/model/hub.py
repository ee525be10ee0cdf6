"""Fetches one file of a Hugging Face repository; runs as a process of its own, so it can be killed.

    python -m engine.model.hub REPOSITORY REVISION PATH FOLDER

A file that was fetched in part is continued. Telemetry, the token of the account on this machine
and the shared cache of other programs are left alone (`engine.model.sources` sets that up).
"""

import os
import socket
import sys
from urllib.parse import urlsplit
from urllib.request import getproxies

_REACHABLE_S = 8.0


def main(repository: str, revision: str, path: str, folder: str) -> None:
    """Fetch `path` of a repository into `folder`, at the same relative place.

    Ends the process with one line if the hub cannot be reached or has no such file.
    """
    for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"):  # either keeps the client offline
        os.environ.pop(name, None)  # set by `engine`; read when the client is imported
    from huggingface_hub import constants, hf_hub_download
    from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError

    try:
        _check_reachable(constants.ENDPOINT)
        hf_hub_download(repository, path, revision=revision, local_dir=folder, token=False)
    except (HfHubHTTPError, LocalEntryNotFoundError, OSError) as failure:
        reason = failure.__cause__ or failure
        sys.exit(f"{type(reason).__name__}: {' '.join(str(reason).split())}")


def _check_reachable(endpoint: str) -> None:
    """Fail at once where there is no network; the client would try again for half a minute.

    Raises:
        OSError: the hub's host cannot be reached.
    """
    if getproxies():  # only the proxy knows what can be reached
        return
    hub = urlsplit(endpoint)
    address = hub.hostname or "", hub.port or (80 if hub.scheme == "http" else 443)
    socket.create_connection(address, timeout=_REACHABLE_S).close()


if __name__ == "__main__":
    main(*sys.argv[1:])
