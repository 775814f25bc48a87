"""Remarks: what is taken for land, who lives where no commune is, what the census says beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..basis.notes import Note, mark
from ..land.commune_polygons import listing
from .summing import BY_PARTS

if TYPE_CHECKING:
    from .commune_split import PeopleOfCommunes
    from .degurba_found import Degurba
    from .likely_people import CensusBeside

_WHOLE = 0.95
"""Share of a commune under which it is remarked that it is not covered whole."""
_PERCENT = 100


def notes_of(
    found: Degurba, split: PeopleOfCommunes | None, beside: CensusBeside | None
) -> list[Note]:
    """Everything the user must know of the result, the gravest first."""
    read = () if found.communes is None else found.communes.notes
    return [
        *_about_sums(found),
        *_about_census(found, beside),
        *_about_edge(found),
        *_about_communes(found, split),
        *_about_land(found),
        *read,
    ]


def _about_sums(found: Degurba) -> list[Note]:
    people, notes = found.people, []
    template = mark(
        "The rasters hold {read} persons where they were read; the grid holds {summed}, and "
        "{beyond} lie off it: the sum closes."
    )
    told = {
        "read": round(people.read),
        "summed": round(float(people.persons.sum())),
        "beyond": round(people.beyond),
    }
    notes.append(Note(template, told))
    parted = [name for name, way in people.ways.items() if way == BY_PARTS]
    if parted:
        template = mark(
            "{rasters} come from another system than the grid: each of their cells was parted "
            "into small ones, which were summed. Rasters of 1 km in an equal-area system, such as "
            "those of GHSL in Mollweide, need no parting."
        )
        notes.append(Note(template, {"rasters": listing(parted)}))
    return notes


def _about_census(found: Degurba, beside: CensusBeside | None) -> list[Note]:
    ratio = None if beside is None else beside.ratio
    if beside is None or ratio is None:
        return []
    margin = float(found.catalogue.degurba_checks["census_margin"].default or 0) / _PERCENT
    if abs(ratio - 1) <= margin:
        return []
    template = mark(
        "In the communes that the population covers whole it has {persons} persons, {percent} % of "
        "the {census} of the census of 2024: it may be of another year, hold only urban persons, "
        "or be no count. Classes hang on it."
    )
    told = {"persons": round(beside.persons), "census": beside.census}
    return [Note(template, {**told, "percent": round(_PERCENT * ratio, 1)})]


def _about_edge(found: Degurba) -> list[Note]:
    """Centres that reach the edge of what was read may go on beyond it."""
    numbers = found.numbers
    edge = {*numbers[0].tolist(), *numbers[-1].tolist()}
    edge |= {*numbers[:, 0].tolist(), *numbers[:, -1].tolist()}
    cut = [one for one in found.centres if one.number in edge]
    if not cut:
        return []
    template = mark(
        "These urban centres reach the edge of the population, and may go on beyond it: {centres}."
    )
    return [Note(template, {"centres": listing(one.name or one.number for one in cut)})]


def _about_communes(found: Degurba, split: PeopleOfCommunes | None) -> list[Note]:
    if found.communes is None or split is None:
        return []
    notes, names = [], list(found.communes.frame["name"])
    unknown = [names[one.index] for one in found.classed if not one.decided_by]
    if unknown:
        template = mark(
            "The population does not cover enough of these communes, which are not evaluable: "
            "{communes}."
        )
        notes.append(Note(template, {"communes": listing(unknown)}))
    partly = [names[one.index] for one in found.classed if one.decided_by and one.covered < _WHOLE]
    if partly:
        template = mark("The population covers these communes only in part: {communes}.")
        notes.append(Note(template, {"communes": listing(partly)}))
    empty = [names[one.index] for one in found.classed if one.decided_by == "land"]
    if empty:
        template = mark(
            "These communes have no persons on the grid and are classed by their land: {communes}."
        )
        notes.append(Note(template, {"communes": listing(empty)}))
    if found.outside is not None and round(found.outside):
        template = mark("{persons} persons live in cells that touch no commune of the layer.")
        notes.append(Note(template, {"persons": round(found.outside)}))
    if round(split.shared):
        template = mark(
            "{persons} persons of cells that lie partly outside every commune of the layer count "
            "to the communes that the cells touch: what lies outside is taken for water. If the "
            "layer holds only some communes, those at its border have too many."
        )
        notes.append(Note(template, {"persons": round(split.shared)}))
    return notes


def _about_land(found: Degurba) -> list[Note]:
    facts, notes = found.facts, []
    if not facts.land_known:
        template = mark(
            "No raster of land was given: every cell is taken for land whole, so that cells of the "
            "coast may fall short of a density, and no cell is water."
        )
        notes.append(Note(template))
    landless = facts.landless
    if landless.any():
        template = mark(
            "{count} cells have {persons} persons and no land: their density is that of the whole "
            "cell."
        )
        persons = round(float(facts.persons[landless].sum()))
        notes.append(Note(template, {"count": int(landless.sum()), "persons": persons}))
    rules = found.case.chosen.rules
    if rules.centre.built > 0 and not facts.built_known:
        template = mark(
            "Nothing built was given, so cells join urban centres by their persons alone: places "
            "of work without residents may part a centre."
        )
        notes.append(Note(template))
    return notes
