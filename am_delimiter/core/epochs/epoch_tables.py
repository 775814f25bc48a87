"""A study of several years as the layers and tables that people open.

Rows follow ``epoch_layers.json`` and, where that is silent, ``layers.json``; what is printed is
Spanish.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..basis.notes import Note
from ..basis.progress import Progress
from ..basis.table import Row, Say, Table, metres
from ..catalogue.catalogue import Catalogue
from ..catalogue.parameters import ParameterValue, parameter_values
from ..catalogue.provenance import note_rows, parameter_rows, source_rows, version_rows
from ..catalogue.rule_records import LayerSpec
from ..land.geometry import crs_name
from ..records.record import table_of
from .epoch_layers import continuum_table, first_built_table, gap_table, growth_communes_table
from .epoch_record import EpochStudy, PlaceGrowth
from .epoch_rows import hectares, pair_fields, rate, told_reasons
from .epoch_survey import Surveyed
from .followed_sets import SetInEpoch
from .gap_histories import GapHistory, GapInEpoch
from .land_consumption import Consumption

_SHARED = ("parameters", "sources", "notes", "versions")
"""Tables that are as in a delimitation."""
_ASKED = (
    *("builtup_share", "tolerance", "max_gap", "min_patch", "min_density", "density_side"),
    *("membership_by", "membership", "membership_area"),
    *("evidence_cells", "evidence_built", "evidence_people", "membership_margin"),
    *("connectivity", "cell_size", "working_crs", "candidate", "region", "people_rule"),
    *("cells_per_source", "finest_cell", "scale_error"),
)
"""Parameters of a delimitation that a study of several years has too."""
_NOT_PRINTED = ("year_least", "year_most")
"""Rules that decide nothing: what a year may be."""
_SET, _COMMUNE = "conjunto", "comuna"


def epoch_specs(catalogue: Catalogue) -> dict[str, LayerSpec]:
    """Everything a study of several years writes."""
    shared = {name: catalogue.layers[name] for name in _SHARED}
    return {**catalogue.epoch_layers, **shared}


def build_epoch_tables(
    found: EpochStudy, say: Say, versions: dict[str, str], progress: Progress | None = None
) -> dict[str, Table]:
    """Every layer and table of a study, by the id of its spec."""
    progress = progress or Progress()
    return {
        "growth_communes": growth_communes_table(found, say),
        "epoch_continuum": continuum_table(found, progress),
        "epoch_gaps": gap_table(found),
        "first_built": first_built_table(found),
        "epochs": Table.of([_epoch(*one, found) for one in zip(found.epochs, found.unseen)]),
        "epoch_communes": Table.of(_commune_rows(found, say)),
        "epoch_sets": Table.of(
            [_set_row(one, found, say) for standings in found.sets for one in standings]
        ),
        "gap_history": Table.of(
            [_gap_row(gap, one, found, say) for gap in found.gaps for one in gap.epochs]
        ),
        "land_consumption": Table.of(
            [row for place in found.growth for row in _consumption_rows(place, say)]
        ),
        "growth_formulas": Table.of(_formulas(found.catalogue)),
        "parameters": table_of(parameter_rows(describe_epochs(found))),
        "sources": table_of(source_rows(found.inputs)),
        "notes": table_of(note_rows(found.notes, say)),
        "versions": table_of(version_rows(versions)),
    }


def describe_epochs(found: EpochStudy) -> list[ParameterValue]:
    """The parameters as they were used, then the rules of the epochs."""
    catalogue, given = found.catalogue, found.given
    shares = sorted({source.share for e in found.epochs for source in e.survey.builtup.rasters})
    used = {
        "builtup_share": " / ".join(f"{round(share * 100, 6):g}" for share in shares),
        "cell_size": found.ground.cell_m,
        "working_crs": crs_name(found.ground.crs),
        "candidate": ", ".join(given.case.candidate) or None,
        "region": given.case.region or None,
    }
    values = parameter_values(given.case.parameters, catalogue, used)
    rules = {
        "years": " / ".join(str(epoch.year) for epoch in found.epochs),
        "interpolation": given.interpolation,
        "mixed_epochs": "yes" if given.mixed else "no",
    }
    own = [
        ParameterValue.of(entry, rules.get(entry.id, entry.default))
        for entry in catalogue.epoch_rules.values()
        if entry.id not in _NOT_PRINTED
    ]
    return [value for value in values if value.id in _ASKED] + own


def _epoch(epoch: Surveyed, unseen: Mapping[str, Note], found: EpochStudy) -> Row:
    product, layers = epoch.layers.product, epoch.layers
    names = found.ground.communes.names
    encoded = sorted({source.encoded for source in epoch.survey.builtup.rasters})
    return {
        "year": epoch.year,
        "product": product.id if product else None,
        "product_name": product.name if product else "; ".join(encoded),
        "layers": layers.names,
        "source_cell": layers.source_cell,
        "cell_m": found.ground.cell_m,
        "built_ha": hectares(float(epoch.built_ha.sum())),
        "outside": ", ".join(names[c] for c in found.reported if c in unseen) or None,
        "comparable": found.given.mixed or epoch.compares(found.epochs[0]),
        "projected": layers.projected,
        "note": product.note if product else None,
    }


def _commune_rows(found: EpochStudy, say: Say) -> list[Row]:
    rows: list[Row] = []
    for place, (epoch, unseen) in enumerate(zip(found.epochs, found.unseen)):
        members = {m: s[place].followed.id for s in found.sets for m in s[place].members}
        rows += [
            _commune_row(cut, epoch, unseen.get(cut), found, members, say) for cut in found.reported
        ]
    return rows


def _commune_row(
    cut: str,
    epoch: Surveyed,
    why: Note | None,
    found: EpochStudy,
    members: dict[str, str],
    say: Say,
) -> Row:
    index = epoch.survey.communes.cuts.index(cut)
    own = next((one.id for one in found.followed if cut in one.cuts), None)
    built = None if why else float(epoch.built_ha[index])
    persons = epoch.people.persons.get(cut)
    lacking = epoch.survey.lacking.get(index)
    reasons = [why] if why else ([lacking] if lacking else [])
    return {
        "year": epoch.year,
        "cut": cut,
        "name": found.ground.communes.names[cut],
        "candidate": own,
        "evaluable": why is None,
        "covered": round(float(epoch.covered[index]), 4),
        "built_ha": None if built is None else hectares(built),
        "member": None if why or lacking or not found.sets else cut in members,
        "population": persons,
        "population_source": epoch.people.source or None,
        "interpolated": epoch.people.interpolated,
        "m2_per_person": None
        if built is None or not persons
        else rate(built * 10_000 / persons, 2),
        "why": told_reasons(reasons, say),
    }


def _set_row(one: SetInEpoch, found: EpochStudy, say: Say) -> Row:
    names, epoch = found.ground.communes.names, one.epoch
    reasons = [reason for reason in (one.why, one.unjudged) if reason is not None]
    people = one.population
    return {
        "year": epoch.year,
        "candidate": one.followed.id,
        "name": one.followed.name,
        "communes": ", ".join(one.followed.cuts),
        "evaluable": one.why is None,
        "built_ha": hectares(one.built_ha),
        "continuum_ha": hectares(one.continuum_ha),
        "patches": None if one.patches is None else int(one.patches.sum()),
        "members": ", ".join(one.members) or None,
        "member_names": ", ".join(names[cut] for cut in one.members) or None,
        "critical_gap_m": metres(one.critical_gap_m),
        "continuity": one.continuity.value,
        "population": people,
        "population_source": epoch.people.source or None,
        "population_verdict": one.population_verdict.value,
        "m2_per_person": None
        if one.built_ha is None or not people
        else rate(one.built_ha * 10_000 / people, 2),
        "projected": epoch.layers.projected,
        "why": told_reasons(reasons, say),
    }


def _gap_row(gap: GapHistory, one: GapInEpoch, found: EpochStudy, say: Say) -> Row:
    seen = one.why is None
    return {
        **pair_fields(gap, found.ground.communes.names),
        "year": one.year,
        "evaluable": seen,
        "critical_gap_m": metres(one.distance_m),
        "within": one.within(gap.tolerance_m) if seen else None,
        "joined": one.distance_m == 0 if seen else None,
        "same_places_m": metres(one.same_places_m),
        "why": told_reasons([] if one.why is None else [one.why], say),
    }


def _consumption_rows(growth: PlaceGrowth, say: Say) -> list[Row]:
    place = growth.place
    head = {"scope": _SET if place.is_set else _COMMUNE, "id": place.id, "name": place.name}
    steps = [(step, False) for step in growth.steps]
    return [{**head, **_consumed(one, whole, say)} for one, whole in (*steps, (growth.whole, True))]


def _consumed(one: Consumption, whole: bool, say: Say) -> Row:
    start, end = one.start, one.end
    return {
        "year_from": start.year,
        "year_to": end.year,
        "years": one.years,
        "whole": whole,
        "built_from_ha": hectares(start.built_ha),
        "built_to_ha": hectares(end.built_ha),
        "change_percent": rate(one.change_percent, 4),
        "population_from": start.persons,
        "population_to": end.persons,
        "source_from": start.source or None,
        "source_to": end.source or None,
        "lcr": rate(one.lcr),
        "pgr": rate(one.pgr),
        "lcrpgr": rate(one.lcrpgr),
        "m2_from": rate(start.m2_per_person, 2),
        "m2_to": rate(end.m2_per_person, 2),
        "why": told_reasons(one.why, say),
    }


def _formulas(catalogue: Catalogue) -> list[Row]:
    return [
        {
            "indicator": one.id,
            "name": one.name,
            "formula": one.formula,
            "unit": one.unit or None,
            "source": one.source,
            "url": catalogue.sources[one.source_id].url,
            "known": one.known,
            "note": one.note or None,
        }
        for one in catalogue.growth_indicators.values()
    ]
