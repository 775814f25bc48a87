"""Travel as rows of flows and of indicators, as lines, and as a part of the summary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from ..basis.table import Say
from ..catalogue.catalogue import Catalogue
from ..catalogue.parameters import ParameterValue
from ..records.summary_records import IndicatorSummary, TravelSummary
from ..records.travel_rows import FlowRow, IndicatorRow
from ..travel.travel_answer import chosen_definition
from ..travel.travel_indicators import Indicator
from ..verdict.candidates import Candidate
from ..verdict.delimitation import Delimitation

LEVELS = {"set": "conjunto", "commune": "comuna", "pair": "par de comunas"}
"""Where an indicator is measured, in print."""

SHARE_DECIMALS = 6


def flow_rows(result: Delimitation) -> tuple[FlowRow, ...]:
    """The flows between the communes of the study, each direction by itself, the largest first."""
    if result.travel is None:
        return ()
    travel, names = result.travel, result.communes.names
    few = result.catalogue.number("travel_few_records")
    total = travel.counts.sum(axis=1)
    inside = _candidates_of(result)
    rows = []
    for a, b in _ordered(travel.counts):
        origin, destination = travel.cuts[a], travel.cuts[b]
        if origin not in names or destination not in names:
            continue
        records = None if travel.records is None else int(travel.records[a, b])
        candidates = [one for one in inside[origin] if one in inside[destination]]
        rows.append(
            FlowRow(
                origin=origin,
                origin_name=names[origin],
                destination=destination,
                destination_name=names[destination],
                count=_known(travel.counts[a, b], 6),
                unit=travel.unit,
                share=_known(travel.counts[a, b] / total[a], SHARE_DECIMALS),
                records=records,
                few_records=None if records is None else records < few,
                sampled=travel.sampled,
                inside=bool(candidates),
                candidate=", ".join(candidates) or None,
            )
        )
    return tuple(rows)


def _known(value: float, decimals: int) -> float | None:
    """A rounded figure, None where the table does not say it."""
    return None if np.isnan(value) else round(float(value), decimals)


def flow_shapes(rows: Sequence[FlowRow], result: Delimitation) -> list[BaseGeometry]:
    """A straight line for each flow, between points inside its communes."""
    points = dict(zip(result.communes.cuts, result.communes.frame.geometry.representative_point()))
    return [LineString([points[row.origin], points[row.destination]]) for row in rows]


def _ordered(counts: Any) -> list[tuple[int, int]]:
    """Pairs of different communes with a flow, the largest first, then in order of code."""
    origins, destinations = np.nonzero(counts)
    order = np.lexsort((destinations, origins, -counts[origins, destinations]))
    pairs = zip(origins[order].tolist(), destinations[order].tolist())
    return [(a, b) for a, b in pairs if a != b]


def _candidates_of(result: Delimitation) -> dict[str, list[str]]:
    """Ids of the candidates that hold each commune, in their order: the ninth before the tenth."""
    found: dict[str, list[str]] = defaultdict(list)
    for candidate in result.candidates:
        for cut in candidate.cuts:
            found[cut].append(candidate.id)
    return found


def indicator_rows(result: Delimitation) -> tuple[IndicatorRow, ...]:
    """Every indicator of every candidate with its parts and its formula."""
    return tuple(
        _indicator(candidate, position, indicator, result)
        for candidate in result.candidates
        if candidate.travel
        for position, indicator in enumerate(candidate.travel.indicators, 1)
    )


def _indicator(
    candidate: Candidate, position: int, item: Indicator, result: Delimitation
) -> IndicatorRow:
    definition, names = item.definition, result.communes.names
    found = candidate.travel
    return IndicatorRow(
        candidate=candidate.id,
        position=position,
        indicator=definition.id,
        name=definition.name,
        level=LEVELS[definition.level],
        cut_a=item.a or None,
        name_a=_named(item.a, names),
        cut_b=item.b or None,
        name_b=_named(item.b, names),
        value=item.value,
        unit=definition.unit,
        numerator=item.numerator,
        denominator=item.denominator,
        count_unit=result.travel.unit if result.travel else None,
        threshold=item.threshold,
        reached=item.reached,
        decides=found is not None and definition.id == found.definition.id,
        records=item.records,
        few_records=item.few,
        formula=definition.formula,
        known=definition.known,
        source=definition.source,
    )


def _named(cuts: str, names: dict[str, str]) -> str | None:
    """Names of one or several codes."""
    return ", ".join(names[cut] for cut in cuts.split(", ")) if cuts else None


def travel_summary(
    candidate: Candidate, rows: Sequence[IndicatorRow], result: Delimitation, say: Say
) -> TravelSummary | None:
    """What travel says of a candidate, None without a table; values in the unit of the formula."""
    found, travel = candidate.travel, result.travel
    if found is None or travel is None:
        return None
    return TravelSummary(
        table=travel.name,
        data=travel.source,
        unit=travel.unit,
        sampled=travel.sampled,
        definition=found.definition.id,
        formula=found.definition.formula,
        value=found.value,
        reason=say(found.reason),
        missing=found.missing,
        centre=found.centre,
        notes=tuple(say(note) for note in found.notes),
        indicators=tuple(_told(row) for row in rows if row.candidate == candidate.id),
    )


def _told(row: IndicatorRow) -> IndicatorSummary:
    codes = ", ".join(filter(None, (row.cut_a, row.cut_b)))
    return IndicatorSummary(
        id=row.indicator,
        communes=tuple(codes.split(", ")) if codes else (),
        value=row.value,
        unit=row.unit,
        numerator=row.numerator,
        denominator=row.denominator,
        threshold=row.threshold,
        reached=row.reached,
        records=row.records,
        few_records=row.few_records,
    )


def name_travel(value: ParameterValue, catalogue: Catalogue) -> ParameterValue:
    """The definition that is compared by its name, with its formula, in place of its id."""
    if value.id != "travel_definition":
        return value
    chosen = chosen_definition(value.value or "", catalogue)
    usual = chosen_definition("", catalogue)
    note = f"Fórmula: {chosen.formula}. {value.note}"
    return replace(value, value=chosen.name, default=usual.name, note=note)
