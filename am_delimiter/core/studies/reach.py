"""Whose land is followed through a study: that of a candidate, or the main one there is."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..verdict.candidates import Candidate
from ..verdict.delimitation import Delimitation
from ..verdict.survey import Survey

Floats = NDArray[np.float64]


def anchor_patch(result: Delimitation) -> int:
    """The largest patch of the continuum of the first candidate; without any, of `main_land`."""
    of_patch, area = result.continua.of_patch, result.patches.cells
    home = next((c.continuum for c in result.candidates if c.continuum is not None), None)
    weight = main_land(result) if home is None else np.where(of_patch == home, area, 0)
    return int(weight.argmax())


def main_land(result: Survey) -> Floats:
    """Cells of each patch (patches,), in the region that is asked for if one is."""
    cells, regions = result.patches.commune_cells, result.communes.regions
    asked = [regions[cut] == result.case.region for cut in result.communes.cuts]
    if not any(asked):
        return np.asarray(result.patches.cells, dtype=np.float64)
    inside = np.asarray(cells @ np.array(asked, dtype=np.float64))
    return inside if inside.any() else np.asarray(result.patches.cells, dtype=np.float64)


def own_land(result: Survey, candidate: Candidate) -> Floats:
    """Cells of each patch (patches,) in the communes of a candidate."""
    own = np.array([cut in candidate.cuts for cut in result.communes.cuts], dtype=np.float64)
    return np.asarray(result.patches.commune_cells @ own)
