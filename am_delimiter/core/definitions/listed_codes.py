"""Codes of communes in the tables of others: old ones replaced, those of nowhere left out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from ..basis.notes import Note, mark
from ..catalogue.catalogue import Catalogue
from ..land.commune_polygons import listing
from ..land.communes import normalise_cut
from ..land.land_errors import InvalidCut


def read_listed_codes(
    values: Sequence[Any], layer: str, field: str, known: Catalogue, own: Collection[str]
) -> tuple[list[str | None], list[Note]]:
    """The code of each row, None for one that is no commune, and what must be known of them.

    ``own`` are the codes of the case, which may be of no register. Raises `InvalidCut`.
    """
    cuts = [normalise_cut(value) for value in values]
    empty = [is_empty(value) for value in values]
    bad = {str(v) for v, cut, none in zip(values, cuts, empty) if cut is None and not none}
    if bad:
        raise InvalidCut(layer=layer, field=field, values=listing(sorted(bad), 5))
    notes = _old_note({cut for cut in cuts if cut in known.old_codes}, layer, known)
    found = [known.old_codes.get(cut, cut) if cut else None for cut in cuts]
    there = known.communes.keys() | set(own)
    strange = sorted({cut for cut in found if cut and cut not in there})
    if strange:
        template = mark(
            "{layer} has codes that are of no commune, left out: {codes}. Correct them if they are "
            "of the area."
        )
        notes.append(Note(template, {"layer": layer, "codes": listing(strange)}))
    if any(empty):
        template = mark("{layer} has {count} {count:row|rows} without a commune code, left out.")
        notes.append(Note(template, {"layer": layer, "count": sum(empty)}))
    return [cut if cut in there else None for cut in found], notes


def is_empty(value: Any) -> bool:
    """Whether a cell of a table says nothing."""
    return value is None or value != value or not str(value).strip()  # noqa: PLR0124 - NaN


def _old_note(old: Collection[str], layer: str, known: Catalogue) -> list[Note]:
    if not old:
        return []
    template = mark("{layer} uses old commune codes, replaced by today's: {codes}.")
    codes = ", ".join(f"{cut} → {known.old_codes[cut]}" for cut in sorted(old))
    return [Note(template, {"layer": layer, "codes": codes})]
