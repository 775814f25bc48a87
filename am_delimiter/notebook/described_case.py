"""A case as the table ``case`` keeps it, so that QGIS can open, prove and repeat it.

The parameters are named and written as those of ``am_delimiter:delimit``; a frame in memory is
stored as QGIS stores a temporary layer, which nobody can open again.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import rasterio

from ..core.basis import TEXT_FILES, Progress, Table
from ..core.cases import (
    FORMAT,
    UNCOMPARED,
    CaseRecord,
    case_table,
    digest_of,
    precision_of,
    stored_files,
    summary_row,
)
from ..core.catalogue import DECLARED, Asked, Catalogue
from .chosen_values import TEXTS, ChosenValues
from .given_layers import absolute, is_path, layers_in, name_of_frame, several, with_tiles
from .stored_parts import StoredParts

Plain = dict[str, Any]
ALGORITHM = "am_delimiter:delimit"
_ONE = ("communes", "travel", "services", "instruments")
_SEVERAL = {
    "evidence": "BUILTUP",
    "population_layers": "POPULATION_LAYERS",
    "urban_limits": "URBAN_LIMITS",
    "barriers": "BARRIERS",
    "bridges": "BRIDGES",
    "service_layers": "SERVICE_LAYERS",
}
"""The inputs by their names here and in the algorithm."""


def described_parameters(
    given: Mapping[str, Any], chosen: ChosenValues, catalogue: Catalogue
) -> dict[str, Plain]:
    """Every input and parameter as a case stores it, by its name in the algorithm."""
    found: dict[str, Plain] = {}
    for name in _ONE:
        layers = [_described(one, name) for one in several(given[name])]
        found[name.upper()] = {"layer": layers[0]} if layers else {"value": None}
    for name, public in _SEVERAL.items():
        layers = [_described(one, name) for one in with_tiles(several(given[name]))]
        found[public] = {"layers": layers} if layers else {"value": None}
    behind = (one.parameter for one in catalogue.background_roles.values())
    found.update((name, {"value": None}) for name in behind if name)  # drawn by QGIS alone
    for one in DECLARED:
        value = chosen.values.get(one.id, catalogue.parameters[one.id].default)
        found[one.name] = {"value": str(value) if one.asked is Asked.CHOICE else value}
    found["WORKING_CRS"] = {"value": chosen.system or None}
    found.update((name.upper(), {"value": chosen.text(name) or None}) for name in TEXTS)
    return found


def case_of(stored: StoredParts, folder: Path) -> Table:
    """The rows of the table ``case`` of a result that is written into ``folder``."""
    progress, precision = Progress(), precision_of(stored.catalogue)
    record = CaseRecord(
        format=FORMAT,
        algorithm=ALGORITHM,
        versions=dict(stored.summary["versions"]),
        parameters=dict(stored.described),
        files=stored_files(_files(stored.described), stored.inputs, folder, progress),
        tables={
            name: digest_of(table, precision, progress)
            for name, table in stored.tables.items()
            if name not in UNCOMPARED
        },
    )
    return Table.of([*case_table(record).rows, summary_row(dict(stored.summary))])


def _described(given: Any, parameter: str) -> Plain:
    """A layer as plain data from which QGIS can open it again."""
    if isinstance(given, pd.DataFrame):
        name = name_of_frame(given, parameter)
        return {"name": name, "kind": "vector", "provider": "memory", "path": "", "source": ""}
    path, layer = _address(given)
    described = {"name": Path(path).stem, "path": absolute(path)}
    if Path(path).suffix.lower() in TEXT_FILES or layers_in(path):
        parts = {"layerName": layer or None}
        return {**described, "kind": "vector", "provider": "ogr", "parts": parts, "subset": ""}
    return {**described, "kind": "raster", "provider": "gdal", "parts": {}, "nodata": []}


def _address(given: Any) -> tuple[str, str]:
    path, _, layer = (os.fspath(given) if is_path(given) else "").partition("|layername=")
    return path, layer


def _files(described: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """Every file with the virtual raster that reads it, "" for one that was itself given."""
    layers = [
        one
        for value in described.values()
        for one in (value["layers"] if "layers" in value else [value.get("layer", {})])
    ]
    given = dict.fromkeys((one["path"] for one in layers if one.get("path")), "")
    inside = {part: path for path in given for part in _parts_of_mosaic(path)}
    return {**inside, **given}


def _parts_of_mosaic(path: str) -> list[str]:
    """Absolute paths of the files that a virtual raster reads; none for any other file."""
    if Path(path).suffix.lower() != ".vrt":
        return []
    with rasterio.open(path) as source:
        parts = [absolute(str(file)) for file in source.files]
    inner = [part for part in parts if part != path]
    return inner + [deep for part in inner for deep in _parts_of_mosaic(part)]
