"""What must be known of the sets of a comparison: what is not covered, and what cannot be told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..basis.notes import Note, mark
from ..land.commune_polygons import listing
from .compared_sets import DefinitionSet


def about_sets(
    sets: Sequence[DefinitionSet], candidate: Sequence[str], names: Mapping[str, str]
) -> list[Note]:
    """A note for each definition that does not cover the candidate, or covers it in part."""
    regions = {cut[:2] for cut in candidate}
    return [note for one in sets for note in _about(one, regions, names)]


def _about(one: DefinitionSet, regions: set[str], names: Mapping[str, str]) -> list[Note]:
    told = {"definition": one.evidence.kind.name}
    if not one.covers:
        template = mark(
            "{definition}: what was given does not cover the candidate (it tells nothing of any of "
            "its communes), so it is not counted. Check that it is of the same region."
        )
        return [Note(template, told)]
    notes = []
    unknown = one.agreement.unknown if one.agreement else ()
    if unknown:
        template = mark(
            "{definition}: nothing can be told of these communes of the candidate, which count in "
            "no share: {communes}."
        )
        communes = listing(names[cut] for cut in unknown)
        notes.append(Note(template, {**told, "communes": communes}, about=unknown))
    if not one.unit:
        template = mark("{definition}: none of its areas holds anything of the candidate.")
        notes.append(Note(template, told))
    beyond = [cut for cut in one.communes if cut[:2] not in regions]
    if beyond:
        template = mark("{definition}: its area goes on in another region: {communes}.")
        notes.append(Note(template, {**told, "communes": listing(names[c] for c in beyond)}))
    return notes
