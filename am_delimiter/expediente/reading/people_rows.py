"""The population of each commune of a candidate as it is printed: every count, and who is located.

Persons that a rule puts on cells come in fractions. They are rounded once, so that what is printed
adds up: the parts of a commune to its census, and the communes to their set.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from ...core.records import PopulationRow
from .whole_persons import whole_persons

_EXACT = 1e-6
"""Persons that are no more than what is left of a sum in double precision."""
_CENSUSES = ("Censo 2017", "Censo 2024")


@dataclass(frozen=True)
class PeopleLine:
    """A commune of a candidate, or all of them; None is what is not known.

    ``counts`` are whole communes by the name of each count in print. The rest is of ``count``, to
    which the layers of population belong, and None without them: ``located`` persons live inside
    the continuum, ``elsewhere`` in other patches, or ``outside`` patches (None for a result that
    does not tell these two apart), and with the ``unlocated`` they are those of ``census``.
    ``blocks`` are the persons of units that lie only partly inside.
    """

    candidate: str
    name: str
    is_set: bool
    counts: dict[str, int | None]
    count: str
    rule: str | None
    census: int | None
    located: int | None
    inside: int | None
    elsewhere: int | None
    outside: int | None
    unlocated: int | None
    urban: int | None
    inside_ends: tuple[float, float] | None
    urban_ends: tuple[float, float] | None
    urban_polygons: int | None
    rural_polygons: int | None
    blocks: int | None

    def named(self, many: bool) -> str:
        """Its name, with that of the candidate for one set of several."""
        return f"{self.name} {self.candidate}" if self.is_set and many else self.name

    @property
    def grown(self) -> int | None:
        """What the later census counts more than the earlier one."""
        before, after = (self.counts.get(name) for name in _CENSUSES)
        return None if before is None or after is None else after - before


def people_lines(rows: Iterable[PopulationRow]) -> list[PeopleLine]:
    """The lines of every candidate: its communes, and then the set."""
    found: list[PeopleLine] = []
    for _, of_candidate in groupby(rows, key=lambda row: row.candidate):
        by_place: dict[str | None, list[PopulationRow]] = {}
        for row in of_candidate:
            by_place.setdefault(row.cut, []).append(row)
        total = by_place.pop(None, [])
        communes = [_line(one) for one in by_place.values()]
        whole = [_line(total)] if total else []
        found += _added_up(communes, list(by_place.values()), whole)
    return found


def _line(rows: Sequence[PopulationRow]) -> PeopleLine:
    """A commune by all its counts, each figure rounded by itself."""
    told = _told(rows)
    return PeopleLine(
        candidate=told.candidate,
        name=told.name,
        is_set=told.cut is None,
        counts={row.count: row.whole for row in rows},
        count=told.count,
        rule=told.rule,
        census=told.census,
        located=_whole(told.located),
        inside=_whole(told.inside),
        elsewhere=_whole(_less(_beside(told), told.inside or 0.0)),
        outside=_whole(_less(told.located, told.in_patches)),
        unlocated=_whole(_less(told.census, told.located)),
        urban=_whole(told.urban),
        inside_ends=_pair(told.inside_min, told.inside_max),
        urban_ends=_pair(told.urban_min, told.urban_max),
        urban_polygons=_whole(told.urban_polygons),
        rural_polygons=_whole(told.rural_polygons),
        blocks=_blocks(told),
    )


def _told(rows: Sequence[PopulationRow]) -> PopulationRow:
    """The row of the count that persons are located by, or else that decides."""
    located = (row for row in rows if row.located is not None)
    return next(located, next((row for row in rows if row.decides), rows[0]))


def _added_up(
    communes: list[PeopleLine],
    rows: list[list[PopulationRow]],
    whole: list[PeopleLine],
) -> list[PeopleLine]:
    """The lines with their parts rounded together, where all parts of all communes are known."""
    parts = [_parts(_told(one)) for one in rows]
    known = [one for one in parts if one is not None]
    if not whole or not known or len(known) < len(parts):
        return [*communes, *whole]
    rounded, totals = whole_persons(known)
    found = [_with(line, row) for line, row in zip(communes, rounded)]
    return [*found, _with(whole[0], totals)]


def _with(line: PeopleLine, parts: Sequence[int]) -> PeopleLine:
    inside, elsewhere, outside, unlocated = parts
    return replace(
        line,
        inside=None if line.inside is None else inside,
        elsewhere=elsewhere,
        outside=None if line.outside is None else outside,
        unlocated=unlocated,
        located=inside + elsewhere + outside,
    )


def _parts(row: PopulationRow) -> tuple[float, float, float, float] | None:
    """Inside, in other patches, outside of all, and not located; None where one is not known."""
    beside = _beside(row)
    if row.located is None or row.census is None or beside is None:
        return None
    inside = row.inside or 0.0
    found = (
        inside,
        beside - inside,
        row.located - beside,
        row.census - row.located,
    )
    first, second, third, _ = (
        round(one) if abs(one - round(one)) < _EXACT else one for one in found
    )
    return first, second, third, row.census - first - second - third


def _beside(row: PopulationRow) -> float | None:
    """The persons in patches; of a result that does not tell, all who are located."""
    return row.located if row.in_patches is None else row.in_patches


def _blocks(row: PopulationRow) -> int | None:
    """The persons between the two ends that are located: those of units partly inside."""
    if row.inside_min is None or row.inside_max is None or row.unlocated is None:
        return None
    return round(row.inside_max - row.unlocated - row.inside_min)


def _less(value: float | None, part: float | None) -> float | None:
    return None if value is None or part is None else value - part


def _pair(least: float | None, most: float | None) -> tuple[float, float] | None:
    return None if least is None or most is None else (least, most)


def _whole(value: float | None) -> int | None:
    return None if value is None else math.floor(value + 0.5)
