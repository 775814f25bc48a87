"""What would make a candidate comply, read off the hierarchy that its result stores."""

from __future__ import annotations

from pathlib import Path

from ...bridge.stored_hierarchy import read_hierarchy
from ...core.basis import Progress
from ...core.cases import CaseNotFound, NewerCase, NoCaseStored, NoSummaryStored
from ...core.catalogue import Catalogue
from ...core.exploration import (
    Explorer,
    HierarchyNotStored,
    SetAnswer,
    advise,
    answer_set,
    first_passing,
)
from ...toolbelt.paths import plugin_version
from .advised import Advised, FoundPassing
from .dossier import Dossier

_NOT_STORED = (CaseNotFound, NoCaseStored, NoSummaryStored, NewerCase, HierarchyNotStored)


def read_advice(file: Path, case: Dossier, progress: Progress | None = None) -> Advised | None:
    """The advice of a stored result; None for one of an earlier version, which has no hierarchy."""
    progress, known = progress or Progress(), case.catalogue
    try:
        found = read_hierarchy(file, plugin_version(), known, progress)
    except _NOT_STORED:
        return None
    explorer = Explorer(found.study)
    if not case.candidates:
        return _without(explorer, case, known)
    place = {cut: n for n, cut in enumerate(found.study.cuts)}
    members = [place[cut] for cut in case.candidates[0].communes]
    cut = explorer.cut(case.tolerance_m)
    answer = answer_set(members, cut, explorer, known, found.criteria)
    told = advise(answer, cut, explorer, known)
    return Advised(
        passing=_found(told.passing, explorer),
        from_m=told.from_m,
        joins=_joins(told.passing, members, explorer),
        lacking=told.lacking,
    )


def _without(explorer: Explorer, case: Dossier, known: Catalogue) -> Advised:
    region = case.parameter("region") or ""
    return Advised(first=_found(first_passing(explorer, known, region), explorer))


def _found(answer: SetAnswer | None, explorer: Explorer) -> FoundPassing | None:
    if answer is None:
        return None
    cuts = explorer.study.cuts
    persons = next(one.value for one in answer.criteria if one.id == "population")
    return FoundPassing(tuple(cuts[one] for one in answer.members), persons, answer.tolerance_m)


def _joins(
    passing: SetAnswer | None, members: list[int], explorer: Explorer
) -> tuple[tuple[str, float | None], ...]:
    """At what tolerance each other commune of the candidate joins the set that passes."""
    study = explorer.study
    if passing is None or not set(passing.members) < set(members):
        return ()
    found: list[tuple[str, float | None]] = []
    for one in members:
        if one in passing.members:
            continue
        gap = study.hierarchy.critical_gap([*passing.members, one])
        told = None if gap is None or one in study.scarce | study.bare else gap.distance_m
        found.append((study.cuts[one], told))
    return tuple(sorted(found, key=lambda one: (one[1] is None, one[1] or 0.0, one[0])))
