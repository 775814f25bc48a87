"""Rows of the tables of a study of lagging territories: tests, index, variables, values, gaps."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ..basis.notes import Note, mark
from ..basis.table import Row, Say, shown_value
from ..basis.vocabulary import Verdict
from ..catalogue.printed_values import printed_number
from ..catalogue.rezago_records import LagDimension
from .gap_closing import GapSide, VariableGap
from .pilot_tests import TEST, LagAnswer
from .rezago_record import JudgedTerritory, RezagoStudy
from .territory_index import Scored, UsedVariable

_DECIMALS = 6
_DIRECTIONS = {True: "más es mejor", False: "más es peor", None: None}
_SAID = {True: "sí", False: "no", None: "no evaluable"}
_COMMUNE, _TERRITORY = "comuna", "territorio"


def rounded(value: float | None) -> float | None:
    """A figure to the decimals that are the same on every machine."""
    return None if value is None else round(value, _DECIMALS)


def told(notes: Sequence[Note], say: Say) -> str | None:
    """Some remarks in a line, None for none."""
    return "; ".join(dict.fromkeys(say(note) for note in notes)) or None


def result_rows(one: JudgedTerritory, found: RezagoStudy, say: Say) -> list[Row]:
    """The requirements and tests of a territory, then how many are met and whether it leaves."""
    rules, case = found.catalogue.rezago_rules, found.case
    met = sum(a.verdict is Verdict.MET for a in one.answers if a.test.level == TEST)
    needed = rules["tests_needed"]
    rows = [_answer(answer, say) for answer in one.answers]
    rows.append(
        {
            "test": needed.id,
            "level": "resultado",
            "name": needed.name,
            "value": float(met),
            "operator": ">=",
            "threshold": case.number("tests_needed"),
            "unit": needed.unit,
            "verdict": one.tests.value,
            "detail": None,
            "vintage": None,
            "source": needed.source,
            "known": needed.known,
        }
    )
    rows.append(_exit_row(one, found, say))
    return [
        {"territory": one.territory.name, "position": n, **row} for n, row in enumerate(rows, 1)
    ]


def _answer(answer: LagAnswer, say: Say) -> Row:
    test = answer.test
    return {
        "test": test.id,
        "level": test.level,
        "name": test.name,
        "value": shown_value(answer.value, answer.threshold),
        "operator": test.operator,
        "threshold": answer.threshold,
        "unit": test.unit,
        "verdict": answer.verdict.value,
        "detail": told(answer.detail, say),
        "vintage": answer.vintage,
        "source": test.source,
        "known": test.known,
    }


def _exit_row(one: JudgedTerritory, found: RezagoStudy, say: Say) -> Row:
    rule, leaving = found.catalogue.rezago_rules["exit_one_in"], one.leaving
    threshold: float | None = None
    if leaving is None:
        detail = Note(mark("no table of an earlier date was given"))
    else:
        of_gaps = found.case.choice("exit_of") == "gaps"
        total = leaving.gaps + leaving.unknown if of_gaps else leaving.variables
        threshold = float(math.ceil(total / found.case.number("exit_one_in")))
        template = mark(
            "{closed} of {gaps} {gaps:gap|gaps} closed, of {variables} "
            "{variables:variable|variables}; {unknown} not evaluable"
        )
        detail = Note(
            template,
            {
                "closed": leaving.closed,
                "gaps": leaving.gaps,
                "variables": leaving.variables,
                "unknown": leaving.unknown,
            },
        )
    return {
        "test": rule.id,
        "level": "resultado",
        "name": f"{rule.name} {printed_number(found.case.number('exit_one_in'))}",
        "value": float(leaving.closed) if leaving else None,
        "operator": ">=",
        "threshold": threshold,
        "unit": rule.unit,
        "verdict": one.exit.value,
        "detail": told([detail], say),
        "vintage": _dates(found),
        "source": rule.source,
        "known": rule.known,
    }


def _dates(found: RezagoStudy) -> str | None:
    earlier, data = found.case.vintage("earlier"), found.case.vintage("data")
    if earlier is None:
        return data
    return f"{earlier} a {data}" if data else f"desde {earlier}"


def score_rows(found: RezagoStudy) -> list[Row]:
    """Scores by dimension and in all: of the territories, then of the communes."""
    dimensions = found.catalogue.rezago_dimensions
    rows: list[Row] = []
    for one in found.territories:
        if one.score:
            place = (_TERRITORY, one.territory.id, one.territory.name)
            rows += _scored(place, one.score, dimensions)
    for cut, score in found.scores.items():
        rows += _scored((_COMMUNE, cut, found.names.get(cut, cut)), score, dimensions)
    return rows


def _scored(
    place: tuple[str, str, str], score: Scored, dimensions: dict[str, LagDimension]
) -> list[Row]:
    head = dict(zip(("scope", "id", "name"), place))
    order = {id_: n for n, id_ in enumerate(dimensions)}
    rows = [
        {
            **head,
            "dimension": dimension,
            "dimension_name": dimensions[dimension].name,
            "score": rounded(value),
            "n_variables": score.counts[dimension],
            "n_lacking": len(score.lacking[dimension]),
            "why": "; ".join(score.lacking[dimension]) or None,
        }
        for dimension, value in sorted(score.dimensions.items(), key=lambda one: order[one[0]])
    ]
    lacking = [name for names in score.lacking.values() for name in names]
    whole = {
        **head,
        "dimension": None,
        "dimension_name": "Índice",
        "score": rounded(score.index),
        "n_variables": sum(score.counts.values()),
        "n_lacking": score.n_lacking,
        "why": "; ".join(lacking) or None,
    }
    return [whole, *rows]


def variable_rows(found: RezagoStudy, say: Say) -> list[Row]:
    """The list of variables, with what the tables say of each."""
    return [_variable(one, found, say) for one in found.variables]


def _variable(one: UsedVariable, found: RezagoStudy, say: Say) -> Row:
    listed, numbers = one.listed, np.array(sorted(one.values.values()), dtype=float)
    some = len(numbers) > 0
    return {
        "variable": listed.id,
        "name": listed.name,
        "dimension": listed.dimension,
        "dimension_name": found.catalogue.rezago_dimensions[listed.dimension].name,
        "field": listed.column,
        "found_in": one.table,
        "direction": _DIRECTIONS[listed.better],
        "reference": listed.reference,
        "vintage": listed.vintage or (found.case.vintage("data") if one.table else None),
        "source": listed.source,
        "known": listed.known and not listed.given,
        "n_communes": len(numbers),
        "n_lacking": sum(cut not in one.values for cut in found.scores) if one.table else None,
        "least": rounded(float(numbers[0])) if some else None,
        "mean": rounded(float(numbers.mean())) if some else None,
        "most": rounded(float(numbers[-1])) if some else None,
        "deviation": rounded(float(numbers.std())) if some else None,
        "used": one.used,
        "why": told([one.why] if one.why else [], say),
    }


def value_rows(found: RezagoStudy) -> list[Row]:
    """The value of each variable in each commune, as it came and on the common scale."""
    holders: dict[str, str] = {}
    for one in found.territories:
        for cut in one.territory.cuts:
            holders[cut] = ", ".join(filter(None, (holders.get(cut), one.territory.name)))
    return [
        {
            "cut": cut,
            "name": found.names.get(cut, cut),
            "territory": holders.get(cut),
            "variable": one.listed.id,
            "variable_name": one.listed.name,
            "value": rounded(one.values.get(cut)),
            "normalised": rounded(one.normalised.values.get(cut)),
            "why": None if cut in one.normalised.values else _why(cut, one),
        }
        for one in found.variables
        if one.used
        for cut in found.scores
    ]


def _why(cut: str, one: UsedVariable) -> str:
    return "sin dato" if cut not in one.values else "valor negativo: no tiene lugar en la escala"


def gap_rows(one: JudgedTerritory, found: RezagoStudy, say: Say) -> list[Row]:
    """The gap of a territory in each variable."""
    by_id = {variable.listed.id: variable for variable in found.variables}
    return [_gap(gap, one, by_id[gap.variable], found, say) for gap in one.gaps]


def _gap(
    gap: VariableGap,
    one: JudgedTerritory,
    variable: UsedVariable,
    found: RezagoStudy,
    say: Say,
) -> Row:
    listed, earlier = variable.listed, gap.earlier
    dimension = found.catalogue.rezago_dimensions[listed.dimension]
    nothing = GapSide(None, None, gap.now.better)
    before = earlier or nothing
    return {
        "territory": one.territory.name,
        "variable": listed.id,
        "variable_name": listed.name,
        "dimension_name": dimension.name,
        "value": rounded(gap.now.value),
        "reference": rounded(gap.now.reference),
        "gap": rounded(gap.now.gap),
        "has_gap": _SAID[gap.now.lags],
        "earlier_value": rounded(before.value),
        "earlier_reference": rounded(before.reference),
        "earlier_gap": rounded(before.gap),
        "had_gap": _SAID[before.lags] if earlier else None,
        "closed": gap.closed.value if earlier else None,
        "vintage": listed.vintage or found.case.vintage("data"),
        "earlier_vintage": found.case.vintage("earlier") if earlier else None,
        "why": told((*gap.now.why, *before.why), say),
    }
