"""Writes TOML; the standard library only reads it."""

import json
from collections.abc import Mapping
from typing import Any


def toml(tree: Mapping[str, Any], path: str = "") -> str:
    """Tables of strings, numbers, booleans and lists of them as TOML."""
    lines = []
    for key, value in tree.items():
        if not isinstance(value, Mapping):
            # JSON's strings, numbers, booleans and lists are TOML's as well.
            lines.append(f"{key} = {json.dumps(value, ensure_ascii=False)}")
    for key, value in tree.items():
        if isinstance(value, Mapping):
            name = f"{path}{json.dumps(key) if not key.replace('_', '').isalnum() else key}"
            lines += ["", f"[{name}]", toml(value, f"{name}.").rstrip("\n")]
    return "\n".join(lines).lstrip("\n") + "\n"
