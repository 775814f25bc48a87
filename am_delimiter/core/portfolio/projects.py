"""Projects: the rows of all layers and tables, those of one code and name as one project.

A project may be drawn in several parts and layers, and have an amount for each year. Rows of one
code with other names stay apart: a code mistyped must not make two communes of one. Rows without a
code are each a project.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from ..catalogue.portfolio_records import MoneyUnit
from ..diagnosis.diagnosis_names import plain_name
from ..services.registers import in_order
from .drawn_projects import SORTS, Amiss, Sort
from .named_places import NamedCuts
from .project_rows import ProjectRow

TO_THE_PESO = 3
"""Decimals of thousands of pesos."""


@dataclass(frozen=True)
class Money:
    """What a project costs.

    ``portions`` are its amounts by year (None: not said), in ``unit``; none where there is no
    amount, where its rows contradict each other or where nobody says the unit (``why``, printed).
    """

    portions: tuple[tuple[int | None, float], ...] = ()
    unit: MoneyUnit | None = None
    why: str = ""

    @property
    def amount(self) -> float | None:
        """All of it, in its unit."""
        return sum(part for _, part in self.portions) if self.portions else None

    @property
    def thousands(self) -> float | None:
        """All of it in thousands of pesos; None without an amount in pesos."""
        return self.in_year_thousands(None)

    def in_year_thousands(self, years: frozenset[int | None] | None) -> float | None:
        """That of some years (None: all) in thousands of pesos."""
        if self.unit is None or self.unit.thousands is None:
            return None
        parts = [part for year, part in self.portions if years is None or year in years]
        return round(sum(parts) * self.unit.thousands, TO_THE_PESO) if parts else None


@dataclass(frozen=True)
class Project:
    """A project of a portfolio; ``number`` counts from 1 in the order of the layers.

    ``texts`` are its cells by field, of several rows the first that says one. ``shapes`` lie in the
    working system; ``amiss`` is why there are none.
    """

    number: int
    texts: Mapping[str, str]
    resolution_date: str
    years: tuple[int, ...]
    money: Money
    served: NamedCuts
    stated: NamedCuts
    shapes: Mapping[Sort, BaseGeometry]
    amiss: Amiss | None
    layers: tuple[str, ...]
    rows: tuple[str, ...]

    @property
    def label(self) -> str:
        """How it is called in a sentence."""
        own = " ".join(self.texts[name] for name in ("code", "name") if self.texts[name])
        return own or f"# {self.number}"


@dataclass(frozen=True)
class DrawnRow:
    """A row with its shape in the working system, or why it has none."""

    row: ProjectRow
    shape: BaseGeometry | None
    amiss: Amiss | None


def join_rows(rows: Sequence[DrawnRow]) -> tuple[list[Project], list[list[str]]]:
    """The projects of some rows, and the labels of those that share a code under other names."""
    groups: dict[tuple[str, ...], list[DrawnRow]] = defaultdict(list)
    names: dict[str, dict[str, str]] = defaultdict(dict)
    for position, one in enumerate(rows):
        code, name = plain_name(one.row.texts["code"]), plain_name(one.row.texts["name"])
        if code and name:
            names[code].setdefault(name, one.row.label)
        groups[(code, name) if code else ("", str(position))].append(one)
    merged = _nameless_joined(groups, names)
    found = [_project(number, group) for number, group in enumerate(merged, start=1)]
    return found, [[*labels.values()] for labels in names.values() if len(labels) > 1]


def _nameless_joined(
    groups: Mapping[tuple[str, ...], list[DrawnRow]], names: Mapping[str, Mapping[str, str]]
) -> list[list[DrawnRow]]:
    """The groups; a row with a code and no name belongs to the one project of that code."""
    merged: dict[tuple[str, ...], list[DrawnRow]] = {}
    for (code, name), group in groups.items():
        only = next(iter(names.get(code, {})), "") if len(names.get(code, {})) == 1 else name
        merged.setdefault((code, only if code else name), []).extend(group)
    return list(merged.values())


def _project(number: int, group: Sequence[DrawnRow]) -> Project:
    rows = [one.row for one in group]
    shapes = _shapes(one.shape for one in group)
    reasons = [one.amiss for one in group if one.amiss]
    return Project(
        number=number,
        texts={field: _first(row.texts[field] for row in rows) for field in rows[0].texts},
        resolution_date=_first(row.resolution_date for row in rows),
        years=tuple(sorted({row.year for row in rows if row.year is not None})),
        money=_money(rows),
        served=_named(row.served for row in rows),
        stated=_named(row.stated for row in rows),
        shapes=shapes,
        amiss=None if shapes else next(iter(sorted(reasons, key=list(Amiss).index)), None),
        layers=tuple(dict.fromkeys(row.layer for row in rows)),
        rows=tuple(f"{row.layer}: {row.row}" for row in rows),
    )


def _first(texts: Iterable[str]) -> str:
    return next((text for text in texts if text), "")


def _named(cells: Iterable[NamedCuts]) -> NamedCuts:
    found = list(cells)
    unknown = dict.fromkeys(word for one in found for word in one.unknown)
    return NamedCuts(in_order(cut for one in found for cut in one.cuts), tuple(unknown))


def _shapes(shapes: Iterable[BaseGeometry | None]) -> dict[Sort, BaseGeometry]:
    """The shapes by sort; what several rows draw twice is there once."""
    parts: dict[Sort, list[BaseGeometry]] = defaultdict(list)
    for shape in shapes:
        if shape is not None:
            parts[SORTS[shape.geom_type]].append(shape)
    joined = {sort: p[0] if len(p) == 1 else shapely.union_all(p) for sort, p in parts.items()}
    return {sort: joined[sort] for sort in Sort if sort in joined}


def _money(rows: Sequence[ProjectRow]) -> Money:
    """The amounts of a project: one for each year, the same of several rows once."""
    told = [row for row in rows if row.amount is not None]
    if not told:
        return Money(why="sin dato")
    units = {row.unit.id: row.unit for row in told if row.unit}
    if len(units) > 1:
        return Money(why="filas en unidades distintas")
    if any(row.unit is None for row in told):
        return Money(why="unidad sin dato")
    by_year: dict[int | None, set[float]] = defaultdict(set)
    for row in told:
        by_year[row.year].add(row.amount or 0.0)
    if any(len(amounts) > 1 for amounts in by_year.values()) or not _undated_fits(by_year):
        return Money(why="filas con montos distintos")
    ordered = sorted(by_year, key=lambda year: (year is None, year or 0))
    portions = tuple((year, next(iter(by_year[year]))) for year in ordered)
    return Money(portions, next(iter(units.values())))


def _undated_fits(by_year: dict[int | None, set[float]]) -> bool:
    """Take out an amount without a year that repeats that of the years; False for another one."""
    if len(by_year) == 1 or None not in by_year:
        return True
    undated = by_year.pop(None)
    dated = [next(iter(amounts)) for amounts in by_year.values()]
    return undated <= {sum(dated), *(dated if len(dated) == 1 else ())}
