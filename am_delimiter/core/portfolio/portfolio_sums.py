"""Sums of a portfolio: projects and amounts in total, by region, commune, type, year and so on.

A missing amount is no zero: it is counted apart, as is an amount that is not in pesos. A project of
several communes counts whole in each, so that communes do not add up; of an amount of several years
each year has its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Optional

from ..basis.alphabet import spanish_order
from ..basis.table import Row
from ..basis.vocabulary import Verdict
from ..catalogue.printed_values import printed_number
from ..services.registers import plain
from .metropolitan_rule import JudgedProject
from .portfolio import Portfolio, region_names
from .projects import TO_THE_PESO

NO_DATA = "Sin dato"
TOTAL_NAME = "Toda la cartera"
Years = Optional["frozenset[int | None]"]
"""The years whose amounts are added, None for all."""


@dataclass(frozen=True)
class SumGroup:
    """The projects of a key, and the years of their amounts that count there."""

    key: str
    name: str
    projects: tuple[JudgedProject, ...]
    years: Years = None


@dataclass(frozen=True)
class SumScope:
    """A way of dividing a portfolio; ``adds`` says whether its groups add up to the total."""

    id: str
    name: str
    adds: bool
    groups: tuple[SumGroup, ...]


def sum_rows(found: Portfolio) -> list[Row]:
    """The sums as rows, the total first."""
    return [_row(scope, group) for scope in sum_scopes(found) for group in scope.groups]


def sum_scopes(found: Portfolio) -> list[SumScope]:
    """Every way in which a portfolio is divided."""
    judged, names = found.judged, found.ground.names
    regions = region_names(found.communes, found.catalogue)
    return [
        SumScope("total", "Total", True, (SumGroup("", TOTAL_NAME, judged),)),
        SumScope(
            "region",
            "Región",
            False,
            _several(judged, lambda one: {cut[:2] for cut in one.related}, regions),
        ),
        SumScope("commune", "Comuna", False, _several(judged, lambda one: one.related, names)),
        SumScope("type", "Tipo o sector", True, _by_text(judged, "type")),
        SumScope("year", "Año", True, _by_year(judged)),
        SumScope("stage", "Etapa", True, _by_text(judged, "stage")),
        SumScope("funding", "Fuente de financiamiento", True, _by_text(judged, "funding")),
        SumScope("verdict", "Veredicto", True, _by_verdict(judged)),
    ]


def _several(
    judged: Sequence[JudgedProject],
    keys: Callable[[JudgedProject], Iterable[str]],
    names: Mapping[str, str],
) -> tuple[SumGroup, ...]:
    """Groups in which a project may be more than once, by code; those without any are the last."""
    groups: dict[str, list[JudgedProject]] = defaultdict(list)
    for one in judged:
        for key in sorted(keys(one)) or [""]:
            groups[key].append(one)
    ordered = sorted(groups, key=lambda key: (key == "", key))
    return tuple(
        SumGroup(key, names.get(key, key) or NO_DATA, tuple(groups[key])) for key in ordered
    )


def _by_text(judged: Sequence[JudgedProject], field: str) -> tuple[SumGroup, ...]:
    """By what a cell says, whatever its capitals and accents, as it is first written."""
    groups: dict[str, list[JudgedProject]] = defaultdict(list)
    written: dict[str, str] = {}
    for one in judged:
        text = one.project.texts[field]
        written.setdefault(plain(text), text)
        groups[plain(text)].append(one)
    ordered = sorted(groups, key=lambda key: (key == "", spanish_order(key)))
    return tuple(SumGroup(key, written[key] or NO_DATA, tuple(groups[key])) for key in ordered)


def _by_year(judged: Sequence[JudgedProject]) -> tuple[SumGroup, ...]:
    """By the years of the amounts, or of the project where it has none."""
    groups: dict[int | None, list[JudgedProject]] = defaultdict(list)
    for one in judged:
        for year in years_of(one):
            groups[year].append(one)
    ordered = sorted(groups, key=lambda year: (year is None, year or 0))
    return tuple(
        SumGroup(
            "" if year is None else str(year),
            NO_DATA if year is None else str(year),
            tuple(groups[year]),
            frozenset((year,)),
        )
        for year in ordered
    )


def years_of(one: JudgedProject) -> tuple[int | None, ...]:
    """The years under which a project stands, None for one without any."""
    portions = tuple(year for year, _ in one.project.money.portions)
    return portions or one.project.years or (None,)


def _by_verdict(judged: Sequence[JudgedProject]) -> tuple[SumGroup, ...]:
    groups = {v: tuple(one for one in judged if one.verdict is v) for v in Verdict}
    return tuple(SumGroup(v.name.lower(), v.value, held) for v, held in groups.items() if held)


def _row(scope: SumScope, group: SumGroup) -> Row:
    whole = [_thousands(one, group.years) for one in group.projects]
    metropolitan = [_thousands(one, group.years) for one in group.projects if one.metropolitan]
    other = [
        one.project
        for one in group.projects
        if one.project.money.portions and one.project.money.thousands is None
    ]
    with_amount = sum(value is not None for value in whole)
    return {
        "scope": scope.id,
        "scope_name": scope.name,
        "key": group.key or None,
        "name": group.name,
        "n_projects": len(group.projects),
        "n_with_amount": with_amount,
        "amount_mclp": _sum(whole),
        "n_metropolitan": len(metropolitan),
        "n_metropolitan_with_amount": sum(value is not None for value in metropolitan),
        "metropolitan_mclp": _sum(metropolitan),
        "n_without_amount": len(group.projects) - with_amount - len(other),
        "n_other_unit": len(other),
        "other_units": _others(group) or None,
        "adds": scope.adds,
    }


def _thousands(one: JudgedProject, years: Years) -> float | None:
    return one.project.money.in_year_thousands(years)


def _sum(values: Iterable[float | None]) -> float | None:
    """The sum of what is known, None where nothing is."""
    told = [value for value in values if value is not None]
    return round(sum(told), TO_THE_PESO) if told else None


def _others(group: SumGroup) -> str:
    """Amounts that are not in pesos, by their unit: «UF 12.500 (2)»."""
    found: dict[str, list[float]] = defaultdict(list)
    for one in group.projects:
        money = one.project.money
        if money.unit and money.portions and money.unit.thousands is None:
            parts = [p for year, p in money.portions if not group.years or year in group.years]
            found[money.unit.symbol].append(sum(parts))
    return "; ".join(
        f"{symbol} {printed_number(round(sum(found[symbol]), 2))} ({len(found[symbol])})"
        for symbol in sorted(found)
    )
