"""The parameters of a delimitation: chosen, checked and printed with where each comes from.

Defaults, ranges, units and sources live in the catalogue (``parameters.json``), how each is kept in
`declared_parameters`; nothing here is a rule number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from .catalogue import Catalogue
from .catalogue_errors import (
    CellTooLarge,
    ParameterError,
    ToleranceAboveMaxGap,
    UnreadableTolerances,
)
from .declared_parameters import KEPT, Parameters
from .presets import OWN, preset_source, preset_text, preset_values
from .rule_records import Parameter


@dataclass(frozen=True)
class ParameterValue:
    """A parameter as it is printed: its value beside its default and its source.

    ``preset`` is the id of the preset that set it, "" when the user did.
    """

    id: str
    name: str
    value: Any
    default: Any
    unit: str
    source: str
    known: bool
    note: str
    preset: str = ""

    @classmethod
    def of(cls, entry: Parameter, value: Any) -> ParameterValue:
        """A value beside what the catalogue says of it."""
        return cls(
            id=entry.id,
            name=entry.name,
            value=value,
            default=entry.default,
            unit=entry.unit,
            source=entry.source,
            known=entry.known,
            note=entry.note,
        )


def choose_parameters(catalogue: Catalogue, **chosen: Any) -> Parameters:
    """Parameters with the catalogue's default for whatever is not chosen (or is None).

    Keys are the ids of ``parameters.json``, in the units given there. A preset decides over what
    is chosen for the parameters it sets. Raises `ParameterError` outside a range and
    `ToleranceAboveMaxGap` when gaps of the tolerance are not searched.
    """
    preset = choose_value(catalogue, "preset", chosen.get("preset"))
    chosen = {**chosen, **preset_values(catalogue.presets[preset])}
    values = {id_: choose_value(catalogue, id_, chosen.get(id_)) for id_ in catalogue.parameters}
    tolerance, max_gap = float(values["tolerance"]), float(values["max_gap"])
    if tolerance > max_gap:
        raise ToleranceAboveMaxGap(tolerance=tolerance, max_gap=max_gap)
    return Parameters(**{one.field: one.kept(values[one.id]) for one in KEPT})


def choose_value(catalogue: Catalogue, id_: str, chosen: Any) -> Any:
    """A value of one parameter, its default for None. Raises `ParameterError` outside its range."""
    return value_within(catalogue.parameters[id_], chosen)


def value_within(entry: Parameter, chosen: Any) -> Any:
    """A value of an entry, its default for None. Raises `ParameterError` outside its range."""
    value: Any = entry.default if chosen is None else chosen
    if value is None:
        return None
    allowed = entry.options
    if allowed and value not in allowed:
        raise ParameterError(
            parameter=entry.name, value=value, minimum=allowed[0], maximum=allowed[-1]
        )
    low, high = entry.min, entry.max
    # «not within», so that a NaN is outside too
    if not (low is None or value >= low) or not (high is None or value <= high):
        raise ParameterError(parameter=entry.name, value=value, minimum=low, maximum=high)
    return value


def parameter_values(
    parameters: Parameters, catalogue: Catalogue, used: dict[str, Any]
) -> list[ParameterValue]:
    """Every parameter with its value in the catalogue's unit, its default and its source.

    ``used`` holds, by id, what the run settled on where the user left the choice open.
    """
    kept = {one.id: one.printed(getattr(parameters, one.field)) for one in KEPT}
    values = {**kept, **used}
    return [
        _with_preset(
            ParameterValue.of(entry, values.get(entry.id, entry.default)),
            parameters.preset,
            catalogue,
        )
        for entry in catalogue.parameters.values()
    ]


def _with_preset(value: ParameterValue, id_: str, catalogue: Catalogue) -> ParameterValue:
    """Name the preset, and make it the source of what it set; the wording is Spanish print."""
    preset = catalogue.presets[id_]
    if value.id == "preset":
        own = replace(value, value=preset.name, default=catalogue.presets[value.default].name)
        if id_ == OWN:
            return own
        return replace(
            own,
            source=preset_source(preset, catalogue),
            note=f"Fija: {preset_text(preset, catalogue)}. {preset.note}",
            preset=id_,
        )
    if value.id not in preset_values(preset):
        return value
    source = f"sin norma conocida; regla de referencia elegida: {preset.name}"
    return replace(value, source=source, preset=id_)


_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(\.[0-9]{3})+")
"""``1.000`` is a thousand to a Chilean and one to a program: it is refused, not guessed."""


def parse_tolerances(text: str, catalogue: Catalogue) -> tuple[float, ...]:
    """Metres of a text such as ``200, 500; 1000``, growing and each once.

    An empty text is the default of the catalogue. Raises `UnreadableTolerances`.
    """
    values, wrong = plain_numbers(text)
    if wrong:
        raise UnreadableTolerances(text=text.strip(), words=", ".join(wrong))
    if not values:
        return (catalogue.number("tolerance"),)
    return tuple(sorted(set(values)))


def plain_numbers(text: str) -> tuple[list[float], list[str]]:
    """The numbers of a list of a person, and its words that are none."""
    words = [word for word in re.split(r"[,;\s]+", text) if word]
    wrong = [word for word in words if not _NUMBER.fullmatch(word) or _THOUSANDS.fullmatch(word)]
    return [float(word) for word in words if word not in wrong], wrong


def check_resolved(tolerances: tuple[float, ...], cell_m: float) -> None:
    """Raise `CellTooLarge` when a tolerance, other than touching, is smaller than the cells."""
    for tolerance in tolerances:
        if 0 < tolerance < cell_m:
            raise CellTooLarge(tolerance=tolerance, cell=cell_m)
