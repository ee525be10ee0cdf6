"""Fetches one file of a Hugging Face repository; runs as a process of its own, so it can be killed.

    python -m engine.model.hub REPOSITORY REVISION PATH FOLDER

A file that was fetched in part is continued. Telemetry, the token of the account on this machine
and the shared cache of other programs are left alone (`engine.model.sources` sets that up).
"""

import sys

from huggingface_hub import hf_hub_download


def main(repository: str, revision: str, path: str, folder: str) -> None:
    """Fetch `path` of a repository into `folder`, at the same relative place."""
    hf_hub_download(repository, path, revision=revision, local_dir=folder, token=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
