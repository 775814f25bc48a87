"""Encodings: what the values of a built-up raster mean, and whether they can mean it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyproj
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..catalogue.catalogue import Catalogue
from ..catalogue.input_records import Encoding
from .geometry import system_of
from .land_errors import EncodingMismatch, NodataIsBuiltup, ScaleContradicts, UnknownEncoding
from .raster import RasterInfo, RasterPort, Window
from .raster_provenance import RasterEvidence, says_product


@dataclass(frozen=True)
class Scan:
    """Values met in a raster: all when they are few, else only the extremes.

    ``infinite`` cells hold no number, and so no data.
    """

    minimum: float
    maximum: float
    values: frozenset[float] | None
    infinite: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing but no-data was met."""
        return self.minimum > self.maximum


MANY_VALUES = 512
"""A raster with more different values than this holds a quantity, not classes."""


def scan_values(
    port: RasterPort, info: RasterInfo, blocks: Sequence[Window], progress: Progress
) -> Scan:
    """Meet every value of some windows of a raster, but for the no-data that the file declares."""
    minimum, maximum = np.inf, -np.inf
    values: frozenset[float] | None = frozenset()
    infinite = 0
    for done, block in enumerate(blocks):
        read = port.read(info, block)
        infinite += int(np.isinf(read).sum()) if read.dtype.kind == "f" else 0
        found = _distinct(read)
        if info.nodata is not None:
            found = found[found != info.nodata]
        if len(found):
            minimum, maximum = min(minimum, float(found[0])), max(maximum, float(found[-1]))
        if values is not None:
            values = values | frozenset(float(v) for v in found[: MANY_VALUES + 1])
            values = values if len(values) <= MANY_VALUES else None
        progress.report((done + 1) / len(blocks))
    return Scan(minimum, maximum, values, infinite)


def together(scans: Sequence[Scan]) -> Scan:
    """What was met in several parts of one raster."""
    met: frozenset[float] | None = frozenset()
    for scan in scans:
        met = None if met is None or scan.values is None else met | scan.values
        met = met if met is None or len(met) <= MANY_VALUES else None
    lowest = min((scan.minimum for scan in scans), default=np.inf)
    highest = max((scan.maximum for scan in scans), default=-np.inf)
    return Scan(lowest, highest, met, sum(scan.infinite for scan in scans))


def _distinct(values: NDArray[Any]) -> NDArray[Any]:
    """The different numbers of an array, in order."""
    if _fits_table(values.dtype):  # counting is much quicker than sorting
        line = values.ravel()
        new = line[1:][line[1:] != line[:-1]]  # and where neighbours are alike there is less of it
        return np.flatnonzero(np.bincount(np.append(line[:1], new))).astype(values.dtype)
    found = np.unique(values)
    return found[np.isfinite(found)] if found.dtype.kind == "f" else found


def _fits_table(dtype: np.dtype[Any]) -> bool:
    """Whether a type has so few values that all can be looked up."""
    return dtype.kind == "u" and dtype.itemsize <= 2  # noqa: PLR2004


def choose_encoding(
    evidence: RasterEvidence, info: RasterInfo, scan: Scan, catalogue: Catalogue
) -> Encoding:
    """The chosen encoding, or the one that the file name, the values or the metadata give away.

    Metadata outlive a change of the values: they choose only what the values can contradict.
    """
    if evidence.encoding != "auto":
        return catalogue.encodings[evidence.encoding]
    for encoding in catalogue.encodings.values():
        if encoding.matches(info.name):
            return encoding
    for encoding in catalogue.encodings.values():
        if _values_give_away(encoding, info, scan):
            return encoding
    for encoding in catalogue.encodings.values():
        if encoding.legal_values is not None and says_product(info, encoding):
            return encoding
    if scan.is_empty:  # a tile of the sea: whatever its values would have meant
        return catalogue.encodings["mask"]
    raise UnknownEncoding(
        raster=evidence.name, dtype=info.dtype, minimum=scan.minimum, maximum=scan.maximum
    )


def _values_give_away(encoding: Encoding, info: RasterInfo, scan: Scan) -> bool:
    """Whether type, no-data and values can only mean this encoding.

    Square metres per cell in an unsigned type with the product's own no-data, or a mask that
    holds nothing but its legal values.
    """
    if encoding.kind == "built_area":
        projected = not system_of(info.crs).is_geographic
        own_nodata = info.nodata in encoding.nodata_for(info.cell_area)
        return projected and own_nodata and scan.minimum >= 0 and scan.maximum <= info.cell_area
    if encoding.kind == "classes" and encoding.id == "mask":
        return bool(scan.values) and set(scan.values or ()) <= set(encoding.legal_values or ())
    return False


def check_values(
    evidence: RasterEvidence,
    info: RasterInfo,
    encoding: Encoding,
    scan: Scan,
    nodata: set[float],
) -> None:
    """Raise a named error when values lie outside what the encoding allows."""
    expected = _legal_range(encoding, info)
    if _contradicts(encoding, info, scan, expected[1]):
        raise ScaleContradicts(
            raster=evidence.name,
            factor=f"{info.factor:g}",
            offset=f"{info.offset:g}",
            values=f"{scan.minimum:g} – {scan.maximum:g}",
            encoding=encoding.name,
        )
    for declared in (*(() if info.nodata is None else (info.nodata,)), *evidence.nodata):
        if _is_built_value(encoding, declared, expected[1]):
            raise NodataIsBuiltup(raster=evidence.name, value=declared, encoding=encoding.name)
    met = {scan.minimum, scan.maximum} if scan.values is None else scan.values
    if encoding.legal_values is not None:
        legal = set(encoding.legal_values) | nodata
        strange = sorted(met - legal)
        allowed = ", ".join(f"{value:g}" for value in sorted(encoding.legal_values))
    else:
        strange = sorted(v for v in met - nodata if not expected[0] <= v <= expected[1])
        allowed = f"{expected[0]:g} – {expected[1]:g}"
    if strange:
        raise EncodingMismatch(
            raster=evidence.name,
            encoding=encoding.name,
            values=", ".join(f"{value:g}" for value in strange[:5]),
            expected=allowed,
        )


def _contradicts(encoding: Encoding, info: RasterInfo, scan: Scan, greatest: float) -> bool:
    """Whether the scale that a band declares cannot go with an encoding.

    Classes and years are no quantities to multiply; and values of 0 to 1 are the fraction that
    percents or square metres were scaled to.
    """
    if not info.scaled or scan.is_empty:
        return False
    if encoding.kind in ("classes", "range"):
        return True
    return greatest > 1 and scan.maximum <= 1


def _is_built_value(encoding: Encoding, value: float, greatest: float) -> bool:
    """Whether a value means built surface; ``greatest`` is the largest one allowed."""
    if encoding.kind == "classes":
        return value in (encoding.classes or ())
    if encoding.kind == "range":
        return encoding.min is not None and encoding.min <= value <= (encoding.max or np.inf)
    return 0 < value <= greatest


def _legal_range(encoding: Encoding, info: RasterInfo) -> tuple[float, float]:
    """Least and greatest value the encoding allows in this raster."""
    if encoding.kind == "built_area":
        return 0.0, _largest_cell(info) * 1.001  # products round their cells
    if encoding.kind == "fraction":
        return 0.0, 1.0 / (encoding.scale or 1.0)
    return min(0.0, float(encoding.min or 0.0)), float(
        encoding.max if encoding.max is not None else np.inf
    )


def nodata_values(evidence: RasterEvidence, info: RasterInfo, encoding: Encoding) -> set[float]:
    """Values that mean no data: the product's own, the file's and those the user declared."""
    area = _largest_cell(info)
    declared = [] if info.nodata is None else [info.nodata]
    return {*encoding.nodata_for(area), *declared, *evidence.nodata}


def _largest_cell(info: RasterInfo) -> float:
    """Square metres of the largest cell: in degrees, the one nearest to the equator."""
    ends = (Window(0, 0, 1, 1), Window(info.rows - 1, 0, 1, 1))
    return max(float(cell_areas(info, end)[0]) for end in ends)


def cell_areas(info: RasterInfo, block: Window) -> NDArray[np.float64]:
    """Square metres of the cells of each row; on the ellipsoid when the system is in degrees."""
    crs = system_of(info.crs)
    if not crs.is_geographic:
        metres = crs.axis_info[0].unit_conversion_factor
        return np.full(block.rows, info.cell_area * metres * metres)
    geod = crs.get_geod() or pyproj.Geod(ellps="WGS84")
    a, _, west, _, e, north = info.transform
    areas = np.empty(block.rows)
    for row in range(block.rows):
        top = north + (block.row + row) * e
        lons, lats = [west, west + a, west + a, west], [top, top, top + e, top + e]
        areas[row] = abs(geod.polygon_area_perimeter(lons, lats)[0])
    return areas


@dataclass(frozen=True)
class RuleTerms:
    """What a rule is made of, for who makes the same rule elsewhere; as `BuiltRule` takes it."""

    info: RasterInfo
    encoding: Encoding
    nodata: tuple[float, ...]
    threshold: float
    scan: Scan

    def rule(self) -> BuiltRule:
        """The rule."""
        nodata = set(self.nodata)
        return BuiltRule(self.info, self.encoding, nodata, self.threshold, self.scan)


class BuiltRule:
    """Tells which cells are built-up, and remembers the largest share it met.

    Where a value means the same everywhere and there are few, each is judged once.
    """

    def __init__(
        self,
        info: RasterInfo,
        encoding: Encoding,
        nodata: set[float],
        threshold: float,
        scan: Scan,
    ) -> None:
        """``threshold`` is the least share, 0–1, of a built-up cell; ``scan`` what is to come."""
        self.threshold = threshold
        self.largest = 0.0
        self.terms = RuleTerms(info, encoding, tuple(sorted(nodata)), threshold, scan)
        self._info, self._encoding, self._nodata = info, encoding, nodata
        self._table: NDArray[np.float64] | None = None
        dtype = np.dtype(info.dtype)
        alike = encoding.kind != "built_area" or not system_of(info.crs).is_geographic
        if alike and _fits_table(dtype):
            every = np.arange(np.iinfo(dtype).max + 1).astype(dtype)[None, :]
            self._table = _share(every, info, Window(0, 0, 1, 1), encoding, nodata)[0]
            met = np.array(sorted(scan.values or ()), dtype=dtype)
            self.largest = float(self._table[met].max(initial=0.0))
        # a table of values that were too many to keep is looked at again
        self._known = self._table is not None and scan.values is not None

    def share(self, values: NDArray[Any], block: Window) -> NDArray[np.float64]:
        """Share 0–1 of built surface in the cells of a block, 0 where there is no data."""
        return _share(values, self._info, block, self._encoding, self._nodata)

    def says(self, values: NDArray[Any]) -> NDArray[np.bool_]:
        """Which cells of a block have data, shape of ``values``."""
        found: NDArray[np.bool_] = ~np.isin(values, sorted(self._nodata))
        return found & np.isfinite(values) if values.dtype.kind == "f" else found

    def built(self, values: NDArray[Any], block: Window) -> NDArray[np.bool_]:
        """Which cells of a block are built-up, shape of ``values``."""
        if self._table is None:
            share = _share(values, self._info, block, self._encoding, self._nodata)
            self.largest = max(self.largest, float(share.max(initial=0.0)))
            return self._enough(share)
        if not self._known:
            self.largest = max(self.largest, float(self._table[_distinct(values)].max(initial=0.0)))
        return _where(self._enough(self._table), values)

    def _enough(self, share: NDArray[np.float64]) -> NDArray[np.bool_]:
        # in single precision, so that a share of exactly the stated one counts in any type
        at_least = share.astype(np.float32) >= np.float32(self.threshold)
        return np.asarray(at_least & (share > 0))


def _where(enough: NDArray[np.bool_], values: NDArray[Any]) -> NDArray[np.bool_]:
    """Whether each of some values is enough; ``enough`` (all values,) tells it of any."""
    met = np.flatnonzero(enough).tolist()
    if met and len(met) == met[-1] - met[0] + 1:  # to compare is ten times faster than to look up
        return np.asarray((values >= met[0]) & (values <= met[-1]))
    return np.asarray(enough[values])


def _share(
    values: NDArray[Any],
    info: RasterInfo,
    block: Window,
    encoding: Encoding,
    nodata: set[float],
) -> NDArray[np.float64]:
    """Share 0–1 of built surface in each cell; 0 where there is no data."""
    missing = np.isin(values, sorted(nodata))
    if values.dtype.kind == "f":
        missing |= ~np.isfinite(values)
    if encoding.kind == "built_area":
        share = values / cell_areas(info, block)[:, None]
    elif encoding.kind == "classes":
        share = np.isin(values, list(encoding.classes or ())).astype(float)
    elif encoding.kind == "range":
        low = -np.inf if encoding.min is None else encoding.min
        high = np.inf if encoding.max is None else encoding.max
        share = ((values >= low) & (values <= high)).astype(float)
    else:
        share = values * float(encoding.scale or 1.0)
    share = np.asarray(share, dtype=np.float64)
    share[missing] = 0.0
    return share
