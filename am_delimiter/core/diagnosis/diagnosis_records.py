"""What a diagnosis says of an input: facts, findings with advice, problems on the map, a verdict.

Everything is a `Note` or a plain value, so that one diagnosis is told in any language and stored
with the same figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Union

import geopandas
import pandas as pd
from shapely.geometry.base import BaseGeometry

from ..basis.errors import AmDelimiterError
from ..basis.notes import Note
from ..land.raster_provenance import RasterEvidence

Value = Union[Note, str, int, float, None]


class Use(str, Enum):
    """Whether an input can be used; the value is the Spanish text that is printed."""

    FIT = "sirve"
    CAUTION = "sirve con advertencias"
    UNFIT = "no sirve"


class Level(str, Enum):
    """How much a finding weighs; the value is the Spanish text that is printed."""

    INFO = "información"
    WARNING = "advertencia"
    ERROR = "impide su uso"


@dataclass(frozen=True)
class VectorInput:
    """A layer with shapes, as given; ``frame`` may lack a reference system."""

    frame: geopandas.GeoDataFrame
    name: str
    path: str = ""


@dataclass(frozen=True)
class TableInput:
    """A table without shapes; ``facts`` and ``findings`` tell how its file was read.

    ``whole`` is False where ``frame`` holds the first rows only.
    """

    frame: pd.DataFrame
    name: str
    path: str = ""
    decimal_comma: bool = False
    facts: tuple[Fact, ...] = ()
    findings: tuple[Finding, ...] = ()
    whole: bool = True


@dataclass(frozen=True)
class UnreadInput:
    """Something that could not even be opened, with the reason."""

    name: str
    path: str
    reason: Note


Input = Union[VectorInput, TableInput, RasterEvidence, UnreadInput]


@dataclass(frozen=True)
class Fact:
    """Something an input is; ``id`` is permanent, ``label`` is shown."""

    id: str
    label: Note
    value: Value


@dataclass(frozen=True)
class Finding:
    """Something to know about an input; ``figures`` are its counts, for other programs."""

    id: str
    level: Level
    note: Note
    advice: Note | None = None
    figures: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Problem:
    """A place where something is wrong: a row of a problem layer and its shape in ``crs`` (WKT)."""

    layer: str
    row: dict[str, Any]
    shape: BaseGeometry
    crs: str


@dataclass(frozen=True)
class Diagnosis:
    """What was found in one input."""

    name: str
    path: str
    role: str
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def use(self) -> Use:
        """The verdict: that of the gravest finding."""
        return use_of(self.findings)

    def finding(self, id_: str) -> Finding | None:
        """The finding of an id."""
        return next((found for found in self.findings if found.id == id_), None)


def use_of(findings: Sequence[Finding]) -> Use:
    """The verdict that follows from some findings."""
    levels = {found.level for found in findings}
    if Level.ERROR in levels:
        return Use.UNFIT
    return Use.CAUTION if Level.WARNING in levels else Use.FIT


class NothingToDiagnose(AmDelimiterError):
    """No input was given."""

    template = "No input was given. Choose at least one layer, raster or table."
