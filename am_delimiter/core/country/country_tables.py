"""A country as the layers and tables that people open; what is printed is Spanish.

Rows follow ``nationwide_layers.json`` and, where that is silent, ``layers.json``. Shapes are those
of the commune layer, in its own system.
"""

from __future__ import annotations

from dataclasses import replace

from ..basis.table import Say, Table
from ..catalogue.catalogue import Catalogue
from ..catalogue.parameters import ParameterValue, parameter_values
from ..catalogue.provenance import note_rows, parameter_rows, source_rows, version_rows
from ..catalogue.rule_records import LayerSpec
from ..land.geometry import multi
from ..overview.overview_table import verdict_field
from ..records.record import table_of
from .candidate_lines import candidate_row, ranking_row
from .commune_lines import commune_line
from .country import Country
from .ranking import rank
from .region_answer import RegionAnswer
from .region_lines import region_line
from .register_areas import AreaFound
from .register_lines import area_commune_lines, area_line, unread_area_lines

_SHARED = ("parameters", "sources", "notes", "versions")
"""Tables that are as in a delimitation."""
_RANKING, _BEHIND = "ranking", "verdict"

BY_REGION = "el de cada región (tabla «regions»)"
"""What stands, in print, for a system or a cell that each region has of its own."""
_OF_ONE_CASE = (
    *("candidate", "modifies", "include", "exclude", "justification", "tolerance_tried"),
    *("min_patch_tried", "min_density_tried"),
)
"""Parameters of a delimitation that a study of the country does not have."""


def country_specs(catalogue: Catalogue) -> dict[str, LayerSpec]:
    """Everything a study of the country writes; the ranking tells each criterion of the law."""
    own = dict(catalogue.nationwide_layers)
    spec = own[_RANKING]
    at = [field["name"] for field in spec.fields].index(_BEHIND) + 1
    verdicts = tuple(
        {"name": verdict_field(one.id), "type": "text", "alias": one.name}
        for one in catalogue.criteria.values()
    )
    own[_RANKING] = replace(spec, fields=(*spec.fields[:at], *verdicts, *spec.fields[at:]))
    return {**own, **{name: catalogue.layers[name] for name in _SHARED}}


def build_country_tables(found: Country, say: Say, versions: dict[str, str]) -> dict[str, Table]:
    """Every layer and table, by the id of its spec."""
    specs = country_specs(found.catalogue)
    rows = {
        "regions": [region_line(one, found, say) for one in found.answers],
        "register_comparison": [
            *(area_line(*pair, found, say) for pair in _areas(found)),
            *unread_area_lines(found, say),
        ],
        "register_communes": [
            line for pair in _areas(found) for line in area_commune_lines(pair[1], found, say)
        ],
    }
    ranked = rank(found.answers, found.case.parameters.population_measure)
    rows[_RANKING] = [ranking_row(one, found, say) for one in ranked]
    rows["national_candidates"] = [candidate_row(one, found) for one in ranked]
    rows["national_communes"] = [
        commune_line(cut, found, {one.candidate.id: one.rank for one in ranked})
        for cut in found.communes.cuts
    ]
    frame = found.communes.frame.set_index("cut")
    shapes = {
        "national_candidates": [
            multi(frame.loc[list(one.candidate.cuts)].union_all()) for one in ranked
        ],
        "national_communes": [multi(shape) for shape in found.communes.frame.geometry],
    }
    tables = {
        name: Table(
            {field["name"]: [row[field["name"]] for row in lines] for field in specs[name].fields},
            shapes.get(name),
        )
        for name, lines in rows.items()
    }
    return {
        **tables,
        "parameters": table_of(parameter_rows(describe_country(found))),
        "sources": table_of(source_rows(found.files)),
        "notes": table_of(note_rows(found.notes, say)),
        "versions": table_of(version_rows(versions)),
    }


def _areas(found: Country) -> list[tuple[RegionAnswer, AreaFound]]:
    """The areas of the register in the regions that could be delimited."""
    answers = (one for one in found.answers if one.study)
    return [(one, area) for one in answers for area in (one.study.areas if one.study else ())]


def describe_country(found: Country) -> list[ParameterValue]:
    """The parameters as they were used."""
    studies = [one.study for one in found.answers if one.study]
    shares = sorted({round(s.share * 100, 6) for study in studies for s in study.rasters})
    cells = sorted({study.cell_m for study in studies})
    case = found.case
    used = {
        "builtup_share": shares[0] if len(shares) == 1 else _listed(shares) or None,
        "cell_size": cells[0] if len(cells) == 1 else BY_REGION,
        "working_crs": BY_REGION,
        "region": ", ".join(found.asked) or None,
        "travel_definition": case.travel.definition if case.travel else None,
        "travel_coverage": case.travel.coverage or None if case.travel else None,
        "travel_centre": ", ".join(case.travel.centre) or None if case.travel else None,
        "service_category": case.shared.category or None,
        "service_categories": case.shared.categories or None,
    }
    values = parameter_values(case.parameters, found.catalogue, used)
    return [value for value in values if value.id not in _OF_ONE_CASE]


def _listed(values: list[float]) -> str:
    return " / ".join(f"{value:g}" for value in values)
