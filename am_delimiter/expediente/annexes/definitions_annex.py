"""L14 and T11: the candidate beside other definitions of an urban area, commune by commune."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsRectangle

from ...core.basis import Progress, Verdict
from ...core.catalogue import Catalogue
from ...core.definitions import CANDIDATE, DefinitionStanding, definition_findings
from ...core.records import CandidateSummary, DefinitionCommuneRow, DefinitionSetRow, SourceRow
from ...toolbelt.formats import number, percent, percentage
from ...toolbelt.verdict_signs import ON_LIGHT, SIGNS
from ..maps.scope import communes_of
from ..paper.annex_errors import StudyOfOther
from ..paper.look import WHITE
from ..paper.printed_table import Cell, Column, PrintedTable, cells
from ..reading.dossier import Dossier
from ..reading.wording import people
from ..workspace.styles import NAMELESS
from ..workspace.themes import LIMITS
from .annex import Annex, AnnexMap
from .study_file import StudyFile

STUDY = "Comparación de definiciones"
LAYER = "definition_communes"
PRINTED = 20
"""Communes that a page tells of; those of the candidate and of any set are all printed."""

_RECORDS = {
    "definition_communes": DefinitionCommuneRow,
    "definition_sets": DefinitionSetRow,
    "sources": SourceRow,
}
_VERDICTS = {
    DefinitionStanding.IN.value: Verdict.MET,
    DefinitionStanding.OUT.value: Verdict.NOT_MET,
    DefinitionStanding.UNKNOWN.value: Verdict.NOT_EVALUABLE,
}
"""Whose sign and colour each standing has."""


def read_definitions_annex(file: Path, case: Dossier, progress: Progress) -> Annex:
    """The sheet and the tables of a comparison of definitions.

    Raises `NoStudy`, or `StudyOfOther` when it compares no candidate of the case.
    """
    study = StudyFile(file, STUDY)
    found = study.rows(_RECORDS, progress)
    communes: Sequence[DefinitionCommuneRow] = found["definition_communes"]
    sets: Sequence[DefinitionSetRow] = found["definition_sets"]
    candidate = _candidate(study, sets, case)
    sources = study.sources(found["sources"], progress)
    known, told = case.catalogue, " ".join(definition_findings(sets, case.catalogue))
    layers = study.layers(known.definition_layers, [LAYER])
    sheet = AnnexMap(
        key="L14",
        title=STUDY,
        layers=layers,
        box=_box(case, candidate, communes),
        drawn=(LIMITS, (LAYER, ""), ("communes", NAMELESS)),
        remark=_remark(sets),
        sources=sources,
    )
    tables = (
        _matrix(communes, sets, known, told),
        _sets(sets, known),
        _rules(sets),
    )
    return Annex(maps=(sheet,), tables=tables, sources=sources)


def _candidate(
    study: StudyFile, sets: Sequence[DefinitionSetRow], case: Dossier
) -> CandidateSummary:
    """The candidate of the case that was compared."""
    compared = next((row for row in sets if row.definition == CANDIDATE), None)
    own = set((compared.communes or "").split(", ")) if compared else set()
    for one in case.candidates:
        if set(one.communes) == own:
            return one
    raise StudyOfOther(path=study.path, study=STUDY)


def _box(
    case: Dossier, candidate: CandidateSummary, communes: Sequence[DefinitionCommuneRow]
) -> QgsRectangle:
    """The communes of the candidate and of any definition that holds some of it."""
    there = case.places.communes
    shown = [row.cut for row in communes if (row.own or row.agree) and row.cut in there]
    return communes_of(case, [replace(candidate, communes=tuple(shown))])


def _remark(sets: Sequence[DefinitionSetRow]) -> str:
    names = [row.name for row in sets if row.counted]
    return f"En cuántas de estas definiciones está cada comuna: {'; '.join(names)}."


def _matrix(
    communes: Sequence[DefinitionCommuneRow],
    sets: Sequence[DefinitionSetRow],
    known: Catalogue,
    told: str,
) -> PrintedTable:
    """T11: each commune by definition; the least concerned stand in the workbook alone."""
    ids = [row.definition for row in sets if row.counted]
    kinds = known.definition_kinds
    columns = (
        Column("Comuna", 30),
        *(Column(kinds[id_].short, 24) for id_ in ids),
        Column("En cuántas", 16),
    )
    ordered = sorted(communes, key=lambda row: (not row.own, -row.agree, -row.told, row.cut))
    measures = " ".join(f"{kinds[id_].short}: {_small(kinds[id_].measure)}" for id_ in ids)
    table = PrintedTable(
        "T11",
        "Comunas por definición",
        columns,
        tuple(_commune(row, ids) for row in ordered),
        f"{told} En negrita, las comunas de la candidata. {measures}",
        7.0,
    )
    concerned = sum(row.own or row.agree > 0 for row in ordered)
    printed = max(concerned, min(PRINTED, len(ordered)))
    if printed == len(ordered):
        return table
    note = (
        f"{table.note} Se imprimen {number(printed)} comunas; las otras "
        f"{number(len(ordered) - printed)}, de ningún conjunto, están en el libro de tablas."
    )
    short = replace(table, rows=table.rows[:printed], note=note)
    return replace(table, on_paper=(short,))


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _commune(row: DefinitionCommuneRow, ids: Sequence[str]) -> tuple[Cell, ...]:
    told = f"{row.agree} de {row.told}" if row.told else "sin dato"
    return cells(
        Cell(f"{row.name} ({row.cut})", bold=row.own),
        *(_standing(row, id_) for id_ in ids),
        Cell(told, bold=row.own),
    )


def _standing(row: DefinitionCommuneRow, id_: str) -> Cell:
    """How a commune stands to a definition: its sign, and the measure that this rests on."""
    standing = getattr(row, id_) or DefinitionStanding.UNKNOWN.value
    verdict = _VERDICTS[standing]
    if verdict is Verdict.NOT_EVALUABLE:
        return Cell(f"{SIGNS[verdict]} sin dato", colour=ON_LIGHT[verdict])
    text = f"{SIGNS[verdict]} {_measure(row, id_, standing)}".strip()
    if verdict is Verdict.MET:
        return Cell(text, True, WHITE, ON_LIGHT[verdict])
    return Cell(text, colour=ON_LIGHT[verdict])


def _measure(row: DefinitionCommuneRow, id_: str, standing: str) -> str:
    """The share; in a functional area the role, and of another unit its name."""
    share = getattr(row, f"{id_}_share")
    parts = []
    if id_ == "functional" and standing == DefinitionStanding.IN.value:
        parts.append(_small(row.functional_role or ""))
    if share is not None:
        parts.append(percent(share))
    elif standing == DefinitionStanding.OUT.value and getattr(row, f"{id_}_unit"):
        parts.append(getattr(row, f"{id_}_unit"))
    return ", ".join(part for part in parts if part) or standing


def _sets(sets: Sequence[DefinitionSetRow], known: Catalogue) -> PrintedTable:
    """T11b: the set of each definition, and how far it agrees with the candidate."""
    columns = (
        Column("Definición", 28),
        Column("Área que corresponde", 26),
        Column("Comunas", 13, True),
        Column("Censo 2017 (hab.)", 16, True),
        Column("Censo 2024 (hab.)", 16, True),
        Column("Agrega", 30),
        Column("Le falta", 30),
        Column("Comunas en común", 16, True),
        Column("Población en común", 17, True),
    )
    return PrintedTable(
        "T11b",
        "Conjuntos por definición",
        columns,
        tuple(_set(row, known) for row in sets),
        "De cada definición, el área que reúne más de la población de la candidata. «En común»: "
        "lo que está en ambos conjuntos, de lo que está en uno u otro (índice de Jaccard), sin "
        "las comunas de las que la definición no dice nada.",
        7.0,
    )


def _set(row: DefinitionSetRow, known: Catalogue) -> tuple[Cell, ...]:
    kind = known.definition_kinds.get(row.definition)
    name = Cell(kind.short if kind else row.name, bold=True)
    if kind and not row.counted:
        return cells(name, row.state, "—", "—", "—", "—", "—", "—", "—")
    nobody = "ninguna" if kind else "—"
    lacking = row.lacking_names or nobody
    if row.unknown_names:
        lacking = f"{lacking}; no evaluable: {row.unknown_names}"
    return cells(
        name,
        row.unit or row.state,
        number(row.n_communes),
        people(row.census_2017),
        people(row.census_2024),
        row.added_names or nobody,
        lacking,
        percentage(row.jaccard),
        percentage(row.population_jaccard),
    )


def _rules(sets: Sequence[DefinitionSetRow]) -> PrintedTable:
    """T11c: by which rule a commune is inside, from which source and of which date."""
    columns = (
        Column("Definición", 28),
        Column("Qué pone a una comuna dentro", 60),
        Column("Fuente", 46),
        Column("Fecha de los datos", 40),
    )
    told = [row for row in sets if row.definition != CANDIDATE]
    rows = tuple(
        cells(Cell(row.name, bold=True), row.rule or "—", row.source or "—", row.vintage or "—")
        for row in told
    )
    return PrintedTable("T11c", "Reglas, fuentes y fechas de las definiciones", columns, rows)
