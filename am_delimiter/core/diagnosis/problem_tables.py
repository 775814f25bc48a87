"""The problems of a diagnosis as layers in degrees, row by row of ``problem_layers.json``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import pyproj
import shapely
from shapely.geometry.base import BaseGeometry

from ..basis.table import Row, Say, Table
from ..basis.vocabulary import Note
from ..catalogue.catalogue import Catalogue
from .diagnosis_records import Diagnosis, Problem

PROBLEMS_CRS = "EPSG:4674"
"""SIRGAS 2000 in degrees: inputs of several zones share the file."""


def problem_tables(found: Sequence[Diagnosis], catalogue: Catalogue, say: Say) -> dict[str, Table]:
    """Every problem layer by its id, empty where nothing was found."""
    tables = {}
    for id_ in catalogue.problem_layers:
        problems = [p for one in found for p in one.problems if p.layer == id_]
        rows = [_row(problem, say) for problem in problems]
        tables[id_] = Table(rows, [_carried(problem) for problem in problems])
    return tables


@lru_cache(maxsize=16)
def _transformer(crs: str) -> pyproj.Transformer:
    return pyproj.Transformer.from_crs(crs, PROBLEMS_CRS, always_xy=True)


def _row(problem: Problem, say: Say) -> Row:
    return {k: say(v) if isinstance(v, Note) else v for k, v in problem.row.items()}


def _carried(problem: Problem) -> BaseGeometry:
    carry = _transformer(problem.crs)
    return shapely.transform(problem.shape, lambda xy: np.column_stack(carry.transform(*xy.T)))
