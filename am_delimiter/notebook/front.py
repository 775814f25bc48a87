"""The one entry for programs and notebooks: `delimit`."""

from __future__ import annotations

import platform
from typing import Any

import geopandas
import numpy as np
import pyogrio
import pyproj
import rasterio
import scipy
import shapely

from ..core.basis import Progress, mark
from ..core.blockwork import hired, parse_workers
from ..core.catalogue import Catalogue
from ..core.land import rasterio_port
from ..core.records import read_told
from ..core.results import build_result, summarise
from ..core.studies import try_guards
from ..core.verdict import Delimitation
from ..core.verdict import delimit as find_areas
from ..toolbelt.collector import holding_off_collection
from ..toolbelt.paths import plugin_version
from ..toolbelt.said import SPANISH, plain_note
from .catalogue_here import known_rules
from .chosen_values import choose
from .described_case import Plain, described_parameters
from .given_case import GivenInputs, read_given
from .given_layers import held
from .result import Result
from .sentences_here import Tell, check_language, in_words, progress_to
from .stored_parts import StoredParts

_DELIMITED, _TRIED = 0.6, 0.8
"""Shares of the work after the verdicts, and after other minimum patches were tried."""
_LAYERS = tuple(GivenInputs.__dataclass_fields__)[2:]
_OTHERS = ("communes", "evidence", *_LAYERS, "workers", "progress")


def delimit(  # noqa: PLR0913 - the layers and tables of a case, each by its name
    communes: Any,
    evidence: Any,
    *,
    population_layers: Any = None,
    urban_limits: Any = None,
    barriers: Any = None,
    bridges: Any = None,
    travel: Any = None,
    services: Any = None,
    service_layers: Any = None,
    instruments: Any = None,
    workers: int | str = "",
    language: str = SPANISH,
    progress: Tell = None,
    **parameters: Any,
) -> Result:
    """Delimit metropolitan areas: the urban continuum, the candidates, and each legal criterion.

    The rules, defaults and results are those of ``am_delimiter:delimit`` in QGIS, to the last
    digit. A layer is a path (``"x.gpkg"``, or ``"x.gpkg|layername=comunas"`` where a file holds
    several) or a GeoDataFrame, a table a path or a DataFrame.

    Args:
        communes: Polygons of the communes with their codes (CUT).
        evidence: What is built: a raster, polygons, several of them, or a folder of tiles.
        population_layers: Blocks with persons, or rasters of persons per cell.
        urban_limits: Polygons of the urban limits.
        barriers: Rivers and cliffs, lines or polygons.
        bridges: Bridges and roads that carry a gap, lines or polygons.
        travel: Table of origin, destination and workers or trips.
        services: Register of services, a table.
        service_layers: Networks, facilities or territories.
        instruments: Register of planning instruments and joint policies, a table.
        workers: Who reads rasters and searches gaps: empty or 0 this process, a number of processes
            of this computer, or the address of a Dask scheduler; no result depends on it.
        language: Of errors and progress, ``"es"`` or ``"en"``; results are Spanish.
        progress: Is called with the share 0–1 that is done and what is done now.
        **parameters: By the names that `parameters` lists, in its units: ``tolerance=200`` (m),
            ``membership=50`` (%), ``candidate=["05101", "05109"]``, ``region="05"``,
            ``population_field="POB_2024"`` (which makes that field decide).

    Raises:
        AmDelimiterError: Its text says what is wrong, where, and what to do.
    """
    check_language(language)
    with in_words(language), holding_off_collection():
        known, told = known_rules(), progress_to(progress, language)
        chosen = choose(parameters, _OTHERS, known)
        given = GivenInputs(
            communes,
            held(evidence),
            held(population_layers),
            held(urban_limits),
            held(barriers),
            held(bridges),
            travel,
            services,
            held(service_layers),
            instruments,
        )
        case = read_given(given, chosen, known)
        described = described_parameters(vars(given), chosen, known)
        wanted = parse_workers(str(workers))
        with hired(wanted or 0) as crew:
            part = told.part(0.0, _DELIMITED)
            found = find_areas(case, known, rasterio_port(), part, crew if wanted else None)
        return _result(found, described, known, language, told)


def _result(
    found: Delimitation,
    described: dict[str, Plain],
    known: Catalogue,
    language: str,
    told: Progress,
) -> Result:
    told.stage(mark("Trying other minimum patches and other tolerances"))
    tolerance = found.case.parameters.tolerance_m
    trials = try_guards(found, (tolerance,), told.part(_DELIMITED, _TRIED))
    built = build_result(found, plain_note, versions_here(), trials, progress=told)
    summary = summarise(found, built, plain_note)
    told.report(1.0)
    return Result(
        summary=read_told(summary),
        crs=found.builtup.grid.crs,
        stored=StoredParts(built.tables(), summary, described, found.inputs, known),
        notes_given=(*found.notes, *built.land.notes),
        language=language,
    )


def versions_here() -> dict[str, str]:
    """Versions of everything that takes part in a result; no QGIS does."""
    return {
        "am_delimiter": plugin_version(),
        "GDAL": rasterio.__gdal_version__,
        "GEOS": shapely.geos_version_string,
        "PROJ": pyproj.proj_version_str,  # type: ignore[attr-defined]
        "Python": platform.python_version(),
        "numpy": np.__version__,
        "scipy": scipy.__version__,
        "shapely": shapely.__version__,
        "geopandas": geopandas.__version__,
        "rasterio": rasterio.__version__,
        "pyogrio": pyogrio.__version__,
    }
