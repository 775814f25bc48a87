"""A study of robustness as the layers and tables that people open.

Rows follow ``robustness_layers.json`` and, where that is silent, ``layers.json``; what is printed
is Spanish.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..basis.table import Row, Say, Table
from ..catalogue.catalogue import Catalogue
from ..catalogue.parameters import ParameterValue
from ..catalogue.printed_values import printed_number
from ..catalogue.provenance import note_rows, parameter_rows, source_rows, version_rows
from ..catalogue.rule_records import LayerSpec
from ..land.geometry import multi
from ..records.record import table_of, write
from ..records.robustness_rows import (
    AxisShareRow,
    CombinationRow,
    CommuneRobustnessRow,
    FoundSetRow,
    StableIntervalRow,
)
from ..results.used_parameters import describe_parameters
from ..verdict.candidates import Candidate
from .axes import Axis, Choice, describe_axes
from .combinations import Combination, Cuts, Judged, NamedSpan
from .found_sets import LetteredSet, by_axes, held_in, member_intervals, merged, sets_of, value_on
from .robustness import Robustness

_SHARED = ("parameters", "sources", "notes", "versions")
"""Tables that are as in a delimitation."""
_TOLD = ("continuity", "population")
"""Criteria with a column of their own in the record."""
_UNASKED = ("tolerance_tried", "min_patch_tried", "min_density_tried")
_UNASKED_BY_HAND = ("modifies", "include", "exclude", "justification")
"""Parameters of a delimitation that a study of robustness does not have."""


def robustness_specs(catalogue: Catalogue) -> dict[str, LayerSpec]:
    """Everything a study of robustness writes; every criterion has a column."""
    own = dict(catalogue.robustness_layers)
    rest = tuple(
        {"name": f"verdict_{one.id}", "type": "text", "alias": f"Conjunto: {one.name}"}
        for one in catalogue.criteria.values()
        if one.id not in _TOLD
    )
    table = own["combinations"]
    own["combinations"] = replace(table, fields=(*table.fields, *rest))
    return {**own, **{name: catalogue.layers[name] for name in _SHARED}}


def build_robustness_tables(
    found: Robustness, say: Say, versions: dict[str, str]
) -> dict[str, Table]:
    """Every layer and table of a study of robustness, by the id of its spec."""
    told = [_Told(found, followed) for followed in range(len(found.candidates))]
    shapes = dict(zip(found.base.communes.cuts, found.base.communes.frame.geometry))
    communes = [row for one in told for row in one.communes()]
    return {
        "commune_robustness": table_of(communes, [multi(shapes[row.cut]) for row in communes]),
        "combinations": Table.of([row for one in told for row in one.combinations(say)]),
        "found_sets": table_of(row for one in told for row in one.sets()),
        "stable_intervals": table_of(row for one in told for row in one.intervals()),
        "axis_shares": table_of(row for one in told for row in one.shares()),
        "parameters": table_of(parameter_rows(describe_robustness(found))),
        "sources": table_of(source_rows(found.inputs)),
        "notes": table_of(note_rows(found.notes, say)),
        "versions": table_of(version_rows(versions)),
    }


def describe_robustness(found: Robustness) -> list[ParameterValue]:
    """The parameters of the case, and the values that were tried beside them."""
    unasked = (*_UNASKED, *_UNASKED_BY_HAND)
    own = [one for one in describe_parameters(found.base) if one.id not in unasked]
    return [*own, *describe_axes(found.axes, found.base.catalogue)]


class _Told:
    """The rows of one candidate."""

    def __init__(self, found: Robustness, followed: int) -> None:
        self._found, self._axes = found, found.axes
        self._candidate: Candidate = found.candidates[followed]
        self._all = found.of(followed)
        self._case = found.case_of(followed)
        self._sets = sets_of(self._all, self._case)
        self._letters = {one.members: one.letter for one in self._sets}
        self._spans = [one for one in found.spans if one.followed == followed]
        self._names = found.base.communes.names

    def sets(self) -> Iterator[FoundSetRow]:
        """Each set that was found."""
        told = sum(one.combinations for one in self._sets)
        return (self._set(one, told) for one in self._sets)

    def _set(self, one: LetteredSet, told: int) -> FoundSetRow:
        own = set(self._case.members)
        return FoundSetRow(
            candidate=self._candidate.id,
            candidate_name=self._candidate.name,
            letter=one.letter,
            of_case=one.members == self._case.members,
            n_members=len(one.members),
            members=_codes(one.members),
            member_names=self._named(one.members),
            added=self._named([cut for cut in one.members if cut not in own]),
            lost=self._named([cut for cut in self._case.members if cut not in one.members]),
            combinations=one.combinations,
            share=round(one.combinations / told, 6),
            population_met=one.population_met,
        )

    def combinations(self, say: Say) -> Iterator[Row]:
        """Every combination, with a column for each criterion."""
        criteria = list(self._found.base.catalogue.criteria)
        for number, one in enumerate(self._all, 1):
            row = write(self._combination(number, one, say))
            for id_ in criteria:
                if id_ not in _TOLD:
                    row[f"verdict_{id_}"] = _verdict(one.found, id_)
            yield row

    def _combination(self, number: int, one: Combination, say: Say) -> CombinationRow:
        choice, judged, case = one.choice, one.reason is None, self._case
        found, own = one.found, one.own
        limit, _ = choice.rule.printed_limit
        answer = found.criterion("population") if found else None
        joined = _verdict(own, "continuity")
        return CombinationRow(
            candidate=self._candidate.id,
            candidate_name=self._candidate.name,
            combination=number,
            of_case=choice == self._axes.case,
            source=self._axes.printed(Axis.SOURCE, choice),
            builtup_share=choice.share_percent,
            min_patch_ha=choice.min_patch_ha,
            membership_by=choice.rule.by.value,
            membership_limit=limit,
            membership_text=self._axes.printed(Axis.RULE, choice),
            tolerance_m=choice.tolerance_m,
            population_measure=choice.measure.value,
            measure_text=self._axes.printed(Axis.MEASURE, choice),
            evaluable=judged,
            reason=None if one.reason is None else say(one.reason),
            letter=self._letters.get(one.members) if judged else None,
            n_members=len(one.members) if judged else None,
            members=_codes(one.members),
            member_names=self._named(one.members),
            same_set=one.members == case.members if judged else None,
            area_ha=None if one.hectares is None else round(one.hectares, 4),
            critical_gap_m=found.gap_m if found else None,
            population=_persons(found),
            threshold=answer.threshold if answer else None,
            verdict=found.verdict.value if found else (NO_SET if judged else None),
            same_verdict=_of(found) == _of(case.found) if judged else None,
            candidate_joined={"cumple": True, "no cumple": False}.get(joined or ""),
            candidate_gap_m=own.gap_m if own else None,
            candidate_population=_persons(own),
            candidate_verdict=own.verdict.value if own else None,
            verdict_continuity=_verdict(found, "continuity"),
            verdict_population=_verdict(found, "population"),
        )

    def intervals(self) -> Iterator[StableIntervalRow]:
        """Each set with the tolerances over which it holds, by every land and rule."""
        for spans in self._by_land():
            for one in merged(spans):
                yield self._interval(one)

    def _by_land(self) -> Iterator[list[NamedSpan]]:
        """The spans of each land and rule, growing."""
        held: dict[Choice, list[NamedSpan]] = {}
        for one in self._spans:
            held.setdefault(one.choice, []).append(one)
        return iter(held.values())

    def _interval(self, one: NamedSpan) -> StableIntervalRow:
        choice, case = one.choice, self._axes.case
        limit, _ = choice.rule.printed_limit
        of_case = choice == case
        begin, end = one.span.begin_m, one.span.end_m
        within = begin <= case.tolerance_m and (end is None or case.tolerance_m < end)
        return StableIntervalRow(
            candidate=self._candidate.id,
            candidate_name=self._candidate.name,
            source=self._axes.printed(Axis.SOURCE, choice),
            builtup_share=choice.share_percent,
            min_patch_ha=choice.min_patch_ha,
            membership_by=choice.rule.by.value,
            membership_limit=limit,
            membership_text=self._axes.printed(Axis.RULE, choice),
            of_case=of_case,
            at_case=of_case and within,
            begin_m=begin,
            end_m=end,
            letter=self._letters.get(one.members),
            n_members=len(one.members),
            members=_codes(one.members),
            member_names=self._named(one.members),
            same_set=one.members == self._case.members,
        )

    def communes(self) -> Iterator[CommuneRobustnessRow]:
        """The communes of the candidate and all that some combination puts into the set."""
        spans = merged([one for one in self._spans if one.choice == self._axes.case])
        return (self._commune(cut, spans) for cut in self._concerned())

    def _concerned(self) -> Cuts:
        """Codes of the communes that are told of, those of the candidate first."""
        others = {cut for one in self._all for cut in one.members} - set(self._candidate.cuts)
        return (*self._candidate.cuts, *sorted(others))

    def _commune(self, cut: str, spans: Sequence[NamedSpan]) -> CommuneRobustnessRow:
        held = held_in(cut, self._all)
        inside = member_intervals(cut, spans)
        joins, leaves = inside[0] if inside else (None, None)
        shares = [s for s in by_axes(cut, self._all, self._axes) if s.held.share is not None]
        sign = 1.0 if cut in self._case.members else -1.0
        weakest = min(shares, key=lambda s: sign * (s.held.share or 0.0), default=None)
        if weakest and weakest.held.share == held.share:
            weakest = None  # no value puts it more in doubt than another
        return CommuneRobustnessRow(
            candidate=self._candidate.id,
            candidate_name=self._candidate.name,
            cut=cut,
            name=self._names[cut],
            region=self._found.base.communes.regions[cut],
            own=cut in self._candidate.cuts,
            of_case=cut in self._case.members,
            combinations=len(self._all),
            told=held.told,
            member=held.member,
            untold=len(self._all) - held.told,
            share=_share(held.share),
            joins_m=joins,
            leaves_m=leaves,
            spans="; ".join(_span_text(*one) for one in inside) or None,
            weakest_axis=weakest.axis.value if weakest else None,
            weakest_value=self._axes.printed(weakest.axis, weakest.choice) if weakest else None,
            weakest_share=_share(weakest.held.share) if weakest else None,
        )

    def shares(self) -> Iterator[AxisShareRow]:
        """How often each commune is in the set with each value of each axis."""
        for cut in self._concerned():
            for one in by_axes(cut, self._all, self._axes):
                yield AxisShareRow(
                    candidate=self._candidate.id,
                    cut=cut,
                    name=self._names[cut],
                    axis=one.axis.value,
                    value=self._axes.printed(one.axis, one.choice),
                    of_case=value_on(one.axis, one.choice) == value_on(one.axis, self._axes.case),
                    told=one.held.told,
                    member=one.held.member,
                    share=_share(one.held.share),
                )

    def _named(self, cuts: Sequence[str]) -> str | None:
        return ", ".join(self._names.get(cut, cut) for cut in cuts) or None


NO_SET = "sin conjunto"
"""Said where fewer than two communes are members: a delimitation has no candidate there."""


def _codes(cuts: Cuts) -> str | None:
    return ", ".join(cuts) or None


def _share(share: float | None) -> float | None:
    return None if share is None else round(share, 6)


def _persons(judged: Judged | None) -> float | None:
    """Persons to a tenth, as everywhere."""
    if judged is None or judged.population is None:
        return None
    return round(judged.population, 1)


def _verdict(judged: Judged | None, id_: str) -> str | None:
    answer = judged.criterion(id_) if judged else None
    return answer.verdict.value if answer else None


def _of(judged: Judged | None) -> str:
    """The verdict of a set, "" of none."""
    return judged.verdict.value if judged else ""


def _span_text(begin_m: float, end_m: float | None) -> str:
    """An interval in print; it is told to the centimetre, the columns hold it exactly."""
    begin = printed_number(round(begin_m, 2))
    if end_m is None:
        return f"desde {begin}"
    return f"desde {begin} hasta antes de {printed_number(round(end_m, 2))}"
