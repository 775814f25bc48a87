"""What went in: the files a result rests on, each with the hash that proves it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

from .progress import Progress
from .vocabulary import InputKind

CHUNK = 1 << 22
SHAPEFILE = (".cpg", ".dbf", ".prj", ".shp", ".shx")
"""What a shapefile says; indexes and metadata that programs leave beside it come and go."""
GEODATABASE = ".gdb"
"""A folder of tables; who reads it leaves locks there, which say nothing of it."""
_SQLITE = b"SQLite format 3\x00"
_MOSAIC_LEFTOVERS = re.compile(rb"<(Metadata|Histograms)\b(?:[^>]*/>|[^>]*>.*?</\1>)", re.DOTALL)
_SQLITE_HEADER = 100
_SQLITE_COUNTERS = ((18, 20), (24, 28), (92, 100))
"""Bytes of the header (sqlite.org/fileformat2.html): journal mode, changes, version of changes."""


@dataclass(frozen=True)
class InputFile:
    """A file as it was when it was read.

    ``kind`` says what it was used for, ``detail`` how it was understood. ``sha256`` and
    ``modified`` (ISO 8601, UTC) are empty when the layer is not a file. ``institution``, ``title``,
    ``year`` and ``licence`` are where it comes from, "" for what is not known; ``known_by`` says
    how that is known and ``statement`` what else the file says of itself, both in print.
    """

    kind: InputKind
    name: str
    path: str
    sha256: str
    modified: str
    detail: str
    institution: str = ""
    title: str = ""
    year: str = ""
    licence: str = ""
    statement: str = ""
    known_by: str = ""


def fingerprint(
    kind: InputKind, name: str, path: str, detail: str, progress: Progress
) -> InputFile:
    """Hash a file, or all the files of a shapefile or file geodatabase in order of name."""
    files = files_behind(path)
    digest = hashlib.sha256()
    for file in files:
        with file.open("rb") as stream:
            while chunk := stream.read(CHUNK):
                progress.check()
                digest.update(chunk)
    stamp = max((file.stat().st_mtime for file in files), default=0.0)
    return InputFile(
        kind=kind,
        name=name,
        path=path if files else "",
        sha256=digest.hexdigest() if files else "",
        modified=datetime.fromtimestamp(stamp, timezone.utc).isoformat("T", "seconds")
        if files
        else "",
        detail=detail,
    )


def content_hash(path: str, progress: Progress) -> str:
    """SHA-256 of what a file says, where to read it is enough to change it; "" for other files.

    That is so of GeoPackages and of virtual rasters, into which GDAL writes statistics.
    """
    if Path(path).suffix.lower() == ".vrt":
        return _mosaic_hash(Path(path))
    return _database_hash(Path(path), progress)


def _mosaic_hash(file: Path) -> str:
    """SHA-256 of a virtual raster without the statistics and histograms found when it was read."""
    if not is_there(file) or not file.is_file():
        return ""
    text = _MOSAIC_LEFTOVERS.sub(b"", file.read_bytes())
    return hashlib.sha256(re.sub(rb">\s+<", b"><", text)).hexdigest()


def _database_hash(file: Path, progress: Progress) -> str:
    """SHA-256 of a GeoPackage (SQLite) without its counters of changes, "" for any other file.

    To open a GeoPackage in QGIS is enough to change these bytes of its header, and so its hash:
    the journal mode and the counters that the SQLite file format keeps there. While changes wait
    in a journal beside the file, what it holds cannot be told, and the answer is "".
    """
    if not is_there(file) or not file.is_file():
        return ""
    journal = file.with_name(f"{file.name}-wal")
    if journal.is_file() and journal.stat().st_size:
        return ""
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        header = bytearray(stream.read(_SQLITE_HEADER))
        if not header.startswith(_SQLITE):
            return ""
        for start, end in _SQLITE_COUNTERS:
            header[start:end] = bytes(end - start)
        digest.update(header)
        while chunk := stream.read(CHUNK):
            progress.check()
            digest.update(chunk)
    return digest.hexdigest()


def is_there(path: Path) -> bool:
    """Whether a file or folder is there; one that no system can name is not.

    `Path.exists` raises for a name that is too long or not allowed.
    """
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def files_behind(path: str) -> list[Path]:
    """The files behind a layer: itself, or every part of a shapefile or file geodatabase."""
    file = Path(path)
    if not path or not is_there(file):
        return []
    if file.suffix.lower() == GEODATABASE and file.is_dir():
        parts = (part for part in file.iterdir() if part.suffix.lower() != ".lock")
        return sorted(part for part in parts if part.is_file())
    if not file.is_file():
        return []
    if file.suffix.lower() == ".shp":
        parts = (p for p in file.parent.iterdir() if p.stem == file.stem)
        return sorted(p for p in parts if p.suffix.lower() in SHAPEFILE)
    return [file]
