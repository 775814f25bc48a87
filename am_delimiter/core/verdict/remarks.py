"""Remarks: what the user must know about a result, beyond its figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..basis.notes import Note, mark
from ..catalogue.catalogue import Catalogue
from ..catalogue.declared_parameters import Parameters
from ..continuum.crossings import Crossed
from ..continuum.fabric import Fabric
from ..land.builtup import Builtup
from ..land.communes import Communes
from ..land.overlaps import overlap_notes
from ..land.whereabouts import far_note, lies_right
from ..services.registers import Shared
from ..services.sharing import share
from ..travel.travel import Travel
from .candidates import Candidate
from .case import Case


def fabric_notes(fabric: Fabric, case: Case) -> list[Note]:
    """Say what was left out, what lies outside every commune and what barriers and bridges did."""
    patches, parameters = fabric.patches, case.parameters
    notes = []
    if parameters.min_density:
        template = mark(
            "{hectares} ha of built-up land with less than {density} % of built-up land in the "
            "{side} m around it were left out (minimum local density)."
        )
        details: dict[str, Any] = {
            "hectares": round(fabric.scattered_ha, 2),
            "density": round(parameters.min_density * 100, 6),
            "side": parameters.density_side_m,
        }
        notes.append(Note(template, details))
    if patches.dropped:
        template = mark("{count} patches under the minimum were dropped ({hectares} ha in all).")
        details = {"count": patches.dropped, "hectares": round(patches.dropped_ha, 2)}
        notes.append(Note(template, details))
    if fabric.outside_ha:
        template = mark(
            "{hectares} ha of built-up land lie outside every commune of the layer; "
            "they count for continuity and for no commune."
        )
        notes.append(Note(template, {"hectares": round(fabric.outside_ha, 2)}))
    return notes + (_crossing_notes(fabric.crossed, case) if fabric.crossed else [])


def _crossing_notes(crossed: Crossed, case: Case) -> list[Note]:
    """The rule that barriers and bridges followed, and what came of it."""
    notes = []
    cost = case.parameters.barrier_cost_m
    if case.land.barriers:
        template = mark(
            "Barriers ({layers}): a gap whose straight line meets a barrier is not allowed. "
            "The gap without barriers is given beside it."
        )
        if cost is not None:
            template = mark(
                "Barriers ({layers}): a gap whose straight line meets a barrier counts {cost} m "
                "more. The gap without barriers is given beside it."
            )
        names = ", ".join(layer.name for layer in case.land.barriers)
        notes.append(Note(template, {"layers": names, "cost": cost}))
        template = mark("{count} of the plain gaps meet a barrier.")
        notes.append(Note(template, {"count": crossed.crossed}))
    if case.land.bridges:
        template = mark(
            "Bridges and roads ({layers}) count as built-up for the continuity, not for areas. "
            "{idle} of their features change nothing: outside the study or on built-up land."
        )
        names = ", ".join(layer.name for layer in case.land.bridges)
        notes.append(Note(template, {"layers": names, "idle": crossed.idle_bridges}))
    return notes


def idle_limits(case: Case) -> list[Note]:
    """Say that urban limits tell nothing without located population."""
    if case.people or not case.people.limits:
        return []
    template = mark(
        "The urban limits ({layers}) were not used: without layers of population it is not known "
        "who lives inside them."
    )
    return [Note(template, {"layers": ", ".join(layer.name for layer in case.people.limits)})]


SEEN = 0.999
"""A commune is covered by the evidence from this share on: borders are drawn at many scales."""


def half_seen(candidates: Sequence[Candidate], communes: Communes, builtup: Builtup) -> list[Note]:
    """Say which communes of the candidates the rasters cover only in part."""
    coverage = builtup.coverage(communes.frame.geometry.values)
    if coverage is None:
        return []
    chosen = {cut for candidate in candidates for cut in candidate.cuts}
    partly = [
        f"{communes.names[cut]} ({share * 100:.0f} %)"
        for cut, share in zip(communes.cuts, coverage)
        if cut in chosen and share < SEEN
    ]
    if not partly:
        return []
    template = mark(
        "The built-up rasters cover only part of the area of: {communes}. "
        "If a tile is missing, add it and run again."
    )
    return [Note(template, {"communes": ", ".join(partly)})]


def travel_notes(travel: Travel | None, candidates: Sequence[Candidate]) -> list[Note]:
    """What was read out of the travel table, and what it seems to lack."""
    found = list(travel.notes) if travel else []
    doubts = (note for one in candidates if one.travel for note in one.travel.notes)
    return [*found, *doubts]


def unserved(candidates: Sequence[Candidate], communes: Communes, shared: Shared) -> list[Note]:
    """Say which communes of a candidate no element of the inventory serves."""
    template = mark("No element of the inventory of services serves, in {candidate}: {communes}.")
    notes = []
    for candidate in candidates if shared.services else ():
        alone = share(shared.services or (), candidate.cuts).unserved
        if alone:
            named = ", ".join(f"{communes.names[cut]} ({cut})" for cut in alone)
            notes.append(Note(template, {"candidate": candidate.id, "communes": named}))
    return notes


def nothing_found(
    candidates: Sequence[Candidate], parameters: Parameters, region: str
) -> list[Note]:
    """Say plainly that there is no candidate (in the region asked for, if any)."""
    if candidates:
        return []
    details = {"tolerance": parameters.tolerance_m, "region": region}
    if region:
        template = mark(
            "At {tolerance} m no continuum has two or more member communes of region {region}."
        )
        return [Note(template, details)]
    template = mark("At {tolerance} m no continuum has two or more member communes of one region.")
    return [Note(template, details)]


def ground_notes(communes: Communes, catalogue: Catalogue) -> list[Note]:
    """Notes on the communes of the study that claim the same land or lie out of place."""
    frame = communes.frame
    fit = lies_right(
        np.asarray(frame.geometry.values), communes.cuts, frame.crs.to_wkt(), catalogue
    )
    far = far_note(communes.layer, communes.cuts, fit, catalogue)
    overlapping = overlap_notes(communes, catalogue.limit("overlap_least"))
    return [*overlapping, *([far] if far else [])]
