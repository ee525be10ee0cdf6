"""What can be set, read from the declarations in `settings`: title, range, choices, default."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta

from memlong_desktop.settings import Settings
from memlong_desktop.translation import number, tr

Value = bool | int | str
Kind = Literal["switch", "number", "choice", "text"]


@dataclass(frozen=True)
class SettingSpec:
    """One setting that is shown to the reader.

    Attributes:
        group, name: where it stands in `Settings`.
        group_title: the heading it stands under.
        title, description: its words.
        kind: how it is set.
        default: its usual value.
        least, most, step, unit: of a number; `most` signs of a text.
        choices: value and words of a choice.
    """

    group: str
    name: str
    group_title: str
    title: str
    description: str
    kind: Kind
    default: Value
    least: int = 0
    most: int = 0
    step: int = 1
    unit: str = ""
    choices: tuple[tuple[str, str], ...] = ()

    @property
    def id(self) -> str:
        """`group.name`."""
        return f"{self.group}.{self.name}"

    def value(self, settings: Settings) -> Value:
        """What it is set to."""
        value = getattr(getattr(settings, self.group), self.name)
        assert isinstance(value, bool | int | str)
        return value

    def words(self, value: Value) -> str:
        """A value as it is shown."""
        if self.kind == "switch":
            return tr("On") if value else tr("Off")
        if self.kind == "choice":
            return dict(self.choices)[str(value)]
        if self.kind == "text":
            return str(value)
        return f"{number(int(value))}{self.unit}"

    def set(self, settings: Settings, value: Value) -> Settings:
        """The settings with this one changed.

        Raises:
            ValueError: the value is of another kind or out of range.
        """
        plain = msgspec.to_builtins(settings)
        plain[self.group][self.name] = value
        return msgspec.convert(plain, Settings)


def specs() -> tuple[SettingSpec, ...]:
    """All settings that have a title, in the order of their declaration."""
    return tuple(_specs())


def spec(setting_id: str) -> SettingSpec:
    """The setting `group.name`.

    Raises:
        KeyError: there is none.
    """
    found = {each.id: each for each in specs()}
    return found[setting_id]


def _specs() -> Iterator[SettingSpec]:
    usual = Settings()
    for group, annotation in get_type_hints(Settings, include_extras=True).items():
        if get_origin(annotation) is not Annotated:
            continue
        kind, meta = get_args(annotation)
        defaults = getattr(usual, group)
        for name, field in get_type_hints(kind, include_extras=True).items():
            if get_origin(field) is not Annotated:
                continue
            inner, about = get_args(field)
            if about.title:
                facts = _facts(inner, about)
                default = getattr(defaults, name)
                yield SettingSpec(
                    group,
                    name,
                    tr(meta.title),
                    tr(about.title),
                    tr(about.description),
                    default=default,
                    **facts,
                )


def _facts(kind: object, about: Meta) -> Mapping[str, Any]:
    extra = about.extra or {}
    if kind is bool:
        return {"kind": "switch"}
    if kind is int:
        return {
            "kind": "number",
            "least": about.ge,
            "most": about.le,
            "step": extra.get("step", 1),
            "unit": extra.get("unit", ""),
        }
    if kind is str:
        return {"kind": "text", "most": about.max_length or 0}
    words = extra["choices"]
    return {
        "kind": "choice",
        "choices": tuple((value, tr(words[value])) for value in get_args(kind)),
    }
