"""A table of a result, and the tables that every algorithm writes: how the result came to be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from shapely.geometry.base import BaseGeometry

from ..catalogue.parameters import ParameterValue
from .fingerprints import InputFile
from .vocabulary import Note

Row = dict[str, Any]
Say = Callable[[Note], str]


@dataclass(frozen=True)
class Table:
    """Rows of a layer or table and, for a layer, their shapes (as many as rows)."""

    rows: list[Row]
    shapes: list[BaseGeometry] | None = None


def parameters_table(values: Sequence[ParameterValue]) -> Table:
    """The parameters as they were used."""
    return Table(
        [
            {
                "parameter": item.id,
                "name": item.name,
                "value": _text(item.value),
                "unit": item.unit,
                "default_value": _text(item.default),
                "known": item.known,
                "source": item.source,
                "note": item.note,
            }
            for item in values
        ]
    )


def sources_table(inputs: Sequence[InputFile]) -> Table:
    """What went in, with its hash."""
    return Table([asdict(item) for item in inputs])


def notes_table(notes: Sequence[Note], say: Say) -> Table:
    """What the user must know."""
    return Table([{"position": n, "text": say(note)} for n, note in enumerate(notes, 1)])


def versions_table(versions: dict[str, str]) -> Table:
    """The programs that took part."""
    return Table([{"name": name, "version": version} for name, version in versions.items()])


def metres(value: float | None) -> float | None:
    """Metres to the centimetre: finer than any evidence, and the same on every machine."""
    return None if value is None else round(value, 2)


def _text(value: Any) -> str | None:
    if value is None:
        return None
    return f"{value:g}" if isinstance(value, float) else str(value)
