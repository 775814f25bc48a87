"""The continuity engine against its peers, on one generated city-region, in one run.

    .venv/bin/python benchmarks/continuity.py [--size 8000] [--peers reading,label,qgis]

Every contender runs in a process of its own; printed are seconds, peak memory, and the ratio to
the program, which goes from the file to the verdicts for every tolerance up to 2 km. Peers:

* ``reading``: rasterio reads the file, the physical limit;
* ``label``: scipy labels the patches and counts them by commune, without any distance;
* ``qgis``: what a user of QGIS does for ONE tolerance: polygonize, buffer by half of it, dissolve.
  Its time grows steeply; use a small ``--size`` for it.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import sys
import tempfile
import time
from pathlib import Path

from city_region import write_case

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
MAX_GAP = 2000
TOLERANCE = 200


def program(raster: Path, communes: Path) -> str:
    """File to verdicts with the science of the plugin, on the GDAL adapter that QGIS uses."""
    import geopandas

    from am_delimiter.bridge.raster_gdal import GdalPort
    from am_delimiter.core.case import Case
    from am_delimiter.core.catalogue import load_catalogue
    from am_delimiter.core.communes import CommuneLayer
    from am_delimiter.core.delimitation import delimit
    from am_delimiter.core.encodings import RasterEvidence
    from am_delimiter.core.parameters import choose_parameters

    catalogue = load_catalogue(ROOT / "resources" / "catalogue")
    case = Case(
        communes=CommuneLayer(geopandas.read_file(communes), "comunas", str(communes)),
        rasters=(RasterEvidence(str(raster), "mascara", "mask"),),
        polygons=(),
        parameters=choose_parameters(
            catalogue, population="field", max_gap=MAX_GAP, tolerance=TOLERANCE
        ),
        population_field="POB",
    )
    found = delimit(case, catalogue, GdalPort())
    return f"{len(found.patches)} patches, {len(found.gaps)} gaps, {len(found.continua)} continua"


def reading(raster: Path, communes: Path) -> str:
    """Only read the file."""
    import rasterio

    with rasterio.open(raster) as source:
        return f"{int(source.read(1).sum())} built-up cells"


def label(raster: Path, communes: Path) -> str:
    """Label and count by commune: no gap, no tolerance."""
    import geopandas
    import numpy as np
    import rasterio
    from rasterio import features
    from scipy import ndimage

    with rasterio.open(raster) as source:
        mask, transform = source.read(1), source.transform
    labels, count = ndimage.label(mask, np.ones((3, 3)), output=np.int32)
    shapes = geopandas.read_file(communes).geometry
    owner = features.rasterize(zip(shapes, range(1, 99)), mask.shape, transform=transform)
    built = labels > 0
    np.unique(labels[built].astype(np.int64) * 100 + owner[built])
    return f"{count} patches"


def qgis(raster: Path, communes: Path) -> str:
    """Polygonize, buffer by half the tolerance and dissolve: one tolerance only."""
    import rasterio
    import shapely
    from rasterio import features

    with rasterio.open(raster) as source:
        mask = source.read(1)
        pieces = features.shapes(mask, mask == 1, 8, source.transform)
        outlines = [shapely.geometry.shape(geometry) for geometry, _ in pieces]
    grown = shapely.union_all(shapely.buffer(outlines, TOLERANCE / 2, quad_segs=5))
    return f"{len(shapely.get_parts(grown))} continua"


CONTENDERS = {f.__name__: f for f in (program, reading, label, qgis)}


def _measure(name: str, raster: Path, communes: Path, answers: multiprocessing.Queue) -> None:
    start = time.perf_counter()
    said = CONTENDERS[name](raster, communes)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    answers.put((seconds, peak, said))


def main() -> None:
    """Run the contenders one after the other and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--size", type=int, default=8000)
    parser.add_argument("--peers", default="reading,label")
    chosen = parser.parse_args()
    spawn = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as folder:
        # in a process of its own: children would inherit its peak memory
        with spawn.Pool(1) as pool:
            case = pool.apply(write_case, (Path(folder), chosen.size))
        print(f"{chosen.size} x {chosen.size} cells of 10 m")
        reference = 0.0
        for name in ["program", *chosen.peers.split(",")]:
            answers = spawn.Queue()
            process = spawn.Process(target=_measure, args=(name, *case, answers))
            process.start()
            seconds, peak, said = answers.get()
            process.join()
            reference = reference or seconds
            ratio = seconds / reference
            print(f"{name:8} {seconds:8.2f} s  {peak:5.2f} GB  {ratio:7.2f} x  {said}")


if __name__ == "__main__":
    main()
