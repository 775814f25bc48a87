"""All rows of a result, table by table: what is built of a delimitation, and read from its file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from ..basis.progress import Progress
from ..basis.table import Row, Table
from .candidate_rows import AreaRow, CriterionRow, DecisionRow, PopulationRow
from .land_rows import (
    CommuneRow,
    ContinuumRow,
    GapPairRow,
    GapRow,
    MembershipRow,
    PatchPartRow,
    PatchRow,
    SplitUnitRow,
)
from .modification_rows import BeforeAfterRow, ModifiedCommuneRow
from .provenance_rows import NoteRow, ParameterRow, SourceRow, VersionRow
from .record import check_table, read_table, write
from .service_rows import InstrumentRow, ServiceLineRow, ServicePairRow, ServiceRow
from .study_rows import DendrogramRow, GuardRow, SensitivityRow, SensitivitySetRow
from .travel_rows import FlowRow, IndicatorRow


def _rows_of(kind: type) -> Any:
    """The rows of a table, with the record that they are read as."""
    return field(default=(), metadata={"kind": kind})


@dataclass(frozen=True)
class ResultRows:
    """The records of every layer and table by its id in ``layers.json``.

    The log of the procedure and the stored case have none: people add columns to the one, and rooms
    of their own read both.
    """

    communes: tuple[CommuneRow, ...] = _rows_of(CommuneRow)
    patches: tuple[PatchRow, ...] = _rows_of(PatchRow)
    patch_parts: tuple[PatchPartRow, ...] = _rows_of(PatchPartRow)
    split_units: tuple[SplitUnitRow, ...] = _rows_of(SplitUnitRow)
    gaps: tuple[GapRow, ...] = _rows_of(GapRow)
    continuum: tuple[ContinuumRow, ...] = _rows_of(ContinuumRow)
    metropolitan_areas: tuple[AreaRow, ...] = _rows_of(AreaRow)
    criteria: tuple[CriterionRow, ...] = _rows_of(CriterionRow)
    gap_matrix: tuple[GapPairRow, ...] = _rows_of(GapPairRow)
    membership: tuple[MembershipRow, ...] = _rows_of(MembershipRow)
    population: tuple[PopulationRow, ...] = _rows_of(PopulationRow)
    dendrogram: tuple[DendrogramRow, ...] = _rows_of(DendrogramRow)
    sensitivity: tuple[SensitivityRow, ...] = _rows_of(SensitivityRow)
    sensitivity_sets: tuple[SensitivitySetRow, ...] = _rows_of(SensitivitySetRow)
    guard: tuple[GuardRow, ...] = _rows_of(GuardRow)
    travel_flows: tuple[FlowRow, ...] = _rows_of(FlowRow)
    travel_indicators: tuple[IndicatorRow, ...] = _rows_of(IndicatorRow)
    service_lines: tuple[ServiceLineRow, ...] = _rows_of(ServiceLineRow)
    service_pairs: tuple[ServicePairRow, ...] = _rows_of(ServicePairRow)
    services: tuple[ServiceRow, ...] = _rows_of(ServiceRow)
    instruments: tuple[InstrumentRow, ...] = _rows_of(InstrumentRow)
    decisions: tuple[DecisionRow, ...] = _rows_of(DecisionRow)
    modification: tuple[ModifiedCommuneRow, ...] = _rows_of(ModifiedCommuneRow)
    modification_criteria: tuple[BeforeAfterRow, ...] = _rows_of(BeforeAfterRow)
    parameters: tuple[ParameterRow, ...] = _rows_of(ParameterRow)
    sources: tuple[SourceRow, ...] = _rows_of(SourceRow)
    notes: tuple[NoteRow, ...] = _rows_of(NoteRow)
    versions: tuple[VersionRow, ...] = _rows_of(VersionRow)

    @classmethod
    def read(cls, tables: Mapping[str, Table], progress: Progress | None = None) -> ResultRows:
        """The records of tables as they are stored; a table that is not there has no rows.

        Raises `FieldMissing`, `FieldMistyped` or `Cancelled`.
        """
        return cls(
            **{
                item.name: read_table(
                    item.metadata["kind"], tables.get(item.name, Table()), item.name
                )
                for item in (progress or Progress()).watched(fields(cls), 1)
            }
        )

    @classmethod
    def check(cls, tables: Mapping[str, Table]) -> None:
        """See that all these tables can be read. Raises `FieldMissing` or `FieldMistyped`."""
        for item in fields(cls):
            check_table(item.metadata["kind"], tables.get(item.name, Table()), item.name)

    def written(self, progress: Progress | None = None) -> dict[str, list[Row]]:
        """The rows of every table, by its id."""
        watched = (progress or Progress()).watched
        return {
            item.name: [write(one) for one in watched(getattr(self, item.name))]
            for item in fields(self)
        }
