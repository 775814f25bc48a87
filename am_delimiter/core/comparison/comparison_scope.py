"""What a comparison is about: its two layers, the communes and the polygons that take part."""

from __future__ import annotations

from dataclasses import dataclass, replace

import geopandas
import numpy as np
import shapely
from numpy.typing import NDArray

from ..basis.errors import AmDelimiterError
from ..basis.notes import Note, mark
from ..catalogue.catalogue import Catalogue
from ..catalogue.printed_values import printed_number
from ..land.commune_polygons import listing
from ..land.communes import CommuneLayer, Communes, check_region, read_communes
from ..land.geometry import is_on_earth, transform_bounds
from ..land.land_errors import MissingCrs
from ..land.raster import Bounds

EQUAL_AREA = "EPSG:6933"
"""A system true to areas everywhere, for land too far away for the working system."""


@dataclass(frozen=True)
class PolygonLayer:
    """A polygon layer the user gave, in its own system; its other columns may be any."""

    name: str
    path: str
    frame: geopandas.GeoDataFrame


@dataclass(frozen=True)
class ComparisonCase:
    """Everything a comparison depends on.

    ``region`` is a region code or ""; ``working_crs`` a code or WKT (empty: by location).
    """

    computed: PolygonLayer
    reference: PolygonLayer
    communes: CommuneLayer
    region: str = ""
    working_crs: str = ""


@dataclass(frozen=True)
class Scope:
    """The communes that are compared and the polygons that take part, in their own systems."""

    communes: Communes
    computed: PolygonLayer
    reference: PolygonLayer
    notes: tuple[Note, ...]


def find_scope(case: ComparisonCase, catalogue: Catalogue) -> Scope:
    """Choose what is compared; a named error for whatever the user has to mend.

    Compared are the communes that touch the extent of the computed land: nothing is known of the
    others, and a share of zero there would be an invention. All computed land takes part; of the
    reference, what touches the extent of those communes or of the computed land.
    """
    computed, reference = _usable(case.computed), _usable(case.reference)
    communes = read_communes(case.communes, catalogue)
    check_region(case.region, communes)
    crs = communes.frame.crs.to_wkt()
    extent = _extent(computed, crs)
    if not _meet(extent, _extent(reference, crs)):
        raise NoOverlap(computed=computed.name, reference=reference.name)
    chosen, beyond = _compared(communes, extent, case.region)
    if not len(chosen):
        raise NoCommuneCompared(layer=communes.layer, computed=computed.name)
    around = shapely.union(shapely.box(*chosen.frame.total_bounds), shapely.box(*extent)).bounds
    reference, far = _near(reference, transform_bounds(around, crs, reference.frame.crs.to_wkt()))
    if not len(reference.frame):
        raise NoOverlap(computed=computed.name, reference=reference.name)
    tolerances = [*_several_tolerances(computed), *_several_tolerances(reference)]
    return Scope(chosen, computed, reference, (*communes.notes, *beyond, *far, *tolerances))


def _usable(layer: PolygonLayer) -> PolygonLayer:
    """The features that have a place; named errors when there is none or no place on earth."""
    frame = layer.frame
    if frame.crs is None or not is_on_earth(frame.crs.to_wkt()):
        raise MissingCrs(layer=layer.name)
    solid = np.isfinite(shapely.bounds(frame.geometry.values)).all(axis=1)  # not null or empty
    if not solid.any():
        raise EmptyPolygons(layer=layer.name)
    return replace(layer, frame=frame[solid].reset_index(drop=True))


def _extent(layer: PolygonLayer, crs: str) -> Bounds:
    return transform_bounds(tuple(layer.frame.total_bounds), layer.frame.crs.to_wkt(), crs)


def _meet(a: Bounds, b: Bounds) -> bool:
    """Whether two boxes touch; one that cannot be carried to a common system does not."""
    return bool(a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3])


def _compared(communes: Communes, extent: Bounds, region: str) -> tuple[Communes, list[Note]]:
    """The communes (of the region, if any) in the extent, and a note on those beyond it."""
    asked = communes
    if region:
        asked = communes.keep((communes.frame["region"] == region).values)
    near: NDArray[np.bool_] = shapely.intersects(asked.frame.geometry.values, shapely.box(*extent))
    if near.all():
        return asked, []
    template = mark(
        "{count} communes lie beyond the extent of the computed land and were left out, because "
        "nothing is known of them: {cuts}."
    )
    beyond = asked.frame["cut"][~near]
    return asked.keep(near), [Note(template, {"count": len(beyond), "cuts": listing(beyond)})]


def _near(layer: PolygonLayer, around: Bounds) -> tuple[PolygonLayer, list[Note]]:
    """The features that touch a box in their own system, and a note on the others."""
    frame = layer.frame
    west, south, east, north = shapely.bounds(frame.geometry.values).T
    near = (west <= around[2]) & (east >= around[0]) & (south <= around[3]) & (north >= around[1])
    if near.all():
        return layer, []
    template = mark(
        "{count} features of {layer} ({hectares} ha) lie far from the communes compared and from "
        "the computed land; they take no part and are in no total."
    )
    far = frame[~near]
    hectares = float(far.to_crs(EQUAL_AREA).area.sum()) / 1e4
    details = {"count": len(far), "layer": layer.name, "hectares": round(hectares, 2)}
    return replace(layer, frame=frame[near].reset_index(drop=True)), [Note(template, details)]


def tolerances_of(layer: PolygonLayer) -> list[float]:
    """The tolerances of a layer of continua, growing; none for any other layer."""
    if "tolerance_m" not in layer.frame:
        return []
    return sorted({float(value) for value in layer.frame["tolerance_m"].dropna()})


def _several_tolerances(layer: PolygonLayer) -> list[Note]:
    found = tolerances_of(layer)
    if not found[1:]:
        return []
    template = mark(
        "{layer} holds continua of several tolerances ({tolerances} m), compared as one. To "
        "compare one tolerance, select its features and use only the selected ones."
    )
    text = ", ".join(printed_number(value) for value in found)
    return [Note(template, {"layer": layer.name, "tolerances": text})]


class NotPolygons(AmDelimiterError):
    """A layer that has to be polygons is not."""

    template = (
        "The layer {layer} is not made of polygons, so its land cannot be compared. "
        "Choose the layer of polygons."
    )


class EmptyPolygons(AmDelimiterError):
    """A polygon layer, or what is selected of it, holds no area."""

    template = (
        "The layer {layer} has no polygon with an area. Choose another layer or, if only the "
        "selected features are used, select some."
    )


class NoOverlap(AmDelimiterError):
    """Two layers to compare lie apart."""

    template = (
        "The extents of {computed} and {reference} do not meet, so there is nothing to compare. "
        "Check that both show the same place and that their reference systems are right."
    )


class NoCommuneCompared(AmDelimiterError):
    """No commune lies where the computed land is."""

    template = (
        "No commune of {layer} lies in the extent of {computed}. Check the communes, the region "
        "asked for and the reference systems."
    )
