"""Blocks that a layer holds more than once: the same polygon, or the same code.

Rows that give the same persons are copies, or parts that all bear the persons of the whole: they
count once. Rows that differ are settled as the user says, and until then nobody of their communes
is located, because it is not known how many live there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import replace

import numpy as np
import shapely
from scipy.sparse import coo_matrix, csgraph

from ..basis.notes import Note, mark
from ..basis.vocabulary import RepeatedPopulation
from .located import STEP
from .located_blocks import Units
from .repeats import agreed, differ, repeat_note, told_rows

Groups = list[list[int]]


def settle_repeats(
    units: Units, ids: Sequence[str], layer: str, field: str, reading: RepeatedPopulation
) -> tuple[Units, list[Note]]:
    """Each block once; ``ids`` (units,) are their codes, "" for none.

    ``undecided`` of the result are the communes with a block whose rows differ.
    """
    groups = _groups(units, ids)
    if not groups:
        return units, []
    shapes, points, steps = units.shapes.copy(), units.points.copy(), units.steps.copy()
    kept = np.ones(len(steps), dtype=bool)
    undecided, told, copies = set(units.undecided), [], 0.0
    for group in groups:
        values = [float(steps[n]) for n in group]
        persons, first = agreed(values, reading), group[0]
        if differ(values):
            name = ids[first] or f"# {first + 1}"
            told.append(told_rows(name, [round(value * STEP, 6) for value in values]))
        else:
            copies += sum(values[1:])
        kept[group[1:] if persons is not None else group] = False
        if persons is None:
            undecided.update(int(units.commune[n]) for n in group if units.commune[n] >= 0)
            continue
        steps[first] = int(persons)
        shapes[first] = _whole([shapes[n] for n in group])
        points[first] = shapely.get_coordinates(shapely.point_on_surface(shapes[first]))[0]
    notes = [repeat_note(layer, field, told, reading)] if told else []
    if copies:
        notes.append(_copies(layer, len(groups) - len(told), copies))
    settled = replace(units, shapes=shapes, points=points, steps=steps)
    return replace(settled.take(kept), undecided=frozenset(undecided)), notes


def _groups(units: Units, ids: Sequence[str]) -> Groups:
    """Places of the units that are one block, for each block that has several.

    A polygon given once for each commune, or as urban and as rural, is as many blocks.
    """
    whose = list(zip(units.commune.tolist(), units.urban.tolist()))
    polygons = shapely.to_wkb(shapely.normalize(units.shapes)).tolist()
    met: dict[Hashable, int] = {}
    first, again = [], []
    for keys in (polygons, ids):
        for n, key in enumerate(keys):
            before = met.setdefault((key, whose[n]), n) if key else n
            if before != n:
                first.append(before)
                again.append(n)
    if not again:
        return []
    links = coo_matrix((np.ones(len(again)), (first, again)), shape=(len(whose), len(whose)))
    found = defaultdict(list)
    for n, group in enumerate(csgraph.connected_components(links, directed=False)[1].tolist()):
        found[group].append(n)
    return [group for group in found.values() if len(group) > 1]


def _whole(shapes: list[shapely.Geometry]) -> shapely.Geometry:
    """The polygon of all rows of a block; a copy leaves it as it is."""
    if all(shape.equals(shapes[0]) for shape in shapes[1:]):
        return shapes[0]
    return shapely.union_all(shapes)


def _copies(layer: str, blocks: int, steps: float) -> Note:
    template = mark(
        "{count} polygons of {layer} are given more than once with the same persons: they count "
        "once, and {persons} repeated persons were left out."
    )
    return Note(template, {"count": blocks, "layer": layer, "persons": max(round(steps * STEP), 1)})
