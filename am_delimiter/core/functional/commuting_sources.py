"""Commuting from a table of travel, or from the persons of a census.

What a table does not tell is not guessed: a commune without those who work where they live has no
employed residents to take a share of, unless a table of its own gives them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..basis.fingerprints import InputFile, fingerprint
from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..basis.vocabulary import InputKind, WorkPlace
from ..catalogue.catalogue import Catalogue
from ..census.census_travel import CensusRequest, CensusTravel, read_census_travel
from ..land.commune_polygons import listing
from ..land.communes import Communes
from ..travel.repeated_pairs import PairRows, settle_pairs
from ..travel.travel import Travel, plain, take_travel, today_code
from ..travel.travel_table import TravelTable, read_amounts, recognise_columns
from .commuting import Commuting
from .functional_case import CodeTable, FunctionalCase
from .functional_errors import (
    KnownBaseUnknown,
    NoOriginThere,
    NoOwnCommune,
    NoResidentWorkers,
    NoTravelToWork,
    NoWorkersField,
    TravelToWorkTwice,
)
from .functional_rules import Denominator
from .tables_by_cut import SHOWN_CODES, as_number, is_blank, values_by_cut

_ANSWERS = (WorkPlace.OWN, WorkPlace.OTHER, WorkPlace.ABROAD, WorkPlace.SEVERAL)
"""What says where somebody works; no answer and an unknown one do not."""


def take_commuting(
    case: FunctionalCase, communes: Communes, catalogue: Catalogue, progress: Progress
) -> Commuting:
    """Who works where, of either source; a named error for whatever the user has to mend."""
    if case.travel is not None and case.persons is not None:
        raise TravelToWorkTwice
    if case.travel is not None:
        found = _of_table(case.travel, case, communes, catalogue, progress)
    elif case.persons is not None:
        request = CensusRequest(case.persons, scratch=case.scratch)
        found = _of_census(read_census_travel(request, catalogue, progress), progress)
    else:
        raise NoTravelToWork
    if case.residents is not None:
        found = _with_residents(found, case.residents, communes, catalogue, progress)
    if not set(found.flows) & set(communes.cuts):
        raise NoOriginThere(layer=communes.layer, table=found.name)
    return found


def _of_census(travel: CensusTravel, progress: Progress) -> Commuting:
    """Of a census: who answered, and of them those whose commune of work is known."""
    flows: dict[str, dict[str, float | None]] = {}
    for origin, destination, workers in travel.flows:
        flows.setdefault(origin, {})[destination] = float(workers)
    answered: Counter[str] = Counter()
    for (origin, where), persons in travel.counts.origins.items():
        if any(where == kind.value or where.startswith(f"{kind.value}_") for kind in _ANSWERS):
            answered[origin] += persons
            flows.setdefault(origin, {})
    inputs = [
        fingerprint(InputKind.TRAVEL, part.name, str(part), travel.engine, progress)
        for part in travel.table.parts
    ]
    return Commuting(
        flows=flows,
        answered={cut: float(answered[cut]) for cut in flows},
        known={cut: _total(row.values()) for cut, row in flows.items()},
        unit="trabajadores",
        name=travel.table.name,
        notes=travel.notes,
        inputs=tuple(inputs),
    )


def _of_table(
    table: TravelTable,
    case: FunctionalCase,
    communes: Communes,
    catalogue: Catalogue,
    progress: Progress,
) -> Commuting:
    travel, inputs = take_travel(table, communes.cuts, catalogue, case.repeated, progress)
    if travel is None:  # only without a table
        raise NoTravelToWork
    flows = _flows(travel)
    elsewhere, notes = _elsewhere(table, case, communes, catalogue)
    for origin in elsewhere:
        flows.setdefault(origin, {})
    known, lacking = _known(travel, flows)
    if case.residents is None:
        if len(lacking) == len(flows):
            raise NoOwnCommune(table=table.name)
        notes += _without_own(table, lacking)
    elif case.rules.denominator is Denominator.KNOWN and len(lacking) == len(flows):
        raise KnownBaseUnknown(table=table.name)
    answered = {
        cut: None if base is None else _total((base, elsewhere.get(cut, 0.0)))
        for cut, base in known.items()
    }
    return Commuting(
        flows=flows,
        answered=answered,
        known=known,
        unit=travel.unit,
        name=table.name,
        notes=(*travel.notes, *notes, *_about_survey(travel)),
        inputs=tuple(inputs),
    )


def _flows(travel: Travel) -> dict[str, dict[str, float | None]]:
    """The pairs that the table lists; None where nobody said what several rows of a pair are."""
    flows: dict[str, dict[str, float | None]] = {}
    for a, b in zip(*np.nonzero(travel.listed)):
        count = float(travel.counts[a, b])
        row = flows.setdefault(travel.cuts[a], {})
        row[travel.cuts[b]] = None if np.isnan(count) else count
    return flows


def _known(
    travel: Travel, flows: Mapping[str, Mapping[str, float | None]]
) -> tuple[dict[str, float | None], list[str]]:
    """Workers whose commune of work is known, and the communes of which that cannot be had.

    A commune without those who stay is one of them, except in a census, where a pair that is not
    listed has nobody. Where nobody stays anywhere, the table has left them out.
    """
    stay = [cut for cut, row in flows.items() if cut in row]
    whole = travel.census and bool(stay)
    lacking = [] if whole else sorted(set(flows) - set(stay))
    base = {cut: None if cut in lacking else _total(row.values()) for cut, row in flows.items()}
    return base, lacking


def _elsewhere(
    table: TravelTable, case: FunctionalCase, communes: Communes, catalogue: Catalogue
) -> tuple[dict[str, float | None], list[Note]]:
    """Workers of each commune whose destination is a code that is no commune, but an answer."""
    columns = recognise_columns(table, catalogue)
    counts, _ = read_amounts(table.column(columns.count), table.lines, table.name, columns.count)
    known = {*catalogue.communes, *communes.cuts}
    pairs, amounts = [], []
    silent: dict[str, float] = {}
    for origin, code, count in zip(
        table.column(columns.origin), table.column(columns.destination), counts.tolist()
    ):
        home, place = today_code(origin, catalogue), _code_text(code)
        if home not in known or today_code(code, catalogue) in known:
            continue
        entry = catalogue.functional_special_codes.get(place)
        if not place or (entry is not None and not entry.answered):
            silent[place or "«»"] = silent.get(place or "«»", 0.0) + count
        else:
            pairs.append((home, place))
            amounts.append(count)
    rows = PairRows(table.name, pairs, amounts, [(str(amount),) for amount in amounts])
    settled = settle_pairs(rows, case.repeated)
    found: dict[str, float | None] = {}
    for place_ in settled.kept:
        origin = pairs[place_][0]
        found[origin] = _total((found.get(origin, 0.0), amounts[place_]))
    for origin, _ in settled.undecided:
        found[origin] = None
    counted: dict[str, float] = {}
    for n in settled.kept:
        counted[pairs[n][1]] = counted.get(pairs[n][1], 0.0) + amounts[n]
    return found, [*settled.notes, *_about_codes(table, counted, silent)]


def _code_text(value: Any) -> str:
    """A code of something else as its whole number, as ``functional_special_codes`` has it."""
    number = as_number(value)
    if number is not None and float(number).is_integer():
        return str(int(number))
    return "" if is_blank(value) else str(value).strip()


def _about_codes(
    table: TravelTable, counted: Mapping[str, float], silent: Mapping[str, float]
) -> list[Note]:
    notes = []
    if counted:
        template = mark(
            "In {table}, {amount} work in a place whose code is no commune: they are employed "
            "residents with an answer, and none of them works in a city; codes (counted): {codes}."
        )
        notes.append(Note(template, _counted_codes(table, counted)))
    if silent:
        template = mark(
            "In {table}, {amount} do not say where they work and are in no denominator; codes "
            "(counted): {codes}."
        )
        notes.append(Note(template, _counted_codes(table, silent)))
    return notes


def _counted_codes(table: TravelTable, amounts: Mapping[str, float]) -> dict[str, Any]:
    order = sorted(amounts.items(), key=lambda item: (-item[1], item[0]))
    told = [f"{code} ({plain(amount)})" for code, amount in order]
    total = plain(sum(amounts.values()))
    return {"table": table.name, "amount": total, "codes": listing(told, SHOWN_CODES)}


def _without_own(table: TravelTable, lacking: Sequence[str]) -> list[Note]:
    if not lacking:
        return []
    template = mark(
        "{table} does not tell who works in the commune where he lives for {count} "
        "{count:commune|communes}, which {count:is|are} not evaluable: {cuts}."
    )
    details = {"table": table.name, "count": len(lacking), "cuts": listing(lacking)}
    return [Note(template, details, about=tuple(lacking))]


def _about_survey(travel: Travel) -> list[Note]:
    if travel.census:
        return []
    template = mark(
        "{table} is not declared to be a census: shares are those of a sample, and a pair of "
        "communes without a row counts as nobody, though the sample may only have met none."
    )
    return [Note(template, {"table": travel.name})]


def _with_residents(
    found: Commuting,
    table: CodeTable,
    communes: Communes,
    catalogue: Catalogue,
    progress: Progress,
) -> Commuting:
    """The same flows with the employed residents of another table in the first denominator."""
    if not table.field:
        raise NoWorkersField(table=table.name, fields=", ".join(table.columns))
    answered: dict[str, float | None] = dict.fromkeys(found.flows)
    for cut, value in values_by_cut(table, table.field, catalogue).items():
        number = as_number(value)
        if not is_blank(value) and (number is None or not 0 <= number < float("inf")):
            shown = {"field": table.field, "cut": cut, "value": value}
            raise NoResidentWorkers(table=table.name, **shown)
        if cut in answered:
            answered[cut] = number
    fewer = []
    for cut, base in answered.items():
        going = _total(found.flows[cut].values())
        if base is not None and going is not None and going > base:
            fewer.append(cut)
            answered[cut] = None
    notes = [*found.notes, *_about_residents(table, answered, fewer, communes)]
    detail = f"ocupados residentes: {table.field}"
    file = fingerprint(InputKind.EMPLOYED, table.name, table.path, detail, progress)
    inputs: tuple[InputFile, ...] = (*found.inputs, file)
    return Commuting(
        flows=found.flows,
        answered=answered,
        known=found.known,
        unit=found.unit,
        name=found.name,
        notes=tuple(notes),
        inputs=inputs,
    )


def _about_residents(
    table: CodeTable,
    answered: Mapping[str, float | None],
    fewer: Sequence[str],
    communes: Communes,
) -> list[Note]:
    notes = []
    if fewer:
        template = mark(
            "{table} has fewer employed residents than travel to work starts there, in {cuts}: "
            "they are not evaluable. Both must count the same persons, in the same year."
        )
        details = {"table": table.name, "cuts": listing(fewer)}
        notes.append(Note(template, details, about=tuple(fewer)))
    inside = set(communes.cuts)
    lacking = sorted(c for c, n in answered.items() if n is None and c in inside - set(fewer))
    if lacking:
        template = mark("{table} has no employed residents of: {cuts}. They are not evaluable.")
        details = {"table": table.name, "cuts": listing(lacking, SHOWN_CODES)}
        notes.append(Note(template, details, about=tuple(lacking)))
    return notes


def _total(values: Any) -> float | None:
    total = 0.0
    for value in values:
        if value is None:
            return None
        total += value
    return total
