"""A document's highlights and notes as a Markdown file."""

from collections.abc import Callable, Sequence
from pathlib import Path

from engine.annotations import Annotation, in_order
from engine.files import write_export

_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>#|~"})


def markdown(title: str, annotations: Sequence[Annotation], label: Callable[[int], str]) -> str:
    """The text of the file: one entry an annotation, in the order of the document.

    Args:
        title: of the document.
        annotations: in any order; those that were not found stand at the end.
        label: the printed number of a page index.
    """
    placed = sorted((a for a in annotations if a.found), key=in_order)
    lost = sorted((a for a in annotations if not a.found), key=in_order)
    parts = [f"# {as_plain(title)}", *(_entry(a, label) for a in placed)]
    if lost:
        parts += ["## Not found in this version", *(_entry(a, label) for a in lost)]
    return "\n\n".join(parts) + "\n"


def write_markdown(
    original: Path,
    target: Path,
    title: str,
    annotations: Sequence[Annotation],
    label: Callable[[int], str],
) -> int:
    """Write the file, all of it or nothing; returns how many annotations are in it.

    Raises:
        ExportRefused: the target is the document itself.
        StorageError: it cannot be written.
    """
    write_export(original, target, markdown(title, annotations, label).encode())
    return len(annotations)


def _entry(annotation: Annotation, label: Callable[[int], str]) -> str:
    page = f"p. {as_plain(label(annotation.anchor.page_index))}"
    lines = []
    if annotation.is_page_note:
        lines.append(f"**{page}**")
    else:
        quoted = as_plain(" ".join(annotation.anchor.quote.split()))
        lines.append(f"> {quoted}\n>\n> — {page} ({annotation.colour})")
    if annotation.note:
        lines.append("  \n".join(as_plain(line) for line in annotation.note.splitlines()))
    return "\n\n".join(lines)


def as_plain(text: str) -> str:
    """Text that Markdown shows as it is."""
    return text.translate(_SPECIAL)
