"""Persons given several times for one place: what the rows of a commune or block are together.

A layer may hold a place in several rows because it has several parts, because it was copied, or
because two versions of it were put together. When all rows give the same persons, these are the
persons of the place. When they differ nobody but the user knows whether to add them up: until that
is said the persons are not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..basis.notes import Note, mark
from ..basis.vocabulary import RepeatedPopulation
from ..catalogue.printed_values import printed_number

TOLD = 10
"""Places named in a note; of the others only the number is told."""


def agreed(values: Sequence[float | None], reading: RepeatedPopulation) -> float | None:
    """The persons of one place by the values of its rows; None where they are not known.

    A row without a count is unlike one with a count: of a sum it would be a part that is not known.
    """
    known = [value for value in values if value is not None]
    if not differ(values):
        return known[0] if known else None
    if reading is RepeatedPopulation.LARGEST:
        return max(known)
    if reading is RepeatedPopulation.SUM and len(known) == len(values):
        return sum(known)
    return None


def differ(values: Sequence[float | None]) -> bool:
    """Whether the rows of one place do not all give the same."""
    return len(set(values)) > 1


def told_rows(name: str, values: Iterable[float | None]) -> str:
    """A place with what its rows give, in print (Spanish): ``Viña del Mar (334.248; 38.420)``."""
    shown = ("sin dato" if value is None else printed_number(value) for value in values)
    return f"{name} ({'; '.join(shown)})"


def repeat_note(layer: str, field: str, places: Sequence[str], reading: RepeatedPopulation) -> Note:
    """What was done with places whose rows differ; ``places`` as by `told_rows`."""
    template = {
        RepeatedPopulation.UNDECIDED: mark(
            "In {layer} the rows of {count} communes or blocks give different persons ({field}), "
            "and it is not known whether they are parts to add up or versions of the total: "
            "{places}. What depends on them is not evaluable. Set the parameter "
            "REPEATED_POPULATION, or correct the layer."
        ),
        RepeatedPopulation.SUM: mark(
            "In {layer} the rows of {count} communes or blocks give different persons ({field}); "
            "as chosen, they were added up: {places}."
        ),
        RepeatedPopulation.LARGEST: mark(
            "In {layer} the rows of {count} communes or blocks give different persons ({field}); "
            "as chosen, the largest value counts: {places}."
        ),
    }[reading]
    more = f" … (+{len(places) - TOLD})" if len(places) > TOLD else ""
    details = {"layer": layer, "field": field, "count": len(places)}
    return Note(template, {**details, "places": "; ".join(places[:TOLD]) + more})
