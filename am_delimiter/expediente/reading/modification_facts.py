"""A modification in sentences: which area, what comes and goes, what the verdict becomes."""

from __future__ import annotations

from ...core.basis import AreaChange
from ...core.records import (
    BeforeAfterRow,
    CandidateSummary,
    ModificationSummary,
    ModifiedCommuneRow,
    ResultSummary,
)
from ...toolbelt.formats import date

_DONE = {
    AreaChange.ADDED.value: ("Se agrega", "Se agregan"),
    AreaChange.REMOVED.value: ("Se retira", "Se retiran"),
}
CHANGES = (AreaChange.ADDED.value, AreaChange.REMOVED.value, AreaChange.STAYS.value)
"""What may become of a commune, in the order in which it is told."""


def modification_lines(candidate: CandidateSummary, summary: ResultSummary) -> list[str]:
    """What a candidate modifies, with the verdict before and after; none if it does not."""
    found = summary.modification
    if found is None or found.candidate != candidate.id:
        return []
    return [
        f"Modifica el área metropolitana {found.name}: {' '.join(change_sentences(found))}",
        f"Veredicto antes: {found.verdict_before}; después: {found.verdict_after}",
    ]


def changed_communes(found: ModificationSummary, change: str) -> list[ModifiedCommuneRow]:
    """The communes of which one thing becomes."""
    return [row for row in found.communes if row.change == change]


def change_sentences(found: ModificationSummary) -> list[str]:
    """``Se agregan Limache (05802) y Olmué (05803).`` and who goes."""
    told = []
    for change, (one, several) in _DONE.items():
        names = [f"{row.name} ({row.cut})" for row in changed_communes(found, change)]
        if names:
            told.append(f"{several if names[1:] else one} {_listed(names)}.")
    return told


def _listed(names: list[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} y {last}" if first else last


def area_line(found: ModificationSummary) -> str:
    """How the area stands in the register; one given by its communes is not known there."""
    if found.state is None:
        return "área indicada por sus comunas, sin entrada en el registro"
    day = f", {date(found.date)}" if found.date else ""
    return f"en el registro: {found.state}{day}"


def verdict_sentence(found: ModificationSummary) -> str:
    """What the verdict of the area becomes."""
    before, after = found.verdict_before, found.verdict_after
    if before == after:
        return f"El veredicto del área es el mismo antes y después: {after}."
    return f"El veredicto del área pasa de «{before}» a «{after}»."


def criteria_sentence(found: ModificationSummary) -> str:
    """Which criteria have another verdict than before."""
    told = [
        f"{row.name} (de «{row.verdict_before}» a «{row.verdict_after}»)"
        for row in found.compared
        if row.item in _judged(found) and row.verdict_before != row.verdict_after
    ]
    return f"Cambia: {'; '.join(told)}." if told else "Ningún criterio cambia de veredicto."


def _judged(found: ModificationSummary) -> set[str]:
    """The ids of the criteria: rows with an operator."""
    return {row.item for row in found.compared if row.operator is not None}


def compared_row(found: ModificationSummary, item: str) -> BeforeAfterRow | None:
    """The row of a criterion or figure, None for one that is not told."""
    return next((row for row in found.compared if row.item == item), None)
