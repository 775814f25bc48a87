"""What a project shows beside its case, in GeoPackages of their own beside it: blocks, background.

The file from which a case was made may stay behind when the project is moved or sent, so what is
shown is copied. Nothing is put into the case, whose digests must hold.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from pathlib import Path

from qgis.core import (
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsReferencedRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.basis import BlocksOfOthers, OutputNotWritable, Progress, WrittenBroken
from .gdal_options import gdal_option
from .sql_names import quoted, sql
from .stored_rows import opened, tables_in


@dataclass(frozen=True)
class Companion:
    """A file beside a project: how its name ends, how its tables begin.

    ``mark`` is the description of each table, by which the file is known again.
    """

    ending: str
    table: str
    mark: str


OF_BLOCKS = Companion(
    "_manzanas.gpkg",
    "manzanas",
    "Copia de las manzanas que muestra el proyecto (am_delimiter)",
)
OF_GROUND = Companion(
    "_entorno.gpkg",
    "entorno",
    "Copia de las capas de fondo que muestra el proyecto (am_delimiter)",
)

_KEPT_BY_FORMAT = {"fid", "geom"}
"""Names of columns that a GeoPackage has anyway."""


def block_file(project: Path, kind: Companion = OF_BLOCKS) -> Path:
    """Where the blocks of a project lie: ``caso_manzanas.gpkg`` beside ``caso.qgz``."""
    return project.with_name(f"{project.stem}{kind.ending}")


def companions(project: Path) -> list[Path]:
    """Every file that may be written beside a project."""
    return [block_file(project, kind) for kind in (OF_BLOCKS, OF_GROUND)]


def check_block_file(file: Path) -> None:
    """Raise `BlocksOfOthers` when the file is there and holds anything but such copies."""
    if file.is_file() and file.stat().st_size and set(_descriptions(file)) != {_mark_of(file)}:
        raise BlocksOfOthers(path=file)


def _mark_of(file: Path) -> str:
    return (OF_GROUND if file.name.endswith(OF_GROUND.ending) else OF_BLOCKS).mark


def write_blocks(
    draft: Path,
    layers: Sequence[QgsVectorLayer],
    around: QgsReferencedRectangle | None,
    day: date,
    progress: Progress,
    kind: Companion = OF_BLOCKS,
) -> list[str]:
    """Copy what lies in ``around`` of each layer, as it is; the address of each copy.

    All of it without ``around``.

    ``draft`` does not exist yet. Raises `OutputNotWritable`, `WrittenBroken` or `Cancelled`.
    """
    first = kind.table
    names = [first if place == 1 else f"{first}_{place}" for place in range(1, len(layers) + 1)]
    with gdal_option("OGR_CURRENT_DATE", f"{day:%Y-%m-%d}T00:00:00.000Z"):
        for layer, name, part in zip(layers, names, progress.parts([1] * len(layers))):
            count = _copy(layer, around, draft, (name, kind.mark), part)
            _check_whole(draft, name, count)
    return [f"{draft}|layername={name}" for name in names]


def holds_the_same(draft: Path, file: Path) -> bool:
    """Whether the copies in a file are those of ``draft``, so that it may stay as it is.

    It may be open in the QGIS that asks, and Windows replaces no file that is open.
    """
    if not file.is_file() or set(_descriptions(file)) != {_mark_of(file)}:
        return False
    try:
        with opened(draft) as new, opened(file) as there:
            names = tables_in(new)
            return names == tables_in(there) and all(_equal(new, there, name) for name in names)
    except sqlite3.DatabaseError:
        return False


def _copy(
    layer: QgsVectorLayer,
    around: QgsReferencedRectangle | None,
    draft: Path,
    told: tuple[str, str],
    progress: Progress,
) -> int:
    """Copy a layer into a new table, whose name and description are told; how many rows it has."""
    kept = _columns(layer.fields())
    fields, count = QgsFields(), 0
    for index in kept:
        fields.append(layer.fields().at(index))
    writer = _writer(layer, fields, draft, told)
    try:
        total = max(1, layer.featureCount())
        for given in progress.watched(layer.getFeatures(_request(layer, around))):
            made = QgsFeature(fields)
            shape = given.geometry()
            shape.convertToMultiType()
            made.setGeometry(shape)
            made.setAttributes([given.attribute(index) for index in kept])
            if not writer.addFeature(made):
                raise OutputNotWritable(path=draft, problem=writer.errorMessage())
            count += 1
            progress.report(min(1.0, count / total))
    finally:
        del writer  # closes the file
    return count


def _writer(
    layer: QgsVectorLayer, fields: QgsFields, draft: Path, told: tuple[str, str]
) -> QgsVectorFileWriter:
    name, mark = told
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = name
    options.layerOptions = [f"DESCRIPTION={mark}", f"IDENTIFIER={name}"]
    if draft.exists():
        options.actionOnExistingFile = (
            QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
        )
    writer = QgsVectorFileWriter.create(
        str(draft),
        fields,
        QgsWkbTypes.multiType(layer.wkbType()),
        layer.crs(),
        QgsCoordinateTransformContext(),
        options,
    )
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise OutputNotWritable(path=draft, problem=writer.errorMessage())
    return writer


def _columns(fields: QgsFields) -> list[int]:
    """Those that a GeoPackage can hold beside its own: it takes «POB» and «pob» for one name."""
    taken, kept = set(_KEPT_BY_FORMAT), []
    for index in range(fields.count()):
        name = fields.at(index).name().lower()
        if name not in taken:
            taken.add(name)
            kept.append(index)
    return kept


def _request(layer: QgsVectorLayer, around: QgsReferencedRectangle | None) -> QgsFeatureRequest:
    """What of a layer lies around, everything where that cannot be told."""
    request = QgsFeatureRequest()
    if around is None or not layer.crs().isValid():
        return request
    carry = QgsCoordinateTransform(around.crs(), layer.crs(), QgsCoordinateTransformContext())
    try:
        return request.setFilterRect(carry.transformBoundingBox(around))
    except QgsCsException:
        return request


def _check_whole(draft: Path, name: str, count: int) -> None:
    """A full disk loses the last rows without a word."""
    try:
        with opened(draft) as connection:
            query = sql("select count(*) from", quoted(name))
            (found,) = connection.execute(query).fetchone()
    except sqlite3.DatabaseError as error:
        raise WrittenBroken(path=draft, problem=str(error)) from error
    if found != count:
        raise WrittenBroken(path=draft, problem=f"{name}: {found} of {count} rows")


def _descriptions(file: Path) -> list[str]:
    """What a GeoPackage says of each of its tables, [""] when it is none."""
    try:
        with opened(file) as connection:
            rows = connection.execute("select description from gpkg_contents").fetchall()
    except sqlite3.DatabaseError:
        return [""]
    return [str(told) for (told,) in rows]


def _equal(new: sqlite3.Connection, there: sqlite3.Connection, name: str) -> bool:
    """Whether a table has the same columns and rows in both files."""
    ours, theirs = (one.execute(sql("select * from", quoted(name))) for one in (new, there))
    if ours.description != theirs.description:
        return False
    return all(row == other for row, other in zip_longest(ours, theirs))
