"""The epochs of some rasters as a table of cases: a row for each, with its tiles."""

from __future__ import annotations

from collections.abc import Sequence

from ..basis.table import Row
from ..catalogue.catalogue import Catalogue
from ..land.raster import RasterPort
from ..land.raster_provenance import RasterEvidence
from .epoch_errors import EpochsInValues
from .epoch_years import arranged_epochs


def list_epochs(
    rasters: Sequence[RasterEvidence], text: str, catalogue: Catalogue, port: RasterPort
) -> list[Row]:
    """A row ``caso, BUILTUP, product`` for each epoch, by growing year.

    ``text`` holds one year for each raster, "" where their names say it. The tiles of an epoch are
    divided by semicolons, as a table of cases is read. Raises `EpochsInValues` where one file holds
    several years, or what `arranged_epochs` does.
    """
    epochs = arranged_epochs(rasters, text, catalogue, port)
    for epoch in epochs:
        if epoch.product and epoch.product.of_values:
            raise EpochsInValues(rasters=epoch.names)
    return [
        {
            "caso": str(epoch.year),
            "BUILTUP": ";".join(layer.evidence.path for layer in epoch.layers),
            "product": epoch.product.name if epoch.product else None,
        }
        for epoch in epochs
    ]
