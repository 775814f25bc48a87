"""Files and frames as the tables that the science reads, as the bridge does with QGIS layers.

A field holds texts, whole numbers, numbers, truth values or None: pandas would turn whole numbers
with gaps into decimals, and QGIS does not.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Union

import geopandas
import numpy as np
import pandas as pd
import pyogrio
import shapely

from ..core.basis import (
    EmptyFile,
    EmptyFolder,
    IncompletePage,
    LayerNotInFile,
    NoLayerFile,
    NoLayerInFile,
    NoSuchInput,
    PlainFiles,
    is_there,
    shapefile_fault,
    sign_of_page,
)
from .notebook_errors import (
    FrameWithoutShapes,
    FrameWithoutSystem,
    NoRasterInFolder,
    NotALayer,
    RepeatedColumns,
    WhichLayer,
)

PathLike = Union[str, "os.PathLike[str]"]
GivenLayer = Union[PathLike, geopandas.GeoDataFrame]
RASTERS = (".tif", ".tiff", ".vrt", ".img")
"""Endings by which the tiles of a folder are known."""
_LAYER = "|layername="
_NAME = "name"
"""Of the attributes of a frame, what it is called."""
_LONGEST = 80


@dataclass(frozen=True)
class OpenedLayer:
    """A layer with all its fields; ``path`` is "" for one in memory.

    ``kinds`` are those of its shapes, as shapely names them: none for a table.
    """

    name: str
    path: str
    frame: pd.DataFrame
    kinds: frozenset[str]

    @property
    def is_table(self) -> bool:
        """Whether it has no shapes at all."""
        return not isinstance(self.frame, geopandas.GeoDataFrame)

    @property
    def is_areal(self) -> bool:
        """Whether all its shapes are polygons."""
        return not self.is_table and self.kinds <= {"Polygon"}

    @property
    def is_linear_or_areal(self) -> bool:
        """Whether its shapes are lines or polygons."""
        return not self.is_table and self.kinds <= {"LineString", "LinearRing", "Polygon"}


def several(given: Any) -> list[Any]:
    """What was given as a list: one layer or several, none for None."""
    if given is None or (isinstance(given, str) and not given):
        return []
    return list(given) if isinstance(given, (list, tuple)) else [given]


def held(given: Any) -> Any:
    """What was given; what can be walked through only once, as ``Path.glob`` gives, as a list."""
    return sorted(given, key=str) if isinstance(given, Iterator) else given


def with_tiles(given: Iterable[Any]) -> list[Any]:
    """The same, with the rasters of each folder in its place, by their names."""
    found: list[Any] = []
    for one in given:
        path = Path(one) if isinstance(one, (str, os.PathLike)) else None
        if path is None or not is_there(path) or not path.is_dir() or path.suffix:
            found.append(one)
            continue
        tiles = sorted(p for p in path.iterdir() if p.suffix.lower() in RASTERS)
        if not tiles:
            raise NoRasterInFolder(input=path, endings=", ".join(RASTERS))
        found += tiles
    return found


def is_path(given: Any) -> bool:
    """Whether something is the path of a file."""
    return isinstance(given, (str, os.PathLike))


def open_layer_of(given: Any, parameter: str) -> OpenedLayer | None:
    """A layer or table from a path or a frame; None for a file that holds no vector layer.

    Raises an error with its sentence for whatever is neither.
    """
    if isinstance(given, pd.DataFrame):
        return _of_frame(given, parameter)
    if not is_path(given):
        raise NotALayer(given=_shown(given), kind=type(given).__name__, parameter=parameter)
    text = os.fspath(given)
    path, _, layer = text.partition(_LAYER)
    check_file(path)
    names = layers_in(path)
    return _read(path, _chosen(path, layer, names)) if names else None


def layer_given(given: Any, parameter: str) -> OpenedLayer:
    """A layer with shapes.

    Raises `FrameWithoutShapes` for a table, `NoLayerInFile` for a file that has none.
    """
    opened = open_layer_of(given, parameter)
    if opened is None:
        raise NoLayerInFile(input=given)
    if opened.is_table:
        raise FrameWithoutShapes(parameter=parameter)
    return opened


def check_file(path: str) -> None:
    """Raise `NoSuchInput` or `EmptyFile` for what cannot be read at all."""
    file = Path(path)
    if path.startswith("/vsi"):
        return
    if not is_there(file):
        raise NoSuchInput(input=path)
    if file.is_file() and not file.stat().st_size:
        raise EmptyFile(input=path)
    if file.is_dir() and not file.suffix:
        raise EmptyFolder(input=path)


def absolute(path: str) -> str:
    """The path as a result keeps it: absolute, links kept."""
    return path if path.startswith("/vsi") else os.path.abspath(path)  # noqa: PTH100


def layers_in(path: str) -> list[str]:
    """Names of the vector layers and tables of a file, none where it is of another kind."""
    try:
        return [str(name) for name, _ in pyogrio.list_layers(path)]
    except pyogrio.errors.DataSourceError:
        return []


def _chosen(path: str, wanted: str, names: Sequence[str]) -> str:
    own = [name for name in names if name != "layer_styles"]
    if wanted and wanted not in names:
        raise LayerNotInFile(input=path, layer=wanted, layers=", ".join(own))
    if not wanted and len(own) > 1:
        raise WhichLayer(input=path, layers=", ".join(own), first=own[0])
    return wanted or own[0]


def _read(path: str, layer: str) -> OpenedLayer:
    """All fields and shapes of a layer of a file."""
    sign = sign_of_page(Path(path))
    if sign:
        raise IncompletePage(input=Path(path).name, sign=sign)
    fault = shapefile_fault(path, PlainFiles())
    if fault:
        raise fault
    try:
        told = pyogrio.read_info(path, layer=layer)
        frame = pyogrio.read_dataframe(path, layer=layer)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, ValueError) as error:
        raise NoLayerFile(input=path, problem=str(error)[:_LONGEST]) from error
    whole = {
        n for n, t in zip(told["fields"], told["dtypes"]) if str(t).startswith(("int", "uint"))
    }
    return _opened(Path(path).stem, absolute(path), frame, whole)


def _of_frame(frame: pd.DataFrame, parameter: str) -> OpenedLayer:
    columns = [str(column) for column in frame.columns]
    twice = sorted({column for column in columns if columns.count(column) > 1})
    if twice:
        raise RepeatedColumns(parameter=parameter, columns=", ".join(twice))
    if isinstance(frame, geopandas.GeoDataFrame) and frame.crs is None:
        raise FrameWithoutSystem(parameter=parameter)
    return _opened(name_of_frame(frame, parameter), "", frame, set())


def name_of_frame(frame: pd.DataFrame, parameter: str) -> str:
    """How a table in memory is called: by its attribute, else by the parameter it stands for."""
    return str(frame.attrs.get(_NAME) or parameter)


def _opened(name: str, path: str, frame: pd.DataFrame, whole: set[str]) -> OpenedLayer:
    if not isinstance(frame, geopandas.GeoDataFrame):
        return OpenedLayer(
            name, path, pd.DataFrame(_fields(frame, whole), dtype=object), frozenset()
        )
    shapes = shapely.force_2d(np.asarray(frame.geometry.values, dtype=object))
    fields = _fields(frame.drop(columns=frame.geometry.name), whole)
    kinds = set(pd.unique(frame.geometry.geom_type.dropna()))
    table = geopandas.GeoDataFrame(fields, geometry=shapes, crs=frame.crs)
    if fields:
        table = table.astype(dict.fromkeys(fields, object))
    return OpenedLayer(name, path, table, frozenset(k.removeprefix("Multi") for k in kinds))


def _fields(frame: pd.DataFrame, whole: set[str]) -> dict[str, list[Any]]:
    """Every field as plain values; of ``whole`` it is known that they are whole numbers."""
    return {
        str(name): [_plain(value, str(name) in whole) for value in frame[name].tolist()]
        for name in frame.columns
    }


def _plain(value: Any, whole: bool) -> Any:
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float):
        known = None if np.isnan(value) else value
        return int(known) if whole and known is not None else known
    if value is None or isinstance(value, (str, bool, int)):
        return value
    return None if pd.api.types.is_scalar(value) and pd.isna(value) else _as_text(value)


def _as_text(value: Any) -> str:
    """A day as ISO 8601 writes it, anything else as it shows itself."""
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    return value.isoformat() if isinstance(value, date) else str(value)


def _shown(value: Any) -> str:
    text = repr(value)
    return f"{text[:_LONGEST]}…" if len(text) > _LONGEST else text
