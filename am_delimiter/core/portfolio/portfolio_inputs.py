"""What a portfolio is made from: layers and tables of projects, the communes and the rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from ..basis.notes import Note
from ..catalogue.catalogue import Catalogue
from ..catalogue.parameters import ParameterValue
from ..land.communes import CommuneLayer
from .portfolio_errors import RuleOutOfRange

UNSAID_UNIT = "unsaid"
"""The option of who does not say in which unit amounts are."""
_PERCENT = 100


@dataclass(frozen=True)
class ProjectLayer:
    """A layer or table of projects as it was given; a layer's ``frame`` has shapes.

    ``notes`` tell what was noticed as it was read.
    """

    name: str
    path: str
    frame: pd.DataFrame
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class ProposedArea:
    """The communes of a candidate of a stored case, which nobody has constituted."""

    name: str
    cuts: tuple[str, ...]
    path: str


@dataclass(frozen=True)
class EffectRule:
    """From how much of it on a project has effect in a commune.

    Metres and hectares inside the commune, or ``share`` (0–1) of the project; ``margin_m`` is the
    admitted error of a point, ``influence_m`` the radius around projects, None for none.
    ``unit`` is the id of the unit of amounts that do not say theirs, "" where nobody knows.
    """

    length_m: float
    area_ha: float
    share: float
    margin_m: float
    influence_m: float | None
    unit: str

    @classmethod
    def chosen(cls, catalogue: Catalogue, **values: Any) -> EffectRule:
        """The defaults of the catalogue for what is not given. Raises `RuleOutOfRange`."""
        found = {id_: _within(id_, values.get(id_), catalogue) for id_ in catalogue.portfolio_rules}
        unit = str(found["amount_unit"])
        return cls(
            length_m=float(found["effect_length"]),
            area_ha=float(found["effect_area"]),
            share=float(found["effect_share"]) / _PERCENT,
            margin_m=float(found["effect_margin"]),
            influence_m=found["influence"],
            unit="" if unit == UNSAID_UNIT else unit,
        )

    def described(self, catalogue: Catalogue) -> list[ParameterValue]:
        """The rule as it is printed."""
        used = {
            "effect_length": self.length_m,
            "effect_area": self.area_ha,
            "effect_share": round(self.share * _PERCENT, 6),
            "effect_margin": self.margin_m,
            "influence": self.influence_m,
            "amount_unit": self.unit or UNSAID_UNIT,
        }
        return [ParameterValue.of(catalogue.portfolio_rules[id_], used[id_]) for id_ in used]


def _within(id_: str, given: Any, catalogue: Catalogue) -> Any:
    """A value of a rule, its default for None."""
    entry = catalogue.portfolio_rules[id_]
    value: Any = entry.default if given is None else given
    fits = value in entry.options if entry.options else True
    if value is not None and not entry.options:
        # «not within», so that a NaN is outside too
        fits = (entry.min is None or value >= entry.min) and (
            entry.max is None or value <= entry.max
        )
    if not fits:
        low, high = (
            (entry.options[0], entry.options[-1]) if entry.options else (entry.min, entry.max)
        )
        raise RuleOutOfRange(rule=entry.name, value=value, unit=entry.unit, least=low, most=high)
    return value


@dataclass(frozen=True)
class PortfolioCase:
    """Everything a portfolio depends on; ``working_crs`` "" is chosen by location."""

    layers: tuple[ProjectLayer, ...]
    communes: CommuneLayer
    rule: EffectRule
    proposed: ProposedArea | None = None
    working_crs: str = ""
