"""Remarks: what the user must know about sets of communes, beyond their figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..basis.notes import Note, mark
from ..basis.vocabulary import PRINTED_PEOPLE_RULES, MembershipBy, PeopleRule
from ..continuum.gap_names import gap_ends, gap_name, gap_numbers
from ..land.commune_notes import named_reasons
from ..population.located import LocatedPopulation
from ..population.population_measures import (
    Figures,
    PopulationAnswer,
    answer_population,
    figures,
)
from ..services.sharing import share
from .candidates import Candidate
from .criteria import judge_population
from .hand_decision import idle_justification
from .membership import Membership
from .survey import Survey

Cuts = tuple[str, ...]


def remarks(survey: Survey, sets: Sequence[Cuts], candidates: Sequence[Candidate]) -> list[Note]:
    """What is to be told of some sets of communes, and of the candidates they became, if judged."""
    return [
        *idle_justification(survey.case.decision),
        *(survey.travel.notes if survey.travel else ()),
        *(note for one in candidates if one.travel for note in one.travel.notes),
        *_half_seen(survey, sets),
        *_open_joins(survey),
        *_near_limit(survey),
        *_by_rules(survey, candidates),
        *([] if sets else [_nothing_found(survey)]),
        *survey.shared.notes,
        *_unserved(survey, candidates),
    ]


SEEN = 0.995
"""The least share that is printed as 100 %, in whole per cent. No rule lies in it: a commune is
named exactly when the number beside it would be less than 100."""

MEMBERS_TOLD = 3
"""Communes by which a continuum is named in a remark; no verdict hangs on it."""


def _half_seen(survey: Survey, sets: Sequence[Cuts]) -> list[Note]:
    """Say which communes of the sets the rasters cover only in part."""
    communes = survey.communes
    coverage = survey.builtup.coverage(communes.frame.geometry.values)
    if coverage is None:
        return []
    chosen = {cut for cuts in sets for cut in cuts}
    seen = zip(communes.cuts, coverage)
    partly = {cut: share for cut, share in seen if cut in chosen and share < SEEN}
    if not partly:
        return []
    told = [f"{communes.names[cut]} ({share * 100:.0f} %)" for cut, share in partly.items()]
    template = mark(
        "The built-up rasters cover only part of the area of: {communes}. "
        "If a tile is missing, add it and run again."
    )
    return [Note(template, {"communes": ", ".join(told)}, "half_seen", tuple(partly))]


def _near_limit(survey: Survey) -> list[Note]:
    """Name the communes that another source could put into or out of a set of communes."""
    asked = survey.case.parameters
    told: dict[int, list[tuple[int, Note]]] = defaultdict(list)
    members = survey.membership.members(survey.continua)
    for rule in survey.memberships.values():
        for (continuum, commune), held in rule.near(
            survey.continua, asked.membership_margin
        ).items():
            if set(members.get(continuum, ())) - {commune}:
                told[commune].append((continuum, _held(rule, held, survey)))
    if not told:
        return []
    template = mark(
        "Near the limit of membership, within {margin} points (MEMBERSHIP_MARGIN, no known norm): "
        "{communes}. Other evidence, or another way of locating persons, could change it."
    )
    communes = _named(told, members, survey)
    details = {"margin": round(asked.membership_margin * 100, 6), "communes": communes}
    return [Note(template, details, "near_limit", _cuts(told, survey))]


def _cuts(told: Mapping[int, object], survey: Survey) -> Cuts:
    """Codes of the communes that are told of, in order."""
    return tuple(survey.communes.cuts[one] for one in sorted(told))


def _named(
    told: Mapping[int, Sequence[tuple[int, Note]]],
    members: Mapping[int, Sequence[int]],
    survey: Survey,
) -> tuple[Note, ...]:
    """Communes with what continua hold of each; ``members`` are those of each continuum."""
    names = list(survey.communes.names.values())
    return named_reasons(
        {one: _placed(one, held, members, names) for one, held in told.items()}, names
    )


def _placed(
    commune: int,
    held: Sequence[tuple[int, Note]],
    members: Mapping[int, Sequence[int]],
    names: Sequence[str],
) -> tuple[Note, ...]:
    """What continua hold of a commune; of several, each told apart by its members.

    Two shares of the same land would contradict each other without the land they are shares in.
    """
    if len({continuum for continuum, _ in held}) == 1:
        return tuple(note for _, note in held)
    found = []
    for continuum, note in held:
        others = [names[one] for one in members.get(continuum, ()) if one != commune]
        told = {"held": note, "communes": "–".join(others[:MEMBERS_TOLD])}
        if len(others) > MEMBERS_TOLD:
            template = mark("{held} in the continuum of {communes} and {count} more")
            found.append(Note(template, {**told, "count": len(others) - MEMBERS_TOLD}))
        else:
            found.append(Note(mark("{held} in the continuum of {communes}"), told))
    return tuple(found)


def _held(rule: Membership, held: float, survey: Survey) -> Note:
    """What a continuum holds of a commune by a measure."""
    if rule.by is MembershipBy.AREA:
        hectares = held * survey.patches.grid.cell_hectares
        return Note(mark("{hectares} ha of built-up land"), {"hectares": round(hectares, 2)})
    template = mark("{percent} % of its built-up land")
    if rule.by is MembershipBy.POPULATION:
        template = mark("{percent} % of its located persons")
    return Note(template, {"percent": round(held * 100, 2)})


def _by_rules(survey: Survey, candidates: Sequence[Candidate]) -> list[Note]:
    """Tell where the rule that locates persons in a polygon decides a membership or a verdict."""
    located = survey.located
    if located is None or not located.by_rule:
        return []
    rules = {survey.case.parameters.people_rule: located, **located.by_rule}
    ordered = {rule: rules[rule] for rule in PeopleRule}
    return [
        *_members_by_rule(ordered, survey),
        *(note for one in candidates for note in _people_by_rule(one, ordered, survey)),
    ]


def _members_by_rule(rules: Mapping[PeopleRule, LocatedPopulation], survey: Survey) -> list[Note]:
    """The communes that some rule makes members of a continuum by their persons, and some not."""
    chosen = survey.memberships[MembershipBy.POPULATION]
    found: list[set[tuple[int, int]]] = []
    for one in rules.values():
        rule = replace(chosen, amounts=one.inside, crowd=one.crowd)
        members = rule.members(survey.continua).items()
        found.append({(k, commune) for k, inside in members for commune in inside})
    first, *others = found
    decided = sorted(first.union(*others) - first.intersection(*others))
    if not decided:
        return []
    held = {rule: survey.continua.gather(one.inside) for rule, one in rules.items()}
    told: dict[int, list[tuple[int, Note]]] = defaultdict(list)
    for continuum, commune in decided:
        whole = float(chosen.whole[commune])
        told[commune] += [
            (continuum, _of_rule(_percent(float(table[continuum, commune]) / whole), rule))
            for rule, table in held.items()
        ]
    communes = _named(told, chosen.members(survey.continua), survey)
    template = mark(
        "Where persons live inside a polygon decides a membership by population (PEOPLE_RULE): "
        "{communes}."
    )
    return [Note(template, {"communes": communes}, "people_rule_member", _cuts(told, survey))]


def _people_by_rule(
    candidate: Candidate, rules: Mapping[PeopleRule, LocatedPopulation], survey: Survey
) -> list[Note]:
    """What the population criterion of a candidate says by each rule, where that differs."""
    criterion, everyone = survey.catalogue.criteria["population"], survey.communes.cuts
    known, measure = candidate.population_inside, survey.case.parameters.population_measure
    inside = None if known is None else candidate.patches(survey.continua)
    answers = {}
    for rule, one in rules.items():
        by_count = {
            id_: figures(candidate.cuts, id_, survey.population, one, everyone, inside)
            for id_ in survey.population.counts
        }
        found = answer_population(by_count, measure, survey.population, one, [])
        answers[rule] = judge_population(criterion, _of_one_rule(found, by_count, survey))
    if len({answer.verdict for answer in answers.values()}) == 1:
        return []
    template = mark(
        "Where persons live inside a polygon decides the population of {candidate} (PEOPLE_RULE): "
        "{answers}."
    )
    figure = mark("{persons}: {verdict}")
    told = tuple(
        _of_rule(
            Note(figure, {"persons": round(one.value or 0), "verdict": one.verdict.value}), rule
        )
        for rule, one in answers.items()
    )
    details = {"candidate": candidate.id, "answers": told}
    return [Note(template, details, "people_rule_verdict", tuple(candidate.cuts))]


def _of_one_rule(
    found: PopulationAnswer, by_count: Mapping[str, Figures], survey: Survey
) -> PopulationAnswer:
    """An answer as if a rule knew where people live: it leaves open only who is not located."""
    unlocated = by_count[survey.population.choice].unlocated
    if found.value is None or unlocated is None:
        return found
    return replace(found, ends=(found.value, found.value + unlocated))


def _percent(share: float) -> Note:
    return Note(mark("{percent} %"), {"percent": round(100 * share, 2)})


def _of_rule(figure: Note | str, rule: PeopleRule) -> Note:
    """A figure beside the rule that gives it, in print."""
    return Note(mark("{figure} ({rule})"), {"figure": figure, "rule": PRINTED_PEOPLE_RULES[rule]})


OPEN_TOLD = 10
"""Gaps left open that are named; the layer of gaps holds all."""


def _open_joins(survey: Survey) -> list[Note]:
    """Say which critical gaps the size of the cells leaves open at the tolerance."""
    tolerance, intervals = survey.case.parameters.tolerance_m, survey.fabric.intervals
    gaps, names = survey.gaps, list(survey.communes.names.values())
    critical = {gap for gap in survey.critical_gaps if gap is not None}
    unsettled = [gap for gap in sorted(critical) if intervals.leaves_open(tolerance)[gap]]
    if not unsettled:
        return []
    numbers, (start, end) = gap_numbers(gaps, critical), gap_ends(survey.fabric)
    each = mark("({number}) {name}: {gap} m (truly from {least} to {most} m)")
    told = tuple(
        Note(
            each,
            {
                "number": int(numbers[gap]),
                "name": gap_name(int(start[gap]), int(end[gap]), names),
                "gap": round(float(gaps.distance_m[gap]), 1),
                "least": round(float(intervals.least_m[gap]), 1),
                "most": round(float(intervals.most_m[gap]), 1),
            },
        )
        for gap in unsettled[:OPEN_TOLD]
    )
    template = mark(
        "The tolerance of {tolerance} m lies within what the size of the cells leaves open of "
        "critical gaps ({count}), so that finer evidence could change whether they are bridged: "
        "{gaps}."
    )
    details = {"tolerance": tolerance, "count": len(unsettled), "gaps": told}
    return [Note(template, details, "open_gaps")]


def _nothing_found(survey: Survey) -> Note:
    """Say plainly that there is no candidate (in the region asked for, if any)."""
    region = survey.case.region
    details = {"tolerance": survey.case.parameters.tolerance_m, "region": region}
    if region:
        template = mark(
            "At {tolerance} m no continuum has two or more member communes of region {region}."
        )
        return Note(template, details)
    template = mark("At {tolerance} m no continuum has two or more member communes of one region.")
    return Note(template, details)


def _unserved(survey: Survey, candidates: Sequence[Candidate]) -> list[Note]:
    """Say which communes of a candidate no element of the inventory serves."""
    services, names = survey.shared.services, survey.communes.names
    template = mark("No element of the inventory of services serves, in {candidate}: {communes}.")
    notes = []
    for candidate in candidates if services else ():
        alone = share(services or (), candidate.cuts).unserved
        if alone:
            named = ", ".join(f"{names[cut]} ({cut})" for cut in alone)
            details = {"candidate": candidate.id, "communes": named}
            notes.append(Note(template, details, "unserved", tuple(alone)))
    return notes
