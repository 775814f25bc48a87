"""The rule of a functional area: thresholds of a preset, each of which a person may replace.

All that is a number is in ``functional_presets.json`` and ``functional_rules.json``, with its
source. Thresholds are in per cent, compared with «at least».
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any

from ..catalogue.catalogue import Catalogue
from ..catalogue.parameters import ParameterValue
from ..catalogue.rule_records import FunctionalPreset
from .functional_errors import RuleOutside

THRESHOLDS = ("commuting_share", "joining_share", "city_share", "city_population", "enclave_share")
"""What a preset sets; ids of ``functional_rules.json``."""


class Denominator(str, Enum):
    """Of whom the share is taken that commutes."""

    ANSWERED = "answered"
    KNOWN = "known"


class EnclaveUnits(str, Enum):
    """What may be an enclave: a commune by itself, or also several that touch each other."""

    SINGLE = "single"
    GROUP = "group"


@dataclass(frozen=True)
class FunctionalRules:
    """The values that decide: shares in per cent, metres; ``city_population`` None: not asked.

    ``written`` are the ids of those that the user wrote in place of the preset's.
    """

    preset: str
    commuting_share: float
    joining_share: float
    city_share: float
    city_population: float | None
    enclave_share: float
    denominator: Denominator
    enclave_units: EnclaveUnits
    border_tolerance_m: float
    border_least_m: float
    written: frozenset[str] = field(default_factory=frozenset)


def choose_functional_rules(
    catalogue: Catalogue, chosen: Mapping[str, Any] | None = None
) -> FunctionalRules:
    """The rule by what was chosen, by catalogue id; None or nothing takes preset and default.

    Raises `RuleOutside`.
    """
    given = {id_: value for id_, value in (chosen or {}).items() if value is not None}
    values = {id_: _checked(catalogue, id_, given.get(id_)) for id_ in catalogue.functional_rules}
    preset = catalogue.functional_presets[str(values["functional_preset"])]
    for id_ in THRESHOLDS:
        if id_ not in given:
            values[id_] = getattr(preset, id_)
    return FunctionalRules(
        preset=preset.id,
        **{id_: values[id_] for id_ in THRESHOLDS},
        denominator=Denominator(values["denominator"]),
        enclave_units=EnclaveUnits(values["enclave_units"]),
        border_tolerance_m=float(values["border_tolerance"]),
        border_least_m=float(values["border_least"]),
        written=frozenset(id_ for id_ in THRESHOLDS if id_ in given),
    )


def _checked(catalogue: Catalogue, id_: str, value: Any) -> Any:
    entry = catalogue.functional_rules[id_]
    if value is None:
        return entry.default
    if entry.options and value not in entry.options:
        ends = entry.options[0], entry.options[-1]
        raise RuleOutside(parameter=entry.name, value=value, minimum=ends[0], maximum=ends[1])
    # «not within», so that a NaN is outside too
    if not (entry.min is None or value >= entry.min) or not (
        entry.max is None or value <= entry.max
    ):
        raise RuleOutside(parameter=entry.name, value=value, minimum=entry.min, maximum=entry.max)
    return value


def describe_functional(
    rules: FunctionalRules, catalogue: Catalogue, more: Mapping[str, Any]
) -> list[ParameterValue]:
    """Every value of the rule as it is printed, and ``more`` parameters by id."""
    preset = catalogue.functional_presets[rules.preset]
    used = {
        "functional_preset": preset.name,
        **{id_: getattr(rules, id_) for id_ in THRESHOLDS},
        "denominator": DENOMINATOR_NAMES[rules.denominator],
        "enclave_units": ENCLAVE_NAMES[rules.enclave_units],
        "border_tolerance": rules.border_tolerance_m,
        "border_least": rules.border_least_m,
    }
    printed = [
        _sourced(ParameterValue.of(entry, used[id_]), rules, preset, catalogue)
        for id_, entry in catalogue.functional_rules.items()
    ]
    others = [ParameterValue.of(catalogue.parameters[id_], value) for id_, value in more.items()]
    return [*printed, *others]


DENOMINATOR_NAMES = {
    Denominator.ANSWERED: "ocupados con respuesta",
    Denominator.KNOWN: "ocupados con comuna de trabajo conocida",
}
ENCLAVE_NAMES = {
    EnclaveUnits.SINGLE: "comuna por comuna",
    EnclaveUnits.GROUP: "también grupos de comunas que se tocan",
}
"""How the choices are printed."""


def _sourced(
    value: ParameterValue, rules: FunctionalRules, preset: FunctionalPreset, catalogue: Catalogue
) -> ParameterValue:
    """The source of a value: the preset's where it set it, and whether that is known."""
    if value.id == "functional_preset":
        names = catalogue.functional_presets
        return replace(
            value, default=names[str(value.default)].name, source=preset.source, note=preset.note
        )
    if value.id in ("denominator", "enclave_units"):
        options: dict[Any, str] = {**DENOMINATOR_NAMES, **ENCLAVE_NAMES}
        return replace(value, default=options[value.default])
    if value.id not in THRESHOLDS:
        return value
    own = replace(value, default=getattr(preset, value.id), preset=preset.id)
    if value.id in rules.written:
        return replace(
            own, source="sin norma conocida; decisión de quien usa el programa", preset=""
        )
    if value.id in preset.unknown:
        told = f"sin norma conocida; no se vio en la fuente de la regla: {preset.name}"
        return replace(own, source=told, known=False)
    return replace(own, source=preset.source, known=preset.known)
