"""Options of GDAL that hold for a while, in one thread."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from osgeo import gdal


@contextlib.contextmanager
def gdal_option(name: str, value: str) -> Iterator[None]:
    """What this thread does with GDAL meanwhile goes by ``value``; then as it was before."""
    before = gdal.GetThreadLocalConfigOption(name)
    gdal.SetThreadLocalConfigOption(name, value)
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption(name, before)
