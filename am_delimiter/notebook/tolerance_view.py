"""A result read at another tolerance: who hangs together there, by the same rules, at once."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import geopandas
import numpy as np
import pandas as pd
import shapely

from ..core.basis import Table, values_of
from ..core.continuum import cut as cut_forest
from ..core.exploration import Explorer, SetAnswer, ToleranceCut, answer_set
from ..core.verdict import parse_cuts, parse_region
from ..toolbelt.formats import number
from ..toolbelt.said import plain_note
from .notebook_errors import NoSuchCommune, NoSuchTolerance
from .stored_parts import StoredParts

_CENTIMETRES = 100
_DISTANCES = ("distance_m", "distance_min_m", "distance_max_m")
_GAP = ("critical_gap_m", "critical_gap_min_m", "critical_gap_max_m")


@dataclass(frozen=True, eq=False, repr=False)
class ToleranceView:
    """What a tolerance gives.

    Attributes:
        tolerance_m: The tolerance in metres.
        sets: A row for each set of communes that is found, or for the one that was asked for:
            codes, names, inhabitants, hectares, the critical gap with what the cells leave open of
            it, and the verdict.
        criteria: The criteria of each set; travel, services and instruments only where the run
            judged that very set, else *no evaluable*.
        communes: Each commune with its main continuum, its share in it, and whether it is a member.
        continuum: The continua, the largest first, with their member communes.
    """

    tolerance_m: float
    sets: pd.DataFrame
    criteria: pd.DataFrame
    communes: geopandas.GeoDataFrame
    continuum: geopandas.GeoDataFrame

    def __repr__(self) -> str:
        head = f"A {number(self.tolerance_m)} m: {len(self.sets)}"
        rows = (f"  {one.commune_names}: {one.verdict}" for one in self.sets.itertuples())
        return "\n".join([f"{head} {'conjunto' if len(self.sets) == 1 else 'conjuntos'}", *rows])

    def _repr_html_(self) -> str:
        head = f"<p><b>Tolerancia: {number(self.tolerance_m)} m</b></p>"
        return head + str(self.sets._repr_html_())


def view_at(
    stored: StoredParts, crs: str, tolerance: float, candidate: Sequence[Any] | str | None
) -> ToleranceView:
    """The view of a result at a tolerance in metres.

    Raises `NoSuchTolerance` for one that was not searched, `NoSuchCommune` for unknown codes.
    """
    explorer = stored.explorer
    _check(tolerance, explorer)
    cut = explorer.cut(float(tolerance))
    sets = _sets(stored, cut, candidate)
    answers = [answer_set(one, cut, explorer, stored.catalogue, stored.criteria) for one in sets]
    rows = [_set_row(one, explorer, stored.tables["gaps"]) for one in answers]
    return ToleranceView(
        tolerance_m=float(tolerance),
        sets=pd.DataFrame(rows, columns=_SET).astype(_TYPES),
        criteria=pd.DataFrame(
            [row for one in answers for row in _criteria(one, explorer, stored)], columns=_CRITERION
        ),
        communes=_communes(cut, explorer, stored.tables["communes"], crs),
        continuum=_continua(cut, explorer, stored.tables["patches"], crs),
    )


_SET = (
    *("communes", "commune_names", "region", "population", "area_ha"),
    *(*_GAP, "joined", "verdict"),
)
_TYPES = {"population": "Int64", **dict.fromkeys(_GAP, "float64")}
_CRITERION = (
    *("communes", "criterion", "name", "verdict", "value", "operator", "threshold", "unit"),
    "reason",
)


def _check(tolerance: Any, explorer: Explorer) -> None:
    most = explorer.study.parameters.max_gap_m
    is_number = isinstance(tolerance, (int, float, np.number)) and not isinstance(tolerance, bool)
    if is_number and math.isfinite(tolerance) and 0 <= tolerance <= most:
        steps = float(tolerance) * _CENTIMETRES
        if math.isclose(steps, round(steps), abs_tol=1e-6):
            return
    raise NoSuchTolerance(tolerance=str(tolerance), max_gap=most)


def _sets(
    stored: StoredParts, cut: ToleranceCut, candidate: Sequence[Any] | str | None
) -> list[tuple[int, ...]]:
    """The set that is asked for now, or was asked for in the run; else those that are found."""
    explorer = stored.explorer
    asked = stored.value("CANDIDATE") if candidate is None else candidate
    if asked or candidate is not None:
        return [_asked(asked, explorer)]
    region, rows = parse_region(stored.value("REGION")), explorer.study.communes
    return [one.members for one in cut.sets if not region or rows[one.members[0]].region == region]


def _asked(candidate: Sequence[Any] | str, explorer: Explorer) -> tuple[int, ...]:
    single = isinstance(candidate, (str, int))
    text = str(candidate) if single else ", ".join(map(str, candidate))
    cuts, place = parse_cuts(text), {cut: n for n, cut in enumerate(explorer.study.cuts)}
    unknown = [cut for cut in cuts if cut not in place]
    if unknown or not cuts:
        raise NoSuchCommune(cuts=", ".join(unknown) or "—", known=", ".join(place))
    return tuple(place[cut] for cut in cuts)


def _codes(members: Sequence[int], explorer: Explorer) -> str:
    return ", ".join(explorer.study.cuts[one] for one in members)


def _set_row(answer: SetAnswer, explorer: Explorer, gaps: Table) -> dict[str, Any]:
    rows = [explorer.study.communes[one] for one in answer.members]
    people = answer.people[explorer.study.population.choice].whole
    return {
        "communes": _codes(answer.members, explorer),
        "commune_names": ", ".join(row.name for row in rows),
        "region": ", ".join(dict.fromkeys(row.region for row in rows)),
        "population": people,
        "area_ha": round(answer.hectares, 4),
        **dict(zip(_GAP, _critical(answer, gaps))),
        "joined": not answer.apart,
        "verdict": answer.verdict.value,
    }


def _critical(answer: SetAnswer, gaps: Table) -> tuple[float | None, float | None, float | None]:
    """The gap that decides on a set and what its cells leave open, as the table of gaps has them.

    Without a gap the set is of one patch, or is never joined.
    """
    if answer.gap is None:
        return answer.gap_m, None, None
    columns = (values_of(gaps.columns[name]) for name in ("gap", *_DISTANCES))
    row = next(row for row in zip(*columns) if row[0] == answer.gap)
    return row[1], row[2], row[3]


def _criteria(answer: SetAnswer, explorer: Explorer, stored: StoredParts) -> list[dict[str, Any]]:
    """Those judged anew, those of the run for this set, and those that nobody answered."""
    known, codes = stored.catalogue.criteria, _codes(answer.members, explorer)
    found = {
        one.id: {
            **{name: getattr(one, name) for name in _CRITERION[2:-1]},
            "verdict": one.verdict.value,
            "reason": plain_note(one.reason),
        }
        for one in answer.criteria
    }
    found |= {
        row.criterion: {name: getattr(row, name) for name in _CRITERION[2:]}
        for row in answer.stored
    }
    lacking = dict.fromkeys(_CRITERION[2:])
    return [
        {
            "communes": codes,
            "criterion": id_,
            **found.get(id_, {**lacking, "name": known[id_].name, "verdict": "no evaluable"}),
        }
        for id_ in known
    ]


def _communes(
    cut: ToleranceCut, explorer: Explorer, table: Table, crs: str
) -> geopandas.GeoDataFrame:
    study = explorer.study
    continua = cut_forest(study.patches, study.gaps, cut.tolerance_m)
    members = {one for held in cut.members.values() for one in held}
    main = [continua.main_of(place) for place in range(len(study.communes))]
    columns = {
        "cut": list(study.cuts),
        "name": [row.name for row in study.communes],
        "continuum": pd.array([None if m is None else m[0] + 1 for m in main], dtype="Int64"),
        "share": [0.0 if m is None else round(m[1], 6) for m in main],
        "member": [place in members for place in range(len(study.communes))],
    }
    return geopandas.GeoDataFrame(columns, geometry=np.asarray(table.shapes, dtype=object), crs=crs)


def _continua(
    cut: ToleranceCut, explorer: Explorer, patches: Table, crs: str
) -> geopandas.GeoDataFrame:
    study = explorer.study
    continua = cut_forest(study.patches, study.gaps, cut.tolerance_m)
    number_of = {
        node: int(continua.of_patch[explorer.patch_at[study.tree.start[node]]])
        for node in cut.members
    }
    members = {number_of[node]: held for node, held in cut.members.items()}
    count = len(continua)
    columns = {
        "continuum": np.arange(1, count + 1),
        "tolerance_m": np.full(count, cut.tolerance_m),
        "area_ha": np.round(continua.hectares, 4),
        "patches": np.bincount(continua.of_patch, minlength=count),
        "members": [_codes(members.get(one, ()), explorer) for one in range(count)],
    }
    shapes = _joined(np.asarray(patches.shapes, dtype=object), continua.of_patch, count)
    return geopandas.GeoDataFrame(columns, geometry=shapes, crs=crs)


def _joined(whole: Any, of_patch: Any, count: int) -> Any:
    """The patches of each continuum that are drawn as one shape, None where none is."""
    there = ~shapely.is_missing(whole)
    pieces, source = shapely.get_parts(whole[there], return_index=True)
    of_piece = of_patch[there][source]
    order = np.argsort(of_piece, kind="stable")
    found = np.full(count, None, dtype=object)
    drawn, index = np.unique(of_piece[order], return_inverse=True)
    found[drawn] = shapely.multipolygons(pieces[order], indices=index)
    return found
