"""The study area: the communes that the evidence reaches, and the fabric that is built on them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..blockwork.crew import Crew
from ..blockwork.raster_blocks import CrewReading
from ..blockwork.tiled_gaps import find_tiled_gaps
from ..catalogue.catalogue import Catalogue
from ..continuum.crossings import Crossed
from ..continuum.fabric import Fabric, find_fabric
from ..land.communes import Communes
from ..land.evidence import read_evidence
from ..land.overlaps import overlap_notes
from ..land.raster import RasterPort
from ..land.whereabouts import far_note, lies_right
from ..land.working_grid import distorted
from .case import Case
from .checked_case import CheckedCase

LAND_OF_NOBODY = mark(
    "{hectares} ha of built-up land lie outside every commune of the layer; "
    "they count for continuity and for no commune."
)


@dataclass(frozen=True)
class StudyArea:
    """The land of a study: ``communes`` are those near the evidence, or named by the user."""

    communes: Communes
    fabric: Fabric
    notes: tuple[Note, ...]


def find_study_area(
    checked: CheckedCase, port: RasterPort, progress: Progress, crew: Crew | None = None
) -> StudyArea:
    """Read the built-up evidence and measure its patches and gaps, at 0.05–0.7 of the work.

    ``crew`` are those who do the blocks, None for this process without any.
    """
    progress.stage(mark("Reading the built-up evidence"))
    case, catalogue = checked.case, checked.catalogue
    land, parameters = case.land, case.parameters
    part = progress.part(0.05, 0.4)
    builtup, communes = read_evidence(
        land,
        checked.everywhere,
        parameters,
        case.named,
        catalogue,
        port,
        part,
        CrewReading(crew, port) if crew else None,
    )
    part = progress.part(0.4, 0.7)
    search = partial(find_tiled_gaps, crew=crew) if crew else None
    fabric = find_fabric(land, communes, builtup, parameters, catalogue, part, search)
    ground = _ground_notes(communes, catalogue)
    left = _left_out(checked.everywhere, communes)
    notes = (*communes.notes, *left, *ground, *builtup.notes, *_fabric_notes(fabric, case))
    return StudyArea(communes, fabric, notes)


def _left_out(everywhere: Communes, communes: Communes) -> list[Note]:
    """Name the communes of the layer that no evidence reaches: of them nothing is known.

    Those of the regions of the study by name, of others only how many.
    """
    studied, regions = set(communes.cuts), set(communes.regions.values())
    lost = [cut for cut in everywhere.cuts if cut not in studied]
    near = [f"{everywhere.names[c]} ({c})" for c in lost if everywhere.regions[c] in regions]
    notes = []
    if near:
        template = mark(
            "The built-up evidence does not reach {count} communes of {layer}, which are not in "
            "the result and cannot be judged: {communes}."
        )
        details = {"count": len(near), "layer": everywhere.layer, "communes": ", ".join(near)}
        notes.append(Note(template, details))
    if len(lost) > len(near):
        template = mark(
            "{count} communes of other regions of {layer} are not reached by the built-up evidence."
        )
        notes.append(Note(template, {"count": len(lost) - len(near), "layer": everywhere.layer}))
    return notes


def _ground_notes(communes: Communes, catalogue: Catalogue) -> list[Note]:
    """Notes on the communes of the study that claim the same land or lie out of place."""
    frame = communes.frame
    fit = lies_right(
        np.asarray(frame.geometry.values), communes.cuts, frame.crs.to_wkt(), catalogue
    )
    far = far_note(communes.layer, communes.cuts, fit, catalogue)
    overlapping = overlap_notes(communes, catalogue.limit("overlap_least"))
    return [*overlapping, *([far] if far else []), *_stretched_note(communes, catalogue)]


def _stretched_note(communes: Communes, catalogue: Catalogue) -> list[Note]:
    """Which communes lie so far from the working zone that its metres are not those of ground."""
    stretched = distorted(communes, communes.frame.crs.to_wkt(), catalogue)
    if not stretched:
        return []
    template = mark(
        "Far from the working zone, areas and gaps of these communes were corrected to the "
        "ellipsoid: {communes}."
    )
    return [Note(template, {"communes": ", ".join(stretched)})]


def _fabric_notes(fabric: Fabric, case: Case) -> list[Note]:
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
        notes.append(Note(LAND_OF_NOBODY, {"hectares": round(fabric.outside_ha, 2)}))
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
