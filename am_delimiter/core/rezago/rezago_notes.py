"""Remarks of a study of lagging territories, and what came of each in a sentence."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from ..basis.notes import Note, mark
from ..basis.vocabulary import Verdict
from ..land.commune_polygons import listing
from .commune_peers import CommunePeers
from .pilot_tests import REQUIREMENT, TEST
from .rezago_record import JudgedTerritory, RezagoStudy
from .territory_index import AVAILABLE
from .variable_list import against_preset

_SCALED_BY_ALL = ("min_max", "z_score", "percentile")
"""Normalisations that rest on all communes of the table."""
_DECIMALS = 3
"""Of an index in a sentence."""


def lag_notes(found: RezagoStudy, peers: CommunePeers, spoken: Collection[str]) -> RezagoStudy:
    """The study with what must be known of it."""
    notes = (
        _of_the_pilot(),
        *_dates(found),
        *(note for one in found.territories for note in _of_territory(one)),
        *_of_variables(found),
        *_of_scale(found, peers),
        *_of_holes(found),
        *_without_polygon(found, spoken),
    )
    return replace(found, notes=(*found.notes, *notes))


def _of_the_pilot() -> Note:
    text = mark(
        "The tests, the index and the exit are those of the pilot of SUBDERE of 2017, known from "
        "summaries. Plans are ruled today by Decreto 90 of 2023, whose articles were not seen: "
        "check them before the result is used in a procedure."
    )
    return Note(text)


def _dates(found: RezagoStudy) -> list[Note]:
    """Say which dates are missing: each figure is printed with its own."""
    lacking = []
    if found.places.country and not found.case.vintage("poverty"):
        lacking.append(Note(mark("poverty (year of CASEN)")))
    if found.figures.isolated and not found.case.vintage("isolation"):
        lacking.append(Note(mark("isolation (year of the study)")))
    undated = sum(
        one.used and not (one.listed.vintage or found.case.vintage("data"))
        for one in found.variables
    )
    if undated:
        lacking.append(
            Note(mark("{count} {count:variable|variables} of the index"), {"count": undated})
        )
    if not lacking:
        return []
    return [Note(mark("The date was not given of: {what}."), {"what": tuple(lacking)})]


def _of_territory(one: JudgedTerritory) -> list[Note]:
    """What makes a set of communes no territory, or leaves it open."""
    notes = []
    for answer in one.answers:
        if answer.test.level == REQUIREMENT and answer.verdict is not Verdict.MET:
            detail = answer.detail or (Note(mark("it has a single commune")),)
            template = mark("{territory}: {test}: {verdict} ({why}).")
            details = {
                "territory": one.territory.name,
                "test": answer.test.name,
                "verdict": answer.verdict.value,
                "why": detail,
            }
            notes.append(Note(template, details, about=one.territory.cuts))
    return notes


def _of_variables(found: RezagoStudy) -> list[Note]:
    catalogue = found.catalogue
    used = [one.listed for one in found.variables if one.used]
    left = [one for one in found.variables if not one.used and (one.table or one.listed.given)]
    notes = []
    if not used:
        text = mark(
            "There is no index: no variable of the list is in the tables. Which variables it has "
            "is not known; give a list of your own (VARIABLES)."
        )
        notes.append(Note(text))
    else:
        preset = catalogue.rezago_presets[found.case.choice("index_preset")]
        notes += against_preset(used, preset, catalogue.rezago_dimensions)
    for one in left:
        if one.why is not None:
            template = mark("The variable {variable} is not in the index: {why}.")
            notes.append(Note(template, {"variable": one.listed.name, "why": one.why}))
    return notes


def _of_scale(found: RezagoStudy, peers: CommunePeers) -> list[Note]:
    """Say when the scale of the index is not that of the whole country."""
    if found.case.choice("normalisation") not in _SCALED_BY_ALL:
        return []
    used = [one for one in found.variables if one.used]
    fewest = min((len(set(one.values) & set(peers.real)) for one in used), default=0)
    if not used or fewest == len(peers.real):
        return []
    template = mark(
        "Variables are put on one scale with the communes of the tables: {count} of the {of} of "
        "the country where fewest have a figure. With other communes the index is another."
    )
    return [Note(template, {"count": fewest, "of": len(peers.real)})]


def _of_holes(found: RezagoStudy) -> list[Note]:
    """Communes without a figure in some variable: their index, and that of their territory."""
    holed = [cut for cut, score in found.scores.items() if score.n_lacking]
    if not holed:
        return []
    told = {"count": len(holed), "communes": listing(found.names.get(c, c) for c in holed)}
    if found.case.choice("lacking") == AVAILABLE:
        template = mark(
            "{count} {count:commune lacks|communes lack} a figure in some variable; the index is "
            "the mean of the others, as was asked for: {communes}."
        )
    else:
        template = mark(
            "{count} {count:commune lacks|communes lack} a figure in some variable; the index is "
            "not evaluable, nor is that of the territory: {communes}."
        )
    return [Note(template, told)]


def _without_polygon(found: RezagoStudy, spoken: Collection[str]) -> list[Note]:
    missing = sorted(set(spoken) - set(found.communes.cuts))
    if not missing:
        return []
    template = mark(
        "{count} {count:commune|communes} of the tables without a polygon in {layer}: counted in "
        "places and scales, and not drawn: {communes}."
    )
    names = listing(found.names.get(cut, cut) for cut in missing)
    details = {"count": len(missing), "layer": found.communes.layer, "communes": names}
    return [Note(template, details)]


def rezago_lines(found: RezagoStudy) -> tuple[Note, ...]:
    """A sentence for each territory or, without one, how many communes have an index."""
    if not found.territories:
        template = mark("No territory was given. {count} of {of} communes have an index.")
        return (Note(template, {"count": len(found.quintiles), "of": len(found.scores)}),)
    return tuple(_line(one) for one in found.territories)


def _line(one: JudgedTerritory) -> Note:
    tests = [answer for answer in one.answers if answer.test.level == TEST]
    template = mark(
        "{territory} ({communes} {communes:commune|communes}): eligible: {eligible}; {met} of "
        "{tests} tests met, {open} not evaluable; index: {index}; exit: {exit}."
    )
    score = one.score.index if one.score else None
    return Note(
        template,
        {
            "territory": one.territory.name,
            "communes": len(one.territory.cuts),
            "eligible": one.eligible.value,
            "met": sum(answer.verdict is Verdict.MET for answer in tests),
            "tests": len(tests),
            "open": sum(answer.verdict is Verdict.NOT_EVALUABLE for answer in tests),
            "index": Verdict.NOT_EVALUABLE.value if score is None else round(score, _DECIMALS),
            "exit": one.exit.value,
        },
    )
