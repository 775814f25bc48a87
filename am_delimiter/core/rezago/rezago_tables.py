"""A study of lagging territories as the layers and tables that people open, and as plain data.

Rows follow ``rezago_layers.json`` and, where that is silent, ``layers.json``; what is printed is
Spanish. None is what cannot be said.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..basis.notes import Note
from ..basis.table import Row, Say, Table
from ..basis.vocabulary import Verdict
from ..catalogue.catalogue import Catalogue
from ..catalogue.parameters import ParameterValue
from ..catalogue.provenance import (
    note_rows,
    parameter_rows,
    source_rows,
    stated_parameters,
    version_rows,
)
from ..catalogue.rule_records import LayerSpec
from ..land.geometry import crs_name, multi
from ..records.record import table_of
from .lag_rows import gap_rows, result_rows, rounded, score_rows, told, value_rows, variable_rows
from .pilot_tests import TEST
from .poverty_ranks import Among, PlaceRange
from .rezago_record import JudgedTerritory, RezagoStudy

_SHARED = ("parameters", "sources", "notes", "versions")
"""Tables that are as in a delimitation."""
_QUINTILES = {1: "1 (más bajo)", 2: "2", 3: "3", 4: "4", 5: "5 (más alto)"}


def rezago_specs(catalogue: Catalogue) -> dict[str, LayerSpec]:
    """Everything a study of lagging territories writes."""
    shared = {name: catalogue.layers[name] for name in _SHARED}
    return {**catalogue.rezago_layers, **shared}


def build_rezago_tables(found: RezagoStudy, say: Say, versions: dict[str, str]) -> dict[str, Table]:
    """Every layer and table of a study, by the id of its spec."""
    shapes = [one.shape for one in found.territories]
    return {
        "rezago_territories": Table.of(territory_rows(found, say), shapes),
        "rezago_communes": _communes(found),
        "rezago_tests": Table.of(
            [r for o in found.territories for r in result_rows(o, found, say)]
        ),
        "rezago_index": Table.of(score_rows(found)),
        "rezago_variables": Table.of(variable_rows(found, say)),
        "rezago_values": Table.of(value_rows(found)),
        "rezago_gaps": Table.of([r for o in found.territories for r in gap_rows(o, found, say)]),
        "parameters": table_of(parameter_rows(describe_rezago(found))),
        "sources": table_of(source_rows(found.inputs)),
        "notes": table_of(note_rows(found.notes, say)),
        "versions": table_of(version_rows(versions)),
    }


def describe_rezago(found: RezagoStudy) -> list[ParameterValue]:
    """The parameters as they were used."""
    catalogue, case = found.catalogue, found.case
    own = [
        ParameterValue.of(entry, case.rules[entry.id]) for entry in catalogue.rezago_rules.values()
    ]
    used = {"working_crs": crs_name(found.crs), "scale_error": catalogue.number("scale_error")}
    shared = [ParameterValue.of(catalogue.parameters[id_], value) for id_, value in used.items()]
    return [*own, *shared]


def summarise_rezago(found: RezagoStudy, say: Say, versions: dict[str, str]) -> dict[str, Any]:
    """Territories with their tests and gaps, parameters, inputs and versions for a JSON file."""
    return {
        "territories": [
            {
                **row,
                "tests": result_rows(one, found, say),
                "gaps": gap_rows(one, found, say),
            }
            for one, row in zip(found.territories, territory_rows(found, say))
        ],
        "communes": commune_rows(found),
        "variables": variable_rows(found, say),
        "notes": [say(note) for note in found.notes],
        "parameters": stated_parameters(describe_rezago(found)),
        "inputs": [
            {"kind": item.kind.value, "name": item.name, "path": item.path, "sha256": item.sha256}
            for item in found.inputs
        ],
        "versions": versions,
    }


def territory_rows(found: RezagoStudy, say: Say) -> list[Row]:
    """A row for each territory."""
    return [_territory(one, found, say) for one in found.territories]


def _territory(one: JudgedTerritory, found: RezagoStudy, say: Say) -> Row:
    territory, names = one.territory, found.names
    tests = [answer for answer in one.answers if answer.test.level == TEST]
    centre = territory.centres[0] if len(territory.centres) == 1 else None
    open_ = sum(answer.verdict is Verdict.NOT_EVALUABLE for answer in tests)
    leaving = one.leaving
    return {
        "territory": territory.id,
        "name": territory.name,
        "communes": ", ".join(territory.cuts),
        "commune_names": ", ".join(names.get(cut, cut) for cut in territory.cuts),
        "n_communes": len(territory.cuts),
        "centre": centre,
        "centre_name": names.get(centre, centre) if centre else None,
        "centre_evidence": territory.evidence or None,
        "is_territory": one.is_territory.value,
        "contiguous": one.answer("contiguity").verdict.value,
        "common_centre": one.answer("centre").verdict.value,
        "poorest_country": one.answer("poorest_country").verdict.value,
        "poorest_region": one.answer("poorest_region").verdict.value,
        "isolated": one.answer("isolated").verdict.value,
        "tests_verdict": one.tests.value,
        "tests_met": sum(answer.verdict is Verdict.MET for answer in tests),
        "tests_open": open_,
        "eligible": one.eligible.value,
        "index_value": rounded(one.score.index) if one.score else None,
        "index_communes": _indexed(territory.cuts, found),
        "variables": sum(variable.used for variable in found.variables),
        "gaps": sum(gap.now.lags is True for gap in one.gaps) if one.gaps else None,
        "gaps_open": sum(gap.now.lags is None for gap in one.gaps) if one.gaps else None,
        "closed": leaving.closed if leaving else None,
        "exit": one.exit.value,
        "why": told(_reasons(one), say),
    }


def _reasons(one: JudgedTerritory) -> list[Note]:
    """Why it is no territory, and why a test cannot be judged."""
    told = (Verdict.MET, Verdict.NOT_MET)
    return [
        note
        for answer in one.answers
        if answer.verdict not in (told if answer.test.level == TEST else told[:1])
        for note in answer.detail
    ]


def _indexed(cuts: Sequence[str], found: RezagoStudy) -> int:
    return sum(cut in found.quintiles for cut in cuts)


def commune_rows(found: RezagoStudy) -> list[Row]:
    """A row for each commune of the layer, then for those of the tables without a polygon."""
    drawn = found.communes.cuts
    return [_commune(cut, found) for cut in (*drawn, *_undrawn(found))]


def _undrawn(found: RezagoStudy) -> list[str]:
    spoken = {*found.scores, *found.figures.poverty, *found.figures.localities}
    spoken |= {cut for one in found.territories for cut in one.territory.cuts}
    return sorted(spoken - set(found.communes.cuts))


def _communes(found: RezagoStudy) -> Table:
    shapes = [multi(shape) for shape in found.communes.frame.geometry]
    return Table.of(commune_rows(found), [*shapes, *([None] * len(_undrawn(found)))])


def _commune(cut: str, found: RezagoStudy) -> Row:
    case, places, figures = found.case, found.places, found.figures
    region = found.catalogue.regions.get(cut[:2])
    score, quintile = found.scores.get(cut), found.quintiles.get(cut)
    size, ties = int(case.number("poorest_count")), case.choice("ties")
    part, rounding = case.number("region_poorest"), case.choice("region_rounding")
    holders = [one.territory.name for one in found.territories if cut in one.territory.cuts]
    lacking = [x for names in score.lacking.values() for x in names] if score else []
    return {
        "cut": cut,
        "name": found.names.get(cut, cut),
        "region": cut[:2],
        "region_name": region.name if region else found.communes.region_names.get(cut[:2]),
        "territory": ", ".join(holders) or None,
        "index_value": rounded(score.index) if score else None,
        "quintile": quintile,
        "quintile_name": _QUINTILES.get(quintile) if quintile else None,
        "n_variables": sum(score.counts.values()) if score else None,
        "n_lacking": score.n_lacking if score else None,
        "lacking": "; ".join(lacking) or None,
        "poverty": rounded(figures.poverty.get(cut)),
        "national_rank": _least(places.country.get(cut)),
        "national_rank_most": _most(places.country.get(cut)),
        "region_rank": _least(places.region.get(cut)),
        "region_rank_most": _most(places.region.get(cut)),
        "poorest_country": _among(places.in_country(cut, size, ties)),
        "poorest_region": _among(places.in_region(cut, part, rounding, ties)),
        "localities": figures.localities.get(cut),
        "isolated_localities": figures.isolated.get(cut),
    }


def _least(place: PlaceRange | None) -> int | None:
    return place.least if place else None


def _most(place: PlaceRange | None) -> int | None:
    return place.most if place else None


def _among(state: Among) -> str:
    return state.value
