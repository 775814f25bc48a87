"""L12 and T9: the Degree of Urbanisation of the communes, from a file of ``degurba``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ...core.basis import Progress
from ...core.records import DegurbaClusterRow, DegurbaCommuneRow, ParameterRow, SourceRow
from ...toolbelt.formats import number, percentage, quantity
from ..maps.scope import communes_of, told_cuts
from ..paper.printed_table import Cell, Column, PrintedTable, cells
from ..reading.dossier import Dossier
from ..workspace.styles import PLAIN
from ..workspace.themes import AREAS, LIMITS, Drawn
from .annex import Annex, AnnexMap
from .study_file import StudyFile

STUDY = "Grado de urbanización"
CLUSTERS, COMMUNES = "degurba_clusters", "degurba_communes"
_RECORDS = {
    COMMUNES: DegurbaCommuneRow,
    CLUSTERS: DegurbaClusterRow,
    "parameters": ParameterRow,
    "sources": SourceRow,
}
_THEME: tuple[Drawn, ...] = (
    (CLUSTERS, ""),
    AREAS,
    LIMITS,
    (COMMUNES, ""),
    ("communes", PLAIN),
)
_LISTED = ("urban_centre", "dense_cluster", "semi_dense_cluster")
"""Kinds of clusters that are told one by one: those that have a name of their own."""
_CITY = 1


def read_degurba(file: Path, case: Dossier, progress: Progress) -> Annex:
    """The sheet and the tables; raises `NoStudy` or `StudyOfOther`."""
    study = StudyFile(file, STUDY)
    rows = study.rows(_RECORDS, progress)
    study.check_place((row.cut for row in rows[COMMUNES]), case)
    communes = _of_case(rows[COMMUNES], case)
    clusters = _met(rows[CLUSTERS], communes)
    rules = _rules(rows["parameters"])
    layers = study.layers(case.catalogue.degurba_layers, (CLUSTERS, COMMUNES))
    layers[COMMUNES].setLabelsEnabled(False)  # the communes of the case have their names
    sources = study.sources(rows["sources"], progress)
    sheet = AnnexMap(
        key="L12",
        title="Grado de urbanización",
        layers=layers,
        box=communes_of(case, case.candidates[:1]),
        drawn=_THEME,
        remark=f"Celdas de 1 km. Reglas: {rules}. CU: centro urbano, con su población.",
        sources=sources,
    )
    tables = (_commune_table(communes, rules), _cluster_table(clusters, case))
    return Annex((sheet,), tuple(one for one in tables if one.rows), (), sources)


def _of_case(rows: Sequence[DegurbaCommuneRow], case: Dossier) -> list[DegurbaCommuneRow]:
    """The communes of the candidates, of the whole case where there is none."""
    own = told_cuts(case, case.candidates)
    return [row for row in rows if row.cut in own]


def _met(
    rows: Sequence[DegurbaClusterRow], communes: Sequence[DegurbaCommuneRow]
) -> list[DegurbaClusterRow]:
    """The clusters that are the centre of one of these communes, or mainly in one."""
    centres = {row.centre_id for row in communes if row.centre_id is not None}
    cuts = {row.cut for row in communes}
    return [
        row for row in rows if row.kind in _LISTED and (row.cluster in centres or row.cut in cuts)
    ]


def _rules(rows: Sequence[ParameterRow]) -> str:
    return next((row.value or "—" for row in rows if row.parameter == "rules"), "—")


def _commune_table(rows: Sequence[DegurbaCommuneRow], rules: str) -> PrintedTable:
    columns = (
        Column("Comuna", 30),
        Column("Población en la grilla", 19, True),
        Column("En centros urbanos", 16, True),
        Column("En otros clústeres urbanos", 18, True),
        Column("En celdas rurales", 16, True),
        Column("Nivel 1", 26),
        Column("Nivel 2", 28),
        Column("Centro urbano con más de su población", 36),
    )
    note = (
        f"Reglas: {rules}. Ciudad: la mitad de la población o más vive en centros urbanos; rural: "
        "más de la mitad vive en celdas rurales; lo demás es ciudad intermedia o zona semidensa. "
        "La población es la del ráster, repartida entre las comunas según dónde caen sus celdas: "
        "no es la del censo. Es una comparación internacional: no decide ningún criterio de la "
        "ley. Los umbrales y sus fuentes están en la tabla «parameters» del archivo del estudio."
    )
    told = tuple(_commune(row) for row in rows)
    return PrintedTable("T9", "Grado de urbanización de las comunas", columns, told, note, 7.0)


def _commune(row: DegurbaCommuneRow) -> tuple[Cell, ...]:
    other = None
    if row.cluster_share is not None and row.centre_share is not None:
        other = round(row.cluster_share - row.centre_share, 6)
    centre = "—"
    if row.centre is not None:
        share = row.main_centre_share
        centre = f"{row.centre} ({percentage(share)})" if share is not None else row.centre
    if not row.decided_by or row.level1 is None:
        centre = "—"
    return cells(
        row.name,
        quantity(row.population, 0, missing="no evaluable"),
        percentage(row.centre_share),
        percentage(other),
        percentage(row.rural_share),
        row.level1_name,
        row.level2_name,
        centre,
        bold=row.level1 == _CITY,
    )


def _cluster_table(rows: Sequence[DegurbaClusterRow], case: Dossier) -> PrintedTable:
    columns = (
        Column("Clúster", 40),
        Column("Clase", 40),
        Column("Población", 22, True),
        Column("Superficie (km²)", 22, True),
        Column("Densidad (hab/km²)", 22, True),
        Column("Comuna con más de su población", 40),
    )
    told = tuple(
        cells(
            row.name or f"Clúster {number(row.cluster)}",
            row.kind_name,
            quantity(row.population, 0),
            quantity(row.area_km2, 0),
            quantity(row.population / row.area_km2 if row.area_km2 else None, 0),
            case.names.get(row.cut or "", row.cut or "—"),
            bold=row.kind == _LISTED[0],
        )
        for row in rows
    )
    note = (
        "Los que son el centro de alguna de estas comunas, o tienen en ellas la mayor parte de su "
        "población. Un centro lleva el nombre de la comuna que da nombre a su provincia, si más de "
        "la mitad de ella vive en él; si no, el de la que más le aporta."
    )
    return PrintedTable("T9b", "Centros y clústeres urbanos", columns, told, note, 7.0)
