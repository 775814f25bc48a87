"""am_delimiter: delimits metropolitan areas in Chile and builds their expediente."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .plugin import AmDelimiterPlugin


def classFactory(iface: QgisInterface | None) -> AmDelimiterPlugin:
    """Entry point of QGIS; the import waits so that the science can be used without QGIS."""
    from .plugin import AmDelimiterPlugin

    return AmDelimiterPlugin()
