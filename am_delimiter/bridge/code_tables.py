"""Tables with a row for each commune, from QGIS to the science."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from ..core.basis import Progress
from ..core.functional import CodeTable
from .register_layers import register_table


def code_table(layer: QgsVectorLayer, field: str, progress: Progress) -> CodeTable:
    """The columns of a table or layer, without its shapes; ``field`` is the one that counts.

    A text file is read anew, because QGIS guesses its letters and takes codes for numbers.
    """
    table = register_table(layer, progress)
    columns = {
        str(name): list(table.frame[name]) for name in table.frame.columns if name != "geometry"
    }
    return CodeTable(table.name, table.path, columns, field)
