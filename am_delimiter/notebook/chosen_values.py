"""The parameters of a delimitation by their names: checked, with the catalogue's defaults.

The names are those of ``am_delimiter:delimit`` in small letters, the values in the units of the
catalogue: ``tolerance`` in metres, ``membership`` in per cent.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from numbers import Real
from typing import Any

import pandas as pd
import pyproj

from ..core.catalogue import (
    DECLARED,
    Asked,
    Catalogue,
    ParameterDeclaration,
    choose_parameters,
)
from ..core.catalogue import Parameter as Entry
from ..core.land import UnknownCrs
from .notebook_errors import NoSuchOption, NotANumber, NotAText, UnknownArgument

TEXTS = (
    "encoding",
    "cut_field",
    "name_field",
    "population_field",
    "people_field",
    "travel_source",
    "travel_origin_field",
    "travel_destination_field",
    "travel_count_field",
    "provenance",
)
"""Parameters of the algorithm that are texts and no entry of the catalogue."""
_AUTO = "auto"
_SHOWN = 80
_NEAR = 3


@dataclass(frozen=True)
class ChosenValues:
    """What was chosen: ``values`` by name, and the `Parameters` that the science keeps.

    ``system`` is the working system as WKT, "" for one by location.
    """

    values: Mapping[str, Any]
    parameters: Any
    system: str

    def text(self, name: str) -> str:
        """A text as it was given, "" when it was not."""
        return str(self.values.get(name) or "")


def choose(given: Mapping[str, Any], others: tuple[str, ...], catalogue: Catalogue) -> ChosenValues:
    """What was given, checked.

    ``others`` are the names of parameters that stand elsewhere, to be proposed for a slip. Raises
    `UnknownArgument`, `NoSuchOption`, `NotANumber`, `NotAText`, `UnknownCrs` and what
    `choose_parameters` does.
    """
    declared = {one.id: one for one in DECLARED}
    for name in given:
        if name not in declared and name not in TEXTS:
            raise _unknown(name, (*declared, *TEXTS, *others))
    values: dict[str, Any] = {}
    for name, value in given.items():
        if value is not None:
            one = declared.get(name)
            entry = catalogue.parameters[name] if one else None
            values[name] = _checked(name, value, one, entry, catalogue)
    if values.get("population_field") and "population" not in values:
        values["population"] = "field"
    kept = (Asked.NUMBER, Asked.CHOICE)
    for one in DECLARED:  # those that other records of the case keep
        if one.asked is Asked.CHOICE and one.id not in values:
            values[one.id] = catalogue.parameters[one.id].default
    numbers = {n: v for n, v in values.items() if n in declared and declared[n].asked in kept}
    values.setdefault("encoding", _AUTO)
    chosen = choose_parameters(catalogue, **numbers)
    return ChosenValues(values, chosen, _system(values.get("working_crs")))


def parameter_table(catalogue: Catalogue) -> pd.DataFrame:
    """Every parameter: its Spanish name, default, unit, limits or options, and source."""
    rows = [_described(one, catalogue.parameters[one.id]) for one in DECLARED]
    options = (_AUTO, *catalogue.encodings)
    rows += [
        {"parametro": name, "opciones": ", ".join(options) if name == "encoding" else ""}
        for name in TEXTS
    ]
    filled = [{name: row.get(name, "") for name in rows[0]} for row in rows]
    return pd.DataFrame(filled, dtype=object).set_index("parametro")


def _described(one: ParameterDeclaration, entry: Entry) -> dict[str, Any]:
    is_number = one.asked is Asked.NUMBER
    return {
        "parametro": one.id,
        "nombre": entry.name,
        "de_partida": "" if entry.default is None else entry.default,
        "unidad": entry.unit,
        "minimo": entry.min if is_number else "",
        "maximo": entry.max if is_number else "",
        "opciones": ", ".join(map(str, entry.options)) if one.asked is Asked.CHOICE else "",
        "norma_conocida": entry.known,
        "fuente": entry.source,
        "nota": entry.note,
    }


def _checked(
    name: str,
    value: Any,
    one: ParameterDeclaration | None,
    entry: Entry | None,
    catalogue: Catalogue,
) -> Any:
    if name == "encoding":
        return _option(value, name, (_AUTO, *catalogue.encodings))
    if one is None or entry is None:
        return _text(value, name)
    if one.asked is Asked.NUMBER:
        return _number(value, name, entry)
    if one.asked is Asked.CHOICE:
        return _option(value, name, entry.options)
    if one.asked in (Asked.COMMUNES, Asked.AREA):
        return _codes(value, name)
    # the code of a region may be a number, and a system anything that pyproj knows
    return str(value) if isinstance(value, int) else _text_or_system(value, one)


def _text(value: Any, name: str) -> str:
    if not isinstance(value, str):
        raise NotAText(parameter=name, value=_shown(value))
    return value


def _text_or_system(value: Any, one: ParameterDeclaration) -> Any:
    return value if one.asked is Asked.SYSTEM else _text(value, one.id)


def _number(value: Any, name: str, entry: Entry) -> float:
    if isinstance(value, bool) or not isinstance(value, Real):
        raise NotANumber(parameter=name, value=_shown(value), unit=entry.unit or "1")
    return float(value)


def _option(value: Any, name: str, options: tuple[Any, ...]) -> Any:
    """The option of that text; a number may be written as a text."""
    found = [option for option in options if str(option) == str(value)]
    if not found:
        told = ", ".join(map(str, options))
        raise NoSuchOption(parameter=name, value=_shown(value), options=told)
    return found[0]


def _codes(value: Any, name: str) -> str:
    """Codes of communes as a text, from a text, a code or several."""
    if isinstance(value, str):
        return value
    several = [value] if isinstance(value, Real) else value
    if not isinstance(several, (list, tuple, set, frozenset, pd.Series, pd.Index)):
        raise NotAText(parameter=name, value=_shown(value))
    listed = sorted(several, key=str) if isinstance(several, (set, frozenset)) else several
    return ", ".join(map(str, listed))


def _system(given: Any) -> str:
    if given is None or given == "":
        return ""
    try:
        return str(pyproj.CRS.from_user_input(given).to_wkt())
    except pyproj.exceptions.CRSError as error:
        raise UnknownCrs(crs=_shown(given)) from error


def _unknown(name: str, known: tuple[str, ...]) -> UnknownArgument:
    near = difflib.get_close_matches(name.lower(), known, n=_NEAR, cutoff=0.5)
    near += [one for one in known if one in name.lower() and one not in near]
    return UnknownArgument(name=name, near=", ".join(near[:_NEAR]) or "—")


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else repr(value)
    return f"{text[:_SHOWN]}…" if len(text) > _SHOWN else text
