"""What a delimitation says of the land its communes stand on: overlaps, communes far away."""

from __future__ import annotations

import numpy as np

from ..basis.vocabulary import Note
from ..catalogue.catalogue import Catalogue
from ..land.communes import Communes
from ..land.overlaps import overlap_notes
from ..land.whereabouts import far_note, lies_right


def ground_notes(communes: Communes, catalogue: Catalogue) -> list[Note]:
    """Notes on the communes of the study that claim the same land or lie out of place."""
    frame = communes.frame
    fit = lies_right(
        np.asarray(frame.geometry.values), communes.cuts, frame.crs.to_wkt(), catalogue
    )
    far = far_note(communes.layer, communes.cuts, fit, catalogue)
    overlapping = overlap_notes(communes, catalogue.limit("overlap_least"))
    return [*overlapping, *([far] if far else [])]
