"""``am_delimiter:epochlist``: rasters of several years as a table of cases."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
)

from ..core.basis import mark
from ..core.catalogue import Catalogue
from ..toolbelt.i18n import tr
from .base import AmDelimiterAlgorithm
from .epoch_parameters import epochs, rasters_of_years
from .run import Run
from .table_sinks import fill_sink

_LISTED = "epoch_cases"


class EpochListAlgorithm(AmDelimiterAlgorithm):
    """Says of which year each raster is, and puts the tiles of a year into one row."""

    public_id = "epochlist"
    title = mark("List the epochs of some rasters")
    words = ("épocas", "años", "serie", "GHSL", "lote", "modelo")
    brief = mark("Rasters of several years as a table of cases: a row for each epoch.")
    about = mark(
        "Makes a table of cases with a row for each epoch of some rasters: its year as «caso», its "
        "tiles as «BUILTUP», and the product that it is. «Delimit many cases» takes it; in a model "
        "other columns can be added between the two.\n\n"
        "The name or the metadata of the product say of which year a raster is "
        "(GHS_BUILT_S_E1990_…). For other names write the years in the order of the layers.\n\n"
        "A raster whose values are years (WSF Evolution, GAIA) holds all epochs in one file and "
        "cannot be a row: «Growth over several years» studies it."
    )
    example = mark(
        "Epochs: GHS_BUILT_S_E1990_… and the two sheets GHS_BUILT_S_E2020_… of the same area. The "
        "table has the rows 1990 and 2020, the second with both sheets."
    )
    in_sight = ("EPOCHS", "YEARS")

    def form(self, known: Catalogue) -> list[QgsProcessingParameterDefinition]:
        """The layers of each year, and the table."""
        table = QgsProcessingParameterFeatureSink(
            "OUTPUT", tr("Table of cases"), Qgis.ProcessingSourceType.Vector
        )
        return [*epochs(), table]

    def results(self) -> list[QgsProcessingOutputDefinition]:
        """How many epochs there are."""
        return [QgsProcessingOutputNumber("EPOCH_COUNT", tr("Number of epochs"))]

    def work(self, run: Run) -> dict[str, Any]:
        """List the epochs; no cell is read."""
        from ..bridge.raster_gdal import GdalPort
        from ..core.epochs import list_epochs

        rasters = rasters_of_years(run, "EPOCHS", "auto")
        rows = list_epochs(rasters, run.text("YEARS"), run.known, GdalPort())
        run.conclude("\n".join(f"{row['caso']}: {row['BUILTUP']}" for row in rows))
        sink = fill_sink(run, "OUTPUT", run.known.overview_layers[_LISTED], rows)
        return {"OUTPUT": sink, "EPOCH_COUNT": len(rows)}
