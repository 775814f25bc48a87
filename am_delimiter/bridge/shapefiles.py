"""Whether a shapefile is whole, read through GDAL, which also looks into archives."""

from __future__ import annotations

from osgeo import gdal

from ..core.basis import AmDelimiterError, shapefile_fault


class FilesOfGdal:
    """Files wherever GDAL finds them."""

    def size(self, path: str) -> int:
        """Bytes of a file, 0 where there is none."""
        found = gdal.VSIStatL(path) if path else None
        return int(found.size) if found else 0

    def first(self, path: str, count: int) -> bytes:
        """The first bytes of a file, filled up with zeros where it ends before."""
        stream = gdal.VSIFOpenL(path, "rb")
        if stream is None:
            return bytes(count)
        try:
            return bytes(gdal.VSIFReadL(1, count, stream) or b"").ljust(count, b"\0")
        finally:
            gdal.VSIFCloseL(stream)


def half_shapefile(path: str) -> AmDelimiterError | None:
    """What is wrong with the files of a shapefile; None when nothing, or when it is none."""
    return shapefile_fault(path, FilesOfGdal())
