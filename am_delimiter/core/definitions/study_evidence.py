"""Results of other studies as definitions: urban centres, and functional areas."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import MISSING, dataclass, fields
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..catalogue.catalogue import Catalogue
from ..catalogue.rule_records import DefinitionKind
from ..land.geometry import carrier
from ..records.provenance_rows import ParameterRow
from ..records.record import read_table
from ..records.record_errors import FieldMistyped
from .definition_case import StoredGround, StudyTable
from .definition_errors import CommuneTwice, StudyFieldWrong, StudyWithoutField
from .definition_evidence import CommuneEvidence, DefinitionEvidence
from .listed_codes import read_listed_codes
from .own_inputs import own_input
from .vintages import vintage_of_sources

NO_ROLE = "none"
"""The role of a commune that is of no functional area."""


@dataclass(frozen=True)
class CentreRow:
    """A commune in a result of the Degree of Urbanisation; shares 0–1, None for what is unknown.

    ``centre_share`` is of all centres together, ``main_centre_share`` of the one that is named.
    """

    cut: str
    name: str | None
    centre: Any
    centre_share: float | None
    level1: int | None
    centre_id: Any = None
    main_centre_share: float | None = None


@dataclass(frozen=True)
class AreaRoleRow:
    """A commune in a result of functional areas; ``area`` is None for one that is of none.

    ``commuting_share`` is that of its workers who work in the city of the area ``destination``.
    """

    cut: str
    name: str | None
    area: Any
    area_name: str | None
    role: str | None
    role_name: str | None = None
    commuting_share: float | None = None
    evaluable: bool | None = None
    reason: str | None = None
    destination: Any = None


@dataclass(frozen=True)
class StudyReading:
    """How the rows of a study are read: as ``record``, then as evidence and as a named unit."""

    record: type
    evidence: Callable[[Any], CommuneEvidence]
    name: Callable[[Any], tuple[str, str]]


def centre_evidence(
    kind: DefinitionKind,
    study: StudyTable,
    ground: StoredGround,
    known: Catalogue,
    progress: Progress,
) -> DefinitionEvidence:
    """What a result of the Degree of Urbanisation tells: a city is of its largest centre."""
    city = int(known.definition_rules["degurba_city_level"].default or 0)
    reading = StudyReading(CentreRow, lambda row: _of_centre(row, city), _centre_name)
    return _study_evidence(kind, study, reading, ground, known, progress)


def area_evidence(
    kind: DefinitionKind,
    study: StudyTable,
    ground: StoredGround,
    known: Catalogue,
    progress: Progress,
) -> DefinitionEvidence:
    """What a result of functional areas tells: a commune is of its area, in whatever role."""
    reading = StudyReading(AreaRoleRow, _of_area, _area_name)
    return _study_evidence(kind, study, reading, ground, known, progress)


def _of_centre(row: CentreRow, city: int) -> CommuneEvidence:
    if row.centre_share is None or row.level1 is None:
        return CommuneEvidence(unknown=_untold(""))
    centre, _ = _centre_name(row)
    main = row.centre_share if row.main_centre_share is None else row.main_centre_share
    return CommuneEvidence(
        parts={centre: main} if centre else {},
        members=frozenset([centre]) if centre and row.level1 == city else frozenset(),
        whole=not centre,  # of its other centres only the sum is known
        by="población",
    )


def _untold(reason: str | None) -> Note:
    """Why a study tells nothing of a commune, in its own words where it has any."""
    if not reason:
        return Note(mark("the study could not evaluate it"))
    return Note(mark("the study says: {reason}"), {"reason": reason})


def _centre_name(row: CentreRow) -> tuple[str, str]:
    name = _unit(row.centre)
    centre = (_unit(row.centre_id) or name) if name else ""
    return centre, f"centro {name}" if name.isdigit() else name


def _of_area(row: AreaRoleRow) -> CommuneEvidence:
    if row.role is None or (row.role == NO_ROLE and row.evaluable is False):
        return CommuneEvidence(unknown=_untold(row.reason))
    area = _unit(row.area) if row.role != NO_ROLE else ""
    return CommuneEvidence(
        parts={area: 1.0} if area else {},
        members=frozenset([area]) if area else frozenset(),
        told={_unit(row.destination) or area: row.commuting_share},
        by="ocupados",
        role=row.role_name or row.role,
    )


def _area_name(row: AreaRoleRow) -> tuple[str, str]:
    area = _unit(row.area) if row.role != NO_ROLE else ""
    return area, (row.area_name or "").strip() or area


def _unit(value: Any) -> str:
    """The id of a centre or an area, "" for none."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value).strip()


def _study_evidence(
    kind: DefinitionKind,
    study: StudyTable,
    reading: StudyReading,
    ground: StoredGround,
    known: Catalogue,
    progress: Progress,
) -> DefinitionEvidence:
    rows = _rows(study, reading.record)
    cuts, notes = read_listed_codes(
        [row.cut for row in rows], study.layer, "cut", known, ground.rows.keys()
    )
    _check_once(study, cuts)
    there = [(cut, row) for cut, row in zip(cuts, rows) if cut]
    units = dict(reading.name(row) for _, row in there)
    units.pop("", None)
    return DefinitionEvidence(
        kind=kind,
        communes={cut: reading.evidence(row) for cut, row in there},
        units=units,
        rule=" ".join([kind.rule, *_changed(study.parameters)]),
        vintage=vintage_of_sources(study.sources),
        inputs=(own_input(kind.name, study.path, progress),),
        names={cut: row.name or cut for cut, row in there},
        shapes=_shapes(study, cuts, ground.rows.keys(), ground.crs),
        notes=tuple(notes),
    )


def _rows(study: StudyTable, record: type) -> tuple[Any, ...]:
    needed = [field.name for field in fields(record) if field.default is MISSING]
    for name in needed:  # one that lacks is not the same as one that is empty
        if len(study.table) and name not in study.table.columns:
            raise StudyWithoutField(path=study.path, layer=study.layer, field=name)
    try:
        return read_table(record, study.table, study.layer)
    except FieldMistyped as error:
        told = {name: error.details[name] for name in ("field", "found")}
        raise StudyFieldWrong(path=study.path, layer=study.layer, **told) from error


def _check_once(study: StudyTable, cuts: list[str | None]) -> None:
    twice = sorted(cut for cut, count in Counter(cuts).items() if cut and count > 1)
    if twice:
        raise CommuneTwice(path=study.path, layer=study.layer, cuts=", ".join(twice))


def _changed(parameters: tuple[ParameterRow, ...]) -> list[str]:
    """The parameters of the study that are not as the catalogue has them, in print."""
    changed = [
        f"{row.name}: {row.value_text or row.value} {row.unit}".strip()
        for row in parameters
        if row.default_value is not None and row.value not in (None, row.default_value)
    ]
    return [f"En este estudio: {'; '.join(changed)}."] if changed else []


def _shapes(
    study: StudyTable, cuts: list[str | None], own: Collection[str], crs: str
) -> dict[str, BaseGeometry]:
    """The polygons of the communes that the case does not have, in its system."""
    if study.table.shapes is None or not study.crs:
        return {}
    carry = carrier(study.crs, crs)
    found = {}
    for cut, shape in zip(cuts, np.asarray(study.table.shapes, dtype=object)):
        if cut and cut not in own and shape is not None:
            found[cut] = shapely.transform(
                shape, lambda xy: np.column_stack(carry.transform(*xy.T))
            )
    return found
