"""Remarks: what the user must know about a result, beyond its figures."""

from __future__ import annotations

from collections.abc import Sequence

from .builtup import Builtup
from .candidates import Candidate
from .communes import Communes
from .parameters import Parameters
from .patches import Patches
from .register_record import Shared
from .sharing import share
from .vocabulary import Note, mark


def patch_notes(patches: Patches, outside_ha: float) -> list[Note]:
    """Say what the minimum patch dropped and what lies outside every commune."""
    notes = []
    if patches.dropped:
        notes.append(
            Note(
                mark("{count} patches under the minimum were dropped ({hectares} ha in all)."),
                {"count": patches.dropped, "hectares": round(patches.dropped_ha, 2)},
            )
        )
    if outside_ha:
        notes.append(
            Note(
                mark(
                    "{hectares} ha of built-up land lie outside every commune of the layer; "
                    "they count for continuity and for no commune."
                ),
                {"hectares": round(outside_ha, 2)},
            )
        )
    return notes


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
