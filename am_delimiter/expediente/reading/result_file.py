"""A written result: the rows of its layers, and where things lie.

Read from the file straight away: through QGIS every value of every row would be an object.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from qgis.core import QgsVectorLayer

from ...bridge.layers import file_of
from ...bridge.stored_result import read_tables
from ...core.basis import Progress, Table, values_of
from ...core.catalogue import TABLE, Catalogue
from ...core.records import ResultRows, read_told
from ..paper.document_errors import ResultIncomplete
from .dossier import STORED_CASE, Dossier, Extent, Extents
from .identity import Identity
from .settlement import settlements

if TYPE_CHECKING:
    from numpy.typing import NDArray


def read_case(
    layers: dict[str, QgsVectorLayer],
    summary: dict[str, Any],
    cat: Catalogue,
    identity: Identity | None = None,
    progress: Progress | None = None,
) -> Dossier:
    """Gather the rows of the layers, which must all be there.

    Raises `FieldMissing` or `FieldMistyped` for a row that is not as it was written,
    `ResultDamaged` for a table that cannot be read, or `Cancelled`.
    """
    file = Path(file_of(layers["communes"])).absolute()
    progress = progress or Progress()
    tables = read_tables(file, list(layers), progress)
    rows = ResultRows.read(tables, progress)
    return Dossier(
        summary=read_told(summary),
        rows=rows,
        places=_places(tables, _around_candidates(rows)),
        catalogue=cat,
        identity=identity or Identity(),
        log=tuple(tables[TABLE].rows),
        stored=tuple(tables[STORED_CASE].rows),
        folder=file.parent,
    )


def check_layer(layer: QgsVectorLayer, path: Path, name: str) -> QgsVectorLayer:
    """The same layer, or `ResultIncomplete` when the file does not hold it."""
    if not layer.isValid():
        raise ResultIncomplete(path=path, layer=name)
    return layer


def _around_candidates(rows: ResultRows) -> frozenset[str]:
    """The communes of the regions of the candidates; without candidates, all."""
    regions = {row.region for row in rows.communes if row.in_candidate}
    return frozenset(row.cut for row in rows.communes if not regions or row.region in regions)


def _places(tables: dict[str, Table], settled: frozenset[str]) -> Extents:
    flows, communes = tables["travel_flows"], tables["communes"]
    inside = [bool(value) for value in values_of(flows.columns["inside"])]
    return Extents(
        continua=_boxes(tables["continuum"], "continuum"),
        gaps=_boxes(tables["gaps"], "gap"),
        flows=tuple(_extents(np.asarray(flows.shapes)[inside])),
        communes={
            cut: _extents(shapely.get_parts(shape))
            for cut, shape in zip(values_of(communes.columns["cut"]), np.asarray(communes.shapes))
        },
        settled=settlements(communes, tables["patches"], settled),
    )


def _boxes(table: Table, key: str) -> dict[int, Extent]:
    """The box of each row that is drawn."""
    boxes = zip(values_of(table.columns[key]), shapely.bounds(table.shapes).tolist())
    return {int(one): Extent(*box) for one, box in boxes if not math.isnan(box[0])}


def _extents(shapes: NDArray[np.object_]) -> list[Extent]:
    """The boxes of shapes that are drawn."""
    return [Extent(*box) for box in shapely.bounds(shapes).tolist() if not math.isnan(box[0])]
