"""The parameters of a delimitation: their values, and where each one comes from.

Defaults, ranges, units and sources live in the catalogue (``parameters.json``); nothing here is a
rule number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from ..basis.vocabulary import MembershipBy, PeopleRule, PopulationChoice, PopulationMeasure
from .catalogue import Catalogue
from .catalogue_errors import (
    CellTooLarge,
    ParameterError,
    ToleranceAboveMaxGap,
    UnreadableTolerances,
)
from .presets import OWN, preset_source, preset_text, preset_values


@dataclass(frozen=True)
class Parameters:
    """What the user decided. Distances in metres, areas in hectares, shares 0–1.

    ``membership_by`` is the measure that decides membership: more than ``membership`` of a
    commune's built-up area or located population, or more than ``membership_area_ha``.

    ``min_density`` is the least share of built-up land in the square of ``density_side_m`` around
    a cell, 0 for none; ``barrier_cost_m`` is what a barrier adds to a gap, None when it forbids.

    ``builtup_share`` is None when each encoding uses its own default, ``cell_m`` None when the
    working cell is chosen from the evidence. ``preset`` is the id of the rule that set some.
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
    membership_by: MembershipBy
    membership_area_ha: float
    people_rule: PeopleRule
    min_density: float
    density_side_m: float
    barrier_cost_m: float | None
    population_measure: PopulationMeasure
    preset: str = OWN
    min_shared: float | None = None
    min_instruments: float | None = None
    service_length_m: float = 0.0
    service_join_m: float = 0.0
    service_share: float = 0.0
    service_radius_m: float | None = None
    service_margin_m: float = 0.0


@dataclass(frozen=True)
class ParameterValue:
    """A parameter as it is printed: its value beside its default and its source.

    ``preset`` is the id of the preset that set it, "" when the user did.
    """

    id: str
    name: str
    value: Any
    default: Any
    unit: str
    source: str
    known: bool
    note: str
    preset: str = ""


def choose_parameters(catalogue: Catalogue, **chosen: Any) -> Parameters:
    """Parameters with the catalogue's default for whatever is not chosen (or is None).

    Keys are the ids of ``parameters.json``, in the units given there. A preset decides over what
    is chosen for the parameters it sets. Raises `ParameterError`
    outside a range and `ToleranceAboveMaxGap` when gaps of the tolerance are not searched.
    """
    preset = _value(catalogue, "preset", chosen.get("preset"))
    chosen = {**chosen, **preset_values(catalogue.presets[preset])}
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
        membership_by=MembershipBy(values["membership_by"]),
        membership_area_ha=float(values["membership_area"]),
        people_rule=PeopleRule(values["people_rule"]),
        min_density=values["min_density"] / 100,
        density_side_m=float(values["density_side"]),
        barrier_cost_m=values["barrier_cost"],
        population_measure=PopulationMeasure(values["population_measure"]),
        preset=preset,
        min_shared=values["min_shared"],
        min_instruments=values["min_instruments"],
        service_length_m=float(values["service_length"]),
        service_join_m=float(values["service_join"]),
        service_share=values["service_share"] / 100,
        service_radius_m=values["service_radius"],
        service_margin_m=float(values["service_margin"]),
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
        "membership_by": parameters.membership_by.value,
        "membership_area": parameters.membership_area_ha,
        "people_rule": parameters.people_rule.value,
        "min_density": round(parameters.min_density * 100, 6),
        "density_side": parameters.density_side_m,
        "barrier_cost": parameters.barrier_cost_m,
        "partial_membership": round(parameters.partial_membership * 100, 6),
        "population": parameters.population.value,
        "population_measure": parameters.population_measure.value,
        "connectivity": parameters.connectivity,
        "min_shared": parameters.min_shared,
        "min_instruments": parameters.min_instruments,
        "service_length": parameters.service_length_m,
        "service_join": parameters.service_join_m,
        "service_share": round(parameters.service_share * 100, 6),
        "service_radius": parameters.service_radius_m,
        "service_margin": parameters.service_margin_m,
        **used,
    }
    printed = [
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
    return [_with_preset(value, parameters.preset, catalogue) for value in printed]


def _with_preset(value: ParameterValue, id_: str, catalogue: Catalogue) -> ParameterValue:
    """Name the preset, and make it the source of what it set; the wording is Spanish print."""
    preset = catalogue.presets[id_]
    if value.id == "preset":
        own = replace(value, value=preset.name, default=catalogue.presets[value.default].name)
        if id_ == OWN:
            return own
        return replace(
            own,
            source=preset_source(preset, catalogue),
            note=f"Fija: {preset_text(preset, catalogue)}. {preset.note}",
            preset=id_,
        )
    if value.id not in preset_values(preset):
        return value
    source = f"sin norma conocida; regla de referencia elegida: {preset.name}"
    return replace(value, source=source, preset=id_)


_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")


_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(\.[0-9]{3})+")
"""``1.000`` is a thousand to a Chilean and one to a program: it is refused, not guessed."""


def parse_tolerances(text: str, catalogue: Catalogue) -> tuple[float, ...]:
    """Metres of a text such as ``200, 500; 1000``, growing and each once.

    An empty text is the default of the catalogue. Raises `UnreadableTolerances`.
    """
    words = [word for word in re.split(r"[,;\s]+", text) if word]
    wrong = [word for word in words if not _NUMBER.fullmatch(word) or _THOUSANDS.fullmatch(word)]
    if wrong:
        raise UnreadableTolerances(text=text.strip(), words=", ".join(wrong))
    if not words:
        return (catalogue.number("tolerance"),)
    return tuple(sorted({float(word) for word in words}))


def check_resolved(tolerances: tuple[float, ...], cell_m: float) -> None:
    """Raise `CellTooLarge` when a tolerance, other than touching, is smaller than the cells."""
    for tolerance in tolerances:
        if 0 < tolerance < cell_m:
            raise CellTooLarge(tolerance=tolerance, cell=cell_m)
