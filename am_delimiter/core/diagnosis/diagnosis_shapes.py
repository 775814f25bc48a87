"""What can be said of any layer with shapes: its system, its kind, its invalid polygons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import geopandas
import numpy as np
import shapely
from numpy.typing import NDArray

from ..basis.errors import AmDelimiterError
from ..basis.notes import Note, mark
from ..land.geometry import crs_name, mend, true_km2
from .diagnosis_records import Fact, Finding, Level, Problem, VectorInput

REASONS = {
    "Self-intersection": mark("crosses itself"),
    "Ring Self-intersection": mark("a ring touches itself"),
    "Nested shells": mark("one part lies inside another"),
    "Nested holes": mark("one hole lies inside another"),
    "Hole lies outside shell": mark("a hole lies outside its polygon"),
    "Holes are nested": mark("one hole lies inside another"),
    "Too few points in geometry component": mark("a ring has too few points"),
    "Duplicate Rings": mark("a ring is there twice"),
    "Interior is disconnected": mark("the interior is cut in two"),
    "Invalid Coordinate": mark("a coordinate is no number"),
}
"""The reasons that GEOS gives, in words."""

KINDS = {
    "Polygon": mark("polygons"),
    "MultiPolygon": mark("polygons of several parts"),
    "Point": mark("points"),
    "MultiPoint": mark("groups of points"),
    "LineString": mark("lines"),
    "MultiLineString": mark("lines of several parts"),
}


def counted(what: Note | str, count: int) -> Note:
    """Something and how often it occurs."""
    return Note(mark("{what}: {count}"), {"what": what, "count": count})


def shape_facts(frame: geopandas.GeoDataFrame) -> list[Fact]:
    """Number and kind of the features, and their system."""
    types = Counter(g.geom_type for g in frame.geometry if g is not None)
    told = tuple(
        counted(Note(KINDS[kind]) if kind in KINDS else kind, count)
        for kind, count in types.most_common()
    )
    crs = frame.crs
    system = Note(mark("none")) if crs is None else crs_name(crs.to_wkt())
    return [
        Fact("features", Note(mark("Features")), len(frame)),
        Fact("geometry", Note(mark("Geometry")), Note("{kinds}", {"kinds": told})),
        Fact("crs", Note(mark("Reference system")), system),
    ]


def failure(error: AmDelimiterError) -> Finding:
    """An error of the engine as a finding: with it, the input cannot be used."""
    id_ = "".join(f"_{c.lower()}" if c.isupper() else c for c in type(error).__name__).strip("_")
    return Finding(id_, Level.ERROR, Note(error.template, error.details))


def missing_system(frame: geopandas.GeoDataFrame, name: str) -> list[Finding]:
    """A layer that does not say where it lies and has nothing that gives it away."""
    if frame.crs is not None:
        return []
    return [
        Finding(
            "missing_crs",
            Level.ERROR,
            Note(mark("{layer} has no coordinate reference system."), {"layer": name}),
            Note(mark("Assign the right one (Layer properties, Source).")),
        )
    ]


def invalid_polygons(
    source: VectorInput, cuts: Sequence[str | None] | None = None
) -> tuple[list[Finding], list[Problem]]:
    """The invalid shapes by reason, each with its place; shapes that are not there at all."""
    shapes = np.asarray(source.frame.geometry.values, dtype=object)
    there = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
    rows = np.flatnonzero(there & ~shapely.is_valid(shapes))
    findings, problems, reasons = [], [], Counter[str]()
    for row in rows:
        reason, place = _reason(shapes[row])
        reasons[reason] += 1
        if source.frame.crs is not None and place is not None:
            told = {
                "input": source.name,
                "feature": int(row) + 1,
                "cut": cuts[row] if cuts else None,
                "reason": _in_words(reason),
            }
            crs = source.frame.crs.to_wkt()
            problems.append(Problem("invalid_places", told, place, crs))
    if len(rows):
        findings.append(_invalid(reasons))
    if not there.all():
        findings.append(_absent(int((~there).sum())))
    return findings, problems


def same_shapes(frame: geopandas.GeoDataFrame) -> list[Finding]:
    """Features whose shape is that of an earlier one."""
    shapes = [g for g in frame.geometry if g is not None and not g.is_empty]
    seen = Counter(shapely.to_wkb(shapely.normalize(np.array(shapes, dtype=object))))
    count = sum(seen.values()) - len(seen)
    if not count:
        return []
    return [
        Finding(
            "repeated_shapes",
            Level.WARNING,
            Note(mark("{count} features repeat the shape of another one."), {"count": count}),
            Note(mark("Land drawn twice is counted once; persons and areas would count twice.")),
            {"features": count},
        )
    ]


def valid_shapes(frame: geopandas.GeoDataFrame) -> NDArray[np.object_]:
    """The polygons as the engine uses them: valid, empty where there is none."""
    return np.array(
        [
            shapely.MultiPolygon() if g is None else g if g.is_valid else mend(g)
            for g in frame.geometry
        ],
        dtype=object,
    )


def land_once(table: geopandas.GeoDataFrame) -> NDArray[np.object_]:
    """The land of each commune, once however many features draw it."""
    return np.array(
        [shapely.union_all(group.geometry.values) for _, group in table.groupby("cut", sort=True)],
        dtype=object,
    )


def area_fact(shapes: NDArray[np.object_], crs: str) -> Fact:
    """True area of polygons."""
    km2 = float(true_km2(shapes, crs).sum())
    return Fact("area_km2", Note(mark("True area (km²)")), round(km2, 2))


def _reason(shape: shapely.Geometry) -> tuple[str, shapely.Point | None]:
    """Reason and place that GEOS gives, as in ``Self-intersection[-71.5 -33]``."""
    text = str(shapely.is_valid_reason(shape))
    reason, _, place = text.partition("[")
    numbers = place.rstrip("]").split()
    try:
        point = shapely.Point(*(float(number) for number in numbers[:2]))
    except (TypeError, ValueError):
        return reason, None
    return reason, point if not point.is_empty else None


def _in_words(reason: str) -> Note:
    return Note(REASONS[reason]) if reason in REASONS else Note("{reason}", {"reason": reason})


def _invalid(reasons: Counter[str]) -> Finding:
    told = tuple(counted(_in_words(reason), count) for reason, count in reasons.most_common())
    return Finding(
        "invalid_polygons",
        Level.WARNING,
        Note(
            mark("{count} polygons are invalid ({reasons})."),
            {"count": sum(reasons.values()), "reasons": told},
        ),
        Note(
            mark(
                "They are repaired while reading, keeping all the land that their rings bound. "
                "Look at them on the map before the result is used."
            )
        ),
        {"polygons": sum(reasons.values()), "reasons": dict(reasons)},
    )


def _absent(count: int) -> Finding:
    return Finding(
        "without_shape",
        Level.WARNING,
        Note(mark("{count} features have no shape."), {"count": count}),
        Note(mark("They are left out.")),
        {"features": count},
    )
