"""The comparison with the register of metropolitan areas as rows."""

from __future__ import annotations

from collections.abc import Iterable

from ..basis.notes import Note, mark
from ..basis.table import Row, Say, metres
from ..catalogue.country_records import MetropolitanArea
from ..land.commune_notes import with_reason
from .candidate_lines import deciding
from .country import Country
from .country_notes import problem_note
from .ranking import deciding_persons
from .region_answer import RegionAnswer
from .register_areas import AreaFound, ComparedCommune, RegisterMatch, RegisterSide


def area_line(answer: RegionAnswer, one: AreaFound, found: Country, say: Say) -> Row:
    """An area of the register beside the candidate that is most like it."""
    candidate, judged, exact = one.candidate, one.judged, one.exact
    within = judged.within if judged else None
    gap_m = judged.critical.distance_m if judged and judged.critical else None
    measure = found.case.parameters.population_measure
    persons = deciding_persons(judged, answer, measure) if judged else None
    return {
        **_of_register(one.area, found),
        "agreement": one.match.value,
        "candidate": candidate.id if candidate else None,
        "candidate_name": candidate.name if candidate else None,
        "n_register": len(one.area.communes) if one.area.communes_known else None,
        "n_found": len(candidate.cuts) if candidate else None,
        "n_common": len(one.on(RegisterSide.BOTH)) if one.area.communes_known else None,
        "common": _named(one.on(RegisterSide.BOTH), found),
        "missing": _named(one.on(RegisterSide.REGISTER), found),
        "extra": _named(one.on(RegisterSide.FOUND), found),
        "why": _why(one, found, say),
        "critical_gap_m": metres(gap_m),
        "critical_gap_min_m": metres(within.least_m if within else None),
        "critical_gap_max_m": metres(within.most_m if within else None),
        "tolerance_from_m": metres(exact.from_m) if exact and not exact.before else None,
        "tolerance_below_m": metres(exact.below_m) if exact else None,
        "tolerance_note": say(exact.told) if exact else None,
        "population": deciding(judged, persons) if judged else None,
        "verdict": judged.verdict.value if judged else None,
    }


def unread_area_lines(found: Country, say: Say) -> list[Row]:
    """The areas of regions that were asked for and could not be evaluated, or are not there."""
    studied = {one.code for one in found.answers if one.study}
    answers = {one.code: one for one in found.answers}
    lines = []
    for area in found.catalogue.metropolitan_areas.values():
        if area.region_code in studied or (found.asked and area.region_code not in found.asked):
            continue
        answer = answers.get(area.region_code)
        why = problem_note(answer) if answer else Note(mark("The layer has no commune of it."))
        line = _of_register(area, found)
        fields = (field["name"] for field in found.catalogue.nationwide_layers[_TABLE].fields)
        told = {"agreement": RegisterMatch.NOT_EVALUABLE.value, "why": say(why)}
        lines.append({**dict.fromkeys(fields), **line, **told})
    return lines


_TABLE = "register_comparison"


def area_commune_lines(one: AreaFound, found: Country, say: Say) -> list[Row]:
    """Each commune of an area and of its candidate."""
    return [
        {
            "area": one.area.id,
            "area_name": one.area.name,
            "cut": commune.cut,
            "name": _name(commune.cut, found),
            "side": commune.side.value,
            "share": commune.share,
            "gap_m": commune.gap_m,
            "why": say(commune.why) if commune.why else None,
        }
        for commune in one.communes
    ]


def _of_register(area: MetropolitanArea, found: Country) -> Row:
    region = found.catalogue.regions[area.region_code]
    return {
        "area": area.id,
        "name": area.name,
        "region": area.region_code,
        "region_name": region.name,
        "register_state": area.state,
        "register_date": area.date,
        "built_up_note": area.built_up_note or None,
        "register_note": area.note or None,
        "source": area.source,
    }


def _why(one: AreaFound, found: Country, say: Say) -> str | None:
    """Why each commune is in one of the two only, or that there is no list to compare with."""
    if one.match is RegisterMatch.UNLISTED:
        template = mark(
            "The register does not say its communes; shown is the most populated candidate of its "
            "region."
        )
        return say(Note(template))
    reasons = [c for c in one.communes if c.why is not None]
    told = (say(with_reason(_name(c.cut, found), c.why)) for c in reasons if c.why)
    return "; ".join(told) or None


def _named(communes: Iterable[ComparedCommune], found: Country) -> str | None:
    return ", ".join(_name(one.cut, found) for one in communes) or None


def _name(cut: str, found: Country) -> str:
    """The name of a commune; of one that the layer lacks, that of the catalogue."""
    known = found.catalogue.communes.get(cut)
    return found.communes.names.get(cut) or (known.name if known else cut)
