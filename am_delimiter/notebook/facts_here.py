"""What the files that were given say of where they come from, as the bridge asks QGIS layers."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pyogrio

from ..core.basis import AmDelimiterError
from ..core.credits import LayerFacts, metadata_of_file
from ..core.land import rasterio_port
from .given_layers import absolute, is_path, layers_in, several, with_tiles

_KIND_OF = {
    "communes": "comunas",
    "evidence": "construido",
    "population_layers": "población localizada",
    "urban_limits": "límite urbano",
    "barriers": "barrera",
    "bridges": "puente o camino",
    "travel": "viajes",
    "services": "servicios",
    "service_layers": "servicios",
    "instruments": "instrumentos",
}
_LAYER = "|layername="


def facts_here(given: Mapping[str, Any]) -> tuple[LayerFacts, ...]:
    """The facts of all files among what was given, by the name of what it was given for."""
    return tuple(
        facts
        for name, what in given.items()
        for one in (several(what) if name == "travel" else with_tiles(several(what)))
        if is_path(one)
        for facts in _facts(os.fspath(one), _KIND_OF.get(name, ""))
    )


def _facts(text: str, kind: str) -> Iterator[LayerFacts]:
    given, _, layer = text.partition(_LAYER)
    path, names = absolute(given), layers_in(given)
    name = Path(given).stem
    if names:
        layer = layer or (names[0] if len(names) == 1 else "")
        fields = tuple(pyogrio.read_info(given, layer=layer or None)["fields"])
        yield LayerFacts(path, name, kind, fields, metadata=metadata_of_file(path, layer))
    else:
        yield LayerFacts(path, name, kind, (), _tags(path), metadata_of_file(path))


def _tags(path: str) -> tuple[tuple[str, str], ...]:
    """The items of metadata of a raster; one that cannot be opened is told of elsewhere."""
    try:
        return rasterio_port().describe(path).said
    except AmDelimiterError:
        return ()
