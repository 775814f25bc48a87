"""The rasters of several years, as the algorithms ask for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsMapLayer,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterString,
    QgsRasterLayer,
)

from ..toolbelt.i18n import tr
from .layer_parameters import LayersParameter
from .run import Run

if TYPE_CHECKING:
    from ..core.land import RasterEvidence


def epochs() -> list[QgsProcessingParameterDefinition]:
    """The layers of all years, and what their years are."""
    layers = LayersParameter(
        "EPOCHS",
        tr("Built-up rasters of several years (the tiles of each)"),
        Qgis.ProcessingSourceType.Raster,
    )
    label = tr("Years, in the order of the layers (empty: by their names)")
    return [layers, QgsProcessingParameterString("YEARS", label, optional=True)]


def rasters_of_years(run: Run, name: str, encoded: str) -> tuple[RasterEvidence, ...]:
    """The rasters of a parameter as evidence. Raises `EpochNotRaster`."""
    from ..bridge.layers import raster_evidence

    given: list[QgsMapLayer] = run.layers(name)
    for layer in given:
        if not isinstance(layer, QgsRasterLayer):
            from ..core.epochs import EpochNotRaster

            raise EpochNotRaster(layer=layer.name())
    return tuple(raster_evidence(layer, encoded) for layer in given)
