"""L15 and T12: lagging territories, as a study beside the case."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ...core.basis import Progress, filled
from ...core.records import (
    LagCommuneRow,
    LagGapRow,
    LagScoreRow,
    LagTerritoryRow,
    LagTestRow,
    LagVariableRow,
    ParameterRow,
    SourceRow,
)
from ...toolbelt.formats import number
from ..maps.scope import land_of, told_cuts
from ..paper.printed_table import PrintedTable
from ..reading.dossier import Dossier
from ..workspace.styles import NAMELESS
from .annex import Annex, AnnexMap
from .rezago_pages import LagStudy, gaps_page, index_page, tests_page, variables_page
from .study_file import StudyFile

STUDY = "Territorios rezagados"
_TERRITORIES, _COMMUNES = "rezago_territories", "rezago_communes"
_RECORDS: dict[str, type] = {
    _TERRITORIES: LagTerritoryRow,
    _COMMUNES: LagCommuneRow,
    "rezago_tests": LagTestRow,
    "rezago_index": LagScoreRow,
    "rezago_variables": LagVariableRow,
    "rezago_gaps": LagGapRow,
    "parameters": ParameterRow,
    "sources": SourceRow,
}
_DRAWN = ((_TERRITORIES, ""), (_COMMUNES, ""), ("communes", NAMELESS))
"""The index names and covers the communes; a border of candidates would read as a territory's."""


def read_rezago(file: Path, case: Dossier, progress: Progress) -> Annex:
    """The sheet and tables of a study; raises `NoStudy` or `StudyOfOther`."""
    study = StudyFile(file, STUDY)
    rows = study.rows(_RECORDS, progress)
    given: Sequence[LagTerritoryRow] = rows[_TERRITORIES]
    held = {cut for one in given for cut in _codes(one)}
    own = told_cuts(case, case.candidates)
    study.check_place(held or {one.cut for one in rows[_COMMUNES]}, case)
    near = tuple(one for one in given if own & set(_codes(one)))
    names = {one.name for one in near}
    shown = {cut for one in near for cut in _codes(one)} or own
    ids = {one.territory for one in near} | shown
    found = LagStudy(
        territories=near,
        others=len(given) - len(near),
        communes=tuple(one for one in rows[_COMMUNES] if one.cut in shown),
        tests=tuple(one for one in rows["rezago_tests"] if one.territory in names),
        scores=tuple(one for one in rows["rezago_index"] if one.id in ids),
        variables=tuple(rows["rezago_variables"]),
        gaps=tuple(one for one in rows["rezago_gaps"] if one.territory in names),
        parameters={one.parameter: one.value_text or one.value or "" for one in rows["parameters"]},
    )
    layers = study.layers(case.catalogue.rezago_layers, [_TERRITORIES, _COMMUNES])
    sources = study.sources(rows["sources"], progress)
    box = land_of(case, shown)
    sheet = AnnexMap("L15", STUDY, layers, box, _DRAWN, _remark(found), sources)
    return Annex((sheet,), _tables(found), (), sources)


def _tables(found: LagStudy) -> tuple[PrintedTable, ...]:
    """Those that have something to tell."""
    made = (tests_page(found), index_page(found), variables_page(found), gaps_page(found))
    return tuple(table for table in made if table.rows)


def _codes(one: LagTerritoryRow) -> list[str]:
    return one.communes.split(", ")


def _remark(found: LagStudy) -> str:
    """What the sheet shows, and what it rests on."""
    used = [one for one in found.variables if one.used]
    if not used:
        return (
            "Sin índice: ninguna variable de la lista está en las tablas. Se muestran los "
            "territorios."
        )
    return filled(
        "Índice: promedio entre dimensiones del promedio de {count} "
        "{count:variable normalizada|variables normalizadas} ({how}); más es mejor. Quintos de las "
        "comunas con índice.",
        {"count": number(len(used)), "how": found.parameters.get("normalisation", "—")},
    )
