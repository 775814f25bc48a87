"""Land consumption and population growth between two epochs (SDG indicator 11.3.1).

The formulas are those of the metadata of the indicator (UN-Habitat, March 2021), which
``growth_indicators.json`` prints:

    LCR = ((V1 - V0) / V0) / t        PGR = ln(P1 / P0) / t        LCRPGR = LCR / PGR

What would divide by nothing, or rests on what is not known, is not evaluable and says why.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..basis.notes import Note, mark

M2_OF_HA = 10_000


@dataclass(frozen=True)
class LandAndPeople:
    """Land and people of a place in a year; None is what is not known.

    ``counted_by`` is the kind of source of the people and ``source`` its name in print.
    """

    year: int
    built_ha: float | None
    persons: int | None
    source: str = ""
    counted_by: str = ""

    @property
    def m2_per_person(self) -> float | None:
        """Built-up square metres for each inhabitant."""
        if self.built_ha is None or not self.persons:
            return None
        return self.built_ha * M2_OF_HA / self.persons


@dataclass(frozen=True)
class Consumption:
    """What a place consumed between two years: rates a year, and why one is not known."""

    start: LandAndPeople
    end: LandAndPeople
    lcr: float | None
    pgr: float | None
    lcrpgr: float | None
    why: tuple[Note, ...]

    @property
    def years(self) -> int:
        """Years between both."""
        return self.end.year - self.start.year

    @property
    def change_percent(self) -> float | None:
        """Change of the built-up land in per cent of what there was."""
        return None if self.lcr is None else self.lcr * self.years * 100


def consumption(
    start: LandAndPeople, end: LandAndPeople, unseen: tuple[Note, ...] = (), alike: bool = True
) -> Consumption:
    """The rates between two moments.

    ``unseen`` says why the land of one of them is not known. If not ``alike`` the two epochs cannot
    be compared, and counts of different kinds are not either.
    """
    years = end.year - start.year
    land, no_land = _land_rate(start, end, years, unseen, alike)
    people, no_people = _people_rate(start, end, years)
    why = [one for one in (no_land, no_people) if one is not None]
    ratio = None
    if land is not None and people is not None:
        if people == 0:
            template = mark("the population did not change, so there is no ratio")
            why.append(Note(template))
        else:
            ratio = land / people
    return Consumption(start, end, land, people, ratio, tuple(why))


def _land_rate(
    start: LandAndPeople, end: LandAndPeople, years: int, unseen: tuple[Note, ...], alike: bool
) -> tuple[float | None, Note | None]:
    if start.built_ha is None or end.built_ha is None:
        return None, Note(mark("{reasons}"), {"reasons": unseen})
    if not alike:
        template = mark(
            "{start} and {end} are of different products or cells, which do not compare"
        )
        return None, Note(template, {"start": str(start.year), "end": str(end.year)})
    if start.built_ha == 0:
        return None, Note(mark("there was no built-up land in {year}"), {"year": str(start.year)})
    return (end.built_ha - start.built_ha) / start.built_ha / years, None


def _people_rate(
    start: LandAndPeople, end: LandAndPeople, years: int
) -> tuple[float | None, Note | None]:
    without = [str(one.year) for one in (start, end) if one.persons is None]
    if without:
        template = mark("there is no count of the population for {years}")
        return None, Note(template, {"years": ", ".join(without)})
    nobody = [str(one.year) for one in (start, end) if not one.persons]
    if nobody:
        return None, Note(mark("nobody was counted in {years}"), {"years": ", ".join(nobody)})
    if start.counted_by != end.counted_by:
        template = mark("the counts of {start} and {end} are of different kinds")
        return None, Note(template, {"start": start.source, "end": end.source})
    return math.log((end.persons or 0) / (start.persons or 1)) / years, None
