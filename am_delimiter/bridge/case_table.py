"""The case of a delimitation, made for the table ``case`` of its result."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext

from ..core.basis import InputFile, Progress, Table
from ..core.cases import FORMAT, CaseRecord, StoredTable, case_table, stored_files
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
    given = dict.fromkeys(files_of(stored), "")
    inside = {part: path for path in given for part in parts_of_mosaic(path)}
    record = CaseRecord(
        format=FORMAT,
        algorithm=f"am_delimiter:{algorithm.name()}",
        versions=versions,
        parameters=stored,
        files=stored_files({**inside, **given}, inputs, output.parent, progress),
        tables=tables,
    )
    return case_table(record)
