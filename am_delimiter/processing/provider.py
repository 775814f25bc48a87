"""The Processing provider."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..toolbelt.paths import plugin_version, resource
from .builtup_algorithm import BuiltupAlgorithm
from .compare_algorithm import CompareAlgorithm
from .continuity_algorithm import ContinuityAlgorithm
from .delimit_algorithm import DelimitAlgorithm
from .diagnose_algorithm import DiagnoseAlgorithm
from .expediente_algorithm import ExpedienteAlgorithm
from .odfromcensus2024_algorithm import OdFromCensus2024Algorithm
from .rerun_algorithm import RerunAlgorithm
from .sensitivity_algorithm import SensitivityAlgorithm
from .status_algorithm import StatusAlgorithm


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
            SensitivityAlgorithm,
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
