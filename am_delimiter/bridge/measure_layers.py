"""QGIS layers and tables as tables by commune, and the candidates of a stored case."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsMapLayer, QgsVectorLayer

from ..core.basis import Progress, RasterGiven
from ..core.rezago import GivenTerritory, MeasureTable, NoCandidateInCase
from .register_layers import register_table
from .stored_result import read_summary, read_tables

_AREAS = "metropolitan_areas"


def measure_table(layer: QgsMapLayer, progress: Progress) -> MeasureTable:
    """The rows of a layer or table without its shapes. Raises `RasterGiven`."""
    if not isinstance(layer, QgsVectorLayer):
        raise RasterGiven(input=layer.name())
    table = register_table(layer, progress)
    frame = table.frame.drop(columns="geometry", errors="ignore")
    return MeasureTable(table.name, table.path, frame, table.notes)


def candidate_territories(file: Path, progress: Progress) -> tuple[GivenTerritory, ...]:
    """The communes of each candidate of a stored case, by its name.

    Raises what `read_summary` does of a file that is no result, or `NoCandidateInCase`.
    """
    read_summary(file)
    rows = read_tables(file, [_AREAS], progress)[_AREAS].rows
    found = tuple(
        GivenTerritory(str(row["name"]), tuple(sorted(str(row["communes"]).split(", "))))
        for row in rows
        if row["communes"]
    )
    if not found:
        raise NoCandidateInCase(path=file)
    return found
