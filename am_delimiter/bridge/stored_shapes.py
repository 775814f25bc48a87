"""The shapes of a stored result as arrays: what a live picture of its land is painted from."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import shapely

from ..core.basis import Progress
from ..core.records import ResultDamaged, told_of
from .sql_names import quoted, sql
from .stored_rows import opened, shape_column, shapes_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ROWS = 20_000
"""Rows that are read between two looks at the cancel."""


@dataclass(frozen=True)
class LandShapes:
    """The land of a result in its working system ``crs`` (WKT).

    ``outlines`` (o,) are the patches that are drawn and ``of_outline`` (o,) their positions, from
    0; ``stretches`` (s, 3) the cells of the others: western end, middle height and width, and
    ``of_stretch`` (s,) their patches. ``cell_m`` is how high a stretch is. ``communes`` (c,) are
    the polygons of the communes, and ``gaps`` the lines of the critical gaps by number.
    """

    crs: str
    outlines: NDArray[np.object_]
    of_outline: NDArray[np.int64]
    stretches: NDArray[np.float64]
    of_stretch: NDArray[np.int64]
    cell_m: float
    communes: NDArray[np.object_]
    gaps: dict[int, shapely.Geometry]


def read_shapes(file: Path, cell_m: float, progress: Progress) -> LandShapes:
    """Read the shapes of a result. Raises `ResultDamaged` or `FieldMistyped`."""
    with told_of(file), opened(file) as connection:
        try:
            rows = _patches(connection, progress)
            progress.report(0.8)
            communes = _shapes(connection, "communes", "")
            numbers, lines = _gaps(connection)
            crs = _system(connection)
        except sqlite3.Error as error:
            raise ResultDamaged(table="patches", problem=str(error)) from error
    outlines, of_outline, stretches, of_stretch = rows
    stretches[:, 1] += cell_m / 2
    drawn = dict(zip(numbers, lines))
    progress.report(1.0)
    return LandShapes(crs, outlines, of_outline, stretches, of_stretch, cell_m, communes, drawn)


def _patches(connection: sqlite3.Connection, progress: Progress) -> tuple[NDArray, ...]:
    """Outlines and stretches of the patches, each with the positions of its patches."""
    shape = shape_column(connection, "patches")
    query = sql("select patch,", quoted(shape), ", cells from patches order by rowid")
    cursor = connection.execute(query)
    blobs, drawn, texts, undrawn = [], [], [], []
    while rows := cursor.fetchmany(_ROWS):
        progress.check()
        for patch, blob, cells in rows:
            if cells:
                texts.append(cells)
                undrawn.append(patch - 1)
            elif blob is not None:
                blobs.append(blob)
                drawn.append(patch - 1)
    stretches, of_text = _stretches(texts)
    of_stretch = np.array(undrawn, dtype=np.int64)[of_text]
    return shapes_of(blobs, "patches"), np.array(drawn, dtype=np.int64), stretches, of_stretch


def _stretches(texts: Sequence[str]) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """The numbers of texts ``x y width; …`` as rows (s, 3), and which text each is of."""
    counts = [text.count(";") + 1 for text in texts]
    told = " ".join(texts).replace(";", " ")
    numbers = np.fromstring(told, sep=" ", dtype=np.float64) if texts else np.empty(0)
    if len(numbers) != 3 * sum(counts):
        raise ResultDamaged(table="patches", problem="cells")
    return numbers.reshape(-1, 3), np.repeat(np.arange(len(texts)), counts)


def _shapes(connection: sqlite3.Connection, table: str, where: str) -> NDArray[np.object_]:
    shape = quoted(shape_column(connection, table))
    query = sql("select", shape, "from", quoted(table), where, "order by rowid")
    return shapes_of([blob for (blob,) in connection.execute(query)], table)


def _gaps(connection: sqlite3.Connection) -> tuple[list[int], NDArray[np.object_]]:
    where = "where critical = 1"
    query = sql("select gap from gaps", where, "order by rowid")
    numbers = [int(number) for (number,) in connection.execute(query)]
    return numbers, _shapes(connection, "gaps", where)


def _system(connection: sqlite3.Connection) -> str:
    query = (
        "select definition from gpkg_spatial_ref_sys s join gpkg_geometry_columns g "
        "on s.srs_id = g.srs_id where g.table_name = 'patches'"
    )
    found = connection.execute(query).fetchone()
    return str(found[0]) if found else ""
