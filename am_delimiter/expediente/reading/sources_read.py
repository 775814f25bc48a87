"""Where the inputs of a case come from, in print: institution, title, year and licence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from ...core.basis import SaidOf, SaidSource
from ...core.credits import (
    Credit,
    KnownBy,
    LayerFacts,
    SaidFacts,
    completed,
    credit_of_input,
    said_credit,
)
from ...core.records import InputSummary, SourceRow
from .dossier import Dossier

_Row = TypeVar("_Row", SourceRow, InputSummary)
_CITED = "; se citan hechos"
"""What the catalogue adds to a licence that nobody has seen: of no use on a map."""
_LONGEST = 90
"""Letters of what a file says of itself that a map has room for."""


def credited(case: Dossier, said: Sequence[SaidSource] = ()) -> Dossier:
    """The case with what is known of its sources.

    What is ``said`` now goes before what was stored. A result of an earlier version says nothing
    of licences: there official data are recognised by what it says of how they were understood.
    """
    told, known = SaidOf(said), SaidFacts(official=is_real(case))
    rows = tuple(_with(row, _credit(row, told, known, case)) for row in case.rows.sources)
    found = {(row.kind, row.name, row.path): row for row in rows}
    inputs = tuple(
        _with(item, _stored(found[item.kind, item.name, item.path]))
        if (item.kind, item.name, item.path) in found
        else item
        for item in case.summary.inputs
    )
    return replace(
        case,
        rows=replace(case.rows, sources=rows),
        summary=replace(case.summary, inputs=inputs),
    )


def credited_background(
    inputs: Sequence[InputSummary],
    facts: Sequence[LayerFacts],
    said: Sequence[SaidSource],
    case: Dossier,
) -> tuple[InputSummary, ...]:
    """The layers behind the data with what is known of where they come from."""
    told, known = SaidOf(said), SaidFacts(facts=tuple(facts), official=is_real(case))
    return tuple(
        item
        if item.institution
        else _with(item, credit_of_input(item, told, known, case.catalogue))
        for item in inputs
    )


def is_real(case: Dossier) -> bool:
    """Whether the communes are of the country, and not made up."""
    return not {row.region for row in case.rows.communes}.isdisjoint(case.catalogue.regions)


def credit_text(row: SourceRow | InputSummary, whole: bool = False) -> str:
    """«Institución: Título, año. Licencia», or that nobody said where an input comes from.

    The ``whole`` text of the table of sources has no limit, and a file has its own column there.
    """
    if not (row.institution or row.title):
        return _undeclared(row, whole)
    head = ": ".join(one for one in (row.institution, row.title) if one)
    head = ", ".join(one for one in (head, row.year) if one)
    licence = row.licence or "Licencia sin declarar"
    return f"{_ended(head)} {_ended(licence if whole else licence.replace(_CITED, ''))}"


def undeclared(rows: Iterable[SourceRow]) -> list[str]:
    """The inputs of which nobody knows who made them, each once."""
    lacking = (row for row in rows if not (row.institution or row.title))
    return list(dict.fromkeys(file_name(row) for row in lacking))


def unlicensed(rows: Iterable[SourceRow]) -> list[str]:
    """The inputs whose maker is known and whose licence is not."""
    lacking = (row for row in rows if (row.institution or row.title) and not row.licence)
    return list(dict.fromkeys(file_name(row) for row in lacking))


def file_name(row: SourceRow | InputSummary) -> str:
    """The name of the file of an input, or of its layer where there is no file."""
    return row.path.replace("\\", "/").rsplit("/", 1)[-1] or row.name


def _undeclared(row: SourceRow | InputSummary, whole: bool) -> str:
    text, says = "fuente sin declarar", row.statement or ""
    if not whole:
        text += f" ({'archivo' if row.path else 'capa'} {file_name(row)})"
    if not says:
        return f"{text}."
    if len(says) > _LONGEST and not whole:
        says = f"{says[:_LONGEST].rstrip()}…"
    return f"{text}; el archivo dice: «{says}»."


def _credit(row: SourceRow, told: SaidOf, known: SaidFacts, case: Dossier) -> Credit:
    kept = _stored(row)
    if row.known_by is None:
        if kept.is_known:
            kept = replace(kept, known_by=KnownBy.PERSON)
        kept = completed(kept, credit_of_input(row, SaidOf(()), known, case.catalogue))
    return completed(said_credit(told.find(row.path, row.name)), kept)


def _stored(row: SourceRow) -> Credit:
    return Credit(
        institution=row.institution or "",
        title=row.title or "",
        year=row.year or "",
        licence=row.licence or "",
        statement=row.statement or "",
        known_by=next((one for one in KnownBy if one.value == row.known_by), KnownBy.NOBODY),
    )


def _with(row: _Row, credit: Credit) -> _Row:
    return replace(
        row,
        institution=credit.institution,
        title=credit.title,
        year=credit.year,
        licence=credit.licence,
        statement=credit.statement,
        known_by=credit.known_by.value,
    )


def _ended(text: str) -> str:
    return text if text.endswith(".") else f"{text}."
