"""Data folders with the real default models in them, and documents indexed into them."""

from pathlib import Path

from engine.config import EngineConfig
from engine.records.indexing import ReadyToAsk
from engine.records.library import DocumentEntry
from engine.workspace import Workspace

Indexed = tuple[Workspace, DocumentEntry]
"""An open workspace and the document that was indexed in it."""


def config_in(folder: Path, models_dir: Path, *, remember: bool = False) -> EngineConfig:
    """A configuration of its own in `folder`; the models are linked, not copied."""
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "models").exists():
        (folder / "models").symlink_to(models_dir, target_is_directory=True)
    return EngineConfig(folder, threads=1, answer_tokens=24, remember=remember)


def index_fully(workspace: Workspace, path: Path, password: str | None = None) -> DocumentEntry:
    """Index a document; returns what the workspace says when it is ready."""
    events = list(workspace.index(str(path), password))
    return next(event.entry for event in events if isinstance(event, ReadyToAsk))
