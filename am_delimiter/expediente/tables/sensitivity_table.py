"""T6: how the answer depends on the tolerance; T6b on what counts as built-up; T6c joins."""

from __future__ import annotations

from dataclasses import replace

from ...core.basis import filled
from ...core.records import DendrogramRow, GuardRow, SensitivitySetRow
from ...toolbelt.formats import number, percentage, quantity
from ..charts.chart_parts import CANDIDATES, drawn_candidates, undrawn
from ..paper.look import QUIET
from ..paper.printed_table import Cell, Column, PrintedTable, cells
from ..reading.dossier import Dossier
from ..reading.sensitivity_facts import Course, courses, measure_name, verdict_word
from ..reading.sentences import gap_quantity, membership_text
from ..reading.wording import UNKNOWN, joined, people
from .brief_lists import brief_list
from .results_tables import verdict_cell

SETS = 3
"""Sets of communes that a row prints."""

PRINTED = 12
"""Joins of communes far from every candidate that a page prints."""

LONGEST = 60
"""Joins of communes that are printed; beyond them the note says where the rest are."""


def sensitivity_tables(case: Dossier) -> list[PrintedTable]:
    """T6 with T6b and T6c, those that have something to tell."""
    tables = (sensitivity_table(case), guard_table(case), joins_table(case))
    return [table for table in tables if table.rows]


def sensitivity_table(case: Dossier) -> PrintedTable:
    """T6: the members, their population and its verdict at each tolerance."""
    every = courses(case)[:CANDIDATES]
    many = len(every) > 1
    columns = (
        *([Column("Candidata", 18)] if many else []),
        Column("Tolerancia (m)", 18, True),
        Column("Continuos", 16, True),
        Column("Continuo (ha)", 18, True),
        Column("Comunas miembro", 70),
        Column("Candidata unida", 18),
        Column("Población (hab.)", 20, True),
        Column("Criterio de población", 22),
    )
    rows = [row for course in every for row in _course_rows(course, case, many)]
    return PrintedTable(
        "T6", "Sensibilidad a la tolerancia", columns, tuple(rows), _note(case), 7.0
    )


def _course_rows(course: Course, case: Dossier, many: bool) -> list[tuple[Cell, ...]]:
    before, rows = None, []
    for row in course.sets:
        same = Cell(f"las mismas {row.n_members}", row.chosen)
        told = _members(row) if row.members != before else same
        if row.n_members <= 1:
            told = _members(row)
        before = row.members
        rows.append(_reading(course, row, told, case, many))
    return rows


def _members(row: SensitivitySetRow) -> Cell:
    names = row.member_names.split(", ") if row.member_names else []
    if not names:
        return Cell("ninguna", row.chosen)
    text, brief = f"{len(names)}: {joined(names)}", brief_list(names)
    return Cell(text, row.chosen, brief=f"{len(names)}: {brief}" if brief else "")


def _reading(
    course: Course, row: SensitivitySetRow, members: Cell, case: Dossier, many: bool
) -> tuple[Cell, ...]:
    chosen, word = row.chosen, verdict_word(row, case)
    joins = {True: "sí", False: "no"}.get(row.joined, "no evaluable" if course.own else "—")
    value = row.population
    return cells(
        *([row.candidate or "—"] if many else []),
        f"{number(row.tolerance_m)} (elegida)" if chosen else quantity(row.tolerance_m),
        quantity(row.continua),
        quantity(row.area_ha, 1, missing="sin dato"),
        members,
        joins,
        people(None if value is None else round(value)),
        verdict_cell(word),
        bold=chosen,
    )


def _note(case: Dossier) -> str:
    """The rules that hold for every row."""
    left = case.rows.sensitivity_sets
    threshold = f"{number(left[0].threshold)}" if left else "—"
    abroad = any(row.other_region for row in left)
    text = (
        f"Tolerancia: {UNKNOWN}; se prueban las del parámetro «Tolerancias que se prueban». "
        f"Miembro: {membership_text(case.summary)} en el continuo de la candidata, que a cada "
        "tolerancia es el que reúne más de su suelo construido. Población: "
        f"{measure_name(case)}, de las comunas miembro; umbral {threshold}. «Candidata unida»: "
        "todas sus comunas son miembros de un mismo continuo. Con menos comunas de las que pide "
        "la ley no hay conjunto."
    )
    if not case.candidates:
        text = text.replace("el continuo de la candidata", "el continuo de la mancha mayor")
    if len(case.candidates) > 1:
        named = [f"{one.id}, {one.name}" for one in drawn_candidates(case)]
        text += f" Candidatas: {'; '.join(named)}. {undrawn(case, 'sensitivity_sets')}"
    if abroad:
        text += " Las miembro de otra región no se suman; están en la tabla «sensitivity_sets»."
    return text.strip()


def guard_table(case: Dossier) -> PrintedTable:
    """T6b: how the largest continuum changes with the minimum patch and the local density."""
    columns = (
        Column("Mancha mínima (ha)", 22, True),
        Column("Densidad local mínima", 22, True),
        Column("Manchas", 17, True),
        Column("Construido que no cuenta (ha)", 26, True),
        Column("Continuos", 17, True),
        Column("Mayor continuo, parte de lo construido", 28, True),
        Column("Conjuntos de comunas", 60),
    )
    rows = tuple(_trial(row, case) for row in case.rows.guard)
    note = (
        f"A {number(case.tolerance_m)} m. Si la parte del mayor continuo cae mucho al exigir "
        "manchas mayores o más densidad, el continuo descansa en manchas pequeñas que encadenan. "
        "En negrita, los valores elegidos."
    )
    return PrintedTable("T6b", "Resguardo contra el encadenamiento", columns, rows, note, 7.0)


def _trial(row: GuardRow, case: Dossier) -> tuple[Cell, ...]:
    empty = row.continua is None
    return cells(
        quantity(row.min_patch_ha),
        quantity(row.min_density_percent, unit="%"),
        quantity(row.patches),
        "sin manchas" if empty else quantity(row.left_out_ha, 1),
        "—" if empty else quantity(row.continua),
        "—" if empty else percentage(row.largest_share),
        _sets(row, case),
        bold=row.chosen,
    )


def _sets(row: GuardRow, case: Dossier) -> Cell:
    """Sets of communes by their names, long ones summed up."""
    if row.sets is None:
        return Cell("no se vuelve a medir", row.chosen)
    named = [one for one in _named(row.sets, case) if one]
    text = "; ".join(map(", ".join, named)) or "ninguno"
    brief = "; ".join(brief_list(one) or ", ".join(one) for one in named[:SETS])
    if len(named) > SETS:
        more = " y {rest} {rest:conjunto|conjuntos} más"
        brief += filled(more, {"rest": number(len(named) - SETS)})
    return Cell(text, row.chosen, brief=brief)


def _named(sets: str, case: Dossier) -> list[list[str]]:
    """The names of the communes of each set of codes."""
    names = case.names
    return [[names.get(cut, cut) for cut in one.split(", ") if cut] for one in sets.split("; ")]


def joins_table(case: Dossier) -> PrintedTable:
    """T6c: the numbers of the dendrogram."""
    columns = (
        Column("Paso", 12, True),
        Column("Tolerancia", 24, True),
        Column("Se unen", 78),
        Column("Comunas del conjunto", 22, True),
        Column("Separación que decide", 40),
        Column("Según la celda", 26, True),
    )
    own = {cut for candidate in drawn_candidates(case) for cut in candidate.communes}
    steps = case.rows.dendrogram
    told = sorted(
        sorted(steps, key=lambda row: not own & set(row.communes.split(", ")))[:LONGEST],
        key=lambda row: row.step,
    )
    note = (
        "Números del dendrograma (G1): a qué tolerancia se hace uno cada conjunto de comunas. "
        "«Separación que decide»: su número y su nombre, los mismos de la capa «Separaciones» y "
        "de la lámina L4; sin ellos, comparten una mancha. «Según la celda»: entre qué metros "
        "puede estar la verdadera."
    )
    if len(steps) > len(told):
        note += (
            f" Se imprimen {len(told)} de {number(len(steps))} uniones, primero las de candidatas; "
            "todas están en la tabla «dendrogram»."
        )
    rows = tuple(_join(row, case) for row in told)
    title = "Uniones de comunas al crecer la tolerancia"
    table = PrintedTable("T6c", title, columns, rows, note, 7.0)
    near = [n for n, row in enumerate(told) if own & set(row.communes.split(", "))]
    kept = sorted({*near, *range(PRINTED)}) if near else list(range(len(rows)))
    if len(kept) >= len(rows):
        return table
    more = (
        f" En la página, {number(len(kept))}: las de candidatas y las primeras de las demás; el "
        "resto, en la hoja T6c del libro de tablas."
    )
    return replace(
        table,
        on_paper=(replace(table, rows=tuple(rows[n] for n in kept), note=note + more),),
    )


def _joined(row: DendrogramRow, case: Dossier) -> Cell:
    """The sets that become one, long ones summed up."""
    named = _named(row.joins, case)
    alone = [one[0] for one in named if len(one) == 1]
    if len(alone) == len(named):
        return Cell(" + ".join(alone), brief=brief_list(alone, " + "))
    brief = " + ".join(brief_list(one) or ", ".join(one) for one in named)
    return Cell(" + ".join(map(", ".join, named)), brief=brief)


def _join(row: DendrogramRow, case: Dossier) -> tuple[Cell, ...]:
    return cells(
        quantity(row.step),
        Cell(gap_quantity(row.tolerance_m, case.tolerance_m), bold=True),
        _joined(row, case),
        quantity(row.n_communes),
        Cell(case.gap_label(row.gap), colour=QUIET),
        Cell(case.gap_interval(row.gap) or "—", colour=QUIET),
    )
