"""What was given to a delimitation, put into a case of the science."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import geopandas
import pandas as pd

from ..core.basis import (
    TEXT_FILES,
    AmDelimiterError,
    NoLayerInFile,
    RasterGiven,
    TableGiven,
    read_said,
)
from ..core.catalogue import Catalogue
from ..core.continuum import NotLines
from ..core.land import (
    CommuneLayer,
    CrossingLayer,
    LandGiven,
    NotBuiltup,
    PolygonEvidence,
    RasterEvidence,
)
from ..core.modification import read_modified
from ..core.population import NotPeople, NotUrbanLimits, People, PeopleLayer
from ..core.services import (
    NotAServiceLayer,
    RegisterTable,
    ServiceLayer,
    SharedInputs,
    facilities_of,
    read_csv,
)
from ..core.travel import TravelTable, read_travel_csv
from ..core.verdict import Case, check_people, parse_cuts, parse_region, read_decision
from .chosen_values import ChosenValues
from .facts_here import facts_here
from .given_layers import (
    OpenedLayer,
    absolute,
    check_file,
    is_path,
    open_layer_of,
    several,
    with_tiles,
)
from .notebook_errors import FrameWithoutShapes, NotATable, NotCommunePolygons


@dataclass(frozen=True)
class GivenInputs:
    """The layers and tables as they were given: paths or frames, one or several."""

    communes: Any
    evidence: Any
    population_layers: Any = None
    urban_limits: Any = None
    barriers: Any = None
    bridges: Any = None
    travel: Any = None
    services: Any = None
    service_layers: Any = None
    instruments: Any = None


def read_given(given: GivenInputs, chosen: ChosenValues, catalogue: Catalogue) -> Case:
    """The case of what was given and chosen. Raises a named error for what cannot be used."""
    text = chosen.text
    case = Case(
        land=_land(given, chosen),
        parameters=chosen.parameters,
        population_field=text("population_field"),
        candidate=parse_cuts(text("candidate")),
        region=parse_region(text("region")),
        travel=_travel(given.travel, chosen),
        people=_people(given, text("people_field")),
        shared=_shared(given, catalogue, chosen),
        decision=read_decision(text("include"), text("exclude"), text("justification")),
        said=read_said(text("provenance")),
        modifies=read_modified(text("modifies")),
        facts=facts_here(vars(given)),
    )
    check_people(case)
    return case


def _land(given: GivenInputs, chosen: ChosenValues) -> LandGiven:
    encoding = chosen.text("encoding")
    rasters, polygons = _areal(given.evidence, "evidence", encoding, NotBuiltup)
    return LandGiven(
        communes=_communes(given.communes, chosen),
        rasters=rasters,
        polygons=tuple(PolygonEvidence(*_bare(one)) for one in polygons),
        working_crs=chosen.system,
        barriers=_crossings(given.barriers, "barriers"),
        bridges=_crossings(given.bridges, "bridges"),
    )


def _communes(given: Any, chosen: ChosenValues) -> CommuneLayer:
    opened = open_layer_of(given, "communes")
    if opened is None:
        raise RasterGiven(input=given)
    if opened.is_table and not opened.path:
        raise FrameWithoutShapes(parameter="communes")
    if opened.is_table:
        raise TableGiven(input=opened.name)
    if not opened.is_areal:
        raise NotCommunePolygons(layer=opened.name, kinds=", ".join(sorted(opened.kinds)))
    fields = (chosen.text(name) for name in ("cut_field", "name_field"))
    return CommuneLayer(_shapes(opened), opened.name, opened.path, *fields)


def _areal(
    given: Any, parameter: str, encoding: str, refusal: type[AmDelimiterError]
) -> tuple[tuple[RasterEvidence, ...], tuple[OpenedLayer, ...]]:
    """The rasters and the polygons of what was given; ``refusal`` is raised for anything else."""
    rasters, polygons = [], []
    for one in with_tiles(several(given)):
        opened = open_layer_of(one, parameter)
        if opened is None:
            path = absolute(os.fspath(one))
            rasters.append(RasterEvidence(path, Path(path).stem, encoding))
        elif opened.is_areal:
            polygons.append(opened)
        else:
            raise refusal(layer=opened.name)
    return tuple(rasters), tuple(polygons)


def _people(given: GivenInputs, field: str) -> People:
    rasters, polygons = _areal(given.population_layers, "population_layers", "", NotPeople)
    limits_of, limits = _areal(given.urban_limits, "urban_limits", "", NotUrbanLimits)
    for raster in limits_of:
        raise NotUrbanLimits(layer=raster.name)
    return People(
        polygons=tuple(PeopleLayer(x.name, x.path, _shapes(x)) for x in polygons),
        rasters=rasters,
        field=field,
        limits=tuple(PolygonEvidence(*_bare(one)) for one in limits),
    )


def _crossings(given: Any, parameter: str) -> tuple[CrossingLayer, ...]:
    found = []
    for one in several(given):
        opened = open_layer_of(one, parameter)
        if opened is None or not opened.is_linear_or_areal:
            raise NotLines(layer=opened.name if opened else one)
        found.append(CrossingLayer(*_bare(opened)))
    return tuple(found)


def _shared(given: GivenInputs, catalogue: Catalogue, chosen: ChosenValues) -> SharedInputs:
    return SharedInputs(
        services=_registers(given.services, "services"),
        layers=tuple(_service_layer(x, catalogue) for x in several(given.service_layers)),
        instruments=_registers(given.instruments, "instruments"),
        category=chosen.text("service_category"),
        categories=chosen.text("service_categories"),
    )


def _registers(given: Any, parameter: str) -> tuple[RegisterTable, ...]:
    """The register that was given, or none."""
    is_nothing = given is None or (isinstance(given, str) and not given)
    return () if is_nothing else (_register(given, parameter),)


def _register(given: Any, parameter: str) -> RegisterTable:
    """A register; a text file is read by its letters, as its codes are no numbers."""
    if _is_text_file(given):
        return read_csv(Path(absolute(os.fspath(given))))
    opened = _table(given, parameter)
    return RegisterTable(opened.name, opened.path, opened.frame)


def _service_layer(given: Any, catalogue: Catalogue) -> ServiceLayer:
    text = _is_text_file(given)
    opened = None if text else open_layer_of(given, "service_layers")
    if opened is not None and not opened.is_table:
        return ServiceLayer(opened.name, opened.path, _shapes(opened))
    if not text and opened is None:
        raise NotAServiceLayer(layer=given)
    found = facilities_of(_register(given, "service_layers"), catalogue)
    if found is None:
        raise NotAServiceLayer(layer=Path(given).name if is_path(given) else "service_layers")
    return found


def _travel(given: Any, chosen: ChosenValues) -> TravelTable | None:
    if given is None or (isinstance(given, str) and not given):
        return None
    if _is_text_file(given):
        path = absolute(os.fspath(given))
        table = read_travel_csv(path)
    else:
        opened = _table(given, "travel")
        rows = tuple(map(tuple, opened.frame.itertuples(index=False, name=None)))
        fields = tuple(map(str, opened.frame.columns))
        lines = tuple(range(1, len(rows) + 1))
        table = TravelTable(opened.name, opened.path, fields, rows, lines)
    text = chosen.text
    return replace(
        table,
        origin_field=text("travel_origin_field"),
        destination_field=text("travel_destination_field"),
        count_field=text("travel_count_field"),
        source=text("travel_source").strip(),
        definition=text("travel_definition"),
        centre=parse_cuts(text("travel_centre")),
        coverage=text("travel_coverage"),
    )


def _is_text_file(given: Any) -> bool:
    """Whether a table of text was given by its path, which must be there."""
    if not is_path(given) or Path(given).suffix.lower() not in TEXT_FILES:
        return False
    check_file(os.fspath(given))
    return True


def _table(given: Any, parameter: str) -> OpenedLayer:
    """A table with its fields alone; the shapes of a layer are left out."""
    if not is_path(given) and not isinstance(given, pd.DataFrame):
        shown = repr(given)[:80]
        raise NotATable(given=shown, kind=type(given).__name__, parameter=parameter)
    if isinstance(given, geopandas.GeoDataFrame):
        given = pd.DataFrame(given.drop(columns=given.geometry.name))
    opened = open_layer_of(given, parameter)
    if opened is None:
        raise NoLayerInFile(input=given)
    if isinstance(opened.frame, geopandas.GeoDataFrame):
        fields = opened.frame.drop(columns=opened.frame.geometry.name)
        return replace(opened, frame=pd.DataFrame(fields))
    return opened


def _bare(opened: OpenedLayer) -> tuple[str, str, geopandas.GeoDataFrame]:
    """Name, path and shapes of a layer, without its fields."""
    shapes = _shapes(opened)
    return opened.name, opened.path, geopandas.GeoDataFrame(geometry=shapes.geometry)


def _shapes(opened: OpenedLayer) -> geopandas.GeoDataFrame:
    if not isinstance(opened.frame, geopandas.GeoDataFrame):
        raise TableGiven(input=opened.name)
    return opened.frame
