"""T1b and T1c: the censuses side by side, and who was located of them, commune by commune."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.basis import PRINTED_PEOPLE_RULES
from ...core.catalogue import COUNTS
from ...toolbelt.formats import Quantity, number, quantity
from ..paper.printed_table import Cell, Column, PrintedTable, cells
from ..reading.dossier import Dossier
from ..reading.people_interval import whole_ends
from ..reading.people_rows import PeopleLine, people_lines
from ..reading.wording import UNKNOWN, count_name, joined, parameter_text, people

BASE = "base del expediente"
"""How the count is marked whose figures decide."""
ENDS = Column("mínimo–máximo", 27, True)


def population_tables(case: Dossier) -> list[PrintedTable]:
    """The censuses with the measures, and the reconciliation where anybody was located."""
    lines = people_lines(case.rows.population)
    located = any(line.located for line in lines)
    return [_counts(case, lines), *([_reconciled(case, lines)] if located else [])]


def _counts(case: Dossier, lines: list[PeopleLine]) -> PrintedTable:
    """T1b: the counts of the whole communes, and the located measures with their interval."""
    deciding = case.parameter("population")
    parts = _Parts.of(lines)
    columns = (
        Column("Comuna", 34),
        *(Column(_heading(name, case, deciding), 19, True) for name in _counts_of(case)),
        *([Column("2024 menos 2017", 16, True)] if parts.grown else []),
        *([Column("2024 menos 2017 (%)", 16, True)] if parts.grown else []),
        *([Column("Urbana", 16, True)] if parts.urban else []),
        *([ENDS] if parts.urban and parts.ends else []),
        *([Column("Dentro del continuo", 18, True)] if parts.inside else []),
        *([ENDS] if parts.inside and parts.ends else []),
    )
    many = len(case.candidates) > 1
    rows = [_count_row(line, case, parts, many) for line in lines]
    none = cells("Sin candidatas", *["—"] * (len(columns) - 1))
    note = _count_note(case, lines, parts)
    return PrintedTable(
        "T1b", "Población por censo y medida", columns, (*rows,) or (none,), note, 7.0
    )


@dataclass(frozen=True)
class _Parts:
    """Which figures are known of any line, and so have a column."""

    grown: bool
    urban: bool
    inside: bool
    ends: bool

    @classmethod
    def of(cls, lines: list[PeopleLine]) -> _Parts:
        return cls(
            grown=any(line.grown is not None for line in lines),
            urban=any(line.urban is not None for line in lines),
            inside=any(line.inside is not None for line in lines),
            ends=any(line.inside_ends or line.urban_ends for line in lines),
        )


def _counts_of(case: Dossier) -> list[str]:
    """The counts that have a column: both censuses, and the field that decides if one does."""
    own = case.parameter("population") == "field"
    return ["census_2017", "census_2024", *(["field"] if own else [])]


def _heading(name: str, case: Dossier, deciding: str) -> str:
    told = count_name(name, case)
    return f"{told} ({BASE})" if name == deciding else told


def _count_row(line: PeopleLine, case: Dossier, parts: _Parts, many: bool) -> tuple[Cell, ...]:
    """A commune, or the set in bold; with its candidate when there are several."""
    counts = [line.counts.get(count_name(name, case)) for name in _counts_of(case)]
    grown, before = line.grown, counts[0]
    percent = None if grown is None or not before else 100 * grown / before
    ends = parts.ends
    return cells(
        line.named(many),
        *(people(count) for count in counts),
        *([quantity(grown, 0, missing="sin dato")] if parts.grown else []),
        *([quantity(percent, 1, missing="sin dato")] if parts.grown else []),
        *(_measure(line.urban, line.urban_ends)[: 1 + ends] if parts.urban else []),
        *(_measure(line.inside, line.inside_ends)[: 1 + ends] if parts.inside else []),
        bold=line.is_set,
    )


def _measure(value: int | None, ends: tuple[float, float] | None) -> list[Quantity | str]:
    """A located figure, and the least and the most that it can be."""
    found = whole_ends(ends) if value is not None else None
    return [people(value), f"{number(found[0])}–{number(found[1])}" if found else "—"]


def _count_note(case: Dossier, lines: list[PeopleLine], parts: _Parts) -> str:
    """What decides, what the two censuses count, and what the measures are."""
    measure = parameter_text("population_measure", case.parameter("population_measure"))
    count = count_name(case.parameter("population"), case)
    text = f"Decide: {measure} ({count}), {UNKNOWN}."
    if parts.grown:
        text += f" {case.text('census_kinds')}"
    if not (parts.urban or parts.inside):
        return (
            f"{text} Lo urbano y lo de dentro del continuo no se conocen: nadie está localizado "
            "en las comunas por una capa de población."
        )
    text += f" Lo urbano y lo de dentro del continuo son personas localizadas ({_census(lines)})."
    if parts.ends:
        text += (
            " Mínimo: solo las manzanas o celdas que están enteras dentro. Máximo: todas las que "
            "tocan, y las personas del censo sin ubicar."
        )
    return f"{text} «sin dato» no es cero."


def _reconciled(case: Dossier, lines: list[PeopleLine]) -> PrintedTable:
    """T1c: where the persons of a census are, and who is not located."""
    shown = [line for line in lines if line.located is not None]
    kinds = any(line.urban_polygons is not None for line in shown)
    patches = any(line.outside is not None for line in shown)
    beside = ["En otras manchas", "Fuera de las manchas"] if patches else ["Fuera del continuo"]
    columns = (
        Column("Comuna", 34),
        Column(_census(shown), 19, True),
        Column("Dentro del continuo", 19, True),
        *(Column(name, 18, True) for name in beside),
        Column("Sin ubicar", 16, True),
        Column("Sin ubicar (%)", 13, True),
        Column("Localizadas", 20, True),
        *([Column("en polígonos urbanos", 19, True)] if kinds else []),
        *([Column("en polígonos rurales", 19, True)] if kinds else []),
    )
    many = len(case.candidates) > 1
    rows = tuple(_reconciled_row(line, kinds, patches, many) for line in shown)
    title = "Conciliación de la población localizada con el censo"
    return PrintedTable("T1c", title, columns, rows, _reconciled_note(case, shown), 7.0)


def _reconciled_row(line: PeopleLine, kinds: bool, patches: bool, many: bool) -> tuple[Cell, ...]:
    """A commune whose parts add up to its census, or the set in bold."""
    census, unlocated = line.census, line.unlocated
    percent = 100 * unlocated / census if unlocated is not None and census else None
    return cells(
        line.named(many),
        people(census),
        people(line.inside),
        people(line.elsewhere),
        *([people(line.outside)] if patches else []),
        people(unlocated),
        quantity(percent, 1, missing="sin dato"),
        people(line.located),
        *([people(line.urban_polygons), people(line.rural_polygons)] if kinds else []),
        bold=line.is_set,
    )


def _reconciled_note(case: Dossier, lines: list[PeopleLine]) -> str:
    """How the columns add up, where the layers hold more than the census, and what is not known."""
    rules = dict.fromkeys(line.rule for line in lines if line.rule)
    text = (
        f"Personas localizadas: {'; '.join(rules)}. Las que están dentro del continuo y fuera de "
        f"él y las sin ubicar suman el {_census(lines)}, en personas enteras."
    )
    polygons = any(name in rule for rule in rules for name in PRINTED_PEOPLE_RULES.values())
    if polygons and _census(lines) == COUNTS["census_2024"]:
        text += f" {case.text('census_layers')}"
    more = [line.name for line in lines if not line.is_set and (line.unlocated or 0) < 0]
    if more:
        text += (
            " Un número negativo sin ubicar dice que las capas traen más personas que el censo: "
            f"{joined(more)}."
        )
    return " ".join([text, *(_doubt(line) for line in lines if line.is_set)]).strip()


def _doubt(line: PeopleLine) -> str:
    """Of a set, how many persons live in blocks that lie partly inside, or are nowhere."""
    if line.blocks is None or not line.located:
        return ""
    share = quantity(100 * line.blocks / line.located, 1, "%")
    return (
        f"{line.candidate}: {number(line.blocks)} personas ({share} de las localizadas) viven en "
        "manzanas o celdas que están solo en parte dentro del continuo."
    )


def _census(lines: list[PeopleLine]) -> str:
    """The count that located persons are compared with, in print."""
    return next((line.count for line in lines if line.located is not None), "el recuento")
