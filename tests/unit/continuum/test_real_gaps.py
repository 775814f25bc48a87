"""Gaps between the blocks of a real city, against all pairs of polygons as shapely has them."""

from __future__ import annotations

import geopandas
import numpy as np
import pytest
import shapely
from scipy import sparse
from scipy.sparse import csgraph

from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.continuum.exact_gaps import measured_gaps, patch_land
from am_delimiter.core.continuum.patches import find_patches
from am_delimiter.core.land.burn import burn, owners
from am_delimiter.core.land.geometry import polygons_of
from am_delimiter.core.land.raster import Grid

CRS = {"valparaiso": "EPSG:5361", "concepcion": "EPSG:32718"}


@pytest.mark.parametrize(("city", "groups"), [("valparaiso", 47), ("concepcion", 35)])
def test_blocks_hang_together_as_their_polygons_do(real_data, city, groups):
    """At 50 m; from cell to cell Valparaíso would fall into 45 groups, Concepción into 34."""
    path = real_data / "manzanas_censo2024.gpkg"
    frame = geopandas.read_file(path, layer=f"manzanas_{city}").to_crs(CRS[city])
    shapes = shapely.get_parts(np.array(polygons_of(frame.geometry)[0], dtype=object))
    grid = Grid.covering(tuple(shapely.total_bounds(shapes)), 10.0, frame.crs.to_wkt())
    patches = find_patches(burn(list(shapes), grid), owners([], grid), 1, grid)
    gaps = measured_gaps(patches, shapes, 60.0, Progress())
    land = patch_land(patches, shapes)
    pairs = shapely.STRtree(land.shapes).query(land.shapes, "dwithin", 50.0)
    short = gaps.distance_m <= 50.0
    true = _groups(land.patch[pairs[0]], land.patch[pairs[1]], len(patches))
    found = _groups(gaps.first[short], gaps.second[short], len(patches))
    assert found[0] == true[0] == groups
    assert np.array_equal(found[1], true[1])


def _groups(first, second, count):
    joined = sparse.csr_matrix((np.ones(len(first)), (first, second)), shape=(count, count))
    return csgraph.connected_components(joined, directed=False)
