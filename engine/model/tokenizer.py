"""A model's tokenizer and chat template, read without loading torch or the model.

`transformers.AutoTokenizer` needs seconds to import; reading `tokenizer.json` with the library that
it wraps needs a tenth of one, and a document can be cut into chunks before any model is loaded.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import tokenizers
from jinja2 import TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from engine.errors import ModelInvalid

_HINT = "Choose a folder with tokenizer.json, or download the model again."


@dataclass(frozen=True)
class Encoded:
    """Token ids and, for each, its span of characters in the text."""

    ids: list[int]
    offsets: list[tuple[int, int]]


class Tokenizer:
    """Text to tokens and back.

    Attributes:
        hash: sha256 of the tokenizer's file; a bank remembers it.
        bos_id: the token that opens a text, None where the model has none.
        eos_ids: tokens that end an answer.
    """

    def __init__(self, folder: Path) -> None:
        """Reads the folder.

        Raises:
            ModelInvalid: no tokenizer there, or one that cannot be read.
        """
        path = folder / "tokenizer.json"
        if not path.is_file():
            raise ModelInvalid(f"The model folder {folder.name} has no tokenizer.json.", _HINT)
        content = path.read_bytes()
        try:
            self._tokenizer = tokenizers.Tokenizer.from_str(content.decode())
        except Exception as error:  # the library raises bare Exception
            raise ModelInvalid(
                f"The tokenizer in {folder.name} cannot be read.", _HINT, str(error)
            ) from error
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self.hash = hashlib.sha256(content).hexdigest()
        self._config = _json(folder / "tokenizer_config.json")
        generation = _json(folder / "generation_config.json")
        config = _json(folder / "config.json")
        self._template = _template(folder, self._config)
        self.bos_id = self._special("bos_token", config)
        self.eos_ids = self._eos_ids(generation, config)

    @property
    def vocabulary(self) -> int:
        """How many tokens there are, added ones included."""
        return int(self._tokenizer.get_vocab_size(with_added_tokens=True))

    def encode(self, text: str) -> Encoded:
        """The tokens of `text`, with nothing added at its ends; special tokens are text here."""
        self._tokenizer.encode_special_tokens = True
        encoding = self._tokenizer.encode(text, add_special_tokens=False)
        return Encoded(encoding.ids, encoding.offsets)

    def ids(self, text: str) -> list[int]:
        """Only the token ids of `text`."""
        return self.encode(text).ids

    def count(self, text: str) -> int:
        """How many tokens `text` has."""
        return len(self.encode(text).ids)

    def decode(self, ids: Sequence[int], *, keep_special: bool = False) -> str:
        """The text of some tokens."""
        return str(self._tokenizer.decode(list(ids), skip_special_tokens=not keep_special))

    @property
    def chats(self) -> bool:
        """Whether the model has a chat template."""
        return self._template is not None

    def chat(self, messages: Sequence[dict[str, str]], *, opened: bool = True) -> str:
        """A conversation as the model's chat template writes it.

        Args:
            messages: each with "role" (system, user, assistant) and "content".
            opened: end with the opening of the assistant's next message.

        Raises:
            ModelInvalid: no chat template, or one that refuses these messages.
        """
        if self._template is None:
            raise ModelInvalid("This model has no chat template.", "Choose an instruct model.")
        special = {
            name: _content(value)
            for name, value in self._config.items()
            if name.endswith("_token") and value is not None
        }
        try:
            return str(
                self._compiled.render(
                    messages=list(messages),
                    add_generation_prompt=opened,
                    tools=None,
                    enable_thinking=False,  # Qwen3 would think aloud until the answer's limit
                    **special,
                )
            )
        except TemplateError as error:
            raise ModelInvalid(
                "The model's chat template cannot write this conversation.", detail=str(error)
            ) from error

    def chat_ids(self, messages: Sequence[dict[str, str]]) -> list[int]:
        """The tokens of a conversation, the template's control tokens among them.

        Contents are parsed with them: they must hold nothing that reads as one.

        Raises:
            ModelInvalid: as `chat`.
        """
        text = self.chat(messages)
        self._tokenizer.encode_special_tokens = False
        return list(self._tokenizer.encode(text, add_special_tokens=False).ids)

    @cached_property
    def _compiled(self) -> Any:
        environment = ImmutableSandboxedEnvironment(
            trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.loopcontrols"]
        )
        environment.globals["raise_exception"] = _refuse
        environment.filters["tojson"] = _tojson
        return environment.from_string(self._template or "")

    def _special(self, name: str, config: dict[str, Any]) -> int | None:
        token = self._config.get(name)
        if token is not None:
            found = self._tokenizer.token_to_id(_content(token))
            return None if found is None else int(found)
        identifier = config.get(f"{name}_id")
        return identifier if isinstance(identifier, int) else None

    def _eos_ids(self, generation: dict[str, Any], config: dict[str, Any]) -> frozenset[int]:
        named = {self._special("eos_token", config)}
        for source in (generation, config):
            listed = source.get("eos_token_id")
            named |= set(listed) if isinstance(listed, list) else {listed}
        return frozenset(token for token in named if isinstance(token, int))


def load_tokenizer(folder: Path) -> Tokenizer:
    """The tokenizer of the model in `folder`; cheap, loads no weights."""
    return Tokenizer(folder)


def _refuse(message: str) -> None:
    raise TemplateError(message)


def _tojson(value: object, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)


def _content(token: object) -> str:
    return str(token["content"]) if isinstance(token, dict) else str(token)


def _template(folder: Path, config: dict[str, Any]) -> str | None:
    path = folder / "chat_template.jinja"
    if path.is_file():
        return path.read_text(encoding="utf-8")
    template = config.get("chat_template")
    if isinstance(template, list):  # several named templates; "default" is the one for chat
        named = {entry["name"]: entry["template"] for entry in template}
        template = named.get("default")
    return template if isinstance(template, str) else None


def _json(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ModelInvalid(f"{path.name} of the model is damaged.", _HINT, str(error)) from error
    if not isinstance(content, dict):
        raise ModelInvalid(f"{path.name} of the model is not an object.", _HINT)
    return content
