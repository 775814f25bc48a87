"""A folder of tiles: which of its files are rasters of the wanted kind, and what else is there.

A file of another kind is named and left out, for a folder often holds the papers of its tiles too.
What belongs to a raster (statistics, world files, overviews) goes without a word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from ..basis.errors import AmDelimiterError
from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..catalogue.catalogue import Catalogue
from ..land.builtup import describe_rasters
from ..land.encodings import check_values, choose_encoding, nodata_values, scan_values
from ..land.raster import RasterInfo, RasterPort, Window
from ..land.raster_provenance import RasterEvidence
from .country_errors import NoTiles

_BESIDE = (".aux.xml", ".ovr", ".msk", ".tfw", ".tifw", ".wld", ".prj", ".qml", ".qmd", ".lock")
"""Ends of the files that programs leave beside a raster."""

LOOKED_INTO = 1_000_000
"""Cells of a tile, at most, by which it is told whether it is one of built-up land."""


@dataclass(frozen=True)
class Tiles:
    """The rasters of a folder in order of their names, and what is to be told of the others."""

    rasters: tuple[RasterEvidence, ...] = ()
    notes: tuple[Note, ...] = ()


def tile_files(folder: Path) -> list[Path]:
    """The files of a folder that may be tiles, in order of their names."""
    return [
        file
        for file in sorted(folder.iterdir())
        if file.is_file()
        and not file.name.startswith(".")
        and not file.name.lower().endswith(_BESIDE)
    ]


def tiles_in(
    folder: Path,
    encoding: str | None,
    catalogue: Catalogue,
    port: RasterPort,
    progress: Progress,
) -> Tiles:
    """The rasters of built-up land in a folder; with ``encoding`` None, those of persons.

    Raises `NoTiles` when none is left.
    """
    found, left = [], []
    for file in progress.watched(tile_files(folder), every=1):
        raster = RasterEvidence(str(file), file.stem, encoding or "")
        try:
            ((_, info),) = describe_rasters([raster], port)
            if encoding is not None:
                _check_kind(raster, info, catalogue, port, progress)
            found.append(raster)
        except AmDelimiterError as error:
            progress.check()  # a cancel is no fault of the file
            left.append((file.name, Note(error.template, error.details)))
    if not found:
        raise NoTiles(folder=folder, use=_use(encoding), why=_told(left))
    return Tiles(tuple(found), tuple(_left_out(folder, left)))


def _use(encoding: str | None) -> Note:
    return Note(mark("persons per cell") if encoding is None else mark("built-up evidence"))


def _check_kind(
    raster: RasterEvidence,
    info: RasterInfo,
    catalogue: Catalogue,
    port: RasterPort,
    progress: Progress,
) -> None:
    """Raise a named error when the values of a tile cannot be those of built-up land."""
    whole = Window(0, 0, info.rows, info.cols)
    scan = scan_values(port, info, _samples(whole), progress.part(0.0, 0.0))
    encoding = choose_encoding(raster, info, scan, catalogue)
    check_values(raster, info, encoding, scan, nodata_values(raster, info, encoding))


def _samples(whole: Window) -> list[Window]:
    """The whole of a small raster, else bands of a large one from its top to its bottom."""
    if whole.rows * whole.cols <= LOOKED_INTO:
        return [whole]
    rows = max(LOOKED_INTO // (8 * whole.cols), 1)
    firsts = np.linspace(0, whole.rows - rows, 8).astype(int).tolist()
    return [replace(whole, row=first, rows=rows) for first in firsts]


def _left_out(folder: Path, left: Sequence[tuple[str, Note]]) -> list[Note]:
    if not left:
        return []
    template = mark(
        "{count} {count:file|files} of the folder {folder} {count:was|were} left out, for no tile "
        "could be read there: {files}."
    )
    details = {"count": len(left), "folder": folder.name, "files": _named(left)}
    return [Note(template, details)]


def _named(left: Sequence[tuple[str, Note]]) -> tuple[Note, ...]:
    return tuple(Note(mark("{file} ({why})"), {"file": name, "why": why}) for name, why in left)


def _told(left: Sequence[tuple[str, Note]]) -> object:
    return Note(mark("Left out: {files}"), {"files": _named(left)}) if left else ""
