"""The port of rasters that runs outside QGIS."""

from __future__ import annotations

import pytest

from am_delimiter.core.land.raster_rasterio import RasterioPort


@pytest.fixture(scope="session")
def port():
    return RasterioPort()
