"""The Processing provider."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..toolbelt.paths import plugin_version, resource
from .builtup import BuiltupAlgorithm
from .compare import CompareAlgorithm
from .continuity import ContinuityAlgorithm
from .delimit import DelimitAlgorithm
from .diagnose import DiagnoseAlgorithm
from .expediente import ExpedienteAlgorithm
from .odfromcensus2024 import OdFromCensus2024Algorithm
from .rerun import RerunAlgorithm
from .status import StatusAlgorithm


class AmDelimiterProvider(QgsProcessingProvider):
    """Holds the algorithms of am_delimiter."""

    def id(self) -> str:
        """Part of every algorithm's permanent id."""
        return "am_delimiter"

    def name(self) -> str:
        """Name in the toolbox."""
        return "am_delimiter"

    def longName(self) -> str:
        """Name with version."""
        return f"am_delimiter {plugin_version()}"

    def icon(self) -> QIcon:
        """Icon in the toolbox."""
        return QIcon(str(resource("icons", "am_delimiter.svg")))

    def loadAlgorithms(self) -> None:
        """Register new instances each time: QGIS owns them."""
        for algorithm in (
            DelimitAlgorithm,
            ExpedienteAlgorithm,
            ContinuityAlgorithm,
            BuiltupAlgorithm,
            CompareAlgorithm,
            OdFromCensus2024Algorithm,
            DiagnoseAlgorithm,
            RerunAlgorithm,
            StatusAlgorithm,
        ):
            self.addAlgorithm(algorithm())

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        """Rasters are written as GeoTIFF."""
        return ["tif", "tiff"]
