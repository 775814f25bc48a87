"""The values of a case as a person wrote them, in a table or a JSON, as an algorithm takes them.

Paths are told from the folder in which the case is written; numbers may have a decimal comma;
several layers are a list, or divided by semicolons. What is empty is not said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from ..basis.local_paths import is_local
from ..cases.case_errors import RemoteInputs
from .batch_errors import WrittenNoNumber, WrittenNoOption, WrittenNoText, WrittenNoTruth

_YES = frozenset({"sí", "si", "yes", "true", "verdadero", "1", "x"})
_NO = frozenset({"no", "false", "falso", "0"})
_SHOWN = 60
"""Letters that are shown of a wrong value."""


class ValueKind(Enum):
    """What a parameter takes."""

    LAYER = "layer"
    LAYERS = "layers"
    FILE = "file"
    NUMBER = "number"
    TRUTH = "truth"
    CHOICE = "choice"
    TEXT = "text"


@dataclass(frozen=True)
class AskedValue:
    """A parameter that a case may say, and the ``options`` of a choice."""

    name: str
    kind: ValueKind
    options: tuple[str, ...] = ()

    @property
    def names_files(self) -> bool:
        """Whether its values are files or layers."""
        return self.kind in (ValueKind.LAYER, ValueKind.LAYERS, ValueKind.FILE)


def read_values(
    said: Mapping[str, Any], asked: Mapping[str, AskedValue], beside: Path
) -> dict[str, Any]:
    """What a case says, by the names of the parameters, ready to be given to the algorithms.

    ``beside`` is the folder of the file in which it is written. Raises `WrittenNoNumber`,
    `WrittenNoTruth`, `WrittenNoOption` or `WrittenNoText`.
    """
    return {
        name: _read(asked[name], value, beside)
        for name, value in said.items()
        if not is_unsaid(value)
    }


def is_unsaid(value: Any) -> bool:
    """Whether a value is nothing: an empty cell, an empty list, a number that is none."""
    if isinstance(value, str):
        return not value.strip()
    return value is None or value == [] or value != value  # noqa: PLR0124 - NaN


def check_places(
    values: Mapping[str, Any], asked: Mapping[str, AskedValue], beside: Path | None
) -> None:
    """Raise `RemoteInputs` naming every place that is no file of this computer."""
    remote = [place for place in places_of(values, asked) if not is_local(place, beside)]
    if remote:
        raise RemoteInputs(sources="; ".join(dict.fromkeys(remote)))


def places_of(values: Mapping[str, Any], asked: Mapping[str, AskedValue]) -> Iterator[str]:
    """The texts among the values that name files and layers."""
    for name, value in values.items():
        if asked[name].names_files:
            several = value if isinstance(value, (list, tuple)) else [value]
            yield from (one for one in several if isinstance(one, str))


def _read(asked: AskedValue, value: Any, beside: Path) -> Any:
    if asked.kind is ValueKind.LAYERS:
        return [_placed(text, beside) for text in _texts(asked, value)]
    if isinstance(value, (dict, list, tuple)):
        raise WrittenNoText(name=asked.name, value=str(value)[:_SHOWN])
    if asked.kind in (ValueKind.LAYER, ValueKind.FILE):
        return _placed(_text(value), beside)
    if asked.kind is ValueKind.NUMBER:
        return _number(asked, value)
    if asked.kind is ValueKind.TRUTH:
        return _truth(asked, value)
    if asked.kind is ValueKind.CHOICE:
        return _option(asked, _text(value))
    return _text(value)


def _texts(asked: AskedValue, value: Any) -> Iterable[str]:
    if isinstance(value, str):
        return [text.strip() for text in value.split(";") if text.strip()]
    if isinstance(value, (list, tuple)) and all(isinstance(one, str) for one in value):
        return list(value)
    raise WrittenNoText(name=asked.name, value=str(value)[:_SHOWN])


def _placed(text: str, beside: Path) -> str:
    """A path from the folder of its case; of ``file.gpkg|layername=…`` only the file moves."""
    file, bar, layer = text.partition("|")
    if file.startswith(("/", "\\")) or not is_local(file) or Path(file).is_absolute():
        return text
    return f"{beside / file}{bar}{layer}"


def _text(value: Any) -> str:
    """A value as text: a table may keep the code 5101 as 5101.0."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip()


def _number(asked: AskedValue, value: Any) -> float:
    if isinstance(value, bool):
        raise WrittenNoNumber(name=asked.name, value=value)
    if isinstance(value, (int, float)):
        return value
    text = str(value).strip()
    try:
        return float(text.replace(",", ".") if text.count(",") == 1 and "." not in text else text)
    except ValueError as error:
        raise WrittenNoNumber(name=asked.name, value=text[:_SHOWN]) from error


def _truth(asked: AskedValue, value: Any) -> bool:
    text = _text(value).casefold()
    if text in _YES or text in _NO:
        return text in _YES
    raise WrittenNoTruth(name=asked.name, value=text[:_SHOWN])


def _option(asked: AskedValue, text: str) -> str:
    if text not in asked.options:
        options = ", ".join(asked.options)
        raise WrittenNoOption(name=asked.name, value=text[:_SHOWN], options=options)
    return text
