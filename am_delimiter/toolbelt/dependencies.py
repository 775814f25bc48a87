"""The Python packages the plugin needs, looked for before they are imported.

The QGIS installer for Windows carries them all; some Linux packages of QGIS do not, and there the
plugin must load all the same and say what is missing.
"""

from __future__ import annotations

from importlib.util import find_spec

from ..core.basis import mark

REQUIRED = {
    "numpy": mark("rasters and figures"),
    "scipy": mark("patches and gaps"),
    "pandas": mark("tables"),
    "shapely": mark("polygons"),
    "pyproj": mark("reference systems"),
    "geopandas": mark("layers of communes"),
    "networkx": mark("networks of services"),
}
"""What each package is for; without them nothing can be computed."""


def missing_packages() -> list[str]:
    """Names of the required packages that are not installed."""
    return [name for name in REQUIRED if not is_installed(name)]


def is_installed(name: str) -> bool:
    """Whether a package can be imported."""
    return find_spec(name) is not None
