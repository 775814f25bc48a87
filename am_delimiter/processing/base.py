"""What the algorithms share: dependencies, progress, versions and errors at the boundary."""

from __future__ import annotations

import contextlib
import platform
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtGui import QIcon

from ..core.basis import AmDelimiterError, Progress
from ..core.catalogue import Catalogue, load_catalogue
from ..toolbelt.dependencies import missing_packages
from ..toolbelt.i18n import tr, tr_error, tr_note
from ..toolbelt.paths import plugin_version, resource


class AmDelimiterAlgorithm(QgsProcessingAlgorithm):
    """An algorithm that says what is missing instead of failing."""

    def icon(self) -> QIcon:
        """Icon in the toolbox."""
        return QIcon(str(resource("icons", "am_delimiter.svg")))

    def createInstance(self) -> AmDelimiterAlgorithm:
        """A new instance, as QGIS asks for one at each run."""
        return type(self)()

    def canExecute(self) -> tuple[bool, str]:
        """Whether all packages are there; the toolbox shows the sentence."""
        lacking = missing_packages()
        return (not lacking, self._lacking(lacking))

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """The same check for ``processing.run`` and ``qgis_process``, which skip canExecute."""
        lacking = missing_packages()
        if lacking:
            raise QgsProcessingException(self._lacking(lacking))
        return True

    def check_outputs(
        self, names: tuple[str, ...], parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        """Say that a file cannot be written before any work."""
        from ..bridge.files import check_writable

        for name in names:
            file = self.parameterAsFileOutput(parameters, name, context)
            if file:
                check_writable(Path(file))

    def _working_crs(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """The chosen system as WKT, "" when none was chosen; QGIS takes an unknown one for none."""
        crs = self.parameterAsCrs(parameters, "WORKING_CRS", context)
        if crs.isValid():
            return str(crs.toWkt(Qgis.CrsWktVariant.Preferred))
        text = self.parameterAsString(parameters, "WORKING_CRS", context)
        if text:
            from ..core.land import UnknownCrs

            raise UnknownCrs(crs=text)
        return ""

    def _lacking(self, names: list[str]) -> str:
        text = tr(
            "This QGIS lacks Python packages that am_delimiter needs: {names}. Install them in "
            "the Python of QGIS; the QGIS installer for Windows carries them all."
        )
        return text.format(names=", ".join(names)) if names else ""


def catalogue() -> Catalogue:
    """The catalogue that the plugin carries."""
    with sentences():
        return load_catalogue(resource("catalogue"))


def progress_of(feedback: QgsProcessingFeedback) -> Progress:
    """Progress of the science shown in a Processing dialog."""
    return Progress(
        tell=lambda share: feedback.setProgress(100 * share),
        stage=lambda note: feedback.pushInfo(tr_note(note)),
        stopped=feedback.isCanceled,
    )


@contextlib.contextmanager
def sentences() -> Iterator[None]:
    """Turn the errors of the science into sentences in the language of the screen."""
    try:
        yield
    except AmDelimiterError as error:
        raise QgsProcessingException(tr_error(error)) from error


def versions() -> dict[str, str]:
    """Versions of everything that takes part in a result."""
    import geopandas
    import numpy as np
    import pyproj
    import scipy
    import shapely
    from osgeo import gdal

    return {
        "am_delimiter": plugin_version(),
        "QGIS": Qgis.version(),
        "GDAL": gdal.__version__,
        "GEOS": shapely.geos_version_string,
        "PROJ": pyproj.proj_version_str,
        "Python": platform.python_version(),
        "numpy": np.__version__,
        "scipy": scipy.__version__,
        "shapely": shapely.__version__,
        "geopandas": geopandas.__version__,
    }
