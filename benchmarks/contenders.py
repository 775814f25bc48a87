"""The program, and the peers that are Python libraries."""

from __future__ import annotations

import sys
from pathlib import Path

from contest import Answer, Clock, Task

ROOT = Path(__file__).resolve().parent.parent


def program(task: Task, clock: Clock) -> Answer:
    """File to verdicts with the science of the plugin, on the GDAL adapter that QGIS uses."""
    sys.path.insert(0, str(ROOT))
    import geopandas

    from am_delimiter.bridge.raster_gdal import GdalPort
    from am_delimiter.core.basis.progress import Progress
    from am_delimiter.core.catalogue.catalogue import load_catalogue
    from am_delimiter.core.catalogue.parameters import choose_parameters
    from am_delimiter.core.land.communes import CommuneLayer
    from am_delimiter.core.land.land_given import LandGiven
    from am_delimiter.core.land.raster_provenance import RasterEvidence
    from am_delimiter.core.verdict.case import Case
    from am_delimiter.core.verdict.delimitation import delimit

    catalogue = load_catalogue(ROOT / "resources" / "catalogue")
    parameters = choose_parameters(
        catalogue, population="field", max_gap=task.max_gap_m, tolerance=task.tolerance_m
    )
    clock.start()
    communes = CommuneLayer(geopandas.read_file(task.communes), "comunas", str(task.communes))
    case = Case(
        land=LandGiven(
            communes=communes, rasters=(RasterEvidence(str(task.raster), "mascara", "mask"),)
        ),
        parameters=parameters,
        population_field="POB",
    )
    found = delimit(case, catalogue, GdalPort(), Progress(stopped=clock.beat))
    return Answer(len(found.patches), len(found.continua), f"{len(found.gaps)} gaps")


def reading(task: Task, clock: Clock) -> Answer:
    """Only read the file: no program can be faster."""
    import rasterio

    clock.start()
    with rasterio.open(task.raster) as source:
        return Answer(said=f"{int(source.read(1).sum())} built-up cells")


def label(task: Task, clock: Clock) -> Answer:
    """Label and count by commune: no gap, no tolerance."""
    import geopandas
    import numpy as np
    import rasterio
    from rasterio import features
    from scipy import ndimage

    clock.start()
    with rasterio.open(task.raster) as source:
        mask, transform = source.read(1), source.transform
    labels, count = ndimage.label(mask, np.ones((3, 3)), output=np.int32)
    shapes = geopandas.read_file(task.communes).geometry
    owner = features.rasterize(zip(shapes, range(1, 99)), mask.shape, transform=transform)
    built = labels > 0
    found = np.unique(labels[built].astype(np.int64) * 100 + owner[built])
    return Answer(patches=count, said=f"{len(found)} pieces by commune")


def shapely(task: Task, clock: Clock) -> Answer:
    """The road by polygons without QGIS and without communes: outlines, buffers, union."""
    import rasterio
    import shapely
    from rasterio import features

    clock.start()
    with rasterio.open(task.raster) as source:
        mask = source.read(1)
        pieces = features.shapes(mask, mask == 1, 8, source.transform)
        outlines = [shapely.geometry.shape(geometry) for geometry, _ in pieces]
    grown = shapely.union_all(shapely.buffer(outlines, task.tolerance_m / 2, quad_segs=5))
    return Answer(len(outlines), len(shapely.get_parts(grown)))
