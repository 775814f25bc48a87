"""The Python front: communes, evidence and parameters in, a frozen result with tables out.

In: paths or (Geo)DataFrames, and parameters by the names of the catalogue. Out: a `Result`, by
`delimit`. It needs no QGIS: rasters are read with rasterio, layers with pyogrio. The names are
those of the package itself: ``am_delimiter.delimit``.
"""

from __future__ import annotations

from ..core.basis import AmDelimiterError
from .catalogue_here import parameters
from .front import delimit
from .result import Result
from .sample_files import SampleFiles, sample
from .tolerance_view import ToleranceView

__all__ = [
    "AmDelimiterError",
    "Result",
    "SampleFiles",
    "ToleranceView",
    "delimit",
    "parameters",
    "sample",
]
