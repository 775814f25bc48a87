"""The parameters of a delimitation: their values, and where each one comes from.

Defaults, ranges, units and sources live in the catalogue (``parameters.json``); nothing here is a
rule number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .catalogue import Catalogue
from .errors import ParameterError, ToleranceAboveMaxGap
from .vocabulary import PopulationChoice


@dataclass(frozen=True)
class Parameters:
    """What the user decided. Distances in metres, areas in hectares, shares 0–1.

    ``builtup_share`` is None when each encoding uses its own default, ``cell_m`` None when the
    working cell is chosen from the evidence.
    """

    tolerance_m: float
    max_gap_m: float
    min_patch_ha: float
    membership: float
    partial_membership: float
    connectivity: int
    population: PopulationChoice
    builtup_share_percent: float | None
    cell_m: float | None


@dataclass(frozen=True)
class ParameterValue:
    """A parameter as it is printed: its value beside its default and its source."""

    id: str
    name: str
    value: Any
    default: Any
    unit: str
    source: str
    known: bool
    note: str


def choose_parameters(catalogue: Catalogue, **chosen: Any) -> Parameters:
    """Parameters with the catalogue's default for whatever is not chosen (or is None).

    Keys are the ids of ``parameters.json``, in the units given there. Raises `ParameterError`
    outside a range and `ToleranceAboveMaxGap` when gaps of the tolerance are not searched.
    """
    values = {id_: _value(catalogue, id_, chosen.get(id_)) for id_ in catalogue.parameters}
    if values["tolerance"] > values["max_gap"]:
        raise ToleranceAboveMaxGap(tolerance=values["tolerance"], max_gap=values["max_gap"])
    return Parameters(
        tolerance_m=float(values["tolerance"]),
        max_gap_m=float(values["max_gap"]),
        min_patch_ha=float(values["min_patch"]),
        membership=values["membership"] / 100,
        partial_membership=values["partial_membership"] / 100,
        connectivity=int(values["connectivity"]),
        population=PopulationChoice(values["population"]),
        builtup_share_percent=values["builtup_share"],
        cell_m=values["cell_size"],
    )


def _value(catalogue: Catalogue, id_: str, chosen: Any) -> Any:
    entry = catalogue.parameters[id_]
    value: Any = entry.default if chosen is None else chosen
    if value is None:
        return None
    allowed = entry.options
    if allowed and value not in allowed:
        raise ParameterError(
            parameter=entry.name, value=value, minimum=allowed[0], maximum=allowed[-1]
        )
    low, high = entry.min, entry.max
    # «not within», so that a NaN is outside too
    if not (low is None or value >= low) or not (high is None or value <= high):
        raise ParameterError(parameter=entry.name, value=value, minimum=low, maximum=high)
    return value


def parameter_values(
    parameters: Parameters, catalogue: Catalogue, used: dict[str, Any]
) -> list[ParameterValue]:
    """Every parameter with its value in the catalogue's unit, its default and its source.

    ``used`` holds, by id, what the run settled on where the user left the choice open.
    """
    values = {
        "tolerance": parameters.tolerance_m,
        "max_gap": parameters.max_gap_m,
        "min_patch": parameters.min_patch_ha,
        "membership": round(parameters.membership * 100, 6),
        "partial_membership": round(parameters.partial_membership * 100, 6),
        "population": parameters.population.value,
        "connectivity": parameters.connectivity,
        **used,
    }
    return [
        ParameterValue(
            id=entry.id,
            name=entry.name,
            value=values.get(entry.id, entry.default),
            default=entry.default,
            unit=entry.unit,
            source=entry.source,
            known=entry.known,
            note=entry.note,
        )
        for entry in catalogue.parameters.values()
    ]
