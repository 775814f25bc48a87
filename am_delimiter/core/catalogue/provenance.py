"""How a result came to be, as tables: parameters, sources, notes and versions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from ..basis.fingerprints import InputFile
from ..basis.notes import Note
from ..basis.table import Say, Table
from .parameters import ParameterValue


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
    return Table([{**asdict(item), "kind": item.kind.value} for item in inputs])


def notes_table(notes: Sequence[Note], say: Say) -> Table:
    """What the user must know."""
    return Table([{"position": n, "text": say(note)} for n, note in enumerate(notes, 1)])


def versions_table(versions: dict[str, str]) -> Table:
    """The programs that took part."""
    return Table([{"name": name, "version": version} for name, version in versions.items()])


def _text(value: Any) -> str | None:
    if value is None:
        return None
    return f"{value:g}" if isinstance(value, float) else str(value)
