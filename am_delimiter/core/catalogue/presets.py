"""Presets: rules of other countries, each setting several parameters together.

A preset decides over the values the user wrote for whatever it sets, and is silent on the rest.
"""

from __future__ import annotations

import math
from typing import Any

from ..basis.notes import Note, mark
from ..basis.vocabulary import PRINTED_MEASURES, MembershipBy
from .catalogue import Catalogue
from .printed_values import printed_number
from .rule_records import Preset

OWN = "own"
"""The preset that sets nothing: every value is the user's."""

SETTABLE = ("tolerance", "min_patch", "membership")
"""What a preset may set; ids of the catalogue's parameters."""


def preset_values(preset: Preset) -> dict[str, float]:
    """What a preset sets, by id of the parameter and in the unit of the catalogue."""
    values = {name: getattr(preset, name) for name in SETTABLE}
    if preset.strict and preset.tolerance:
        # a gap of exactly the tolerance must not be bridged, so it is the next smaller number
        values["tolerance"] = math.nextafter(preset.tolerance, 0)
    return {name: value for name, value in values.items() if value is not None}


def preset_source(preset: Preset, catalogue: Catalogue) -> str:
    """Where the rule comes from, as it is printed: ``Unité urbaine (INSEE, Francia, 2020)``."""
    source = catalogue.sources[preset.source_id]
    return f"{preset.source} ({', '.join(filter(None, (source.publisher, source.date)))})"


def preset_text(preset: Preset, catalogue: Catalogue) -> str:
    """What a preset sets, as it is printed: ``Tolerancia de continuidad 200 m; …``."""
    under = {"tolerance": "menos de "} if preset.strict else {}
    return "; ".join(
        f"{catalogue.parameters[name].name} {under.get(name, '')}{printed_number(value)} "
        f"{catalogue.parameters[name].unit}"
        for name, value in preset_values(preset).items()
    )


def least_inhabitants(id_: str, catalogue: Catalogue) -> float:
    """Inhabitants that a preset asks for in a continuum, 0 when it asks for none."""
    return catalogue.presets[id_].min_population or 0.0


def preset_notes(
    id_: str, catalogue: Catalogue, by: MembershipBy, located: bool, too_small: int = 0
) -> list[Note]:
    """Say what a preset decided, where it comes from and what of it is not applied.

    ``by`` is the measure that decides membership, ``located`` whether the population is located,
    ``too_small`` the number of continua without the inhabitants that the preset asks for.
    """
    if id_ == OWN:
        return []
    preset = catalogue.presets[id_]
    notes = [_decided(preset, catalogue)]
    if preset.min_population is not None:
        notes.append(_inhabitants(preset, located, too_small))
    if preset.membership_by not in (None, by.value):
        notes.append(_other_measure(preset, by))
    return notes


def _decided(preset: Preset, catalogue: Catalogue) -> Note:
    template = mark("The preset {preset} decides: {values}. Source: {source}. {remark}")
    details: dict[str, Any] = {
        "preset": preset.name,
        "values": preset_text(preset, catalogue),
        "source": preset_source(preset, catalogue),
        "remark": preset.note,
    }
    return Note(template, details)


def _inhabitants(preset: Preset, located: bool, too_small: int) -> Note:
    details: dict[str, Any] = {
        "preset": preset.name,
        "count": preset.min_population,
        "small": too_small,
    }
    template = mark(
        "The preset {preset} also asks for {count} inhabitants or more in a continuum. That "
        "was not applied, because no population was located: smaller ones are kept."
    )
    if located:
        template = mark(
            "The preset {preset} also asks for {count} inhabitants or more in a continuum: "
            "{small} continua with fewer located persons have no members."
        )
    return Note(template, details)


def _other_measure(preset: Preset, by: MembershipBy) -> Note:
    template = mark(
        "The preset {preset} measures membership by {own}; here {used} decides. Choose that "
        "measure (MEMBERSHIP_BY) and give population layers to follow it."
    )
    own = PRINTED_MEASURES[MembershipBy(preset.membership_by)]
    return Note(template, {"preset": preset.name, "own": own, "used": PRINTED_MEASURES[by]})
