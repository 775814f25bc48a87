"""The diagnosis of points: coordinates swapped or absent, points outside their stated commune."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import geopandas
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from ..basis.notes import Note, mark
from ..catalogue.catalogue import Catalogue
from ..land.communes import Communes, normalise_cut
from ..land.whereabouts import KM_PER_DEGREE
from .diagnosis_codes import code_facts, code_findings
from .diagnosis_records import Diagnosis, Fact, Finding, Input, Level, Problem, TableInput
from .diagnosis_shapes import shape_facts
from .diagnosis_tables import code_field, table_facts, texts_damaged
from .text_tables import number_or_nan

DEGREES = "EPSG:4326"


@dataclass(frozen=True)
class Points:
    """Places in degrees, shape (n, 2) as longitude and latitude, and their stated communes."""

    lonlat: NDArray[np.float64]
    cuts: list[str | None]


def coordinate_fields(frame: pd.DataFrame, catalogue: Catalogue) -> tuple[str, str] | None:
    """The fields of longitude and latitude."""
    fields = [str(c) for c in frame.columns]
    longitude = catalogue.fields["longitude"].among(fields)
    latitude = catalogue.fields["latitude"].among(fields)
    return (longitude[0], latitude[0]) if longitude and latitude else None


def diagnose_points(source: Input, catalogue: Catalogue, communes: Communes | None) -> Diagnosis:
    """Points of a layer, or of a table with longitude and latitude."""
    frame = source.frame  # type: ignore[union-attr]
    facts: list[Fact] = []
    findings: list[Finding] = []
    if isinstance(source, TableInput):
        facts, findings = table_facts(source), [*source.findings]
        fields = coordinate_fields(frame, catalogue) or ("", "")
        facts.append(
            Fact("coordinates", Note(mark("Fields of the coordinates")), ", ".join(fields))
        )
        lonlat = np.array(
            [[number_or_nan(v, source.decimal_comma) for v in frame[field]] for field in fields]
        ).T.reshape(-1, 2)
    else:
        facts = shape_facts(frame)
        lonlat = _of_layer(frame)
    field = code_field(pd.DataFrame(frame), "cut", catalogue)
    cuts: list[str | None] = [None] * len(frame)
    if field is not None:
        facts += code_facts(field, list(frame[field]))
        findings += code_findings(list(frame[field]), catalogue)
        cuts = [normalise_cut(value) for value in frame[field]]
        cuts = [catalogue.old_codes.get(cut or "", cut) for cut in cuts]
    findings += texts_damaged(frame.drop(columns="geometry", errors="ignore"))
    found, problems = place_points(Points(lonlat, cuts), source.name, catalogue, communes)
    return Diagnosis(
        source.name,
        str(source.path),
        "points",
        tuple(facts),
        (*findings, *found),
        tuple(problems),
    )


def _of_layer(frame: geopandas.GeoDataFrame) -> NDArray[np.float64]:
    """One place for each feature; without a system the numbers are taken as degrees."""
    there = frame.set_crs(DEGREES) if frame.crs is None else frame.to_crs(DEGREES)
    places = shapely.centroid(np.asarray(there.geometry.values, dtype=object))
    return np.column_stack([shapely.get_x(places), shapely.get_y(places)])


def place_points(
    points: Points, name: str, catalogue: Catalogue, communes: Communes | None
) -> tuple[list[Finding], list[Problem]]:
    """Sort points into absent, swapped, outside the country, and outside their commune."""
    lonlat = points.lonlat
    absent = np.isnan(lonlat).any(axis=1)
    # Antarctica has no known place, but it is no place outside the country either
    unplaced = np.array(
        [cut in catalogue.communes and cut not in catalogue.places for cut in points.cuts],
        dtype=bool,  # also of no points
    )
    inside = in_country(lonlat, catalogue)
    swapped = ~absent & ~inside & ~unplaced & in_country(lonlat[:, ::-1], catalogue)
    outside = ~absent & ~inside & ~unplaced & ~swapped
    turned = np.where(swapped[:, None], lonlat[:, ::-1], lonlat)
    away = np.full(len(lonlat), np.nan)
    judged = inside | swapped
    away[judged] = _away(
        turned[judged], [points.cuts[n] for n in np.flatnonzero(judged)], catalogue, communes
    )
    far = inside & (away > catalogue.limit("point_margin"))
    findings = [
        *_absent(int(absent.sum())),
        *_swapped(swapped, away, catalogue),
        *_outside(int(outside.sum())),
        *_far(away, inside, far, catalogue, communes is not None),
    ]
    problems = []
    words = (
        (swapped, Note(mark("latitude and longitude swapped"))),
        (outside, Note(mark("outside the country"))),
        (far, Note(mark("outside its commune"))),
    )
    for chosen, problem in words:
        for n in np.flatnonzero(chosen):
            metres = None if np.isnan(away[n]) else round(float(away[n]), 1)
            row = {
                "input": name,
                "feature": int(n) + 1,
                "cut": points.cuts[n],
                "problem": problem,
                "distance_m": metres,
            }
            problems.append(Problem("misplaced", row, shapely.Point(lonlat[n]), DEGREES))
    return findings, problems


def in_country(lonlat: NDArray[np.float64], catalogue: Catalogue) -> NDArray[np.bool_]:
    """Whether places lie in the box of some commune, grown by the margin of places."""
    margin = catalogue.limit("place_margin") / KM_PER_DEGREE
    found = np.zeros(len(lonlat), dtype=bool)
    for p in catalogue.places.values():
        found |= (
            (lonlat[:, 0] >= p.west - margin)
            & (lonlat[:, 0] <= p.east + margin)
            & (lonlat[:, 1] >= p.south - margin)
            & (lonlat[:, 1] <= p.north + margin)
        )
    return found


def _away(
    lonlat: NDArray[np.float64],
    cuts: Sequence[str | None],
    catalogue: Catalogue,
    communes: Communes | None,
) -> NDArray[np.float64]:
    """Metres from each place to its stated commune, 0 inside, NaN where that is not known.

    Measured in the working system of the place; without a commune layer, to the known box.
    """
    areas = _areas(catalogue, communes)
    away = np.full(len(lonlat), np.nan)
    known = np.array([cut in areas for cut in cuts], dtype=bool)
    for system in catalogue.working_crs.values():
        here = known & (lonlat[:, 0] >= system.west) & (lonlat[:, 0] < system.east)
        rows = np.flatnonzero(here)
        if not len(rows):
            continue
        places = geopandas.GeoSeries(shapely.points(lonlat[rows]), crs=DEGREES).to_crs(system.crs)
        wanted = sorted({str(cuts[n]) for n in rows})
        shapes = geopandas.GeoSeries([areas[c] for c in wanted], crs=DEGREES).to_crs(system.crs)
        own = dict(zip(wanted, shapes.values))
        homes = np.array([own[str(cuts[n])] for n in rows], dtype=object)
        away[rows] = shapely.distance(places.values, homes)
    return away


def _areas(catalogue: Catalogue, communes: Communes | None) -> dict[str, shapely.Geometry]:
    """Polygon of each commune in degrees: that of the layer given, or its known box."""
    if communes is not None:
        frame = communes.frame.to_crs(DEGREES)
        return dict(zip(frame["cut"], frame.geometry))
    return {
        cut: shapely.box(p.west, p.south, p.east, p.north) for cut, p in catalogue.places.items()
    }


def _absent(count: int) -> list[Finding]:
    if not count:
        return []
    return [
        Finding(
            "without_coordinates",
            Level.WARNING,
            Note(mark("{count} points have no coordinates."), {"count": count}),
            Note(mark("They cannot be placed on the map; their commune still counts.")),
            {"points": count},
        )
    ]


def _swapped(
    swapped: NDArray[np.bool_], away: NDArray[np.float64], catalogue: Catalogue
) -> list[Finding]:
    count = int(swapped.sum())
    if not count:
        return []
    home = int((away[swapped] <= catalogue.limit("point_margin")).sum())
    return [
        Finding(
            "swapped",
            Level.WARNING,
            Note(
                mark(
                    "{count} points have latitude and longitude swapped; turned round, {home} of "
                    "them lie in their stated commune."
                ),
                {"count": count, "home": home},
            ),
            Note(mark("Exchange both values in those rows.")),
            {"points": count, "in_commune_when_turned": home},
        )
    ]


def _outside(count: int) -> list[Finding]:
    if not count:
        return []
    return [
        Finding(
            "outside_country",
            Level.WARNING,
            Note(mark("{count} points lie far from every commune of Chile."), {"count": count}),
            Note(mark("Correct their coordinates.")),
            {"points": count},
        )
    ]


def _far(
    away: NDArray[np.float64],
    inside: NDArray[np.bool_],
    far: NDArray[np.bool_],
    catalogue: Catalogue,
    exact: bool,
) -> list[Finding]:
    """Points that lie outside the commune they state."""
    out = int((inside & (away > 0)).sum())
    if not out:
        return []
    details = {
        "out": out,
        "far": int(far.sum()),
        "margin": catalogue.limit("point_margin"),
        "judged": int((inside & ~np.isnan(away)).sum()),
    }
    note = Note(
        mark(
            "{out} of {judged} points lie outside the polygon of the commune they state, {far} of "
            "them by more than {margin} m."
        )
        if exact
        else mark(
            "{out} of {judged} points lie outside the box that holds the commune they state, {far} "
            "of them by more than {margin} m. Give a commune layer too, for an exact count."
        ),
        details,
    )
    return [
        Finding(
            "outside_commune",
            Level.WARNING if far.any() else Level.INFO,
            note,
            Note(mark("Look at the far ones on the map: their code or their place is wrong.")),
            {
                "outside": out,
                "far": details["far"],
                "judged": details["judged"],
                "against": "polygons" if exact else "boxes",
            },
        )
    ]
