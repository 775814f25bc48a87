"""What the result rests on, with hashes; the wording is printed, so it is Spanish."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..basis.fingerprints import InputFile, fingerprint
from ..basis.progress import Progress
from ..basis.vocabulary import InputKind
from ..land.communes import Communes
from ..land.raster_provenance import RasterEvidence
from .summing import BY_AREA, BY_PARTS, EXACT

if TYPE_CHECKING:
    from .degurba_found import DegurbaCase
    from .land_rasters import Share
    from .people_rasters import GridPeople

WAYS = {
    EXACT: "personas por celda, sumadas en celdas de 1 km",
    BY_AREA: "personas por celda, sumadas por la parte de cada celda que cae en las de 1 km",
    BY_PARTS: "personas por celda, de otro sistema: cada celda en partes iguales, sumadas en las "
    "de 1 km donde cae su centro",
}


def inputs_of(
    case: DegurbaCase,
    communes: Communes | None,
    read: tuple[GridPeople, Share | None, Share | None],
    progress: Progress,
) -> list[InputFile]:
    """Population, what is built, land and communes, as they were understood.

    ``read`` are the population, what is built and the land.
    """
    people, built, land = read
    ways = {name: WAYS[way] for name, way in people.ways.items()}
    found = _prints(InputKind.LOCATED, case.rasters, ways, progress)
    if built is not None:
        found += _prints(InputKind.BUILTUP, case.built, built.encoded, progress)
    if land is not None:
        found += _prints(InputKind.LAND, case.land, land.encoded, progress)
    if communes is not None and case.communes is not None:
        layer = case.communes
        found.append(
            fingerprint(InputKind.COMMUNES, layer.name, layer.path, communes.schema, progress)
        )
    return found


def _prints(
    kind: InputKind, rasters: Sequence[RasterEvidence], details: dict[str, str], progress: Progress
) -> list[InputFile]:
    return [
        fingerprint(kind, raster.name, raster.path, details.get(raster.name, ""), progress)
        for raster in rasters
    ]
