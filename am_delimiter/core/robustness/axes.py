"""The axes of a study of robustness: what is changed, and the values that each takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import product
from typing import Any

from ..basis.vocabulary import (
    PRINTED_MEASURES,
    PRINTED_POPULATION_MEASURES,
    MembershipBy,
    PopulationMeasure,
)
from ..catalogue.catalogue import Catalogue
from ..catalogue.declared_parameters import Parameters
from ..catalogue.parameters import ParameterValue
from ..catalogue.printed_values import printed_number
from ..land.builtup import PolygonEvidence
from ..land.land_given import LandGiven
from ..land.raster_provenance import RasterEvidence
from .robustness_errors import CombinationsRefused

_PERCENT = 100

BY_ENCODING = "la de la codificación"
"""Said of a built-up share that each encoding decides."""

COMBINATIONS_MOST = "combinations_most"
"""The limit of the catalogue."""


class Axis(str, Enum):
    """What is changed; the value is the Spanish name that is printed."""

    SOURCE = "fuente de lo construido"
    SHARE = "parte construida de la celda"
    MIN_PATCH = "mancha mínima"
    RULE = "regla de pertenencia"
    TOLERANCE = "tolerancia"
    MEASURE = "medida de la población"


@dataclass(frozen=True)
class BuiltupSource:
    """Evidence of built-up land that may stand for another: its name and its layers."""

    name: str
    rasters: tuple[RasterEvidence, ...] = ()
    polygons: tuple[PolygonEvidence, ...] = ()

    def of(self, land: LandGiven) -> LandGiven:
        """The land with this evidence."""
        return replace(land, rasters=self.rasters, polygons=self.polygons)


@dataclass(frozen=True)
class MemberRule:
    """A rule of membership: its measure and its limit, a share 0–1 or, by area, hectares."""

    by: MembershipBy
    limit: float

    @classmethod
    def of(cls, parameters: Parameters) -> MemberRule:
        """The rule that decides in a case."""
        by = parameters.membership_by
        area = by is MembershipBy.AREA
        return cls(by, parameters.membership_area_ha if area else parameters.membership)

    def within(self, parameters: Parameters) -> Parameters:
        """The parameters with this rule."""
        if self.by is MembershipBy.AREA:
            return replace(parameters, membership_by=self.by, membership_area_ha=self.limit)
        return replace(parameters, membership_by=self.by, membership=self.limit)

    @property
    def printed_limit(self) -> tuple[float, str]:
        """The limit as it is printed, with its unit."""
        if self.by is MembershipBy.AREA:
            return self.limit, "ha"
        return round(self.limit * _PERCENT, 6), "%"

    @property
    def printed(self) -> str:
        """The rule in print."""
        limit, unit = self.printed_limit
        return f"{PRINTED_MEASURES[self.by]} > {printed_number(limit)} {unit}"


@dataclass(frozen=True)
class Choice:
    """One value of each axis; ``share_percent`` is None where each encoding decides.

    ``source`` is a position in `Axes.sources`.
    """

    source: int
    share_percent: float | None
    min_patch_ha: float
    rule: MemberRule
    tolerance_m: float
    measure: PopulationMeasure

    def within(self, parameters: Parameters) -> Parameters:
        """The parameters of a case, changed so."""
        return replace(
            self.rule.within(parameters),
            builtup_share_percent=self.share_percent,
            min_patch_ha=self.min_patch_ha,
            tolerance_m=self.tolerance_m,
            population_measure=self.measure,
        )


@dataclass(frozen=True)
class Axes:
    """The values of each axis: those of the case among them, its source the first."""

    sources: tuple[BuiltupSource, ...]
    shares: tuple[float | None, ...]
    min_patches: tuple[float, ...]
    rules: tuple[MemberRule, ...]
    tolerances: tuple[float, ...]
    measures: tuple[PopulationMeasure, ...]
    case: Choice

    def __len__(self) -> int:
        """Number of combinations."""
        count = 1
        for values in self.values:
            count *= len(values)
        return count

    def choices(self) -> Iterator[Choice]:
        """Every combination: the land first, the measure of the population changes fastest."""
        for values in product(range(len(self.sources)), *self.values[1:]):
            yield Choice(*values)

    def printed(self, axis: Axis, choice: Choice) -> str:
        """The value of a choice on an axis, in print."""
        if axis is Axis.SOURCE:
            return self.sources[choice.source].name
        if axis is Axis.SHARE:
            share = choice.share_percent
            return BY_ENCODING if share is None else f"{printed_number(share)} %"
        if axis is Axis.RULE:
            return choice.rule.printed
        if axis is Axis.MEASURE:
            return PRINTED_POPULATION_MEASURES[choice.measure]
        if axis is Axis.MIN_PATCH:
            return f"{printed_number(choice.min_patch_ha)} ha"
        return f"{printed_number(choice.tolerance_m)} m"

    @property
    def values(self) -> tuple[Sequence[Any], ...]:
        """The values of each axis, in the order of a `Choice`."""
        return (
            self.sources,
            self.shares,
            self.min_patches,
            self.rules,
            self.tolerances,
            self.measures,
        )


def plan_axes(
    land: LandGiven,
    parameters: Parameters,
    others: Sequence[BuiltupSource] = (),
    shares: Sequence[float] = (),
    min_patches: Sequence[float] = (),
    rules: Sequence[MemberRule] = (),
    tolerances: Sequence[float] = (),
    measures: Sequence[PopulationMeasure] = (),
) -> Axes:
    """The axes of a case: what is listed, each once, and its own values among them."""
    own = BuiltupSource(land.evidence, land.rasters, land.polygons)
    share, rule = parameters.builtup_share_percent, MemberRule.of(parameters)
    unsaid: tuple[float | None, ...] = (None,) if share is None else ()
    known = {*shares, *(() if share is None else (share,))}
    return Axes(
        sources=(own, *others),
        shares=(*unsaid, *sorted(known)),
        min_patches=_with(parameters.min_patch_ha, min_patches),
        rules=_rules(rule, rules),
        tolerances=_with(parameters.tolerance_m, tolerances),
        measures=tuple(
            one for one in PopulationMeasure if one in {*measures, parameters.population_measure}
        ),
        case=Choice(
            0,
            share,
            parameters.min_patch_ha,
            rule,
            parameters.tolerance_m,
            parameters.population_measure,
        ),
    )


def _with(own: float, listed: Sequence[float]) -> tuple[float, ...]:
    return tuple(sorted({own, *listed}))


def _rules(own: MemberRule, listed: Sequence[MemberRule]) -> tuple[MemberRule, ...]:
    order = list(MembershipBy)
    return tuple(sorted({own, *listed}, key=lambda one: (order.index(one.by), one.limit)))


def check_count(axes: Axes, catalogue: Catalogue) -> None:
    """Raise `CombinationsRefused` when there are more than the catalogue lets one run try."""
    most = int(catalogue.limit(COMBINATIONS_MOST))
    if len(axes) > most:
        sizes = " × ".join(str(len(values)) for values in axes.values)
        raise CombinationsRefused(count=len(axes), most=most, product=sizes)


def describe_axes(axes: Axes, catalogue: Catalogue) -> list[ParameterValue]:
    """What was tried, as parameters; the lists are printed, so in Spanish."""
    tried = {
        "tolerances": [printed_number(one) for one in axes.tolerances],
        "shares": [
            "la de la codificación" if s is None else printed_number(s) for s in axes.shares
        ],
        "min_patches": [printed_number(one) for one in axes.min_patches],
        "membership_rules": [
            axes.printed(Axis.RULE, replace(axes.case, rule=r)) for r in axes.rules
        ],
        "sources": [one.name for one in axes.sources],
        "population_measures": [PRINTED_POPULATION_MEASURES[one] for one in axes.measures],
        COMBINATIONS_MOST: [printed_number(catalogue.limit(COMBINATIONS_MOST))],
    }
    found = []
    for id_, values in tried.items():
        entry = catalogue.limits[id_]
        listed = " / ".join(printed_number(float(one)) for one in entry.options)
        told = ParameterValue.of(entry, " / ".join(values))
        found.append(replace(told, default=listed or entry.default))
    return found
