"""The case of a delimitation, made for the table ``case`` of its result."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext

from ..core.basis import InputFile, InputKind, Progress, Table, content_hash, fingerprint
from ..core.cases import (
    FORMAT,
    CaseRecord,
    StoredFile,
    StoredTable,
    case_table,
    size_of,
)
from .case_parameters import files_of, stored_parameters
from .raster_gdal import parts_of_mosaic


def make_case_table(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    output: Path,
    inputs: Sequence[InputFile],
    tables: dict[str, StoredTable],
    versions: dict[str, str],
    progress: Progress,
) -> Table:
    """The case as a table; the hashes of ``inputs`` are taken over, other files are hashed.

    ``tables`` are the digests of those that are written.
    """
    stored = stored_parameters(algorithm, parameters, context)
    known = {os.path.abspath(item.path): item for item in inputs if item.sha256}  # noqa: PTH100
    given = dict.fromkeys(files_of(stored), "")
    inside = {part: path for path in given for part in parts_of_mosaic(path)}
    files = [
        _stored_file(path, within, known.get(path), output.parent, progress)
        for path, within in {**inside, **given}.items()
    ]
    record = CaseRecord(
        format=FORMAT,
        algorithm=f"am_delimiter:{algorithm.name()}",
        versions=versions,
        parameters=stored,
        files=tuple(files),
        tables=tables,
    )
    return case_table(record)


def _stored_file(
    path: str, within: str, known: InputFile | None, folder: Path, progress: Progress
) -> StoredFile:
    item = known or fingerprint(InputKind.UNSAID, "", path, "", progress)
    return StoredFile(
        path=path,
        relative=_relative(path, folder),
        sha256=item.sha256,
        size=size_of(Path(path)),
        modified=item.modified,
        content=content_hash(path, progress),
        within=within,
    )


def _relative(path: str, folder: Path) -> str:
    """The path from a folder with forward slashes, "" for another drive of Windows."""
    try:
        return os.path.relpath(path, folder).replace("\\", "/")
    except ValueError:
        return ""
