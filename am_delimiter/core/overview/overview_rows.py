"""What the table of several cases tells of each: its candidates, or why it has none.

Persons are those of the count and the measure that decide, gaps metres; None is what is not known.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ..basis.notes import mark
from ..basis.table import Row, shown_value
from ..catalogue.catalogue import Catalogue
from ..catalogue.printed_values import choice_words
from ..records.summary_records import (
    CandidateSummary,
    CriterionSummary,
    PopulationTotals,
    ResultSummary,
)
from .overview_table import overview_spec, verdict_field

NO_CANDIDATE = mark("No set of communes is joined at this tolerance: there is no candidate.")
_POPULATION = "population"
"""The criterion that the persons are compared by."""


class CaseState(str, Enum):
    """What became of a case; the value is the Spanish text that is printed."""

    DONE = "hecho"
    UNCHANGED = "sin cambios"
    FAILED = "falló"


@dataclass(frozen=True)
class OverviewCase:
    """A case as the table names it: where its result and its document are, "" for none."""

    name: str
    state: CaseState = CaseState.DONE
    result: str = ""
    document: str = ""


def candidate_lines(
    case: OverviewCase, summary: ResultSummary, catalogue: Catalogue, without: str = NO_CANDIDATE
) -> list[Row]:
    """A row for each candidate of a result, in its order, most populated first.

    A result that has none gives one row that says so by ``without``, a sentence.
    """
    rows = [
        {**_empty(case, catalogue), **_told(one, summary, catalogue)} for one in summary.candidates
    ]
    return rows or [{**_empty(case, catalogue), "remark": without}]


def failed_line(case: OverviewCase, reason: str, catalogue: Catalogue) -> Row:
    """The row of a case that has no result, with the sentence that says why."""
    return {**_empty(case, catalogue), "remark": reason}


def _empty(case: OverviewCase, catalogue: Catalogue) -> Row:
    """The row of a case of which nothing is known yet: every field of the table, in order."""
    row: Row = dict.fromkeys(field["name"] for field in overview_spec(catalogue).fields)
    row.update(case=case.name, state=case.state.value)
    row.update(result=case.result or None, document=case.document or None)
    return row


def _told(one: CandidateSummary, summary: ResultSummary, catalogue: Catalogue) -> Row:
    names = [summary.names.get(cut, cut) for cut in one.communes]
    return {
        **_regions(one.regions, catalogue),
        "candidate": one.id,
        "name": one.name,
        "n_communes": len(one.communes),
        "communes": ", ".join(one.communes),
        "commune_names": ", ".join(names),
        **_population(one),
        "critical_gap_m": one.critical_gap_m,
        "critical_gap_min_m": one.critical_gap_min_m,
        "critical_gap_max_m": one.critical_gap_max_m,
        "verdict": one.verdict,
        **_verdicts(one.criteria, catalogue),
        **_registered(one, catalogue),
    }


def _regions(codes: tuple[str, ...], catalogue: Catalogue) -> Row:
    """The regions of the communes; a code that the catalogue lacks stands for its name."""
    known = catalogue.regions
    names = (known[code].name if code in known else code for code in codes)
    return {"region": ", ".join(codes) or None, "region_name": ", ".join(names) or None}


def _population(one: CandidateSummary) -> Row:
    """Whole persons that stay on their side of the threshold, as the verdict does."""
    measures = one.population_measures
    count, totals = _deciding(measures.counts)
    persons = totals.by(measures.measure) if totals else None
    threshold = next((item.threshold for item in one.criteria if item.id == _POPULATION), None)
    return {
        "population": shown_value(persons, threshold, decimals=0),
        "population_count": choice_words("population", count) if count else None,
        "population_measure": choice_words("population_measure", measures.measure),
    }


def _deciding(counts: dict[str, PopulationTotals]) -> tuple[str | None, PopulationTotals | None]:
    """The count that decides, with its persons; Nones where no count does."""
    return next(((id_, one) for id_, one in counts.items() if one.decides), (None, None))


def _verdicts(criteria: tuple[CriterionSummary, ...], catalogue: Catalogue) -> Row:
    """The verdict of each criterion of the catalogue, None for one that nobody asked."""
    asked = {one.id: one.verdict for one in criteria}
    return {verdict_field(id_): asked.get(id_) for id_ in catalogue.criteria}


def _registered(one: CandidateSummary, catalogue: Catalogue) -> Row:
    """The area of the register that the candidate is, and how far it is."""
    if one.registered is None:
        return {}
    area = catalogue.metropolitan_areas.get(one.registered.id)
    return {
        "registered_area": one.registered.id,
        "registered_name": area.name if area else None,
        "register_state": one.registered.state,
        "register_date": one.registered.date,
    }
