"""What goes into a comparison of definitions: the stored case, and what was given beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..basis.alphabet import unaccented
from ..basis.said_sources import SaidSource
from ..basis.table import Table
from ..comparison.comparison_scope import PolygonLayer
from ..credits.credited_inputs import LayerFacts
from ..records.candidate_rows import AreaRow
from ..records.land_rows import CommuneRow, ContinuumRow, MembershipRow
from ..records.provenance_rows import ParameterRow, SourceRow
from ..records.record import read_table
from .definition_errors import CandidateNotInCase, NoCandidateStored

UNTOLD_ROLES = ("sin evidencia", "sin evidencia suficiente")
"""How a case says that its evidence tells nothing, or too little, of a commune."""


@dataclass(frozen=True)
class StoredGround:
    """A stored case: its rows, the polygons of its communes (c,) and of its built-up land (p,).

    ``crs`` is the working system as WKT. ``communes`` and ``shapes`` go together.
    """

    path: str
    crs: str
    communes: tuple[CommuneRow, ...]
    shapes: NDArray[np.object_]
    built: NDArray[np.object_]
    areas: tuple[AreaRow, ...]
    continua: tuple[ContinuumRow, ...]
    memberships: tuple[MembershipRow, ...]
    parameters: tuple[ParameterRow, ...]
    sources: tuple[SourceRow, ...]

    @cached_property
    def rows(self) -> dict[str, CommuneRow]:
        """The communes by code."""
        return {row.cut: row for row in self.communes}

    def parameter(self, id_: str) -> str:
        """A parameter of the case as it is printed, "" for none."""
        found = {row.parameter: row.value_text or row.value or "" for row in self.parameters}
        return found.get(id_, "")

    def stored_value(self, id_: str) -> str:
        """A parameter of the case as it is stored, "" for none."""
        return next((row.value or "" for row in self.parameters if row.parameter == id_), "")

    def candidate(self, asked: str) -> AreaRow:
        """The candidate of a code, a name or the codes of its communes; the first for "".

        Raises `NoCandidateStored` or `CandidateNotInCase`.
        """
        if not self.areas:
            raise NoCandidateStored(path=self.path)
        wanted = unaccented(asked.strip()).casefold()
        if not wanted:
            return self.areas[0]
        codes = set(wanted.replace(";", ",").replace(" ", ",").split(",")) - {""}
        for area in self.areas:
            names = {unaccented(text).casefold() for text in (area.candidate, area.name)}
            if wanted in names or codes == set(codes_of(area.communes)):
                return area
        told = "; ".join(f"{area.candidate} {area.name}" for area in self.areas)
        raise CandidateNotInCase(asked=asked.strip(), candidates=told)


@dataclass(frozen=True)
class StudyTable:
    """The layer of communes of another study, in its own system, and how the study came to be."""

    path: str
    layer: str
    table: Table
    crs: str
    parameters: tuple[ParameterRow, ...] = ()
    sources: tuple[SourceRow, ...] = ()


@dataclass(frozen=True)
class OfficialLayer:
    """Official polygons, or a list of communes; fields chosen by hand are "" to be recognised."""

    given: PolygonLayer
    name_field: str = ""
    cut_field: str = ""

    @property
    def fields(self) -> list[str]:
        """The fields but that of the shapes."""
        frame = self.given.frame
        return [str(name) for name in frame.columns if name != frame.geometry.name]


@dataclass(frozen=True)
class DefinitionsGiven:
    """Everything a comparison of definitions depends on; None for what was not given.

    ``candidate`` is as `StoredGround.candidate` takes it. ``polygon_share`` is 0–1.
    """

    ground: StoredGround
    polygon_share: float
    polygon_join_m: float
    candidate: str = ""
    degurba: StudyTable | None = None
    functional: StudyTable | None = None
    ccu: OfficialLayer | None = None
    luc: OfficialLayer | None = None
    minvu: OfficialLayer | None = None
    said: tuple[SaidSource, ...] = ()
    facts: tuple[LayerFacts, ...] = field(default=())


def read_ground(
    path: str, tables: dict[str, Table], shapes: Any, built: Any, crs: str
) -> StoredGround:
    """A stored case from its tables. Raises `FieldMissing` or `FieldMistyped`."""

    def rows(kind: type, name: str) -> tuple[Any, ...]:
        return read_table(kind, tables.get(name, Table()), name)

    return StoredGround(
        path=path,
        crs=crs,
        communes=rows(CommuneRow, "communes"),
        shapes=np.asarray(shapes, dtype=object),
        built=np.asarray(built, dtype=object),
        areas=rows(AreaRow, "metropolitan_areas"),
        continua=rows(ContinuumRow, "continuum"),
        memberships=rows(MembershipRow, "membership"),
        parameters=rows(ParameterRow, "parameters"),
        sources=rows(SourceRow, "sources"),
    )


def codes_of(text: str | None) -> list[str]:
    """The codes that a field of a result holds, joined by commas."""
    return [code.strip() for code in (text or "").split(",") if code.strip()]


def joined(codes: Sequence[str]) -> str:
    """Codes or names as a field of a result holds them."""
    return ", ".join(codes)
