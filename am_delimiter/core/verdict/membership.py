"""Membership: how much of a commune a continuum must hold for the commune to belong to it.

Three measures are known, and all are reported whichever one decides: the share of the commune's
built-up area, its built-up area itself, and the share of its located population. Each only grows
when continua merge, so that it can be read off the hierarchy.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from ..basis.vocabulary import MembershipBy
from ..catalogue.declared_parameters import Parameters
from ..continuum.continua import Continua
from ..continuum.patches import Patches
from ..population.located import LocatedPopulation


@dataclass(frozen=True)
class Membership:
    """A commune is a member of a continuum that holds more than ``need`` of its ``whole``.

    ``amounts`` (patches, communes) are cells, or persons in whole steps, as floats: both are sums
    without rounding, in any order. ``whole`` (communes,) is what an amount is divided by: all that
    the commune has, or 1 where the amount itself is compared; infinite for a commune with too
    little evidence, of which no amount makes a member. ``crowd`` (patches,) are all persons
    of each patch; a continuum with fewer than ``least_crowd`` has no members.
    """

    by: MembershipBy
    amounts: sparse.csr_matrix
    whole: NDArray[np.float64]
    need: float
    crowd: NDArray[np.float64]
    least_crowd: float = 0.0

    def members(self, continua: Continua) -> dict[int, list[int]]:
        """Continuum → its member communes, both in order; continua without any are absent."""
        held = continua.gather(self.amounts).tocoo()
        crowd = np.bincount(continua.of_patch, weights=self.crowd, minlength=len(continua))
        enough = held.data / self.whole[held.col] > self.need
        enough &= crowd[held.row] >= self.least_crowd
        found: dict[int, list[int]] = {}
        for continuum, commune in sorted(zip(held.row[enough], held.col[enough])):
            found.setdefault(int(continuum), []).append(int(commune))
        return found

    def near(self, continua: Continua, margin: float) -> dict[tuple[int, int], float]:
        """Continuum and commune → what it holds, where that lies beside the limit.

        ``margin`` (0–1) is the distance in shares; of an area, the part of the limit.
        """
        held = continua.gather(self.amounts).tocoo()
        value = held.data / self.whole[held.col]
        reach = margin * (self.need if self.by is MembershipBy.AREA else 1.0)
        close = np.isfinite(self.whole[held.col]) & (np.abs(value - self.need) <= reach + 1e-12)
        places = zip(held.row[close].tolist(), held.col[close].tolist())
        return dict(sorted(zip(places, value[close].tolist()))) if margin else {}

    def too_small(self, continua: Continua) -> int:
        """Number of continua with fewer persons than needed."""
        crowd = np.bincount(continua.of_patch, weights=self.crowd, minlength=len(continua))
        return int((crowd < self.least_crowd).sum())

    def never(self) -> NDArray[np.bool_]:
        """Communes that no continuum could have as a member, shape (communes,).

        Not even all patches together hold enough of them.
        """
        total = self.amounts.sum(axis=0).A1
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.asarray(~(total / self.whole > self.need))


def memberships(
    patches: Patches,
    located: LocatedPopulation | None,
    parameters: Parameters,
    least_crowd: float = 0.0,
    thin: Iterable[int] = (),
) -> dict[MembershipBy, Membership]:
    """The rule of every measure that can be taken; that of population needs located persons.

    ``least_crowd`` is the number of inhabitants that a continuum needs, if that is known; ``thin``
    are the positions of communes with too little evidence.
    """
    cells = sparse.csr_matrix(patches.commune_cells, dtype=np.float64)
    built = cells.sum(axis=0).A1
    crowd = located.crowd if located else np.zeros(len(patches))
    least = least_crowd if located else 0.0
    # in cells, as the minimum patch: hectares of a float grid would move an area that is exact
    area = round(parameters.membership_area_ha / patches.grid.cell_hectares, 6)
    share = parameters.membership
    kinds = [
        Membership(MembershipBy.SHARE, cells, built, share, crowd, least),
        Membership(MembershipBy.AREA, cells, np.ones(len(built)), area, crowd, least),
    ]
    if located:
        by = MembershipBy.POPULATION
        kinds.append(Membership(by, located.inside, located.persons, share, crowd, least))
    scarce = np.isin(np.arange(len(built)), list(thin))
    return {kind.by: replace(kind, whole=np.where(scarce, np.inf, kind.whole)) for kind in kinds}
