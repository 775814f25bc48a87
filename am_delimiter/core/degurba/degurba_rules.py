"""The thresholds and rules of a run: those of a set of rules, with what the user changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..catalogue.catalogue import Catalogue
from ..catalogue.catalogue_errors import ParameterError
from ..catalogue.parameters import ParameterValue

_PERCENT = 100


@dataclass(frozen=True)
class ClusterRule:
    """Which cells make clusters: persons per km² of land, persons of a cluster, 4 or 8 neighbours.

    A cell whose built-up share of its land reaches ``built`` counts too (0: never).
    """

    density: float
    population: float
    connectivity: int
    built: float = 0.0


@dataclass(frozen=True)
class DegurbaRules:
    """Everything that decides a class. Shares are 0–1, ``gap`` km², ``distance`` cells.

    ``majority`` and ``commune_rules`` are options of ``degurba_rules.json``.
    """

    centre: ClusterRule
    majority: str
    gap: float
    cluster: ClusterRule
    dense: ClusterRule
    semi_dense: ClusterRule
    distance: int
    rural: ClusterRule
    low_density: float
    water_land: float
    commune_share: float
    commune_rules: str

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> DegurbaRules:
        """The rules of values by their ids, in the units of the catalogue."""

        def clusters(name: str, *, built: bool = False) -> ClusterRule:
            return ClusterRule(
                density=float(values[f"{name}_density"]),
                population=float(values[f"{name}_population"]),
                connectivity=int(values[f"{name}_connectivity"]),
                built=float(values[f"{name}_built"]) / _PERCENT if built else 0.0,
            )

        return cls(
            centre=clusters("centre", built=True),
            majority=str(values["centre_majority"]),
            gap=float(values["centre_gap"]),
            cluster=clusters("cluster"),
            dense=clusters("dense", built=True),
            semi_dense=clusters("semi"),
            distance=int(values["semi_distance"]),
            rural=clusters("rural"),
            low_density=float(values["low_density"]),
            water_land=float(values["water_land"]) / _PERCENT,
            commune_share=float(values["commune_share"]) / _PERCENT,
            commune_rules=str(values["commune_rules"]),
        )


@dataclass(frozen=True)
class ChosenRules:
    """The rules and how they were chosen: the set, and the values by id in catalogue units."""

    of_set: str
    values: dict[str, float | str]

    @property
    def rules(self) -> DegurbaRules:
        """What decides."""
        return DegurbaRules.of(self.values)

    def described(self, catalogue: Catalogue) -> list[ParameterValue]:
        """Each value beside that of the set, for print."""
        found = []
        for id_, entry in catalogue.degurba_rules.items():
            usual, value = entry.value(self.of_set), self.values[id_]
            found.append(
                ParameterValue(
                    id=id_,
                    name=entry.name,
                    value=value,
                    default=usual,
                    unit=entry.unit,
                    source=entry.source,
                    known=entry.known and value == usual,
                    note=entry.note,
                    preset=self.of_set if value == usual else "",
                )
            )
        return found


def choose_rules(
    catalogue: Catalogue, of_set: str, changed: Mapping[str, Any] | None = None
) -> ChosenRules:
    """The values of a set, those in ``changed`` (by id; None: not changed) in their place.

    Raises `ParameterError` outside the limits of the catalogue.
    """
    changed = changed or {}
    values: dict[str, float | str] = {}
    for id_, entry in catalogue.degurba_rules.items():
        value = entry.value(of_set) if changed.get(id_) is None else changed[id_]
        if entry.options and value not in entry.options:
            raise ParameterError(
                parameter=entry.name,
                value=value,
                minimum=entry.options[0],
                maximum=entry.options[-1],
            )
        low, high = entry.min, entry.max
        if low is not None and high is not None and not low <= float(value) <= high:
            raise ParameterError(parameter=entry.name, value=value, minimum=low, maximum=high)
        values[id_] = value
    return ChosenRules(of_set, values)
