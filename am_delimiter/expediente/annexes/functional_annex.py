"""L13 and T10: the functional areas that meet the first candidate, and how they came about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qgis.core import QgsExpression, QgsRectangle, QgsVectorLayer

from ...core.basis import Progress
from ...core.records import (
    CandidateSummary,
    FunctionalAreaRow,
    FunctionalCommuneRow,
    FunctionalFlowRow,
    FunctionalStepRow,
    NoteRow,
    ParameterRow,
    SourceRow,
)
from ...toolbelt.formats import number, percentage, quantity
from ..maps.scope import communes_of, told_cuts
from ..paper.look import QUIET
from ..paper.printed_table import Cell, Column, PrintedTable, cells
from ..reading.dossier import Dossier
from ..reading.wording import UNKNOWN, people
from ..workspace.styles import NAMELESS
from .annex import Annex, AnnexMap
from .study_file import StudyFile

STUDY = "Área funcional"
NEAR = 3
"""A commune is printed beside an area when a third of the threshold or more of its workers go."""

COMMUNES, CANDIDATE = "functional_communes", "functional_candidate"
_LAYERS = ("functional_flows", "functional_areas", "functional_communes")
_RECORDS = {
    "functional_communes": FunctionalCommuneRow,
    "functional_areas": FunctionalAreaRow,
    "functional_flows": FunctionalFlowRow,
    "functional_steps": FunctionalStepRow,
    "parameters": ParameterRow,
    "notes": NoteRow,
    "sources": SourceRow,
}
_RULE = (
    *("functional_preset", "commuting_share", "joining_share", "city_share", "city_population"),
    *(
        "enclave_share",
        "enclave_units",
        "denominator",
        "border_tolerance",
        "border_least",
        "border_water",
    ),
)
"""Parameters that decide, in the order in which they are told."""
_BETWEEN = ", "


@dataclass(frozen=True)
class _Printed:
    """What of a study the document tells: the areas that meet a candidate and what is near."""

    candidate: CandidateSummary | None
    areas: tuple[FunctionalAreaRow, ...]
    communes: tuple[FunctionalCommuneRow, ...]
    flows: tuple[FunctionalFlowRow, ...]
    steps: tuple[FunctionalStepRow, ...]
    rule: tuple[ParameterRow, ...]

    @property
    def own(self) -> set[str]:
        """The codes of the candidate."""
        return set(self.candidate.communes) if self.candidate else set()


def read_functional_annex(file: Path, case: Dossier, progress: Progress) -> Annex:
    """The sheet and the tables of functional areas; raises `NoStudy` or `StudyOfOther`."""
    study = StudyFile(file, STUDY)
    rows = study.rows(_RECORDS, progress)
    study.check_place((row.cut for row in rows["functional_communes"]), case)
    found = _printed(rows, case)
    sources = study.sources(rows["sources"], progress)
    layers = _drawn_layers(study, case, found)
    sheet = AnnexMap(
        key="L13",
        title=STUDY,
        layers=layers,
        box=_box(case, found),
        drawn=(*((name, "") for name in layers), ("communes", NAMELESS)),
        remark=_remark(found),
        sources=sources,
    )
    tables = [_communes(found), _areas(found), _flows(found), _steps(found), _rule(found)]
    return Annex((sheet,), tuple(one for one in tables if one.rows), sources=sources)


def _printed(rows: dict[str, tuple], case: Dossier) -> _Printed:
    candidate = case.candidates[0] if case.candidates else None
    own = told_cuts(case, case.candidates[:1])
    communes: Sequence[FunctionalCommuneRow] = rows["functional_communes"]
    areas = tuple(
        area for area in rows["functional_areas"] if own & set(area.communes.split(_BETWEEN))
    )
    ids = {area.area for area in areas}
    told = tuple(row for row in communes if row.cut in own or row.area in ids or _near(row, ids))
    shown = {row.cut for row in told}
    members = {cut for area in areas for cut in area.communes.split(_BETWEEN)}
    return _Printed(
        candidate,
        areas,
        tuple(sorted(told, key=lambda row: _order(row, own))),
        tuple(
            row
            for row in rows["functional_flows"]
            if row.area in ids and (row.kind == "city" or row.cut in shown)
        ),
        tuple(row for row in rows["functional_steps"] if row.area is None or row.area in members),
        tuple(row for name in _RULE for row in rows["parameters"] if row.parameter == name),
    )


def _drawn_layers(study: StudyFile, case: Dossier, found: _Printed) -> dict[str, QgsVectorLayer]:
    """The layers of the study and, above them, the communes of the candidate as one outline."""
    specs = case.catalogue.functional_layers
    layers = study.layers(specs, _LAYERS)
    if not found.own:
        return layers
    outlined = replace(specs[COMMUNES], title="Candidata", style=CANDIDATE)
    over = study.layers({COMMUNES: outlined}, [COMMUNES])[COMMUNES]
    codes = ", ".join(QgsExpression.quotedValue(cut) for cut in sorted(found.own))
    over.setSubsetString(f'"cut" in ({codes})')
    flows = {name: layers[name] for name in _LAYERS[:1]}
    return {**flows, CANDIDATE: over, **layers}


def _near(row: FunctionalCommuneRow, areas: set[str]) -> bool:
    share = row.commuting_share or 0.0
    return row.area is None and row.destination in areas and share * NEAR >= row.threshold


def _order(row: FunctionalCommuneRow, own: set[str]) -> tuple:
    """Areas first, in each the city and its zone; then the candidate's own, then what is near."""
    roles = ("city", "commuting", "enclave", "none")
    return row.area is None, row.area or "", roles.index(row.role), row.cut not in own, row.cut


def _box(case: Dossier, found: _Printed) -> QgsRectangle:
    """The communes of the candidate and of its areas, as far as the case knows them."""
    if found.candidate is None:
        return communes_of(case, case.candidates[:1])
    members = {cut for area in found.areas for cut in area.communes.split(_BETWEEN)}
    shown = sorted((members & case.places.settled.keys()) | found.own)
    return communes_of(case, [replace(found.candidate, communes=tuple(shown))])


def _remark(found: _Printed) -> str:
    if not found.areas:
        return "Ninguna comuna de la candidata está en un área funcional."
    told = "; ".join(f"{area.name}, {area.n_communes} comunas" for area in found.areas)
    text = f"Áreas funcionales con comunas de la candidata: {told}."
    return f"{text} La cifra es la parte de los ocupados que trabaja en la ciudad."


def _communes(found: _Printed) -> PrintedTable:
    """T10: each commune, its role and both shares."""
    columns = (
        Column("Comuna", 30),
        Column("Candidata", 16),
        Column("Papel", 22),
        Column("Área", 24),
        Column("Ocupados", 17, True),
        Column("Van a la ciudad", 17, True),
        Column("De los que responden", 17, True),
        Column("De los de comuna conocida", 17, True),
        Column("Por qué", 44),
    )
    rows = tuple(_commune(row, found.own) for row in found.communes)
    return PrintedTable("T10", "Área funcional por comuna", columns, rows, _note(found), 7.0)


def _commune(row: FunctionalCommuneRow, own: set[str]) -> tuple[Cell, ...]:
    return cells(
        Cell(f"{row.name} ({row.cut})", bold=row.cut in own),
        "sí" if row.cut in own else "no",
        row.role_name,
        row.area_name or "—",
        quantity(row.employed, 0),
        quantity(row.workers, 0),
        percentage(row.share_answered),
        percentage(row.share_known),
        Cell(row.reason, colour=QUIET),
    )


def _note(found: _Printed) -> str:
    """How the candidate compares, and what the columns are."""
    rule = {row.parameter: row for row in found.rule}
    decides = rule["denominator"].value if "denominator" in rule else None
    preset = rule["functional_preset"].value if "functional_preset" in rule else None
    told = f"Regla: {preset}. Decide la parte de los {decides}. " if preset and decides else ""
    told += (
        f"Se imprimen las comunas de la candidata, las de las áreas funcionales que la tocan y "
        f"aquellas de las que al menos un {_third(found)} de los ocupados va a una de sus ciudades."
    )
    return f"{_compared(found)} {told}".strip()


def _third(found: _Printed) -> str:
    limit = next((row.threshold for row in found.communes), 0.0)
    return f"{number(100 * limit / NEAR)} %"


def _compared(found: _Printed) -> str:
    """Which communes are in the candidate and in no area, or the other way round."""
    if found.candidate is None:
        return ""
    names = {row.cut: row.name for row in found.communes}
    inside = {row.cut for row in found.communes if row.area is not None}
    beyond = [names[cut] for cut in sorted(inside - found.own) if cut in names]
    lacking = [names[cut] for cut in sorted(found.own - inside) if cut in names]
    if not beyond and not lacking:
        return "La candidata y el área funcional tienen las mismas comunas."
    told = []
    if beyond:
        told.append(f"En el área funcional y no en la candidata: {_BETWEEN.join(beyond)}.")
    if lacking:
        told.append(f"En la candidata y en ninguna área funcional: {_BETWEEN.join(lacking)}.")
    return " ".join(told)


def _areas(found: _Printed) -> PrintedTable:
    """T10b: each area with its inhabitants."""
    columns = (
        Column("Área", 26),
        Column("Ciudades que la forman", 42),
        Column("Comunas", 14, True),
        Column("Sus comunas", 56),
        Column("Habitantes", 19, True),
        Column("De la ciudad", 19, True),
        Column("De la zona", 19, True),
    )
    rows = tuple(
        cells(
            Cell(area.name, bold=True),
            area.cities,
            quantity(area.n_communes),
            area.commune_names,
            people(area.population),
            people(area.city_population),
            people(area.zone_population),
        )
        for area in found.areas
    )
    counts = sorted({area.population_name for area in found.areas})
    note = f"Habitantes: {_BETWEEN.join(counts)}, comunas enteras."
    return PrintedTable("T10b", "Áreas funcionales de la candidata", columns, rows, note, 7.0)


def _flows(found: _Printed) -> PrintedTable:
    """T10c: who goes to each city, by both denominators and the threshold."""
    columns = (
        Column("Origen", 36),
        Column("Ciudad", 34),
        Column("Flujo", 18, True),
        Column("De los que responden", 22, True),
        Column("De los de comuna conocida", 22, True),
        Column("Umbral", 16, True),
        Column("Lo alcanza", 18),
    )
    least = min((row.threshold for row in found.flows), default=0.0) / NEAR
    shown = [row for row in found.flows if row.share is None or row.share >= least]
    rows = tuple(
        cells(
            Cell(row.name, bold=row.inside),
            row.area_name,
            quantity(row.workers, 0),
            percentage(row.share_answered),
            percentage(row.share_known),
            percentage(row.threshold),
            {True: "sí", False: "no"}.get(row.reached, "no evaluable"),
        )
        for row in sorted(shown, key=lambda row: (row.area, -(row.share or 0.0), row.cut))
    )
    units = _BETWEEN.join(sorted({row.unit for row in shown}))
    note = f"Se cuentan {units}. Desde un tercio del umbral; los demás están en el resultado."
    return PrintedTable("T10c", "Flujos hacia las ciudades", columns, rows, note, 7.0)


def _steps(found: _Printed) -> PrintedTable:
    """T10d: the steps, in order."""
    columns = (
        Column("Paso", 12, True),
        Column("Vuelta", 12, True),
        Column("Acción", 34),
        Column("Qué pasa", 110),
    )
    rows = tuple(
        cells(quantity(row.step), quantity(row.round), row.action_name, row.text)
        for row in found.steps
    )
    note = "Los pasos de otras áreas, y su numeración, están en el resultado."
    return PrintedTable("T10d", "Pasos de la delimitación funcional", columns, rows, note, 7.0)


def _rule(found: _Printed) -> PrintedTable:
    """T10e: the values that decided, with their sources."""
    columns = (
        Column("Valor de la regla", 62),
        Column("Usado", 34),
        Column("Norma", 30),
        Column("Fuente", 48),
    )
    rows = tuple(_value(row) for row in found.rule)
    return PrintedTable("T10e", "Regla del área funcional", columns, rows, "", 7.0)


def _value(row: ParameterRow) -> tuple[Cell, ...]:
    used = f"{row.value_text or row.value} {row.unit}".strip() if row.value else "no se pide"
    source = row.source.removeprefix(f"{UNKNOWN}; ")
    known = "de la regla citada" if row.known else UNKNOWN
    return cells(Cell(row.name, bold=True), used, known, Cell(source, colour=QUIET))
