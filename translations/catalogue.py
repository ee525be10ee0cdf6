"""The `.ts` files: read, brought up to date, written, and compiled."""

import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from translations.words import ROOT, Word

FOLDER: Final = ROOT / "translations"
COMPILED: Final = ROOT / "resources" / "translations"


def source_file(language: str) -> Path:
    """The `.ts` file of a language."""
    return FOLDER / f"memlong_{language}.ts"


def read(language: str) -> dict[Word, str]:
    """What is translated into a language; words without a translation are not in it.

    Raises:
        FileNotFoundError: there is no file for this language.
    """
    found: dict[Word, str] = {}
    for context in ET.parse(source_file(language)).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                found[name, message.findtext("source", "")] = translation.text
    return found


def write(language: str, words: Sequence[Word], translated: Mapping[Word, str]) -> None:
    """Write a language's file: these words in this order, unfinished where not translated."""
    root = ET.Element("TS", version="2.1", sourcelanguage="en", language=language)
    contexts: dict[str, ET.Element] = {}
    for name, source in words:
        context = contexts.get(name)
        if context is None:
            context = contexts[name] = ET.SubElement(root, "context")
            ET.SubElement(context, "name").text = name
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = source
        translation = ET.SubElement(message, "translation")
        if (name, source) in translated:
            translation.text = translated[name, source]
        else:
            translation.set("type", "unfinished")
    ET.indent(root, " ")
    text = ET.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    source_file(language).write_text(f"{head}{text}\n", encoding="utf-8")


def compile_into(folder: Path, language: str) -> Path:
    """Make the file that the window loads.

    Raises:
        CalledProcessError: Qt's compiler does not take the `.ts` file.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"memlong_{language}.qm"
    compiler = Path(sys.executable).with_name("pyside6-lrelease")
    command = [str(compiler), "-silent", str(source_file(language)), "-qm", str(target)]
    subprocess.run(command, check=True)
    return target
