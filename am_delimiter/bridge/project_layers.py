"""QGIS layers and tables of projects, and the candidate of a case, as the science reads them."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from qgis.core import QgsMapLayer, QgsVectorLayer

from ..core.basis import Progress
from ..core.cases import CaseNotFound, NoCaseStored
from ..core.catalogue import Catalogue
from ..core.portfolio import NoSuchCandidate, NotProjects, ProjectLayer, ProposedArea
from ..core.services import facilities_of
from .layers import file_of, vector_frame
from .register_layers import register_table
from .stored_result import read_tables

_CANDIDATES = "metropolitan_areas"


def project_layer(layer: QgsMapLayer, catalogue: Catalogue, progress: Progress) -> ProjectLayer:
    """A layer or table with all its fields; one with latitude and longitude has points.

    Raises `NotProjects` for a raster.
    """
    if not isinstance(layer, QgsVectorLayer):
        raise NotProjects(layer=layer.name())
    if layer.isSpatial():
        return ProjectLayer(layer.name(), file_of(layer), vector_frame(layer, progress))
    table = register_table(layer, progress)
    placed = facilities_of(table, catalogue)
    frame = table.frame if placed is None else placed.frame
    if placed is None and "geometry" in frame.columns:  # of a table of QGIS, without any shape
        frame = frame.drop(columns="geometry")
    return ProjectLayer(table.name, table.path, frame, table.notes)


def proposed_area(file: Path, candidate: str, progress: Progress) -> ProposedArea:
    """The communes of a candidate of a stored result, the first one where none is named.

    Raises `CaseNotFound`, `NoCaseStored`, `ResultDamaged` or `NoSuchCandidate`.
    """
    if not file.is_file():
        raise CaseNotFound(path=file)
    try:
        tables = read_tables(file, [_CANDIDATES], progress)
    except sqlite3.Error as error:
        raise NoCaseStored(path=file) from error
    rows = tables[_CANDIDATES].rows if _CANDIDATES in tables else []
    if not rows:
        raise NoCaseStored(path=file)
    wanted = candidate.strip().casefold()
    for row in rows:
        if not wanted or wanted in (str(row["candidate"]).casefold(), str(row["name"]).casefold()):
            cuts = tuple(cut.strip() for cut in str(row["communes"]).split(","))
            return ProposedArea(str(row["name"]), cuts, str(file))
    known = "; ".join(f"{row['candidate']} ({row['name']})" for row in rows)
    raise NoSuchCandidate(path=file, candidate=candidate.strip(), candidates=known)
