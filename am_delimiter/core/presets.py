"""Presets: rules of other countries, each setting several parameters together.

A preset decides over the values the user wrote for whatever it sets, and is silent on the rest.
"""

from __future__ import annotations

from .catalogue import Catalogue
from .catalogue_records import Preset
from .vocabulary import Note, mark

OWN = "own"
"""The preset that sets nothing: every value is the user's."""

SETTABLE = ("tolerance", "min_patch", "membership")
"""What a preset may set; ids of the catalogue's parameters."""


def preset_values(preset: Preset) -> dict[str, float]:
    """What a preset sets, by id of the parameter and in the unit of the catalogue."""
    values = {name: getattr(preset, name) for name in SETTABLE}
    return {name: value for name, value in values.items() if value is not None}


def preset_source(preset: Preset, catalogue: Catalogue) -> str:
    """Where the rule comes from, as it is printed: ``Unité urbaine (INSEE, Francia, 2020)``."""
    source = catalogue.sources[preset.source_id]
    return f"{preset.source} ({', '.join(filter(None, (source.publisher, source.date)))})"


def preset_text(preset: Preset, catalogue: Catalogue) -> str:
    """What a preset sets, as it is printed: ``Tolerancia de continuidad 200 m; …``."""
    return "; ".join(
        f"{catalogue.parameters[name].name} {value:g} {catalogue.parameters[name].unit}"
        for name, value in preset_values(preset).items()
    )


def preset_notes(id_: str, catalogue: Catalogue) -> list[Note]:
    """Say what a preset decided, where it comes from and what of it is not applied."""
    if id_ == OWN:
        return []
    preset = catalogue.presets[id_]
    template = mark("The preset {preset} decides: {values}. Source: {source}. {remark}")
    details = {
        "preset": preset.name,
        "values": preset_text(preset, catalogue),
        "source": preset_source(preset, catalogue),
        "remark": preset.note,
    }
    notes = [Note(template, details)]
    if preset.min_population is not None:
        template = mark(
            "The preset {preset} also asks for {count} inhabitants or more in a continuum. "
            "That is not applied yet: smaller ones are kept."
        )
        notes.append(Note(template, {"preset": preset.name, "count": preset.min_population}))
    return notes
