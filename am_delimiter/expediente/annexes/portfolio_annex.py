"""L16 and T13: a portfolio of projects against the area, with the leg that holds and its sums."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsVectorLayer

from ...core.basis import Progress, Verdict, filled
from ...core.records import (
    PortfolioCommuneRow,
    PortfolioProjectRow,
    PortfolioRuleRow,
    PortfolioSumRow,
    SourceRow,
)
from ...toolbelt.formats import date, number
from ..maps.scope import communes_of, told_cuts
from ..paper.look import QUIET
from ..paper.printed_table import Cell, Column, PrintedTable, cells
from ..reading.dossier import Dossier
from ..tables.results_tables import verdict_cell
from .annex import Annex, AnnexMap
from .study_file import StudyFile

STUDY = "Cartera de proyectos"
MOST_PROJECTS = 60
"""Projects that a page prints; the workbook and the GeoPackage hold all."""
_LAYERS = ("portfolio_points", "portfolio_lines", "portfolio_areas")
_RECORDS: Mapping[str, type] = {
    "portfolio_projects": PortfolioProjectRow,
    "portfolio_communes": PortfolioCommuneRow,
    "portfolio_sums": PortfolioSumRow,
    "portfolio_rule": PortfolioRuleRow,
    "sources": SourceRow,
}
_ORDER = (Verdict.MET, Verdict.NEEDS_JUDGEMENT, Verdict.NOT_EVALUABLE, Verdict.NOT_MET)
_SCOPES = ("total", "region", "commune", "type", "year")
_PENDING = "pendiente: la califica SUBDERE"


def read_portfolio(file: Path, case: Dossier, progress: Progress) -> Annex:
    """The sheet and tables of a portfolio; raises `NoStudy` or `StudyOfOther`."""
    study = StudyFile(file, STUDY)
    rows = study.rows(_RECORDS, progress)
    projects, communes = rows["portfolio_projects"], rows["portfolio_communes"]
    study.check_place((row.cut for row in communes), case)
    layers = study.layers(case.catalogue.portfolio_layers, _LAYERS)
    sources = study.sources(rows["sources"], progress)
    here = _of_case(communes, case)
    tables = (
        projects_table(projects, here),
        _sums(rows["portfolio_sums"], case),
        _rule(rows["portfolio_rule"]),
    )
    return Annex(_maps(layers, projects, here, case, sources), tables, (), sources)


def _of_case(communes: Sequence[PortfolioCommuneRow], case: Dossier) -> set[int]:
    """The projects that lie in a commune of the first candidate or serve one."""
    own = told_cuts(case, case.candidates[:1])
    return {row.number for row in communes if row.counts and row.cut in own}


def _maps(
    layers: Mapping[str, QgsVectorLayer],
    projects: Sequence[PortfolioProjectRow],
    here: set[int],
    case: Dossier,
    sources: tuple[SourceRow, ...],
) -> tuple[AnnexMap, ...]:
    """The sheet, unless nothing is drawn."""
    drawn = {name: layer for name, layer in layers.items() if layer.featureCount()}
    if not drawn:
        return ()
    shown = sum(bool(row.drawn) and row.number in here for row in projects)
    remark = filled(
        "{shown} {shown:proyecto dibujado|proyectos dibujados} en el área o que le "
        "{shown:sirve|sirven}, con su número de la tabla T13. La calificación la hace SUBDERE por "
        "resolución.",
        {"shown": number(shown)},
    )
    box = communes_of(case, case.candidates[:1])
    title = "Cartera de proyectos: cuáles son metropolitanos"
    return (AnnexMap("L16", title, drawn, box, remark=remark, sources=sources),)


def projects_table(projects: Sequence[PortfolioProjectRow], here: set[int]) -> PrintedTable:
    """T13: the projects of the area first, those that fulfil the rule before the others."""
    columns = (
        Column("N.º", 9, True),
        Column("Código y proyecto", 44),
        Column("Tipo, etapa y año", 28),
        Column("Monto (M$)", 22, True),
        Column("Veredicto", 25),
        Column("Causal y evidencia", 58),
        Column("Resolución de SUBDERE", 24),
    )
    order = [one.value for one in _ORDER]
    ranked = sorted(
        projects, key=lambda row: (row.number not in here, order.index(row.verdict), row.number)
    )
    told = tuple(_project(row) for row in ranked)
    note = _note_of(projects, here)
    table = PrintedTable("T13", "Proyectos y causal que se cumple", columns, told, note, 6.5)
    if len(told) <= MOST_PROJECTS:
        return table
    more = (
        f" Se imprimen {MOST_PROJECTS}, primero los del área; el libro de tablas y el GeoPackage "
        "los traen todos."
    )
    printed = replace(table, rows=told[:MOST_PROJECTS], note=note + more)
    return replace(table, on_paper=(printed,))


def _note_of(projects: Sequence[PortfolioProjectRow], here: set[int]) -> str:
    held = [row for row in projects if row.verdict == Verdict.MET.value]
    return filled(
        "{held} de {whole} {whole:proyecto cumple|proyectos cumplen} alguna causal; {here} "
        "{here:está|están} en el área o le {here:sirve|sirven}. Sin dato no es «no cumple» ni "
        "monto cero. La calificación la hace SUBDERE por resolución: se imprime la que anotó quien "
        "usa el programa, y solo pueden postular gobiernos regionales con áreas aprobadas.",
        {"held": number(len(held)), "whole": number(len(projects)), "here": number(len(here))},
    )


def _project(row: PortfolioProjectRow) -> tuple[Cell, ...]:
    name = "\n".join(text for text in (row.code, row.name) if text) or "sin código ni nombre"
    facts = [row.type, row.stage, row.years]
    return cells(
        number(row.number),
        Cell(name, bold=True),
        "; ".join(text for text in facts if text) or "—",
        _amount(row),
        verdict_cell(row.verdict),
        _evidence(row),
        Cell(_resolution(row), colour=QUIET),
    )


def _amount(row: PortfolioProjectRow) -> str:
    """Thousands of pesos, an amount in another unit, or why there is none."""
    if row.amount_mclp is not None:
        return number(row.amount_mclp)
    if row.amount is not None and row.unit:
        return f"{row.unit} {number(row.amount)}"
    return row.amount_note or "sin dato"


def _evidence(row: PortfolioProjectRow) -> str:
    """The legs that hold with their evidence; where none does, what each lacks."""
    legs = (
        ("a", row.effect, row.effect_evidence),
        ("b", row.service, row.service_evidence),
        ("c", row.inside, row.inside_evidence),
    )
    met = [leg for leg in legs if leg[1] == Verdict.MET.value]
    if met:
        return "\n".join(f"{letter}) {told}" for letter, _, told in met)
    return "\n".join(f"{letter}) {verdict}: {told}" for letter, verdict, told in legs)


def _resolution(row: PortfolioProjectRow) -> str:
    if not row.resolution:
        return _PENDING if row.verdict == Verdict.MET.value else "—"
    day = f", {date(row.resolution_date)}" if row.resolution_date else ""
    return f"{row.resolution}{day}"


def _sums(sums: Sequence[PortfolioSumRow], case: Dossier) -> PrintedTable:
    """T13b: by region, commune of the candidate, type and year."""
    columns = (
        Column("Por", 22),
        Column("", 44),
        Column("Proyectos", 18, True),
        Column("Con monto en pesos", 20, True),
        Column("Monto (M$)", 26, True),
        Column("Metropolitanos", 24, True),
        Column("Su monto (M$)", 26, True),
        Column("En otra unidad", 28),
    )
    own = told_cuts(case, case.candidates[:1])
    shown = [
        row for row in sums if row.scope in _SCOPES and (row.scope != "commune" or row.key in own)
    ]
    note = (
        "Montos en miles de pesos (M$) de los proyectos que lo tienen: los demás se cuentan y no "
        "son cero. Por región y por comuna (las del área) cada proyecto cuenta entero, y esas "
        "filas no suman el total; por tipo y por año los montos sí lo suman."
    )
    told = tuple(_sum_row(row) for row in shown)
    return PrintedTable("T13b", "Sumas de la cartera", columns, told, note, 7.0)


def _sum_row(row: PortfolioSumRow) -> tuple[Cell, ...]:
    return cells(
        row.scope_name,
        Cell(row.name, bold=True),
        number(row.n_projects),
        number(row.n_with_amount),
        number(row.amount_mclp),
        number(row.n_metropolitan),
        number(row.metropolitan_mclp),
        row.other_units or "",
        bold=row.scope == "total",
    )


def _rule(legs: Sequence[PortfolioRuleRow]) -> PrintedTable:
    """T13c: the legs, their source, and how many projects answer each in which way."""
    columns = (
        Column("Causal", 50),
        Column("Cumplen", 16, True),
        Column("Requieren juicio", 18, True),
        Column("No evaluables", 18, True),
        Column("No cumplen", 18, True),
        Column("Fuente", 72),
    )
    told = tuple(
        cells(
            Cell(f"{row.letter}) {row.text}", bold=True),
            number(row.n_projects),
            number(row.n_judgement),
            number(row.n_not_evaluable),
            number(row.n_not_met),
            Cell(f"{row.source}. {row.note}", colour=QUIET),
        )
        for row in legs
    )
    note = "Basta una causal. Un proyecto puede cumplir varias."
    return PrintedTable("T13c", "La regla y sus causales", columns, told, note, 7.0)
