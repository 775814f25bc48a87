"""The parameters of a delimitation as they were used."""

from __future__ import annotations

from collections.abc import Iterable

from ..catalogue.parameters import ParameterValue, parameter_values
from ..land.geometry import crs_name
from ..services.category_list import told_categories
from ..studies.sensitivity import tried_tolerances
from ..verdict.delimitation import Delimitation
from .travel_tables import name_travel


def describe_parameters(result: Delimitation) -> list[ParameterValue]:
    """The parameters as they were used, those left open with what the run settled on."""
    case, builtup = result.case, result.builtup
    shares = sorted({round(source.share * 100, 6) for source in builtup.rasters})
    used = {
        "builtup_share": shares[0] if len(shares) == 1 else " / ".join(f"{s:g}" for s in shares),
        "cell_size": builtup.grid.cell,
        **{id_: _listed(result, id_) for id_ in ("min_patch_tried", "min_density_tried")},
        "tolerance_tried": _told(tried_tolerances(result)),
        "working_crs": crs_name(builtup.grid.crs),
        "candidate": ", ".join(case.candidate) or None,
        "travel_definition": case.travel.definition if case.travel else None,
        "travel_coverage": case.travel.coverage or None if case.travel else None,
        "travel_centre": ", ".join(case.travel.centre) or None if case.travel else None,
        "region": case.region or None,
        "service_category": case.shared.category or None,
        "service_categories": told_categories(case.shared.categories, result.catalogue),
        "modifies": case.modifies.text or None,
        "include": ", ".join(case.decision.include) or None,
        "exclude": ", ".join(case.decision.exclude) or None,
        "justification": case.decision.justification or None,
    }
    values = parameter_values(case.parameters, result.catalogue, used)
    return [name_travel(value, result.catalogue) for value in values]


def _listed(result: Delimitation, id_: str) -> str:
    """The values that a parameter of the catalogue lists."""
    return _told(float(value) for value in result.catalogue.parameters[id_].options)


def _told(values: Iterable[float]) -> str:
    return " / ".join(f"{value:g}" for value in values)
