"""The diagnosis of a raster: system, cell, what its values mean, and the communes below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import shapely

from ..basis.errors import AmDelimiterError
from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..catalogue.catalogue import Catalogue
from ..catalogue.printed_values import printed_number
from ..land.commune_polygons import listing
from ..land.communes import Communes
from ..land.encodings import (
    BuiltRule,
    Scan,
    check_values,
    choose_encoding,
    nodata_values,
    scan_values,
)
from ..land.geometry import crs_name, is_on_earth, outline, system_of
from ..land.land_errors import UnknownEncoding
from ..land.raster import RasterInfo, RasterPort, Window, parts_to_read
from ..land.raster_provenance import RasterEvidence, told_by
from .diagnosis_encoding import encoding_findings, encoding_named, unknown_encoding
from .diagnosis_records import Diagnosis, Fact, Finding, Level
from .diagnosis_shapes import failure


def diagnose_raster(
    source: RasterEvidence,
    catalogue: Catalogue,
    port: RasterPort,
    communes: Communes | None,
    progress: Progress,
) -> Diagnosis:
    """What a raster is, and whether it can be built-up evidence."""
    facts: list[Fact] = []
    findings: list[Finding] = []
    role = "builtup_raster"
    try:
        info = port.describe(str(source.path))
        info = replace(info, crs=source.crs or info.crs)
        facts += _facts(info)
        blocks = parts_to_read(port, info, Window(0, 0, info.rows, info.cols))
        scan = scan_values(port, info, [part for _, part in blocks], progress.part(0.0, 0.5))
        facts += _values(scan)
        if _is_population(info, catalogue):
            role = "population_raster"
            findings.append(_population())
            facts.append(_persons(source, info, blocks, port, progress.part(0.5, 1.0)))
            if not is_on_earth(info.crs):
                findings.append(_nowhere())
        elif not is_on_earth(info.crs):
            findings.append(_nowhere())
        else:
            share = progress.part(0.5, 1.0)
            facts += _meaning(source, info, scan, blocks, catalogue, port, share, findings)
        if is_on_earth(info.crs):
            findings += _extent(info, catalogue, communes)
    except AmDelimiterError as error:
        findings.append(failure(error))
    return Diagnosis(source.name, str(source.path), role, tuple(facts), tuple(findings))


def _facts(info: RasterInfo) -> list[Fact]:
    a, b, _, d, e, _ = info.transform
    width, height = float(np.hypot(a, d)), float(np.hypot(b, e))
    on_earth = is_on_earth(info.crs)
    degrees = on_earth and system_of(info.crs).is_geographic
    unit = "°" if degrees else "m" if on_earth else ""
    cell = f"{printed_number(width)} × {printed_number(height)} {unit}".strip()
    size = f"{printed_number(info.cols)} × {printed_number(info.rows)}"
    system = crs_name(info.crs) if on_earth else Note(mark("none"))
    nodata = Note(mark("none declared")) if info.nodata is None else info.nodata
    return [
        Fact("crs", Note(mark("Reference system")), system),
        Fact("cell", Note(mark("Cell")), cell),
        Fact("size", Note(mark("Columns × rows")), size),
        Fact("dtype", Note(mark("Type")), info.dtype),
        Fact("nodata", Note(mark("No-data value")), nodata),
    ]


def _values(scan: Scan) -> list[Fact]:
    """The values met, one by one when they are few."""
    if scan.is_empty:
        value = Note(mark("none: everything is no data"))
    elif scan.values is not None and len(scan.values) <= 20:  # noqa: PLR2004 - as many as fit a line
        value = Note("{values}", {"values": tuple(sorted(scan.values))})
    else:
        value = Note("{low} – {high}", {"low": scan.minimum, "high": scan.maximum})
    return [Fact("values", Note(mark("Values met")), value)]


def _meaning(
    source: RasterEvidence,
    info: RasterInfo,
    scan: Scan,
    blocks: Sequence[tuple[Window, Window]],
    catalogue: Catalogue,
    port: RasterPort,
    progress: Progress,
    findings: list[Finding],
) -> list[Fact]:
    """The encoding with its share of built-up cells; what is against it goes into findings."""
    try:
        encoding = choose_encoding(source, info, scan, catalogue)
        nodata = nodata_values(source, info, encoding)
        check_values(source, info, encoding, scan, nodata)
    except UnknownEncoding as error:
        findings.append(unknown_encoding(error, info))
        return []
    percent = encoding.default_share_percent
    rule = BuiltRule(info, encoding, nodata, percent / 100, scan)
    built = missing = 0
    for done, (block, part) in enumerate(blocks):
        values = port.read(info, part)
        alike = block.rows * block.cols // values.size
        built += alike * int(rule.built(values, part).sum())
        missing += alike * int(np.isin(values, sorted(nodata)).sum())
        progress.report((done + 1) / len(blocks))
    cells = info.rows * info.cols
    told = told_by(source, info, encoding)
    findings += encoding_findings(encoding, told, percent)
    if not built:
        findings.append(_nothing(rule.largest, percent))
    return [
        Fact("encoding", Note(mark("What the values mean")), encoding_named(encoding, told)),
        Fact("built_cells", Note(mark("Built-up cells")), built),
        Fact("built_share", Note(mark("Built-up part (%)")), round(100 * built / cells, 2)),
        Fact("missing_cells", Note(mark("Cells without data")), missing),
    ]


def _population() -> Finding:
    return Finding(
        "population_raster",
        Level.INFO,
        Note(
            mark("It holds persons by cell, so it does not say what is built-up."),
        ),
        Note(mark("Give it as a population layer, and a raster of built surface as built-up.")),
    )


def _persons(
    source: RasterEvidence,
    info: RasterInfo,
    blocks: Sequence[tuple[Window, Window]],
    port: RasterPort,
    progress: Progress,
) -> Fact:
    """The sum of the cells with data; those that the file does not keep hold none."""
    nodata = {*source.nodata, *([] if info.nodata is None else [info.nodata])}
    total = 0.0
    for done, (_, part) in enumerate(blocks):
        values = np.asarray(port.read(info, part), dtype=np.float64)
        known = np.isfinite(values) & ~np.isin(values, sorted(nodata))
        total += float(values[known].sum())
        progress.report((done + 1) / len(blocks))
    return Fact("persons", Note(mark("Persons in all")), round(total, 3))


def _nowhere() -> Finding:
    return Finding(
        "missing_crs",
        Level.ERROR,
        Note(mark("The raster does not say where it lies: it has no reference system.")),
        Note(mark("Assign the right one (Layer properties, Source).")),
    )


def _nothing(largest: float, percent: float) -> Finding:
    return Finding(
        "nothing_built",
        Level.WARNING,
        Note(
            mark("No cell is built-up at {percent} % (the largest share is {largest} %)."),
            {"percent": percent, "largest": round(100 * largest, 1)},
        ),
        Note(mark("Choose the tile of the place, or another share.")),
    )


def _is_population(info: RasterInfo, catalogue: Catalogue) -> bool:
    return catalogue.roles["population_raster"].matches(Path(info.path).name)


def _extent(info: RasterInfo, catalogue: Catalogue, communes: Communes | None) -> list[Finding]:
    """The communes that the raster touches: those of the layer given, or by their known boxes."""
    area = outline(info, "EPSG:4326")
    if not area.is_valid or not np.isfinite(area.area):
        area = area.convex_hull
    if communes is not None:
        frame = communes.frame.to_crs("EPSG:4326")
        names = dict(zip(frame["cut"], frame["name"]))
        shapes = dict(zip(frame["cut"], frame.geometry))
    else:
        names = {cut: catalogue.communes[cut].name for cut in catalogue.places}
        shapes = {
            cut: shapely.box(p.west, p.south, p.east, p.north)
            for cut, p in catalogue.places.items()
        }
    touched = [cut for cut, shape in shapes.items() if shape.intersects(area)]
    west, south, east, north = (round(float(v), 2) for v in area.bounds)
    corners = {"west": west, "south": south, "east": east, "north": north}
    box = Note("{west} {south} – {east} {north}", corners)
    if not touched:
        return [
            Finding(
                "outside_communes",
                Level.ERROR,
                Note(mark("It lies over no commune (its box in degrees: {box})."), {"box": box}),
                Note(mark("Choose the tile of the place, or assign its true reference system.")),
            )
        ]
    return [
        Finding(
            "extent",
            Level.INFO,
            Note(
                mark("It lies over {count} communes: {communes} (its box in degrees: {box})."),
                {
                    "count": len(touched),
                    "communes": listing((f"{cut} {names[cut]}" for cut in touched), 8),
                    "box": box,
                },
            ),
            None,
            {"communes": len(touched), "exact": communes is not None},
        )
    ]
