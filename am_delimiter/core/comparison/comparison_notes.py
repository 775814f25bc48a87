"""Remarks of a comparison: what was repaired, what counts how, and what the shares do not say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..basis.notes import Note, mark
from ..catalogue.catalogue import Catalogue
from ..land.commune_polygons import listing
from ..land.communes import Communes
from ..land.geometry import crs_name
from ..land.working_grid import distorted
from .overlay import Land

if TYPE_CHECKING:
    from .agreement import Place


def about_layer(name: str, land: Land) -> list[Note]:
    """Say what of a layer was repaired, and what several of its polygons hold."""
    notes = []
    if land.repaired:
        template = mark("{count} invalid polygons of {layer} were repaired.")
        notes.append(Note(template, {"count": land.repaired, "layer": name}))
    overlap = round(land.overlap_m2 / 1e4, 2)
    if overlap > 0:
        template = mark("Polygons of {layer} overlap in {hectares} ha, which count once.")
        notes.append(Note(template, {"layer": name, "hectares": overlap}))
    return notes


def about_communes(
    communes: Communes, crs: str, shared_m2: float, catalogue: Catalogue
) -> list[Note]:
    """Say where communes overlap and where the working system cannot measure."""
    notes = []
    shared = round(shared_m2 / 1e4, 2)
    if shared > 0:
        template = mark(
            "Communes of {layer} overlap in {hectares} ha; land there counts for the commune with "
            "the higher code."
        )
        notes.append(Note(template, {"layer": communes.layer, "hectares": shared}))
    bent = distorted(communes, crs, catalogue)
    if bent:
        template = mark(
            "The working system {crs} bends lengths by more than {limit} % in: {communes}. Their "
            "hectares were corrected to the ellipsoid."
        )
        limit = catalogue.number("scale_error")
        details = {"crs": crs_name(crs), "limit": limit, "communes": listing(bent)}
        notes.append(Note(template, details))
    return notes


def about_agreement(
    places: Sequence[Place], outside: Place, names: dict[str, str], computed: str, reference: str
) -> list[Note]:
    """Say what lies outside the communes, where nothing was computed, and when nothing differs."""
    notes = []
    beyond = outside.agreement
    if beyond.computed_ha or beyond.reference_ha:
        template = mark(
            "Outside every commune compared lie {computed_ha} ha of {computed} and {reference_ha} "
            "ha of {reference}; they count in the total and in no commune."
        )
        details = {"computed": computed, "reference": reference}
        hectares = {
            "computed_ha": round(beyond.computed_ha, 2),
            "reference_ha": round(beyond.reference_ha, 2),
        }
        notes.append(Note(template, {**details, **hectares}))
    agreements = [(place.cut, place.agreement) for place in places]
    bare = [names[cut] for cut, one in agreements if one.reference_ha and not one.computed_ha]
    if bare:
        template = mark(
            "In {communes} there is reference and no computed land. If the built-up evidence did "
            "not reach them, leave them out (select the communes or give the region)."
        )
        notes.append(Note(template, {"communes": listing(bare)}))
    everything = [beyond, *(one for _, one in agreements)]
    if not any(one.only_computed_ha or one.only_reference_ha for one in everything):
        template = mark(
            "{computed} and {reference} cover exactly the same land. If it is one layer given "
            "twice, choose another; continua of different tolerances also hold the same land "
            "unless some of them are selected."
        )
        notes.append(Note(template, {"computed": computed, "reference": reference}))
    return notes
