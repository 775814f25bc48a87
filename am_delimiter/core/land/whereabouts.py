"""Where communes lie: whether a layer is where its codes say, and which system puts it there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import geopandas
import numpy as np
import shapely
from numpy.typing import NDArray

from ..basis.notes import Note, mark
from ..catalogue.catalogue import Catalogue
from .geometry import carrier, crs_name
from .land_errors import OffEarth

KM_PER_DEGREE = 111.2
"""Of latitude; near enough for margins of tens of kilometres."""


_FEW = 10

_TURNS, _POLE = 540.0, 90.0001
"""Degrees: some layers count longitudes up to 360 or beyond; nothing lies past a pole."""

_NOWHERE = 1e9
"""Degrees of what a system carries to no place."""


@dataclass(frozen=True)
class Fit:
    """How well some communes lie where their codes say, read in one system.

    ``right`` (n,) tells whether the box of each comes near that of its code (a commune may come
    with islands or without); ``share`` is that of the communes the catalogue knows, 0–1, and
    ``known`` their number. ``shift_m`` is the median displacement of the right ones.
    """

    crs: str
    swapped: bool
    right: NDArray[np.bool_]
    known: int
    share: float
    shift_m: float


@dataclass(frozen=True)
class Probable:
    """The system that puts a layer right, and the ones that do it as well, as ``EPSG`` codes."""

    fit: Fit
    name: str
    alike: tuple[str, ...]

    def told(self) -> str:
        """The system with its name and its equals."""
        same = f" = {', '.join(self.alike)}" if self.alike else ""
        return f"{self.fit.crs} {self.name}{same}"


def lies_right(
    shapes: NDArray[np.object_],
    cuts: Sequence[str],
    crs: str,
    catalogue: Catalogue,
    swapped: bool = False,
) -> Fit:
    """Compare shapes (n,) with the known boxes of their communes, read in ``crs``."""
    bounds = _lonlat_bounds(shapes, crs, swapped)
    nowhere = (np.nan,) * 4
    boxes = np.array([_box(cut, catalogue) or nowhere for cut in cuts]).reshape(-1, 4)
    offset, reach = _offset(bounds, boxes)
    margin = catalogue.limit("place_margin")
    known = ~np.isnan(boxes[:, 0])
    right = known & (np.abs(offset) <= reach + margin).all(axis=1)
    shift = np.median(offset[right], axis=0) if right.any() else np.array([np.nan, np.nan])
    return Fit(
        crs=crs,
        swapped=swapped,
        right=right,
        known=int(known.sum()),
        share=float(right.sum() / known.sum()) if known.any() else 0.0,
        shift_m=float(np.hypot(*shift) * 1000),
    )


def probable_system(
    shapes: NDArray[np.object_], cuts: Sequence[str], catalogue: Catalogue
) -> Probable | None:
    """The system of the catalogue that puts most communes right; None when none does.

    Between equals the one with the smallest shift counts, and between those that do not differ
    the first of the catalogue. Swapped axes are only thought of when nothing else fits.
    """
    needed = catalogue.limit("place_share") / 100
    for swapped in (False, True):
        fits = [lies_right(shapes, cuts, c, catalogue, swapped) for c in catalogue.crs_candidates]
        good = [fit for fit in fits if fit.known and fit.share >= needed]
        if good:
            return _best(good, catalogue)
    return None


def wants_other(fit: Fit, catalogue: Catalogue) -> bool:
    """Whether so few known communes lie right that the system must be another."""
    return bool(fit.known) and fit.share < catalogue.limit("place_share") / 100


def far_note(layer: str, cuts: Sequence[str], fit: Fit, catalogue: Catalogue) -> Note | None:
    """The communes that lie far from where their codes say, None when all are right."""
    far = [c for c, right in zip(cuts, fit.right) if not right and c in catalogue.places]
    if not far:
        return None
    return Note(
        mark("{count} communes of {layer} lie far from where their codes say: {cuts}."),
        {"count": len(far), "layer": layer, "cuts": ", ".join(far[:10])},
    )


def check_coordinates(frame: geopandas.GeoDataFrame, layer: str, names: Sequence[str] = ()) -> None:
    """Raise `OffEarth` when features have coordinates that their system carries to no place.

    ``names`` (features,) tell them; without names it is their numbers in the layer.
    """
    shapes, crs = np.asarray(frame.geometry.values), frame.crs.to_wkt()
    places = np.flatnonzero(~(shapely.is_missing(shapes) | shapely.is_empty(shapes)))
    places = places[_is_nowhere(shapely.box(*shapely.bounds(shapes[places]).T), crs)]
    # the box of a shape may stick out where the shape does not
    places = places[_is_nowhere(shapes[places], crs)]
    if len(places):
        told = [names[n] if names else f"# {n + 1}" for n in places[:_FEW]]
        more = f" … (+{len(places) - _FEW})" if len(places) > _FEW else ""
        raise OffEarth(layer=layer, crs=crs_name(crs), places=", ".join(told) + more)


def _is_nowhere(shapes: NDArray[np.object_], crs: str) -> NDArray[np.bool_]:
    """Which shapes (n,) reach beyond all longitudes and latitudes."""
    bounds = _lonlat_bounds(shapes, crs, False)
    over = np.abs(bounds) > np.array([_TURNS, _POLE, _TURNS, _POLE])
    return np.asarray(over.any(axis=1))


def _best(good: list[Fit], catalogue: Catalogue) -> Probable:
    most = max(fit.share for fit in good)
    good = [fit for fit in good if fit.share == most]
    least = min(fit.shift_m for fit in good)
    same = [fit for fit in good if fit.shift_m - least <= catalogue.limit("datum_same")]
    return Probable(
        same[0], catalogue.crs_candidates[same[0].crs].name, tuple(fit.crs for fit in same[1:])
    )


def _box(cut: str, catalogue: Catalogue) -> tuple[float, float, float, float] | None:
    place = catalogue.places.get(cut)
    return (place.west, place.south, place.east, place.north) if place else None


def _lonlat_bounds(shapes: NDArray[np.object_], crs: str, swapped: bool) -> NDArray[np.float64]:
    """Bounds (n, 4) in degrees; of the hulls, which are small and have the same extremes."""
    carry = carrier(crs, "EPSG:4326")

    def to_degrees(xy: NDArray[np.float64]) -> NDArray[np.float64]:
        x, y = xy[:, ::-1].T if swapped else xy.T
        return np.column_stack(carry.transform(x, y))

    with np.errstate(invalid="ignore"):  # what a system cannot carry becomes infinite
        hulls = shapely.transform(shapely.convex_hull(shapes), to_degrees)
        bounds: NDArray[np.float64] = shapely.bounds(hulls)
    nowhere = ~np.isfinite(bounds).all(axis=1, keepdims=True)
    return np.where(nowhere, _NOWHERE, bounds)


def _offset(
    bounds: NDArray[np.float64], boxes: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Kilometres east and north from the known centres, and how far off boxes still meet."""
    centre = (bounds[:, :2] + bounds[:, 2:]) / 2
    known = (boxes[:, :2] + boxes[:, 2:]) / 2
    east = KM_PER_DEGREE * np.cos(np.radians(known[:, 1]))
    scale = np.column_stack([east, np.full(len(east), KM_PER_DEGREE)])
    sizes = (boxes[:, 2:] - boxes[:, :2]) + (bounds[:, 2:] - bounds[:, :2])
    return (centre - known) * scale, sizes / 2 * scale
