"""The tables of the document on several years."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...core.basis import Row
from ...toolbelt.formats import number
from ..paper.printed_table import Cell, Column, PrintedTable, cells
from .growth_reading import GrowthDossier
from .growth_sentences import NONE, closing, metres, percent

_MANY_YEARS = 8
"""Epochs whose lengths of a gap have a column each; of more, every other one."""


def growth_tables(case: GrowthDossier) -> list[PrintedTable]:
    """All tables that have something to tell, in their order."""
    found = [
        _sets_table(case),
        _gaps_table(case),
        _consumption_table(case),
        _formulas_table(case),
        _epochs_table(case),
        _parameters_table(case),
        _notes_table(case),
        _sources_table(case),
    ]
    return [table for table in found if table.rows]


def _sets_table(case: GrowthDossier) -> PrintedTable:
    columns = (
        Column("Año", 1.0),
        Column("Construido (ha)", 1.5, True),
        Column("Continuo (ha)", 1.5, True),
        Column("Comunas miembro del continuo", 4.2),
        Column("Separación crítica", 1.9, True),
        Column("Continuidad", 1.6),
        Column("Población", 1.7, True),
        Column("Veredicto de población", 1.7),
        Column("m²/hab.", 1.3, True),
    )
    rows: list[tuple[Cell, ...]] = []
    for one in case.sets:
        name = Cell(f"{one.name} ({one.id})", bold=True)
        rows.append(cells("", "", "", name))
        rows += [_set_row(row, one.max_gap_m) for row in one.epochs]
    note = (
        f"Tolerancia {number(case.tolerance_m)} m. Construido: en las comunas del conjunto. Lo que "
        "una época no cubre es no evaluable, no cero."
    )
    return PrintedTable("T1", "Conjuntos por época", columns, tuple(rows), note)


def _set_row(row: Row, most: float) -> tuple[Cell, ...]:
    return cells(
        _year(row),
        _plain(row["built_ha"], 0),
        _plain(row["continuum_ha"], 0),
        row["member_names"] or (row["why"] or "—"),
        metres(row, most),
        row["continuity"],
        _plain(row["population"], 0),
        row["population_verdict"],
        _plain(row["m2_per_person"], 0),
    )


def _year(row: Row) -> str:
    return f"{row['year']}*" if row["projected"] else str(row["year"])


def _plain(value: float | None, decimals: int) -> str:
    return NONE if value is None else str(number(value, decimals))


def _gaps_table(case: GrowthDossier) -> PrintedTable:
    years = case.years
    if len(years) > _MANY_YEARS:
        years = sorted({*years[::2], years[-1]})
    columns = (
        Column("Separación", 4.0),
        *(Column(str(year), 1.2, True) for year in years),
        Column("Se cerró", 2.4),
    )
    rows = [
        _gap_row(gap, years, one.max_gap_m)
        for one in case.sets
        for gap in sorted(one.carrying.values(), key=lambda rows: str(rows[0]["name_a"]))
    ]
    note = (
        "Separación crítica, en metres, de los pares de comunas que sostienen cada conjunto en su "
        "primera época: la tolerancia que los haría miembros de un mismo continuo. Se cierra en la "
        "primera época en que no supera la tolerancia. Los demás pares están en la tabla "
        "«gap_history»."
    ).replace("metres", "metros")
    return PrintedTable("T2", "Cierre de las separaciones", columns, tuple(rows), note)


def _gap_row(gap: Sequence[Row], years: Sequence[int], most: float) -> tuple[Cell, ...]:
    told = {row["year"]: row for row in gap}
    lengths = [_length(told[year], most) for year in years]
    return cells(f"{gap[0]['name_a']}–{gap[0]['name_b']}", *lengths, closing(gap))


def _length(row: Row, most: float) -> str:
    value = row["critical_gap_m"]
    if value is not None:
        return str(number(value, 0))
    return f"> {number(most, 0)}" if row["evaluable"] else NONE


def _consumption_table(case: GrowthDossier) -> PrintedTable:
    columns = (
        Column("Ámbito", 3.4),
        Column("Período", 1.8),
        Column("Construido (ha)", 2.5, True),
        Column("Población", 2.9, True),
        Column("LCR al año", 1.7, True),
        Column("PGR al año", 1.7, True),
        Column("LCR/PGR", 1.7, True),
        Column("m²/hab.", 1.8, True),
        Column("Por qué falta", 3.2),
    )
    rows: list[tuple[Cell, ...]] = []
    for one in case.sets:
        rows += [_consumed(row, bold=bool(row["whole"])) for row in one.growth]
    members = {cut for one in case.sets for cut in one.cuts}
    found = [r for r in case.rows("land_consumption") if r["scope"] == "comuna" and r["whole"]]
    rows += [_consumed(row) for row in found if not members or row["id"] in members]
    note = (
        "En negrita, el conjunto en todo el período. LCR: tasa de consumo de suelo; PGR: tasa de "
        "crecimiento de la población; las fórmulas y su fuente, en la tabla siguiente."
    )
    title = "Consumo de suelo por habitante (ODS 11.3.1)"
    return PrintedTable("T3", title, columns, tuple(rows), note, size=6.5)


def _consumed(row: Row, bold: bool = False) -> tuple[Cell, ...]:
    ratio = NONE if row["lcrpgr"] is None else str(number(row["lcrpgr"], 2))
    return cells(
        row["name"],
        f"{row['year_from']}–{row['year_to']}",
        f"{_short(row['built_from_ha'])} → {_short(row['built_to_ha'])}",
        f"{_short(row['population_from'])} → {_short(row['population_to'])}",
        percent(row["lcr"]),
        percent(row["pgr"]),
        ratio,
        f"{_short(row['m2_from'])} → {_short(row['m2_to'])}",
        row["why"] or "",
        bold=bold,
    )


def _short(value: float | None) -> str:
    return "s. d." if value is None else str(number(value, 0))


def _formulas_table(case: GrowthDossier) -> PrintedTable:
    columns = (
        Column("Indicador", 3.0),
        Column("Fórmula", 4.2),
        Column("Unidad", 1.2),
        Column("Nota", 5.0),
    )
    formulas = case.rows("growth_formulas")
    rows = [cells(r["name"], r["formula"], r["unit"] or "—", r["note"] or "") for r in formulas]
    sources = dict.fromkeys(f"{r['source']} ({r['url']})" for r in formulas)
    note = f"Fuente: {'; '.join(sources)}."
    return PrintedTable("T4", "Fórmulas y su fuente", columns, tuple(rows), note)


def _epochs_table(case: GrowthDossier) -> PrintedTable:
    columns = (
        Column("Año", 1.0),
        Column("Producto", 2.4),
        Column("Capas", 4.6),
        Column("Celda", 1.2),
        Column("Comunas que no cubre", 3.2),
        Column("Comparable", 1.8),
        Column("Nota", 4.6),
    )
    rows, told = [], set()
    for row in case.rows("epochs"):
        note = row["note"] or ""
        once = note if note not in told else ""
        told.add(note)
        alike = "sí" if row["comparable"] else "no"
        rows.append(
            cells(
                _year(row),
                row["product_name"],
                row["layers"],
                row["source_cell"],
                row["outside"] or "",
                alike,
                once,
            )
        )
    return PrintedTable("T5", "Épocas", columns, tuple(rows), "* Proyección del producto.")


def _parameters_table(case: GrowthDossier) -> PrintedTable:
    columns = (
        Column("Parámetro", 4.0),
        Column("Valor", 2.4),
        Column("Unidad", 1.2),
        Column("Fuente", 4.0),
    )
    rows = [
        cells(r["name"], _value(r), r["unit"] or "", r["source"]) for r in case.rows("parameters")
    ]
    return PrintedTable("A1", "Parámetros", columns, tuple(rows))


_WORDS = {"none": "no evaluable", "exponential": "interpolada a tasa constante", "no": "no"}


def _value(row: dict[str, Any]) -> str:
    value = row["value_text"] or row["value"]
    if row["parameter"] in ("interpolation", "mixed_epochs"):
        return {**_WORDS, "yes": "sí"}.get(str(row["value"]), str(value))
    return "—" if value is None else str(value)


def _notes_table(case: GrowthDossier) -> PrintedTable:
    columns = (Column("N.º", 0.8, True), Column("Nota", 14.0))
    rows = [cells(str(place), row["text"]) for place, row in enumerate(case.rows("notes"), 1)]
    return PrintedTable("A2", "Notas", columns, tuple(rows))


def _sources_table(case: GrowthDossier) -> PrintedTable:
    columns = (
        Column("Uso", 1.8),
        Column("Archivo o fuente", 5.0),
        Column("Cómo se entendió", 4.6),
        Column("SHA-256", 4.2),
    )
    rows = [
        cells(r["kind"], r["name"], r["detail"] or "", r["sha256"] or "—")
        for r in case.rows("sources")
    ]
    return PrintedTable("A3", "Datos de entrada", columns, tuple(rows), size=6.5)
