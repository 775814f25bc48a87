"""What can be wrong with a folder of tiles."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


class NoTiles(AmDelimiterError):
    """A folder of tiles holds no raster that can be used."""

    template = (
        "The folder {folder} holds no raster that can be used as {use}. Choose the folder with "
        "the tiles themselves; those of its subfolders are not read. {why}"
    )
