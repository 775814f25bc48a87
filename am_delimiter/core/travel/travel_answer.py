"""What travel says of a set of communes: the figure that is compared, or why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..basis.notes import Note, mark
from ..catalogue.catalogue import Catalogue
from ..catalogue.catalogue_errors import CatalogueError, ParameterError
from ..catalogue.rule_records import TravelDefinition
from ..land.communes import Communes
from .travel import Travel, plain
from .travel_errors import UnknownTravelCentre
from .travel_indicators import FORMULAS, Indicator, SetFlows, flows_of, measure_flows
from .travel_table import TravelTable


@dataclass(frozen=True)
class TravelAnswer:
    """The indicators of a set and the one that is compared with the threshold.

    ``value`` is in percent, None when it cannot be evaluated; ``reason`` says why, or how it comes
    about. ``missing`` are communes that are no origin of the table, ``centre`` the codes of the
    centre (none when it is not known), ``notes`` what makes the figures doubtful.
    """

    definition: TravelDefinition
    value: float | None
    reason: Note
    indicators: tuple[Indicator, ...]
    missing: tuple[str, ...]
    centre: tuple[str, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class TravelQuestion:
    """The travel table of a case and what is asked of it."""

    travel: Travel
    definition: TravelDefinition
    centre: tuple[str, ...]


def ask_travel(
    table: TravelTable | None, travel: Travel | None, communes: Communes, catalogue: Catalogue
) -> TravelQuestion | None:
    """The question of a case, None without a table.

    Raises `ParameterError` for a definition that may not decide, `UnknownTravelCentre` for a
    centre that is not in the layer.
    """
    if table is None or travel is None:
        return None
    definition = chosen_definition(table.definition, catalogue)
    strange = [cut for cut in table.centre if cut not in set(communes.cuts)]
    if strange:
        raise UnknownTravelCentre(layer=communes.layer, cuts=", ".join(strange))
    without = [id_ for id_ in catalogue.travel_definitions if id_ not in FORMULAS]
    if without:
        problem = f"no formula is known for {', '.join(without)}"
        raise CatalogueError(file="travel_definitions.json", problem=problem)
    return TravelQuestion(travel, definition, table.centre)


def chosen_definition(id_: str, catalogue: Catalogue) -> TravelDefinition:
    """The definition that is compared: the chosen one, or the default of the catalogue for ""."""
    entry = catalogue.parameters["travel_definition"]
    chosen = id_ or str(entry.default)
    if chosen not in entry.options:
        options = entry.options
        raise ParameterError(
            parameter=entry.name, value=chosen, minimum=options[0], maximum=options[-1]
        )
    return catalogue.travel_definitions[chosen]


def answer_travel(
    question: TravelQuestion | None,
    cuts: Sequence[str],
    names: dict[str, str],
    catalogue: Catalogue,
) -> TravelAnswer | None:
    """What the table says of a set, None without a table."""
    if question is None:
        return None
    centre = _centre(question.centre, cuts, question.travel)
    flows = flows_of(question.travel, cuts, centre)
    listed = (
        place >= 0 and bool(question.travel.origins[place])
        for place in question.travel.places(cuts)
    )
    missing = tuple(cut for cut, known in zip(cuts, listed) if not known)
    indicators = tuple(measure_flows(flows, catalogue))
    found = [i for i in indicators if i.definition.id == question.definition.id]
    enough = _least_that_is_enough(found, catalogue)
    problem = _problem(question, flows, missing, found, names)
    if problem and enough is not None and not missing:
        problem = None
    return TravelAnswer(
        definition=question.definition,
        value=None if problem else found[0].value if enough is None else enough,
        reason=problem or _reason(question, flows, found[0], names, catalogue),
        indicators=indicators,
        missing=missing,
        centre=centre,
        notes=() if problem else tuple(_doubts(question.travel, flows, names)),
    )


def _least_that_is_enough(found: Sequence[Indicator], catalogue: Catalogue) -> float | None:
    """What the listed flows alone make, if that reaches the threshold; None otherwise."""
    threshold = catalogue.criteria["travel"].threshold
    least = _least(found[0]) if found else None
    return least if least is not None and threshold is not None and least >= threshold else None


def _least(found: Indicator) -> float | None:
    """What a figure is at least, None where all its flows are listed."""
    return found.listed.value(found.definition.unit == "%") if found.listed else None


def _centre(chosen: Sequence[str], cuts: Sequence[str], travel: Travel) -> tuple[str, ...]:
    """The chosen centre as far as it is in the set, or where most residents of the others work.

    None is known where nobody of the set is known to work in another commune of it.
    """
    inside = tuple(cut for cut in cuts if cut in set(chosen))
    if inside:
        return inside
    places = {cut: place for cut, place in zip(cuts, travel.places(cuts)) if place >= 0}
    rows = list(places.values())
    coming = {
        cut: float(travel.counts[rows, place].sum() - travel.counts[place, place])
        for cut, place in places.items()
    }
    if any(np.isnan(persons) for persons in coming.values()):
        return ()
    most = min(coming, key=lambda cut: (-coming[cut], cut), default="")
    return (most,) if most and coming[most] > 0 else ()


def _problem(
    question: TravelQuestion,
    flows: SetFlows,
    missing: Sequence[str],
    found: Sequence[Indicator],
    names: dict[str, str],
) -> Note | None:
    """Why nothing can be compared, None when it can."""
    table = question.travel.name
    if missing:
        template = mark(
            "The travel table {table} has no rows with these communes as origin, so their totals "
            "are not known: {communes}."
        )
        told = ", ".join(f"{names[cut]} ({cut})" for cut in missing)
        return Note(template, {"table": table, "communes": told})
    undecided = _undecided(question.travel, flows.cuts)
    if undecided:
        template = mark(
            "The travel table {table} gives {count} flows from communes of the set in several "
            "rows, among them {pairs}, and it is not known whether these are parts to add up or "
            "versions of the figure. Set the parameter REPEATED_POPULATION, or correct the table."
        )
        details = {"count": len(undecided), "pairs": ", ".join(undecided[:3])}
        return Note(template, {"table": table, **details})
    if not flows.inside[~flows.between].any():
        template = mark(
            "The travel table {table} has no flows within the communes of the set, so the totals "
            "are not known: add those who stay in their commune."
        )
        return Note(template, {"table": table})
    if found and found[0].listed is not None:
        return _unlisted(question, flows, found[0], names)
    if not found or found[0].value is None:
        template = mark(
            "The figure cannot be computed from {table}, because the centre of the set is not "
            "known or is all of it. Choose the centre."
        )
        return Note(template, {"table": table})
    return None


def _undecided(travel: Travel, cuts: Sequence[str]) -> list[str]:
    """Flows from some communes, to wherever, of which the rows do not say how many they are."""
    rows = [place for place in travel.places(cuts) if place >= 0]
    found = ((a, b) for a in rows for b in np.flatnonzero(travel.undecided[a]))
    return [f"{travel.cuts[a]} → {travel.cuts[b]}" for a, b in found]


def _unlisted(
    question: TravelQuestion, flows: SetFlows, found: Indicator, names: dict[str, str]
) -> Note:
    """Pairs that a survey does not list are not known: nobody was asked, or nobody travels."""
    pairs = _unlisted_pairs(flows, names)
    template = mark(
        "The travel table {table} has no record of {count} flows between communes of the set, "
        "among them {pairs}. In a survey they are unknown, not zero: the figure is at least "
        "{least} {unit}, which does not decide. If everybody was asked, declare the table a "
        "census (parameter TRAVEL_COVERAGE)."
    )
    details = {"table": question.travel.name, "count": len(pairs), "pairs": ", ".join(pairs[:3])}
    least = round(_least(found) or 0, 2)
    return Note(template, {**details, "least": least, "unit": found.definition.unit})


def _unlisted_pairs(flows: SetFlows, names: dict[str, str]) -> list[str]:
    found = np.argwhere(flows.unlisted)
    return [f"{names[flows.cuts[a]]} → {names[flows.cuts[b]]}" for a, b in found]


def _first(pairs: Sequence[str], most: int = 3) -> str:
    """A few pairs, and that there are more."""
    return ", ".join(pairs[:most]) + (", …" if len(pairs) > most else "")


def _doubts(travel: Travel, flows: SetFlows, names: dict[str, str]) -> list[Note]:
    """What a table may lack though it reads well: those who stay, and those who leave the set."""
    notes = []
    bare = [names[cut] for cut, stay in zip(flows.cuts, flows.inside.diagonal()) if not stay]
    if bare:
        template = mark(
            "The travel table {table} has no flows within: {communes}. If it leaves them out, the "
            "shares of travel are too high."
        )
        notes.append(Note(template, {"table": travel.name, "communes": ", ".join(bare)}))
    absent = _unlisted_pairs(flows, names)
    if absent:
        template = mark(
            "The travel table {table} has no record of {count} {count:flow|flows} between communes "
            "of the set ({pairs}): the shares are the least that they can be, for what a survey "
            "does not list is unknown."
        )
        pairs = _first(absent)
        notes.append(Note(template, {"table": travel.name, "count": len(absent), "pairs": pairs}))
    if plain(flows.inside.sum()) == plain(flows.total.sum()):
        template = mark(
            "In the travel table {table} nothing leaves the set of {communes}. If it leaves those "
            "flows out, the shares over all travel from the set are too high."
        )
        told = ", ".join(names[cut] for cut in flows.cuts)
        notes.append(Note(template, {"table": travel.name, "communes": told}))
    return notes


def _reason(
    question: TravelQuestion,
    flows: SetFlows,
    found: Indicator,
    names: dict[str, str],
    catalogue: Catalogue,
) -> Note:
    travel = question.travel
    parts = found.listed or found
    details = {
        "place": names.get(found.a, "") or "Conjunto",  # printed, so Spanish
        "numerator": plain(parts.numerator or 0),
        "denominator": plain(parts.denominator or 0),
        "unit": travel.unit,
        "formula": question.definition.formula,
        "source": travel.source,
    }
    if flows.records is None:
        template = mark(
            "{place}: {numerator} of {denominator} {unit}. Formula used, that of the decree being "
            "unknown: {formula}. Data: {source}."
        )
        return Note(template, details)
    limit = catalogue.number("travel_few_records")
    records = flows.records[flows.between]
    template = mark(
        "{place}: {numerator} of {denominator} {unit}. Formula used, that of the decree being "
        "unknown: {formula}. Data: {source}. It is a sample: the figure rests on {records} "
        "records, and {few} of the {pairs} flows between communes of the set have fewer than "
        "{limit}."
    )
    sample = {
        "records": found.records,
        "few": int((records < limit).sum()),
        "pairs": int(flows.between.sum()),
        "limit": plain(limit),
    }
    return Note(template, {**details, **sample})
