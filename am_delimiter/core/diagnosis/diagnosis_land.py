"""The land of a commune layer: where it lies, its area, what is claimed twice and what by none."""

from __future__ import annotations

import geopandas
import numpy as np

from ..basis.notes import Note, mark
from ..catalogue.catalogue import Catalogue
from ..land.commune_polygons import listing
from ..land.geometry import multi, true_km2
from ..land.overlaps import Overlap, Void, claimed_twice, find_overlaps, find_voids, told_pairs
from ..land.whereabouts import far_note, lies_right, probable_system
from .diagnosis_records import Finding, Level, Problem
from .text_tables import number_or_nan


def place_findings(
    table: geopandas.GeoDataFrame, layer: str, catalogue: Catalogue
) -> list[Finding]:
    """Communes far from where their codes say, and the shift that gives another datum away."""
    shapes, cuts = np.asarray(table.geometry.values), list(table["cut"])
    fit = lies_right(shapes, cuts, table.crs.to_wkt(), catalogue)
    found = []
    far = far_note(layer, cuts, fit, catalogue)
    if far is not None:
        found.append(
            Finding(
                "far_communes",
                Level.WARNING,
                far,
                Note(mark("See whether their code or their shape is wrong.")),
                {"communes": far.details["count"]},
            )
        )
    if fit.right.sum() < catalogue.limit("datum_communes"):
        return found
    if fit.shift_m >= catalogue.limit("datum_shift"):
        other = probable_system(shapes, cuts, catalogue)
        if other is not None and other.fit.shift_m <= fit.shift_m / 2:
            found.append(_datum(fit.shift_m, other.fit.shift_m, other.told()))
    return found


def _datum(shift: float, other: float, probable: str) -> Finding:
    return Finding(
        "datum_shift",
        Level.WARNING,
        Note(
            mark(
                "All communes are shifted by about {shift} m: the datum is probably another. In "
                "{probable} the shift is {other} m."
            ),
            {"shift": round(shift), "probable": probable, "other": round(other)},
        ),
        Note(mark("Assign that system, without reprojecting, and compare with a map.")),
        {"shift_m": round(shift, 1), "probable_shift_m": round(other, 1)},
    )


def area_findings(
    table: geopandas.GeoDataFrame, frame: geopandas.GeoDataFrame, catalogue: Catalogue
) -> list[Finding]:
    """Fields of area compared with the true area; none of them is used."""
    fields = catalogue.fields["area"].among([str(c) for c in frame.columns])
    shapes = np.asarray(table.geometry.values, dtype=object)
    true = true_km2(shapes, table.crs.to_wkt())
    own = np.array([shape.area for shape in shapes])
    found = []
    for field in fields:
        told = np.array([number_or_nan(v) for v in frame[field].iloc[table["row"]]])
        usable = (told > 0) & (true > 0)
        if usable.any():
            found.append(_compared(field, told[usable], true[usable], own[usable], catalogue))
    return found


UNITS = {"m²": 1e6, "ha": 1e2, "km²": 1.0}
"""How many of each are in a square kilometre."""


def _compared(
    field: str,
    told: np.ndarray,  # type: ignore[type-arg]
    true: np.ndarray,  # type: ignore[type-arg]
    own: np.ndarray,  # type: ignore[type-arg]
    catalogue: Catalogue,
) -> Finding:
    """A field of area beside the truth: in which unit it is right, or by how much it is wrong."""
    error = catalogue.limit("area_error") / 100
    for unit, each in UNITS.items():
        if abs(np.median(told / each / true) - 1) <= error:
            wrong = int((np.abs(told / each / true - 1) > error).sum())
            return _area_right(field, unit, wrong, len(told), catalogue)
    if abs(np.median(told / own) - 1) <= error and own.max() < 1000:  # noqa: PLR2004
        return _area_degrees(field)
    unit, each = min(UNITS.items(), key=lambda u: abs(np.log(np.median(told / u[1] / true))))
    ratio = told / each / true
    return Finding(
        "area_wrong",
        Level.WARNING,
        Note(
            mark(
                "The field {field} is not the true area: read as {unit} it is {low} to {high} "
                "times the truth ({median} in the middle)."
            ),
            {
                "field": field,
                "unit": unit,
                "low": round(float(np.percentile(ratio, 5)), 2),
                "high": round(float(np.percentile(ratio, 95)), 2),
                "median": round(float(np.median(ratio)), 2),
            },
        ),
        Note(mark("It is not used. It may have been measured in Web Mercator (EPSG:3857).")),
        {"field": field, "median_ratio": round(float(np.median(ratio)), 4)},
    )


def _area_right(field: str, unit: str, wrong: int, count: int, catalogue: Catalogue) -> Finding:
    return Finding(
        "area_right",
        Level.WARNING if wrong else Level.INFO,
        Note(
            mark(
                "The field {field} is the area in {unit}; {wrong} of {count} features differ from "
                "the true one by more than {error} %."
            ),
            {
                "field": field,
                "unit": unit,
                "wrong": wrong,
                "count": count,
                "error": catalogue.limit("area_error"),
            },
        ),
        Note(mark("It is not used: areas are measured on the shapes.")),
        {"field": field, "unit": unit, "differing": wrong, "features": count},
    )


def _area_degrees(field: str) -> Finding:
    return Finding(
        "area_degrees",
        Level.INFO,
        Note(
            mark("The field {field} is an area in square degrees, which means nothing."),
            {"field": field},
        ),
        Note(mark("It is not used: areas are measured on the shapes.")),
        {"field": field},
    )


def land_findings(
    table: geopandas.GeoDataFrame, layer: str, catalogue: Catalogue
) -> tuple[list[Finding], list[Problem]]:
    """Overlaps and enclosed voids of valid polygons, told in true km² and drawn."""
    crs = table.crs.to_wkt()
    shapes = np.asarray(table.geometry.values, dtype=object)
    cuts, names = list(table["cut"]), _names(table, catalogue)
    overlaps = find_overlaps(shapes, crs, catalogue.limit("overlap_least"))
    voids = find_voids(shapes, crs, catalogue.limit("void_least"))
    findings, problems = [], []
    if overlaps:
        findings.append(_overlapping(overlaps, claimed_twice(overlaps, crs), cuts, names))
    for o in overlaps:
        row = {
            "input": layer,
            "cut_a": cuts[o.first],
            "name_a": names[o.first],
            "cut_b": cuts[o.second],
            "name_b": names[o.second],
            "area_km2": round(o.km2, 6),
        }
        problems.append(Problem("overlaps", row, multi(o.shape), crs))
    if voids:
        findings.append(_enclosed(voids, cuts))
    for void in voids:
        around = ", ".join(cuts[n] for n in void.around)
        row = {"input": layer, "around": around, "area_km2": round(void.km2, 6)}
        problems.append(Problem("voids", row, multi(void.shape), crs))
    return findings, problems


def _names(table: geopandas.GeoDataFrame, catalogue: Catalogue) -> list[str]:
    return [
        catalogue.communes[cut].name if cut in catalogue.communes else name
        for cut, name in zip(table["cut"], table["name"])
    ]


def _overlapping(
    overlaps: list[Overlap], once: float, cuts: list[str], names: list[str]
) -> Finding:
    pairs = [
        {"cut_a": cuts[o.first], "cut_b": cuts[o.second], "km2": round(o.km2, 4)} for o in overlaps
    ]
    total = sum(o.km2 for o in overlaps)
    return Finding(
        "overlaps",
        Level.WARNING,
        Note(
            mark(
                "{count} pairs of communes overlap: {km2} km² of land are claimed more than once "
                "({sum} km² adding up the pairs). The largest: {pairs}."
            ),
            {
                "count": len(overlaps),
                "km2": round(once, 2),
                "sum": round(total, 2),
                "pairs": tuple(
                    Note(
                        mark("{pair} ({km2} km²)"),
                        {"pair": told_pairs([o], cuts, names), "km2": round(o.km2, 2)},
                    )
                    for o in overlaps[:5]
                ),
            },
        ),
        Note(
            mark(
                "A cell claimed by several belongs to the one with the higher code. Better use "
                "boundaries without overlaps, such as the DPA or those of the census."
            )
        ),
        {
            "pairs": len(overlaps),
            "claimed_km2": round(once, 4),
            "pairs_km2": round(total, 4),
            "list": pairs,
        },
    )


def _enclosed(voids: list[Void], cuts: list[str]) -> Finding:
    total = sum(void.km2 for void in voids)
    return Finding(
        "voids",
        Level.WARNING,
        Note(
            mark(
                "{count} pieces of land enclosed by communes belong to none, {km2} km² in all; the "
                "largest has {largest} km² (around it: {around})."
            ),
            {
                "count": len(voids),
                "km2": round(total, 2),
                "largest": round(voids[0].km2, 2),
                "around": listing(cuts[n] for n in voids[0].around),
            },
        ),
        Note(
            mark(
                "Built-up land there is of no commune. A lake may be left out on purpose; anything "
                "else is a fault of the layer."
            )
        ),
        {"voids": len(voids), "km2": round(total, 4)},
    )
