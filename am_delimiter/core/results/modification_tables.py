"""A constituted area before and after its modification as rows: its communes, and what is judged.

Both sets are judged with the same evidence and the same parameters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from shapely.geometry.base import BaseGeometry

from ..basis.table import Say, metres, shown_value
from ..basis.vocabulary import PopulationChoice
from ..land.geometry import multi
from ..records.modification_rows import BeforeAfterRow, ModifiedCommuneRow
from ..records.result_rows import ResultRows
from ..records.summary_records import ModificationSummary
from ..verdict.candidates import Candidate, judge_set
from ..verdict.criterion_result import CriterionResult
from ..verdict.delimitation import Delimitation
from ..verdict.hand_decision import justifications
from ..verdict.proposals import Proposal
from .candidate_tables import DECIMALS

VERDICT, CRITERION, FIGURE = "veredicto", "criterio", "cifra"
"""What a row of before and after is, as it is printed."""
_WHOLE, _INSIDE = "Veredicto del área", "Localizados dentro del continuo"


def modified_rows(result: Delimitation) -> tuple[ModifiedCommuneRow, ...]:
    """The communes of before or after, those that stay first; none where nothing is modified."""
    area = result.case.modifies
    if not area:
        return ()
    texts = justifications(result.case.decision, result.catalogue.old_codes)
    place = {cut: n for n, cut in enumerate(result.communes.cuts)}
    rows = []
    for cut in area.either:
        counts = result.population.of(cut)
        rows.append(
            ModifiedCommuneRow(
                cut=cut,
                name=result.communes.names[cut],
                before=cut in area.cuts,
                after=cut in area.after,
                change=area.change(cut).value,
                justification=texts.get(cut) or None,
                gap_before_m=_gap(place[cut], [place[one] for one in area.cuts], result),
                gap_after_m=_gap(place[cut], [place[one] for one in area.after], result),
                census_2017=counts[PopulationChoice.CENSUS_2017.value],
                census_2024=counts[PopulationChoice.CENSUS_2024.value],
                population=counts[result.population.choice],
                role=result.states[place[cut]].role.value,
                candidate=result.candidates[0].id,
            )
        )
    return tuple(rows)


def modified_shapes(rows: Sequence[ModifiedCommuneRow], result: Delimitation) -> list[BaseGeometry]:
    """The communes of the rows."""
    shapes = dict(zip(result.communes.cuts, result.communes.frame.geometry))
    return [multi(shapes[row.cut]) for row in rows]


def _gap(commune: int, area: Sequence[int], result: Delimitation) -> float | None:
    """The smallest tolerance at which a commune joins another one of an area, in metres."""
    pairs = [(min(commune, one), max(commune, one)) for one in area if one != commune]
    known = [
        result.pair_gaps[pair].distance_m
        for pair in pairs
        if pair in result.pair_gaps and result.lacking.keys().isdisjoint(pair)
    ]
    return metres(min(known, default=None))


def judged_before(result: Delimitation) -> Candidate:
    """The area before its modification, judged as what it becomes is."""
    return judge_set(Proposal(result.case.modifies.cuts, None), result)


def before_after_rows(result: Delimitation, say: Say) -> tuple[BeforeAfterRow, ...]:
    """The verdict, every criterion and the population, before and after, in this order."""
    if not result.case.modifies:
        return ()
    before, after = judged_before(result), result.candidates[0]
    whole = BeforeAfterRow(
        position=1,
        kind=VERDICT,
        item=VERDICT,
        name=_WHOLE,
        verdict_before=before.verdict.value,
        verdict_after=after.verdict.value,
    )
    rows = [whole, *_criteria(before, after, say), *_figures(before, after, result)]
    return tuple(replace(row, position=position) for position, row in enumerate(rows, 1))


def _criteria(before: Candidate, after: Candidate, say: Say) -> list[BeforeAfterRow]:
    """Both sets are asked the same criteria, in the same order."""
    return [
        BeforeAfterRow(
            position=0,
            kind=CRITERION,
            item=new.id,
            name=new.name,
            verdict_before=old.verdict.value,
            value_before=_told(old),
            verdict_after=new.verdict.value,
            value_after=_told(new),
            operator=new.operator,
            threshold=new.threshold,
            unit=new.unit,
            reason_before=say(old.reason),
            reason_after=say(new.reason),
        )
        for old, new in zip(before.criteria, after.criteria)
    ]


def _told(item: CriterionResult) -> float | None:
    """The value as the summary tells it, on its side of the threshold."""
    return shown_value(item.value, item.threshold, DECIMALS.get(item.unit, 2))


def _figures(before: Candidate, after: Candidate, result: Delimitation) -> list[BeforeAfterRow]:
    """The persons of all communes by each count, and those inside the continuum where known."""
    found: list[tuple[str, str, float | None, float | None]] = [
        (count, f"Población, {result.population.name_of(count)}", old, after.population[count])
        for count, old in before.population.items()
    ]
    inside = [_tenths(one.population_inside) for one in (before, after)]
    if inside != [None, None]:
        found.append(("population_inside", _INSIDE, inside[0], inside[1]))
    return [
        BeforeAfterRow(0, FIGURE, item, name, None, old, None, new, unit="habitantes")
        for item, name, old, new in found
    ]


def _tenths(persons: float | None) -> float | None:
    return None if persons is None else round(persons, 1)


def modification_summary(rows: ResultRows, result: Delimitation) -> ModificationSummary | None:
    """Which area is modified, with the rows of both tables; None where none is."""
    area = result.case.modifies
    if not area:
        return None
    known, before, after = area.registered, judged_before(result), result.candidates[0]
    return ModificationSummary(
        area=known.id if known else None,
        name=before.name,
        state=known.state if known else None,
        date=known.date if known else None,
        candidate=after.id,
        communes_before=before.cuts,
        communes_after=after.cuts,
        verdict_before=before.verdict.value,
        verdict_after=after.verdict.value,
        communes=rows.modification,
        compared=rows.modification_criteria,
    )
