"""The Processing provider."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..toolbelt.paths import plugin_version, resource
from .batch_algorithm import BatchAlgorithm
from .builtup_algorithm import BuiltupAlgorithm
from .compare_algorithm import CompareAlgorithm
from .continuity_algorithm import ContinuityAlgorithm
from .definitions_algorithm import DefinitionsAlgorithm
from .degurba_algorithm import DegurbaAlgorithm
from .delimit_algorithm import DelimitAlgorithm
from .diagnose_algorithm import DiagnoseAlgorithm
from .epochlist_algorithm import EpochListAlgorithm
from .expediente_algorithm import ExpedienteAlgorithm
from .functional_area_algorithm import FunctionalAreaAlgorithm
from .governance_algorithm import GovernanceAlgorithm
from .nationwide_algorithm import NationwideAlgorithm
from .odfromcensus2024_algorithm import OdFromCensus2024Algorithm
from .portfolio_algorithm import PortfolioAlgorithm
from .rerun_algorithm import RerunAlgorithm
from .rezago_algorithm import RezagoAlgorithm
from .sensitivity_algorithm import SensitivityAlgorithm
from .shipped_models import shipped_models
from .status_algorithm import StatusAlgorithm
from .years_algorithm import YearsAlgorithm


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
            RezagoAlgorithm,
            OdFromCensus2024Algorithm,
            DiagnoseAlgorithm,
            RerunAlgorithm,
            StatusAlgorithm,
            BatchAlgorithm,
            EpochListAlgorithm,
            GovernanceAlgorithm,
            NationwideAlgorithm,
            YearsAlgorithm,
            PortfolioAlgorithm,
            DegurbaAlgorithm,
            FunctionalAreaAlgorithm,
            DefinitionsAlgorithm,
        ):
            self.addAlgorithm(algorithm())
        self._add_models()

    def _add_models(self) -> None:
        """The models are made of our algorithms: they are read when QGIS knows those by name."""
        registry = QgsApplication.processingRegistry()
        if registry.providerById(self.id()) is None:
            registry.providerAdded.connect(self._added)
            return
        for model in shipped_models():
            self.addAlgorithm(model)

    def _added(self, provider: str) -> None:
        """QGIS knows our algorithms from now on."""
        if provider == self.id():
            QgsApplication.processingRegistry().providerAdded.disconnect(self._added)
            self._add_models()
            self.algorithmsLoaded.emit()

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        """Rasters are written as GeoTIFF."""
        return ["tif", "tiff"]
