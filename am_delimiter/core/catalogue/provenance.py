"""How a result came to be, as rows: parameters, sources, notes and versions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from ..basis.fingerprints import InputFile
from ..basis.notes import Note
from ..basis.table import Say
from ..records.provenance_rows import NoteRow, ParameterRow, SourceRow, VersionRow
from .parameters import ParameterValue
from .printed_values import value_words


def parameter_rows(values: Sequence[ParameterValue]) -> tuple[ParameterRow, ...]:
    """The parameters as they were used."""
    return tuple(
        ParameterRow(
            parameter=item.id,
            name=item.name,
            value=_text(item.value),
            unit=item.unit,
            default_value=_text(item.default),
            known=item.known,
            source=item.source,
            note=item.note,
            value_text=value_words(item.id, item.value),
            default_text=value_words(item.id, item.default),
        )
        for item in values
    )


def source_rows(inputs: Sequence[InputFile]) -> tuple[SourceRow, ...]:
    """What went in, with its hash."""
    return tuple(SourceRow(**{**asdict(item), "kind": item.kind.value}) for item in inputs)


def note_rows(notes: Sequence[Note], say: Say) -> tuple[NoteRow, ...]:
    """What the user must know."""
    return tuple(
        NoteRow(n, say(note), note.kind or None, ",".join(note.about) or None)
        for n, note in enumerate(notes, 1)
    )


def version_rows(versions: dict[str, str]) -> tuple[VersionRow, ...]:
    """The programs that took part."""
    return tuple(VersionRow(name, version) for name, version in versions.items())


def stated_parameters(values: Sequence[ParameterValue]) -> dict[str, dict[str, Any]]:
    """The parameters by id, as the summary of a study states them in JSON."""
    told = ("value", "unit", "default", "known", "source")
    return {item.id: {name: getattr(item, name) for name in told} for item in values}


def stated_inputs(inputs: Sequence[InputFile]) -> list[dict[str, Any]]:
    """What went in, with its hash, as the summary of a study states it; None for what is unsaid."""
    return [{key: value or None for key, value in asdict(item).items()} for item in inputs]


def _text(value: Any) -> str | None:
    if value is None:
        return None
    return f"{value:g}" if isinstance(value, float) else str(value)
