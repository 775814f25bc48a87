"""A delimitation as the layers and tables that people open, built once.

Every row is a record with the fields of ``layers.json``; shapes are in the working system. Texts
come through ``say``, which turns a `Note` into a sentence, because their language is not ours to
choose.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from shapely.geometry.base import BaseGeometry

from ..basis.notes import Note
from ..basis.progress import Progress
from ..basis.table import Say, Table
from ..catalogue.provenance import note_rows, parameter_rows, source_rows, version_rows
from ..land.geometry import multi
from ..procedure.procedure_rows import first_communes, start_table
from ..records.result_rows import ResultRows
from ..studies.chaining_guard import Trial
from ..studies.sensitivity import Sensitivity, study_sensitivity
from ..verdict.delimitation import Delimitation
from .candidate_tables import area_rows, area_shapes, candidates_in, criterion_rows
from .continuum_outlines import with_outlines
from .drawn import drawn_parts
from .gap_tables import gap_pair_rows, gap_table
from .land_tables import commune_rows, continuum_table, patch_table
from .membership_tables import candidate_pairs, membership_rows
from .modification_tables import before_after_rows, modified_rows, modified_shapes
from .patch_parts import patch_part_table, split_unit_table
from .population_tables import population_rows
from .sensitivity_tables import (
    dendrogram_rows,
    guard_rows,
    sensitivity_rows,
    sensitivity_set_rows,
)
from .shared_tables import (
    decision_rows,
    instrument_rows,
    service_lines,
    service_pair_rows,
    service_pair_shapes,
    service_rows,
)
from .travel_tables import flow_rows, flow_shapes, indicator_rows
from .used_parameters import describe_parameters


@dataclass(frozen=True)
class BuiltLand:
    """The ``tables`` of patches, gaps and continua; ``notes`` say what has no shape.

    There may be hundreds of thousands: they are columns from the start, and have no records.
    """

    tables: dict[str, Table]
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class BuiltResult:
    """A delimitation as rows and ``land``, the ``shapes`` of its layers, a ``log`` not begun."""

    rows: ResultRows
    land: BuiltLand
    shapes: dict[str, Sequence[BaseGeometry]]
    log: Table

    def tables(self, progress: Progress | None = None) -> dict[str, Table]:
        """Every layer and table, by the id of ``layers.json``."""
        written = self.rows.written(progress).items()
        return {
            **{name: Table.of(rows, self.shapes.get(name)) for name, rows in written},
            **self.land.tables,
            "procedure": self.log,
        }


def build_land(result: Delimitation, progress: Progress) -> BuiltLand:
    """The layers of built-up land, which need no study; the continua without their outlines."""
    drawn, candidates = drawn_parts(result), candidates_in(result)
    patches = patch_table(result, drawn, progress)
    progress.report(0.5)
    gaps = gap_table(result, drawn, progress)
    progress.report(0.9)
    continuum = continuum_table(result.continua, result, candidates, patches.shapes, progress)
    progress.report(1.0)
    tables = {
        "patches": patches,
        "patch_parts": patch_part_table(result),
        "split_units": split_unit_table(result),
        "gaps": gaps,
        "continuum": continuum,
    }
    return BuiltLand(tables, drawn.notes())


def build_result(
    result: Delimitation,
    say: Say,
    versions: dict[str, str],
    trials: Sequence[Trial] = (),
    sensitivity: Sensitivity | None = None,
    land: BuiltLand | None = None,
    progress: Progress | None = None,
) -> BuiltResult:
    """Every layer and table of a delimitation.

    ``trials`` are those of the chaining guard; ``sensitivity`` is studied and ``land`` built when
    they are not given.
    """
    progress = progress or Progress()
    land = land or _outlined(build_land(result, progress), progress)
    study = sensitivity or study_sensitivity(result)
    lines, line_shapes = service_lines(result)
    rows = ResultRows(
        communes=commune_rows(result),
        metropolitan_areas=area_rows(result),
        criteria=criterion_rows(result, say),
        gap_matrix=gap_pair_rows(result),
        membership=membership_rows(result, result.continua, candidate_pairs(result)),
        population=population_rows(result),
        dendrogram=dendrogram_rows(result, study.merges),
        sensitivity=sensitivity_rows(result, study),
        sensitivity_sets=sensitivity_set_rows(result, study),
        guard=guard_rows(trials),
        travel_flows=flow_rows(result),
        travel_indicators=indicator_rows(result),
        service_lines=lines,
        service_pairs=service_pair_rows(result),
        services=service_rows(result),
        instruments=instrument_rows(result),
        decisions=decision_rows(result),
        modification=modified_rows(result),
        modification_criteria=before_after_rows(result, say),
        parameters=parameter_rows(describe_parameters(result)),
        sources=source_rows(result.inputs),
        notes=note_rows((*result.notes, *land.notes), say),
        versions=version_rows(versions),
    )
    shapes = {**_shapes(rows, result), "service_lines": line_shapes}
    return BuiltResult(rows, land, shapes, start_log(result))


def _outlined(land: BuiltLand, progress: Progress) -> BuiltLand:
    continuum = with_outlines(land.tables["continuum"], land.tables["patches"], progress)
    return replace(land, tables={**land.tables, "continuum": continuum})


def start_log(result: Delimitation) -> Table:
    """The log of the steps of an expediente, not begun."""
    return start_table(first_communes(result.candidates, result.communes.names), result.catalogue)


def _shapes(rows: ResultRows, result: Delimitation) -> dict[str, Sequence[BaseGeometry]]:
    """The shapes of the other layers, as many as rows."""
    return {
        "communes": [multi(shape) for shape in result.communes.frame.geometry],
        "metropolitan_areas": area_shapes(result),
        "modification": modified_shapes(rows.modification, result),
        "travel_flows": flow_shapes(rows.travel_flows, result),
        "service_pairs": service_pair_shapes(rows.service_pairs, result),
    }
