"""What a user of QGIS does for ONE tolerance, with the algorithms of the toolbox.

QGIS is started before the clock, since on a desk it is open already. Results between the steps
are temporary layers, the default of the toolbox.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from typing import Any

from contest import Absent, Answer, Clock, Task

SUM = 1  # the statistic of native:zonalstatisticsfb


def qgis(task: Task, clock: Clock) -> Answer:
    """Polygonize, buffer by half the tolerance, dissolve, part, and cut by commune."""
    application = open_qgis(task)
    clock.start()
    try:
        return _steps(task)
    finally:
        application.exitQgis()


def open_qgis(task: Task) -> Any:
    """A QGIS without a window, with a profile of its own and all of the toolbox."""
    if importlib.util.find_spec("qgis") is None:
        raise Absent("QGIS for Python is not installed (Debian: python3-qgis)")
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = os.environ["XDG_RUNTIME_DIR"] = str(task.folder)
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append(f"{QgsApplication.pkgDataPath()}/python/plugins")
    from processing.core.Processing import Processing

    Processing.initialize()
    return application


def _steps(task: Task) -> Answer:
    # 0 must be no data, or the background becomes one polygon with a hole for every patch
    mask = _do(
        "gdal:translate",
        INPUT=str(task.raster),
        NODATA=0,
        OPTIONS="COMPRESS=DEFLATE",
        OUTPUT=str(task.folder / "mask.tif"),
    )
    patches = _do(
        "gdal:polygonize",
        INPUT=mask,
        BAND=1,
        FIELD="DN",
        EIGHT_CONNECTEDNESS=True,
        OUTPUT=str(task.folder / "patches.gpkg"),
    )
    grown = _do(
        "native:buffer",
        INPUT=patches,
        DISTANCE=task.tolerance_m / 2,
        SEGMENTS=5,
        DISSOLVE=True,
    )
    groups = _do("native:multiparttosingleparts", INPUT=grown)
    pieces = _do("native:intersection", INPUT=groups, OVERLAY=str(task.communes))
    counted = _do(
        "native:zonalstatisticsfb",
        INPUT=pieces,
        INPUT_RASTER=mask,
        COLUMN_PREFIX="built_",
        STATISTICS=[SUM],
    )
    cells = sum(feature["built_sum"] or 0 for feature in counted.getFeatures())
    said = f"{counted.featureCount()} pieces by commune, {cells:.0f} built-up cells in them"
    return Answer(_features(patches), groups.featureCount(), said)


def _do(algorithm: str, **parameters: Any) -> Any:
    """The output of an algorithm: a temporary layer, or the path it was given."""
    from qgis import processing
    from qgis.core import QgsProcessingFeedback

    parameters.setdefault("OUTPUT", "TEMPORARY_OUTPUT")
    feedback = QgsProcessingFeedback(False)  # its lines would run into the table
    return processing.run(algorithm, parameters, feedback=feedback)["OUTPUT"]


def _features(path: str) -> int:
    from qgis.core import QgsVectorLayer

    return QgsVectorLayer(path).featureCount()
