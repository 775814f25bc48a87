"""A stored study of sensitivity as the expediente reads it, and whether it is of the same case."""

from __future__ import annotations

import math
import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from ...bridge.stored_result import read_tables
from ...core.basis import InputKind, Progress
from ...core.records import (
    CombinationRow,
    CommuneRobustnessRow,
    FoundSetRow,
    ParameterRow,
    ResultDamaged,
    SourceRow,
    StableIntervalRow,
    read_table,
    told_of,
)
from ...toolbelt.formats import number
from ..paper.document_errors import NoSensitivity, SensitivityOfOther
from .dossier import Dossier

_RECORDS = {
    "combinations": CombinationRow,
    "commune_robustness": CommuneRobustnessRow,
    "found_sets": FoundSetRow,
    "stable_intervals": StableIntervalRow,
    "parameters": ParameterRow,
    "sources": SourceRow,
}

LAND = ("source", "builtup_share", "min_patch_ha", "membership_text")
"""Fields of a combination by which its set may change, beside the tolerance."""


@dataclass(frozen=True)
class Robust:
    """What a study says of one candidate."""

    combinations: tuple[CombinationRow, ...]
    communes: tuple[CommuneRobustnessRow, ...]
    sets: tuple[FoundSetRow, ...]
    intervals: tuple[StableIntervalRow, ...]
    max_gap_m: float

    @property
    def name(self) -> str:
        """Name of the candidate."""
        return self.case.candidate_name

    @cached_property
    def case(self) -> CombinationRow:
        """The combination of the values of the case."""
        return next(row for row in self.combinations if row.of_case)

    @property
    def own(self) -> frozenset[str]:
        """Codes of the communes of the candidate."""
        return frozenset(row.cut for row in self.communes if row.own)

    @property
    def tolerances(self) -> list[float]:
        """The tolerances that were tried, growing."""
        return sorted({row.tolerance_m for row in self.combinations})

    @property
    def evaluable(self) -> list[CombinationRow]:
        """The combinations that could be judged."""
        return [row for row in self.combinations if row.evaluable]

    def values(self, field: str) -> list[object]:
        """The values of an axis, in the order of the rows."""
        return list(dict.fromkeys(getattr(row, field) for row in self.combinations))

    def course(self, field: str, value: object) -> list[CombinationRow | None]:
        """At each tolerance, the combination of the case with another value on one axis."""
        wanted = {name: getattr(self.case, name) for name in (*LAND, "population_measure")}
        wanted[field] = value
        found = {
            row.tolerance_m: row
            for row in self.combinations
            if all(getattr(row, name) == one for name, one in wanted.items())
        }
        return [found.get(one) for one in self.tolerances]

    def held(self, row: CombinationRow) -> float:
        """The share 0–1 of the communes of the candidate that are in a set."""
        members = set(row.members.split(", ")) if row.members else set()
        return len(members & self.own) / len(self.own)

    def same_at(self, tolerance_m: float) -> tuple[int, int]:
        """How many of the evaluable combinations of a tolerance give the set of the case."""
        rows = [row for row in self.evaluable if row.tolerance_m == tolerance_m]
        return sum(bool(row.same_set) for row in rows), len(rows)

    @property
    def reasons(self) -> list[tuple[str, int]]:
        """Why combinations are not evaluable and how many, the commonest first."""
        told = Counter(row.reason or "" for row in self.combinations if not row.evaluable)
        return told.most_common()

    @property
    def course_of_case(self) -> list[StableIntervalRow]:
        """The sets with the values of the case, by growing tolerance."""
        return [row for row in self.intervals if row.of_case]


def read_robustness(file: Path, progress: Progress) -> StudyRead:
    """The study that a GeoPackage holds; raises `NoSensitivity` when it holds none."""
    try:
        tables = read_tables(file, list(_RECORDS), progress)
        if set(tables) != set(_RECORDS):
            raise NoSensitivity(path=file)
        with told_of(file):
            rows: dict[str, Any] = {
                name: read_table(kind, tables[name], name) for name, kind in _RECORDS.items()
            }
    except (sqlite3.Error, OSError, ResultDamaged) as error:
        raise NoSensitivity(path=file) from error
    return StudyRead(file, **rows)


@dataclass(frozen=True)
class StudyRead:
    """All rows of a study, of every candidate."""

    file: Path
    combinations: tuple[CombinationRow, ...]
    commune_robustness: tuple[CommuneRobustnessRow, ...]
    found_sets: tuple[FoundSetRow, ...]
    stable_intervals: tuple[StableIntervalRow, ...]
    parameters: tuple[ParameterRow, ...]
    sources: tuple[SourceRow, ...]

    @property
    def candidates(self) -> list[Robust]:
        """What it says of each candidate, in order."""
        ids = dict.fromkeys(row.candidate for row in self.combinations)
        return [self._of(one) for one in ids]

    def _of(self, candidate: str) -> Robust:
        return Robust(
            combinations=_rows(self.combinations, candidate),
            communes=_rows(self.commune_robustness, candidate),
            sets=_rows(self.found_sets, candidate),
            intervals=_rows(self.stable_intervals, candidate),
            max_gap_m=float(self._parameter("max_gap")),
        )

    def _parameter(self, id_: str) -> str:
        return next((row.value or "0" for row in self.parameters if row.parameter == id_), "0")

    def of_case(self, case: Dossier) -> list[Robust]:
        """What it says of the candidates of a case.

        Raises `SensitivityOfOther` when it rests on other inputs, parameters or communes.
        """
        problem = _other_inputs(self.sources, case) or _other_parameters(self.parameters, case)
        if problem:
            raise SensitivityOfOther(path=self.file, problem=problem)
        known = {one.own: one for one in self.candidates}
        wanted = [frozenset(one.communes) for one in case.candidates]
        found = [known[one] for one in wanted if one in known]
        if not found:
            names = "; ".join(one.name for one in self.candidates)
            raise SensitivityOfOther(path=self.file, problem=f"candidatas: {names}")
        return found


def _rows(rows: Iterable[Any], candidate: str) -> tuple[Any, ...]:
    return tuple(row for row in rows if row.candidate == candidate)


def _other_inputs(sources: Iterable[SourceRow], case: Dossier) -> str:
    """The inputs that only one of both rests on, by name; "" when they are the same."""
    own, other = (
        {(row.kind, row.sha256): row.name for row in rows if row.sha256}
        for rows in (
            case.rows.sources,
            [row for row in sources if row.kind != InputKind.ALTERNATIVE.value],
        )
    )
    differing = [name for key, name in {**own, **other}.items() if (key in own) != (key in other)]
    return f"datos de entrada: {', '.join(dict.fromkeys(differing))}" if differing else ""


def _other_parameters(parameters: Iterable[ParameterRow], case: Dossier) -> str:
    """The parameters with another value in the case, by name; "" when there are none."""
    own = {row.parameter: row.value for row in case.rows.parameters}
    differing = [
        f"{row.name} ({row.value or '—'} / {own[row.parameter] or '—'})"
        for row in parameters
        if row.parameter in own and own[row.parameter] != row.value
    ]
    return f"parámetros: {'; '.join(differing)}" if differing else ""


def stable_text(robust: Robust) -> str:
    """Between which tolerances the set does not change, and what it becomes beyond."""
    rows = robust.course_of_case
    place = next(n for n, row in enumerate(rows) if row.at_case)
    own = rows[place]
    begin = number(math.ceil(own.begin_m))
    if own.end_m is None:
        text = (
            f"Con los demás valores del caso, el conjunto no cambia entre {begin} m y la "
            f"separación máxima buscada ({number(robust.max_gap_m)} m)."
        )
    else:
        last, following = math.ceil(own.end_m) - 1, rows[place + 1]
        text = (
            f"Con los demás valores del caso, el conjunto no cambia entre {begin} y "
            f"{number(last)} m; a los {number(math.ceil(own.end_m))} m pasa a ser "
            f"{_what(following, robust)}."
        )
    if place:
        text += f" Bajo {begin} m es {_what(rows[place - 1], robust)}."
    return text


def _what(row: StableIntervalRow, robust: Robust) -> str:
    """A set by its letter and what tells it from that of the case."""
    if not row.n_members:
        return "ninguno (menos de dos comunas miembro)"
    told = next((one for one in robust.sets if one.members == row.members), None)
    change = change_text(told) if told else row.member_names or ""
    return f"{row.letter} ({change})" if row.letter else f"otro ({change})"


def change_text(row: FoundSetRow) -> str:
    """What tells a set from that of the case."""
    if row.of_case:
        return "el del caso"
    parts = []
    if row.added:
        parts.append(f"se suma{'n' if ',' in row.added else ''} {row.added}")
    if row.lost:
        parts.append(f"{'faltan' if ',' in row.lost else 'falta'} {row.lost}")
    return "; ".join(parts)
