"""One position of the tolerance: what it joins, how the set looked at stands, what is drawn.

Nothing here knows a widget, so that what the page shows can be asked and tested by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..bridge.stored_hierarchy import StoredHierarchy
from ..core.catalogue import Catalogue
from ..core.exploration import Explorer, SetAnswer, ToleranceCut, answer_set

ACCENT, GREY = 0xC8D95F02, 0x78808080
"""Of the continuum that is looked at, and of land that makes no set (alpha, red, green, blue)."""
OTHERS = (0xB41B9E77, 0xB47570B3, 0xB4E7298A, 0xB466A61E, 0xB4E6AB02, 0xB4A6761D)
"""Of the continua of other sets, in their order; told apart by the colour-blind too."""
CLEAR = 0


@dataclass(frozen=True)
class LookedAt:
    """What is looked at while the tolerance moves.

    With ``anchor`` it is whoever is in the continuum of that patch, in the regions of ``members``;
    without one, always the communes ``members`` (positions). ``name`` is how it is called.
    """

    name: str
    members: tuple[int, ...]
    anchor: int | None = None


@dataclass(frozen=True)
class Moment:
    """What a tolerance gives: the cut, the answer for what is looked at, colours of the patches.

    ``colours`` (patches + 1,) begin with that of no patch; ``members`` are the communes that are
    outlined.
    """

    cut: ToleranceCut
    answer: SetAnswer | None
    colours: NDArray[np.uint32]
    members: tuple[int, ...]


def followed_sets(found: StoredHierarchy, explorer: Explorer) -> list[LookedAt]:
    """What may be looked at: for each candidate its land and its communes, and the main land."""
    study = found.study
    place = {cut: n for n, cut in enumerate(study.cuts)}
    cut = explorer.cut(study.parameters.tolerance_m)
    sets = []
    for one in found.summary["candidates"]:
        members = tuple(sorted(place[code] for code in one["communes"]))
        node = explorer.home_of(members, cut)
        if node is not None:
            sets.append(LookedAt(one["name"], members, _largest(node, explorer)))
        sets.append(LookedAt(one["name"], members))
    if not sets:
        largest = int(study.patches.cells.argmax())
        sets.append(LookedAt("", tuple(range(len(study.communes))), largest))
    return sets


def moment_at(
    tolerance_m: float,
    followed: LookedAt,
    found: StoredHierarchy,
    explorer: Explorer,
    catalogue: Catalogue,
) -> Moment:
    """What a tolerance gives for what is looked at."""
    cut = explorer.cut(tolerance_m)
    members, node = _members(followed, cut, explorer)
    answer = answer_set(members, cut, explorer, catalogue, found.criteria) if members else None
    node = answer.node if answer and followed.anchor is None else node
    return Moment(cut, answer, _colours(cut, node, explorer), members)


def _largest(node: int, explorer: Explorer) -> int:
    """The largest patch of a continuum."""
    inside = explorer.patches_of(node)
    return int(np.where(inside, explorer.study.patches.cells, 0).argmax())


def _members(
    followed: LookedAt, cut: ToleranceCut, explorer: Explorer
) -> tuple[tuple[int, ...], int | None]:
    """The communes that are looked at, and their continuum if that is what is followed."""
    if followed.anchor is None:
        return followed.members, None
    rows = explorer.study.communes
    node = explorer.node_of(followed.anchor, cut.tolerance_m)
    regions = {rows[one].region for one in followed.members}
    inside = cut.members.get(node, ())
    return tuple(one for one in inside if rows[one].region in regions), node


def _colours(cut: ToleranceCut, node: int | None, explorer: Explorer) -> NDArray[np.uint32]:
    """The colour of every patch by its continuum."""
    by_node = {one: OTHERS[n % len(OTHERS)] for n, one in enumerate(_ordered(cut, node))}
    if node is not None:
        by_node[node] = ACCENT
    of_run = np.full(len(cut), GREY, dtype=np.uint32)
    tree = explorer.study.tree
    for one, colour in by_node.items():
        of_run[np.searchsorted(cut.starts, tree.start[one], side="right") - 1] = colour
    n_patches = tree.n_patches
    lengths = np.diff(np.append(cut.starts, n_patches))
    colours = np.empty(n_patches + 1, dtype=np.uint32)
    colours[0] = CLEAR
    colours[1:] = np.repeat(of_run, lengths)[explorer.leaf_of]
    return colours


def _ordered(cut: ToleranceCut, node: int | None) -> Sequence[int]:
    """The continua of the sets, the most populated first, without the one that is looked at."""
    return [one for one in dict.fromkeys(found.node for found in cut.sets) if one != node]
